#include "cli/command.h"
#include "cli/exit_code.h"
#include "data/json_write.h"
#include "pipeline/explain.h"
#include "pipeline/status.h"

struct words {
    struct strs targets;
    bool json, recursive, with_deps;
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

static void put_text(struct app *app, const struct value *status, bool has_stages)
{
    scoped(sb) struct sb text = SB_INIT;
    status_format(status, &text);
    if (text.len)
        app_put(app, text.buf, text.len);
    else if (has_stages)
        app_say(app, "Data and pipelines are up to date.");
    else
        app_say(app, "There are no data or pipelines tracked in this project yet.\n"
                     "See <https://dvc.org/doc/start> to get started!");
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

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct target_opts which = {.recursive = w->recursive, .with_deps = w->with_deps};
    struct value *status = NULL;
    bool has_stages = false;
    TRY(app_open_repo(app));
    err *e = repo_take_lock(app->repo);
    if (e) {
        *ret_code = EXIT_ERROR; /* the original takes the lock before it starts to catch errors */
        return e;
    }
    TRY(status_collect(app->repo, &w->targets, &which, &status, &has_stages));
    if (w->json)
        put_json(app, status);
    else if (app->quiet)
        *ret_code = status->map.len ? EXIT_FAILED : EXIT_OK;
    else if (app->verbose && status->map.len)
        return put_reasons(app, &w->targets, &which);
    else
        put_text(app, status, has_stages);
    return NULL;
}

static const struct opt options[] = {
    OPT('d', "with-deps", OPT_FLAG, struct words, with_deps, NULL,
        "Show status for all that the targets depend on, too."),
    OPT('R', "recursive", OPT_FLAG, struct words, recursive, NULL,
        "Show status of all stages below a target that is a directory."),
    OPT(0, "json", OPT_FLAG, struct words, json, NULL, "Show status in JSON format."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_ANY,
     .offset = offsetof(struct words, targets),
     .help =
         "Limit the command to these tracked files and directories, .dvc files and stage names.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "status",    "What is not as the last run left it?",
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
    .see_also = "repro, checkout",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "",
};
