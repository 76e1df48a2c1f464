#include "cli/change_list.h"
#include "cli/exp_push_words.h"
#include "cli/name_words.h"

struct words {
    struct exp_push_words push;
};

static void warn_diverged(struct app *app, const struct strs *names)
{
    if (names->len)
        app_report(app,
                   arena_printf(&app->arena,
                                "Local experiment %s has diverged from remote experiment with the "
                                "same name.\nTo override the remote experiment re-run with "
                                "'--force'.",
                                name_words_join(names, false, &app->arena)));
}

static void tell(struct app *app, const struct words *w, const struct exp_push_result *r,
                 size_t uploaded)
{
    const char *remote = w->push.how.git_remote;
    struct change_counts counts = {0};
    warn_diverged(app, &r->diverged);
    if (r->same.len)
        app_say(app, "Experiment %s %s up to date on Git remote '%s'.",
                name_words_join(&r->same, false, &app->arena), r->same.len > 1 ? "are" : "is",
                remote);
    if (r->moved.len)
        app_say(app, "Pushed experiment %s to Git remote '%s'.",
                name_words_join(&r->moved, false, &app->arena), remote);
    if (!r->same.len && !r->moved.len)
        app_say(app, "No experiments to push.");
    change_counts_add(&counts, &app->arena, uploaded, "uploaded");
    if (uploaded)
        change_counts_put(app, &counts, "");
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    scoped(exp_push_result) struct exp_push_result result = {0};
    size_t uploaded = 0;
    (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(repo_enter(app->repo));
    TRY(exp_push(app->repo, app->scm, &w->push.how, &result));
    err *e = exp_push_words_data(app, &w->push, &result.commits, data_sync_push, &uploaded);
    tell(app, w, &result, uploaded);
    if (w->push.no_cache)
        app_say(app, "To push cached outputs for this experiment to DVC remote storage,re-run this "
                     "command without '--no-cache'.");
    /* COMPAT exppush/no_data: here a remote that is none is no configuration error */
    if (e && err_code_of(e) == ERR_CONFIG)
        return err_wrap(e, ERR_INVALID, "failed to push cache");
    return err_note(e, "failed to push cache");
}

static const struct opt options[] = {
    EXP_PUSH_WORDS(struct words, push),
    OPT('f', "force", OPT_FLAG, struct words, push.how.force, NULL,
        "Replace an experiment of that name on the Git remote."),
    OPT(0, "no-cache", OPT_FLAG, struct words, push.no_cache, NULL,
        "Push the experiments without the cached outputs."),
    OPT_END,
};

static const struct words defaults = {.push.how.select.num = 1};

static const struct opt_positional positionals[] = {
    EXP_PUSH_POSITIONALS(struct words, push),
    {0},
};

static const char *const examples[] = {
    "exp push origin lobed-coir",
    "One experiment to the Git remote, its outputs to the default remote.",
    "exp push -A --no-cache origin",
    "All experiments, without outputs.",
    NULL,
};

const struct command cmd_exp_push = {
    .name = "exp push",
    .group = "Experiments",
    .summary = "Push a local experiment to a Git remote.",
    .description = "Brings the commits of experiments to a Git remote, and what the cache has of "
                   "their outputs to a remote for data. An experiment that the Git remote has in "
                   "another form is left alone.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp pull, exp list, push",
    .opts_size = sizeof(struct words),
    .defaults = &defaults,
    .run = run,
};
