/* repro_order.h — which of the stages to be run may begin now: those whose needs are done, the
 * first of the order first, and none of a group that another one is holding.
 *
 * A stage says with `meta: {exclusive: NAME}` (or a list of names) that it must not run beside
 * others that say the same: one graphics card, one licence.  DVC loads `meta` and does not look at
 * it. */
#ifndef PIPELINE_REPRO_ORDER_H
#define PIPELINE_REPRO_ORDER_H

#include "pipeline/graph.h"

struct repro_order;

/* `order`: needs come before who needs them; borrowed, as `g`.  Lives in `a`. */
struct repro_order *repro_order_new(const struct graph *g, const struct stage_vec *order,
                                    struct arena *a);

/* Take the next one that may begin: its place in the order.  False: none now. */
bool repro_order_take(struct repro_order *o, size_t *ret_at);
/* A stage that was taken is not to begin yet: it comes up again. */
void repro_order_put_back(struct repro_order *o, size_t at);
/* A stage that was taken is over, whatever became of it: those that waited for it may begin. */
void repro_order_done(struct repro_order *o, size_t at);

#endif
