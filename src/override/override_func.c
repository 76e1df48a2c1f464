#include "override/override_func.h"

#include "override/override_cast.h"

/* One call being evaluated. */
struct eval {
    const struct call *call;
    const struct env *env;
    struct arena *arena;
};

static err *bad(const struct eval *x, const char *why)
{
    return err_new(ERR_INVALID, "%s() %s", x->call->name, why);
}

static bool is_sweep(const struct operand *o)
{
    return o->kind != OPERAND_VALUE;
}

static bool is_list(const struct operand *o)
{
    return o->kind == OPERAND_VALUE && o->val->kind == VALUE_LIST;
}

/* --- arguments --- */

static size_t count_positional(const struct call *c)
{
    size_t n = 0;
    while (n < c->len && !c->at[n].name)
        n++;
    return n;
}

/* The last one of that name, as in Python's dict of them. */
static const struct operand *named(const struct call *c, const char *name)
{
    const struct operand *found = NULL;
    for (size_t i = 0; i < c->len; i++)
        if (c->at[i].name && streq(c->at[i].name, name))
            found = &c->at[i].val;
    return found;
}

/* Every name given is one of `known` (NULL-ended). */
static err *check_names(const struct eval *x, const char *const *known)
{
    for (size_t i = 0; i < x->call->len; i++) {
        const char *name = x->call->at[i].name, *const *k = known;
        while (name && *k && !streq(*k, name))
            k++;
        if (name && !*k)
            return err_new(ERR_INVALID, "%s() has no argument '%s'", x->call->name, name);
    }
    return NULL;
}

/* Arguments that may stand at a place or by name; absent ones are NULL. */
static err *bind(const struct eval *x, const char *const *names, const struct operand **ret)
{
    size_t n = count_positional(x->call), i = 0;
    TRY(check_names(x, names));
    for (; names[i]; i++) {
        const struct operand *by_name = named(x->call, names[i]);
        if (i < n && by_name)
            return err_new(ERR_INVALID, "%s() got '%s' twice", x->call->name, names[i]);
        ret[i] = i < n ? &x->call->at[i].val : by_name;
    }
    return n > i ? bad(x, "got too many arguments") : NULL;
}

/* Positional values as one list; sweeps cannot be nested. */
static err *positional_list(const struct eval *x, struct value **ret)
{
    struct value *list = value_list(x->arena);
    for (size_t i = 0; i < count_positional(x->call); i++) {
        if (is_sweep(&x->call->at[i].val))
            return bad(x, "cannot nest sweeps");
        value_push(x->arena, list, x->call->at[i].val.val);
    }
    *ret = list;
    return NULL;
}

/* --- casts --- */

static err *cast_operand(const struct eval *x, const struct operand *from, struct operand *ret)
{
    struct operand out = {.kind = from->kind, .is_simple = from->is_simple};
    const char *type = x->call->name;
    bool to_number = streq(type, "int") || streq(type, "float");
    switch (from->kind) {
    case OPERAND_GLOB:
        return bad(x, "cannot convert a glob");
    case OPERAND_RANGE:
    case OPERAND_INTERVAL:
        if (!to_number)
            return bad(x, "cannot convert a range: only int() and float() can");
        TRY(override_cast(type, from->start, x->arena, &out.start));
        TRY(override_cast(type, from->stop, x->arena, &out.stop));
        TRY(from->step ? override_cast(type, from->step, x->arena, &out.step) : NULL);
        break;
    case OPERAND_CHOICE:
    case OPERAND_VALUE:
        TRY(override_cast(type, from->val, x->arena, &out.val));
        break;
    }
    *ret = out;
    return NULL;
}

static err *call_cast(const struct eval *x, struct operand *ret)
{
    static const char *const known[] = {"value", NULL};
    const struct operand *value = named(x->call, "value");
    size_t n = count_positional(x->call);
    struct operand choice = {.kind = OPERAND_CHOICE, .is_simple = true};
    TRY(check_names(x, known));
    if (value && !is_sweep(value) && value->val->kind == VALUE_NULL)
        value = NULL; /* value=null says nothing, as the original has it */
    if (n && value)
        return bad(x, "takes a position or a name, not both");
    if (!n && !value)
        return bad(x, "needs a value");
    if (value || n == 1)
        return cast_operand(x, value ? value : &x->call->at[0].val, ret);
    TRY(positional_list(x, &choice.val));
    return cast_operand(x, &choice, ret);
}

