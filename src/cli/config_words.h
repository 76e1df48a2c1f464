/* config_words.h — which file of the configuration `config` and `remote` work on: their options and
 * how they open it. */
#ifndef CLI_CONFIG_WORDS_H
#define CLI_CONFIG_WORDS_H

#include "cli/app.h"
#include "cli/opt.h"

/* First member of these commands' options structs. */
struct config_words {
    bool at_global, at_system, at_project, at_local; /* at most one */
};

enum { GROUP_CONFIG_LEVEL = 'l' };

#define CONFIG_LEVEL_OPT(l, field, text)                                                           \
    {                                                                                              \
        .long_name = (l), .kind = OPT_FLAG, .offset = offsetof(struct config_words, field),        \
        .help = (text), .group = GROUP_CONFIG_LEVEL                                                \
    }

/* The rows of their option tables. */
#define CONFIG_LEVEL_OPTS                                                                          \
    CONFIG_LEVEL_OPT("global", at_global, "Use the configuration of this user."),                  \
        CONFIG_LEVEL_OPT("system", at_system, "Use the configuration of this machine."),           \
        CONFIG_LEVEL_OPT(                                                                          \
            "project", at_project,                                                                 \
            "Use the configuration of the project (.dvc/config). Default for setting."),           \
        CONFIG_LEVEL_OPT("local", at_local,                                                        \
                         "Use the configuration of this copy of the project (.dvc/config.local).")

/* The positional of the commands that are about one remote. */
#define REMOTE_NAME(type, field)                                                                   \
    {                                                                                              \
        .name = "name", .count = OPT_ONE, .offset = offsetof(type, field),                         \
        .help = "Name of the remote."                                                              \
    }

struct config_place {
    struct config *config;
    const char *root;        /* of the project around us, NULL */
    enum config_level level; /* the one asked for, else the project's */
    bool has_level;          /* one was asked for */
};

/* Not validated, so that these commands can put a bad value right.  ERR_CONFIG when a level of a
 * project is asked for outside of one. */
err *config_words_open(struct app *app, const struct config_words *w, struct config_place *ret)
    MUST_CHECK;

bool config_words_is_of_project(enum config_level level);
/* For readers: that level alone, or NULL for all of them. */
const enum config_level *config_words_only(const struct config_place *p);

#endif
