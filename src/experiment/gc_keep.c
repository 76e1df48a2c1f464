#include "experiment/gc_keep.h"

#include "data/doc_memo.h"
#include "experiment/data_wants.h"
#include "experiment/exp_revision.h"
#include "project/config_remote.h"

void gc_keep_release(struct gc_keep *k)
{
    vec_each (&k->places, p) {
        map_release(&p->kept);
        remote_close(p->remote);
    }
    map_release(&k->kept);
}

/* --- remotes --- */

err *gc_keep_place(struct gc_keep *k, struct repo *named_in, const char *name,
                   struct gc_place **ret)
{
    struct gc_place fresh = {.named_in = named_in, .name = name};
    *ret = NULL;
    vec_each (&k->places, p)
        if (p->named_in == named_in && (name ? p->name && streq(p->name, name) : !p->name)) {
            *ret = p;
            return NULL;
        }
    TRY(data_wants_open_remote(named_in, name ? name : k->remote, &fresh.remote));
    if (!fresh.remote)
        return NULL;
    vec_each (&k->places, p)
        if (streq(p->remote->url, fresh.remote->url)) {
            remote_close(fresh.remote);
            *ret = p;
            return NULL;
        }
    fresh.name = arena_strdup(k->repo->arena, name);
    arena_push(k->repo->arena, &k->places, fresh);
    *ret = &k->places.at[k->places.len - 1];
    return NULL;
}

/* --- objects --- */

static void keep(struct gc_keep *k, struct gc_place *p, const struct oid *oid)
{
    scoped(sb) struct sb key = SB_INIT;
    cache_key_add(oid, &key);
    map_set(&k->kept, key.buf, k);
    if (p)
        map_set(&p->kept, key.buf, p);
}

/* The manifest from where the directory is kept; that it does not come is no failure. */
static err *bring_manifest(struct gc_keep *k, struct repo *r, const struct used *u)
{
    struct transfer_objects found = {0};
    struct transfer_wants wants = {0};
    scoped(remote) struct remote *remote = NULL;
    err *e = data_wants_open_remote(r, u->out->remote ? u->out->remote : k->remote, &remote);
    arena_push(r->arena, &wants, ((struct transfer_want){.oid = u->out->rec.oid}));
    if (!e && remote)
        e = transfer_compare(&(struct transfer_ends){.cache = &r->cache, .remote = remote}, &wants,
                             r->arena, &found);
    if (e && err_code_of(e) == ERR_CANCELLED)
        return e;
    err_free(e); /* then it is missing */
    return NULL;
}

static err *missing_manifest(const struct gc_keep *k, struct repo *r, const struct used *u)
{
    const char *show = project_show(r->project, u->out->path, r->arena);
    const char *question = arena_printf(
        r->arena,
        "Missing cache for directory '%s'. Cache for files inside will be lost. Would you like to "
        "continue? Use '-f' to force.",
        project_abs(r->project, u->out->path, r->arena));
    if (k->force || r->voice.confirm(r->voice.ctx, question))
        return NULL;
    return err_new(ERR_INVALID,
                   "unable to fully collect used cache without cache for directory '%s'", show);
}

static err *read_manifest(struct gc_keep *k, struct repo *r, const struct used *u, struct arena *a,
                          struct manifest *ret)
{
    err *e = cache_read_manifest(&r->cache, &u->out->rec.oid, a, ret);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e); /* perhaps a remote has it */
    TRY(bring_manifest(k, r, u));
    e = cache_read_manifest(&r->cache, &u->out->rec.oid, a, ret);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e);
    *ret = (struct manifest){0};
    return missing_manifest(k, r, u);
}

static err *keep_files(struct gc_keep *k, struct repo *r, const struct used *u, struct gc_place *p)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct manifest m;
    TRY(read_manifest(k, r, u, &a, &m));
    for (size_t i = 0; i < m.len; i++)
        keep(k, p, &m.at[i].oid);
    return NULL;
}

static bool is_known(const struct gc_keep *k, const struct gc_place *p, const struct oid *oid)
{
    scoped(sb) struct sb key = SB_INIT;
    cache_key_add(oid, &key);
    return map_has(&k->kept, key.buf) && (!p || map_has(&p->kept, key.buf));
}

static err *keep_used(struct gc_keep *k, struct repo *r, const struct used *u)
{
    const struct oid *oid = &u->out->rec.oid;
    struct repo *named_in = u->out->remote ? r : k->repo;
    struct gc_place *p = NULL;
    if (k->with_places)
        TRY(gc_keep_place(k, named_in, u->out->remote, &p));
    if (is_known(k, p, oid))
        return NULL;
    if (oid_is_dir(oid))
        TRY(keep_files(k, r, u, p));
    keep(k, p, oid);
    if (p)
        arena_push(k->repo->arena, &p->wants, ((struct transfer_want){.oid = *oid}));
    return NULL;
}

static err *keep_index(struct gc_keep *k, struct repo *r, struct index *ix)
{
    static const struct strs all = {0};
    struct used_vec used = {0};
    TRY(used_collect(ix, &all, &(struct target_opts){0}, &used));
    vec_each (&used, u)
        if (used_is_from_repo(u))
            continue;
        else if (oid_is_none(&u->out->rec.oid))
            data_wants_warn_unrecorded(r, u);
        else
            TRY(keep_used(k, r, u));
    return NULL;
}

/* --- revisions --- */

static err *keep_workspace(struct gc_keep *k, struct repo *r)
{
    struct index *ix = NULL;
    TRY(repo_index(r, &ix));
    return keep_index(k, r, ix);
}

static err *keep_commit(struct gc_keep *k, const struct gc_view *v, const struct scm_id *id,
                        struct doc_memo *docs)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(exp_revision) struct exp_revision rev = EXP_REVISION_INIT;
    /* A commit from before there was one. */
    TRY_UNLESS(ERR_NOT_A_PROJECT, exp_revision_open(v->repo, v->scm, id, docs, &a, &rev));
    return keep_index(k, v->repo, rev.ix);
}

static err *settle(struct gc_keep *k, const char *label, err *e)
{
    if (!e || err_code_of(e) == ERR_CANCELLED)
        return e;
    if (!k->skip_failed)
        return data_wants_name_failure(label, e);
    repo_warn(k->repo, "Failed to collect '%s', skipping", label);
    err_free(e);
    return NULL;
}

static err *keep_commits(struct gc_keep *k, const struct gc_view *v,
                         const struct exp_named_list *revs)
{
    scoped(doc_memo) struct doc_memo *docs = doc_memo_new();
    vec_each (revs, r)
        TRY(settle(k, r->label, keep_commit(k, v, &r->id, docs)));
    return NULL;
}

err *gc_keep_add(struct gc_keep *k, const struct gc_view *view)
{
    struct exp_named_list revs = {0};
    TRY(settle(k, "workspace", keep_workspace(k, view->repo)));
    if (!view->scm)
        return NULL;
    err *e = gc_scope_list(view->scm, view->scope, view->repo->arena, &revs);
    if (!e)
        e = gc_scope_pinned(view->scm, view->repo->arena, &revs);
    if (!e)
        e = keep_commits(k, view, &revs);
    vec_release(&revs);
    return e;
}
