#include "cli/exp_push_words.h"
#include "cli/name_words.h"

struct words {
    struct exp_push_words pull;
};

static void tell(struct app *app, const struct words *w, const struct exp_push_result *r)
{
    struct arena *a = &app->arena;
    if (r->moved.len)
        app_say(app, "Pulled experiment '%s' from Git remote '%s'.", name_words_list(&r->moved, a),
                w->pull.how.git_remote);
    else
        app_say(app, "No experiments to pull.");
    if (w->pull.no_cache)
        app_say(app, "To pull cached outputs for this experimentfrom DVC remote storage,re-run "
                     "this command without '--no-cache'.");
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    scoped(exp_push_result) struct exp_push_result result = {0};
    size_t fetched = 0;
    (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(repo_enter(app->repo));
    TRY(exp_pull(app->repo, app->scm, &w->pull.how, &result));
    if (result.diverged.len)
        app_report(
            app,
            arena_printf(
                &app->arena,
                "Local experiment '%s' has diverged from remote experiment with the same name. "
                "To override the local experiment re-run with '--force'.",
                name_words_list(&result.diverged, &app->arena)));
    TRY(exp_push_words_data(app, &w->pull, &result.commits, data_sync_fetch, &fetched));
    tell(app, w, &result);
    return NULL;
}

static const struct opt options[] = {
    EXP_PUSH_WORDS(struct words, pull),
    OPT('f', "force", OPT_FLAG, struct words, pull.how.force, NULL,
        "Replace an experiment of that name here."),
    OPT(0, "no-cache", OPT_FLAG, struct words, pull.no_cache, NULL,
        "Pull the experiments without the cached outputs."),
    OPT_END,
};

static const struct words defaults = {.pull.how.select.num = 1};

static const struct opt_positional positionals[] = {
    EXP_PUSH_POSITIONALS(struct words, pull),
    {0},
};

static const char *const examples[] = {
    "exp pull origin lobed-coir",
    "One experiment from the Git remote, its outputs from the default remote.",
    NULL,
};

const struct command cmd_exp_pull = {
    .name = "exp pull",
    .group = "Experiments",
    .summary = "Pull an experiment from a Git remote.",
    .description = "Brings the commits of experiments from a Git remote, and their outputs from a "
                   "remote for data into the cache; `exp apply` brings them into the workspace. An "
                   "experiment that is here in another form is left alone.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp push, exp list, exp apply",
    .opts_size = sizeof(struct words),
    .defaults = &defaults,
    .run = run,
};
