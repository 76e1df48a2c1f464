/* expand_group.h — the data of one foreach or matrix: which stages it makes, and of what. */
#ifndef PIPELINE_EXPAND_GROUP_H
#define PIPELINE_EXPAND_GROUP_H

#include "pipeline/interp.h"

struct group {
    const char *name;
    const struct value *template; /* the stage; of a matrix the whole body, `matrix` included */
    bool is_matrix;
    bool has_key;              /* `${key}` is there as well as `${item}` */
    const struct value *items; /* map: what follows the @ in a name -> item */
};

/* `in` is of kind INTERP_DATA.  ERR_INVALID, complete, naming the file as `show`. */
err *expand_group_read(const struct interp *in, const char *show, const char *name,
                       const struct value *body, struct group *ret) MUST_CHECK;

#endif
