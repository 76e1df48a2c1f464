/* interp.h — `${…}` in texts and in whole values.
 *
 * An expression is words joined by `.word` or `[word]`.  A text that is one expression becomes the
 * value itself; in a longer text the value is spelled as Python's str() does, booleans as in YAML.
 * `\${…}` stands for a literal `${…}`.  What was put in is not looked at again.  Spec pipelines
 * §2.3; words of DVC 3.67.1. */
#ifndef PIPELINE_INTERP_H
#define PIPELINE_INTERP_H

#include "pipeline/context.h"

/* How a map in a command becomes options (`parsing.bool`, `parsing.list`). */
struct interp_opts {
    bool boolean_optional; /* false is written `--no-KEY`, not left out */
    bool list_append;      /* `--l 1 --l 2`, not `--l 1 2` */
    bool any_kind;         /* lists and maps may be results: data of foreach and matrix */
};

/* Has a text, or anything inside a value (keys too), an expression or an escape? */
bool interp_is_template(const char *text);
bool interp_has_template(const struct value *v);

/* The value with everything replaced, keys of maps too; `v` itself when it has nothing to replace.
 * `in_cmd`: maps become options.  ERR_INVALID: no such name, a kind that cannot be put in, or a
 * report of a malformed expression (with the expression, a caret and the place). */
err *interp_value(struct context *c, const struct value *v, const struct interp_opts *opts,
                  bool in_cmd, struct arena *a, const struct value **ret) MUST_CHECK;

#endif
