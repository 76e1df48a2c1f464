/* show_metrics.h — the metrics of revisions, shown as `metrics show` and `repro --metrics` do. */
#ifndef CLI_SHOW_METRICS_H
#define CLI_SHOW_METRICS_H

#include "cli/show.h"
#include "experiment/exp_compare.h"

struct show_metrics {
    struct exp_sides_opts sides;
    int precision; /* as in table_opts */
    bool json, markdown;
};

/* A table or JSON on stdout; what cannot be read is told on stderr and is no error.  The project is
 * open. */
err *show_metrics(struct app *app, const struct show_metrics *how) MUST_CHECK;

#endif
