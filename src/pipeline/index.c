#include "pipeline/index.h"

#include "base/map.h"
#include "base/path.h"
#include "data/doc_memo.h"
#include "pipeline/target_words.h"
#include "pipeline/yaml_file.h"

struct walker {
    struct index *ix;
    size_t met; /* files of pipelines, ignored ones and outputs that were not entered included */
    struct map out_dirs; /* project paths that are outputs of files loaded so far: not entered */
};

/* COMPAT: some messages name a file in full. */
static const char *show_whole(const struct index *ix, const char *path, const char *typed)
{
    return ix->hooks && ix->hooks->root
               ? path_norm(ix->arena, path_join(ix->arena, ix->hooks->root, path))
               : typed;
}

static bool is_scm_ignored(const struct index *ix, const char *path, bool is_dir)
{
    return ix->hooks && ix->hooks->is_scm_ignored &&
           ix->hooks->is_scm_ignored(ix->hooks->ctx, path, is_dir);
}

static err *not_a_file(const struct index *ix, const char *path)
{
    return err_new(ERR_INVALID, "'%s' is not a .dvc file", show_whole(ix, path, path));
}

static err *leads_nowhere(const struct index *ix, const char *path, bool *ret)
{
    struct fs_stat self, there;
    *ret = false;
    if (!ix->hooks || !ix->hooks->root)
        return NULL; /* a revision: nothing is written there */
    const char *abs = path_join(ix->arena, ix->hooks->root, path);
    TRY(fs_lstat(abs, &self));
    if (self.kind != FS_LINK)
        return NULL;
    TRY(fs_stat(abs, &there));
    *ret = there.kind == FS_NONE;
    return NULL;
}

/* Also one that is not there yet: it would not reach Git. */
static err *check_lock(struct index *ix, const char *path)
{
    const char *lock = path_join(ix->arena, path_dir(ix->arena, path), "dvc.lock");
    enum fs_kind kind;
    if (!dvcfile_is_pipeline_name(path))
        return NULL;
    bool is_lost = false;
    TRY(source_stat(ix->src, lock, &kind));
    if (kind == FS_NONE)
        TRY(leads_nowhere(ix, lock, &is_lost));
    if (kind == FS_DIR || is_lost)
        return not_a_file(ix, lock);
    if (!is_scm_ignored(ix, lock, false))
        return NULL;
    return err_new(ERR_INVALID, "'%s' is git-ignored.", show_whole(ix, lock, lock));
}

err *index_check_out_path(struct ignore *ig, const char *path, bool is_dir, const char *show)
{
    struct ignore_match m = {0};
    bool ignored = false;
    TRY(ignore_check(ig, path, is_dir, &ignored, &m));
    /* COMPAT: what lies in a nested project may be an output of this one. */
    if (!ignored || !m.pattern || streq(m.file, "in sub_repo"))
        return NULL;
    scoped(sb) struct sb rule = SB_INIT;
    ignore_match_add(&m, &rule);
    return err_new(ERR_INVALID, "Path '%s' is ignored by %s", show, rule.buf);
}

static err *check_out(struct index *ix, const struct out *o)
{
    if (!ix->ignore || o->is_outside)
        return NULL;
    return index_check_out_path(ix->ignore, o->path, oid_is_dir(&o->rec.oid),
                                show_whole(ix, o->path, o->path));
}

static err *check_outs(struct index *ix, const struct dvcfile *f)
{
    vec_each (&f->stages, s)
        vec_each (&(*s)->outs, o)
            TRY(check_out(ix, *o));
    return NULL;
}

static err *add_file(struct index *ix, const char *path)
{
    struct dvcfile *f = NULL;
    struct dvcfile_opts opts = {.cwd_rel = ix->cwd_rel};
    if (ix->hooks) {
        opts.expand = ix->hooks->expand;
        opts.root = ix->hooks->root;
    }
    TRY(check_lock(ix, path));
    TRY(dvcfile_load(ix->src, path, &opts, ix->arena, &f));
    TRY(check_outs(ix, f));
    arena_push(ix->arena, &ix->files, f);
    vec_each (&f->stages, s) {
        (*s)->order = ix->stages.len;
        arena_push(ix->arena, &ix->stages, *s);
    }
    return NULL;
}

static err *is_passed_over(struct walker *w, const char *path, bool is_dir, bool *ret)
{
    *ret = false;
    if (w->ix->ignore)
        TRY(ignore_check(w->ix->ignore, path, is_dir, ret, NULL));
    *ret = *ret || is_scm_ignored(w->ix, path, is_dir);
    return NULL;
}

static bool may_pass_over(const struct index *ix, const err *e)
{
    enum err_code code = err_code_of(e);
    return ix->hooks && ix->hooks->passes_over_bad && code != ERR_CANCELLED && code != ERR_IO;
}

