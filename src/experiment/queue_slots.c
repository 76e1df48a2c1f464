#include "experiment/queue_slots.h"

#include "base/str.h"

static err *parse_one(const char *text, struct arena *a, struct queue_slot *ret)
{
    const char *sign = strchr(text, '=');
    struct str rest = str_of(sign ? sign + 1 : ""), value;
    *ret = (struct queue_slot){0};
    if (!sign || sign == text || !rest.len)
        return err_new(ERR_INVALID, "invalid value for --slot-env: '%s' is not NAME=VALUE,VALUE",
                       text);
    ret->name = arena_strndup(a, text, (size_t)(sign - text));
    const char separator = strchr(sign, ';') ? ';' : ',';
    while (str_split(&rest, separator, &value))
        arena_push(a, &ret->values, arena_str(a, value));
    return NULL;
}

err *queue_slots_parse(const struct strs *texts, size_t workers, struct arena *a,
                       struct queue_slots *ret)
{
    vec_each (texts, text) {
        struct queue_slot slot;
        TRY(parse_one(*text, a, &slot));
        if (workers > slot.values.len)
            return err_new(ERR_INVALID, "--slot-env '%s' has values for %zu workers, not for %zu",
                           slot.name, slot.values.len, workers);
        arena_push(a, ret, slot);
    }
    return NULL;
}

size_t queue_slots_count(const struct queue_slots *slots)
{
    size_t count = slots->len ? slots->at[0].values.len : 0;
    vec_each (slots, slot)
        count = MIN(count, slot->values.len);
    return count;
}

static bool is_set_by(const struct queue_slots *slots, const char *var)
{
    vec_each (slots, slot)
        if (starts_with(var, slot->name) && var[strlen(slot->name)] == '=')
            return true;
    return false;
}

char *const *queue_slots_vars(const struct queue_slots *slots, size_t worker, char *const *vars,
                              struct arena *a)
{
    VEC(vars_vec, char *);
    struct vars_vec out = {0};
    if (!slots->len)
        return vars;
    for (; *vars; vars++)
        if (!is_set_by(slots, *vars))
            arena_push(a, &out, *vars);
    vec_each (slots, slot)
        arena_push(a, &out, arena_printf(a, "%s=%s", slot->name, slot->values.at[worker - 1]));
    arena_push(a, &out, NULL);
    return out.at;
}
