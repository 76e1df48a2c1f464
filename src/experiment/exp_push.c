#include "experiment/exp_push.h"

#include "scm/scm_remote.h"

struct move {
    struct repo *repo;
    struct scm *scm;
    const struct exp_push_opts *opts;
    struct exp_ref_vec chosen;
    struct exp_push_result *out;
};

/* --- which --- */

static err *choose_named(struct move *x, const struct exp_ref_vec *all)
{
    struct strs unknown = {0};
    TRY(exp_pick_named(x->scm, all, &x->opts->names, x->repo->arena, &x->chosen, &unknown));
    return unknown.len ? exp_pick_unknown(&unknown, NULL) : NULL;
}

static err *choose(struct move *x, const char *remote)
{
    struct exp_ref_vec all = {0};
    TRY(exp_pick_list(x->scm, remote, x->repo->arena, &all));
    if (x->opts->names.len && (!remote || !x->opts->all_commits))
        TRY(choose_named(x, &all));
    if (x->opts->all_commits)
        x->chosen = all;
    else if (!x->opts->names.len)
        TRY(exp_pick_based(x->scm, &all, &x->opts->select, x->repo->arena, &x->chosen));
    return NULL;
}

/* --- what came of it --- */

/* Its tip, and the commits between that and the baseline. */
static err *add_commits(struct move *x, const struct exp_ref *ref)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_id at = ref->tip;
    while (!scm_id_is_none(&at) && !scm_id_equal(&at, &ref->baseline)) {
        struct scm_commit_info info;
        vec_push(&x->out->commits, at);
        TRY(scm_commit_read(x->scm, &at, &a, &info));
        at = info.parent;
    }
    return NULL;
}

static err *note(struct move *x, const struct scm_remote_refs *refs)
{
    for (size_t i = 0; i < refs->len; i++) {
        const struct exp_ref *ref = &x->chosen.at[i];
        struct strs *list = &x->out->moved;
        if (refs->at[i].state != SCM_REMOTE_MOVED)
            list = refs->at[i].state == SCM_REMOTE_SAME ? &x->out->same : &x->out->diverged;
        arena_push(x->repo->arena, list, ref->name);
        if (refs->at[i].state != SCM_REMOTE_DIVERGED)
            TRY(add_commits(x, ref));
    }
    return NULL;
}

static void list_refs(struct move *x, struct scm_remote_refs *out)
{
    vec_each (&x->chosen, ref)
        arena_push(
            x->repo->arena, out,
            ((struct scm_remote_ref){.name = ref->full, .tip = ref->tip, .there = x->opts->there}));
}

err *exp_push(struct repo *r, struct scm *s, const struct exp_push_opts *opts,
              struct exp_push_result *ret)
{
    struct move x = {.repo = r, .scm = s, .opts = opts, .out = ret};
    struct scm_remote_refs refs = {0};
    TRY(choose(&x, NULL));
    list_refs(&x, &refs);
    if (!refs.len) /* else Git says it */
        TRY(scm_remote_check(s, opts->git_remote));
    TRY(scm_remote_push(s, opts->git_remote, &refs, opts->force));
    return note(&x, &refs);
}

err *exp_pull(struct repo *r, struct scm *s, const struct exp_push_opts *opts,
              struct exp_push_result *ret)
{
    struct move x = {.repo = r, .scm = s, .opts = opts, .out = ret};
    struct scm_remote_refs refs = {0};
    TRY(choose(&x, opts->git_remote));
    list_refs(&x, &refs);
    TRY(scm_remote_fetch(s, opts->git_remote, &refs, opts->force));
    return note(&x, &refs);
}
