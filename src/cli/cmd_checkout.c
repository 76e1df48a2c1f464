#include "cli/change_list.h"
#include "cli/command.h"
#include "cli/progress.h"

struct words {
    struct strs targets;
    bool force, relink, allow_missing, summary, recursive, with_deps;
};

/* What was done, as far as it went. */
struct done {
    struct out_changes changes;
    struct checkout_counts counts;
    bool lacks; /* objects are missing; all that could be done was */
};

static err *checkout(struct app *app, const struct words *w, struct done *done)
{
    struct outs_checkout_opts opts = {.force = w->force,
                                      .relink = w->relink,
                                      .allow_missing = w->allow_missing,
                                      .counts = &done->counts,
                                      .ret_lacks = &done->lacks};
    struct target_opts which = {.recursive = w->recursive, .with_deps = w->with_deps};
    TRY(app_open_repo(app));
    progress_watch(app);
    TRY(repo_enter(app->repo));
    return outs_checkout_targets(app->repo, &w->targets, &which, &opts, &done->changes);
}

static void put_summary(struct app *app, const struct checkout_counts *n)
{
    struct change_counts counts = {0};
    change_counts_add_checkout(&counts, &app->arena, n);
    change_counts_put(app, &counts, "No changes.");
}

/* What was done is told also when some of it failed. */
static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct done done = {0};
    (void)ret_code;
    err *e = checkout(app, w, &done);
    if (w->summary && (!e || done.lacks || done.changes.len))
        put_summary(app, &done.counts);
    else
        change_list_put(app, &done.changes);
    if (!e && w->relink)
        app_say(app, "Relinked successfully");
    return e;
}

static const struct opt options[] = {
    OPT(0, "summary", OPT_FLAG, struct words, summary, NULL,
        "Show how many files changed instead of which outputs."),
    OPT('d', "with-deps", OPT_FLAG, struct words, with_deps, NULL,
        "Check out all that the targets depend on, too."),
    OPT('R', "recursive", OPT_FLAG, struct words, recursive, NULL,
        "Check out all outputs of the files below a target that is a directory."),
    OPT('f', "force", OPT_FLAG, struct words, force, NULL,
        "Replace files whose content is not in the cache, without asking."),
    OPT(0, "relink", OPT_FLAG, struct words, relink, NULL,
        "Recreate links or copies from cache to workspace."),
    OPT(0, "allow-missing", OPT_FLAG, struct words, allow_missing, NULL,
        "Do not fail when files or directories are missing from the cache."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_TARGETS(struct words, targets),
    {0},
};

static const char *const examples[] = {
    "checkout",
    "After `git checkout`: bring the data of that revision into the workspace.",
    "checkout model.pkl",
    "Only this output.",
    NULL,
};

const struct command cmd_checkout = {
    .name = "checkout",
    .group = "Data",
    .summary = "Bring data from the cache into the workspace.",
    .description = "Tracked files and directories become what .dvc files and dvc.lock say. Content "
                   "that is nowhere in the cache is not "
                   "replaced without --force.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "add, pull, status",
    .opts_size = sizeof(struct words),
    .run = run,
};
