#include "pipeline/stage_run.h"

#include "base/path.h"
#include "base/signals.h"
#include "pipeline/params.h"
#include "pipeline/path_lock.h"
#include "pipeline/run_cache.h"
#include "pipeline/run_cmd.h"
#include "pipeline/stage_clear.h"
#include "pipeline/stage_pull.h"

#include <errno.h>

static const char *show(struct stage_run *x, const struct stage *s)
{
    return stage_show(s, x->repo->project->cwd_rel, x->repo->arena);
}

bool stage_run_has_checkpoints(const struct stage_run *x)
{
    return x->opts->checkpoint && stage_has_checkpoints(x->stage);
}

static bool may_be_remembered(const struct stage_run *x)
{
    return run_cache_is_eligible(x->stage) && !stage_run_has_checkpoints(x);
}

/* --- one stage --- */

/* Bring the outputs of a remembered run into the workspace; what Git keeps becomes a plain copy. */
static err *restore_outs(struct stage_run *x, const struct stage *s, const struct value *entry)
{
    struct repo *r = x->repo;
    const struct value *outs = value_find(entry, "outs");
    for (size_t i = 0; i < outs->list.len; i++) {
        const struct value *e = outs->list.items[i], *isexec = value_find(e, "isexec");
        char *path = path_norm(r->arena, path_join(r->arena, s->wdir, value_find(e, "path")->s));
        const struct out *o = stage_find_out(s, path);
        struct checkout_opts opts = {.force = true,
                                     .isexec = value_is(isexec, VALUE_BOOL) && isexec->b};
        enum checkout_change change;
        struct oid oid;
        if (!oid_parse(str_of(value_find(e, "md5")->s),
                       value_find(e, "hash") ? HASH_MD5 : HASH_MD5_DOS2UNIX, &oid))
            return err_new(ERR_INVALID, "'%s' in a remembered run of '%s' has no valid md5", path,
                           show(x, s));
        repo_build_opts(r, path, oid.algo, &opts.build);
        struct cache cache = r->cache;
        if (!o || !o->use_cache)
            cache.kinds = (struct link_kinds){{LINK_COPY}, 1};
        TRY(checkout_path(&cache, project_abs(r->project, path, r->arena), &oid, &opts, &change));
    }
    return NULL;
}

static bool has_all_outs_recorded(const struct stage *s)
{
    vec_each (&s->outs, o)
        if (oid_is_none(&(*o)->rec.oid))
            return false;
    return true;
}

/* Outputs are looked at last: when one is the first reason, it is the only kind there is. */
static bool only_outs_changed(const struct stage *s, const struct reason_vec *why)
{
    vec_each (why, w)
        if (w->kind != REASON_OUT)
            return false;
    return s->locked && has_all_outs_recorded(s);
}

/* COMPAT: the look-up of remembered runs hashes the deps first and has its own words for a missing
 * one, also where an output then turns out to be of a kind that is not remembered. */
static bool is_looked_up(const struct stage_run *x, const struct stage *s)
{
    return run_cache_has_key(s) && !stage_run_has_checkpoints(x);
}

static err *check_deps_exist(struct stage_run *x, const struct stage *s)
{
    vec_each (&s->deps, d) {
        const char *abs = project_abs(x->repo->project, (*d)->path, x->repo->arena);
        if (fs_exists(abs))
            continue;
        if ((*d)->kind == DEP_FILE)
            return err_errno(ENOENT, abs);
        if (!(*d)->whole_file)
            return params_missing(*d, &(*d)->keys);
    }
    return NULL;
}

/* Are all outputs of an entry in the cache, or can they be brought there? */
static err *have_outs(struct stage_run *x, struct stage *s, const struct value *entry, bool *ret)
{
    TRY(run_cache_outs_cached(x->repo, s, entry, ret));
    if (*ret || !x->opts->pull)
        return NULL;
    TRY(stage_pull_entry(x->repo, x->opts->pull, s, entry));
    return run_cache_outs_cached(x->repo, s, entry, ret);
}

/* A run remembered for exactly these deps, or the lock entry itself when only outputs are missing.
 * NULL: none. */
static err *find_remembered(struct stage_run *x, struct stage *s, const struct value **ret)
{
    const struct value *entry = NULL;
    bool whole = false;
    *ret = NULL;
    if (is_looked_up(x, s))
        TRY(check_deps_exist(x, s));
    if (may_be_remembered(x) && only_outs_changed(s, &x->why)) {
        entry = x->has_recorded || x->opts->pull ? s->locked : NULL;
    } else {
        TRY(save_deps(x->repo, s, &x->snap));
        if (!x->opts->no_run_cache && may_be_remembered(x))
            TRY(run_cache_find(x->repo, s, &x->snap, &entry));
    }
    if (entry)
        TRY(have_outs(x, s, entry, &whole));
    *ret = whole ? entry : NULL;
    return NULL;
}

