#include "experiment/exp_ref.h"

#include "base/hex.h"
#include "scm/scm_rev.h"

enum { SHARD = 2, SHA = 40 };

const char *exp_ref_mark(const struct scm *s, enum exp_mark mark)
{
    static const char *const names[][2] = {
        [EXP_MARK_BASELINE] = {EXP_EXEC_BASELINE, EXP_WORKTREE_RUNNING "BASELINE"},
        [EXP_MARK_BRANCH] = {EXP_EXEC_BRANCH, EXP_WORKTREE_RUNNING "BRANCH"},
        [EXP_MARK_APPLY] = {EXP_EXEC_APPLY, EXP_WORKTREE_RUNNING "APPLY"},
        [EXP_MARK_CHECKPOINT] = {EXP_EXEC_CHECKPOINT, EXP_WORKTREE_RUNNING "CHECKPOINT"},
    };
    return names[mark][!streq(scm_git_dir(s), scm_common_dir(s))];
}

bool exp_ref_parse(const char *full, struct arena *a, struct exp_ref *ret)
{
    if (!starts_with(full, EXP_REF_PREFIX))
        return false;
    const char *sha = full + strlen(EXP_REF_PREFIX);
    size_t n = strlen(sha);
    /* xx/yyyy…/name: the reserved areas (exec, celery, apply, temp, stash) have no two-digit first
     * part */
    if (n < SHA + 3 || sha[SHARD] != '/' || sha[SHA + 1] != '/' || strchr(sha + SHA + 2, '/'))
        return false;
    char hex[SHA + 1];
    memcpy(hex, sha, SHARD);
    memcpy(hex + SHARD, sha + SHARD + 1, SHA - SHARD);
    hex[SHA] = '\0';
    if (!hex_is(str_of(hex), SHA))
        return false;
    *ret = (struct exp_ref){.full = arena_strdup(a, full)};
    memcpy(ret->baseline.hex, hex, sizeof(hex));
    ret->name = ret->full + (sha - full) + SHA + 2;
    return true;
}

char *exp_ref_format(const struct scm_id *baseline, const char *name, struct arena *a)
{
    return arena_printf(a, "%s%.2s/%s/%s", EXP_REF_PREFIX, baseline->hex, baseline->hex + SHARD,
                        name);
}

err *exp_ref_list(struct scm *s, const struct scm_id *baseline, struct arena *a,
                  struct exp_ref_vec *out)
{
    struct scm_ref_list refs = {0};
    const char *prefix = baseline ? exp_ref_format(baseline, "", a) : EXP_REF_PREFIX;
    err *e = scm_refs_list(s, prefix, a, &refs);
    vec_each (&refs, r) {
        struct exp_ref ref;
        if (e || !exp_ref_parse(r->name, a, &ref))
            continue;
        ref.tip = r->id;
        vec_push(out, ref);
    }
    vec_release(&refs);
    return e;
}

err *exp_ref_ambiguous(const char *name, const struct exp_ref_vec *all)
{
    scoped(sb) struct sb text = SB_INIT;
    sb_addf(&text,
            "Ambiguous name '%s' refers to multiple experiments. Use one of the following full "
            "refnames instead:\n",
            name);
    vec_each (all, r)
        if (streq(r->name, name))
            sb_addf(&text, "\n\t%s", r->full);
    return err_new(ERR_CONFLICT, "%s", text.buf);
}

static err *find_in(const char *name, const struct exp_ref_vec *all, struct exp_ref *ret)
{
    const struct exp_ref *found = NULL;
    size_t count = 0;
    vec_each (all, r)
        if (streq(r->name, name)) {
            found = r;
            count++;
        }
    if (count > 1)
        return exp_ref_ambiguous(name, all);
    if (found)
        *ret = *found;
    return NULL;
}

/* The experiment of this full name, if there is one. */
static err *read_full(struct scm *s, const char *full, struct arena *a, struct exp_ref *ret)
{
    struct exp_ref ref;
    struct scm_id tip;
    if (!exp_ref_parse(full, a, &ref) || !scm_ref_name_is_valid(full))
        return NULL;
    TRY(scm_ref_read(s, full, &tip));
    if (scm_id_is_none(&tip))
        return NULL;
    ref.tip = tip;
    *ret = ref;
    return NULL;
}

/* Most are asked for by their full name or belong to HEAD: those are found without a look at all.
 */
static err *find_directly(struct scm *s, const char *name, struct arena *a, struct exp_ref *ret)
{
    struct scm_id head;
    if (starts_with(name, EXP_REF_PREFIX))
        return read_full(s, name, a, ret);
    TRY(scm_rev_head(s, &head));
    return scm_id_is_none(&head) ? NULL : read_full(s, exp_ref_format(&head, name, a), a, ret);
}

err *exp_ref_find(struct scm *s, const char *name, struct arena *a, struct exp_ref *ret)
{
    struct exp_ref_vec all = {0};
    *ret = (struct exp_ref){0};
    TRY(find_directly(s, name, a, ret));
    if (ret->full || starts_with(name, EXP_REF_PREFIX))
        return NULL;
    err *e = exp_ref_list(s, NULL, a, &all);
    if (!e)
        e = find_in(name, &all, ret);
    vec_release(&all);
    return e;
}

/* While an experiment runs, HEAD means its baseline to every command, the stages' own included.
 * NULL: not a spelling of HEAD. */
static err *resolve_head(struct scm *s, const char *text, struct arena *a, const char **ret)
{
    struct scm_id baseline;
    *ret = NULL;
    if (!starts_with(text, "HEAD") || (text[4] && text[4] != '~' && text[4] != '^'))
        return NULL;
    TRY(scm_ref_read(s, exp_ref_mark(s, EXP_MARK_BASELINE), &baseline));
    *ret = scm_id_is_none(&baseline) ? text : arena_printf(a, "%s%s", baseline.hex, text + 4);
    return NULL;
}

/* Is `text` the name of a branch, a tag or another ref?  Git's reading wins then, as with the
 * original. */
static err *is_ref_name(struct scm *s, const char *text, struct arena *a, bool *ret)
{
    static const char *const places[] = {"refs/", "refs/tags/", "refs/heads/", "refs/remotes/"};

    *ret = false;
    for (size_t i = 0; i < ARRAY_LEN(places) && !*ret; i++) {
        const char *name = arena_printf(a, "%s%s", places[i], text);
        struct scm_id id = SCM_ID_NONE;
        if (scm_ref_name_is_valid(name))
            TRY(scm_ref_read(s, name, &id));
        *ret = !scm_id_is_none(&id);
    }
    return NULL;
}

err *exp_ref_resolve_rev(struct scm *s, const char *text, struct scm_id *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct exp_ref ref;
    const char *head = NULL;
    bool is_ref = hex_is(str_of(text), SHA); /* a whole commit id needs no search either */
    TRY(resolve_head(s, text, &a, &head));
    if (!head && !is_ref)
        TRY(is_ref_name(s, text, &a, &is_ref));
    if (!head && !is_ref) {
        TRY(exp_ref_find(s, text, &a, &ref));
        if (ref.full) {
            *ret = ref.tip;
            return NULL;
        }
    }
    return scm_rev_resolve(s, head ? head : text, ret);
}
