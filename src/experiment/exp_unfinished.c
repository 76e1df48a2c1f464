#include "experiment/exp_unfinished.h"

#include "base/path.h"
#include "experiment/exp_info.h"
#include "experiment/exp_live.h"
#include "experiment/exp_partial.h"
#include "experiment/queue_control.h"
#include "scm/scm_rev.h"

struct search {
    struct repo *repo;
    struct scm *scm;
    struct scm_id head;
    struct exp_unfinished *found;
};

/* --- one of a name --- */

static err *find_chain(struct search *x, const char *name)
{
    struct exp_ref_vec all = {0};
    err *e = exp_ref_list(x->scm, &x->head, x->repo->arena, &all);
    vec_each (&all, ref)
        if (streq(ref->name, name))
            *x->found = (struct exp_unfinished){ref->name, ref->full, ref->tip};
    vec_release(&all);
    return e;
}

/* What a failed run of HEAD's left. */
static err *find_partial(struct search *x, const char *name)
{
    struct scm_commit_info info;
    struct scm_id id;
    TRY(exp_partial_find(x->scm, name, &id));
    if (scm_id_is_none(&id))
        return NULL;
    TRY(scm_commit_read(x->scm, &id, x->repo->arena, &info));
    if (scm_id_equal(&info.parent, &x->head))
        *x->found = (struct exp_unfinished){arena_strdup(x->repo->arena, name), NULL, id};
    return NULL;
}

static err *find_named(struct search *x, const char *name)
{
    TRY(find_chain(x, name));
    return x->found->name ? NULL : find_partial(x, name);
}

/* The run of this workspace that was killed, if it has no checkpoint: what it made is here. `name`:
 * that one only; NULL: whatever it is called. */
static err *find_killed_here(struct search *x, const char *name)
{
    struct exp_info_running killed;
    exp_info_find_killed(x->repo, x->repo->arena, &killed);
    if (!killed.name || !scm_id_equal(&killed.baseline, &x->head) ||
        (name && !streq(name, killed.name)))
        return NULL;
    TRY(find_chain(x, killed.name)); /* it was killed when all was done */
    *x->found = x->found->name ? (struct exp_unfinished){0}
                               : (struct exp_unfinished){killed.name, NULL, SCM_ID_NONE};
    return NULL;
}

/* --- the last one --- */

static err *find_killed(struct search *x)
{
    const char *ref = NULL;
    TRY(scm_ref_read_symbolic(x->scm, exp_ref_mark(x->scm, EXP_MARK_BRANCH), x->repo->arena, &ref));
    return ref ? find_named(x, path_base(ref)) : NULL;
}

/* The name of what failed last. */
static err *choose_failed(struct search *x, const struct scm_ref_list *all, const char **ret)
{
    int64_t last_sec = INT64_MIN;
    vec_each (all, ref) {
        struct scm_commit_info info;
        TRY(scm_commit_read(x->scm, &ref->id, x->repo->arena, &info));
        if (!scm_id_equal(&info.parent, &x->head) || info.time_sec < last_sec)
            continue;
        last_sec = info.time_sec;
        *ret = ref->name + strlen(EXP_EXEC_PARTIAL);
    }
    return NULL;
}

static err *find_failed(struct search *x)
{
    struct scm_ref_list all = {0};
    const char *last = NULL;
    err *e = scm_refs_list(x->scm, EXP_EXEC_PARTIAL, x->repo->arena, &all);
    if (!e)
        e = choose_failed(x, &all, &last);
    vec_release(&all);
    return e || !last ? e : find_named(x, last);
}

static err *find_last(struct search *x)
{
    TRY(find_killed(x));
    if (!x->found->name)
        TRY(find_killed_here(x, NULL));
    return x->found->name ? NULL : find_failed(x);
}

/* --- all --- */

/* In the workspace. */
static bool runs_here(struct search *x, const char *name)
{
    struct exp_info_running here;
    exp_info_find_running(x->repo, x->repo->arena, &here);
    return here.name && streq(here.name, name);
}

static err *runs_queued(struct search *x, const char *name, bool *ret)
{
    struct queue_tasks tasks = {0};
    TRY(queue_list(x->repo, x->scm, x->repo->arena, &tasks));
    const struct queue_task *t = queue_find(&tasks, name);
    *ret = t && t->state == QUEUE_RUNNING;
    return NULL;
}

/* With --temp; those whose runner died are gone, since the queue was listed. */
static err *runs_apart(struct search *x, const char *name, bool *ret)
{
    struct exp_live_vec live = {0};
    err *e = exp_live_list(x->repo, &live);
    *ret = false;
    vec_each (&live, l)
        *ret |= l->info.name && streq(l->info.name, name);
    return e;
}

static err *check_at_rest(struct search *x)
{
    const char *name = x->found->name;
    bool runs = runs_here(x, name);
    if (!runs)
        TRY(runs_queued(x, name, &runs));
    if (!runs)
        TRY(runs_apart(x, name, &runs));
    return runs ? err_new(ERR_CONFLICT, "experiment '%s' is running", name) : NULL;
}

err *exp_unfinished_find(struct repo *r, struct scm *s, const char *name,
                         struct exp_unfinished *ret)
{
    struct search x = {.repo = r, .scm = s, .found = ret};
    *ret = (struct exp_unfinished){0};
    TRY(scm_rev_head(s, &x.head));
    TRY(name[0] ? find_named(&x, name) : find_last(&x));
    if (name[0] && !ret->name)
        TRY(find_killed_here(&x, name));
    if (ret->name)
        return check_at_rest(&x);
    return name[0]
               ? err_new(ERR_NOT_FOUND,
                         "there is no experiment '%s' of the current commit to go on with", name)
               : err_new(ERR_NOT_FOUND, "no run of the current commit was interrupted or failed");
}
