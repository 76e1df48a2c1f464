#include "base/path.h"
#include "pipeline/outs.h"
#include "pipeline/outs_move_text.h"
#include "pipeline/save.h"
#include "pipeline/stage_check.h"

static const char external_outs[] =
    "https://dvc.org/doc/user-guide/data-management/importing-external-data";

struct mover {
    struct repo *repo;
    const char *from, *to;       /* project paths of the data */
    struct stage *old;           /* as it is */
    struct stage *fresh;         /* as it shall be; its file has the new path */
    bool renamed;                /* the .dvc file, too: it is named after the data */
    const struct stage *begun;   /* made by the same move, which was cut short; NULL */
    const char *text;            /* of the new file */
    bool wrote_file, moved_data; /* to be undone on failure */
};

static const char *abs_of(const struct mover *x, const char *path)
{
    return project_abs(x->repo->project, path, x->repo->arena);
}

static const char *show(const struct mover *x, const char *path)
{
    return project_show(x->repo->project, path, x->repo->arena);
}

/* --- what is moved, and where --- */

static err *check_name(const char *typed)
{
    if (dvcfile_is_pipeline_name(typed) || dvcfile_is_data_name(typed))
        return err_new(ERR_INVALID, "DVC file '%s' cannot be an output.", typed);
    return NULL;
}

static err *find_old(struct mover *x, const struct index *ix)
{
    vec_each (&ix->stages, s)
        if (stage_find_out(*s, x->from))
            x->old = *s;
    if (!x->old)
        return err_new(ERR_NOT_FOUND, "Unable to find DVC file with output '%s'", show(x, x->from));
    if (stage_is_data(x->old))
        return NULL;
    const char *name = stage_show(x->old, x->repo->project->cwd_rel, x->repo->arena);
    return err_new(ERR_INVALID,
                   "move is not permitted for stages that are not data sources. You need to either "
                   "move '%s' to a new location and edit it by hand, or remove '%s' and create a "
                   "new one at the desired location.",
                   name, name);
}

/* Is the .dvc file named after the data? */
static bool is_named_after(const struct mover *x)
{
    const char *file = path_base(x->old->file->path), *data = path_base(x->from);
    return starts_with(file, data) && streq(file + strlen(data), ".dvc");
}

static bool is_there(const struct mover *x, const char *path)
{
    return fs_exists(abs_of(x, path));
}

static err *make_text(const struct mover *x, const char *def, const char *wdir,
                      const char **ret_text)
{
    return outs_move_text(x->old, def, wdir, x->renamed, x->repo->arena, ret_text);
}

/* The new .dvc file is the first step of a move and the old one's end the last.  Both are there,
 * and the data in one place: that move was cut short. */
static err *find_begun(struct mover *x, const struct index *ix, const char *to)
{
    struct arena *a = x->repo->arena;
    const char *path = arena_printf(a, "%s.dvc", to), *text = NULL;
    if (!x->renamed || (is_there(x, x->from) && is_there(x, to)))
        return NULL;
    vec_each (&ix->stages, s) {
        if (*s == x->old || !streq((*s)->file->path, path))
            continue;
        TRY(make_text(x, path_base(to), path_dir(a, to), &text));
        if (streq(text, (*s)->file->text))
            x->begun = *s;
    }
    return NULL;
}

/* A directory at the destination takes the data in, unless it is the data. */
static err *find_destination(struct mover *x, const struct index *ix, const char *typed)
{
    x->to = project_rel(x->repo->project, typed, x->repo->arena);
    TRY(find_begun(x, ix, x->to));
    if (!x->begun && fs_is_dir(abs_of(x, x->to)))
        x->to = path_join(x->repo->arena, x->to, path_base(x->from));
    return NULL;
}

static void make_fresh(struct mover *x)
{
    struct arena *a = x->repo->arena;
    struct out *o = arena_new(a, struct out);
    struct dvcfile *f = arena_new(a, struct dvcfile);
    x->fresh = arena_new(a, struct stage);
    *x->fresh = *x->old;
    *f = *x->old->file;
    *o = *x->old->outs.at[0];
    if (x->renamed) {
        f->path = arena_printf(a, "%s.dvc", x->to);
        f->dir = path_dir(a, x->to);
        x->fresh->wdir = f->dir;
    }
    o->path = x->to;
    o->def = path_rel(a, x->to, x->fresh->wdir);
    o->is_outside = stage_path_is_outside(x->to);
    x->fresh->file = f;
    x->fresh->addr = f->path;
    x->fresh->outs = (struct out_vec){0};
    arena_push(a, &x->fresh->outs, o);
}

