#include "cli/progress.h"
#include "cli/sync_words.h"

struct words {
    struct sync_words sync;
    bool force, allow_missing;
};

/* What was done, as far as it went. */
struct pulled {
    size_t fetched;
    bool checked_out;
    struct out_changes changes;
    struct checkout_counts counts;
};

static err *checkout(struct app *app, const struct words *w, const struct data_scope *scope,
                     struct pulled *p)
{
    struct outs_checkout_opts opts = {
        .force = w->force, .allow_missing = w->allow_missing, .counts = &p->counts};
    p->checked_out = true;
    return outs_checkout_targets(app->repo, &scope->targets, &scope->which, &opts, &p->changes);
}

static err *pull(struct app *app, const struct words *w, struct pulled *p)
{
    struct data_sync_opts how;
    sync_words_read(&w->sync, &how);
    TRY(repo_enter(app->repo));
    TRY(data_sync_expand(app->repo, &how.scope)); /* so that both halves mean the same */
    TRY(sync_words_move(app, "Fetching", data_sync_fetch, &how, &p->fetched));
    return checkout(app, w, &how.scope, p);
}

static void put_result(struct app *app, const struct words *w, struct pulled *p)
{
    struct change_counts counts = {0};
    change_list_put(app, &p->changes);
    change_counts_add(&counts, &app->arena, p->fetched, "fetched");
    change_counts_add_checkout(&counts, &app->arena, &p->counts);
    sync_words_summary(&w->sync, app, &counts);
}

/* A checkout that fails in part has changed something, which is told before its failure. */
static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct pulled p = {0};
    (void)ret_code;
    TRY(app_open_repo(app));
    progress_watch(app);
    err *e = pull(app, w, &p);
    if (!e || (p.checked_out && err_code_of(e) == ERR_NOT_FOUND))
        put_result(app, w, &p);
    return e;
}

static const struct opt options[] = {
    SYNC_WORDS(struct words, sync),
    OPT('f', "force", OPT_FLAG, struct words, force, NULL,
        "Replace files whose content is not in the cache, without asking."),
    SYNC_RUN_CACHE_WORDS(struct words, sync),
    OPT(0, "allow-missing", OPT_FLAG, struct words, allow_missing, NULL,
        "Do not fail when files or directories are missing everywhere."),
    {.long_name = "glob",
     .kind = OPT_FLAG,
     .offset = offsetof(struct words, sync.glob),
     .help = "Targets may have shell wildcards.",
     .hidden = true},
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_TARGETS(struct words, sync.targets),
    {0},
};

static const char *const examples[] = {
    "pull",
    "After `git pull`: bring the data of this revision into the workspace.",
    "pull data/images",
    "Only this part of what is tracked.",
    NULL,
};

const struct command cmd_pull = {
    .name = "pull",
    .group = "Data",
    .summary = "Bring tracked data from a remote into cache and workspace.",
    .description = "A fetch and then a checkout. Content that is nowhere in the cache is not "
                   "replaced without --force.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "push, fetch, checkout, status",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "failed to pull data from the cloud",
};
