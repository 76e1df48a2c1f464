/* place.h — room for what a checkout puts into the workspace. */
#ifndef OBJECT_PLACE_H
#define OBJECT_PLACE_H

#include "base/err.h"

/* Make a directory that the scan has not seen.  Whatever has its name is no directory, and goes:
 * whoever calls has made sure that it may. */
err *place_make_dir(const char *path) MUST_CHECK;

bool place_is_dir(const char *path); /* itself, not a link to one */

/* Remove a directory.  Without `force` only empty ones go, it and those below: what else there may
 * be has come since, and is not ours to remove. */
err *place_clear_dir(const char *dir, bool force) MUST_CHECK;

#endif
