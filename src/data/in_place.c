#include "data/in_place.h"

err *in_place_refuse(const struct in_place *p, const char *why)
{
    return err_new(ERR_UNSUPPORTED, "the %s text cannot be changed in place: %s", p->language, why);
}

err *in_place_no_key(void)
{
    return err_new(ERR_NOT_FOUND, "no such key");
}

err *in_place_key_exists(void)
{
    return err_new(ERR_EXISTS, "the key exists already");
}

bool in_place_is_gap(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct str in_place_gap_before(struct str text, size_t at)
{
    size_t start = at;
    while (start && in_place_is_gap(text.ptr[start - 1]))
        start--;
    return str_sub(text, start, at);
}

const struct value_pair *in_place_last_pair(const struct value *map)
{
    const struct value_pair *last = NULL;
    for (size_t i = 0; i < map->map.len; i++)
        if (!last || map->map.pairs[i].val->pos.end > last->val->pos.end)
            last = &map->map.pairs[i];
    return last;
}

err *in_place_finish(const struct in_place *p, struct arena *a, const struct value *wanted,
                     struct str text, struct sb *out)
{
    struct value *got = NULL;
    err *e = p->read(text, a, &got);
    const bool is_valid = !e;
    err_free(e); /* its places are of a text that is thrown away */
    if (!is_valid || !value_same(got, wanted))
        return in_place_refuse(p, is_valid && p->differs ? p->differs
                                                         : "the change would not be valid there");
    sb_add_str(out, text);
    return NULL;
}
