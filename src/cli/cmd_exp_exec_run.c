#include "cli/command.h"
#include "experiment/queue_run.h"

struct words {
    const char *infofile, *message;
    struct strs copy_paths;
};

/* The directory is one that DVC's worker made: no project of ours is opened before. */
static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    const struct voice voice = app_voice(app);
    (void)ret_code;
    return queue_exec_info_file(w->infofile, w->message, &app->env, &voice, &app->arena);
}

static const struct opt options[] = {
    {.long_name = "infofile",
     .kind = OPT_STR,
     .offset = offsetof(struct words, infofile),
     .arg = "<path>",
     .help = "The executor's info file.",
     .required = true},
    OPT('C', "copy-paths", OPT_LIST, struct words, copy_paths, "<path>",
        "What is to be copied into the directory first."),
    OPT('m', "message", OPT_STR, struct words, message, "<message>",
        "Message of the experiment's commit."),
    OPT_END,
};

const struct command cmd_exp_exec_run = {
    .name = "exp exec-run",
    .group = "Experiments",
    .summary = "Run an experiment in the directory that an info file names.",
    .description = "What DVC's worker starts for each task, when this program is called dvc.",
    .opts = options,
    .opts_size = sizeof(struct words),
    .run = run,
    .hidden = true,
};
