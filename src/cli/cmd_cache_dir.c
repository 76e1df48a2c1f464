#include "base/path.h"
#include "cli/command.h"
#include "cli/config_words.h"

static const char option_name[] = "cache.dir";

struct words {
    struct config_words at;
    bool unset;
    const char *value;
};

/* Of all levels the nearest tells; when none does, a project has its own cache. */
static err *find(const struct config_place *p, struct arena *a, const char **ret)
{
    *ret = p->has_level ? NULL : config_get(p->config, option_name);
    if (!*ret && !p->has_level && p->root)
        *ret = path_join(a, p->root, ".dvc/cache");
    return *ret ? NULL
                : config_get_at(p->config, p->has_level ? p->level : CONFIG_GLOBAL, option_name,
                                ret);
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct config_place place;
    const char *dir = NULL;
    (void)ret_code;
    TRY(config_words_open(app, &w->at, &place));
    if (w->value || w->unset)
        return config_set(place.config, place.level, option_name, w->unset ? NULL : w->value);
    TRY(find(&place, &app->arena, &dir));
    app_say(app, "%s", dir);
    return NULL;
}

static const struct opt options[] = {
    CONFIG_LEVEL_OPTS,
    OPT('u', "unset", OPT_FLAG, struct words, unset, NULL, "Use the default again, .dvc/cache."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "value",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, value),
     .help = "Path of the directory. A relative one counts from the current directory and is "
             "written as seen from the configuration's file."},
    {0},
};

static const char *const examples[] = {
    "cache dir",
    "Where is the cache?",
    "cache dir --local /mnt/large/cache",
    "Have it on another disk, in this copy of the project only.",
    NULL,
};

const struct command cmd_cache_dir = {
    .name = "cache dir",
    .group = "Data",
    .summary = "Show or set where the cache is.",
    .description =
        "Without a path the directory in use is printed. Nothing is moved: what is in the "
        "old directory stays there.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "config, cache migrate, gc",
    .opts_size = sizeof(struct words),
    .run = run,
};
