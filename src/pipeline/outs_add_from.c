#include "pipeline/outs_add.h"

#include "base/path.h"
#include "pipeline/path_lock.h"
#include "pipeline/save.h"

/* Where the target's content is tracked: beside what is named like it, unless `out` says so. */
static err *find_place_for(struct repo *r, const char *typed, const struct outs_add_opts *opts,
                           const char **ret)
{
    struct arena *a = r->arena;
    const char *name = path_base(path_norm(a, typed)), *out = opts->out;
    struct fs_stat st;
    const char *rel = project_rel(r->project, typed, a);
    if (!out) { /* what lies outside of the project is tracked here */
        bool is_inside = !path_is_abs(rel) && path_is_inside(rel, "");
        *ret = is_inside ? typed : name;
        return NULL;
    }
    if (fs_is_dir(project_abs(r->project, project_rel(r->project, out, a), a)))
        out = path_join(a, out, name);
    *ret = out;
    TRY(fs_stat(project_abs(r->project, project_rel(r->project, out, a), a), &st));
    if (st.kind == FS_NONE || opts->force)
        return NULL;
    return err_new(ERR_EXISTS,
                   "The %s '%s' already exists locally. \nTo override it, re-run with '--force'.",
                   st.kind == FS_DIR ? "directory" : "file", out);
}

/* DVC replaces the whole directory by the new content. */
static err *check_whole(struct repo *r, const struct adder *t)
{
    if (!t->inside)
        return NULL;
    return err_new(ERR_INVALID,
                   "Cannot add '%s', because it is inside of the tracked directory '%s'.\n"
                   "To include it there, copy it and run '%s add %s'",
                   t->typed, project_show(r->project, t->out->path, r->arena),
                   r->project->env->prog, t->typed);
}

static err *examine(struct addition *x, struct adder *t)
{
    TRY(addition_find_room(x, t));
    TRY(check_whole(x->repo, t));
    TRY(addition_claim(x, t));
    TRY(addition_check_dir(x->repo, t));
    if (x->opts->store)
        return NULL;
    return gitignore_check_not_tracked(x->repo->gitignore, t->path);
}

/* By way of the cache, as a checkout would bring it. */
static err *bring(struct repo *r, const char *source, struct adder *t, bool force)
{
    enum checkout_change change;
    struct built b;
    struct build_opts plain = {.algo = HASH_MD5, .state = r->state};
    TRY(build_commit(&r->cache, source, &plain, false, r->arena, &b));
    TRY(gitignore_add(r->gitignore, t->path)); /* of a directory that may be the source itself */
    t->out->rec = save_recorded(&b);
    struct checkout_opts how = {.force = force, .isexec = b.isexec, .root = r->project->root};
    repo_build_opts(r, t->path, HASH_MD5, &how.build);
    TRY(checkout_path(&r->cache, t->abs, &b.oid, &how, &change));
    repo_remember_out(r, t->path);
    return NULL;
}

static err *put_elsewhere(const struct outs_add_opts *opts, const char *source, struct adder *t)
{
    struct built b;
    TRY(opts->store(opts->store_ctx, source, &b));
    t->out->rec = save_recorded(&b);
    return NULL;
}

static err *add_from(struct addition *x, const char *source, struct adder *t)
{
    struct repo *r = x->repo;
    const char *abs = project_abs(r->project, project_rel(r->project, source, r->arena), r->arena);
    TRY(x->opts->store ? put_elsewhere(x->opts, abs, t) : bring(r, abs, t, x->opts->force));
    return save_data_file(r, t->stage);
}

static err *add_once(struct repo *r, const char *target, const struct outs_add_opts *opts,
                     bool *ret_waited)
{
    scoped(addition) struct addition x = {0};
    const struct path_lock_opts how = {.may_wait = true};
    const char *place = NULL;
    TRY(outs_check_no_url(target));
    TRY(find_place_for(r, target, opts, &place));
    TRY(addition_init(&x, r, opts));
    struct adder t = addition_target(&x, place);
    TRY(examine(&x, &t));
    struct stage_vec one = {.at = &t.stage, .len = 1};
    TRY(path_lock_take(r, &r->rwlock, &one, how, ret_waited));
    err *e = *ret_waited ? NULL : add_from(&x, target, &t);
    rwlock_drop(&r->rwlock);
    return e;
}

err *outs_add_from(struct repo *r, const char *target, const struct outs_add_opts *opts)
{
    for (bool waited = true; waited;)
        TRY(add_once(r, target, opts, &waited));
    return NULL;
}
