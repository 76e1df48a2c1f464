/* override_func.h — what stands behind the `=` of an override, and the functions of that
 * grammar.
 *
 * Behaviour source: Hydra 1.3 as DVC 3.67.1 uses it.  A quoted string is a
 * VALUE_STR with has_style, whose pos.start is the place of its opening quote in the override's
 * text: sweeps spell it again with the same quotes. */
#ifndef OVERRIDE_OVERRIDE_FUNC_H
#define OVERRIDE_OVERRIDE_FUNC_H

#include "base/env.h"
#include "data/value.h"

enum operand_kind {
    OPERAND_VALUE,    /* one value: `val` */
    OPERAND_CHOICE,   /* a,b,c or choice(a,b,c): the items of the list `val` */
    OPERAND_RANGE,    /* numbers `start`, `stop` (not included), `step` */
    OPERAND_INTERVAL, /* interval(a,b): nothing here can enumerate it */
    OPERAND_GLOB,     /* glob(...): selects config groups, which there are none of */
};

struct operand {
    enum operand_kind kind;
    bool is_simple; /* a choice written without choice() */
    bool shuffle;   /* a choice or range in random order */
    struct value *val;
    struct value *start, *stop, *step;
};

struct call_arg {
    const char *name; /* NULL: by position */
    struct operand val;
};

struct call {
    const char *name;
    struct call_arg *at;
    size_t len, cap;
};

/* The result of a call.  `env` gives the random numbers of shuffle(); NULL keeps the order.
 * ERR_INVALID, one line. */
err *override_call(const struct call *c, const struct env *env, struct arena *a,
                   struct operand *ret) MUST_CHECK;

/* Fisher-Yates over the items of `list`, in place. */
void override_shuffle(struct value *list, const struct env *env);

#endif
