#include "support/yaml_twin.h"

#include "data/yaml_block.h"
#include "data/yaml_read.h"

static void tell(struct sb *why, const char *what, const struct value *x, const struct value *y)
{
    sb_addf(why, "%s: %s %u:%u %u-%u, parser %s %u:%u %u-%u; ", what, value_kind_name(x),
            x->pos.line, x->pos.col, x->pos.start, x->pos.end, value_kind_name(y), y->pos.line,
            y->pos.col, y->pos.start, y->pos.end);
}

static void compare(const char *what, const struct value *x, const struct value *y, struct sb *why)
{
    bool place = x->pos.line == y->pos.line && x->pos.col == y->pos.col &&
                 x->pos.start == y->pos.start && x->pos.end == y->pos.end;
    if (!place || x->kind != y->kind || x->flow != y->flow || x->has_style != y->has_style ||
        !value_same(x, y)) {
        tell(why, what, x, y);
        if (x->kind != y->kind)
            return;
    }
    if (x->kind == VALUE_LIST)
        for (size_t i = 0; i < MIN(x->list.len, y->list.len); i++)
            compare("item", x->list.items[i], y->list.items[i], why);
    if (x->kind == VALUE_MAP)
        for (size_t i = 0; i < MIN(x->map.len, y->map.len); i++) {
            const struct value_pair *p = &x->map.pairs[i], *q = &y->map.pairs[i];
            if (!streq(p->key, q->key))
                sb_addf(why, "keys %s and %s; ", p->key, q->key);
            compare(p->key, p->key_node, q->key_node, why);
            compare(p->key, p->val, q->val, why);
        }
}

enum yaml_twin yaml_twin_read(struct str text, struct sb *why)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *ours, *theirs;
    if (!yaml_block_read(text, &a, &ours))
        return YAML_TWIN_LEFT;
    err *e = yaml_read_as_written(text, &a, &theirs);
    if (e)
        sb_addf(why, "the parser: %s", err_message(e));
    else
        compare("document", ours, theirs, why);
    err_ignore(e);
    return why->len ? YAML_TWIN_OTHER : YAML_TWIN_SAME;
}
