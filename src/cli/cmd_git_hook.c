#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/report.h"
#include "project/project.h"
#include "scm/scm_merge_file.h"

struct words {
    const char *hook; /* or "merge-driver" */
    struct strs args;
    const char *ancestor, *our, *their;
};

/* --- hooks --- */

/* As if the user had typed it. */
static void run_plain(struct app *app, const char *name, int *ret_code)
{
    const struct command *c = command_find(NULL, name);
    void *opts = arena_alloc(&app->arena, c->opts_size ? c->opts_size : 1);
    if (c->defaults)
        memcpy(opts, c->defaults, c->opts_size);
    err *e = c->run(app, opts, ret_code);
    if (e)
        *ret_code = (int)report_error(app, *ret_code ? NULL : c, e);
}

/* Another branch has been checked out, not single files, and not in the middle of a rebase. */
static bool is_whole_checkout(const struct app *app, const struct words *w)
{
    const char *kind = env_get(&app->env, "PRE_COMMIT_CHECKOUT_TYPE");
    if (!kind && w->args.len >= 3)
        kind = w->args.at[2];
    return kind && streq(kind, "1") && !fs_is_dir(".git/rebase-merge");
}

static err *run_hook(struct app *app, const struct words *w, int *ret_code)
{
    const char *root = NULL;
    /* A branch without one. */
    TRY_UNLESS(ERR_NOT_A_PROJECT, project_find(&app->env, &app->arena, &root));
    if (streq(w->hook, "pre-commit"))
        run_plain(app, "status", ret_code);
    else if (streq(w->hook, "pre-push"))
        run_plain(app, "push", ret_code);
    else if (is_whole_checkout(app, w))
        run_plain(app, "checkout", ret_code);
    return NULL;
}

/* --- the merge driver --- */

/* As Git without a driver would do: what both sides changed is marked in the file. */
static err *merge(struct app *app, const struct words *w, int *ret_code)
{
    if (!w->ancestor || !w->our || !w->their) {
        *ret_code = EXIT_BAD_USAGE;
        return err_new(ERR_INVALID,
                       "the following arguments are required: --ancestor, --our, --their");
    }
    bool is_clean = false;
    TRY(scm_merge_file(app->env.vars, w->our, w->ancestor, w->their, &is_clean));
    *ret_code = is_clean ? EXIT_OK : EXIT_ERROR;
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    static const char *const hooks[] = {"pre-commit", "post-checkout", "pre-push"};
    const struct words *w = opts;
    if (streq(w->hook, "merge-driver"))
        return merge(app, w, ret_code);
    for (size_t i = 0; i < ARRAY_LEN(hooks); i++)
        if (streq(w->hook, hooks[i]))
            return run_hook(app, w, ret_code);
    *ret_code = EXIT_BAD_USAGE;
    return err_new(ERR_INVALID,
                   "argument cmd: invalid choice: '%s' (choose from 'pre-commit', "
                   "'post-checkout', 'pre-push', 'merge-driver')",
                   w->hook);
}

static const struct opt options[] = {
    OPT(0, "ancestor", OPT_STR, struct words, ancestor, "<path>", "The file both sides come from."),
    OPT(0, "our", OPT_STR, struct words, our, "<path>", "The file to merge into."),
    OPT(0, "their", OPT_STR, struct words, their, "<path>", "The other side's file."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "cmd",
     .count = OPT_ONE,
     .offset = offsetof(struct words, hook),
     .help = "pre-commit, post-checkout, pre-push or merge-driver."},
    {.name = "args",
     .count = OPT_ANY,
     .offset = offsetof(struct words, args),
     .help = "What Git or the pre-commit tool hands over."},
    {0},
};

const struct command cmd_git_hook = {
    .name = "git-hook",
    .group = "Project",
    .summary = "Run a hook of Git.",
    .description = "What the hooks call that `dvc install` of DVC has laid down: `status` before a "
                   "commit, `checkout` after another branch was checked out, `push` before a push; "
                   "and its driver for merges of .dvc files.",
    .opts = options,
    .positionals = positionals,
    .opts_size = sizeof(struct words),
    .run = run,
    .hidden = true,
};
