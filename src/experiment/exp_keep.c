#include "experiment/exp_keep.h"

#include "base/path.h"
#include "experiment/exp_prepare.h"
#include "object/build.h"
#include "pipeline/changed.h"
#include "scm/scm_commit.h"

/* --- data --- */

/* What has been in the cache before is some experiment's, and no news. */
static err *keep_out(struct repo *r, const struct out *o)
{
    struct build_opts opts;
    struct built kept;
    struct oid now;
    repo_build_opts(r, o->path, HASH_MD5, &opts);
    TRY(build_oid(project_abs(r->project, o->path, r->arena), &opts, &now));
    const bool is_known = fs_exists(cache_path(&r->cache, &now, r->arena));
    TRY(build_commit(&r->cache, project_abs(r->project, o->path, r->arena), &opts, false, r->arena,
                     &kept));
    if (is_known)
        return NULL;
    repo_warn(r, "'%s' was changed by hand; that content is kept in the cache: '%s'",
              project_show(r->project, o->path, r->arena),
              cache_path(&r->cache, &kept.oid, r->arena));
    return NULL;
}

static err *keep_outs(struct repo *r, const struct stage *s)
{
    struct reason_vec why = {0};
    err *e = changed_stage(r, s, false, NULL, &why);
    for (size_t i = 0; !e && i < why.len; i++)
        if (why.at[i].kind == REASON_OUT && why.at[i].state == PATH_MODIFIED &&
            why.at[i].out->use_cache)
            e = keep_out(r, why.at[i].out);
    vec_release(&why);
    return e;
}

err *exp_keep_data(struct repo *r)
{
    struct index *ix = NULL;
    err *e = repo_index(r, &ix);
    if (e) {
        err_free(e); /* the experiment may be what puts it right */
        return NULL;
    }
    vec_each (&ix->stages, s)
        if (!stage_is_data(*s))
            TRY(keep_outs(r, *s));
    return exp_prepare_data(r);
}

/* --- ignored files --- */

static err *add_ignored(struct scm *s, const char *path, struct arena *a, struct strs *out)
{
    bool ignored = false;
    if (!fs_exists(path_join(a, scm_root(s), path)))
        return NULL;
    TRY(scm_is_ignored(s, path, &ignored));
    if (ignored)
        arena_push(a, out, path);
    return NULL;
}

err *exp_keep_ignored(struct repo *r, struct scm *s, const struct scm_id *head,
                      const struct scm_id *tree, struct strs *ret)
{
    struct scm_tree_changes changes = {0};
    err *e = scm_tree_diff(s, head, tree, r->arena, &changes);
    for (size_t i = 0; !e && i < changes.len; i++)
        if (scm_id_is_none(&changes.at[i].old_blob))
            e = add_ignored(s, changes.at[i].path, r->arena, ret);
    vec_release(&changes);
    return e;
}
