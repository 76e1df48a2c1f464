#include "pipeline/schema.h"

#include "base/vec.h"
#include "pipeline/excerpt.h"

/* One complaint: its words and the path of keys and list places to where it stands. */
struct complaint {
    const char *text;
    const char *const *path;
    size_t depth;
};
VEC(complaints, struct complaint);

struct checker {
    struct arena *arena;
};

/* Where a value stands, on the stack of the checks around it; NULL is the document. */
struct place {
    const struct place *outer;
    const char *key; /* NULL: an item of a list */
    size_t item;
    size_t depth;
};

static size_t depth_of(const struct place *at)
{
    return at ? at->depth : 0;
}

static struct place place_of_key(const struct place *outer, const char *key)
{
    return (struct place){.outer = outer, .key = key, .depth = depth_of(outer) + 1};
}

static const char *const *path_of(struct checker *c, const struct place *at)
{
    const char **path = arena_array(c->arena, depth_of(at), sizeof(*path));
    for (; at; at = at->outer)
        path[at->depth - 1] = at->key ? at->key : arena_printf(c->arena, "%zu", at->item);
    return path;
}

static void complain(struct checker *c, struct complaints *out, const struct place *at,
                     const char *text)
{
    arena_push(c->arena, out, ((struct complaint){text, path_of(c, at), depth_of(at)}));
}

static void check(struct checker *c, const struct schema *s, const struct value *v,
                  const struct place *at, struct complaints *out);

/* COMPAT: the original's list check gives up at the first item that fails below its own level, and
 * forgets what it found before. */
static void check_list(struct checker *c, const struct schema *s, const struct value *v,
                       const struct place *at, struct complaints *out)
{
    struct complaints shallow = {0};
    for (size_t i = 0; i < v->list.len; i++) {
        struct complaints found = {0};
        struct place inner = {.outer = at, .item = i, .depth = depth_of(at) + 1};
        check(c, s->item, v->list.items[i], &inner, &found);
        if (found.len && found.at[0].depth > inner.depth) {
            vec_each (&found, f)
                arena_push(c->arena, out, *f);
            return;
        }
        if (found.len)
            arena_push(c->arena, &shallow, found.at[0]);
    }
    vec_each (&shallow, f)
        arena_push(c->arena, out, *f);
}

static const struct schema_field *find_field(const struct schema *s, const char *key)
{
    for (const struct schema_field *f = s->fields; f->key; f++)
        if (streq(f->key, key))
            return f;
    return NULL;
}

static bool key_is_text(const struct value_pair *p)
{
    return !p->key_node || p->key_node->kind == VALUE_STR;
}

static void check_struct(struct checker *c, const struct schema *s, const struct value *v,
                         const struct place *at, struct complaints *out)
{
    for (size_t i = 0; i < v->map.len; i++) {
        const struct value_pair *p = &v->map.pairs[i];
        struct place inner = place_of_key(at, p->key);
        const struct schema_field *f = key_is_text(p) ? find_field(s, p->key) : NULL;
        if (f)
            check(c, f->schema, p->val, &inner, out);
        else
            complain(c, out, &inner, "extra keys not allowed");
    }
    for (const struct schema_field *f = s->fields; f->key; f++) {
        struct place inner = place_of_key(at, f->key);
        if (f->required && !value_find(v, f->key))
            complain(c, out, &inner, "required key not provided");
    }
}

static void check_map(struct checker *c, const struct schema *s, const struct value *v,
                      const struct place *at, struct complaints *out)
{
    for (size_t i = 0; i < v->map.len; i++) {
        const struct value_pair *p = &v->map.pairs[i];
        struct place inner = place_of_key(at, p->key);
        if (key_is_text(p))
            check(c, s->item, p->val, &inner, out);
        else
            complain(c, out, &inner, "expected str");
    }
}

static bool has_any_key(const struct value *v, const char *const *keys)
{
    for (; keys && *keys; keys++)
        if (value_find(v, *keys))
            return true;
    return false;
}

static void check_either(struct checker *c, const struct schema *s, const struct value *v,
                         const struct place *at, struct complaints *out)
{
    size_t n = 0;
    while (s->options[n])
        n++;
    if (s->switch_keys) {
        bool last = value_is(v, VALUE_MAP) && has_any_key(v, s->switch_keys);
        check(c, s->options[last ? n - 1 : 0], v, at, out);
        return;
    }
    struct complaints best = {0};
    for (size_t i = 0; i < n; i++) {
        struct complaints found = {0};
        check(c, s->options[i], v, at, &found);
        if (!found.len)
            return;
        if (!best.len || found.at[0].depth > best.at[0].depth)
            best = found;
    }
    vec_each (&best, f)
        arena_push(c->arena, out, *f);
}

static bool sum_fits(const struct value *v)
{
    if (v->kind == VALUE_NULL)
        return true;
    if (v->kind == VALUE_INT)
        return v->digits || v->i > 99 || v->i < -9;
    return v->kind == VALUE_STR && (v->s_len == 0 || v->s_len >= 3);
}

