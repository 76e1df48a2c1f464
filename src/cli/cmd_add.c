#include "cli/command.h"
#include "cli/track_hint.h"
#include "pipeline/outs.h"

struct words {
    struct strs targets;
};

static void tell_unlinked(struct app *app, const struct strs *files)
{
    scoped(sb) struct sb line = SB_INIT, text = SB_INIT;
    if (!files->len)
        return;
    vec_each (files, file) {
        sb_add_char(&line, ' ');
        track_hint_quote(*file, &line);
    }
    sb_addf(&text,
            "\nSome targets could not be linked from cache to workspace.\n"
            "See <https://dvc.org/doc/user-guide/troubleshooting#cache-types> for more "
            "information.\n"
            "To re-link these targets, reconfigure cache types and then run:\n\n"
            "\t%s checkout%s",
            app->env.prog, line.buf);
    app_report(app, text.buf);
}

static err *add_all(struct app *app, const struct strs *targets)
{
    struct strs unlinked = {0};
    TRY(repo_take_lock(app->repo));
    err *e = outs_add(app->repo, targets, &unlinked);
    tell_unlinked(app, &unlinked);
    return e;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    (void)ret_code;
    TRY(app_open_repo(app));
    return track_hint_finish(app, add_all(app, &w->targets));
}

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_SOME,
     .offset = offsetof(struct words, targets),
     .help = "Files and directories to track.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "add data.csv images",
    "Track a file and a directory; data.csv.dvc and images.dvc belong in Git.",
    NULL,
};

const struct command cmd_add = {
    .name = "add",
    .group = "Data",
    .summary = "Track data files or directories.",
    .description = "The content goes to the cache, a small .dvc file that names it is written "
                   "beside the data, and .gitignore keeps the data "
                   "itself out of Git. Adding again records what has changed.",
    .positionals = positionals,
    .examples = examples,
    .see_also = "checkout, status",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "",
};
