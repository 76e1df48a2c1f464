#include "cli/command.h"
#include "cli/config_words.h"
#include "cli/exit_code.h"
#include "project/config_remote.h"

struct words {
    struct config_words at;
    const char *name;
    bool unset;
};

static void put_default(struct app *app, const struct config_place *place, int *ret_code)
{
    const char *name = config_remote_default(place->config, config_words_only(place));
    app_say(app, "%s", name ? name : "No default remote set");
    *ret_code = name ? EXIT_OK : EXIT_FAILED;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct config_place place;
    TRY(config_words_open(app, &w->at, &place));
    if (w->name || w->unset)
        return config_remote_set_default(place.config, config_words_only(&place),
                                         w->unset ? NULL : w->name);
    put_default(app, &place, ret_code);
    return NULL;
}

static const struct opt options[] = {
    CONFIG_LEVEL_OPTS,
    OPT('u', "unset", OPT_FLAG, struct words, unset, NULL, "Have no default remote."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "name",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, name),
     .help = "Name of a remote that is there."},
    {0},
};

static const char *const examples[] = {
    "remote default", "Which one is it?", "remote default store", "Make it this one.", NULL,
};

const struct command cmd_remote_default = {
    .name = "remote default",
    .group = "Data",
    .summary = "Show or set the default remote.",
    .description = "Without a name the default is printed; there being none gives the exit code 1.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "remote add, remote list",
    .opts_size = sizeof(struct words),
    .run = run,
};
