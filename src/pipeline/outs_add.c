#include "pipeline/outs_add.h"

#include "base/path.h"
#include "pipeline/path_lock.h"
#include "pipeline/save.h"
#include "pipeline/stage_check.h"

#include <errno.h>

struct place {
    struct stage *stage;
    struct out *out;
};

void addition_release(struct addition *x)
{
    map_release(&x->outs);
    map_release(&x->above);
}

static void note_place(struct addition *x, struct stage *s, struct out *o)
{
    struct arena *a = x->repo->arena;
    struct place *p = arena_new(a, struct place);
    *p = (struct place){s, o};
    if (!map_has(&x->outs, o->path))
        map_set(&x->outs, o->path, p);
    for (char *dir = path_dir(a, o->path); dir[0] && !map_has(&x->above, dir);
         dir = path_dir(a, dir))
        map_set(&x->above, dir, p);
}

/* --- what may not be tracked --- */

err *outs_check_no_url(const char *typed)
{
    const char *end = strstr(typed, "://");
    if (!end || end == typed || memchr(typed, '/', (size_t)(end - typed)))
        return NULL;
    return err_new(ERR_CONFIG, "config file error: Unsupported URL type %.*s://",
                   (int)(end - typed), typed);
}

static err *check_place(const struct adder *t)
{
    TRY(outs_check_no_url(t->typed));
    if (streq(t->path, ""))
        return err_new(ERR_INVALID, "The project '%s' cannot be an output of itself.", t->abs);
    if (path_is_abs(t->path) || !path_is_inside(t->path, ""))
        return err_new(ERR_INVALID,
                       "Cached output(s) outside of DVC project: %s. See "
                       "<https://dvc.org/doc/user-guide/data-management/importing-external-data> "
                       "for more info.",
                       t->abs);
    if (dvcfile_is_pipeline_name(t->path) || ends_with(path_base(t->path), ".dvc"))
        return err_new(ERR_INVALID, "DVC file '%s' cannot be an output.", t->typed);
    return NULL;
}

/* A directory that is a symlink would lead the data out of sight of Git, or track it twice. */
static err *check_no_symlinked_dir(struct repo *r, const struct adder *t)
{
    const char *dir = t->kind == FS_DIR ? t->path : path_dir(r->arena, t->path);
    for (; dir[0]; dir = path_dir(r->arena, dir)) {
        struct fs_stat st;
        TRY(fs_lstat(project_abs(r->project, dir, r->arena), &st));
        if (st.kind == FS_LINK)
            return err_new(ERR_INVALID,
                           "Cannot add files inside symlinked directories to DVC. See "
                           "<https://dvc.org/doc/user-guide/troubleshooting#add-symlink> for "
                           "more information.");
    }
    return NULL;
}

static err *overlapping(struct repo *r, const char *outer, const char *inner,
                        const char *inner_stage)
{
    const char *prog = r->project->env->prog;
    return err_new(
        ERR_INVALID,
        "Cannot add '%s', because it is overlapping with other DVC tracked output: '%s'.\n"
        "To include '%s' in '%s', run '%s remove %s' and then '%s add %s'",
        outer, project_show(r->project, inner, r->arena), project_show(r->project, inner, r->arena),
        outer, prog, inner_stage, prog, outer);
}

/* The output that is the target, or a directory above it. */
static const struct place *find_place(struct addition *x, const char *path)
{
    for (const char *p = path; p[0]; p = path_dir(x->repo->arena, p)) {
        const struct place *found = map_find(&x->outs, p);
        if (found)
            return found;
    }
    return NULL;
}

