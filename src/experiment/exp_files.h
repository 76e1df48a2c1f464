/* exp_files.h — the params and metrics files of a revision.
 *
 * As the JSON of DVC 3.67.1 has them: map file -> {"data": document} or {"error": {"type", "msg"}};
 * files are project-relative.
 * What the tree lacks is read from the cache. */
#ifndef EXPERIMENT_EXP_FILES_H
#define EXPERIMENT_EXP_FILES_H

#include "object/cache.h"
#include "pipeline/index.h"

struct exp_files {
    struct value *map;
    bool failed;       /* a file has an error */
    bool is_unsettled; /* one that another look may not find: its object is not here today */
};

/* All params of a revision; `deps_only`: only what stages depend on. */
err *exp_files_params(const struct index *ix, struct cache *cache, bool deps_only, struct arena *a,
                      struct exp_files *ret) MUST_CHECK;
/* Just these params files, whole. */
void exp_files_params_of(const struct index *ix, struct cache *cache, const struct strs *targets,
                         struct arena *a, struct exp_files *ret);
/* Metrics: of all files, or those of `targets` (NULL: all). */
err *exp_files_metrics(const struct index *ix, struct cache *cache, const struct strs *targets,
                       struct arena *a, struct exp_files *ret) MUST_CHECK;

/* An error as {"type", "msg"}: the original's names, and its message without causes. */
struct value *exp_files_error(const err *e, struct arena *a);
/* Is it one of a file in a directory whose list of files the cache lacks? */
bool exp_files_is_lost_list(const struct value *error);

#endif
