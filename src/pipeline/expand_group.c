#include "pipeline/expand_group.h"

enum { STAGES_MOST = 100000 /* of one group: a matrix grows fast */ };

struct reader {
    const struct interp *in;
    const char *show;
    struct group *group;
};

static err *unresolved(const struct reader *r, const char *where, const char *why)
{
    return err_new(ERR_INVALID, "failed to resolve 'stages.%s.%s' in '%s': %s", r->group->name,
                   where, r->show, why);
}

static err *bad_kind(const struct reader *r, const char *where, const struct value *v)
{
    return unresolved(
        r, where,
        arena_printf(r->in->arena, "expected list/dictionary, got %s", value_kind_name(v)));
}

/* COMPAT: a boolean that was written in dvc.yaml is `true` in a name, one that comes from a file
 * or from vars is `True` (case foreach/names). */
static const char *name_of(const struct reader *r, const struct value *v)
{
    scoped(sb) struct sb out = SB_INIT;
    if (context_is_data(r->in->context, v))
        value_py_str(v, &out);
    else
        interp_add_text(v, &out);
    return arena_str(r->in->arena, sb_str(&out));
}

static const char *name_of_key(const struct value_pair *p)
{
    if (p->key_node && p->key_node->kind == VALUE_BOOL)
        return p->key_node->b ? "true" : "false";
    return p->key;
}

static const char *name_of_place(const struct reader *r, size_t i)
{
    return arena_printf(r->in->arena, "%zu", i);
}

static const struct value *part_of(const struct reader *r, const struct value *list, size_t i)
{
    return context_part(r->in->context, list, name_of_place(r, i), list->list.items[i]);
}

/* A name without anything behind the @ could not be told from the group. */
static err *add_item(const struct reader *r, struct value *items, const char *key,
                     const struct value *item)
{
    if (!key[0])
        return unresolved(r, r->group->is_matrix ? "matrix" : "foreach",
                          "the name of a generated stage would be empty");
    value_set(r->in->arena, items, key, (struct value *)(uintptr_t)item);
    return NULL;
}

/* --- foreach --- */

static err *add_list(const struct reader *r, const struct value *list, struct value *items)
{
    bool by_place = false;
    for (size_t i = 0; i < list->list.len; i++)
        by_place |= value_is_nested(list->list.items[i]);
    for (size_t i = 0; i < list->list.len; i++) {
        const struct value *part = part_of(r, list, i);
        TRY(add_item(r, items, by_place ? name_of_place(r, i) : name_of(r, part), part));
    }
    return NULL;
}

static err *add_map(const struct reader *r, const struct value *map, struct value *items)
{
    for (size_t i = 0; i < map->map.len; i++) {
        const struct value_pair *p = &map->map.pairs[i];
        const struct value *part = context_part(r->in->context, map, p->key, p->val);
        TRY(add_item(r, items, name_of_key(p), part));
    }
    return NULL;
}

static err *read_foreach(const struct reader *r, const struct value *written)
{
    struct value *items = value_map(r->in->arena);
    const struct value *data = NULL;
    err *e = interp_check(written);
    if (!e)
        e = interp_value(r->in, written, &data);
    TRY(interp_failed(e, r->show, "'stages.%s.foreach'", r->group->name));
    if (!value_is_nested(data))
        return bad_kind(r, "foreach", data);
    r->group->has_key = data->kind == VALUE_MAP;
    r->group->items = items;
    return data->kind == VALUE_MAP ? add_map(r, data, items) : add_list(r, data, items);
}

/* --- matrix --- */

struct axis {
    const char *name;
    size_t len;
    const struct value **vals;
    const char **fragments; /* of names */
    size_t at;              /* the odometer */
};
VEC(axis_vec, struct axis);

static void read_axis_map(const struct reader *r, const struct value *map, struct axis *ax)
{
    for (size_t i = 0; i < map->map.len; i++) {
        ax->fragments[i] = name_of_key(&map->map.pairs[i]);
        ax->vals[i] = value_strz(r->in->arena, ax->fragments[i]);
    }
}

