#include "cli/command.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "pipeline/stage_commit.h"

struct words {
    struct strs targets;
    bool force, with_deps, recursive, no_relink;
};

static err *commit_locked(struct app *app, const char *target, const struct commit_opts *opts)
{
    TRY(repo_enter(app->repo));
    return repo_leave(app->repo, stage_commit(app->repo, target, opts));
}

/* False: it failed, which has been told. */
static bool commit_one(struct app *app, const char *target, const struct commit_opts *opts,
                       int *ret_code)
{
    err *e = commit_locked(app, target, opts);
    if (!e)
        return true;
    *ret_code = (int)report_error_as(app, e, "failed to commit%s%s", target ? " " : "",
                                     target ? target : "");
    return false;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    const struct commit_opts how = {.which = {.recursive = w->recursive, .with_deps = w->with_deps},
                                    .force = w->force,
                                    .relink = !w->no_relink};
    TRY(app_open_repo(app));
    progress_watch(app);
    if (!w->targets.len)
        commit_one(app, NULL, &how, ret_code);
    vec_each (&w->targets, t)
        if (!commit_one(app, *t, &how, ret_code))
            break;
    return NULL;
}

static const struct opt options[] = {
    OPT('f', "force", OPT_FLAG, struct words, force, NULL,
        "Record also what has changed, without asking."),
    OPT('d', "with-deps", OPT_FLAG, struct words, with_deps, NULL,
        "Commit all that the targets depend on, too."),
    OPT('R', "recursive", OPT_FLAG, struct words, recursive, NULL,
        "Commit all outputs of the files below a target that is a directory."),
    OPT(0, "no-relink", OPT_FLAG, struct words, no_relink, NULL,
        "Leave the files of the workspace as they are, whatever cache.type says."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_TARGETS(struct words, targets),
    {0},
};

static const char *const examples[] = {
    "commit",
    "Put into the cache what `repro --no-commit` left out.",
    "commit -f train",
    "Take the outputs of train as they are, without running it.",
    NULL,
};

const struct command cmd_commit = {
    .name = "commit",
    .group = "Data",
    .summary = "Record what tracked files and directories are now, without running a stage.",
    .description = "Outputs go to the cache. Where dependencies, outputs or the command of a stage "
                   "are not what dvc.lock says, or data is not what its .dvc file says, you are "
                   "asked, and they are recorded as they are.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "repro, add, status",
    .opts_size = sizeof(struct words),
    .run = run,
};
