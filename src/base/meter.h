/* meter.h — how far long work on many files is.  Who works counts, who shows (cli/progress.h) is
 * called; neither knows the other.  A NULL meter is valid and counts nothing. */
#ifndef BASE_METER_H
#define BASE_METER_H

#include "base/compiler.h"
#include <stdatomic.h>

enum meter_work {
    METER_HASH,     /* reading what is in the workspace */
    METER_STORE,    /* into the cache */
    METER_CHECKOUT, /* out of it */
};

struct meter {
    /* Called after each count, from any thread and from several at once. */
    void (*show)(struct meter *m);
    void *ctx;
    enum meter_work work;
    int64_t started_ns;            /* when the work began */
    uint64_t all_files, all_bytes; /* what there is to do; sizes as they were when it began */
    /* Done; more than all when files grow or are read again. */
    atomic_uint_fast64_t files, bytes;
};

/* Work of one kind begins, with nothing done.  One at a time, while no other thread counts. */
void meter_start(struct meter *m, enum meter_work work, uint64_t files, uint64_t bytes);
/* So much more is done; from any thread. */
void meter_add(struct meter *m, uint64_t files, uint64_t bytes);

#endif
