/* gather.h — small files read whole, one behind the other into one buffer, then hashed together
 * (md5_many.h): one pass over the disk, and the bytes are still at hand for whoever stores them.
 *
 * One gathering is one thread's.  Large files are none of its business: they are hashed as streams
 * (hash.h). */
#ifndef OBJECT_GATHER_H
#define OBJECT_GATHER_H

#include "base/fs.h"
#include "base/vec.h"
#include "object/oid.h"

struct gathered {
    size_t index;      /* the caller's number for it */
    size_t at;         /* in the buffer; its length is st.size_bytes */
    struct fs_stat st; /* the same before the first byte was read and after the last */
    int64_t read_ns;   /* the time of the first of those looks, as state_put wants it */
    struct oid oid;    /* after gather_hash */
};
VEC(gathered_vec, struct gathered);

struct gather {
    struct sb bytes;
    struct gathered_vec files;
};

#define GATHER_INIT                                                                                \
    {                                                                                              \
        .bytes = SB_INIT                                                                           \
    }

enum {
    GATHER_FILE_BYTES = 256 << 10, /* larger files are not gathered */
    GATHER_BATCH_BYTES = 4 << 20,
    GATHER_BATCH_FILES = 64, /* four times the most lanes: the last ones to run dry cost little */
};

void gather_release(struct gather *g);
static inline void gather_scope_end(struct gather *g)
{
    gather_release(g);
}

/* Read a file.  *ret_taken false: it is too large, or it changed while it was read; nothing is
 * taken, and it should be read alone. */
err *gather_read(struct gather *g, const char *path, size_t index, bool *ret_taken) MUST_CHECK;
/* Hash all that was read. */
void gather_hash(struct gather *g, enum hash_algo algo);
struct str gather_bytes(const struct gather *g, const struct gathered *f);

/* --- cutting a list of files into batches, each a task of pool_run --- */

struct batch {
    size_t from, to; /* numbers of the files as they were added, [from, to) */
    uint64_t bytes;
};
VEC(batch_vec, struct batch);

struct batches {
    struct batch_vec at;
    size_t most; /* files in one */
};

/* For `count` files: fewer of them make smaller batches, so that all threads get some. */
void batches_init(struct batches *b, size_t count);
void batches_release(struct batches *b);
static inline void batches_scope_end(struct batches *b)
{
    batches_release(b);
}
/* The next file. */
void batches_add(struct batches *b, uint64_t size_bytes);
uint64_t batches_bytes(const struct batches *b); /* of all files */

#endif
