#include "cli/exp_enqueue.h"
#include "cli/progress.h"
#include "cli/repro_words.h"
#include "experiment/exp_continue.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_temp.h"
#include "experiment/exp_unfinished.h"

struct words {
    struct strs targets, set_params, copy_paths;
    const char *name, *message;
    const char *rev, *resume;
    bool temp, queue, run_all, no_hydra, reset;
    int priority;
    struct repro_words repro;
};

static void tell_applied(struct app *app, const char *name)
{
    app_say(app, "\nRan experiment(s): %s", name);
    app_say(app, "Experiment results have been applied to your workspace.");
}

static err *resume(struct app *app, const struct words *w, struct exp_run_opts *how)
{
    struct exp_unfinished u;
    TRY(exp_unfinished_find(app->repo, app->scm, w->resume, &u));
    app_say(app, "Resuming experiment '%s'", u.name);
    return exp_continue(app->repo, app->scm, &u, w->queue || w->temp, how);
}

/* What runs elsewhere starts anew, unless it is told from where. */
static err *read_from(struct app *app, const struct words *w, struct exp_run_opts *how)
{
    const bool apart = w->queue || w->temp;
    if (w->rev && w->reset)
        return err_new(ERR_INVALID, "--reset and --rev are mutually exclusive.");
    if (w->rev && !apart)
        return err_new(ERR_INVALID,
                       "--rev can only be used in conjunction with --queue or --temp.");
    if (w->resume && (w->rev || w->reset))
        return err_new(ERR_INVALID, "--resume cannot be used together with --rev or --reset.");
    if (w->reset)
        app_say(app, "Any existing checkpoints will be reset and re-run.");
    how->rev = w->rev;
    if (w->resume)
        return resume(app, w, how);
    how->from = w->rev ? EXP_FROM_REV : apart || w->reset ? EXP_FROM_NOTHING : EXP_FROM_WORKSPACE;
    return NULL;
}

static err *find_checkpoints(struct app *app, bool *ret)
{
    struct index *ix = NULL;
    TRY(repo_index(app->repo, &ix));
    vec_each (&ix->stages, s)
        *ret |= stage_has_checkpoints(*s);
    return NULL;
}

/* Whether what has the name failed, or has checkpoints: a run that was killed leaves these alone.
 */
static err *find_resumable(struct app *app, const char *name, bool *ret)
{
    struct exp_unfinished u;
    struct scm_id partial;
    TRY(exp_unfinished_find(app->repo, app->scm, name, &u));
    TRY(exp_partial_find(app->scm, name, &partial));
    *ret = !scm_id_is_none(&partial);
    return find_checkpoints(app, ret);
}

/* The name is taken by what may go on. */
static err *hint_resume(struct app *app, const struct words *w, err *e)
{
    bool resumable = false;
    if (!e || err_code_of(e) != ERR_EXISTS || !w->name)
        return e;
    err_ignore(find_resumable(app, w->name, &resumable)); /* the conflict is what matters */
    if (!resumable)
        return e;
    return err_hint(e, "'%s exp run --resume %s%s' goes on with it", app->env.prog, w->name,
                    w->temp    ? " --temp"
                    : w->queue ? " --queue"
                               : "");
}

static err *run_words(struct app *app, const struct words *w, int *ret_code)
{
    struct exp_run_result made;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    progress_watch(app);
    struct exp_run_opts how = {.targets = w->targets,
                               .set_params = w->set_params,
                               .no_hydra = w->no_hydra,
                               .name = w->name,
                               .message = w->message,
                               .priority = w->priority};
    TRY(repro_words_read(&w->repro, app, &how.repro, ret_code));
    TRY(read_from(app, w, &how));
    if (w->run_all)
        return exp_run_all(app, how.repro.jobs);
    if (w->queue)
        return exp_enqueue(app, &how, &w->copy_paths);
    if (w->temp)
        TRY(exp_run_temp(app->repo, app->scm, &how, &w->copy_paths, &made));
    else
        TRY(exp_run_workspace(app->repo, app->scm, &how, &made));
    if (made.name && w->temp)
        exp_enqueue_say_ran(app, made.name);
    else if (made.name)
        tell_applied(app, made.name);
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    return hint_resume(app, opts, run_words(app, opts, ret_code));
}

