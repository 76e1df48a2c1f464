#include "experiment/data_sync.h"

#include "project/config_remote.h"
#include "remote/transfer_runs.h"

/* One command's work with its remotes. */
struct sync {
    struct repo *repo;
    const struct data_sync_opts *opts;
    struct data_wants wants;
    size_t moved, failed;
};

static void sync_init(struct sync *x, struct repo *r, const struct data_sync_opts *opts, bool push)
{
    *x = (struct sync){
        .repo = r, .opts = opts, .wants = {.repo = r, .remote = opts->remote, .push = push}};
}

static void sync_scope_end(struct sync *x)
{
    data_wants_release(&x->wants);
}

static struct transfer_ends ends_of(struct sync *x, const struct data_place *p)
{
    return (struct transfer_ends){.cache = &x->repo->cache,
                                  .remote = p->remote,
                                  .jobs = x->opts->jobs,
                                  .progress = x->opts->progress,
                                  .progress_ctx = x->opts->progress_ctx};
}

err *data_sync_no_remote(struct repo *r, const char *command)
{
    struct config_remote_vec remotes = {0};
    const char *prog = r->project->env->prog, *root = r->project->root;
    config_remote_list(r->project->config, NULL, &remotes);
    if (remotes.len)
        return err_new(ERR_CONFIG,
                       "config file error: no remote specified in %s. Setup default remote with\n"
                       "    %s remote default <remote name>\nor use:\n    %s %s -r <remote name>",
                       root, prog, prog, command);
    return err_new(ERR_CONFIG,
                   "config file error: no remote specified in %s. Create a default remote with\n"
                   "    %s remote add -d <remote name> <remote url>",
                   root, prog);
}

/* --- telling --- */

static const char *algo_name(enum hash_algo algo)
{
    switch (algo) {
    case HASH_MD5:
        return "md5";
    case HASH_MD5_DOS2UNIX:
        return "md5-dos2unix";
    }
    BUG("hash algorithm %d", (int)algo);
}

/* COMPAT: each kind of hash has a warning of its own (oracle case push/legacy). */
static void warn_missing(struct sync *x, const struct transfer_objects *missing,
                         enum hash_algo algo)
{
    scoped(sb) struct sb lines = SB_INIT;
    vec_each (missing, o)
        if (o->oid.algo == algo)
            sb_addf(&lines, "\n%s: %s", algo_name(algo), o->oid.text);
    if (lines.len)
        repo_warn(x->repo,
                  "Some of the cache files do not exist neither locally nor on remote. Missing "
                  "cache files:%s",
                  lines.buf);
}

static void warn_held(struct sync *x, const struct transfer_result *r)
{
    if (!r->missing.len) /* else that is why */
        vec_each (&r->held, o)
            repo_warn(x->repo,
                      "'%s' is pushed in part: the list of its files follows with the last of them",
                      o->name);
}

static void tell(struct sync *x, const struct transfer_result *r)
{
    warn_missing(x, &r->missing, HASH_MD5_DOS2UNIX);
    warn_missing(x, &r->missing, HASH_MD5);
    warn_held(x, r);
    vec_each (&r->failures, f)
        if (f->text)
            repo_fail(x->repo, "failed to transfer '%s' - %s", f->oid, f->text);
    x->moved += r->moved;
    x->failed += r->failures.len;
}

static err *end(const struct sync *x, const char *what, size_t *ret_moved)
{
    if (x->failed)
        return err_new(ERR_COMMAND, "%zu files failed to %s", x->failed, what);
    *ret_moved = x->moved;
    return NULL;
}

err *data_sync_expand(struct repo *r, struct data_scope *scope)
{
    struct strs matches = {0};
    struct index *ix = NULL;
    if (!scope->glob)
        return NULL;
    TRY(repo_index(r, &ix));
    TRY(used_glob(ix, &scope->targets, &matches));
    scope->targets = matches;
    scope->glob = false;
    return NULL;
}

/* --- pushing --- */

static err *push_runs(struct sync *x, const struct data_place *p)
{
    struct transfer_result result;
    struct transfer_ends ends = ends_of(x, p);
    TRY(transfer_runs_push(&ends, x->repo->arena, &result));
    tell(x, &result);
    return NULL;
}

static err *push_place(struct sync *x, const struct data_place *p)
{
    struct transfer_result result;
    struct transfer_ends ends = ends_of(x, p);
    TRY(transfer_push(&ends, &p->wants, x->repo->arena, &result));
    tell(x, &result);
    return NULL;
}

static bool wants_nothing(const struct data_wants *w)
{
    vec_each (&w->places, p)
        if (p->wants.len)
            return false;
    return true;
}