static void read_axis_list(const struct reader *r, const struct value *list, struct axis *ax)
{
    for (size_t i = 0; i < list->list.len; i++) {
        const struct value *part = part_of(r, list, i);
        ax->vals[i] = part;
        ax->fragments[i] = value_is_nested(part) ? arena_printf(r->in->arena, "%s%zu", ax->name, i)
                                                 : name_of(r, part);
    }
}

static err *read_axis(const struct reader *r, const struct value_pair *p, struct axis *ret)
{
    const struct value *v = p->val;
    if (!value_is_nested(v))
        return bad_kind(r, arena_printf(r->in->arena, "matrix.%s", p->key), v);
    size_t len = v->kind == VALUE_LIST ? v->list.len : v->map.len;
    *ret = (struct axis){.name = p->key,
                         .len = len,
                         .vals = arena_array(r->in->arena, len, sizeof(*ret->vals)),
                         .fragments = arena_array(r->in->arena, len, sizeof(*ret->fragments))};
    if (v->kind == VALUE_LIST)
        read_axis_list(r, v, ret);
    else
        read_axis_map(r, v, ret);
    return NULL;
}

static err *add_combination(const struct reader *r, const struct axis_vec *axes,
                            struct value *items)
{
    scoped(sb) struct sb key = SB_INIT;
    struct value *item = value_map(r->in->arena);
    vec_each (axes, ax) {
        sb_addf(&key, "%s%s", ax == axes->at ? "" : "-", ax->fragments[ax->at]);
        value_set(r->in->arena, item, ax->name, (struct value *)(uintptr_t)ax->vals[ax->at]);
    }
    return add_item(r, items, key.buf, item);
}

/* One step of the odometer, the last axis fastest; false when it is through. */
static bool turn(struct axis_vec *axes)
{
    for (size_t i = axes->len; i-- > 0;) {
        if (++axes->at[i].at < axes->at[i].len)
            return true;
        axes->at[i].at = 0;
    }
    return false;
}

static err *count_stages(const struct reader *r, const struct axis_vec *axes, size_t *ret)
{
    size_t n = 1;
    vec_each (axes, ax)
        if (!ax->len) {
            *ret = 0;
            return NULL;
        }
    vec_each (axes, ax)
        if (__builtin_mul_overflow(n, ax->len, &n) || n > STAGES_MOST)
            return unresolved(
                r, "matrix",
                arena_printf(r->in->arena, "it makes more than %d stages", STAGES_MOST));
    *ret = n;
    return NULL;
}

static err *read_matrix(const struct reader *r, const struct value *written)
{
    struct value *items = value_map(r->in->arena);
    const struct value *data = NULL;
    struct axis_vec axes = {0};
    size_t n = 0;
    err *e = interp_check(written);
    if (!e)
        e = interp_value(r->in, written, &data);
    TRY(interp_failed(e, r->show, "'stages.%s.matrix'", r->group->name));
    for (size_t i = 0; i < data->map.len; i++) {
        struct axis ax;
        TRY(read_axis(r, &data->map.pairs[i], &ax));
        arena_push(r->in->arena, &axes, ax);
    }
    TRY(count_stages(r, &axes, &n));
    r->group->has_key = true;
    r->group->items = items;
    for (bool more = n > 0; more; more = turn(&axes))
        TRY(add_combination(r, &axes, items));
    return NULL;
}

err *expand_group_read(const struct interp *in, const char *show, const char *name,
                       const struct value *body, struct group *ret)
{
    const struct value *matrix = value_find(body, "matrix");
    *ret = (struct group){.name = name, .template = body, .is_matrix = matrix != NULL};
    struct reader r = {in, show, ret};
    if (matrix)
        return read_matrix(&r, matrix);
    ret->template = value_find(body, "do");
    return read_foreach(&r, value_find(body, "foreach"));
}
