#include "experiment/exp_json.h"

#include "base/clock.h"

static struct value *or_null(const struct value *v, struct arena *a)
{
    return v ? (struct value *)(uintptr_t)v : value_null(a);
}

static struct value *text_or_null(const char *text, struct arena *a)
{
    return text ? value_strz(a, text) : value_null(a);
}

static struct value *timestamp(int64_t time_sec, struct arena *a)
{
    scoped(sb) struct sb iso = SB_INIT;
    if (!time_sec)
        return value_null(a);
    clock_iso_local(time_sec, &iso);
    return value_strz(a, iso.buf);
}

static struct value *data(const struct exp_row *row, struct arena *a)
{
    if (!row->data)
        return value_null(a);
    struct value *m = value_map(a);
    value_set(a, m, "rev", value_strz(a, row->data_rev ? row->data_rev : row->rev));
    value_set(a, m, "timestamp", timestamp(row->time_sec, a));
    for (size_t i = 0; i < row->data->map.len; i++)
        value_set(a, m, row->data->map.pairs[i].key, row->data->map.pairs[i].val);
    return m;
}

static struct value *state(const struct exp_row *row, struct value *experiments, struct arena *a)
{
    struct value *m = value_map(a);
    value_set(a, m, "rev", value_strz(a, row->rev));
    value_set(a, m, "name", text_or_null(row->name, a));
    value_set(a, m, "data", data(row, a));
    value_set(a, m, "error", or_null(row->error, a));
    value_set(a, m, "experiments", experiments);
    return m;
}

static struct value *range(const struct exp_row *row, struct arena *a)
{
    struct value *m = value_map(a), *revs = value_list(a);
    for (const struct exp_row *r = row; r; r = r->before)
        value_push(a, revs, state(r, value_null(a), a));
    value_set(a, m, "revs", revs);
    value_set(a, m, "executor", or_null(row->executor, a));
    value_set(a, m, "name", text_or_null(row->name, a));
    return m;
}

struct value *exp_json(const struct exp_baseline_vec *all, struct arena *a)
{
    struct value *list = value_list(a);
    vec_each (all, b) {
        struct value *experiments = b->experiments.len ? value_list(a) : value_null(a);
        vec_each (&b->experiments, e)
            value_push(a, experiments, range(e, a));
        value_push(a, list, state(&b->row, experiments, a));
    }
    return list;
}
