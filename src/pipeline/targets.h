/* targets.h — what targets as typed name, for commands that work on stages and outputs (`status`,
 * `checkout`). */
#ifndef PIPELINE_TARGETS_H
#define PIPELINE_TARGETS_H

#include "pipeline/graph.h"

struct target_opts {
    bool recursive; /* a directory names the stages of the files below it */
    bool with_deps; /* stages bring what they depend on */
};

struct targets {
    struct index *ix;
    struct target_opts opts;
    struct graph *graph; /* made when first needed */
};

/* Stages of one target, appended; *ret_path as index_find_granular has it.  Errors of that, and
 * with recursive or with_deps those of graph_build. */
err *targets_find(struct targets *t, const char *typed, struct stage_vec *ret,
                  const char **ret_path) MUST_CHECK;

/* The stages of the files below a target that is a directory, in the order of the graph;
 * *ret_is_dir false: it is none. */
err *targets_find_below(struct targets *t, const char *typed, struct stage_vec *ret,
                        bool *ret_is_dir) MUST_CHECK;

#endif