/* --- sweeps --- */

static err *call_choice(const struct eval *x, struct operand *ret)
{
    static const char *const none[] = {NULL};
    struct operand out = {.kind = OPERAND_CHOICE};
    TRY(check_names(x, none));
    if (!x->call->len)
        return bad(x, "needs something to choose from");
    const struct operand *first = &x->call->at[0].val;
    if (x->call->len == 1 && first->kind == OPERAND_CHOICE && first->is_simple) {
        *ret = *first; /* choice(int(1,2)) */
        ret->is_simple = false;
        return NULL;
    }
    TRY(positional_list(x, &out.val));
    for (size_t i = 0; i < out.val->list.len; i++)
        if (out.val->list.items[i]->kind == VALUE_NULL)
            return bad(x, "cannot choose null");
    *ret = out;
    return NULL;
}

/* A number of range() or interval(); true is 1 in Python. */
static err *take_number(const struct eval *x, const struct operand *o, const char *name,
                        struct value **ret)
{
    if (!o)
        return err_new(ERR_INVALID, "%s() needs '%s'", x->call->name, name);
    bool is_bool = !is_sweep(o) && o->val->kind == VALUE_BOOL;
    if (is_sweep(o) || !(is_bool || value_is_number(o->val)))
        return err_new(ERR_INVALID, "%s() needs a number for '%s'", x->call->name, name);
    *ret = is_bool ? value_int(x->arena, o->val->b) : o->val;
    return NULL;
}

static err *call_range(const struct eval *x, struct operand *ret)
{
    static const char *const names[] = {"start", "stop", "step", NULL};
    const struct operand *arg[3] = {0};
    struct operand out = {.kind = OPERAND_RANGE, .step = value_int(x->arena, 1)};
    TRY(bind(x, names, arg));
    TRY(take_number(x, arg[0], "start", &out.start));
    if (arg[1] && !is_sweep(arg[1]) && arg[1]->val->kind == VALUE_NULL)
        arg[1] = NULL;
    if (arg[1]) {
        TRY(take_number(x, arg[1], "stop", &out.stop));
    } else { /* range(stop) */
        out.stop = out.start;
        out.start = value_int(x->arena, 0);
    }
    if (arg[2])
        TRY(take_number(x, arg[2], "step", &out.step));
    *ret = out;
    return NULL;
}

static err *call_interval(const struct eval *x, struct operand *ret)
{
    static const char *const names[] = {"start", "end", NULL};
    const struct operand *arg[2] = {0};
    struct operand out = {.kind = OPERAND_INTERVAL};
    TRY(bind(x, names, arg));
    TRY(take_number(x, arg[0], "start", &out.start));
    TRY(take_number(x, arg[1], "end", &out.stop));
    *ret = out;
    return NULL;
}

/* --- order --- */

static bool is_orderable_number(const struct value *v)
{
    return value_is_number(v) || v->kind == VALUE_BOOL;
}

static double as_double(const struct value *v)
{
    return v->kind == VALUE_BOOL ? v->b : value_as_double(v);
}

static int order(const struct value *a, const struct value *b)
{
    if (a->kind == VALUE_STR)
        return str_cmp((struct str){a->s, a->s_len}, (struct str){b->s, b->s_len});
    if (a->kind == VALUE_INT && b->kind == VALUE_INT && !a->digits && !b->digits)
        return (a->i > b->i) - (a->i < b->i);
    double x = as_double(a), y = as_double(b);
    return (x > y) - (x < y);
}

static err *check_sortable(const struct eval *x, const struct value *list)
{
    const struct value *first = list->list.len ? list->list.items[0] : NULL;
    for (size_t i = 0; i < list->list.len && list->list.len > 1; i++) {
        const struct value *v = list->list.items[i];
        bool fits = is_orderable_number(first) ? is_orderable_number(v)
                                               : first->kind == VALUE_STR && v->kind == VALUE_STR;
        if (!fits ||
            v->has_style) /* COMPAT: quoted items of a list have no order in the original */
            return bad(x, "can only sort numbers, or unquoted strings");
    }
    return NULL;
}

