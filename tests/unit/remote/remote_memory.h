/* remote_memory.h — a remote that keeps its objects in memory, counts what it is asked and fails
 * when told to. */
#ifndef TESTS_UNIT_REMOTE_REMOTE_MEMORY_H
#define TESTS_UNIT_REMOTE_REMOTE_MEMORY_H

#include "remote/remote.h"

#include <pthread.h>

enum memory_op {
    MEMORY_STAT,
    MEMORY_LIST,
    MEMORY_GET,
    MEMORY_PUT,
    MEMORY_REMOVE,
    MEMORY_OPS,
};

struct remote_memory {
    struct remote base;
    struct map objects; /* key -> struct sb * */
    pthread_mutex_t mutex;
    size_t calls, of_op[MEMORY_OPS];
    size_t fail_at; /* the call of this number fails, from 1; 0: none */
    bool forever;   /* and all that come after it */
};

struct remote_memory *remote_memory_open(void);
/* Straight to what it keeps. */
void remote_memory_set(struct remote_memory *m, const char *key, const char *text);
/* The keys in the order in which they came, one a line; valid until the next call. */
const char *remote_memory_order(struct remote_memory *m);

#endif
