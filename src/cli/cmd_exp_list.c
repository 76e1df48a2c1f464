#include "cli/command.h"
#include "experiment/exp_list.h"

struct words {
    struct strs revs;
    int num;
    bool all_commits, name_only, sha_only;
    const char *git_remote;
};

static void say_experiment(struct app *app, const struct words *w, const struct exp_ref *ref)
{
    if (w->name_only)
        app_say(app, "%s", ref->name);
    else if (w->sha_only)
        app_say(app, "%s", ref->tip.hex);
    else if (w->git_remote)
        app_say(app, "\t%s", ref->name);
    else
        app_say(app, "\t%.7s [%s]", ref->tip.hex, ref->name);
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct exp_list groups = {0};
    (void)ret_code;
    if (w->sha_only && w->git_remote)
        return err_new(ERR_INVALID, "--sha-only not supported with git_remote.");
    TRY(app_open_scm(app));
    struct exp_select which = {.revs = w->revs, .num = w->num};
    TRY(exp_list_read(app->scm, w->all_commits ? NULL : &which, w->git_remote, &app->arena,
                      &groups));
    vec_each (&groups, g) {
        if (!w->name_only && !w->sha_only)
            app_say(app, "%s:", g->label);
        vec_each (&g->experiments, ref)
            say_experiment(app, w, ref);
    }
    return NULL;
}

static const struct opt options[] = {
    {.short_name = 'A',
     .long_name = "all-commits",
     .kind = OPT_FLAG,
     .offset = offsetof(struct words, all_commits),
     .help = "List all experiments of the repository (--rev and --num do not matter then)."},
    OPT(0, "rev", OPT_LIST, struct words, revs, "<commit>",
        "List experiments that have this commit as baseline; HEAD by default. May be given several "
        "times."),
    OPT('n', "num", OPT_INT, struct words, num, "<num>",
        "List experiments of so many commits (first parents), counted from --rev; all of them when "
        "negative."),
    {.long_name = "name-only",
     .kind = OPT_FLAG,
     .offset = offsetof(struct words, name_only),
     .help = "Print only the names of experiments.",
     .alias = "names-only",
     .group = 'o'},
    {.long_name = "sha-only",
     .kind = OPT_FLAG,
     .offset = offsetof(struct words, sha_only),
     .help = "Print only the commits of experiments.",
     .alias = "shas-only",
     .group = 'o'},
    OPT_END,
};

static const struct words defaults = {.num = 1};

static const struct opt_positional positionals[] = {
    {.name = "git_remote",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, git_remote),
     .help = "List the experiments of this Git remote (a name or URL) instead of those here."},
    {0},
};

static const char *const examples[] = {
    "exp list --name-only -A",
    "Names of all experiments, one a line.",
    "exp list -A origin",
    "All experiments of a Git remote.",
    NULL,
};

const struct command cmd_exp_list = {
    .name = "exp list",
    .alias = "ls",
    .group = "Experiments",
    .summary = "List experiments.",
    .description = "The experiments of the chosen baselines, newest baseline first.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp show, exp pull",
    .opts_size = sizeof(struct words),
    .defaults = &defaults,
    .run = run,
};
