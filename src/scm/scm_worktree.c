#include "scm/scm_worktree.h"

#include "base/fs.h"
#include "base/path.h"
#include "scm/scm_internal.h"
#include "scm/scm_lock.h"
#include "scm/scm_program.h"

err *scm_status_read(struct scm *s, struct arena *a, struct scm_status *ret)
{
    static const char *const args[] = {"status", "--porcelain=v1", "-z", "--no-renames",
                                       "--untracked-files=all", NULL};
    scoped(sb) struct sb text = SB_INIT;
    struct scm_status st = {0};
    TRY(scm_program_run(s, args, STR_NONE, &text));
    struct str rest = sb_str(&text), row;
    while (str_split(&rest, '\0', &row)) {
        if (row.len < 4)
            continue;
        const char *path = arena_str(a, str_sub(row, 3, row.len));
        if (row.ptr[0] == '?')
            vec_push(&st.untracked, path);
        else if (row.ptr[0] != ' ')
            vec_push(&st.staged, path);
        if (row.ptr[1] != ' ' && row.ptr[1] != '?')
            vec_push(&st.changed, path);
    }
    *ret = st;
    return NULL;
}

void scm_status_release(struct scm_status *st)
{
    vec_release(&st->staged);
    vec_release(&st->changed);
    vec_release(&st->untracked);
}

static err *remove_gone(struct scm *s, const struct scm_tree_changes *changes,
                        const struct strs *skip, struct arena *a)
{
    vec_each (changes, c) {
        if (!scm_id_is_none(&c->new_blob) || c->old_mode == 0160000 ||
            (skip && strs_has(skip, c->path)))
            continue;
        const char *abs = scm_below(a, s->root, c->path);
        TRY(fs_remove(abs));
        scm_remove_empty_parents(abs, s->root);
    }
    return NULL;
}

/* The git program writes the files: filters, modes and links are its own, and it refuses to go through a linked directory. */
static err *write_files(struct scm *s, const struct scm_id *tree, struct str paths, struct arena *a)
{
    const char *index = arena_printf(a, "%s/cdvc-apply-index", s->git_dir);
    const char *const read[] = {"read-tree", tree->hex, NULL};
    static const char *const write[] = {"checkout-index", "-q", "-f", "-z", "--stdin", NULL};
    err *e = scm_program_run_index(s, index, read, STR_NONE);
    if (!e)
        e = scm_program_run_index(s, index, write, paths);
    err_ignore(fs_remove(index)); /* a leftover is overwritten by the next */
    return e;
}

err *scm_worktree_apply(struct scm *s, const struct scm_id *from_tree, const struct scm_id *tree,
                        const struct strs *skip)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb paths = SB_INIT;
    struct scm_tree_changes gone = {0}, differ = {0};
    struct scm_id now;
    TRY(scm_tree_snapshot(s, NULL, &now));
    err *e = scm_tree_diff(s, &now, tree, &a, &differ);
    vec_each (&differ, c)
        if (!scm_id_is_none(&c->new_blob) && c->new_mode != 0160000 &&
            !(skip && strs_has(skip, c->path)))
            sb_add_mem(&paths, c->path, strlen(c->path) + 1);
    if (!e)
        e = scm_tree_diff(s, from_tree, tree, &a, &gone);
    if (!e)
        e = remove_gone(s, &gone, skip, &a);
    if (!e && paths.len)
        e = write_files(s, tree, sb_str(&paths), &a);
    vec_release(&gone);
    vec_release(&differ);
    return e;
}

err *scm_index_reset(struct scm *s)
{
    static const char *const args[] = {"reset", "-q", NULL};
    return scm_program_run(s, args, STR_NONE, NULL);
}