static const struct opt options[] = {
    OPT('S', "set-param", OPT_LIST, struct words, set_params, "[<filename>:]<override_pattern>",
        "Use the given value of a parameter for this experiment. May be given several times."),
    OPT('n', "name", OPT_STR, struct words, name, "<name>",
        "Name of the experiment; one is drawn when none is given."),
    OPT('m', "message", OPT_STR, struct words, message, "<message>",
        "Message of the experiment's commit."),
    {.short_name = 'M',
     .kind = OPT_STR,
     .offset = offsetof(struct words, message),
     .arg = "<message>",
     .help = "The same as -m.",
     .hidden = true},
    OPT(0, "no-hydra", OPT_FLAG, struct words, no_hydra, NULL,
        "Leave params.yaml as it is, also where the configuration has it composed by Hydra."),
    OPT('f', "force", OPT_FLAG, struct words, repro.force, NULL,
        "Run the stages even if nothing changed, and take the place of an experiment that has the "
        "name."),
    OPT(0, "queue", OPT_FLAG, struct words, queue, NULL,
        "Queue the experiment instead of running it; -S may then give several values, which makes "
        "one experiment of each combination."),
    OPT(0, "priority", OPT_INT, struct words, priority, "<number>",
        "With --queue: experiments with a higher number run first; 0 by default."),
    OPT(0, "run-all", OPT_FLAG, struct words, run_all, NULL,
        "Run all queued experiments, each in a directory of its own; -j tells how many at once."),
    OPT(0, "temp", OPT_FLAG, struct words, temp, NULL,
        "Run in a directory of its own; the workspace stays as it is."),
    OPT('r', "rev", OPT_STR, struct words, rev, "<rev>",
        "With --queue or --temp: go on from this checkpoint of an experiment instead of starting "
        "anew."),
    {.long_name = "resume",
     .kind = OPT_STR,
     .offset = offsetof(struct words, resume),
     .arg = "<name>",
     .help = "Go on with an experiment that was interrupted or failed, from its last checkpoint or "
             "from what it had made: this one, or the last. What differs in the workspace is kept "
             "as 'exp apply' keeps it; with --queue or --temp the workspace stays as it is.",
     .bare = ""},
    OPT(0, "reset", OPT_FLAG, struct words, reset, NULL,
        "Forget the checkpoints made so far and start anew."),
    OPT('C', "copy-paths", OPT_LIST, struct words, copy_paths, "<path>",
        "File or directory that Git does not know and the directory of its own needs. May be given "
        "several times."),
    REPRO_WORDS(struct words, repro),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_ANY,
     .offset = offsetof(struct words, targets),
     .help = "Stages to reproduce, with all they need: names, or paths of dvc.yaml files. "
             "'dvc.yaml' by default.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "exp run -S model.learning_rate=0.01 -n fast",
    "Run the pipeline with another learning rate.",
    "exp run train",
    "Run a stage and what it needs.",
    "exp run --dry -S epochs=5",
    "See what would run.",
    NULL,
};

const struct command cmd_exp_run = {
    .name = "exp run",
    .group = "Experiments",
    .summary = "Run or resume an experiment.",
    .description = "Reproduces the pipeline in the workspace, with other values of parameters if "
                   "you give some, and keeps what came of it as an experiment: a commit based on "
                   "HEAD that holds the code, the parameters, the metrics and dvc.lock. HEAD, the "
                   "index and the current branch stay as they are.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp show, exp apply, repro",
    .opts_size = sizeof(struct words),
    .run = run,
};
