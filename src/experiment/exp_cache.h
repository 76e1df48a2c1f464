/* exp_cache.h — a memo of what commits say of themselves: their time and parent, and the row that
 * was collected (exp_row.h), packed by data/value_pack.h.  Losing it costs time and nothing else.
 */
#ifndef EXPERIMENT_EXP_CACHE_H
#define EXPERIMENT_EXP_CACHE_H

#include "pipeline/repo.h"

struct exp_cache;

struct exp_cached {
    int64_t time_sec;
    struct str parent; /* 40 hex; "" when it has none */
    struct str row;
};

/* Never fails: without a database nothing is remembered. */
struct exp_cache *exp_cache_open(struct project *p);
void exp_cache_close(struct exp_cache *c); /* writes what was put; NULL is fine */
static inline void exp_cache_scope_end(struct exp_cache **c)
{
    exp_cache_close(*c);
}
/* False when unknown, or damaged on the disk.  The bytes are valid until the next call. */
bool exp_cache_get(struct exp_cache *c, const char *rev, struct exp_cached *ret);
void exp_cache_put(struct exp_cache *c, const char *rev, const struct exp_cached *what);

#endif
