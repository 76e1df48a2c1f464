#include "pipeline/stage_add.h"

#include "base/path.h"
#include "pipeline/stage_body.h"
#include "pipeline/stage_check.h"
#include "pipeline/stage_edit.h"
#include "pipeline/yaml_file.h"

#include <ctype.h>

static const char external_outs[] =
    "https://dvc.org/doc/user-guide/pipelines/external-dependencies-and-outputs";

struct adding {
    struct repo *repo;
    const struct stage_words *words;
    bool force;
    const char *path; /* of dvc.yaml */
    struct stage *stage;
    const struct stage *old; /* the one that is replaced, NULL */
};

/* --- words --- */

static bool is_valid_name(const char *name)
{
    for (const char *p = name; *p; p++)
        if (ispunct((unsigned char)*p) && *p != '-' && *p != '_')
            return false;
    return true;
}

static err *check_words(const struct stage_words *w)
{
    if (!w->cmd || !w->cmd[0])
        return err_new(ERR_INVALID, "command is not specified");
    if (!w->name[0])
        return err_new(ERR_INVALID, "`-n|--name` is required");
    if (!is_valid_name(w->name))
        return err_new(ERR_INVALID, "Stage name cannot contain punctuation characters.");
    return NULL;
}

/* --- deps and outs --- */

static const char *abs_of(const struct adding *x, const char *path)
{
    return project_abs(x->repo->project, path, x->repo->arena);
}

/* COMPAT: a relative path is written as typed; an absolute one inside the project becomes
 * relative. */
static err *resolve(const struct adding *x, const char *typed, const char *what,
                    const char **ret_def, const char **ret_path)
{
    struct arena *a = x->repo->arena;
    const char *root = x->repo->project->root, *wdir = x->stage->wdir;
    if (strstr(typed, "://"))
        return err_new(ERR_UNSUPPORTED, "external path '%s' is not supported by this version",
                       typed);
    *ret_def = typed;
    *ret_path = path_norm(a, path_join(a, wdir, typed));
    if (path_is_abs(typed) && path_is_inside(*ret_path, root)) {
        *ret_path = path_rel(a, typed, root);
        *ret_def = path_rel(a, *ret_path, wdir);
    }
    if (streq(*ret_path, "."))
        *ret_path = "";
    if (dvcfile_is_pipeline_name(typed) || dvcfile_is_data_name(typed))
        return err_new(ERR_INVALID, "DVC file '%s' cannot be %s.", typed, what);
    return NULL;
}

static err *add_out(struct adding *x, const char *typed, enum stage_add_out kind)
{
    struct out *o = arena_new(x->repo->arena, struct out);
    *o = (struct out){.push = true};
    TRY(resolve(x, typed, "an output", &o->def, &o->path));
    const char *abs = abs_of(x, o->path);
    TRY(index_check_out_path(x->repo->ignore, o->path, fs_is_dir(abs), abs));
    o->kind = kind == ADD_METRICS || kind == ADD_METRICS_NO_CACHE ? OUT_METRIC
              : kind == ADD_PLOTS || kind == ADD_PLOTS_NO_CACHE   ? OUT_PLOT
                                                                  : OUT_PLAIN;
    o->persist = kind == ADD_OUTS_PERSIST || kind == ADD_OUTS_PERSIST_NO_CACHE;
    o->checkpoint = kind == ADD_CHECKPOINTS;
    o->use_cache = kind == ADD_OUTS_PERSIST || kind == ADD_METRICS || kind == ADD_PLOTS ||
                   kind == ADD_OUTS || kind == ADD_CHECKPOINTS;
    o->is_outside = stage_path_is_outside(o->path);
    arena_push(x->repo->arena, &x->stage->outs, o);
    return NULL;
}

static err *add_outs(struct adding *x)
{
    for (int kind = 0; kind < ADD_OUT_KINDS; kind++)
        vec_each (&x->words->outs[kind], typed)
            TRY(add_out(x, *typed, (enum stage_add_out)kind));
    return NULL;
}

static err *add_deps(struct adding *x)
{
    vec_each (&x->words->deps, typed) {
        struct dep *d = arena_new(x->repo->arena, struct dep);
        TRY(resolve(x, *typed, "a dependency", &d->def, &d->path));
        arena_push(x->repo->arena, &x->stage->deps, d);
    }
    return NULL;
}

static struct dep *params_dep(struct adding *x, const char *def)
{
    vec_each (&x->stage->deps, d)
        if ((*d)->kind == DEP_PARAMS && streq((*d)->def, def))
            return *d;
    struct dep *d = arena_new(x->repo->arena, struct dep);
    *d = (struct dep){.kind = DEP_PARAMS, .def = def};
    arena_push(x->repo->arena, &x->stage->deps, d);
    return d;
}

/* "file:key,key", "file:", "key,key" */
static err *add_params(struct adding *x)
{
    struct arena *a = x->repo->arena;
    vec_each (&x->words->params, word) {
        const char *colon = strrchr(*word, ':');
        const char *file = colon && colon > *word ? arena_strndup(a, *word, (size_t)(colon - *word))
                                                  : "params.yaml";
        struct dep *d = params_dep(x, file);
        TRY(resolve(x, file, "a dependency", &d->def, &d->path));
        struct str rest = str_of(colon ? colon + 1 : *word), key;
        while (str_split(&rest, ',', &key))
            if (key.len)
                arena_push(a, &d->keys, arena_str(a, key));
    }
    vec_each (&x->stage->deps, d)
        (*d)->whole_file = (*d)->kind == DEP_PARAMS && !(*d)->keys.len;
    return NULL;
}

