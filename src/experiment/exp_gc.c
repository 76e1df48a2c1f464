#include "experiment/exp_gc.h"

#include "experiment/exp_clean.h"
#include "experiment/exp_pick.h"
#include "experiment/exp_remove.h"
#include "experiment/queue_control.h"

static err *read_scope(struct repo *r, struct scm *s, const struct exp_gc_opts *o, struct map *kept)
{
    struct exp_named_list named = {0};
    struct scm_id head = SCM_ID_NONE;
    err *e = gc_scope_list(s, &o->scope, r->arena, &named);
    vec_each (&named, n)
        map_set(kept, n->id.hex, kept);
    vec_release(&named);
    if (!e && o->workspace)
        e = scm_rev_head(s, &head);
    if (!scm_id_is_none(&head))
        map_set(kept, head.hex, kept);
    return e;
}

static err *remove_experiments(struct repo *r, struct scm *s, const struct map *kept,
                               size_t *removed)
{
    struct exp_ref_vec all = {0}, gone = {0};
    TRY(exp_pick_list(s, NULL, r->arena, &all));
    vec_each (&all, ref)
        if (!map_has(kept, ref->baseline.hex))
            arena_push(r->arena, &gone, *ref);
    TRY(exp_remove_refs(s, &gone, r->arena));
    *removed += gone.len;
    return NULL;
}

static err *remove_tasks(struct repo *r, struct scm *s, const struct exp_gc_opts *o,
                         const struct map *kept, size_t *removed)
{
    static const struct queue_removal none = {0};
    struct queue_tasks tasks = {0};
    struct strs commits = {0}, gone = {0};
    TRY(queue_list(r, s, r->arena, &tasks));
    vec_each (&tasks, t)
        if (t->state == QUEUE_QUEUED && (!o->queued || !map_has(kept, t->item.msg.baseline_rev)))
            arena_push(r->arena, &commits, t->item.msg.stash_rev);
    if (commits.len)
        TRY(queue_remove(r, s, &commits, &none, r->arena, &gone));
    *removed += gone.len;
    return NULL;
}

err *exp_gc(struct repo *r, struct scm *s, const struct exp_gc_opts *opts, size_t *ret_removed)
{
    scoped(map) struct map kept = MAP_INIT;
    size_t removed = 0;
    TRY(read_scope(r, s, opts, &kept));
    if (kept.len) {
        TRY(remove_experiments(r, s, &kept, &removed));
        TRY(remove_tasks(r, s, opts, &kept, &removed));
        TRY(exp_clean(r, s));
    }
    *ret_removed = removed;
    return NULL;
}