static const char *kind_complaint(const struct schema *s, const struct value *v)
{
    switch (s->kind) {
    case SCHEMA_ANY:
        return NULL;
    case SCHEMA_STR:
        return v->kind == VALUE_STR && !v->is_date ? NULL : "expected str";
    case SCHEMA_BOOL:
        return v->kind == VALUE_BOOL ? NULL : "expected bool";
    case SCHEMA_INT:
        return v->kind == VALUE_INT ? NULL : "expected int";
    case SCHEMA_NULL:
        return v->kind == VALUE_NULL ? NULL : "not a valid value";
    case SCHEMA_LIST:
        return v->kind == VALUE_LIST ? NULL : "expected a list";
    case SCHEMA_MAP:
    case SCHEMA_STRUCT:
        return v->kind == VALUE_MAP ? NULL : "expected a dictionary";
    case SCHEMA_DICT:
        return v->kind == VALUE_MAP ? NULL : "expected dict";
    case SCHEMA_VERSION:
        return v->kind == VALUE_STR && streq(v->s, "2.0") ? NULL : "invalid schema version";
    case SCHEMA_SUM:
        return sum_fits(v) ? NULL : "not a valid value";
    case SCHEMA_EITHER:
        return NULL;
    }
    BUG("schema kind %d", (int)s->kind);
}

static void check(struct checker *c, const struct schema *s, const struct value *v,
                  const struct place *at, struct complaints *out)
{
    const char *text = kind_complaint(s, v);
    if (text)
        complain(c, out, at, text);
    else if (s->kind == SCHEMA_LIST)
        check_list(c, s, v, at, out);
    else if (s->kind == SCHEMA_MAP)
        check_map(c, s, v, at, out);
    else if (s->kind == SCHEMA_STRUCT)
        check_struct(c, s, v, at, out);
    else if (s->kind == SCHEMA_EITHER)
        check_either(c, s, v, at, out);
}

/* --- the report --- */

/* The collection that encloses a complaint, as the original looks for it: at the path itself, else
 * up to four steps above. */
static const struct value *enclosing(const struct value *doc, const struct complaint *c,
                                     size_t *ret_steps)
{
    size_t step = 1;
    for (size_t depth = c->depth; depth > 0 && step < 5; depth--, step++) {
        const struct value *v = doc;
        for (size_t i = 0; v && i < depth; i++) {
            if (v->kind == VALUE_LIST)
                v = (size_t)strtoul(c->path[i], NULL, 10) < v->list.len
                        ? v->list.items[strtoul(c->path[i], NULL, 10)]
                        : NULL;
            else
                v = value_find(v, c->path[i]);
        }
        if (v && (v->kind == VALUE_LIST || v->kind == VALUE_MAP)) {
            *ret_steps = step;
            return v;
        }
    }
    return NULL;
}

static void add_complaint(struct sb *out, const struct complaint *c, const struct value *doc,
                          const char *text)
{
    scoped(sb) struct sb line = SB_INIT;
    sb_add(&line, c->text);
    for (size_t i = 0; i < c->depth; i++)
        sb_addf(&line, "%s%s", i ? " -> " : ", in ", c->path[i]);
    size_t steps = 0;
    const struct value *at = enclosing(doc, c, &steps);
    if (at)
        sb_addf(&line, ", line %u, column %u", at->pos.line, at->pos.col);
    excerpt_add_words(line.buf, out);
    if (at)
        excerpt_add(text, at->pos.line > 1 ? at->pos.line - 1 : 1, at->pos.line + steps - 1, out);
}

static err *report(const struct complaints *found, const struct value *doc, const char *text,
                   const char *show, const char *rev)
{
    scoped(sb) struct sb out = SB_INIT;
    sb_addf(&out, "'%s' validation failed", show);
    if (rev)
        sb_addf(&out, " in revision '%.7s'", rev);
    if (found->len > 1)
        sb_addf(&out, ": %zu errors", found->len);
    if (doc->kind != VALUE_MAP) {
        sb_addf(&out, ": %s.", found->at[0].text);
        return err_new(ERR_DOCUMENT, "%s", out.buf);
    }
    sb_add(&out, ".\n\n");
    vec_each (found, c) {
        if (c != found->at)
            sb_add_char(&out, '\n');
        add_complaint(&out, c, doc, text);
    }
    if (out.len && out.buf[out.len - 1] == '\n')
        sb_truncate(&out, out.len - 1);
    return err_new(ERR_DOCUMENT, "%s", out.buf);
}

err *schema_check(const struct schema *s, const struct value *doc, const char *text,
                  const char *show, const char *rev)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    struct checker c = {.arena = &scratch};
    struct complaints found = {0};
    check(&c, s, doc, NULL, &found);
    return found.len ? report(&found, doc, text, show, rev) : NULL;
}
