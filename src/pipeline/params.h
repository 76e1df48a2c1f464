/* params.h — params files: reading them and choosing what a stage tracks.  Behaviour: DVC 3.67.1.
 */
#ifndef PIPELINE_PARAMS_H
#define PIPELINE_PARAMS_H

#include "object/cache.h"
#include "pipeline/index.h"
#include "pipeline/params_file.h"
#include "pipeline/params_memo.h"

/* The values a DEP_PARAMS tracks: flat map key -> value, in the order of the dep's keys or, for a
 * whole file, of the file.  Keys missing from the file are listed in `missing` (may be NULL).  Not
 * to be changed. */
err *params_select(struct params_memo *memo, struct source *src, const struct dep *dep,
                   struct arena *a, struct value **ret, struct strs *missing) MUST_CHECK;
/* A copy with its keys in code-point order at the first level, as the lock file has them. */
struct value *params_sorted(const struct value *map, struct arena *a);

/* The complaint about keys that a file lacks: ERR_NOT_FOUND in DVC's words. */
err *params_missing(const struct dep *dep, const struct strs *missing) MUST_CHECK;

/* Everything `params diff` and `exp show` call params of a project: map file -> document (whole
 * root params.yaml, top-level `params` files, tracked keys of other files); `deps_only`: just what
 * stages track.  With both, the values that templates took from other files, under dotted keys.
 * File names as DVC reports them; what the tree lacks is read from `cache` (may be NULL).
 * Unreadable files are reported through `on_error` (may be NULL) and stand as null. */
typedef void (*params_error_fn)(void *ctx, const char *file, const err *e);
err *params_collect(const struct index *ix, struct cache *cache, bool deps_only, struct arena *a,
                    params_error_fn on_error, void *ctx, struct value **ret) MUST_CHECK;

#endif