/* A remembered run's outputs come back; else the command is to be run. */
static err *restore_or_prepare(struct stage_run *x, struct stage *s, enum stage_turn *ret)
{
    const struct value *remembered = NULL;
    if (!x->force) /* also looks whether all it needs is there; what is recorded comes later */
        TRY(find_remembered(x, s, &remembered));
    *ret = remembered ? STAGE_TURN_RECORD : STAGE_TURN_COMMAND;
    if (!remembered)
        return NULL;
    repo_say(x->repo, "Stage '%s' is cached - skipping run, checking out outputs", show(x, s));
    return restore_outs(x, s, remembered);
}

static err *check_present(struct stage_run *x, const struct stage *s)
{
    scoped(sb) struct sb missing = SB_INIT;
    size_t count = 0;
    vec_each (&s->outs, o)
        if (!fs_exists(project_abs(x->repo->project, (*o)->path, x->repo->arena)))
            sb_addf(&missing, "%s%s", count++ ? ", " : "",
                    project_show(x->repo->project, (*o)->path, x->repo->arena));
    if (!count)
        return NULL;
    return err_new(ERR_NOT_FOUND, "missing data '%s': %s", count > 1 ? "sources" : "source",
                   missing.buf);
}

/* A stage whose command is not run: a .dvc file, or a frozen stage. What is there is taken as it
 * is. */
static err *verify(struct stage_run *x, struct stage *s)
{
    bool data = stage_is_data(s);
    repo_say(x->repo, "Verifying %s in %sstage: '%s'", data ? "data sources" : "outputs",
             s->frozen ? "frozen " : "", show(x, s));
    return check_present(x, s);
}

static err *prepare(struct stage_run *x, struct stage *s, enum stage_turn *ret)
{
    if (stage_is_import(s) && !s->frozen)
        return err_new(ERR_UNSUPPORTED, "importing '%s' again is not supported by this version",
                       s->deps.at[0]->def);
    x->step.begun = true;
    looks_forget(x->looks); /* from here on things change */
    *ret = STAGE_TURN_RECORD;
    if (!s->cmd || s->frozen)
        return verify(x, s);
    if (may_be_remembered(x) && only_outs_changed(s, &x->why))
        TRY(run_cache_outs_cached(x->repo, s, s->locked, &x->has_recorded));
    /* Puts into the cache what it lacks. */
    TRY(stage_clear(x->repo, x->opts, s, &x->aside));
    if (x->opts->pull && !x->force)
        TRY(stage_pull_deps(x->repo, x->opts->pull, s));
    return restore_or_prepare(x, s, ret);
}

static void say_skipped(struct stage_run *x, const struct stage *s)
{
    if (stage_is_data(s))
        repo_say(x->repo, "'%s' didn't change, skipping", show(x, s));
    else
        repo_say(x->repo, "Stage '%s' didn't change, skipping", show(x, s));
}

/* What it makes is what it starts from. */
static void add_checkpoints(struct stage_run *x)
{
    if (!x->why.len && stage_run_has_checkpoints(x) && !x->stage->frozen)
        vec_push(&x->why, ((struct reason){.kind = REASON_ALWAYS}));
}

/* Why it is stale.  All reasons are wanted where some of them may not count. */
static err *examine(struct stage_run *x)
{
    bool all = x->opts->allow_missing || x->opts->pull;
    x->why.len = 0;
    TRY(changed_stage(x->repo, x->stage, !all, x->looks, &x->why));
    add_checkpoints(x);
    if (x->opts->allow_missing)
        changed_drop_missing(x->graph, x->stage, &x->why);
    return NULL;
}

/* What is known of the stage, again, from what another command wrote meanwhile. */
static err *examine_again(struct stage_run *x)
{
    struct repo *r = x->repo;
    struct dvcfile_opts opts = repo_dvcfile_opts(r);
    TRY(dvcfile_refresh(x->stage->file, r->src, &opts, r->arena));
    x->why.len = 0;
    TRY(changed_stage(r, x->stage, true, NULL, &x->why));
    add_checkpoints(x);
    return NULL;
}

static bool is_stale(const struct stage_run *x)
{
    return x->why.len || x->force;
}

/* Is it stale, and if so hold its paths; a wait for another command asks again. */
static err *examine_and_lock(struct stage_run *x)
{
    if (x->waited)
        TRY(examine_again(x));
    else
        TRY(examine(x));
    if (!is_stale(x) || x->opts->dry)
        return NULL;
    looks_forget(x->looks); /* others may change things while we wait */
    struct path_lock_opts how = {.with_deps = true, .may_wait = x->may_wait};
    struct stage_vec one = {.at = &x->stage, .len = 1};
    TRY(path_lock_take(x->repo, x->lock, &one, how, &x->waited));
    return x->waited ? examine_again(x) : NULL;
}

static bool lacks_only_data(const struct stage_run *x)
{
    struct reason_vec copy = {0};
    vec_each (&x->why, w)
        vec_push(&copy, *w);
    changed_drop_missing(x->graph, x->stage, &copy);
    bool only = !copy.len;
    vec_release(&copy);
    return only;
}

