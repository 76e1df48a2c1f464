/* run_cache.h — remembered runs: CACHE/runs/KEY[:2]/KEY/VALUE.  Format and keys:
 * docs/formats/cache-layout.md. */
#ifndef PIPELINE_RUN_CACHE_H
#define PIPELINE_RUN_CACHE_H

#include "pipeline/save.h"

/* It has what a remembered run is found by. */
bool run_cache_has_key(const struct stage *s);
/* And all its outputs are of a kind that can be brought back. */
bool run_cache_is_eligible(const struct stage *s);
/* COMPAT: DVC does not remember a run whose plain output stays out of the cache; it does so when
 * the stage is committed (oracle case commit/uncached_remembered). */
bool run_cache_is_for_runs_of(const struct stage *s);
/* Remember a finished run of an eligible stage; also keeps the content of uncached outputs in the
 * cache. */
err *run_cache_save(struct repo *r, const struct stage *s, const struct value *lock_entry)
    MUST_CHECK;
/* The newest remembered entry with these deps, params and cmd, whether its outputs are in the cache
 * or not; NULL when none. Corrupt entries are removed with a warning. */
err *run_cache_find(struct repo *r, const struct stage *s, const struct snapshot *deps,
                    const struct value **ret) MUST_CHECK;

/* Are all outputs of an entry (the stage's lock entry, or one found above) in the cache? */
err *run_cache_outs_cached(struct repo *r, const struct stage *s, const struct value *entry,
                           bool *ret) MUST_CHECK;

#endif
