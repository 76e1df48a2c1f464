#include "base/path.h"
#include "cli/command.h"
#include "cli/config_words.h"
#include "cli/exit_code.h"

struct words {
    struct config_words at;
    bool unset, list, show_origin;
    const char *name, *value;
};

struct command_run {
    struct app *app;
    const struct words *words;
    struct config_place place;
};

/* "FILE<TAB>" with --show-origin; files of the project are named from its root. */
static const char *origin(const struct command_run *c, enum config_level level)
{
    struct arena *a = &c->app->arena;
    const char *path = config_path(c->place.config, level);
    if (!c->words->show_origin)
        return "";
    return arena_printf(
        a, "%s\t", config_words_is_of_project(level) ? path_rel(a, path, c->place.root) : path);
}

/* --- listing and getting --- */

static void put_option(void *ctx, enum config_level level, const char *name, const char *value)
{
    const struct command_run *c = ctx;
    app_say(c->app, "%s%s=%s", origin(c, level), name, value);
}

static err *list(struct command_run *c)
{
    for (enum config_level level = CONFIG_SYSTEM; level < CONFIG_LEVELS; level++)
        if ((!c->place.has_level || level == c->place.level) &&
            (c->place.root || !config_words_is_of_project(level)))
            config_each(c->place.config, &level, put_option, c);
    return NULL;
}

/* "core." names no option that could be unset. */
static err *check_has_name(const char *name)
{
    const size_t len = strlen(name);
    return len > 1 && name[len - 1] == '.'
               ? err_new(ERR_CONFIG, "config file error: '%s' lacks the name of an option", name)
               : NULL;
}

/* Of all levels the nearest tells; an option that is not set prints nothing unless one level was
 * asked for. */
static err *get(struct command_run *c, const char *name)
{
    const char *value = NULL;
    for (int level = CONFIG_LOCAL; level >= CONFIG_SYSTEM; level--) {
        enum config_level at = (enum config_level)level;
        if (c->place.has_level && at != c->place.level)
            continue;
        err *e = config_get_at(c->place.config, at, name, &value);
        if (!e) {
            app_say(c->app, "%s%s", origin(c, at), value);
            return NULL;
        }
        if (c->place.has_level)
            return e;
        err_free(e); /* perhaps another level has it */
    }
    return check_has_name(name);
}

/* --- setting --- */

static err *set(struct command_run *c, const char *name)
{
    const struct words *w = c->words;
    return config_set(c->place.config, c->place.level, name, w->unset ? NULL : w->value);
}

/* --- the command --- */

/* What the tables cannot say about options that exclude each other; the original's words, exit 1.
 */
static err *check_words(const struct words *w)
{
    if (w->show_origin && (w->value || w->unset))
        return err_new(
            ERR_INVALID,
            "--show-origin can't be used together with any of these options: -u/--unset, value");
    if (w->list && (w->name || w->value || w->unset))
        return err_new(
            ERR_INVALID,
            "-l/--list can't be used together with any of these options: -u/--unset, name, value");
    if (!w->list && !w->name)
        return err_new(ERR_INVALID, "name argument is required");
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct command_run c = {.app = app, .words = w};
    *ret_code = EXIT_BAD_USAGE;
    if (w->name)
        TRY(config_check_name(w->name));
    *ret_code = EXIT_FAILED;
    TRY(check_words(w));
    *ret_code = EXIT_OK;
    TRY(config_words_open(app, &w->at, &c.place));
    if (w->list)
        return list(&c);
    const char *name = arena_lower(&app->arena, w->name);
    return w->value || w->unset ? set(&c, name) : get(&c, name);
}

static const struct opt options[] = {
    CONFIG_LEVEL_OPTS,
    OPT('u', "unset", OPT_FLAG, struct words, unset, NULL, "Unset the option."),
    OPT('l', "list", OPT_FLAG, struct words, list, NULL, "List all options that are set."),
    OPT(0, "show-origin", OPT_FLAG, struct words, show_origin, NULL,
        "Show the file that each value comes from."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "name",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, name),
     .help = "Name of the option (section.option or remote.name.option)."},
    {.name = "value",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, value),
     .help = "Value to set."},
    {0},
};

static const char *const examples[] = {
    "config core.autostage true",
    "Stage changed .dvc files, dvc.lock and .gitignore in Git.",
    "config cache.type hardlink,symlink",
    "Link data into the workspace instead of copying it.",
    "config --list --show-origin",
    "What is set, and where?",
    NULL,
};

const struct command cmd_config = {
    .name = "config",
    .group = "Project",
    .summary = "Get or set config options.",
    .description = "With a name alone the value is printed, with a value it is set. Levels, later "
                   "ones first: --local, --project, --global, "
                   "--system.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "remote add, init",
    .opts_size = sizeof(struct words),
    .run = run,
};
