#include "cli/command.h"
#include "cli/name_words.h"
#include "experiment/exp_remove.h"

struct words {
    struct exp_remove_opts how;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct exp_remove_opts *how = &((const struct words *)opts)->how;
    struct strs removed = {0};
    (void)ret_code;
    if ((how->all_commits || how->revs.len || how->queue) == (how->names.len > 0))
        return err_new(ERR_INVALID, "Either provide an `experiment` argument, or use the `--rev` "
                                    "or `--all-commits` or `--queue` flag.");
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(repo_enter(app->repo));
    TRY(exp_remove(app->repo, app->scm, how, &removed));
    if (removed.len)
        app_say(app, "Removed experiments: %s", name_words_join(&removed, true, &app->arena));
    else
        app_say(app, "No experiments to remove.");
    return NULL;
}

static const struct opt options[] = {
    OPT('A', "all-commits", OPT_FLAG, struct words, how.all_commits, NULL,
        "Remove all experiments of the repository (--num does not matter then)."),
    OPT(0, "rev", OPT_LIST, struct words, how.revs, "<commit>",
        "Remove experiments that have this commit as baseline. May be given several times."),
    OPT('n', "num", OPT_INT, struct words, how.num, "<num>",
        "Remove experiments of so many commits (first parents), counted from --rev; all of them "
        "when negative."),
    OPT(0, "keep", OPT_FLAG, struct words, how.keep, NULL,
        "Keep the chosen experiments and remove all others."),
    {.long_name = "queue",
     .kind = OPT_FLAG,
     .offset = offsetof(struct words, how.queue),
     .help = "Remove all experiments that wait in the queue.",
     .group = 'q'},
    {.short_name = 'g',
     .long_name = "git-remote",
     .kind = OPT_STR,
     .offset = offsetof(struct words, how.git_remote),
     .arg = "<git_remote>",
     .help = "Remove them from this Git remote (a name or URL); those here stay.",
     .group = 'q'},
    OPT_END,
};

static const struct words defaults = {.how.num = 1};

static const struct opt_positional positionals[] = {
    {.name = "experiment",
     .count = OPT_ANY,
     .offset = offsetof(struct words, how.names),
     .help = "Experiments to remove: names, or of queued ones also the commit."},
    {0},
};

static const char *const examples[] = {
    "exp remove lobed-coir solar-drum",
    "Two experiments.",
    "exp remove --rev HEAD --keep",
    "All experiments but those of the current commit.",
    "exp remove -g origin -A",
    "All experiments of a Git remote.",
    NULL,
};

const struct command cmd_exp_remove = {
    .name = "exp remove",
    .alias = "rm",
    .group = "Experiments",
    .summary = "Remove experiments.",
    .description = "Names may be those of experiments that were made, that wait in the queue or "
                   "that failed; what the queue knows of them goes, too. When one of the names is "
                   "none, nothing is removed. Cached outputs stay until `gc`.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp list, queue remove, gc",
    .opts_size = sizeof(struct words),
    .defaults = &defaults,
    .run = run,
};
