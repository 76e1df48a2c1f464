#include "experiment/gc.h"

#include "base/clock.h"
#include "experiment/data_sync.h"
#include "experiment/gc_keep.h"
#include "remote/remote_local.h"
#include "remote/transfer_sweep.h"

/* One command's work. */
struct gc {
    struct repo *repo;
    const struct gc_opts *opts;
    struct gc_projects others;
    struct gc_keep keep;
};

static void gc_scope_end(struct gc *x)
{
    gc_keep_release(&x->keep);
    vec_each (&x->others, p)
        gc_project_close(*p);
}

/* --- what is kept --- */

static err *open_other(struct gc *x, const char *dir, bool is_run)
{
    struct gc_project *p = NULL;
    TRY(gc_project_open(x->repo, dir, &p));
    if (!p)
        return NULL;
    p->is_run = is_run;
    arena_push(x->repo->arena, &x->others, p);
    return NULL;
}

static err *open_run(struct gc *x, const char *dir)
{
    err *e = open_other(x, dir, true);
    if (!e || !x->opts->skip_failed || err_code_of(e) == ERR_CANCELLED)
        return e ? err_note(e, "the experiment in '%s'", dir) : NULL;
    repo_warn(x->repo, "Failed to collect '%s', skipping", dir);
    err_free(e);
    return NULL;
}

static err *open_others(struct gc *x)
{
    struct strs runs = {0};
    vec_each (x->opts->projects, dir)
        TRY(open_other(x, *dir, false));
    TRY(gc_project_runs(x->repo, &runs));
    vec_each (&runs, dir)
        TRY(open_run(x, *dir));
    return NULL;
}

static err *collect(struct gc *x, struct scm *scm)
{
    struct gc_place *main = NULL;
    vec_each (&x->others, o) {
        struct gc_view v = {(*o)->repo, (*o)->is_run ? NULL : (*o)->scm, &x->opts->scope};
        TRY(gc_keep_add(&x->keep, &v));
    }
    TRY(gc_keep_add(&x->keep, &(struct gc_view){x->repo, scm, &x->opts->scope}));
    if (!x->keep.with_places)
        return NULL;
    TRY(gc_keep_place(&x->keep, x->repo, NULL, &main));
    return main ? NULL : data_sync_no_remote(x->repo, "gc -c");
}

/* Of what is used only that which not every place has that should. */
static err *drop_what_remotes_have(struct gc *x)
{
    map_release(&x->keep.kept);
    x->keep.kept = (struct map)MAP_INIT;
    vec_each (&x->keep.places, p) {
        struct transfer_objects found = {0};
        struct transfer_ends ends = {
            .cache = &x->repo->cache, .remote = p->remote, .jobs = x->opts->jobs};
        TRY(transfer_compare(&ends, &p->wants, x->repo->arena, &found));
        vec_each (&found, o) {
            scoped(sb) struct sb key = SB_INIT;
            cache_key_add(&o->oid, &key);
            if (!o->in_remote)
                map_set(&x->keep.kept, key.buf, x);
        }
    }
    return NULL;
}

/* --- what goes --- */

static void tell(void *ctx, const char *path)
{
    repo_say(ctx, "Removing %s", path);
}

static err *sweep(struct gc *x, struct remote *r, enum hash_algo algo, const struct map *kept,
                  size_t *ret_count)
{
    struct transfer_sweep how = {.kept = kept, .dry = x->opts->dry, .tell = tell, .ctx = x->repo};
    return transfer_sweep(r, algo, &how, ret_count);
}

static err *sweep_cache(struct gc *x, struct remote *cache, enum hash_algo algo, const char *name)
{
    size_t count = 0;
    TRY(sweep(x, cache, algo, &x->keep.kept, &count));
    if (count)
        repo_say(x->repo, "Removed %zu objects from %s cache.", count, name);
    else
        repo_say(x->repo, "No unused '%s' cache to remove.", name);
    return NULL;
}

static err *sweep_place(struct gc *x, struct gc_place *p, enum hash_algo algo)
{
    size_t count = 0;
    TRY(sweep(x, p->remote, algo, &p->kept, &count));
    if (count)
        repo_say(x->repo, "Removed %zu objects from remote.", count);
    else
        repo_say(x->repo, "No unused cache to remove from remote.");
    return NULL;
}

/* What is being written now must stay, also when its machine sleeps for a night. */
static void tidy(const struct gc *x, struct remote *r)
{
    enum { ABANDONED_AFTER_SEC = 24 * 60 * 60 };
    if (!x->opts->dry)
        remote_local_tidy(r, clock_now_ns() / 1000000000 - ABANDONED_AFTER_SEC);
}

static err *sweep_all(struct gc *x)
{
    struct remote_settings s = {.name = "cache", .url = x->repo->cache.dir};
    scoped(remote) struct remote *cache = NULL;
    TRY(remote_local_open(&s, &cache));
    TRY(sweep_cache(x, cache, HASH_MD5, "repo"));
    TRY(sweep_cache(x, cache, HASH_MD5_DOS2UNIX, "legacy"));
    tidy(x, cache);
    if (!x->opts->cloud)
        return NULL;
    vec_each (&x->keep.places, p) {
        TRY(sweep_place(x, p, HASH_MD5));
        TRY(sweep_place(x, p, HASH_MD5_DOS2UNIX));
        tidy(x, p->remote);
    }
    return NULL;
}

err *gc_run(struct repo *r, struct scm *scm, const struct gc_opts *opts)
{
    scoped(gc) struct gc x = {
        .repo = r,
        .opts = opts,
        .keep = {.repo = r,
                 .remote = opts->remote,
                 .with_places = opts->cloud || opts->not_in_remote,
                 .force = opts->force,
                 .skip_failed = opts->skip_failed},
    };
    TRY(open_others(&x));
    TRY(collect(&x, scm));
    if (opts->not_in_remote)
        TRY(drop_what_remotes_have(&x));
    return sweep_all(&x);
}
