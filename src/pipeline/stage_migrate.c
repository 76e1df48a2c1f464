#include "pipeline/stage_migrate.h"

#include "base/path.h"
#include "pipeline/index.h"
#include "pipeline/lockfile.h"
#include "pipeline/stage_commit.h"

static bool is_old(const struct recorded *rec)
{
    return !oid_is_none(&rec->oid) && rec->oid.algo == HASH_MD5_DOS2UNIX;
}

static bool has_old_entry(const struct stage *s)
{
    vec_each (&s->outs, o)
        if (is_old(&(*o)->rec))
            return true;
    if (stage_is_import(s))
        return false;
    vec_each (&s->deps, d)
        if ((*d)->kind == DEP_FILE && is_old(&(*d)->rec))
            return true;
    return false;
}

static const char *show_file(const struct repo *r, const struct stage *s)
{
    const char *cwd = r->project->cwd_rel, *file = path_rel(r->arena, s->file->path, cwd);
    if (stage_is_data(s))
        return file;
    return arena_printf(r->arena, "%s (%s)", file, path_rel(r->arena, s->file->lock->path, cwd));
}

static int name_cmp(const void *a, const void *b)
{
    const char *const *x = a, *const *y = b;
    return strcmp(*x, *y);
}

/* --- one stage --- */

/* NULL: all of it is there. */
static const char *missing_path(const struct repo *r, const struct stage *s)
{
    vec_each (&s->deps, d)
        if (!fs_exists(project_abs(r->project, (*d)->path, r->arena)))
            return (*d)->path;
    vec_each (&s->outs, o)
        if (!fs_exists(project_abs(r->project, (*o)->path, r->arena)))
            return (*o)->path;
    return NULL;
}

static err *migrate(struct repo *r, struct stage *s)
{
    const struct commit_opts opts = {.force = true, .relink = true, .rehash = true};
    const char *missing = missing_path(r, s);
    if (missing) {
        repo_warn(r, "'%s' does not exist: the entries of '%s' stay as they are",
                  project_show(r->project, missing, r->arena),
                  stage_show(s, r->project->cwd_rel, r->arena));
        return NULL;
    }
    if (stage_is_data(s))
        repo_say(r, "Updating DVC file '%s'", show_file(r, s));
    return stage_commit_one(r, s, &opts);
}

err *stage_migrate(struct repo *r, bool dry, struct strs *ret_files)
{
    struct index *ix = NULL;
    TRY(repo_index(r, &ix));
    vec_each (&ix->stages, s) {
        if (!has_old_entry(*s))
            continue;
        const char *show = show_file(r, *s);
        if (!strs_has(ret_files, show))
            arena_push(r->arena, ret_files, show);
        if (!dry)
            TRY(migrate(r, *s));
    }
    vec_sort(ret_files, name_cmp);
    return NULL;
}
