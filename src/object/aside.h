/* aside.h — where a file of the workspace is written before it takes its place.
 *
 * What a killed process leaves behind inside a directory that is an output would be a file of that
 * directory, to us and to DVC beside us.  So it is written where nobody looks for data, whenever a
 * rename from there to the target works and the file is no other one for it. */
#ifndef OBJECT_ASIDE_H
#define OBJECT_ASIDE_H

#include "base/arena.h"
#include "base/sb.h"

/* Where to write: a handle to create the file by (AT_FDCWD: there is none) and the path. */
struct aside_place {
    int fd;
    const char *path;
    uint64_t dev; /* that files there are on; 0: unknown, for it was not asked */
};

/* The answer for the directory asked about last: files of one mostly come together.  For one
 * thread. */
struct aside_memo {
    struct sb dir; /* "": none was asked about */
    bool goes_aside;
    uint64_t dev; /* of the directory, and so of the place aside where it goes there; 0: unknown */
    int fd;       /* of the place aside, or -1 */
};

#define ASIDE_MEMO_INIT                                                                            \
    {                                                                                              \
        .dir = SB_INIT, .fd = -1                                                                   \
    }

void aside_memo_scope_end(struct aside_memo *m);

/* The directory to write a file in that will be renamed to `target`: `aside`, or (also when that is
 * NULL) the target's own: on another mount, and where a directory gives its files a group or an
 * access list.  `memo` may be NULL; with it, it is that for one `aside`, and has the handle. */
struct aside_place aside_place(const char *aside, const char *target, struct aside_memo *memo,
                               struct arena *a);

#endif
