#include "cli/command.h"
#include "cli/gc_words.h"
#include "experiment/exp_gc.h"

struct words {
    struct gc_words gc; /* of its fields those that have an option here */
    bool queued;
};

static err *check(const struct words *w)
{
    if (w->gc.workspace || w->gc.all_branches || w->gc.all_tags || w->gc.all_commits || w->gc.date)
        return NULL;
    return err_new(ERR_INVALID, "Either of `-w|--workspace`, `-a|--all-branches`, `-T|--all-tags`, "
                                "`--all-commits` or `--date` needs to be set.");
}

static bool confirm(struct app *app, const struct words *w)
{
    scoped(sb) struct sb text = SB_INIT;
    gc_words_revisions(&w->gc, &text);
    app_warn(app,
             "This will remove all experiments except those derived from the workspace%s of the "
             "current repo. Run queued experiments will be %s.",
             text.len ? text.buf : "", w->queued ? "preserved" : "removed");
    return w->gc.force || app_confirm_anywhere(app, "Are you sure you want to proceed?");
}

static err *read_opts(const struct words *w, struct exp_gc_opts *ret)
{
    *ret = (struct exp_gc_opts){.scope = {.num = 1,
                                          .all_branches = w->gc.all_branches,
                                          .all_tags = w->gc.all_tags,
                                          .all_commits = w->gc.all_commits,
                                          .by_date = w->gc.date && !w->gc.all_commits},
                                .workspace = w->gc.workspace,
                                .queued = w->queued};
    return ret->scope.by_date ? gc_words_date(w->gc.date, &ret->scope.since_sec) : NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct exp_gc_opts how;
    size_t removed = 0;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(check(w));
    TRY(read_opts(w, &how));
    if (!confirm(app, w)) {
        *ret_code = 1;
        return NULL;
    }
    TRY(repo_enter(app->repo));
    TRY(exp_gc(app->repo, app->scm, &how, &removed));
    if (removed)
        app_say(app, "Removed %zu experiments. To remove unused cache files use '%s gc'.", removed,
                app->env.prog);
    else
        app_say(app, "No experiments to remove.");
    return NULL;
}

static const struct opt options[] = {
    OPT('w', "workspace", OPT_FLAG, struct words, gc.workspace, NULL,
        "Keep experiments of the current commit."),
    OPT('a', "all-branches", OPT_FLAG, struct words, gc.all_branches, NULL,
        "Keep experiments of the tips of all branches."),
    OPT('T', "all-tags", OPT_FLAG, struct words, gc.all_tags, NULL,
        "Keep experiments of all tags."),
    OPT('A', "all-commits", OPT_FLAG, struct words, gc.all_commits, NULL,
        "Keep experiments of all commits."),
    OPT(0, "date", OPT_STR, struct words, gc.date, "<yyyy-mm-dd>",
        "Keep experiments of commits of this day and later."),
    OPT(0, "queued", OPT_FLAG, struct words, queued, NULL,
        "Keep also those of these commits that wait in the queue; without it the queue is "
        "cleared."),
    OPT('f', "force", OPT_FLAG, struct words, gc.force, NULL, "Do not ask."),
    OPT_END,
};

static const char *const examples[] = {
    "exp gc -w",
    "Remove all experiments that do not derive from the current commit.",
    NULL,
};

const struct command cmd_exp_gc = {
    .name = "exp gc",
    .group = "Experiments",
    .summary = "Garbage collect unneeded experiments.",
    .description = "Removes all experiments that do not derive from the given commits, and what "
                   "waits in the queue. What runs stays. As in DVC 2.58; later ones have `exp "
                   "remove --keep`.",
    .opts = options,
    .examples = examples,
    .see_also = "exp remove, gc",
    .opts_size = sizeof(struct words),
    .run = run,
};
