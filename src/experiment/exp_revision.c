#include "experiment/exp_revision.h"

#include "base/path.h"
#include "pipeline/params.h"
#include "scm/scm_source.h"

static err *open_source(struct repo *repo, struct scm *scm, const struct scm_id *id,
                        struct doc_memo *docs, struct arena *a, struct exp_revision *x)
{
    const char *subdir = project_scm_path(repo->project, "", a);
    enum fs_kind kind;
    x->src = repo->src;
    if (scm_id_is_none(id))
        return NULL;
    TRY(scm_source_open(scm, id, subdir ? subdir : "", &x->src));
    x->owned = true;
    x->src->docs = docs;
    TRY(source_stat(x->src, "", &kind));
    if (kind != FS_DIR)
        return err_new(ERR_NOT_A_PROJECT, "Commit '%.7s' does not contain a DVC repo", id->hex);
    return NULL;
}

static err *load_commit(struct repo *repo, struct arena *a, struct exp_revision *x)
{
    /* Nothing hides files of a commit, and it is not warned about. */
    struct index_hooks *hooks = arena_new(a, struct index_hooks);
    hooks->expand.parsing = repo->hooks.expand.parsing;
    return index_load(x->src, ignore_new(x->src, a), hooks, repo->project->cwd_rel, a, &x->ix);
}

/* An error about this file; of the system's the absolute name goes. */
static err *name_from_root(err *e, const char *path)
{
    const int errnum = err_errnum_of(e);
    if (!errnum)
        return e;
    err_free(e);
    return err_errno(errnum, path);
}

/* COMPAT: DVC fills the templates of stages from params.yaml beside them before it knows whether
 * there are any, so that a malformed one, or one that it may not read, makes the whole revision
 * unreadable. */
static err *check_params(const struct index *ix, struct arena *a)
{
    vec_each (&ix->files, f) {
        const char *path = path_join(a, (*f)->dir, "params.yaml");
        struct value *doc = NULL;
        if ((*f)->is_data || !(*f)->stages.len || !source_has_file(ix->src, path))
            continue;
        err *e = params_file_read(ix->src, path, a, &doc);
        if (e && err_code_of(e) == ERR_INVALID)
            return e;
        if (e && err_code_of(e) == ERR_IO) /* named from the root, as the others are */
            return name_from_root(e, path);
        err_free(e); /* who reads it is told */
    }
    return NULL;
}

static err *load_index(struct repo *repo, bool is_commit, struct arena *a, struct exp_revision *x)
{
    TRY(is_commit ? load_commit(repo, a, x) : repo_index(repo, &x->ix));
    return check_params(x->ix, a);
}

/* Without a stage. */
static struct index *make_bare_index(struct repo *repo, bool is_commit, struct arena *a,
                                     struct source *src)
{
    struct ignore *ignore = is_commit ? ignore_new(src, a) : repo->ignore;
    return index_new(src, ignore, NULL, repo->project->cwd_rel, a);
}

static err *load_index_or_bare(struct repo *repo, bool is_commit, struct arena *a,
                               struct exp_revision *x)
{
    err *e = load_index(repo, is_commit, a, x);
    if (!e)
        return NULL;
    err_free(e); /* the pipelines do not matter */
    x->ix = make_bare_index(repo, is_commit, a, x->src);
    return NULL;
}

static err *open_or_close(struct exp_revision *x, err *e, struct exp_revision *ret)
{
    if (e)
        exp_revision_close(x);
    else
        *ret = *x;
    return e;
}

err *exp_revision_open(struct repo *repo, struct scm *scm, const struct scm_id *id,
                       struct doc_memo *docs, struct arena *a, struct exp_revision *ret)
{
    struct exp_revision x = EXP_REVISION_INIT;
    err *e = open_source(repo, scm, id, docs, a, &x);
    return open_or_close(&x, e ? e : load_index(repo, x.owned, a, &x), ret);
}

err *exp_revision_open_files(struct repo *repo, struct scm *scm, const struct scm_id *id,
                             struct arena *a, struct exp_revision *ret)
{
    struct exp_revision x = EXP_REVISION_INIT;
    err *e = open_source(repo, scm, id, NULL, a, &x);
    return open_or_close(&x, e ? e : load_index_or_bare(repo, x.owned, a, &x), ret);
}

void exp_revision_close(struct exp_revision *x)
{
    if (x->owned)
        scm_source_close(x->src);
    *x = (struct exp_revision)EXP_REVISION_INIT;
}