/* Stable, also in reverse. */
static void merge_sort(struct value **at, size_t n, struct value **spare, bool reverse)
{
    size_t half = n / 2, l = 0, r = half, k = 0;
    if (n < 2)
        return;
    merge_sort(at, half, spare, reverse);
    merge_sort(at + half, n - half, spare, reverse);
    while (l < half && r < n) {
        int c = order(at[l], at[r]);
        spare[k++] = (reverse ? c >= 0 : c <= 0) ? at[l++] : at[r++];
    }
    while (l < half)
        spare[k++] = at[l++];
    while (r < n)
        spare[k++] = at[r++];
    memcpy(at, spare, n * sizeof(struct value *));
}

static err *sort_list(const struct eval *x, const struct value *list, bool reverse,
                      struct value **ret)
{
    struct value *sorted = value_copy(x->arena, list);
    TRY(check_sortable(x, list));
    merge_sort(sorted->list.items, sorted->list.len,
               arena_array(x->arena, sorted->list.len + 1, sizeof(struct value *)), reverse);
    *ret = sorted;
    return NULL;
}

static struct value *sum(const struct eval *x, const struct value *a, const struct value *b,
                         bool minus)
{
    int64_t total;
    if (a->kind == VALUE_INT && b->kind == VALUE_INT && !a->digits && !b->digits &&
        !(minus ? __builtin_sub_overflow(a->i, b->i, &total)
                : __builtin_add_overflow(a->i, b->i, &total)))
        return value_int(x->arena, total);
    double p = value_as_double(a), q = value_as_double(b);
    return value_float(x->arena, minus ? p - q : p + q);
}

/* The same numbers from the other end, when they do not run that way already. */
static struct operand sort_range(const struct eval *x, const struct operand *from, bool reverse)
{
    struct operand out = *from;
    struct value *zero = value_int(x->arena, 0);
    bool upward = order(from->start, from->stop)<0, downward = order(from->start, from->stop)> 0;
    if (reverse ? !upward : !downward)
        return out;
    struct value *step = order(from->step, zero) < 0 ? sum(x, zero, from->step, true) : from->step;
    out.start = sum(x, from->stop, step, reverse);
    out.stop = sum(x, from->start, step, reverse);
    out.step = sum(x, zero, from->step, true);
    return out;
}

static err *sort_operand(const struct eval *x, const struct operand *o, bool reverse,
                         struct operand *ret)
{
    *ret = *o;
    if (o->kind == OPERAND_CHOICE || is_list(o))
        return sort_list(x, o->val, reverse, &ret->val);
    if (o->kind == OPERAND_RANGE)
        *ret = sort_range(x, o, reverse);
    else if (is_sweep(o) || o->val->kind == VALUE_NULL)
        return bad(x, "sorts lists, choices and ranges");
    return NULL;
}

/* sort() and shuffle() take sweep= and list= besides positions. */
static const struct operand *named_collection(const struct call *c)
{
    const struct operand *list = named(c, "list"), *sweep = named(c, "sweep");
    return list ? list : sweep;
}

static err *check_collection(const struct eval *x, const struct operand *o)
{
    if (o == named(x->call, "list") ? !is_list(o)
                                    : o->kind != OPERAND_CHOICE && o->kind != OPERAND_RANGE)
        return bad(x, "needs a list for 'list', a choice or range for 'sweep'");
    return NULL;
}

static err *call_sort(const struct eval *x, struct operand *ret)
{
    static const char *const known[] = {"sweep", "list", "reverse", NULL};
    const struct operand *o = named_collection(x->call), *flag = named(x->call, "reverse");
    struct operand choice = {.kind = OPERAND_CHOICE, .is_simple = true};
    TRY(check_names(x, known));
    if (flag && (is_sweep(flag) || flag->val->kind != VALUE_BOOL))
        return bad(x, "needs true or false for 'reverse'");
    bool reverse = flag && flag->val->b;
    if (o) {
        TRY(check_collection(x, o));
        return sort_operand(x, o, reverse, ret);
    }
    if (!count_positional(x->call))
        return bad(x, "needs something to sort");
    if (count_positional(x->call) == 1)
        return sort_operand(x, &x->call->at[0].val, reverse, ret);
    TRY(positional_list(x, &choice.val));
    return sort_operand(x, &choice, reverse, ret);
}

