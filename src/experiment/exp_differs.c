#include "experiment/exp_differs.h"

#include "base/path.h"

/* Not an output or a lock file: stages that were interrupted leave those behind. */
static err *list_made(struct repo *r, struct map *made)
{
    struct index *ix = NULL;
    TRY(repo_index(r, &ix));
    vec_each (&ix->stages, s) {
        if ((*s)->file->lock)
            map_set(made, project_scm_path(r->project, (*s)->file->lock->path, r->arena), r);
        for (size_t i = 0; !stage_is_data(*s) && i < (*s)->outs.len; i++)
            map_set(made, project_scm_path(r->project, (*s)->outs.at[i]->path, r->arena), r);
    }
    return NULL;
}

/* DVC 2.10 leaves the workspace without it when it is interrupted. */
static bool is_gone_gitignore(const struct scm_tree_change *c)
{
    return scm_id_is_none(&c->new_blob) && streq(path_base(c->path), ".gitignore");
}

/* With what the tree has and Git does not know yet. */
static err *compare(struct repo *r, struct scm *s, const struct scm_id *with,
                    const struct strs *extra, const struct map *made, struct strs *ret)
{
    struct scm_tree_changes changes = {0};
    struct scm_id now;
    TRY(scm_tree_snapshot(s, extra, &now));
    err *e = scm_tree_diff(s, with, &now, r->arena, &changes);
    ret->len = 0;
    vec_each (&changes, c)
        if (!scm_id_is_none(&c->old_blob) && !path_is_inside_any(made, c->path) &&
            !is_gone_gitignore(c))
            arena_push(r->arena, ret, c->path);
    vec_release(&changes);
    return e;
}

err *exp_differs_list(struct repo *r, struct scm *s, const struct scm_id *tree, struct strs *ret)
{
    scoped(map) struct map made = MAP_INIT;
    struct strs unknown = {0};
    *ret = (struct strs){0};
    TRY(list_made(r, &made));
    TRY(compare(r, s, tree, NULL, &made, &unknown));
    return unknown.len ? compare(r, s, tree, &unknown, &made, ret) : NULL;
}

/* Of `paths` those on which `tree` differs from `now`, too. */
static err *keep_differing(struct repo *r, struct scm *s, const struct scm_id *tree,
                           const struct scm_id *now, struct strs *paths)
{
    struct scm_tree_changes changes = {0};
    struct strs kept = {0};
    err *e = scm_tree_diff(s, tree, now, r->arena, &changes);
    vec_each (&changes, c)
        if (strs_has(paths, c->path))
            arena_push(r->arena, &kept, c->path);
    vec_release(&changes);
    *paths = kept;
    return e;
}

err *exp_differs_from_all(struct repo *r, struct scm *s, const struct scm_id *tree,
                          const struct scm_id *others, size_t n, struct strs *ret)
{
    struct scm_id now;
    TRY(exp_differs_list(r, s, tree, ret));
    if (!ret->len)
        return NULL;
    TRY(scm_tree_snapshot(s, ret, &now));
    for (size_t i = 0; i < n && ret->len; i++)
        TRY(keep_differing(r, s, &others[i], &now, ret));
    return NULL;
}
