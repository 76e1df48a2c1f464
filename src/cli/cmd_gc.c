#include "cli/command.h"
#include "cli/gc_words.h"

static err *read_opts(const struct gc_words *w, struct gc_opts *ret)
{
    *ret = (struct gc_opts){.scope = {.rev = w->rev && w->rev[0] ? w->rev : NULL,
                                      .num = w->num ? w->num : 1,
                                      .all_branches = w->all_branches,
                                      .all_tags = w->all_tags,
                                      .all_commits = w->all_commits,
                                      .all_experiments = w->all_experiments,
                                      .by_date = w->date && w->date[0] && !w->all_commits},
                            .projects = &w->projects,
                            .remote = w->remote,
                            .jobs = w->jobs > 0 ? (unsigned)w->jobs : 0,
                            .cloud = w->cloud,
                            .not_in_remote = w->not_in_remote,
                            .force = w->force || w->dry,
                            .dry = w->dry,
                            .skip_failed = w->skip_failed};
    return ret->scope.by_date ? gc_words_date(w->date, &ret->scope.since_sec) : NULL;
}

static bool confirm(const struct gc_words *w, struct app *app)
{
    scoped(sb) struct sb warning = SB_INIT;
    gc_words_warning(w, app->env.cwd, &warning);
    app_warn(app, "%s", warning.buf);
    return w->force || w->dry || app_confirm_anywhere(app, "Are you sure you want to proceed?");
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct gc_words *w = opts;
    struct gc_opts how;
    TRY(app_open_repo(app));
    TRY(gc_words_check(w));
    if (!confirm(w, app)) {
        *ret_code = 1;
        return NULL;
    }
    TRY(read_opts(w, &how));
    if (how.scope.rev || how.scope.all_experiments)
        TRY(app_open_scm(app));
    TRY(repo_enter(app->repo));
    return gc_run(app->repo, app->scm, &how);
}

static const struct opt options[] = {
    OPT('w', "workspace", OPT_FLAG, struct gc_words, workspace, NULL,
        "Keep what the workspace uses; every other scope does this, too."),
    OPT(0, "rev", OPT_STR, struct gc_words, rev, "<commit>", "Keep what this revision uses."),
    OPT('n', "num", OPT_INT, struct gc_words, num, "<num>",
        "Keep what this many commits use, from the revision and the tips of branches backwards. "
        "Negative: all of them."),
    OPT('a', "all-branches", OPT_FLAG, struct gc_words, all_branches, NULL,
        "Keep what the tips of all branches use."),
    OPT('T', "all-tags", OPT_FLAG, struct gc_words, all_tags, NULL, "Keep what all tags use."),
    OPT('A', "all-commits", OPT_FLAG, struct gc_words, all_commits, NULL,
        "Keep what all commits use."),
    OPT(0, "date", OPT_STR, struct gc_words, date, "<yyyy-mm-dd>",
        "Keep what commits of this day and later use."),
    OPT(0, "all-experiments", OPT_FLAG, struct gc_words, all_experiments, NULL,
        "Keep what all experiments use, failed ones included."),
    OPT(0, "not-in-remote", OPT_FLAG, struct gc_words, not_in_remote, NULL,
        "Keep only what the remote does not have."),
    OPT('c', "cloud", OPT_FLAG, struct gc_words, cloud, NULL, "Clean the remote, too."),
    OPT('r', "remote", OPT_NAME, struct gc_words, remote, "<name>",
        "Use this remote instead of the default one."),
    OPT(0, "skip-failed", OPT_FLAG, struct gc_words, skip_failed, NULL,
        "Go on without revisions that cannot be read."),
    OPT('f', "force", OPT_FLAG, struct gc_words, force, NULL, "Do not ask."),
    OPT('j', "jobs", OPT_INT, struct gc_words, jobs, "<number>",
        "Ask the remote for this many files at once."),
    OPT('p', "projects", OPT_NARGS, struct gc_words, projects, "<paths>",
        "Keep what these projects use, too; for a cache that several share."),
    OPT(0, "dry", OPT_FLAG, struct gc_words, dry, NULL, "Only tell what would be removed."),
    OPT_END,
};

static const char *const examples[] = {
    "gc -w",
    "Remove from the cache what the workspace does not use.",
    "gc -aT --all-experiments --dry",
    "What would be removed that no branch, tag or experiment uses?",
    "gc -A -c -f",
    "Clean cache and remote of what no commit uses, without a question.",
    NULL,
};

const struct command cmd_gc = {
    .name = "gc",
    .group = "Data",
    .summary = "Remove from the cache what is not used any more.",
    .description = "At least one scope must be given; what the workspace, queued and running "
                   "experiments use is kept with all of them. A revision that cannot be read "
                   "could use anything: nothing is removed then. Remembered runs are kept.",
    .opts = options,
    .examples = examples,
    .see_also = "push, fetch, status, exp list",
    .opts_size = sizeof(struct gc_words),
    .run = run,
};
