/* help.h — help texts from the tables: what --help prints, and what follows a usage error. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/command.h"

/* Texts are wrapped to `columns`; `prog` is the name we were called by. */
void help_overview(const char *prog, int columns, struct sb *out);
void help_group(const char *prog, const struct command_group *g, int columns, struct sb *out);
void help_command(const char *prog, const struct command *c, int columns, struct sb *out);

/* The usage of a command without "usage: ", on one line when `columns` is large; NULL: of the
 * program.  Continuation lines are indented to stand below the first option. */
void help_usage(const char *prog, const struct command *c, size_t columns, struct sb *out);
/* How an option is written with its value: "-n <name>, --name <name>"; nothing for values that have
 * no placeholder. */
void help_option(const struct opt *o, struct sb *out);

/* `word word …` in lines of at most `columns`, each line after `indent` blanks; the first line is
 * begun by the caller at `column`.  Line breaks in `text` are kept. */
void help_wrap(const char *text, size_t column, size_t indent, size_t columns, struct sb *out);

#endif
