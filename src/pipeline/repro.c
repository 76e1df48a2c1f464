#include "pipeline/repro.h"

#include "base/path.h"
#include "base/signals.h"
#include "pipeline/changed.h"
#include "pipeline/params.h"
#include "pipeline/run_cache.h"
#include "pipeline/run_cmd.h"

#include <errno.h>

struct runner {
    struct repo *repo;
    const struct repro_opts *opts;
    struct repro_steps *steps;
    struct graph *graph; /* NULL: the stages stand alone */
    bool force;          /* the stage at hand */
};

static const char *show(struct runner *x, const struct stage *s)
{
    return stage_show(s, x->repo->project->cwd_rel, x->repo->arena);
}

/* --- locks --- */

/* Absolute paths as DVC records them: what is read and what is written while the stage runs. */
static void lock_paths(struct runner *x, const struct stage *s, struct strs *read,
                       struct strs *write)
{
    struct arena *a = x->repo->arena;
    vec_each (&s->deps, d)
        arena_push(a, read, project_abs(x->repo->project, (*d)->path, a));
    vec_each (&s->outs, o)
        arena_push(a, write, project_abs(x->repo->project, (*o)->path, a));
}

/* Wait for the holder with the project lock let go, or it could never finish. */
static err *wait_for_paths(struct runner *x, const struct strs *read, const struct strs *write)
{
    struct repo *r = x->repo;
    repo_lock_drop(&r->lock);
    r->rwlock.no_wait = false;
    err *e = rwlock_take(&r->rwlock, read, write);
    if (!e)
        rwlock_drop(&r->rwlock);
    err *again = repo_lock_take(&r->lock);
    if (!e)
        return again;
    err_free(again); /* the first failure tells more */
    return e;
}

/* Hold the stage's paths; *ret_waited: another command had them, what we know of the stage may be
 * old. */
static err *take_paths(struct runner *x, const struct stage *s, bool *ret_waited)
{
    struct repo *r = x->repo;
    struct strs read = {0}, write = {0};
    bool no_wait = r->rwlock.no_wait;
    lock_paths(x, s, &read, &write);
    *ret_waited = false;
    for (;;) {
        r->rwlock.no_wait = true;
        err *e = rwlock_take(&r->rwlock, &read, &write);
        r->rwlock.no_wait = no_wait;
        if (!e || err_code_of(e) != ERR_LOCKED || no_wait)
            return e;
        err_free(e); /* held: wait for it */
        *ret_waited = true;
        e = wait_for_paths(x, &read, &write);
        r->rwlock.no_wait = no_wait;
        TRY(e);
    }
}

/* --- one stage --- */

static err *remove_outs(struct runner *x, const struct stage *s)
{
    struct repo *r = x->repo;
    vec_each (&s->outs, o) {
        const char *abs = project_abs(r->project, (*o)->path, r->arena);
        struct build_opts opts;
        repo_build_opts(r, (*o)->path, (*o)->rec.oid.algo, &opts);
        if ((*o)->persist || (*o)->checkpoint)
            TRY(checkout_unprotect(&r->cache, abs));
        else
            TRY(checkout_remove(&r->cache, abs, &opts, (*o)->use_cache));
    }
    return NULL;
}

/* Bring the outputs of a remembered run into the workspace; what Git keeps becomes a plain copy. */
static err *restore_outs(struct runner *x, const struct stage *s, const struct value *entry)
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
 * one. */
static err *check_deps_exist(struct runner *x, const struct stage *s)
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

/* A run remembered for exactly these deps, or the lock entry itself when only outputs are missing.
 * NULL: none. */
static err *find_remembered(struct runner *x, struct stage *s, const struct reason_vec *why,
                            struct snapshot *snap, const struct value **ret)
{
    bool whole = false;
    *ret = NULL;
    if (run_cache_is_eligible(s))
        TRY(check_deps_exist(x, s));
    if (run_cache_is_eligible(s) && only_outs_changed(s, why)) {
        TRY(run_cache_outs_cached(x->repo, s, s->locked, &whole));
        *ret = whole ? s->locked : NULL;
        return NULL;
    }
    TRY(save_deps(x->repo, s, snap));
    return x->opts->no_run_cache ? NULL : run_cache_find(x->repo, s, snap, ret);
}

