/* exp_cache.h — a memo of what revisions say of themselves (commit -> collected row).  Losing it
 * costs time and nothing else. */
#ifndef EXPERIMENT_EXP_CACHE_H
#define EXPERIMENT_EXP_CACHE_H

#include "data/value.h"
#include "pipeline/repo.h"

struct exp_cache;

/* Never fails: without a database nothing is remembered. */
struct exp_cache *exp_cache_open(struct project *p);
void exp_cache_close(struct exp_cache *c); /* writes what was put; NULL is fine */
static inline void exp_cache_scope_end(struct exp_cache **c)
{
    exp_cache_close(*c);
}
/* The remembered row, in `a`; NULL when unknown. */
struct value *exp_cache_get(struct exp_cache *c, const char *rev, struct arena *a);
void exp_cache_put(struct exp_cache *c, const char *rev, const struct value *row);

#endif
