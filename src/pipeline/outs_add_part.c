#include "pipeline/outs_add.h"

#include "base/path.h"

#include <errno.h>

static bool is_replaced(const struct adder *t, const char *relpath)
{
    return path_is_inside(relpath, t->inside) || path_is_inside(t->inside, relpath);
}

static void push_entry(struct arena *a, struct manifest *m, size_t *cap, const char *relpath,
                       const struct oid *oid)
{
    m->at = arena_grow(a, m->at, cap, m->len + 1, sizeof(*m->at));
    m->at[m->len++] = (struct manifest_entry){.relpath = relpath, .oid = *oid};
}

/* What the workspace has at the path, in the cache unless it shall not go there; nothing when it is
 * gone. */
static err *commit_part(struct repo *r, const struct adder *t, enum hash_algo algo,
                        const struct outs_add_opts *how, struct built *ret)
{
    struct build_opts opts;
    *ret = (struct built){.is_dir = true};
    if (t->kind == FS_NONE)
        return NULL;
    repo_build_opts(r, t->path, algo, &opts);
    return how->no_commit ? build_path(t->abs, &opts, r->arena, ret)
                          : build_commit(&r->cache, t->abs, &opts, !how->no_relink, r->arena, ret);
}

struct merge {
    struct manifest manifest;
    bool appended; /* nothing was there before */
};

static void merge(struct repo *r, const struct adder *t, const struct manifest *old,
                  const struct built *now, struct merge *ret)
{
    size_t cap = 0;
    *ret = (struct merge){.manifest = {.algo = old->algo}, .appended = true};
    for (size_t i = 0; i < old->len; i++)
        if (is_replaced(t, old->at[i].relpath))
            ret->appended = false;
        else
            push_entry(r->arena, &ret->manifest, &cap, old->at[i].relpath, &old->at[i].oid);
    if (!now->is_dir)
        push_entry(r->arena, &ret->manifest, &cap, t->inside, &now->oid);
    for (size_t i = 0; i < now->manifest.len; i++)
        push_entry(r->arena, &ret->manifest, &cap,
                   path_join(r->arena, t->inside, now->manifest.at[i].relpath),
                   &now->manifest.at[i].oid);
}

/* COMPAT: the size is kept as long as files were only added. */
static void record(struct recorded *rec, const struct merge *m, const struct oid *oid,
                   const struct built *now)
{
    bool same = oid_equal(oid, &rec->oid), grown = m->appended && rec->has_size && rec->size_bytes;
    if (!same)
        rec->size_bytes = grown ? rec->size_bytes + now->size_bytes : 0;
    rec->has_size = same ? rec->has_size : grown;
    rec->oid = *oid;
    rec->has_nfiles = true;
    rec->nfiles = m->manifest.len;
}

err *outs_add_part(struct repo *r, struct adder *t, const struct outs_add_opts *opts)
{
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest old;
    struct built now;
    struct merge m;
    struct oid oid;
    err *e = cache_read_manifest(&r->cache, &t->out->rec.oid, r->arena, &old);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e);
        return err_new(ERR_NOT_FOUND, "could not read '%s'", t->out->rec.oid.text);
    }
    TRY(e);
    TRY(commit_part(r, t, old.algo, opts, &now));
    merge(r, t, &old, &now, &m);
    if (t->kind == FS_NONE && m.appended)
        return err_errno(ENOENT, t->abs);
    manifest_format(&m.manifest, &bytes, &oid);
    if (!opts->no_commit)
        TRY(cache_add_bytes(&r->cache, &oid, sb_str(&bytes)));
    record(&t->out->rec, &m, &oid, &now);
    return NULL;
}
