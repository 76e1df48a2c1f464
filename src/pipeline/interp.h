/* interp.h — `${…}` in texts and in whole values.
 *
 * A text that is one expression becomes the value itself; in a longer text the value is spelled as
 * Python's str() does, booleans as in YAML.  `\${…}` stands for a literal `${…}`.  What was put in
 * is not looked at again.  Words: DVC 3.67.1. */
#ifndef PIPELINE_INTERP_H
#define PIPELINE_INTERP_H

#include "pipeline/context.h"

/* How a map in a command becomes options (`parsing.bool`, `parsing.list`). */
struct interp_opts {
    bool boolean_optional; /* false is written `--no-KEY`, not left out */
    bool list_append;      /* `--l 1 --l 2`, not `--l 1 2` */
};

enum interp_kind {
    INTERP_VALUE,   /* lists and maps are errors */
    INTERP_COMMAND, /* a map inside a text becomes options */
    INTERP_DATA,    /* a whole value may be anything, and is known to be from its file
                       (context_find_data) */
    INTERP_TOP,     /* a whole value may be anything */
};

struct interp {
    struct context *context;
    const struct interp_opts *opts;
    struct arena *arena;
    enum interp_kind kind;
    size_t *made;          /* bytes of texts so far, added to; NULL: they have no limit together */
    bool names_as_written; /* in "Could not find 'item[x]'"; else brackets are shown as dots */
};

/* Has anything inside the value (keys too) an expression or an escape? */
bool interp_has_template(const struct value *v);
/* Has it an expression? */
bool interp_has_expr(const struct value *v);

/* Are all expressions well formed?  ERR_INVALID with the report of expr_parse. */
err *interp_check(const struct value *v) MUST_CHECK;

/* The value with everything replaced, keys of maps too; `v` itself when it has nothing to replace.
 * ERR_NOT_FOUND: no such name.  ERR_INVALID: a kind that cannot be put in, a malformed
 * expression, texts of more than 128 MiB (a short file could ask for any size); DVC begins a new
 * line for these. */
err *interp_value(const struct interp *in, const struct value *v, const struct value **ret)
    MUST_CHECK;

/* "failed to parse WHAT in 'SHOW': …" around an error of the above (taken; NULL gives NULL). */
err *interp_failed(err *e, const char *show, const char *what, ...) PRINTF_LIKE(3, 4) MUST_CHECK;

/* As a value stands in a text. */
void interp_add_text(const struct value *v, struct sb *out);
/* As a map stands in a command: `--KEY VALUE` for each leaf, shell-quoted.  ERR_INVALID for lists
 * in lists. */
err *interp_add_options(const struct interp_opts *opts, const struct value *map, struct sb *out)
    MUST_CHECK;

#endif
