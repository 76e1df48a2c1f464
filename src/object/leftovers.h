/* leftovers.h — what killed writers have left in a cache, or in a remote, which has the same
 * layout. */
#ifndef OBJECT_LEFTOVERS_H
#define OBJECT_LEFTOVERS_H

#include <stdint.h>

/* Remove the temporaries that nobody has touched since `before_sec` from where ours and DVC's lie:
 * beside objects, beside the directories of objects, and beside remembered runs.  Best effort. */
void leftovers_remove(const char *dir, int64_t before_sec);

#endif
