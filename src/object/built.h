/* built.h — what building a path takes and what it gives: shared by build.h and tree.h. */
#ifndef OBJECT_BUILT_H
#define OBJECT_BUILT_H

#include "base/meter.h"
#include "object/hash.h"
#include "object/manifest.h"
#include "object/state.h"

/* True: leave this path (below the directory being built; relative to it) out.  `is_dir` as
 * lstat+follow says. */
typedef bool (*build_ignore_fn)(void *ctx, const char *relpath, bool is_dir);

struct build_opts {
    enum hash_algo algo;
    struct state *state;    /* may be NULL */
    build_ignore_fn ignore; /* may be NULL */
    void *ignore_ctx;
    unsigned threads;    /* 0: as pool.h */
    struct meter *meter; /* may be NULL */
    /* What the path most likely holds (none: no idea), as the lock file has it.  build_commit then
     * reads a large file before it copies it, so that one made anew with the same content is not
     * copied. */
    struct oid expected;
};

/* What stands at a path. */
struct built {
    struct oid oid;
    bool is_dir;
    bool isexec;              /* a file with any x bit */
    uint64_t size_bytes;      /* of a directory: sum of its files */
    uint64_t nfiles;          /* of a directory */
    struct manifest manifest; /* of a directory; in the arena */
};

#endif
