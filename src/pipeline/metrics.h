/* metrics.h — which files are metrics, and what they say.  Behaviour: DVC 3.67.1. */
#ifndef PIPELINE_METRICS_H
#define PIPELINE_METRICS_H

#include "object/cache.h"
#include "pipeline/params.h"

/* map file -> document for every metrics file of the index (stage metrics, top-level `metrics`,
 * directories expanded).  A cached metric absent from the source is read from `cache` (may be
 * NULL).  Failures go to `on_error`; such a file stands as null. */
err *metrics_collect(const struct index *ix, struct cache *cache, const struct strs *targets,
                     struct arena *a, params_error_fn on_error, void *ctx, struct value **ret)
    MUST_CHECK;

#endif
