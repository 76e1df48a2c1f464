#include "pipeline/stage_clear.h"

#include "pipeline/stage_check.h"
#include "pipeline/stage_pull.h"

struct clearing {
    struct repo *repo;
    const struct repro_opts *opts;
    const struct stage *stage;
    struct outs_aside *aside;
};

static bool has_checkpoints(const struct clearing *x)
{
    return x->opts->checkpoint && stage_has_checkpoints(x->stage);
}

/* Left where it is: the command goes on with it. */
static bool is_continued(const struct clearing *x, const struct out *o)
{
    if (!o->checkpoint || !x->opts->checkpoint)
        return o->persist;
    return !x->opts->checkpoint->reset && !oid_is_none(&o->rec.oid);
}

/* It has a checkpoint to go on from. */
static bool goes_on(const struct clearing *x)
{
    vec_each (&x->stage->outs, o)
        if (has_checkpoints(x) && (*o)->checkpoint && is_continued(x, *o))
            return true;
    return false;
}

/* Who goes on without it would start from nothing, and nobody would know. */
static err *check_is_here(struct clearing *x, const struct out *o)
{
    struct repo *r = x->repo;
    const char *abs = project_abs(r->project, o->path, r->arena);
    if (!fs_exists(abs) && x->opts->pull)
        TRY(stage_pull_outs(r, x->opts->pull, x->stage));
    if (fs_exists(abs))
        return NULL;
    const char *shown = project_show(r->project, o->path, r->arena);
    if (x->opts->checkpoint->resumes)
        return err_hint(
            err_new(ERR_NOT_FOUND,
                    "'%s' of the checkpoint to go on from is neither here nor in the cache", shown),
            "'dvc pull' brings it from a remote; 'dvc exp run --reset' starts over");
    repo_warn(r, "'%s' is neither here nor in the cache; '%s' starts without it.", shown,
              stage_show(x->stage, r->project->cwd_rel, r->arena));
    return NULL;
}

static err *check_checkpoints(struct clearing *x)
{
    for (size_t i = 0; goes_on(x) && i < x->stage->outs.len; i++) {
        const struct out *o = x->stage->outs.at[i];
        if (o->checkpoint && is_continued(x, o))
            TRY(check_is_here(x, o));
    }
    return NULL;
}

static err *remove_out(struct clearing *x, const struct out *o)
{
    struct repo *r = x->repo;
    const char *abs = project_abs(r->project, o->path, r->arena);
    struct build_opts opts;
    repo_build_opts(r, o->path, o->rec.oid.algo, &opts);
    return is_continued(x, o) ? checkout_unprotect(&r->cache, abs)
                              : checkout_remove(&r->cache, abs, &opts, o->use_cache);
}

static err *clear(struct clearing *x)
{
    const struct stage *s = x->stage;
    bool aside = goes_on(x);
    vec_each (&s->outs, o)
        TRY(stage_check_removable(x->repo, *o));
    TRY(check_checkpoints(x));
    if (aside)
        TRY(outs_aside_begin(x->aside, x->repo, s));
    for (size_t i = 0; i < s->outs.len; i++) {
        const struct out *o = s->outs.at[i];
        bool recorded = !oid_is_none(&o->rec.oid);
        if (aside && recorded && !is_continued(x, o) && outs_aside_take(x->aside, i))
            continue;
        TRY(remove_out(x, o));
    }
    return NULL;
}

err *stage_clear(struct repo *r, const struct repro_opts *opts, const struct stage *s,
                 struct outs_aside *aside)
{
    struct clearing x = {r, opts, s, aside};
    return clear(&x);
}
