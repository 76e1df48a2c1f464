#include "cli/command.h"
#include "cli/program.h"
#include "experiment/queue_worker.h"

struct words {
    const char *node;
    struct strs files;
    bool clean;
};

/* "dvc-exp-1a2b3c-2@localhost", as DVC names its workers, or the number alone. */
static size_t number_of(const char *node)
{
    const char *at = strchr(node, '@'), *digits = at ? at : node + strlen(node);
    while (digits > node && digits[-1] >= '0' && digits[-1] <= '9')
        digits--;
    const size_t number = strtoul(digits, NULL, 10);
    return number ? number : 1;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    const char *program = NULL;
    (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(program_path(app, &program));
    return queue_work(app->repo, app->scm, program, number_of(w->node), &w->files);
}

static const struct opt options[] = {
    OPT(0, "clean", OPT_FLAG, struct words, clean, NULL, "Accepted; there is nothing to clean."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "node",
     .count = OPT_ONE,
     .offset = offsetof(struct words, node),
     .help = "Number of the worker, or a name that ends in it."},
    {.name = "file",
     .count = OPT_ANY,
     .offset = offsetof(struct words, files),
     .help = "Run only the tasks of these messages."},
    {0},
};

const struct command cmd_exp_queue_worker = {
    .name = "exp queue-worker",
    .group = "Experiments",
    .summary = "Run queued experiments until none waits.",
    .description = "What `queue start` starts, and DVC when this program is called dvc.",
    .opts = options,
    .positionals = positionals,
    .opts_size = sizeof(struct words),
    .run = run,
    .hidden = true,
};