static err *check_is_free(const struct mover *x, const char *path)
{
    struct fs_stat st;
    TRY(fs_lstat(abs_of(x, path), &st));
    if (st.kind == FS_NONE)
        return NULL;
    return err_new(ERR_EXISTS, "'%s' already exists", show(x, path));
}

static err *check(struct mover *x, struct index *ix)
{
    struct repo *r = x->repo;
    const struct out *o = x->fresh->outs.at[0];
    TRY(stage_check_file(r, x->fresh->file->path));
    TRY(stage_check_wdir(r, path_dir(r->arena, x->to)));
    TRY(check_name(path_base(x->to)));
    TRY(index_check_out_path(r->ignore, x->to, fs_is_dir(abs_of(x, x->from)), abs_of(x, x->to)));
    TRY(stage_check_no_externals(r, x->fresh, external_outs));
    if (x->renamed && !x->begun)
        TRY(check_is_free(x, x->fresh->file->path));
    TRY(stage_check_fits(r, ix, x->fresh, x->renamed ? x->begun : x->old));
    if (o->use_cache)
        TRY(gitignore_check_not_tracked(r->gitignore, x->to));
    if (!x->begun)
        TRY(check_is_free(x, x->to));
    return make_text(x, o->def, x->fresh->wdir, &x->text);
}

/* --- moving --- */

static err *write_file(struct mover *x)
{
    const char *path = x->fresh->file->path;
    TRY(fs_write_file(abs_of(x, path), str_of(x->text), 0666, true));
    repo_track(x->repo, path);
    return NULL;
}

static err *move_data(struct mover *x)
{
    struct fs_stat st;
    TRY(fs_lstat(abs_of(x, x->from), &st));
    if (st.kind != FS_NONE) {
        TRY(fs_rename(abs_of(x, x->from), abs_of(x, x->to)));
        x->moved_data = true;
    } else if (!is_there(x, x->to)) {
        repo_warn(x->repo, "'%s' missing", abs_of(x, x->from));
    }
    return NULL;
}

/* The steps that need room on the disk.  The content of the data is in the cache afterwards, should
 * it have changed. */
static err *make_new(struct mover *x)
{
    struct repo *r = x->repo;
    struct out now = *x->fresh->outs.at[0];
    if (now.use_cache)
        TRY(gitignore_add(r->gitignore, x->to));
    if (x->renamed) {
        TRY(write_file(x));
        x->wrote_file = !x->begun;
    }
    TRY(move_data(x));
    if (now.use_cache && is_there(x, x->to)) {
        TRY(save_content(r, &now, SAVE_COMMIT));
        save_warn_empty(r, x->to, &now.rec);
    }
    return x->renamed ? NULL : write_file(x);
}

/* The caller takes back the entry of .gitignore. */
static void undo(struct mover *x)
{
    if (x->moved_data)
        err_free(fs_rename(abs_of(x, x->to), abs_of(x, x->from))); /* the failure itself is told */
    if (x->wrote_file)
        err_free(fs_remove(abs_of(x, x->fresh->file->path)));
}

static err *drop_old(struct mover *x)
{
    struct repo *r = x->repo;
    if (x->fresh->outs.at[0]->use_cache)
        TRY(gitignore_remove(r->gitignore, x->from));
    if (!x->renamed)
        return NULL;
    TRY(fs_remove(abs_of(x, x->old->file->path)));
    repo_track(r, x->old->file->path);
    return NULL;
}

err *outs_move(struct repo *r, const char *from, const char *to)
{
    struct mover x = {.repo = r, .from = project_rel(r->project, from, r->arena)};
    struct index *ix = NULL;
    TRY(check_name(from));
    TRY(repo_index(r, &ix));
    TRY(find_old(&x, ix));
    x.renamed = is_named_after(&x);
    TRY(find_destination(&x, ix, to));
    make_fresh(&x);
    TRY(check(&x, ix));
    err *e = make_new(&x);
    if (e) {
        undo(&x);
        return e;
    }
    return drop_old(&x);
}
