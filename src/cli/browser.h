/* browser.h — a page is shown to the user. */
#ifndef CLI_BROWSER_H
#define CLI_BROWSER_H

#include "base/arena.h"
#include "base/env.h"

/* With the programs that BROWSER names, separated by ':' ("%s" stands for the address, which else
 * comes last), then with that of the desktop, if there is one.  False when none of them could. */
bool browser_open(const struct env *env, const char *url, struct arena *a);

#endif
