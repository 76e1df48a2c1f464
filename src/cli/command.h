/* command.h — one record per command; the table of all of them (commands.c) is the only list there
 * is. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/app.h"
#include "cli/opt.h"

struct command {
    const char *name;                         /* "repro", "exp run" */
    const char *alias;                        /* NULL */
    const char *group;                        /* heading in the overview */
    const char *summary;                      /* one line */
    const char *description;                  /* paragraphs for help and manual */
    const struct opt *opts;                   /* ends with OPT_END */
    const struct opt_positional *positionals; /* ends with name NULL; may be NULL */
    const char *const *examples; /* pairs command, what it does; NULL-ended; may be NULL */
    const char *see_also;        /* names, comma separated; may be NULL */
    size_t opts_size;            /* of the options struct */
    const void *defaults;        /* what it holds before parsing; NULL: zeroes */
    /* Runs with parsed options.  An error returned is reported by the caller; EXIT codes through
     * ret_code (0 at entry).  Both: the error is reported without the prefix and the code stands;
     * EXIT_BAD_USAGE also prints the help of the command. */
    err *(*run)(struct app *app, void *opts, int *ret_code);
    const char *fail_prefix; /* when set, errors become "<prefix> - <text>" with exit 1, as the
                                original wraps them; "": exit 1 and the text alone */
    bool hidden;
};

/* A first word that only announces another: "exp" of "exp run". */
struct command_group {
    const char *name;
    const char *alias; /* NULL */
    const char *summary;
};

extern const struct command *const commands[];      /* NULL-ended, in the order of the overview */
extern const struct command_group command_groups[]; /* ends with name NULL */

/* The command of a one-word name or alias; NULL when none.  With a group: its command of that
 * second word. */
const struct command *command_find(const struct command_group *group, const char *word);
const struct command_group *command_find_group(const char *word);
/* Does the command belong to the group (NULL: has it a name of one word)? */
bool command_is_in(const struct command *c, const struct command_group *group);
/* The last word of its name. */
const char *command_word(const struct command *c);

#endif
