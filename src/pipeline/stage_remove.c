#include "pipeline/stage_remove.h"

#include "base/path.h"
#include "pipeline/path_lock.h"
#include "pipeline/stage_check.h"
#include "pipeline/stage_edit.h"
#include "pipeline/stage_target.h"
#include "pipeline/yaml_file.h"

static const char *abs_of(struct repo *r, const char *path)
{
    return project_abs(r->project, path, r->arena);
}

/* --- targets --- */

/* The name of the data was given instead of that of its .dvc file. */
static err *explain(struct repo *r, const char *typed, err *e)
{
    const char *data =
        abs_of(r, project_rel(r->project, arena_printf(r->arena, "%s.dvc", typed), r->arena));
    if (err_code_of(e) != ERR_NOT_FOUND || !fs_exists(data))
        return e;
    if (!fs_is_file(data))
        return err_note(e, "'%s' is not a .dvc file", typed);
    return err_note(e, "'%s' is not a .dvc file. Do you mean '%s.dvc'?", typed, typed);
}

/* --- outputs --- */

static err *leave_outs(struct repo *r, const struct stage *s, bool remove)
{
    vec_each (&s->outs, o) {
        const char *abs = abs_of(r, (*o)->path);
        if (remove)
            TRY(stage_check_removable(r, *o));
        if (remove)
            TRY(fs_remove_tree(abs));
        else
            TRY(checkout_unprotect(&r->cache, abs));
        if ((*o)->use_cache && !(*o)->is_outside)
            TRY(gitignore_remove(r->gitignore, (*o)->path));
    }
    return NULL;
}

/* --- files --- */

static err *write_or_delete(struct repo *r, const char *path, const char *text, bool empty)
{
    if (empty)
        return fs_remove(abs_of(r, path));
    return fs_write_file(abs_of(r, path), str_of(text), 0666, true);
}

static bool is_last_of_lock(const struct lockfile *l)
{
    bool alone = l->stages->map.len == 1;
    for (size_t i = 0; alone && l->doc && i < l->doc->map.len; i++) {
        const char *key = l->doc->map.pairs[i].key;
        alone = streq(key, "schema") || streq(key, "stages");
    }
    return alone;
}

/* Read afresh: an earlier stage of the same file may just have lost its own. */
static err *remove_lock_entry(struct repo *r, const struct stage *s)
{
    const char *path = s->file->lock->path, *text = NULL;
    struct lockfile *l = NULL;
    TRY(lockfile_load(r->src, path, yaml_file_show(path, r->project->cwd_rel, r->arena), r->arena,
                      &l));
    if (!lockfile_find(l, s->name))
        return NULL;
    TRY(lockfile_remove(l, s->name, r->arena, &text));
    return write_or_delete(r, path, text, is_last_of_lock(l));
}

/* A file without some or all of its stages. */
struct rest {
    const char *text;
    bool empty;
};

/* Before anything is touched: a layout may not let the stage go. */
static err *edit_file(struct repo *r, const struct dvcfile *f, const struct stage_vec *stages,
                      struct rest *ret)
{
    const char *name = stages->len == f->stages.len ? NULL : stages->at[0]->name;
    *ret = (struct rest){.empty = true};
    if (f->is_data)
        return NULL;
    TRY_NOTE(stage_edit_remove(str_of(f->text), name, r->arena, &ret->text, &ret->empty),
             "failed to edit '%s'", project_show(r->project, f->path, r->arena));
    return NULL;
}

/* The file goes last: until then the same command can be given again. */
static err *remove_all(struct repo *r, const struct dvcfile *f, const struct stage_vec *stages,
                       bool outs)
{
    struct rest rest;
    TRY(edit_file(r, f, stages, &rest));
    vec_each (stages, s) {
        TRY(leave_outs(r, *s, outs));
        if (!f->is_data)
            TRY(remove_lock_entry(r, *s));
    }
    return write_or_delete(r, f->path, rest.text, rest.empty);
}

err *stage_remove(struct repo *r, const char *typed, bool outs)
{
    struct stage_vec stages = {0};
    err *e = stage_target_find(r, typed, false, &stages);
    if (e)
        return explain(r, typed, e);
    vec_each (&stages, s)
        TRY(stage_target_check_plain(r, *s, "remove"));
    if (!stages.len)
        return NULL;
    struct path_lock_opts how = {.may_wait = true};
    bool waited;
    TRY(path_lock_take(r, &r->rwlock, &stages, how, &waited));
    e = remove_all(r, stages.at[0]->file, &stages, outs);
    rwlock_drop(&r->rwlock);
    return e;
}
