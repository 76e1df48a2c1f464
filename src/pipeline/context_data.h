/* context_data.h — which values of a foreach or matrix were taken from which file: what is known of
 * a value by its address. */
#ifndef PIPELINE_CONTEXT_DATA_H
#define PIPELINE_CONTEXT_DATA_H

#include "data/value.h"

/* Where a map of names is from. */
struct context_origin {
    const char *name; /* as messages call it: "params.yaml", "vars[0]" */
    const char *file; /* project-relative; NULL: it stands in dvc.yaml */
};

struct context_part {
    const struct value *v;
    const struct context_origin *from;
    const char *path; /* dotted, in its origin */
};

struct context_data;

struct context_data *context_data_new(struct arena *a);
/* Remember a value.  What is returned is a copy of its own (what is in it is shared), so that the
 * same value may be known from two places. */
const struct value *context_data_add(struct context_data *d, const struct value *v,
                                     const struct context_origin *from, const char *path);
/* NULL for a value that was not returned by the above. */
const struct context_part *context_data_find(const struct context_data *d, const struct value *v);

#endif
