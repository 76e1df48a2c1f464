#include "cli/exit_code.h"
#include "cli/progress.h"
#include "cli/sync_words.h"
#include "data/json_write.h"
#include "pipeline/explain.h"
#include "pipeline/status.h"

struct words {
    struct sync_words sync;
    bool json, cloud;
    bool no_updates; /* of the time of DVC 1; taken and not looked at */
};

/* What was found, and what is said when it is nothing. */
struct found {
    struct value *status;
    bool has_stages;
    const char *remote; /* compared with; NULL: the workspace was looked at */
};

static void put_json(struct app *app, const struct value *status)
{
    scoped(sb) struct sb text = SB_INIT;
    if (app->quiet)
        return;
    json_write(status, JSON_PLAIN, &text);
    sb_add_char(&text, '\n');
    app_put(app, text.buf, text.len);
}

static void put_text(struct app *app, const struct words *w, const struct found *f)
{
    scoped(sb) struct sb text = SB_INIT;
    status_format(f->status, w->cloud ? 1 : 0, &text);
    if (text.len)
        app_put(app, text.buf, text.len);
    else if (!f->has_stages)
        app_say(app, "There are no data or pipelines tracked in this project yet.\n"
                     "See <https://dvc.org/doc/start> to get started!");
    else if (f->remote)
        app_say(app, "Cache and remote '%s' are in sync.", f->remote);
    else
        app_say(app, "Data and pipelines are up to date.");
}

/* With -v: the whole stages that the targets name, each with its reasons. */
static err *put_reasons(struct app *app, const struct strs *targets,
                        const struct target_opts *which)
{
    scoped(sb) struct sb text = SB_INIT;
    struct index *ix = NULL;
    struct stage_vec found = {0};
    const char *inside = NULL;
    TRY(repo_index(app->repo, &ix));
    struct targets t = {.ix = ix, .opts = *which};
    vec_each (targets, typed)
        TRY(targets_find(&t, *typed, &found, &inside));
    TRY(explain_stages(app->repo, targets->len ? &found : &ix->stages, NULL, false, &text));
    app_put(app, text.buf, text.len);
    return NULL;
}

/* --- finding --- */

static err *check_local(const struct words *w)
{
    const struct {
        bool given;
        const char *name;
    } cloud_only[] = {{w->sync.all_branches, "--all-branches"},
                      {w->sync.all_tags, "--all-tags"},
                      {w->sync.all_commits, "--all-commits"},
                      {w->sync.jobs != 0, "--jobs"}};
    scoped(sb) struct sb names = SB_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cloud_only); i++)
        if (cloud_only[i].given)
            sb_addf(&names, "%s%s", names.len ? ", " : "", cloud_only[i].name);
    if (!names.len)
        return NULL;
    return err_new(ERR_INVALID, "The following options are meaningless for local status: %s",
                   names.buf);
}

static err *find_local(struct app *app, const struct words *w, const struct target_opts *which,
                       struct found *ret)
{
    TRY(check_local(w));
    return status_collect(app->repo, &w->sync.targets, which, &ret->status, &ret->has_stages);
}

static err *find_cloud(struct app *app, const struct words *w, struct found *ret)
{
    struct data_sync_opts how;
    struct index *ix = NULL;
    sync_words_read(&w->sync, &how);
    TRY(data_sync_compare(app->repo, app->scm, &how, &ret->status, &ret->remote));
    if (ret->status->map.len)
        return NULL;
    TRY(repo_index(app->repo, &ix));
    ret->has_stages = ix->stages.len > 0;
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct target_opts which = {.recursive = w->sync.recursive, .with_deps = w->sync.with_deps};
    struct found found = {0};
    bool cloud = w->cloud || w->sync.remote;
    TRY(app_open_repo(app));
    progress_watch(app);
    err *e = repo_enter(app->repo);
    if (e) {
        *ret_code = EXIT_ERROR; /* the original takes the lock before it starts to catch errors */
        return e;
    }
    TRY(cloud ? find_cloud(app, w, &found) : find_local(app, w, &which, &found));
    if (w->json)
        put_json(app, found.status);
    else if (app->quiet)
        *ret_code = found.status->map.len ? EXIT_FAILED : EXIT_OK;
    else if (app->verbose && !cloud && found.status->map.len)
        return put_reasons(app, &w->sync.targets, &which);
    else
        put_text(app, w, &found);
    return NULL;
}

static const struct opt options[] = {
    OPT('c', "cloud", OPT_FLAG, struct words, cloud, NULL,
        "Compare the cache with a remote, instead of the workspace with what is recorded."),
    SYNC_WORDS(struct words, sync),
    OPT(0, "json", OPT_FLAG, struct words, json, NULL, "Show status in JSON format."),
    {.long_name = "no-updates",
     .kind = OPT_FLAG,
     .offset = offsetof(struct words, no_updates),
     .help = "Does nothing.",
     .hidden = true},
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_TARGETS(struct words, sync.targets),
    {0},
};

static const char *const examples[] = {
    "status",    "What is not as the last run left it?",
    "status -c", "What is in the cache and not on the default remote, or there alone?",
    "status -q", "The same by exit code alone: 0 when all is up to date, else 1.",
    NULL,
};

const struct command cmd_status = {
    .name = "status",
    .group = "Pipelines",
    .summary = "Show which stages and data have changed.",
    .description =
        "For every stage whose command, dependencies, params or outputs are not what "
        "dvc.lock says, and for every tracked file that "
        "is not what its .dvc file says, the differences are listed.\n\n"
        "With -q nothing is printed and the exit code is 1 when anything has changed; with -v "
        "each difference says from what to what.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "repro, checkout, push, pull",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "",
};
