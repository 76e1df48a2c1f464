#include "experiment/exp_revision.h"

#include "scm/scm_source.h"

static err *open_commit(struct repo *repo, struct scm *scm, const struct scm_id *id,
                        struct doc_memo *docs, struct arena *a, struct exp_revision *x)
{
    const char *subdir = project_scm_path(repo->project, "", a);
    enum fs_kind kind;
    TRY(scm_source_open(scm, id, subdir ? subdir : "", &x->src));
    x->owned = true;
    x->src->docs = docs;
    TRY(source_stat(x->src, "", &kind));
    if (kind != FS_DIR)
        return err_new(ERR_NOT_FOUND, "Commit '%.7s' does not contain a DVC repo", id->hex);
    return index_load(x->src, ignore_new(x->src, a), NULL, repo->project->cwd_rel, a, &x->ix);
}

err *exp_revision_open(struct repo *repo, struct scm *scm, const struct scm_id *id,
                       struct doc_memo *docs, struct arena *a, struct exp_revision *ret)
{
    struct exp_revision x = EXP_REVISION_INIT;
    bool workspace = scm_id_is_none(id);
    x.src = workspace ? repo->src : NULL;
    err *e = workspace ? repo_index(repo, &x.ix) : open_commit(repo, scm, id, docs, a, &x);
    if (e) {
        exp_revision_close(&x);
        return e;
    }
    *ret = x;
    return NULL;
}

void exp_revision_close(struct exp_revision *x)
{
    if (x->owned)
        scm_source_close(x->src);
    *x = (struct exp_revision)EXP_REVISION_INIT;
}