err *data_sync_push(struct repo *r, struct scm *scm, const struct data_sync_opts *opts,
                    size_t *ret_moved)
{
    scoped(sync) struct sync x;
    struct data_place *main = NULL;
    struct data_scope scope = opts->scope;
    sync_init(&x, r, opts, true);
    TRY(data_sync_expand(r, &scope));
    TRY(data_wants_place(&x.wants, NULL, &main));
    bool has_default = main;
    if (main && opts->run_cache)
        TRY(push_runs(&x, main));
    TRY(data_wants_collect(&x.wants, scm, &scope));
    if (!has_default && !scope.only && (x.wants.homeless || wants_nothing(&x.wants)))
        return data_sync_no_remote(r, "<command>");
    vec_each (&x.wants.places, p)
        TRY(push_place(&x, p));
    return end(&x, "upload", ret_moved);
}

/* --- fetching --- */

/* COMPAT: runs are not counted (oracle case pull/run_cache). */
static err *fetch_runs(struct sync *x)
{
    struct data_place *place = NULL;
    struct transfer_result result;
    TRY(data_wants_place(&x->wants, NULL, &place));
    if (!place)
        return NULL;
    struct transfer_ends ends = ends_of(x, place);
    TRY(transfer_runs_fetch(&ends, x->repo->arena, &result));
    result.moved = 0;
    tell(x, &result);
    return NULL;
}

static err *fetch_places(struct sync *x)
{
    vec_each (&x->wants.places, p) {
        struct transfer_result result;
        struct transfer_ends ends = ends_of(x, p);
        TRY(transfer_fetch(&ends, &p->wants, x->repo->arena, &result));
        tell(x, &result);
    }
    return NULL;
}

err *data_sync_fetch(struct repo *r, struct scm *scm, const struct data_sync_opts *opts,
                     size_t *ret_moved)
{
    scoped(sync) struct sync x;
    sync_init(&x, r, opts, false);
    if (opts->run_cache)
        TRY(fetch_runs(&x));
    TRY(data_wants_collect(&x.wants, scm, &opts->scope));
    TRY(fetch_places(&x));
    return end(&x, "download", ret_moved);
}

/* --- comparing --- */

static const char *state_of(const struct transfer_object *o)
{
    if (o->in_cache)
        return o->in_remote ? NULL : "new";
    return o->in_remote ? "deleted" : "missing";
}

static err *compare_place(struct sync *x, const struct data_place *p, struct value *all)
{
    struct arena *a = x->repo->arena;
    struct transfer_objects found = {0};
    struct transfer_ends ends = ends_of(x, p);
    TRY(transfer_compare(&ends, &p->wants, a, &found));
    vec_each (&found, o) {
        const char *state = state_of(o),
                   *name = o->relpath ? arena_printf(a, "%s/%s", o->name, o->relpath) : o->name;
        if (state)
            value_set(a, all, name, value_strz(a, state));
    }
    return NULL;
}

err *data_sync_compare(struct repo *r, struct scm *scm, const struct data_sync_opts *opts,
                       struct value **ret, const char **ret_remote)
{
    scoped(sync) struct sync x;
    struct value *all = value_map(r->arena);
    sync_init(&x, r, opts, true);
    x.wants.strict = true;
    TRY(data_wants_collect(&x.wants, scm, &opts->scope));
    if (x.wants.homeless)
        return data_sync_no_remote(r, "status");
    vec_each (&x.wants.places, p)
        TRY(compare_place(&x, p, all));
    *ret_remote = opts->remote ? opts->remote : config_get(r->project->config, "core.remote");
    *ret = all;
    return NULL;
}

/* --- for a run of stages --- */

static err *pull_objects(void *ctx, const struct used_vec *what)
{
    static const struct data_sync_opts opts = {0};
    scoped(sync) struct sync x;
    size_t moved;
    sync_init(&x, ctx, &opts, false);
    TRY(data_wants_add(&x.wants, what));
    TRY(fetch_places(&x));
    return end(&x, "download", &moved);
}

static err *pull_runs(void *ctx)
{
    static const struct data_sync_opts opts = {0};
    scoped(sync) struct sync x;
    struct data_place *place = NULL;
    size_t moved;
    sync_init(&x, ctx, &opts, false);
    TRY(data_wants_place(&x.wants, NULL, &place));
    if (!place)
        return data_sync_no_remote(ctx, "fetch --run-cache");
    TRY(fetch_runs(&x));
    return end(&x, "download", &moved);
}

err *data_sync_check_default(struct repo *r)
{
    static const struct data_sync_opts opts = {0};
    scoped(sync) struct sync x;
    struct data_place *place = NULL;
    sync_init(&x, r, &opts, true);
    TRY(data_wants_place(&x.wants, NULL, &place));
    return place ? NULL : data_sync_no_remote(r, "<command>");
}

const struct repro_pull *data_sync_repro_pull(struct repo *r)
{
    struct repro_pull *pull = arena_new(r->arena, struct repro_pull);
    *pull = (struct repro_pull){.objects = pull_objects, .runs = pull_runs, .ctx = r};
    return pull;
}