static err *check_not_both(const struct adding *x)
{
    vec_each (&x->stage->deps, d)
        if (stage_find_out(x->stage, (*d)->path))
            return err_new(ERR_INVALID, "'%s' is specified as an output and as a dependency.",
                           abs_of(x, (*d)->path));
    return NULL;
}

static err *check_not_twice(const struct adding *x)
{
    struct strs seen = {0};
    vec_each (&x->stage->deps, d)
        arena_push(x->repo->arena, &seen, (*d)->path);
    vec_each (&x->stage->outs, o)
        arena_push(x->repo->arena, &seen, (*o)->path);
    for (size_t i = 0; i < seen.len; i++)
        for (size_t k = i + 1; k < seen.len; k++)
            if (streq(seen.at[i], seen.at[k]))
                return err_new(ERR_INVALID, "file '%s' is specified more than once.",
                               abs_of(x, seen.at[i]));
    return NULL;
}

static err *build(struct adding *x)
{
    struct repo *r = x->repo;
    const struct stage_words *w = x->words;
    struct dvcfile *f = arena_new(r->arena, struct dvcfile);
    f->path = x->path;
    f->dir = r->project->cwd_rel;
    const char *wdir = w->wdir && w->wdir[0] ? project_rel(r->project, w->wdir, r->arena) : f->dir;
    if (w->wdir && w->wdir[0])
        TRY(stage_check_wdir(r, wdir));
    x->stage = arena_new(r->arena, struct stage);
    *x->stage = (struct stage){.file = f,
                               .name = w->name,
                               .wdir = streq(wdir, ".") ? "" : wdir,
                               .cmd = value_strz(r->arena, w->cmd),
                               .always_changed = w->always_changed,
                               .desc = w->desc};
    TRY(add_outs(x));
    TRY(stage_check_no_externals(r, x->stage, external_outs));
    TRY(add_deps(x));
    TRY(add_params(x));
    TRY(check_not_both(x));
    return check_not_twice(x);
}

/* --- the project --- */

static err *check_project(struct adding *x)
{
    struct repo *r = x->repo;
    struct index *ix = NULL;
    TRY(repo_index(r, &ix));
    struct dvcfile *f = index_find_file(ix, x->path);
    if (f)
        vec_each (&f->stages, s)
            if (streq((*s)->name, x->stage->name))
                x->old = *s;
    bool taken = x->old || (f && strs_has(&f->groups, x->stage->name));
    if (taken && !x->force)
        return err_new(ERR_EXISTS, "Stage '%s' already exists in '%s'. Use '--force' to overwrite.",
                       x->stage->name, project_show(r->project, x->path, r->arena));
    return stage_check_fits(r, ix, x->stage, x->old);
}

/* --- writing --- */

static err *write_file(struct adding *x)
{
    struct repo *r = x->repo;
    struct yaml_file file;
    const char *text = NULL, *show = yaml_file_show(x->path, r->project->cwd_rel, r->arena);
    TRY(yaml_file_load(r->src, x->path, show, r->arena, &file));
    TRY_NOTE(stage_edit_put(str_of(file.exists ? file.text : ""), x->stage->name,
                            stage_body(x->stage, x->old, r->arena), r->arena, &text),
             "failed to edit '%s'", project_show(r->project, x->path, r->arena));
    if (!file.exists || !streq(file.text, text))
        TRY(fs_write_file(abs_of(x, x->path), str_of(text), 0666, true));
    repo_track(r, x->path);
    return NULL;
}

/* Where the directory of an output is missing, the run will make up for it. */
static err *ignore_outs(struct adding *x, const char **ret_warning)
{
    struct repo *r = x->repo;
    vec_each (&x->stage->outs, o) {
        if (!(*o)->use_cache)
            continue;
        const char *dir = path_dir(r->arena, (*o)->path);
        TRY(gitignore_check_not_tracked(r->gitignore, (*o)->path));
        if (r->project->scm_root && !fs_is_dir(abs_of(x, dir))) {
            *ret_warning = arena_printf(
                r->arena,
                "Could not create .gitignore entry in %s. DVC will attempt to create .gitignore "
                "entry again when the stage is run.",
                abs_of(x, path_join(r->arena, dir, ".gitignore")));
            return NULL;
        }
        TRY(gitignore_add(r->gitignore, (*o)->path));
    }
    return NULL;
}

err *stage_add(struct repo *r, const struct stage_words *words, bool force,
               const char **ret_warning)
{
    struct adding x = {.repo = r,
                       .words = words,
                       .force = force,
                       .path = path_join(r->arena, r->project->cwd_rel, "dvc.yaml")};
    TRY(check_words(words));
    if (fs_is_dir(abs_of(&x, x.path)))
        return err_new(ERR_INVALID, "'%s' is not a .dvc file", abs_of(&x, x.path));
    TRY(stage_check_file(r, x.path));
    TRY(build(&x));
    TRY(check_project(&x));
    TRY(write_file(&x));
    return ignore_outs(&x, ret_warning);
}

err *stage_add_reload(struct repo *r, const char *name, struct stage **ret)
{
    const char *path = path_join(r->arena, r->project->cwd_rel, "dvc.yaml");
    struct dvcfile *f = NULL;
    struct dvcfile_opts opts = repo_dvcfile_opts(r);
    TRY(dvcfile_load(r->src, path, &opts, r->arena, &f));
    vec_each (&f->stages, s)
        if (streq((*s)->name, name))
            *ret = *s;
    (*ret)->locked = NULL;
    vec_each (&(*ret)->outs, o)
        (*o)->rec = (struct recorded){0};
    return NULL;
}
