#include "cli/command.h"
#include "cli/config_words.h"
#include "project/config_remote.h"

struct words {
    struct config_words at;
    const char *name;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct config_place place;
    (void)ret_code;
    TRY(config_words_open(app, &w->at, &place));
    return config_remote_remove(place.config, config_words_only(&place), w->name);
}

static const struct opt options[] = {
    CONFIG_LEVEL_OPTS,
    OPT_END,
};

static const struct opt_positional positionals[] = {
    REMOTE_NAME(struct words, name),
    {0},
};

const struct command cmd_remote_remove = {
    .name = "remote remove",
    .group = "Data",
    .summary = "Remove a remote.",
    .description = "The configuration forgets it; what is kept there stays. If it was the default, "
                   "there is none afterwards.",
    .opts = options,
    .positionals = positionals,
    .see_also = "remote add, remote list",
    .opts_size = sizeof(struct words),
    .run = run,
};
