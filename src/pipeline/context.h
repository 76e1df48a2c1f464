/* context.h — the names that `${…}` may stand for: the params file beside dvc.yaml, `vars`, the
 * item of a foreach or matrix.
 *
 * A context is a pile of maps, each of which knows where it is from.  They are looked through as if
 * they were merged; that two of them define the same leaf is an error, which names both places, so
 * that a leaf has one place only.  Keys that are no strings are not seen.  Words: DVC 3.67.1. */
#ifndef PIPELINE_CONTEXT_H
#define PIPELINE_CONTEXT_H

#include "base/source.h"
#include "base/vec.h"
#include "data/value.h"

struct context;

struct context_place {
    struct source *src;
    const char
        *cwd_rel;     /* the user's directory, project-relative: messages name files from there */
    const char *show; /* the dvc.yaml as messages name it: "dvc.yaml", "../sub/dvc.yaml" */
};

/* An empty one; it lives in `a`, `p` is borrowed. */
struct context *context_new(const struct context_place *p, struct arena *a);
/* A copy that may be added to without the original seeing it: for the vars of a stage. */
struct context *context_fork(const struct context *c);

/* "params.yaml" in `dir` (project-relative): no error when it is missing.  Errors as below. */
err *context_add_default(struct context *c, const char *dir) MUST_CHECK;
/* One `vars` list, in order: maps (called "vars[0]", or "STAGE.vars[0]" when it is that of a
 * stage), and "FILE[:KEY,KEY]" relative to `dir`.  ERR_INVALID, complete: "failed to parse 'vars'
 * in 'dvc.yaml': …"; of a file that is malformed what params_file.h says. */
err *context_add_vars(struct context *c, const struct value *vars, const char *dir,
                      const char *stage) MUST_CHECK;

/* `item` or `key`: hides what the maps have under this name, and no `vars` may define it. */
void context_set(struct context *c, const char *name, const struct value *v);
void context_unset_all(struct context *c);
/* Do the maps have this name at the top? */
bool context_has(const struct context *c, const char *name);

/* The value at a path of components, of a list also "0" and "-1"; NULL when there is none.  Lives
 * in the context's arena or in a file's document. */
const struct value *context_find(struct context *c, const struct strs *path);

/* The same for the data of a foreach or matrix: when the value, or a part of it, becomes an item,
 * its leaves are still known to be from their file.  context_part gives the entry `name` of such a
 * value (`part` itself when `whole` is no such value). */
const struct value *context_find_data(struct context *c, const struct strs *path);
const struct value *context_part(struct context *c, const struct value *whole, const char *name,
                                 const struct value *part);
bool context_is_data(const struct context *c, const struct value *v);

/* From now on note which leaves of files are found.  context_used: map file (project-relative) ->
 * map dotted path -> value; NULL when none. */
void context_track(struct context *c);
const struct value *context_used(const struct context *c);

#endif
