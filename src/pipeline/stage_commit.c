#include "pipeline/stage_commit.h"

#include "pipeline/changed.h"
#include "pipeline/path_lock.h"
#include "pipeline/run_cache.h"
#include "pipeline/save.h"

struct committer {
    struct repo *repo;
    const struct commit_opts *opts;
    const char **told; /* save_lock */
};

static const char *describe(const struct committer *x, const struct stage *s)
{
    return arena_printf(x->repo->arena, "stage: '%s'",
                        stage_show(s, x->repo->project->cwd_rel, x->repo->arena));
}

/* --- the question --- */

/* As Python shows a list of paths; each once. */
static void add_paths(const struct committer *x, const struct reason_vec *why, bool outs,
                      struct sb *out)
{
    struct strs names = {0};
    struct value *list = value_list(x->repo->arena);
    vec_each (why, w) {
        const char *path = NULL;
        if (outs && w->kind == REASON_OUT)
            path = w->out->path;
        else if (!outs && (w->kind == REASON_DEP || w->kind == REASON_PARAM))
            path = w->dep->path;
        if (!path || strs_has(&names, path))
            continue;
        arena_push(x->repo->arena, &names, path);
        value_push(
            x->repo->arena, list,
            value_strz(x->repo->arena, project_show(x->repo->project, path, x->repo->arena)));
    }
    if (list->list.len)
        value_py_repr(list, out);
}

static err *ask(const struct committer *x, const struct stage *s, const struct reason_vec *why)
{
    scoped(sb) struct sb deps = SB_INIT, outs = SB_INIT, text = SB_INIT;
    const struct voice *v = &x->repo->voice;
    add_paths(x, why, false, &deps);
    add_paths(x, why, true, &outs);
    if (deps.len)
        sb_addf(&text, "dependencies %s", deps.buf);
    if (outs.len)
        sb_addf(&text, "%soutputs %s", deps.len ? " and " : "", outs.buf);
    if (text.len)
        sb_addf(&text, " of %s changed.", describe(x, s));
    else
        sb_addf(&text, "command of %s changed.", describe(x, s));
    sb_add(&text, " Are you sure you want to commit it?");
    if (v->confirm(v->ctx, text.buf))
        return NULL;
    return err_new(ERR_CONFLICT, "unable to commit changed %s. Use `-f|--force` to force.",
                   describe(x, s));
}

/* --- one stage --- */

/* Is an output that the cache lacks still what was recorded of it? */
static err *is_as_recorded(const struct committer *x, const struct out *o, bool *ret)
{
    struct build_opts opts;
    struct built now;
    repo_build_opts(x->repo, o->path, o->rec.oid.algo, &opts);
    err *e = build_path(project_abs(x->repo->project, o->path, x->repo->arena), &opts,
                        x->repo->arena, &now);
    *ret = !e && oid_equal(&now.oid, &o->rec.oid);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e); /* gone: that is a difference */
        return NULL;
    }
    return e;
}

/* Leave those out that ask for nothing to be recorded: a stage that always runs, content that is
 * only not in the cache yet. */
static err *only_changes(const struct committer *x, struct reason_vec *why)
{
    size_t kept = 0;
    for (size_t i = 0; i < why->len; i++) {
        bool same = why->at[i].kind == REASON_ALWAYS;
        if (why->at[i].kind == REASON_OUT && why->at[i].state == PATH_NOT_IN_CACHE)
            TRY(is_as_recorded(x, why->at[i].out, &same));
        if (!same)
            why->at[kept++] = why->at[i];
    }
    why->len = kept;
    return NULL;
}

static enum save_how how(const struct committer *x)
{
    return x->opts->relink ? SAVE_COMMIT : SAVE_STORE;
}

static void forget_hashes(struct stage *s)
{
    vec_each (&s->deps, d)
        (*d)->rec.oid = OID_NONE;
    vec_each (&s->outs, o)
        (*o)->rec.oid = OID_NONE;
}

