#include "cli/sync_words.h"

struct words {
    struct sync_words sync;
    struct strs types;
    int max_size;
};

static const char *const types[] = {"metrics", "plots", NULL};

static void read_filter(const struct words *w, struct used_filter *f)
{
    *f = (struct used_filter){.metrics = strs_has(&w->types, "metrics"),
                              .plots = strs_has(&w->types, "plots"),
                              .max_size_bytes = w->max_size > 0 ? (uint64_t)w->max_size : 0};
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct data_sync_opts how;
    struct change_counts counts = {0};
    size_t fetched = 0;
    (void)ret_code;
    TRY(app_open_repo(app));
    TRY(repo_enter(app->repo));
    sync_words_read(&w->sync, &how);
    read_filter(w, &how.scope.filter);
    TRY(sync_words_move(app, "Fetching", data_sync_fetch, &how, &fetched));
    change_counts_add(&counts, &app->arena, fetched, "fetched");
    sync_words_summary(&w->sync, app, &counts);
    return NULL;
}

static const struct opt options[] = {
    SYNC_WORDS(struct words, sync),
    SYNC_RUN_CACHE_WORDS(struct words, sync),
    OPT(0, "max-size", OPT_INT, struct words, max_size, "max_size",
        "Only outputs that are smaller than this many bytes."),
    {.long_name = "type",
     .kind = OPT_LIST,
     .offset = offsetof(struct words, types),
     .help = "Only outputs that are metrics, or plots. May be given for both.",
     .choices = types},
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_TARGETS(struct words, sync.targets),
    {0},
};

static const char *const examples[] = {
    "fetch",
    "Bring into the cache what this revision uses; the workspace stays as it is.",
    "fetch --type metrics --type plots -A",
    "All that can be compared, of all commits.",
    NULL,
};

const struct command cmd_fetch = {
    .name = "fetch",
    .group = "Data",
    .summary = "Bring tracked data from a remote into the cache.",
    .description = "What is in the cache already is not moved again. What comes is hashed before "
                   "it is kept; an object that is not what its name says is refused.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "pull, push, checkout, status",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "failed to fetch data from the cloud",
};
