#include "experiment/exp_entry.h"

#include "base/hex.h"
#include "base/path.h"
#include "scm/scm_commit.h"
#include "scm/scm_rev.h"

#define REFLOG_PREFIX "commit: "
#define PREFIX        EXP_ENTRY_WORD

/* --- reading --- */

/* Next part before a colon. */
static bool next_part(struct str *rest, struct str *ret)
{
    const ptrdiff_t colon = str_find(*rest, ':');
    *ret = colon < 0 ? *rest : str_sub(*rest, 0, (size_t)colon);
    *rest = colon < 0 ? STR_NONE : str_sub(*rest, (size_t)colon + 1, rest->len);
    return colon >= 0;
}

static bool read_id(struct str part, struct scm_id *ret)
{
    if (!hex_is(part, sizeof(ret->hex) - 1))
        return false;
    memcpy(ret->hex, part.ptr, part.len);
    ret->hex[part.len] = '\0';
    return true;
}

/* A line of the reflog. */
static bool parse(const char *message, struct arena *a, struct exp_entry *ret)
{
    struct str rest = str_of(message), head, baseline, name, branch;
    if (!str_starts(rest, REFLOG_PREFIX PREFIX))
        return false;
    rest = str_sub(rest, strlen(REFLOG_PREFIX PREFIX), rest.len);
    if (!next_part(&rest, &head) || !next_part(&rest, &baseline))
        return false;
    const bool has_branch = next_part(&rest, &name);
    branch = rest;
    if (!read_id(head, &ret->head) || !read_id(baseline, &ret->baseline))
        return false;
    ret->name = arena_str(a, name);
    ret->branch = has_branch && branch.len ? arena_str(a, branch) : NULL;
    return true;
}

err *exp_entry_list(struct scm *s, const char *ref, struct arena *a, struct exp_entries *out)
{
    struct scm_stash_list list = {0};
    err *e = scm_stash_read(s, ref, a, &list);
    for (size_t i = list.len; !e && i-- > 0;) {
        struct exp_entry entry = {.id = list.at[i].id, .time_sec = list.at[i].time_sec};
        if (parse(list.at[i].message, a, &entry))
            arena_push(a, out, entry);
    }
    vec_release(&list);
    return e;
}

/* --- making --- */

char *exp_entry_message(const struct exp_entry *e, struct arena *a)
{
    return arena_printf(a, PREFIX "%s:%s:%s%s%s", e->head.hex, e->baseline.hex, e->name,
                        e->branch ? ":" : "", e->branch ? e->branch : "");
}

/* COMPAT: an edited params file that Git does not know is in the experiment unless it is ignored.
 */
static err *add_edit(struct repo *r, struct scm *s, const struct exp_edit *edit,
                     struct scm_id *tree)
{
    bool ignored = false;
    const char *path = project_scm_path(r->project, edit->path, r->arena);
    TRY(scm_is_ignored(s, path, &ignored));
    return ignored ? NULL : scm_tree_with_file(s, tree, path, str_of(edit->text), tree);
}

static err *add_args(struct repo *r, struct scm *s, const struct exp_args *args,
                     struct scm_id *tree)
{
    scoped(sb) struct sb bytes = SB_INIT;
    const char *path = project_scm_path(r->project, ".dvc/" EXP_PACK_FILE, r->arena);
    exp_pack(args, r->arena, &bytes);
    return scm_tree_with(s, tree, path, sb_str(&bytes), 0, tree);
}

/* What no file of the workspace says. */
static err *add_own(struct repo *r, struct scm *s, const struct exp_edits *edits,
                    const struct exp_args *args, struct scm_id *tree)
{
    vec_each (edits, edit)
        TRY(add_edit(r, s, edit, tree));
    return add_args(r, s, args, tree);
}

/* The workspace, or what it goes on from, whatever the workspace holds. */
static err *read_start(struct scm *s, const struct exp_entry *e, struct scm_id *staged,
                       struct scm_id *tree)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_commit_info info;
    if (scm_id_is_none(&e->files)) {
        TRY(scm_tree_index(s, staged));
        return scm_tree_snapshot(s, NULL, tree);
    }
    TRY(scm_commit_read(s, &e->files, &a, &info));
    *staged = *tree = info.tree;
    return NULL;
}

err *exp_entry_make(struct repo *r, struct scm *s, const struct exp_edits *edits,
                    const struct exp_args *args, unsigned copy, struct exp_entry *e)
{
    char *const *vars = r->project->env->vars;
    const char *index =
        copy ? arena_printf(r->arena, "Index stash\n\ncopy %u", copy) : "Index stash";
    struct scm_id tree, staged, parents[2] = {e->head};
    TRY(read_start(s, e, &staged, &tree));
    TRY(add_own(r, s, edits, args, &staged));
    TRY(add_own(r, s, edits, args, &tree));
    TRY(scm_commit_create(s, &staged, parents, 1, index, vars, &parents[1]));
    return scm_commit_create(s, &tree, parents, 2, exp_entry_message(e, r->arena), vars, &e->id);
}

err *exp_entry_push(struct scm *s, const char *ref, const struct exp_entry *e,
                    const struct env *env)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *line = arena_printf(&a, REFLOG_PREFIX "%s", exp_entry_message(e, &a));
    return scm_stash_push(s, ref, &e->id, line, env->vars);
}

err *exp_entry_ensure(struct scm *s, const char *ref, const struct exp_entry *e,
                      const struct env *env)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct exp_entries entries = {0};
    TRY(exp_entry_list(s, ref, &a, &entries));
    vec_each (&entries, there)
        if (scm_id_equal(&there->id, &e->id))
            return NULL;
    return exp_entry_push(s, ref, e, env);
}

err *exp_entry_drop(struct scm *s, const char *ref, const struct scm_id *id)
{
    return scm_stash_drop(s, ref, id);
}