/* *ret_entry: what goes into the lock file; NULL for a .dvc file, which is written. */
static err *record(const struct committer *x, struct stage *s, struct value **ret_entry)
{
    struct snapshot snap = {0};
    if (x->opts->rehash)
        forget_hashes(s);
    if (stage_is_data(s)) {
        TRY(save_outs(x->repo, s, how(x), &snap));
        return save_data_file(x->repo, s);
    }
    TRY(save_deps(x->repo, s, &snap));
    TRY(save_outs(x->repo, s, how(x), &snap));
    *ret_entry = save_lock_entry(x->repo, s, &snap);
    return run_cache_save(x->repo, s, *ret_entry);
}

static err *store(const struct committer *x, struct stage *s)
{
    vec_each (&s->outs, o)
        if ((*o)->use_cache)
            TRY(save_content(x->repo, *o, how(x)));
    return NULL;
}

static err *examine(const struct committer *x, const struct stage *s, struct reason_vec *why)
{
    TRY(changed_stage(x->repo, s, false, NULL, why));
    TRY(only_changes(x, why));
    return why->len && !x->opts->force ? ask(x, s, why) : NULL;
}

static err *commit_stage(const struct committer *x, struct stage *s, struct value **ret_entry)
{
    struct reason_vec why = {0};
    err *e = examine(x, s, &why);
    bool changed = why.len;
    vec_release(&why);
    TRY(e);
    return changed || x->opts->force ? record(x, s, ret_entry) : store(x, s);
}

/* --- the stages of one file --- */

/* The lock file tells of all, or of none. */
static err *commit_locked(const struct committer *x, const struct stage_vec *group)
{
    struct value **entries = arena_alloc(x->repo->arena, group->len * sizeof(struct value *));
    for (size_t i = 0; i < group->len; i++)
        TRY(commit_stage(x, group->at[i], &entries[i]));
    for (size_t i = 0; i < group->len; i++)
        if (entries[i])
            TRY(save_lock(x->repo, group->at[i], entries[i], x->told));
    return NULL;
}

/* Not while one of them runs: its outputs are half written. */
static err *commit_group(const struct committer *x, const struct stage_vec *group)
{
    struct repo *r = x->repo;
    struct path_lock_opts paths = {.may_wait = true};
    struct dvcfile_opts opts = repo_dvcfile_opts(r);
    bool waited = false;
    err *e = path_lock_take(r, &r->rwlock, group, paths, &waited);
    if (!e && waited)
        e = dvcfile_refresh(group->at[0]->file, r->src, &opts, r->arena);
    if (!e)
        e = commit_locked(x, group);
    rwlock_drop(&r->rwlock);
    return e;
}

err *stage_commit_one(struct repo *r, struct stage *s, const struct commit_opts *opts)
{
    struct committer x = {r, opts, NULL};
    const struct stage_vec one = {.at = &s, .len = 1};
    return commit_group(&x, &one);
}

static err *commit_all(const struct committer *x, const struct stage_vec *stages)
{
    for (size_t i = 0, n; i < stages->len; i += n) {
        for (n = 1; i + n < stages->len && stages->at[i + n]->file == stages->at[i]->file;)
            n++;
        const struct stage_vec group = {.at = &stages->at[i], .len = n};
        TRY(commit_group(x, &group));
    }
    return NULL;
}

/* A directory is committed as a whole, but a name inside it must be one. */
static err *check_inside(struct repo *r, const struct index *ix, const char *path)
{
    if (!path || streq(index_find_out(ix, path, NULL)->path, path) ||
        fs_exists(project_abs(r->project, path, r->arena)))
        return NULL;
    return err_new(ERR_NOT_FOUND, "output '%s' does not exist",
                   project_show(r->project, path, r->arena));
}

err *stage_commit(struct repo *r, const char *target, const struct commit_opts *opts)
{
    const char *told = NULL;
    struct committer x = {r, opts, &told};
    struct targets t = {.opts = opts->which};
    struct stage_vec found = {0};
    const char *inside = NULL;
    bool whole = !target || opts->which.recursive || opts->which.with_deps;
    struct strs one = {.at = &target, .len = 1};
    TRY(whole ? repo_index(r, &t.ix) : repo_index_of(r, &one, &t.ix));
    if (target)
        TRY(targets_find(&t, target, &found, &inside));
    TRY(check_inside(r, t.ix, inside));
    return commit_all(&x, target ? &found : &t.ix->stages);
}
