/* stage_list.h — `stage list`: which stages, and a line about each.  Behaviour source: DVC 3.67.1
 * (oracle cases stagelist). */
#ifndef PIPELINE_STAGE_LIST_H
#define PIPELINE_STAGE_LIST_H

#include "pipeline/repo.h"

struct stage_list_opts {
    bool all;       /* those of the project, whatever the targets */
    bool fail;      /* a malformed file of the project is an error, not passed over */
    bool recursive; /* a directory stands for the files below it */
};

/* The stages that the targets name, each once, in their order; of a directory, in the order of the
 * graph, which is checked.  Appended in the repo's arena. */
err *stage_list(struct repo *r, const struct strs *targets, const struct stage_list_opts *opts,
                struct stage_vec *ret) MUST_CHECK;

/* The first line of its description, or what it makes or needs; at most 80 characters. */
const char *stage_list_describe(const struct stage *s, struct arena *a);

#endif