/* Deps may stay where they are: nothing is going to read them. */
static bool lacks_outs(const struct stage_run *x)
{
    vec_each (&x->why, w)
        if (w->kind == REASON_OUT)
            return true;
    return false;
}

/* Data that is missing is brought instead of made again, if that is all; then the stage is no
 * longer stale.  A rehearsal brings nothing. */
static err *pull_missing(struct stage_run *x)
{
    const struct repro_pull *pull = x->opts->pull;
    if (!pull || x->force || !x->why.len || !lacks_only_data(x))
        return NULL;
    repo_say(x->repo, "Pulling data for stage: '%s'", show(x, x->stage));
    x->pulled = true;
    if (x->opts->dry)
        return NULL;
    x->step.begun = true;
    TRY(stage_pull_outs(x->repo, pull, x->stage));
    TRY(examine(x));
    x->pulled = !lacks_outs(x);
    if (!x->pulled)
        repo_say(x->repo, "Unable to pull data for stage: '%s'", show(x, x->stage));
    return NULL;
}

static err *confirm(struct stage_run *x, const struct stage *s)
{
    const char *question = arena_printf(
        x->repo->arena, "Going to reproduce stage: '%s'. Are you sure you want to continue?",
        show(x, s));
    if (x->repo->voice.confirm(x->repo->voice.ctx, question))
        return NULL;
    TRY(signals_check());
    return err_new(ERR_INVALID, "reproduction aborted by the user");
}

/* --- the two halves --- */

void stage_run_init(struct stage_run *x, struct repo *r, const struct repro_opts *opts,
                    struct stage *s, struct rwlock *lock)
{
    *x = (struct stage_run){.repo = r,
                            .opts = opts,
                            .stage = s,
                            .force = opts->force,
                            .may_wait = true,
                            .lock = lock,
                            .step = {.stage = s, .entry = s->locked}};
}

err *stage_run_begin(struct stage_run *x, enum stage_turn *ret)
{
    struct stage *s = x->stage;
    *ret = STAGE_TURN_SKIP;
    if (s->frozen && !stage_is_import(s) && !x->waited)
        repo_warn(x->repo,
                  "stage: '%s' is frozen. Its dependencies are not going to be reproduced.",
                  show(x, s));
    TRY(examine_and_lock(x));
    if (!is_stale(x)) {
        say_skipped(x, s);
        return NULL;
    }
    TRY(pull_missing(x));
    if (x->pulled)
        return NULL;
    if (x->opts->interactive)
        TRY(confirm(x, s));
    if (stage_has_checkpoints(s) && !x->opts->checkpoint)
        repo_warn(
            x->repo,
            "checkpoints of stage '%s' are not kept by 'dvc repro'; 'dvc exp run' keeps them.",
            show(x, s));
    if (!x->opts->dry)
        return prepare(x, s, ret);
    if (s->cmd && !s->frozen)
        TRY(run_cmd_show(x->repo, s));
    x->step.ran = true;
    return NULL;
}

static err *record_lock(struct stage_run *x)
{
    struct value *entry = save_lock_entry(x->repo, x->stage, &x->snap);
    TRY(save_lock(x->repo, x->stage, entry, NULL));
    x->step.entry = entry;
    return NULL;
}

static err *record_so_far(struct stage_run *x)
{
    enum save_how how = x->opts->no_commit ? SAVE_HASH : SAVE_STORE;
    TRY(save_deps(x->repo, x->stage, &x->snap));
    TRY(save_outs_so_far(x->repo, x->stage, how, &x->snap));
    return record_lock(x);
}

err *stage_run_checkpoint(struct stage_run *x)
{
    TRY(repo_lock_take(&x->repo->lock));
    err *e = record_so_far(x);
    x->step.ran = !e;
    return repo_leave(x->repo, e);
}

static err *record_outs(struct stage_run *x)
{
    enum save_how how = x->opts->no_commit ? SAVE_HASH : SAVE_COMMIT;
    outs_aside_settle(&x->aside);
    return stage_run_has_checkpoints(x) ? save_outs_of_checkpoints(x->repo, x->stage, how, &x->snap)
                                        : save_outs(x->repo, x->stage, how, &x->snap);
}

err *stage_run_end(struct stage_run *x)
{
    struct stage *s = x->stage;
    if (!stage_is_data(s)) /* anew: the command may have changed what it reads, so may the user */
        TRY(save_deps(x->repo, s, &x->snap));
    TRY(record_outs(x));
    if (stage_is_data(s)) {
        TRY(save_data_file(x->repo, s));
    } else {
        if (!x->opts->no_commit && !stage_run_has_checkpoints(x) && run_cache_is_for_runs_of(s))
            TRY(run_cache_save(x->repo, s, save_lock_entry(x->repo, s, &x->snap)));
        TRY(record_lock(x));
    }
    x->step.ran = true;
    return NULL;
}

void stage_run_release(struct stage_run *x)
{
    outs_aside_settle(&x->aside);
    vec_release(&x->why);
    rwlock_drop(x->lock);
}
