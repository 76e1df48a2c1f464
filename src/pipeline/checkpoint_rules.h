/* checkpoint_rules.h — which signals of a stage become checkpoints and which of those stay:
 *
 *   meta:
 *     checkpoints: {every: 10m, keep: last 10}
 *
 * `every`: "30s", "10m", "2h", or "5 signals".  `keep`: "last 10", "best METRIC" (the largest) or
 * "lowest METRIC", beside the last one.  DVC passes `meta` over; docs/design/checkpoints.md. */
#ifndef PIPELINE_CHECKPOINT_RULES_H
#define PIPELINE_CHECKPOINT_RULES_H

#include "pipeline/stage.h"

enum checkpoint_keep {
    CHECKPOINT_KEEP_ALL,
    CHECKPOINT_KEEP_LAST,
    CHECKPOINT_KEEP_BEST,
    CHECKPOINT_KEEP_LOWEST,
};

struct checkpoint_rules {
    int64_t every_ms;       /* at most that often; 0: each */
    unsigned every_signals; /* the n-th of as many; 1: each */
    enum checkpoint_keep keep;
    unsigned last;      /* how many, of KEEP_LAST */
    const char *metric; /* "acc" or "metrics.json:acc", of the other two; lives as the stage */
};

/* ERR_INVALID naming file, line and what may stand there. */
err *checkpoint_rules_read(const struct stage *s, struct checkpoint_rules *ret) MUST_CHECK;

#endif
