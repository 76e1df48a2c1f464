/* rev_diff.h — what `metrics diff` and `params diff` have in common. */
#ifndef CLI_REV_DIFF_H
#define CLI_REV_DIFF_H

#include "cli/show.h"
#include "experiment/exp_compare.h"

struct rev_diff {
    const char *a_rev, *b_rev; /* NULL: HEAD, workspace */
    struct exp_compare_opts compare;
    bool all, json, markdown, no_path;
    const char *title; /* "Metric", "Param" */
    bool no_change;
    int precision; /* decimals; 0: exact */
};

err *rev_diff(struct app *app, const struct rev_diff *d) MUST_CHECK;

#endif
