#include "project/rwlock_file.h"

#include "base/map.h"
#include "base/path.h"
#include "data/json_read.h"

/* --- checking --- */

struct checker {
    struct arena *a;
    const char *shown;
};

static err *bad(const struct checker *c, const char *reason, const char *place)
{
    return err_wrap(err_new(ERR_INVALID, "%s%s%s", reason, place[0] ? " @ data" : "", place),
                    ERR_INVALID, "RWLock-file '%s' format error.", c->shown);
}

static err *bad_value(const struct checker *c, const char *reason, const char *place)
{
    return bad(c, arena_printf(c->a, "%s for dictionary value", reason), place);
}

static const char *inside(const struct checker *c, const char *place, const char *key)
{
    scoped(sb) struct sb out = SB_INIT;
    sb_addf(&out, "%s[", place);
    value_py_repr(value_strz(c->a, key), &out);
    sb_add_char(&out, ']');
    return arena_str(c->a, sb_str(&out));
}

static err *check_holder(const struct checker *c, const struct value *v, const char *place)
{
    for (size_t i = 0; i < v->map.len; i++) {
        const char *key = v->map.pairs[i].key, *here = inside(c, place, key);
        enum value_kind kind = v->map.pairs[i].val->kind;
        if (streq(key, "pid") && kind != VALUE_INT && kind != VALUE_BOOL)
            return bad_value(c, "expected int", here);
        if (streq(key, "cmd") && kind != VALUE_STR)
            return bad_value(c, "expected str", here);
        if (!streq(key, "pid") && !streq(key, "cmd"))
            return bad(c, "extra keys not allowed", here);
    }
    const char *missing = !value_find(v, "pid") ? "pid" : !value_find(v, "cmd") ? "cmd" : NULL;
    if (missing)
        return bad(c, "required key not provided", inside(c, place, missing));
    return NULL;
}

static err *check_readers(const struct checker *c, const struct value *v, const char *place)
{
    if (v->kind != VALUE_LIST)
        return bad_value(c, "expected a list", place);
    for (size_t i = 0; i < v->list.len; i++) {
        const char *here = arena_printf(c->a, "%s[%zu]", place, i);
        if (v->list.items[i]->kind != VALUE_MAP)
            return bad(c, "expected a dictionary", here);
        TRY(check_holder(c, v->list.items[i], here));
    }
    return NULL;
}

static err *check_part(const struct checker *c, const char *name, const struct value *part)
{
    const char *place = inside(c, "", name);
    if (part->kind != VALUE_MAP)
        return bad_value(c, "expected a dictionary", place);
    for (size_t i = 0; i < part->map.len; i++) {
        const struct value *v = part->map.pairs[i].val;
        const char *here = inside(c, place, part->map.pairs[i].key);
        if (streq(name, "read"))
            TRY(check_readers(c, v, here));
        else if (v->kind != VALUE_MAP)
            return bad_value(c, "expected a dictionary", here);
        else
            TRY(check_holder(c, v, here));
    }
    return NULL;
}

err *rwlock_file_parse(struct str text, const char *shown, struct arena *a, struct value **ret)
{
    struct checker c = {a, shown};
    struct value *doc = NULL;
    TRY_NOTE(json_read(text, a, &doc),
             "Unable to read RWLock-file '%s'. JSON structure is corrupted", shown);
    if (doc->kind != VALUE_MAP)
        return bad(&c, "expected a dictionary", "");
    for (size_t i = 0; i < doc->map.len; i++) {
        const char *name = doc->map.pairs[i].key;
        if (!streq(name, "write") && !streq(name, "read"))
            return bad(&c, "extra keys not allowed", inside(&c, "", name));
        TRY(check_part(&c, name, doc->map.pairs[i].val));
    }
    for (size_t i = 0; i < 2; i++)
        if (!value_find(doc, i ? "write" : "read"))
            value_set(a, doc, i ? "write" : "read", value_map(a));
    *ret = doc;
    return NULL;
}

/* --- holders --- */

static struct rwlock_holder holder_of(const struct value *v)
{
    return (struct rwlock_holder){value_find(v, "pid")->i, value_find(v, "cmd")->s};
}

static bool same_holder(const struct rwlock_holder *x, const struct rwlock_holder *y)
{
    return x->pid == y->pid && streq(x->cmd, y->cmd);
}

static struct value *make_holder(struct arena *a, const struct rwlock_holder *h)
{
    struct value *v = value_map(a);
    value_set(a, v, "pid", value_int(a, h->pid));
    value_set(a, v, "cmd", value_strz(a, h->cmd));
    return v;
}

/* --- who is in the way --- */

/* Equal, or one holds the other.  A name that is no path (an experiment's ref) meets only itself.
 */
static bool overlap(const char *x, const char *y)
{
    return streq(x, y) ||
           (path_is_abs(x) == path_is_abs(y) && (path_is_inside(x, y) || path_is_inside(y, x)));
}

struct search {
    const struct rwlock_request *r;
    struct rwlock_holders *blockers;
    struct strs waiters;
    struct rwlock_holders gone; /* told of already, once for each process */
    const char *waiter;         /* COMPAT: the last one looked at, which the message names */
};

static bool meets(struct search *s, const char *path)
{
    vec_each (&s->waiters, w) {
        s->waiter = *w;
        if (overlap(*w, path))
            return true;
    }
    return false;
}

