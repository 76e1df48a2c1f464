#include "project/project_init.h"

#include "base/fs.h"
#include "base/path.h"
#include "scm/scm_ignore.h"

enum { NEW_FILE = 0666 };

static const char config_no_scm[] = "[core]\n    no_scm = True\n";
static const char gitignore_text[] = "/config.local\n/tmp\n/cache\n";
static const char dvcignore_text[] =
    "# Add patterns of files dvc should ignore, which could improve\n"
    "# the performance. Learn more at\n"
    "# https://dvc.org/doc/user-guide/dvcignore\n";

struct init {
    const struct env *env;
    const struct project_init_opts *opts;
    struct arena *arena;
    const char *root, *dvc_dir;
    struct scm *scm; /* NULL with no_scm */
};

static err *open_scm(struct init *x)
{
    const char *found = x->opts->no_scm ? NULL : scm_find_root(x->root, x->arena);
    if (x->opts->no_scm)
        return NULL;
    if (!found || (!x->opts->subdir && !streq(found, x->root)))
        return err_new(
            ERR_UNSUPPORTED,
            "%s is not tracked by any supported SCM tool (e.g. Git). Use `--no-scm` if you don't "
            "want "
            "to use any SCM or `--subdir` if initializing inside a subdirectory of a parent SCM "
            "repository.",
            x->root);
    TRY(scm_open(found, x->env->vars, &x->scm));
    return scm_check_format(x->scm); /* before anything is written */
}

static const char *scm_path(const struct init *x, const char *name)
{
    return path_rel(x->arena, path_join(x->arena, x->root, name), scm_root(x->scm));
}

static err *check(struct init *x)
{
    bool ignored = false;
    if (x->scm)
        TRY(scm_ignore_check(x->scm, scm_path(x, ".dvc"), true, &ignored));
    if (ignored)
        return err_new(
            ERR_INVALID,
            "%s is ignored by your SCM tool. \nMake sure that it's tracked, for example, by adding "
            "'!.dvc' to .gitignore.",
            x->dvc_dir);
    if (fs_is_dir(x->dvc_dir) && !x->opts->force)
        return err_new(ERR_EXISTS, "'%s' exists. Use `-f` to force.",
                       path_rel(x->arena, x->dvc_dir, x->env->cwd));
    return NULL;
}

static err *write(struct init *x, const char *name, const char *text)
{
    return fs_write_file(path_join(x->arena, x->root, name), str_of(text), NEW_FILE, true);
}

/* .dvc/tmp/btime is how the original tells this project from another in the same place. */
static err *make_files(struct init *x)
{
    TRY(fs_remove_tree(x->dvc_dir));
    TRY(fs_mkdirs(path_join(x->arena, x->dvc_dir, "tmp")));
    TRY(write(x, ".dvc/tmp/btime", ""));
    if (!x->opts->no_scm)
        TRY(write(x, ".dvc/.gitignore", gitignore_text));
    if (!fs_exists(path_join(x->arena, x->root, ".dvcignore")))
        TRY(write(x, ".dvcignore", dvcignore_text));
    return write(x, ".dvc/config",
                 x->opts->no_scm ? config_no_scm : ""); /* last: now it is a project */
}

static err *stage_files(struct init *x)
{
    static const char *const names[] = {".dvc/config", ".dvcignore", ".dvc/.gitignore"};
    struct strs paths = {0};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        arena_push(x->arena, &paths, scm_path(x, names[i]));
    return scm_stage(x->scm, &paths);
}

static err *init(struct init *x)
{
    TRY(open_scm(x));
    TRY(check(x));
    TRY(make_files(x));
    return x->scm ? stage_files(x) : NULL;
}

err *project_init(const struct env *env, const char *dir, const struct project_init_opts *opts,
                  struct arena *a)
{
    struct init x = {.env = env, .opts = opts, .arena = a};
    x.root = path_norm(a, path_join(a, env->cwd, dir));
    x.dvc_dir = path_join(a, x.root, ".dvc");
    err *e = init(&x);
    scm_close(x.scm);
    return e;
}