static err *run_or_restore(struct runner *x, struct stage *s, const struct reason_vec *why,
                           struct snapshot *snap)
{
    const struct value *remembered = NULL;
    if (!x->force)
        TRY(find_remembered(x, s, why, snap, &remembered));
    if (remembered) {
        repo_say(x->repo, "Stage '%s' is cached - skipping run, checking out outputs", show(x, s));
        TRY(restore_outs(x, s, remembered));
        return save_deps(x->repo, s, snap);
    }
    TRY(save_deps(x->repo, s, snap));
    return run_cmd_stage(x->repo, s, x->opts->extra_env);
}

static err *check_present(struct runner *x, const struct stage *s)
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
static err *verify(struct runner *x, struct stage *s)
{
    bool data = stage_is_data(s);
    repo_say(x->repo, "Verifying %s in %sstage: '%s'", data ? "data sources" : "outputs",
             s->frozen ? "frozen " : "", show(x, s));
    return check_present(x, s);
}

static err *record(struct runner *x, struct stage *s, struct snapshot *snap,
                   const struct value **ret)
{
    TRY(save_outs(x->repo, s, !x->opts->no_commit, snap));
    if (stage_is_data(s))
        return save_data_file(x->repo, s);
    struct value *entry = save_lock_entry(x->repo, s, snap);
    if (!x->opts->no_commit)
        TRY(run_cache_save(x->repo, s, entry));
    TRY(save_lock(x->repo, s, entry));
    *ret = entry;
    return NULL;
}

static err *reproduce(struct runner *x, struct stage *s, const struct reason_vec *why,
                      const struct value **ret)
{
    struct snapshot snap = {0};
    if (stage_is_import(s) && !s->frozen)
        return err_new(ERR_UNSUPPORTED, "importing '%s' again is not supported by this version",
                       s->deps.at[0]->def);
    if (s->cmd && !s->frozen) {
        TRY(remove_outs(x, s));
        TRY(run_or_restore(x, s, why, &snap));
    } else {
        TRY(verify(x, s));
        if (!stage_is_data(s))
            TRY(save_deps(x->repo, s, &snap));
    }
    return record(x, s, &snap, ret);
}

static void say_skipped(struct runner *x, const struct stage *s)
{
    if (stage_is_data(s))
        repo_say(x->repo, "'%s' didn't change, skipping", show(x, s));
    else
        repo_say(x->repo, "Stage '%s' didn't change, skipping", show(x, s));
}

static void dry_run(struct runner *x, struct stage *s)
{
    if (s->cmd && !s->frozen)
        run_cmd_show(x->repo, s);
}

/* Is it stale, and if so hold its paths; a wait for another command asks again from what that one
 * wrote. */
static err *examine_and_lock(struct runner *x, struct stage *s, struct reason_vec *why)
{
    bool waited = false;
    TRY(changed_stage(x->repo, s, true, why));
    if ((!why->len && !x->force) || x->opts->dry)
        return NULL;
    TRY(take_paths(x, s, &waited));
    if (waited) {
        TRY(dvcfile_refresh(s->file, x->repo->src, x->repo->project->cwd_rel, x->repo->arena));
        why->len = 0;
        TRY(changed_stage(x->repo, s, true, why));
    }
    return NULL;
}

static err *confirm(struct runner *x, const struct stage *s)
{
    const char *question = arena_printf(
        x->repo->arena, "Going to reproduce stage: '%s'. Are you sure you want to continue?",
        show(x, s));
    if (x->repo->voice.confirm(x->repo->voice.ctx, question))
        return NULL;
    TRY(signals_check());
    return err_new(ERR_INVALID, "reproduction aborted by the user");
}

static err *step_locked(struct runner *x, struct stage *s, struct repro_step *step,
                        struct reason_vec *why)
{
    if (s->frozen && !stage_is_import(s))
        repo_warn(x->repo,
                  "stage: '%s' is frozen. Its dependencies are not going to be reproduced.",
                  show(x, s));
    TRY(examine_and_lock(x, s, why));
    if (!why->len && !x->force) {
        say_skipped(x, s);
        return NULL;
    }
    if (x->opts->interactive)
        TRY(confirm(x, s));
    step->ran = true;
    if (x->opts->dry) {
        dry_run(x, s);
        return NULL;
    }
    return reproduce(x, s, why, &step->entry);
}

static err *do_step(struct runner *x, struct stage *s)
{
    struct reason_vec why = {0};
    struct repro_step step = {.stage = s, .entry = s->locked};
    err *e = step_locked(x, s, &step, &why);
    vec_release(&why);
    rwlock_drop(&x->repo->rwlock);
    if (e)
        step.ran = false;
    arena_push(x->repo->arena, x->steps, step);
    return e;
}

