/* override_parse.h — one override text to what it asks for: the syntactical half of Hydra 1.3's
 * override grammar.
 *
 * Grammar: Hydra 1.3 as DVC 3.67.1 uses it.  Vectors: tests/vectors/overrides.tsv. */
#ifndef OVERRIDE_OVERRIDE_PARSE_H
#define OVERRIDE_OVERRIDE_PARSE_H

#include "override/override_func.h"
#include "override/override_op.h"

struct override_expr {
    enum override_op op;
    const char *key;         /* as typed, without prefix and package */
    bool has_package;        /* key@package: asks for a config group */
    struct operand *operand; /* NULL: "~key" */
};

/* ERR_INVALID, one line, names the place.  The result lives in `a`; `env` is for shuffle() and may
 * be NULL. */
err *override_parse(const char *text, const struct env *env, struct arena *a,
                    struct override_expr *ret) MUST_CHECK;

#endif
