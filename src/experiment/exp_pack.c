#include "experiment/exp_pack.h"

#include "data/pickle_read.h"
#include "data/pickle_write.h"

/* Flags by the names of the arguments of DVC's `reproduce`. */
static const struct {
    const char *name;
    size_t offset;
} flags[] = {
    {"single_item", offsetof(struct exp_args, repro.plan.single_item)},
    {"force", offsetof(struct exp_args, repro.force)},
    {"dry", offsetof(struct exp_args, repro.dry)},
    {"interactive", offsetof(struct exp_args, repro.interactive)},
    {"pipeline", offsetof(struct exp_args, repro.plan.pipeline)},
    {"all_pipelines", offsetof(struct exp_args, repro.plan.all_pipelines)},
    {"downstream", offsetof(struct exp_args, repro.plan.downstream)},
    {"recursive", offsetof(struct exp_args, repro.plan.recursive)},
    {"force_downstream", offsetof(struct exp_args, repro.force_downstream)},
    {"pull", offsetof(struct exp_args, pull)},
    {"allow_missing", offsetof(struct exp_args, repro.allow_missing)},
    {"no_commit", offsetof(struct exp_args, repro.no_commit)},
};

static const char *const on_error[] = {
    [REPRO_STOP] = "fail", [REPRO_KEEP_GOING] = "keep-going", [REPRO_IGNORE] = "ignore"};

/* --- packing --- */

static struct value *pack_env(const struct exp_args *args, struct arena *a)
{
    struct value *m = value_map(a);
    vec_each (&args->env, item) {
        const char *eq = strchr(*item, '=');
        value_set(a, m, arena_strndup(a, *item, (size_t)(eq - *item)), value_strz(a, eq + 1));
    }
    return m;
}

static struct value *pack_targets(const struct exp_args *args, struct arena *a)
{
    struct value *list = value_list(a);
    vec_each (&args->targets, t)
        value_push(a, list, value_strz(a, *t));
    return list;
}

void exp_pack(const struct exp_args *args, struct arena *a, struct sb *out)
{
    struct value *top = value_map(a), *none = value_list(a), *kwargs = value_map(a);
    none->form = VALUE_FORM_TUPLE;
    value_set(a, top, "args", none);
    value_set(a, top, "kwargs", kwargs);
    value_set(a, kwargs, "run_env", pack_env(args, a));
    value_set(a, kwargs, "targets", pack_targets(args, a));
    for (size_t i = 0; i < ARRAY_LEN(flags); i++)
        if (*(const bool *)((const char *)args + flags[i].offset))
            value_set(a, kwargs, flags[i].name, value_bool(a, true));
    if (args->repro.on_error != REPRO_STOP)
        value_set(a, kwargs, "on_error", value_strz(a, on_error[args->repro.on_error]));
    pickle_write(top, out);
}

/* --- unpacking --- */

static err *bad_shape(const char *what)
{
    return err_new(ERR_INVALID, "queued by an incompatible version of DVC: '%s' is not as expected",
                   what);
}

/* Text without a NUL. */
static const char *text_of(const struct value *v)
{
    return value_is(v, VALUE_STR) && strlen(v->s) == v->s_len ? v->s : NULL;
}

static err *unpack_env(const struct value *m, struct arena *a, struct exp_args *ret)
{
    if (!value_is(m, VALUE_MAP))
        return m ? bad_shape("run_env") : NULL;
    for (size_t i = 0; i < m->map.len; i++) {
        const char *name = m->map.pairs[i].key, *val = text_of(m->map.pairs[i].val);
        if (!val || !name[0] || strchr(name, '='))
            return bad_shape("run_env");
        arena_push(a, &ret->env, arena_printf(a, "%s=%s", name, val));
    }
    return NULL;
}

/* A list of texts, one text, or None. */
static err *unpack_targets(const struct value *v, struct arena *a, struct exp_args *ret)
{
    if (text_of(v))
        arena_push(a, &ret->targets, text_of(v));
    else if (v && v->kind != VALUE_NULL && v->kind != VALUE_LIST)
        return bad_shape("targets");
    for (size_t i = 0; value_is(v, VALUE_LIST) && i < v->list.len; i++) {
        if (!text_of(v->list.items[i]))
            return bad_shape("targets");
        arena_push(a, &ret->targets, text_of(v->list.items[i]));
    }
    return NULL;
}

static err *unpack_on_error(const struct value *v, struct exp_args *ret)
{
    if (!v || v->kind == VALUE_NULL)
        return NULL;
    for (size_t i = 0; text_of(v) && i < ARRAY_LEN(on_error); i++) {
        if (streq(v->s, on_error[i])) {
            ret->repro.on_error = (enum repro_on_error)i;
            return NULL;
        }
    }
    return bad_shape("on_error");
}

static err *unpack_flags(const struct value *kwargs, struct exp_args *ret)
{
    for (size_t i = 0; i < ARRAY_LEN(flags); i++) {
        const struct value *v = value_find(kwargs, flags[i].name);
        if (v && v->kind != VALUE_BOOL && v->kind != VALUE_NULL)
            return bad_shape(flags[i].name);
        *(bool *)((char *)ret + flags[i].offset) = value_is(v, VALUE_BOOL) && v->b;
    }
    return NULL;
}

err *exp_unpack(struct str bytes, struct arena *a, struct exp_args *ret)
{
    struct value *top = NULL;
    *ret = (struct exp_args){0};
    TRY(err_wrap(pickle_read(bytes, a, &top), ERR_INVALID,
                 "queued by an incompatible version of DVC"));
    const struct value *kwargs = value_find(top, "kwargs");
    if (!value_is(kwargs, VALUE_MAP))
        return bad_shape("kwargs");
    TRY(unpack_env(value_find(kwargs, "run_env"), a, ret));
    TRY(unpack_targets(value_find(kwargs, "targets"), a, ret));
    TRY(unpack_on_error(value_find(kwargs, "on_error"), ret));
    return unpack_flags(kwargs, ret);
}

const char *exp_args_env(const struct exp_args *args, const char *name)
{
    const size_t len = strlen(name);
    vec_each (&args->env, item)
        if (strncmp(*item, name, len) == 0 && (*item)[len] == '=')
            return *item + len + 1;
    return NULL;
}
