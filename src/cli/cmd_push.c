#include "cli/sync_words.h"

struct words {
    struct sync_words sync;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct data_sync_opts how;
    struct change_counts counts = {0};
    size_t pushed = 0;
    (void)ret_code;
    TRY(app_open_repo(app));
    TRY(repo_enter(app->repo));
    sync_words_read(&w->sync, &how);
    TRY(sync_words_move(app, "Pushing", data_sync_push, &how, &pushed));
    change_counts_add(&counts, &app->arena, pushed, "pushed");
    sync_words_summary(&w->sync, app, &counts);
    return NULL;
}

static const struct opt options[] = {
    SYNC_WORDS(struct words, sync),
    SYNC_RUN_CACHE_WORDS(struct words, sync),
    OPT(0, "glob", OPT_FLAG, struct words, sync.glob, NULL, "Targets may have shell wildcards."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_TARGETS(struct words, sync.targets),
    {0},
};

static const char *const examples[] = {
    "push",
    "Bring to the default remote what it has not got of the data that this revision uses.",
    "push -a -T",
    "The same for all branches and tags.",
    "push -r backup model.pkl",
    "One output, to another remote.",
    NULL,
};

const struct command cmd_push = {
    .name = "push",
    .group = "Data",
    .summary = "Bring tracked data from the cache to a remote.",
    .description = "What is there already is not moved again, so that an interrupted push goes on "
                   "where it was. The list of files of a directory comes last: who finds it finds "
                   "the files, too.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "pull, fetch, status, remote add",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "failed to push data to the cloud",
};