static err *take_place(struct addition *x, struct adder *t, const struct place *found)
{
    struct repo *r = x->repo;
    if (!stage_is_data(found->stage))
        return err_new(ERR_INVALID,
                       "cannot update '%s': overlaps with an output of stage: '%s' in '%s'.\n"
                       "Run the pipeline or use '%s commit' to force update it.",
                       path_base(t->path), stage_show(found->stage, r->project->cwd_rel, r->arena),
                       project_show(r->project, found->stage->file->path, r->arena),
                       r->project->env->prog);
    t->stage = found->stage;
    t->out = found->out;
    if (streq(t->path, found->out->path))
        return NULL;
    t->inside = path_rel(r->arena, t->path, found->out->path);
    if (oid_is_none(&found->out->rec.oid)) /* itself a target of this command */
        return overlapping(
            r, project_show(r->project, found->out->path, r->arena), t->path,
            arena_printf(r->arena, "%s.dvc", project_show(r->project, t->path, r->arena)));
    if (!oid_is_dir(&found->out->rec.oid))
        return err_new(ERR_INVALID, "Cannot modify '%s' which is being tracked as a file",
                       project_show(r->project, found->out->path, r->arena));
    return NULL;
}

err *addition_find_room(struct addition *x, struct adder *t)
{
    struct repo *r = x->repo;
    struct fs_stat st;
    TRY(check_place(t));
    TRY(fs_stat(t->abs, &st));
    t->kind = st.kind;
    TRY(check_no_symlinked_dir(r, t));
    const struct place *found = find_place(x, t->path), *below = map_find(&x->above, t->path);
    if (found)
        TRY(take_place(x, t, found));
    TRY(index_check_out_path(r->ignore, t->path, t->kind == FS_DIR, t->abs));
    if (below)
        return overlapping(r, t->typed, below->out->path,
                           stage_show(below->stage, r->project->cwd_rel, r->arena));
    return NULL;
}

static void new_data_stage(struct addition *x, struct adder *t)
{
    struct arena *a = x->repo->arena;
    struct dvcfile *f = arena_new(a, struct dvcfile);
    struct stage *s = arena_new(a, struct stage);
    struct out *o = arena_new(a, struct out);
    f->path = arena_printf(a, "%s.dvc", t->path);
    f->dir = path_dir(a, t->path);
    f->is_data = true;
    *o = (struct out){.path = t->path, .def = path_base(t->path), .use_cache = true, .push = true};
    s->file = f;
    s->addr = f->path;
    s->wdir = f->dir;
    arena_push(a, &s->outs, o);
    arena_push(a, &f->stages, s);
    t->stage = s;
    t->out = o;
    note_place(x, s, o);
}

err *addition_claim(struct addition *x, struct adder *t)
{
    if (t->stage)
        return NULL;
    new_data_stage(x, t);
    return stage_check_file(x->repo, t->stage->file->path);
}

err *addition_check_dir(struct repo *r, const struct adder *t)
{
    const char *dir = project_abs(r->project, path_dir(r->arena, t->path), r->arena);
    if (fs_is_dir(dir))
        return NULL;
    return err_new(ERR_NOT_FOUND, "stage working dir '%s' %s", dir,
                   fs_exists(dir) ? "is not directory" : "does not exist");
}

static err *check_whole_exists(struct repo *r, const struct adder *t)
{
    const char *whole = project_abs(r->project, t->out->path, r->arena);
    if (fs_is_dir(whole))
        return NULL;
    if (fs_exists(whole))
        return err_errno(ENOTDIR, t->abs);
    return err_note(err_errno(ENOENT, t->abs), "output '%s' does not exist",
                    project_show(r->project, t->out->path, r->arena));
}

/* Of a tracked directory also what is gone may be named, but not when it is gone itself. */
static err *check_exists(struct repo *r, const struct adder *t)
{
    struct fs_stat self;
    if (t->kind == FS_OTHER)
        return err_new(ERR_INVALID, "output '%s' is not a file or directory", t->typed);
    if (t->kind != FS_NONE)
        return NULL;
    if (t->inside)
        return check_whole_exists(r, t);
    TRY(addition_check_dir(r, t));
    TRY(fs_lstat(t->abs, &self));
    err *e = err_errno(ENOENT, t->abs);
    return self.kind == FS_LINK ? e : err_note(e, "output '%s' does not exist", t->typed);
}

