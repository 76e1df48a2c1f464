/* manpage.h — manual pages in roff (man(7)), from the same tables as help. */
#ifndef CLI_MANPAGE_H
#define CLI_MANPAGE_H

#include "cli/command.h"

/* cdvc(1): what there is, options before the command, exit status, environment, files. */
void manpage_overview(struct sb *out);
/* cdvc-exp-run(1) for "exp run". */
void manpage_command(const struct command *c, struct sb *out);
/* "cdvc-exp-run", the page's name without section. */
void manpage_name(const struct command *c, struct sb *out);

#endif
