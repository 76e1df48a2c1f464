/* command.h — one record per command; the table of all of them (commands.c) is the only list there is. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/app.h"
#include "cli/opt.h"

struct command {
    const char *name;          /* "repro", "exp run" */
    const char *alias;         /* NULL */
    const char *group;         /* heading in the overview */
    const char *summary;       /* one line */
    const char *description;   /* paragraphs for help and manual */
    const struct opt *opts;    /* ends with OPT_END */
    const struct opt_positional *positionals; /* ends with name NULL; may be NULL */
    const char *const *examples; /* pairs command, what it does; NULL-ended; may be NULL */
    const char *see_also;      /* names, comma separated; may be NULL */
    size_t opts_size;          /* of the options struct, zeroed before parsing */
    /* Runs with parsed options.  An error returned is reported by main; EXIT codes through ret_code (0 at entry). */
    err *(*run)(struct app *app, void *opts, int *ret_code);
    const char *fail_prefix;   /* when set, errors become "<prefix> - <text>" with exit 1, as the original wraps them ("failed to add") */
    bool hidden;
};

extern const struct command *const commands[]; /* NULL-ended, in the order of the overview */

#endif
