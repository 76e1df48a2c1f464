/* pager.h — long output on a terminal goes through the user's pager. */
#ifndef VIEW_PAGER_H
#define VIEW_PAGER_H

#include "base/arena.h"
#include "base/env.h"
#include "base/err.h"

/* The command line of the pager, for a shell: DVC_PAGER, PAGER, else less if there is one.  Plain
 * "less" gets the options that tables need: colours, no line breaks, and unless LESS says how it
 * should behave no waiting on short texts.  NULL: stdout is no terminal, or no pager is wanted (it
 * is set to "cat") or there. */
const char *pager_command(const struct env *env, struct arena *a);

/* Show `text` with it.  *ret_shown false: there is no such program, nothing was shown. */
err *pager_show(const struct env *env, const char *command, struct str text, bool *ret_shown)
    MUST_CHECK;

#endif
