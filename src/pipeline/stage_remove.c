#include "pipeline/stage_remove.h"

#include "base/path.h"
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

static err *lock_paths(struct repo *r, const struct stage *s)
{
    struct strs read = {0}, write = {0};
    vec_each (&s->outs, o)
        arena_push(r->arena, &write, abs_of(r, (*o)->path));
    return rwlock_take(&r->rwlock, &read, &write);
}

static err *leave_outs(struct repo *r, const struct stage *s, bool remove)
{
    vec_each (&s->outs, o) {
        const char *abs = abs_of(r, (*o)->path);
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

/* Read afresh: an earlier stage of the same file may just have been removed. */
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

static err *remove_entry(struct repo *r, const struct stage *s)
{
    scoped(sb) struct sb now = SB_INIT;
    const char *path = s->file->path, *text = NULL;
    bool empty = false;
    TRY(source_read(r->src, path, &now));
    TRY(stage_edit_remove(sb_str(&now), s->name, r->arena, &text, &empty));
    return write_or_delete(r, path, text, empty);
}

static err *remove_one(struct repo *r, const struct stage *s, bool outs)
{
    TRY(leave_outs(r, s, outs));
    if (stage_is_data(s))
        return fs_remove(abs_of(r, s->file->path));
    TRY(remove_lock_entry(r, s));
    return remove_entry(r, s);
}

err *stage_remove(struct repo *r, const char *typed, bool outs)
{
    struct stage_vec stages = {0};
    err *e = stage_target_find(r, typed, false, &stages);
    if (e)
        return explain(r, typed, e);
    vec_each (&stages, s)
        TRY(stage_target_check_plain(r, *s, "remove"));
    vec_each (&stages, s) {
        TRY(lock_paths(r, *s));
        e = remove_one(r, *s, outs);
        rwlock_drop(&r->rwlock);
        TRY(e);
    }
    return NULL;
}
