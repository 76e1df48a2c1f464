#include "cli/command.h"
#include "cli/config_words.h"
#include "project/config_remote.h"

struct words {
    struct config_words at;
    const char *name, *option, *value;
    bool unset;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct config_place place;
    (void)ret_code;
    TRY(config_words_open(app, &w->at, &place));
    struct config_remote_option option = {w->name, w->option, w->value, w->unset};
    return config_remote_modify(place.config, config_words_only(&place), &option);
}

static const struct opt options[] = {
    CONFIG_LEVEL_OPTS,
    OPT('u', "unset", OPT_FLAG, struct words, unset, NULL, "Unset the option."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    REMOTE_NAME(struct words, name),
    {.name = "option",
     .count = OPT_ONE,
     .offset = offsetof(struct words, option),
     .help = "Name of the option."},
    {.name = "value",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, value),
     .help = "Value of the option."},
    {0},
};

static const char *const examples[] = {
    "remote modify store jobs 4",
    "Move at most four objects at once.",
    "remote modify --local store url /mnt/nearer",
    "Find it elsewhere in this copy of the project.",
    NULL,
};

const struct command cmd_remote_modify = {
    .name = "remote modify",
    .group = "Data",
    .summary = "Set or unset an option of a remote.",
    .description = "Which options there are depends on the kind of remote; url, jobs and verify "
                   "are among those of a directory.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "remote add, config",
    .opts_size = sizeof(struct words),
    .run = run,
};
