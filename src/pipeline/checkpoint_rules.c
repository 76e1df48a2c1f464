#include "pipeline/checkpoint_rules.h"

static err *refuse(const struct stage *s, const struct value *at, const char *key,
                   const char *allowed)
{
    const struct value *rules = value_find(s->meta, "checkpoints");
    const unsigned line = at->pos.line ? at->pos.line : rules->pos.line; /* nothing has no place */
    return err_new(ERR_INVALID,
                   "'%s' is invalid, in line %u: 'meta.checkpoints.%s' of stage '%s' must be %s",
                   s->file->path, line, key, s->name, allowed);
}

/* A number from 1 on; what follows it is in *rest. */
static bool read_count(const char *text, unsigned *ret, const char **rest)
{
    enum { MOST = 1000000 };
    unsigned n = 0;
    const char *p = text;
    for (; *p >= '0' && *p <= '9' && n <= MOST; p++)
        n = 10 * n + (unsigned)(*p - '0');
    *ret = n;
    *rest = p;
    return n > 0 && n <= MOST;
}

static int64_t unit_ms(const char *unit)
{
    enum { SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE };
    if (streq(unit, "s"))
        return SECOND;
    if (streq(unit, "m"))
        return MINUTE;
    return streq(unit, "h") ? HOUR : 0;
}

static err *read_every(const struct stage *s, const struct value *v, struct checkpoint_rules *ret)
{
    unsigned n = 0;
    const char *unit = "";
    bool good = value_is(v, VALUE_STR) && read_count(v->s, &n, &unit);
    if (good && (streq(unit, " signals") || streq(unit, " signal"))) {
        ret->every_signals = n;
        return NULL;
    }
    ret->every_ms = (int64_t)n * unit_ms(unit);
    return good && ret->every_ms
               ? NULL
               : refuse(s, v, "every", "a time ('30s', '10m', '2h') or '5 signals'");
}

static err *read_keep(const struct stage *s, const struct value *v, struct checkpoint_rules *ret)
{
    static const char *const allowed = "'last 10', 'best METRIC' or 'lowest METRIC'";
    const char *text = value_is(v, VALUE_STR) ? v->s : "", *rest = "";
    if (starts_with(text, "last ") && read_count(text + strlen("last "), &ret->last, &rest)) {
        ret->keep = CHECKPOINT_KEEP_LAST;
        return *rest ? refuse(s, v, "keep", allowed) : NULL;
    }
    if (starts_with(text, "best ")) {
        ret->keep = CHECKPOINT_KEEP_BEST;
        ret->metric = text + strlen("best ");
    } else if (starts_with(text, "lowest ")) {
        ret->keep = CHECKPOINT_KEEP_LOWEST;
        ret->metric = text + strlen("lowest ");
    }
    return ret->metric && ret->metric[0] ? NULL : refuse(s, v, "keep", allowed);
}

err *checkpoint_rules_read(const struct stage *s, struct checkpoint_rules *ret)
{
    const struct value *rules =
        value_is(s->meta, VALUE_MAP) ? value_find(s->meta, "checkpoints") : NULL;
    *ret = (struct checkpoint_rules){.every_signals = 1};
    if (!value_is(rules, VALUE_MAP))
        return NULL;
    const struct value *every = value_find(rules, "every"), *keep = value_find(rules, "keep");
    if (every)
        TRY(read_every(s, every, ret));
    return keep ? read_keep(s, keep, ret) : NULL;
}
