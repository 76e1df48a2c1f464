#include "base/map.h"
#include "base/path.h"
#include "pipeline/outs.h"
#include "pipeline/save.h"

#include <errno.h>

/* One target. */
struct adder {
    const char *typed, *path, *abs; /* path: project-relative */
    enum fs_kind kind;
    struct stage *stage;
    struct out *out;
    const char *inside; /* path below the tracked directory `out`, NULL: the whole output */
};
VEC(adder_vec, struct adder);

struct addition {
    struct repo *repo;
    struct adder_vec adders;
    struct map outs;  /* path -> struct place */
    struct map above; /* every directory above an output -> struct place */
};

struct place {
    struct stage *stage;
    struct out *out;
};

static void addition_scope_end(struct addition *x)
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

static err *check_place(const struct adder *t)
{
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

/* Of a tracked directory also what is gone may be named. */
static err *check_exists(const struct adder *t)
{
    struct fs_stat self;
    if (t->kind == FS_OTHER)
        return err_new(ERR_INVALID, "output '%s' is not a file or directory", t->typed);
    if (t->kind != FS_NONE || t->inside)
        return NULL;
    TRY(fs_lstat(t->abs, &self));
    err *e = err_errno(ENOENT, t->abs);
    return self.kind == FS_LINK ? e : err_note(e, "output '%s' does not exist", t->typed);
}

static err *check_file_reaches_git(struct repo *r, const struct adder *t)
{
    const char *path = t->stage->file->path;
    if (!r->hooks.is_scm_ignored || !r->hooks.is_scm_ignored(r->hooks.ctx, path, false))
        return NULL;
    return err_new(ERR_INVALID, "bad DVC file name '%s' is git-ignored.",
                   project_show(r->project, path, r->arena));
}

static err *examine(struct addition *x, struct adder *t)
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
    TRY(check_exists(t));
    if (!found) {
        new_data_stage(x, t);
        TRY(check_file_reaches_git(r, t));
    }
    if (t->inside)
        return NULL;
    return gitignore_check_not_tracked(r->gitignore, t->path);
}

/* --- a path inside a tracked directory --- */

static bool is_replaced(const struct adder *t, const char *relpath)
{
    return path_is_inside(relpath, t->inside) || path_is_inside(t->inside, relpath);
}

static void push_entry(struct arena *a, struct manifest *m, size_t *cap, const char *relpath,
                       const struct oid *oid)
{
    m->at = arena_grow(a, m->at, cap, m->len + 1, sizeof(*m->at));
    m->at[m->len++] = (struct manifest_entry){.relpath = relpath, .oid = *oid};
}

/* What the workspace has at the path, put into the cache; nothing when it is gone. */
static err *commit_part(struct repo *r, const struct adder *t, enum hash_algo algo,
                        struct built *ret)
{
    struct build_opts opts;
    *ret = (struct built){.is_dir = true};
    if (t->kind == FS_NONE)
        return NULL;
    repo_build_opts(r, t->path, algo, &opts);
    return build_commit(&r->cache, t->abs, &opts, true, r->arena, ret);
}

struct merge {
    struct manifest manifest;
    bool appended; /* nothing was there before */
};

static void merge(struct repo *r, const struct adder *t, const struct manifest *old,
                  const struct built *now, struct merge *ret)
{
    size_t cap = 0;
    *ret = (struct merge){.manifest = {.algo = old->algo}, .appended = true};
    for (size_t i = 0; i < old->len; i++)
        if (is_replaced(t, old->at[i].relpath))
            ret->appended = false;
        else
            push_entry(r->arena, &ret->manifest, &cap, old->at[i].relpath, &old->at[i].oid);
    if (!now->is_dir)
        push_entry(r->arena, &ret->manifest, &cap, t->inside, &now->oid);
    for (size_t i = 0; i < now->manifest.len; i++)
        push_entry(r->arena, &ret->manifest, &cap,
                   path_join(r->arena, t->inside, now->manifest.at[i].relpath),
                   &now->manifest.at[i].oid);
}

/* COMPAT: the size is kept as long as files were only added. */
static void record(struct recorded *rec, const struct merge *m, const struct oid *oid,
                   const struct built *now)
{
    bool same = oid_equal(oid, &rec->oid), grown = m->appended && rec->has_size && rec->size_bytes;
    if (!same)
        rec->size_bytes = grown ? rec->size_bytes + now->size_bytes : 0;
    rec->has_size = same ? rec->has_size : grown;
    rec->oid = *oid;
    rec->has_nfiles = true;
    rec->nfiles = m->manifest.len;
}

static err *add_inside(struct repo *r, struct adder *t)
{
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest old;
    struct built now;
    struct merge m;
    struct oid oid;
    err *e = cache_read_manifest(&r->cache, &t->out->rec.oid, r->arena, &old);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e);
        return err_new(ERR_NOT_FOUND, "could not read '%s'", t->out->rec.oid.text);
    }
    TRY(e);
    TRY(commit_part(r, t, old.algo, &now));
    merge(r, t, &old, &now, &m);
    if (t->kind == FS_NONE && m.appended)
        return err_errno(ENOENT, t->abs);
    manifest_format(&m.manifest, &bytes, &oid);
    TRY(cache_add_bytes(&r->cache, &oid, sb_str(&bytes)));
    record(&t->out->rec, &m, &oid, &now);
    return NULL;
}

/* --- all targets --- */

static err *add_whole(struct repo *r, struct adder *t, struct strs *unlinked)
{
    TRY(gitignore_add(r->gitignore, t->path));
    err *e = save_content(r, t->out, SAVE_COMMIT);
    if (!e || err_code_of(e) != ERR_UNSUPPORTED)
        return e;
    err_free(e); /* it is tracked; told when all are */
    arena_push(r->arena, unlinked, project_show(r->project, t->stage->file->path, r->arena));
    return NULL;
}

static err *add_one(struct repo *r, struct adder *t, struct strs *unlinked)
{
    TRY(t->inside ? add_inside(r, t) : add_whole(r, t, unlinked));
    return save_data_file(r, t->stage);
}

err *outs_add(struct repo *r, const struct strs *targets, struct strs *ret_unlinked)
{
    scoped(addition) struct addition x = {.repo = r, .outs = MAP_INIT, .above = MAP_INIT};
    struct index *ix = NULL;
    TRY(repo_index(r, &ix));
    vec_each (&ix->stages, s)
        vec_each (&(*s)->outs, o)
            note_place(&x, *s, *o);
    vec_each (targets, typed) {
        struct adder t = {.typed = *typed, .path = project_rel(r->project, *typed, r->arena)};
        t.abs = project_abs(r->project, t.path, r->arena);
        TRY(examine(&x, &t));
        arena_push(r->arena, &x.adders, t);
    }
    vec_each (&x.adders, t)
        TRY(add_one(r, t, ret_unlinked));
    return NULL;
}