void override_shuffle(struct value *list, const struct env *env)
{
    for (size_t i = list->list.len; env && i > 1; i--) {
        size_t k = (size_t)(env->random(env->random_ctx) % i);
        struct value *v = list->list.items[k];
        list->list.items[k] = list->list.items[i - 1];
        list->list.items[i - 1] = v;
    }
}

static err *shuffle_operand(const struct eval *x, const struct operand *o, struct operand *ret)
{
    *ret = *o;
    if (o->kind == OPERAND_CHOICE || o->kind == OPERAND_RANGE) {
        ret->shuffle = true;
        return NULL;
    }
    if (is_sweep(o) || o->val->kind == VALUE_NULL)
        return bad(x, "shuffles lists, choices and ranges");
    ret->val = is_list(o) ? value_copy(x->arena, o->val) : value_list(x->arena);
    if (!is_list(o))
        value_push(x->arena, ret->val, o->val);
    override_shuffle(ret->val, x->env);
    return NULL;
}

static err *call_shuffle(const struct eval *x, struct operand *ret)
{
    static const char *const known[] = {"sweep", "list", NULL};
    const struct operand *o = named_collection(x->call);
    struct operand choice = {.kind = OPERAND_CHOICE, .is_simple = true, .shuffle = true};
    TRY(check_names(x, known));
    if (o) {
        TRY(check_collection(x, o));
        return shuffle_operand(x, o, ret);
    }
    if (count_positional(x->call) == 1)
        return shuffle_operand(x, &x->call->at[0].val, ret);
    TRY(positional_list(x, &choice.val));
    *ret = choice;
    return NULL;
}

/* --- the rest --- */

static err *call_tag(const struct eval *x, struct operand *ret)
{
    static const char *const known[] = {"sweep", NULL};
    size_t n = count_positional(x->call);
    TRY(check_names(x, known));
    const struct operand *sweep = named(x->call, "sweep");
    if (!n)
        return bad(x, "needs a sweep");
    if (!sweep)
        sweep = &x->call->at[--n].val;
    if (!is_sweep(sweep) || sweep->kind == OPERAND_GLOB)
        return bad(x, "needs a choice, range or interval last");
    for (size_t i = 0; i < n; i++)
        if (is_sweep(&x->call->at[i].val) || x->call->at[i].val.val->kind != VALUE_STR)
            return bad(x, "takes strings as tags");
    *ret = *sweep; /* tags say nothing here */
    return NULL;
}

static bool is_pattern(const struct operand *o)
{
    if (is_sweep(o) || (o->val->kind != VALUE_STR && o->val->kind != VALUE_LIST))
        return false;
    return true;
}

static err *call_glob(const struct eval *x, struct operand *ret)
{
    static const char *const names[] = {"include", "exclude", NULL};
    const struct operand *arg[2] = {0};
    TRY(bind(x, names, arg));
    if (!arg[0] || !is_pattern(arg[0]) || (arg[1] && !is_pattern(arg[1])))
        return bad(x, "needs patterns");
    *ret = (struct operand){.kind = OPERAND_GLOB};
    return NULL;
}

err *override_call(const struct call *c, const struct env *env, struct arena *a,
                   struct operand *ret)
{
    static const struct {
        const char *name;
        err *(*fn)(const struct eval *x, struct operand *ret);
    } known[] = {
        {"bool", call_cast},   {"choice", call_choice},   {"float", call_cast},
        {"glob", call_glob},   {"int", call_cast},        {"interval", call_interval},
        {"range", call_range}, {"shuffle", call_shuffle}, {"sort", call_sort},
        {"str", call_cast},    {"tag", call_tag},
    };
    struct eval x = {c, env, a};
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (streq(known[i].name, c->name))
            return known[i].fn(&x, ret);
    return err_hint(err_new(ERR_INVALID, "there is no function '%s'", c->name),
                    "there are bool, choice, float, glob, int, interval, range, shuffle, sort, "
                    "str and tag");
}