static err *walk_file(struct walker *w, const char *path)
{
    bool skip = false;
    if (!dvcfile_is_pipeline_name(path) && !dvcfile_is_data_name(path))
        return NULL;
    w->met++;
    TRY(is_passed_over(w, path, false, &skip));
    if (skip)
        return NULL;
    size_t before = w->ix->stages.len;
    err *e = add_file(w->ix, path);
    if (e && may_pass_over(w->ix, e)) {
        err_free(e); /* as asked for */
        return NULL;
    }
    TRY(e);
    for (size_t i = before; i < w->ix->stages.len; i++)
        vec_each (&w->ix->stages.at[i]->outs, o)
            map_set(&w->out_dirs, (*o)->path, *o);
    return NULL;
}

static err *walk_dir(struct walker *w, const char *dir);

/* Most of a tree has nothing to do with pipelines, and revisions share most of their trees: what is
 * known to hold nothing is not looked through again. */
static err *walk_subdir(struct walker *w, const char *path)
{
    bool skip = false;
    size_t met = w->met;
    if (doc_memo_is_marked(w->ix->src, path))
        return NULL;
    if (!map_has(&w->out_dirs, path))
        TRY(is_passed_over(w, path, true, &skip));
    else
        skip = true;
    if (skip) {
        w->met++; /* what is in there is not known */
        return NULL;
    }
    TRY(walk_dir(w, path));
    if (w->met == met)
        doc_memo_mark(w->ix->src, path);
    return NULL;
}

static err *walk_dir(struct walker *w, const char *dir)
{
    struct fs_entries entries;
    TRY(source_list(w->ix->src, dir, w->ix->arena, &entries));
    for (size_t i = 0; i < entries.len; i++) {
        const struct fs_entry *e = &entries.at[i];
        if (e->kind != FS_DIR) /* a link to a file counts as a file */
            TRY(walk_file(w, path_join(w->ix->arena, dir, e->name)));
    }
    for (size_t i = 0; i < entries.len; i++) {
        const struct fs_entry *e = &entries.at[i];
        if (e->kind == FS_DIR && !streq(e->name, ".git") && !streq(e->name, ".dvc"))
            TRY(walk_subdir(w, path_join(w->ix->arena, dir, e->name)));
    }
    return NULL;
}

struct index *index_new(struct source *src, struct ignore *ignore, const struct index_hooks *hooks,
                        const char *cwd_rel, struct arena *a)
{
    struct index *ix = arena_new(a, struct index);
    ix->arena = a;
    ix->src = src;
    ix->ignore = ignore;
    ix->cwd_rel = cwd_rel;
    ix->hooks = hooks;
    return ix;
}

err *index_load(struct source *src, struct ignore *ignore, const struct index_hooks *hooks,
                const char *cwd_rel, struct arena *a, struct index **ret)
{
    struct walker w = {.ix = index_new(src, ignore, hooks, cwd_rel, a), .out_dirs = MAP_INIT};
    err *e = walk_dir(&w, "");
    map_release(&w.out_dirs);
    TRY(e);
    *ret = w.ix;
    return NULL;
}

/* --- targets --- */

struct dvcfile *index_find_file(const struct index *ix, const char *path)
{
    vec_each (&ix->files, f)
        if (streq((*f)->path, path))
            return *f;
    return NULL;
}

const char *index_path(const struct index *ix, const char *typed)
{
    struct arena *a = ix->arena;
    const char *path = path_join(a, ix->cwd_rel, typed), *root = ix->hooks ? ix->hooks->root : NULL;
    if (!root)
        return path_norm(a, path);
    const char *abs =
        path_norm(a, path_join(a, root, path)); /* may leave the project and come back */
    return path_is_inside(abs, root) ? path_rel(a, abs, root) : path_norm(a, path);
}

/* A stage, or all that a foreach or matrix makes. */
static bool push_named(struct index *ix, struct dvcfile *f, const char *name, struct stage_vec *ret)
{
    if (strs_has(&f->groups, name)) {
        vec_each (&f->stages, s)
            if ((*s)->group && streq((*s)->group, name))
                arena_push(ix->arena, ret, *s);
        return true;
    }
    vec_each (&f->stages, s)
        if (f->is_data || streq((*s)->name, name)) {
            arena_push(ix->arena, ret, *s);
            return true;
        }
    return false;
}

static err *bad_name(struct index *ix, const char *path)
{
    return err_new(ERR_INVALID,
                   "bad DVC file name '%s'. DVC files should be named 'dvc.yaml' or have a '.dvc' "
                   "suffix (e.g. '%s.dvc').",
                   path_rel(ix->arena, path, ix->cwd_rel), path_base(path));
}

/* ERR_NOT_FOUND also for a file that .dvcignore hides; `show` as the message names it. */
static err *check_there(struct index *ix, const char *path, enum fs_kind kind, const char *show)
{
    bool ignored = false;
    if (kind != FS_NONE && !path_is_inside(path, ""))
        return err_new(ERR_NOT_FOUND, "'%s' is outside of the project", show);
    if (kind != FS_NONE && ix->ignore)
        TRY(ignore_check(ix->ignore, path, kind == FS_DIR, &ignored, NULL));
    if (kind == FS_NONE || ignored)
        return err_new(ERR_NOT_FOUND, "'%s' %s", show,
                       ignored ? "is dvc-ignored" : "does not exist");
    return NULL;
}

