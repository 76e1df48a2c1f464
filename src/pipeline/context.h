/* context.h — the names that `${…}` may stand for: the params file beside dvc.yaml, `vars`, the
 * item of a foreach or matrix.
 *
 * A context is a tree of values that knows of each leaf where it came from.  Maps merge; to define
 * a leaf twice is an error that names both places.  Nothing is read before it is needed: a dvc.yaml
 * without templates costs no params file.  Spec pipelines §2.3; words of DVC 3.67.1. */
#ifndef PIPELINE_CONTEXT_H
#define PIPELINE_CONTEXT_H

#include "base/source.h"
#include "data/value.h"

struct context;

/* An empty one; it lives in `a` and reads files through `src` (both borrowed). */
struct context *context_new(struct source *src, struct arena *a);
/* A copy that may be added to without the original seeing it: vars of a stage, an item. */
struct context *context_fork(const struct context *c);

/* "params.yaml" beside dvc.yaml: no error when it is missing. */
err *context_add_default(struct context *c, const char *dir) MUST_CHECK;
/* One `vars` list, in order: maps (named "vars[0]", or "STAGE.vars[0]" with `stage`), and
 * "FILE[:KEY,KEY]" relative to `dir` (project-relative).  ERR_INVALID in DVC's words, without the
 * "failed to parse …" in front: the caller knows what it was parsing. */
err *context_add_vars(struct context *c, const struct value *vars, const char *dir,
                      const char *stage) MUST_CHECK;
/* A reserved name (`item`, `key`); ERR_INVALID when the context has it already. */
err *context_set(struct context *c, const char *name, const struct value *v) MUST_CHECK;

/* The value at a path of components; NULL when there is none.  Remembers that it was used. */
const struct value *context_find(struct context *c, const struct strs *path);

/* Which values of files were used since the fork: map file (project-relative) -> map dotted key ->
 * value.  NULL when none.  What experiments show as params though no lock has them. */
const struct value *context_used(const struct context *c);

#endif
