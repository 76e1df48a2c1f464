/* aside.h — where a file of the workspace is written before it takes its place.
 *
 * What a killed process leaves behind inside a directory that is an output would be a file of that
 * directory, to us and to DVC beside us.  So it is written where nobody looks for data, whenever a
 * rename from there to the target works and the file is no other one for it. */
#ifndef OBJECT_ASIDE_H
#define OBJECT_ASIDE_H

#include "base/arena.h"

/* The directory to write a file in that will be renamed to `target`: `aside`, or (also when that is
 * NULL) the target's own: on another mount, and where a directory gives its files a group or an
 * access list. */
const char *aside_dir(const char *aside, const char *target, struct arena *a);

#endif