/* A file that was not collected may be malformed or ignored by Git: load it by itself. */
static err *require_file(struct index *ix, const char *typed, struct dvcfile **ret)
{
    bool is_default = !typed;
    typed = is_default ? "dvc.yaml" : typed;
    const char *path = index_path(ix, typed);
    *ret = index_find_file(ix, path);
    if (*ret)
        return NULL;
    enum fs_kind kind;
    TRY(source_stat(ix->src, path, &kind));
    TRY(check_there(ix, path, kind, is_default ? typed : show_whole(ix, path, typed)));
    if (!dvcfile_is_pipeline_name(path) && !dvcfile_is_data_name(path))
        return bad_name(ix, path);
    if (kind == FS_DIR)
        return not_a_file(ix, path);
    if (is_scm_ignored(ix, path, false))
        return err_new(ERR_INVALID, "bad DVC file name '%s' is git-ignored.", typed);
    TRY(add_file(ix, path));
    *ret = ix->files.at[ix->files.len - 1];
    return NULL;
}

/* `file` NULL: ./dvc.yaml, which a bare name is looked for in. */
static err *find_in_file(struct index *ix, const char *file, const char *name,
                         struct stage_vec *ret)
{
    struct dvcfile *f = NULL;
    TRY(require_file(ix, file, &f));
    if (!name) {
        vec_each (&f->stages, s)
            arena_push(ix->arena, ret, *s);
        return NULL;
    }
    if (!push_named(ix, f, name, ret))
        return err_new(ERR_NOT_FOUND, "Stage '%s' not found inside '%s' file", name,
                       path_rel(ix->arena, f->path, ix->cwd_rel));
    return NULL;
}

struct out *index_find_out(const struct index *ix, const char *path, struct stage **ret_stage)
{
    vec_each (&ix->stages, s)
        vec_each (&(*s)->outs, o)
            if (path_is_inside(path, (*o)->path)) {
                if (ret_stage)
                    *ret_stage = *s;
                return *o;
            }
    return NULL;
}

static err *not_there(err *why, const char *target, const char *file)
{
    return err_note(why, "'%s' does not exist as an output or a stage name in '%s'", target, file);
}

static err *find_name_or_out(struct index *ix, const char *target, const char *name,
                             struct stage_vec *ret, const char **ret_path)
{
    const char *path = index_path(ix, target);
    err *e = find_in_file(ix, NULL, name, ret);
    if (!e)
        return NULL;
    struct stage *s = NULL;
    if (err_code_of(e) == ERR_NOT_FOUND && index_find_out(ix, path, &s)) {
        err_free(e); /* not a stage's name, but an output's path */
        arena_push(ix->arena, ret, s);
        *ret_path = path;
        return NULL;
    }
    if (err_code_of(e) != ERR_NOT_FOUND)
        return e;
    return not_there(e, target, "dvc.yaml");
}

/* A file of another name than those of DVC files: an output with a colon in it, or a mistake. */
static bool is_odd_file(const struct target_words *t)
{
    return t->file && !dvcfile_is_pipeline_name(t->file) && !dvcfile_is_data_name(t->file);
}

static err *push_all(struct index *ix, struct stage_vec *ret)
{
    vec_each (&ix->stages, s)
        arena_push(ix->arena, ret, *s);
    return NULL;
}

/* A target that names a file says so; any other is a name in ./dvc.yaml, or (with `ret_path`) an
 * output. */
static err *find_target(struct index *ix, const char *target, struct stage_vec *ret,
                        const char **ret_path)
{
    struct target_words t;
    struct stage *s = NULL;
    if (!target[0]) /* COMPAT: a target of nothing is the whole project */
        return push_all(ix, ret);
    TRY(target_words_parse(target, ix->arena, &t));
    if (ret_path && !t.file && t.name)
        return find_name_or_out(ix, target, t.name, ret, ret_path);
    if (ret_path && is_odd_file(&t) && index_find_out(ix, index_path(ix, target), &s)) {
        arena_push(ix->arena, ret, s);
        *ret_path = index_path(ix, target);
        return NULL;
    }
    err *e = find_in_file(ix, t.file, t.name, ret);
    if (ret_path && is_odd_file(&t) && e && err_code_of(e) == ERR_NOT_FOUND)
        return not_there(e, target, show_whole(ix, index_path(ix, t.file), t.file));
    return e;
}

err *index_find_target(struct index *ix, const char *target, bool outs, struct stage_vec *ret)
{
    const char *path = NULL;
    return find_target(ix, target, ret, outs ? &path : NULL);
}

err *index_find_granular(struct index *ix, const char *target, struct stage_vec *ret,
                         const char **ret_path)
{
    *ret_path = NULL;
    return find_target(ix, target, ret, ret_path);
}
