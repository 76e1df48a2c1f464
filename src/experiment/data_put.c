#include "experiment/data_put.h"

#include "base/path.h"
#include "base/pool.h"
#include "experiment/data_sync.h"
#include "experiment/data_wants.h"

#include <pthread.h>

struct putter {
    struct repo *repo;
    const struct data_put_opts *opts;
    struct remote *remote;
    const char *root;      /* what is put */
    struct manifest files; /* of a single file: itself, as "" */
    bool *fresh;           /* by file: it was not there before */
    size_t done;
    pthread_mutex_t telling;
};

static err *put_unless_there(struct remote *r, const char *path, const struct oid *oid,
                             bool *ret_fresh)
{
    scoped(sb) struct sb key = SB_INIT;
    struct remote_stat st;
    cache_key_add(oid, &key);
    TRY(r->ops->stat(r, key.buf, &st));
    if (!st.exists)
        TRY(r->ops->put(r, path, key.buf, true));
    *ret_fresh = !st.exists;
    return NULL;
}

static void path_of(const struct putter *p, size_t i, struct sb *out)
{
    sb_add(out, p->root);
    if (p->files.at[i].relpath[0])
        sb_addf(out, "/%s", p->files.at[i].relpath);
}

static void tell(struct putter *p)
{
    pthread_mutex_lock(&p->telling);
    p->done++;
    if (p->opts->progress)
        p->opts->progress(p->opts->progress_ctx, p->done, p->files.len);
    pthread_mutex_unlock(&p->telling);
}

static err *put_file(void *ctx, size_t i)
{
    struct putter *p = ctx;
    scoped(sb) struct sb path = SB_INIT;
    path_of(p, i, &path);
    TRY(put_unless_there(p->remote, path.buf, &p->files.at[i].oid, &p->fresh[i]));
    tell(p);
    return NULL;
}

/* --- what was written to meanwhile --- */

static bool is_same(const struct putter *p, size_t i, const struct built *now)
{
    const struct manifest_entry *then = &p->files.at[i], *found;
    if (!now->is_dir)
        return !then->relpath[0] && oid_equal(&now->oid, &then->oid);
    found = manifest_find(&now->manifest, then->relpath);
    return found && oid_equal(&found->oid, &then->oid);
}

static err *take_back(const struct putter *p, size_t i)
{
    scoped(sb) struct sb key = SB_INIT;
    cache_key_add(&p->files.at[i].oid, &key);
    return p->fresh[i] ? p->remote->ops->remove(p->remote, key.buf) : NULL;
}

/* A second look costs a stat for each file that is as it was. */
static err *check_unchanged(const struct putter *p, const struct build_opts *opts,
                            const struct built *then)
{
    struct built now;
    TRY(build_path(p->root, opts, p->repo->arena, &now));
    if (oid_equal(&now.oid, &then->oid))
        return NULL;
    for (size_t i = 0; i < p->files.len; i++)
        if (!is_same(p, i, &now))
            TRY(take_back(p, i));
    return err_new(ERR_CONFLICT, "'%s' has changed while it was put on the remote", p->root);
}

/* --- all of it --- */

static void list_files(struct putter *p, struct built *b)
{
    struct arena *a = p->repo->arena;
    p->files = b->manifest;
    if (!b->is_dir) {
        p->files = (struct manifest){.at = arena_new(a, struct manifest_entry), .len = 1};
        p->files.at[0] = (struct manifest_entry){.relpath = "", .oid = b->oid};
    }
    p->fresh = arena_alloc(a, p->files.len * sizeof(*p->fresh) + 1);
    memset(p->fresh, 0, p->files.len * sizeof(*p->fresh));
}

static err *put_files(struct putter *p)
{
    unsigned jobs = p->opts->jobs ? p->opts->jobs : p->remote->jobs;
    pthread_mutex_init(&p->telling, NULL);
    err *e = pool_run(p->files.len, jobs, put_file, p);
    pthread_mutex_destroy(&p->telling);
    return e;
}

static err *put_manifest(struct putter *p, struct built *b)
{
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct oid oid;
    bool fresh;
    if (!b->is_dir)
        return NULL;
    manifest_format(&b->manifest, &bytes, &oid);
    TRY(fs_mkdirs(p->repo->project->tmp_dir));
    TRY(tmpfile_create(&t, p->repo->project->tmp_dir, 0666));
    TRY(fs_write_all(t.fd, t.path, bytes.buf, bytes.len));
    return put_unless_there(p->remote, t.path, &oid, &fresh);
}

static err *put_all(struct putter *p, struct built *b)
{
    const struct build_opts plain = {.algo = HASH_MD5, .state = p->repo->state};
    TRY(build_path(p->root, &plain, p->repo->arena, b));
    list_files(p, b);
    TRY(put_files(p));
    TRY(check_unchanged(p, &plain, b));
    return put_manifest(p, b);
}

err *data_put(struct repo *r, const struct data_put_opts *opts, const char *abs_path,
              struct built *ret)
{
    scoped(data_wants) struct data_wants w = {.repo = r, .remote = opts->remote};
    struct data_place *place = NULL;
    struct built b;
    TRY(data_wants_place(&w, NULL, &place));
    if (!place)
        return data_sync_no_remote(r, "add");
    struct putter p = {.repo = r, .opts = opts, .remote = place->remote, .root = abs_path};
    TRY(put_all(&p, &b));
    *ret = b;
    return NULL;
}
