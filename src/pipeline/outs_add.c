#include "pipeline/outs.h"

#include "base/path.h"
#include "pipeline/save.h"

#include <errno.h>

struct adder {
    struct repo *repo;
    const char *typed, *path; /* path: project-relative */
    struct index *ix;
    struct stage *stage; /* of the .dvc file */
};

static err *check_addable(struct adder *x)
{
    struct repo *r = x->repo;
    const char *abs = project_abs(r->project, x->path, r->arena);
    struct ignore_match m = {0};
    struct fs_stat st;
    bool ignored = false;
    if (path_is_abs(x->path) || !path_is_inside(x->path, "") || streq(x->path, "."))
        return err_new(ERR_INVALID,
                       "Cached output(s) outside of DVC project: %s. See "
                       "<https://dvc.org/doc/user-guide/data-management/importing-external-data> "
                       "for more info.",
                       x->typed);
    TRY(fs_stat(abs, &st));
    if (st.kind == FS_NONE)
        return err_note(err_errno(ENOENT, abs), "output '%s' does not exist", x->typed);
    if (st.kind == FS_OTHER)
        return err_new(ERR_INVALID, "output '%s' is not a file or directory", x->typed);
    TRY(ignore_check(r->ignore, x->path, st.kind == FS_DIR, &ignored, &m));
    if (ignored && m.file && m.file[0])
        return err_new(ERR_INVALID, "Path '%s' is ignored by %s:%u:%s", abs, m.file, m.line,
                       m.pattern);
    if (ignored)
        return err_new(ERR_INVALID, "Path '%s' is ignored by :%s", abs, m.pattern ? m.pattern : "");
    return NULL;
}

/* A parent directory that is a symlink would lead the data out of sight of Git. */
static err *check_no_symlinked_parent(struct adder *x)
{
    struct repo *r = x->repo;
    for (char *dir = path_dir(r->arena, x->path); dir[0]; dir = path_dir(r->arena, dir)) {
        struct fs_stat st;
        TRY(fs_lstat(project_abs(r->project, dir, r->arena), &st));
        if (st.kind == FS_LINK)
            return err_new(ERR_INVALID, "Cannot add files inside symlinked directories to DVC. See "
                                        "<https://dvc.org/doc/user-guide/"
                                        "troubleshooting#add-symlink> for more information.");
    }
    return NULL;
}

static err *check_overlaps(struct adder *x)
{
    struct repo *r = x->repo;
    const char *below = arena_printf(r->arena, "%s/", x->path);
    struct stage *s = NULL;
    const struct out *o = index_find_out(x->ix, x->path, &s);
    if (o && !stage_is_data(s))
        return err_new(ERR_INVALID,
                       "cannot update '%s': overlaps with an output of stage: '%s' in '%s'.\n"
                       "Run the pipeline or use 'dvc commit' to force update it.",
                       x->typed, s->name, project_show(r->project, s->file->path, r->arena));
    if (o && !streq(o->path, x->path))
        return err_new(ERR_UNSUPPORTED,
                       "'%s' is inside the tracked directory '%s': add '%s' as a whole", x->typed,
                       o->path, o->path);
    x->stage = o ? s : NULL;
    vec_each (&x->ix->stages, t)
        vec_each (&(*t)->outs, in)
            if (starts_with((*in)->path, below))
                return err_new(ERR_INVALID,
                               "Cannot add '%s', because it is overlapping with other DVC tracked "
                               "output: '%s'.\n"
                               "To include '%s' in '%s', run 'dvc remove %s' and then 'dvc add %s'",
                               x->typed, project_show(r->project, (*in)->path, r->arena),
                               project_show(r->project, (*in)->path, r->arena), x->typed,
                               stage_show(*t, r->project->cwd_rel, r->arena), x->typed);
    return NULL;
}

static struct stage *new_data_stage(struct adder *x)
{
    struct arena *a = x->repo->arena;
    struct dvcfile *f = arena_new(a, struct dvcfile);
    struct stage *s = arena_new(a, struct stage);
    struct out *o = arena_new(a, struct out);
    f->path = arena_printf(a, "%s.dvc", x->path);
    f->dir = path_dir(a, x->path);
    f->is_data = true;
    *o = (struct out){.path = x->path, .def = path_base(x->path), .use_cache = true, .push = true};
    s->file = f;
    s->addr = f->path;
    s->wdir = f->dir;
    arena_push(a, &s->outs, o);
    arena_push(a, &f->stages, s);
    return s;
}

err *outs_add(struct repo *r, const char *typed)
{
    struct adder x = {.repo = r, .typed = typed, .path = project_rel(r->project, typed, r->arena)};
    struct snapshot snap = {0};
    TRY(check_addable(&x));
    TRY(check_no_symlinked_parent(&x));
    TRY(repo_index(r, &x.ix));
    TRY(check_overlaps(&x));
    if (!x.stage)
        x.stage = new_data_stage(&x);
    TRY(save_outs(r, x.stage, true, &snap));
    return save_data_file(r, x.stage);
}
