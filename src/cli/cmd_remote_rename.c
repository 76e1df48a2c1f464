#include "cli/command.h"
#include "cli/config_words.h"
#include "project/config_remote.h"

struct words {
    struct config_words at;
    const char *name, *fresh;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct config_place place;
    (void)ret_code;
    TRY(config_words_open(app, &w->at, &place));
    return config_remote_rename(place.config, config_words_only(&place), w->name, w->fresh);
}

static const struct opt options[] = {
    CONFIG_LEVEL_OPTS,
    OPT_END,
};

static const struct opt_positional positionals[] = {
    REMOTE_NAME(struct words, name),
    {.name = "new",
     .count = OPT_ONE,
     .offset = offsetof(struct words, fresh),
     .help = "What it shall be called."},
    {0},
};

const struct command cmd_remote_rename = {
    .name = "remote rename",
    .group = "Data",
    .summary = "Give a remote another name.",
    .description = "If it is the default, it stays the default.",
    .opts = options,
    .positionals = positionals,
    .see_also = "remote modify, remote list",
    .opts_size = sizeof(struct words),
    .run = run,
};