static void tell_gone(struct search *s, const struct rwlock_holder *h, const char *path)
{
    vec_each (&s->gone, g)
        if (g->pid == h->pid)
            return;
    arena_push(s->r->a, &s->gone, *h);
    s->r->dropped(s->r->ctx, h, path);
}

/* True when the holder is gone, so that its entry is to be dropped. */
static bool look_at(struct search *s, const struct value *v, const char *path)
{
    struct rwlock_holder h = holder_of(v);
    if (same_holder(&h, &s->r->self))
        return false;
    if (s->r->is_alive(s->r->ctx, (long)h.pid)) {
        arena_push(s->r->a, s->blockers, h);
        return false;
    }
    tell_gone(s, &h, path);
    return true;
}

static void drop_reader(struct value *readers, size_t i)
{
    readers->list.len--;
    memmove(readers->list.items + i, readers->list.items + i + 1,
            (readers->list.len - i) * sizeof(*readers->list.items));
}

/* Readers of one path; true when none is left. */
static bool look_at_readers(struct search *s, struct value *readers, const char *path)
{
    for (size_t i = 0; i < readers->list.len;) {
        if (look_at(s, readers->list.items[i], path))
            drop_reader(readers, i);
        else
            i++;
    }
    return !readers->list.len;
}

static void unset_all(struct value *doc, const char *part, const struct strs *paths)
{
    struct value *map = value_find(doc, part);
    vec_each (paths, path)
        value_unset(map, *path);
    if (paths->len && map && !map->map.len)
        value_unset(doc, part);
}

static void search_part(struct search *s, const char *part)
{
    struct value *map = value_find(s->r->doc, part);
    struct strs gone = {0};
    for (size_t i = 0; map && i < map->map.len; i++) {
        const char *path = map->map.pairs[i].key;
        struct value *v = map->map.pairs[i].val;
        if (meets(s, path) &&
            (v->kind == VALUE_LIST ? look_at_readers(s, v, path) : look_at(s, v, path)))
            arena_push(s->r->a, &gone, path);
    }
    unset_all(s->r->doc, part, &gone);
}

void rwlock_file_blockers(const struct rwlock_request *r, struct rwlock_holders *out,
                          const char **ret_path)
{
    struct search s = {.r = r, .blockers = out};
    vec_each (r->read, path)
        arena_push(r->a, &s.waiters, *path);
    vec_each (r->write, path)
        arena_push(r->a, &s.waiters, *path);
    search_part(&s, "write");
    if (!out->len) {
        s.waiters = (struct strs){0};
        s.gone = (struct rwlock_holders){0};
        vec_each (r->write, path)
            arena_push(r->a, &s.waiters, *path);
        search_part(&s, "read");
    }
    *ret_path = s.waiter;
}

/* --- entering and leaving --- */

static struct value *part_of(const struct rwlock_request *r, const char *name)
{
    struct value *part = value_find(r->doc, name);
    if (!part) {
        part = value_map(r->a);
        value_set(r->a, r->doc, name, part);
    }
    return part;
}

static ptrdiff_t find_reader(const struct value *readers, const struct rwlock_holder *h)
{
    for (size_t i = 0; readers && i < readers->list.len; i++) {
        struct rwlock_holder other = holder_of(readers->list.items[i]);
        if (same_holder(&other, h))
            return (ptrdiff_t)i;
    }
    return -1;
}

void rwlock_file_enter(const struct rwlock_request *r, struct strs *new_read,
                       struct strs *new_write)
{
    struct value *read = part_of(r, "read"), *write = part_of(r, "write");
    vec_each (r->read, path) {
        struct value *readers = value_find(read, *path);
        if (find_reader(readers, &r->self) >= 0)
            continue;
        if (!readers) {
            readers = value_list(r->a);
            value_set(r->a, read, *path, readers);
        }
        value_push(r->a, readers, make_holder(r->a, &r->self));
        arena_push(r->a, new_read, *path);
    }
    vec_each (r->write, path) {
        struct value *old = value_find(write, *path);
        struct rwlock_holder h = old ? holder_of(old) : (struct rwlock_holder){0, ""};
        if (same_holder(&h, &r->self))
            continue;
        value_set(r->a, write, *path, make_holder(r->a, &r->self));
        arena_push(r->a, new_write, *path);
    }
}

void rwlock_file_leave(struct value *doc, const struct rwlock_holder *self, const struct strs *read,
                       const struct strs *write)
{
    struct value *readers_by_path = value_find(doc, "read"), *writers = value_find(doc, "write");
    vec_each (write, path) {
        struct value *v = value_find(writers, *path);
        struct rwlock_holder h = v ? holder_of(v) : (struct rwlock_holder){0, ""};
        if (v && same_holder(&h, self))
            value_unset(writers, *path);
    }
    vec_each (read, path) {
        struct value *readers = value_find(readers_by_path, *path);
        ptrdiff_t i = find_reader(readers, self);
        if (i >= 0)
            drop_reader(readers, (size_t)i);
        if (readers && !readers->list.len)
            value_unset(readers_by_path, *path);
    }
    if (write->len && writers && !writers->map.len)
        value_unset(doc, "write");
    if (read->len && readers_by_path && !readers_by_path->map.len)
        value_unset(doc, "read");
}