/* --- all of them --- */

/* What is known of each stage by its place in the project. */
struct progress {
    bool *redone;  /* run, or forced to */
    bool *skipped; /* depends on a stage that failed */
    struct stage_vec failed;
    bool ran; /* the last one */
};

static bool any_need(const struct graph *g, const struct stage *s, const bool *marks)
{
    for (size_t i = 0; g && i < g->nneeds[s->order]; i++)
        if (marks[g->needs[s->order][i]])
            return true;
    return false;
}

static void join_names(struct runner *x, const struct stage_vec *stages, struct sb *out)
{
    for (size_t i = 0; i < stages->len; i++)
        sb_addf(out, "%s'%s'",
                i == 0                 ? ""
                : i + 1 == stages->len ? " and "
                                       : ", ",
                show(x, stages->at[i]));
}

/* Mark what depends on a failed stage; all that comes later in the order is looked at once. */
static void skip_dependents(struct runner *x, const struct stage_vec *order, size_t from,
                            struct progress *p)
{
    struct stage_vec lost = {0};
    scoped(sb) struct sb names = SB_INIT;
    p->skipped[order->at[from]->order] = true;
    for (size_t i = from + 1; i < order->len; i++) {
        struct stage *s = order->at[i];
        if (p->skipped[s->order] || s->frozen || !any_need(x->graph, s, p->skipped))
            continue;
        p->skipped[s->order] = true;
        vec_push(&lost, s);
    }
    join_names(x, &lost, &names);
    if (lost.len)
        repo_warn(x->repo, "%s %s will be skipped due to this failure",
                  lost.len > 1 ? "Stages" : "Stage", names.buf);
    vec_release(&lost);
}

static err *handle_failure(struct runner *x, const struct stage_vec *order, size_t at,
                           struct progress *p, err *e)
{
    bool ignored = x->opts->on_error == REPRO_IGNORE;
    if (x->opts->on_error == REPRO_STOP || err_code_of(e) == ERR_CANCELLED)
        return err_note(e, "failed to reproduce '%s'", show(x, order->at[at]));
    repo_warn(x->repo, "%s%s", err_message(e), ignored ? " (ignored)" : "");
    err_free(e); /* told */
    if (ignored)
        return NULL;
    vec_push(&p->failed, order->at[at]);
    skip_dependents(x, order, at, p);
    return NULL;
}

static err *run_steps(struct runner *x, const struct stage_vec *order, struct progress *p)
{
    for (size_t i = 0; i < order->len; i++) {
        struct stage *s = order->at[i];
        if (p->skipped[s->order])
            continue;
        TRY(signals_check());
        if (p->ran)
            repo_say(x->repo, "%s", "");
        x->force =
            x->opts->force || (x->opts->force_downstream && any_need(x->graph, s, p->redone));
        err *e = do_step(x, s);
        if (e) {
            TRY(handle_failure(x, order, i, p, e));
            continue;
        }
        p->ran = x->steps->at[x->steps->len - 1].ran;
        p->redone[s->order] = p->ran || x->force;
    }
    return NULL;
}

static err *failed_stages(struct runner *x, const struct progress *p)
{
    scoped(sb) struct sb names = SB_INIT;
    if (!p->failed.len)
        return NULL;
    join_names(x, &p->failed, &names);
    return err_new(ERR_COMMAND, "failed to reproduce%s %s", p->failed.len > 1 ? " stages:" : "",
                   names.buf);
}

static err *run_all(struct runner *x, const struct strs *targets, struct stage_vec *order)
{
    struct index *ix = NULL;
    TRY(repo_index(x->repo, &ix));
    TRY(plan_make(ix, targets, &x->opts->plan, order, &x->graph));
    struct progress p = {
        .redone = arena_array(x->repo->arena, ix->stages.len + 1, sizeof(*p.redone)),
        .skipped = arena_array(x->repo->arena, ix->stages.len + 1, sizeof(*p.skipped))};
    err *e = run_steps(x, order, &p);
    if (!e)
        e = failed_stages(x, &p);
    vec_release(&p.failed);
    return e;
}

err *repro_run(struct repo *r, const struct strs *targets, const struct repro_opts *opts,
               struct repro_steps *steps)
{
    struct runner x = {.repo = r, .opts = opts, .steps = steps};
    struct stage_vec order = {0};
    TRY(repo_lock_take(&r->lock));
    err *e = run_all(&x, targets, &order);
    vec_release(&order);
    repo_lock_drop(&r->lock);
    return e;
}
