#include "cli/command.h"
#include "cli/config_words.h"
#include "project/config_remote.h"

struct words {
    struct config_words at;
    const char *name, *url;
    bool is_default, force;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct config_place place;
    (void)ret_code;
    TRY(config_words_open(app, &w->at, &place));
    if (w->is_default)
        app_say(app, "Setting '%s' as a default remote.", arena_lower(&app->arena, w->name));
    struct config_remote fresh = {w->name, w->url, w->is_default};
    return config_remote_add(place.config, config_words_only(&place), &fresh, w->force);
}

static const struct opt options[] = {
    CONFIG_LEVEL_OPTS,
    OPT('d', "default", OPT_FLAG, struct words, is_default, NULL, "Make it the default remote."),
    OPT('f', "force", OPT_FLAG, struct words, force, NULL,
        "Take the place of a remote that has the name."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    REMOTE_NAME(struct words, name),
    {.name = "url",
     .count = OPT_ONE,
     .offset = offsetof(struct words, url),
     .help = "Where it is: a directory, or a URL.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "remote add -d store /mnt/shared/dvc-store",
    "Keep data in a directory, and push there when no other remote is named.",
    "remote add --local mine ../store",
    "A remote of this copy of the project alone.",
    NULL,
};

const struct command cmd_remote_add = {
    .name = "remote add",
    .group = "Data",
    .summary = "Add a remote, a place where data is kept for others.",
    .description = "A relative path is taken from the current directory and written relative to "
                   "the configuration file.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "remote default, remote modify, push",
    .opts_size = sizeof(struct words),
    .run = run,
};