static err *examine(struct addition *x, struct adder *t)
{
    TRY(addition_find_room(x, t));
    TRY(check_exists(x->repo, t));
    TRY(addition_claim(x, t));
    if (t->inside || !t->out->use_cache)
        return NULL;
    return gitignore_check_not_tracked(x->repo->gitignore, t->path);
}

/* --- all targets --- */

err *addition_init(struct addition *x, struct repo *r, const struct outs_add_opts *opts)
{
    struct index *ix = NULL;
    *x = (struct addition){.repo = r, .opts = opts, .outs = MAP_INIT, .above = MAP_INIT};
    TRY(repo_index(r, &ix));
    vec_each (&ix->stages, s)
        vec_each (&(*s)->outs, o)
            note_place(x, *s, *o);
    return NULL;
}

struct adder addition_target(const struct addition *x, const char *typed)
{
    struct repo *r = x->repo;
    struct adder t = {.typed = typed, .path = project_rel(r->project, typed, r->arena)};
    t.abs = project_abs(r->project, t.path, r->arena);
    return t;
}

static err *examine_all(struct addition *x, const struct strs *targets)
{
    vec_each (targets, typed) {
        struct adder t = addition_target(x, *typed);
        TRY(examine(x, &t));
        arena_push(x->repo->arena, &x->adders, t);
    }
    return NULL;
}

static enum save_how how_to_save(const struct addition *x, const struct out *o)
{
    if (!o->use_cache || x->opts->no_commit)
        return SAVE_HASH;
    return x->opts->no_relink ? SAVE_STORE : SAVE_COMMIT;
}

static err *add_whole(const struct addition *x, struct adder *t, struct strs *unlinked)
{
    struct repo *r = x->repo;
    if (t->out->use_cache)
        TRY(gitignore_add(r->gitignore, t->path));
    err *e = save_content(r, t->out, how_to_save(x, t->out));
    if (!e || err_code_of(e) != ERR_UNSUPPORTED)
        return e;
    err_free(e); /* it is tracked; told when all are */
    arena_push(r->arena, unlinked, project_show(r->project, t->stage->file->path, r->arena));
    return NULL;
}

static err *add_all(struct addition *x, struct strs *unlinked)
{
    vec_each (&x->adders, t) {
        TRY(t->inside ? outs_add_part(x->repo, t, x->opts) : add_whole(x, t, unlinked));
        TRY(save_data_file(x->repo, t->stage));
    }
    return NULL;
}

/* *ret_waited: somebody may have changed all that is known. */
static err *add_locked(struct addition *x, struct strs *unlinked, bool *ret_waited)
{
    struct repo *r = x->repo;
    const struct path_lock_opts how = {.may_wait = true};
    struct stage_vec stages = {0};
    vec_each (&x->adders, t)
        arena_push(r->arena, &stages, t->stage);
    TRY(path_lock_take(r, &r->rwlock, &stages, how, ret_waited));
    err *e = *ret_waited ? NULL : add_all(x, unlinked);
    rwlock_drop(&r->rwlock);
    return e;
}

static err *add_once(struct repo *r, const struct strs *targets, const struct outs_add_opts *opts,
                     struct strs *unlinked, bool *ret_waited)
{
    scoped(addition) struct addition x = {0};
    TRY(addition_init(&x, r, opts));
    TRY(examine_all(&x, targets));
    return add_locked(&x, unlinked, ret_waited);
}

err *outs_add(struct repo *r, const struct strs *targets, const struct outs_add_opts *opts,
              struct strs *ret_unlinked)
{
    for (bool waited = true; waited;)
        TRY(add_once(r, targets, opts, ret_unlinked, &waited));
    return NULL;
}
