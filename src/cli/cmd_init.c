#include "cli/command.h"
#include "cli/exit_code.h"
#include "project/project_init.h"

struct words {
    bool no_scm, force, subdir;
    const char *directory;
};

static void welcome(struct app *app, bool no_scm)
{
    const char *yellow = app->color_out ? "\033[33m" : "", *off = app->color_out ? "\033[39m" : "";
    app_say(app, "Initialized DVC repository.\n");
    if (!no_scm)
        app_say(app, "You can now commit the changes to git.\n");
    app_say_painted(app, "%sWhat's next?%s", yellow, off);
    app_say_painted(app, "%s------------%s", yellow, off);
    app_say(app, "- Check out the documentation: <https://dvc.org/doc>");
    app_say(app, "- Get help and share ideas: <https://dvc.org/chat>");
    app_say(app, "- Star us on GitHub: <https://github.com/treeverse/dvc>");
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct project_init_opts init = {.no_scm = w->no_scm, .force = w->force, .subdir = w->subdir};
    if (w->no_scm && w->subdir) {
        *ret_code = EXIT_ERROR;
        return err_new(ERR_INVALID, "Cannot initialize repo with `--no-scm` and `--subdir`");
    }
    TRY(project_init(&app->env, w->directory ? w->directory : ".", &init, &app->arena));
    welcome(app, w->no_scm);
    return NULL;
}

static const struct opt options[] = {
    OPT(0, "no-scm", OPT_FLAG, struct words, no_scm, NULL,
        "Initialize a directory that is not tracked by Git."),
    OPT('f', "force", OPT_FLAG, struct words, force, NULL,
        "Replace an existing '.dvc' directory. This removes the local cache, too."),
    OPT(0, "subdir", OPT_FLAG, struct words, subdir, NULL,
        "Initialize a directory below the root of a Git repository."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "directory",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, directory),
     .help = "Directory to initialize. Default: the current directory.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "init",
    "Make the root of a Git repository a project.",
    "init --subdir models",
    "The directory models becomes a project of its own.",
    NULL,
};

const struct command cmd_init = {
    .name = "init",
    .group = "Project",
    .summary = "Initialize a project in a directory.",
    .description = "Makes .dvc (configuration, and later the cache) and .dvcignore, and stages "
                   "them in Git. The directory must be the root "
                   "of a Git repository unless --no-scm or --subdir is given.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "config, add",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "failed to initiate DVC",
};
