#include "override/overrides.h"

#include "data/keypath.h"
#include "override/override_interp.h"
#include "override/override_write.h"

static const char invalid[] = "Invalid `--set-param` value";

struct apply {
    struct value *doc;
    const char *file; /* to be typed before the override, with its colon; "": none */
    const struct override *o;
    bool force; /* keys that are not there may be made */
    struct arena *arena;
};

static bool is_container(const struct value *v)
{
    return v && (v->kind == VALUE_MAP || v->kind == VALUE_LIST);
}

/* OmegaConf's mark of a value still to be given. */
static const char missing[] = {'?', '?', '?', '\0'};

static bool is_missing(const struct value *v)
{
    return v->kind == VALUE_STR && streq(v->s, missing);
}

/* --- refusals --- */

/* Dotted names of nodes whose last components are the override's own path. */
static void find_alike(const struct apply *x, struct value *at, const char *name, struct strs *out)
{
    enum { ENOUGH = 4 };
    struct keypath_spot spot;
    if (at->kind != VALUE_MAP)
        return;
    if (*name && keypath_spot(at, x->o->path, x->o->depth, &spot))
        arena_push(x->arena, out, arena_printf(x->arena, "%s.%s", name, x->o->key));
    for (size_t i = 0; i < at->map.len && out->len < ENOUGH; i++) {
        const struct value_pair *p = &at->map.pairs[i];
        find_alike(x, p->val, *name ? arena_printf(x->arena, "%s.%s", name, p->key) : p->key, out);
    }
}

static err *no_such_key(const struct apply *x)
{
    struct strs alike = {0};
    const char *rest = strchr(x->o->text, '=');
    err *e = err_new(ERR_INVALID, "Could not override '%s'.", x->o->key);
    if (!x->o->key[0] || ends_with(x->file, ".py:")) /* nothing can be added there */
        return e;
    const char *add = arena_printf(x->arena, "'%s+%s' adds a new key", x->file, x->o->text);
    find_alike(x, x->doc, "", &alike);
    if (alike.len == 1)
        return err_hint(e, "did you mean '%s%s%s'?  %s", x->file, alike.at[0], rest ? rest : "",
                        add);
    if (!alike.len)
        return err_hint(e, "%s", add);
    scoped(sb) struct sb names = SB_INIT;
    vec_each (&alike, n)
        sb_addf(&names, "%s'%s%s'", names.len ? ", " : "", x->file, *n);
    return err_hint(e, "did you mean one of %s?  %s", names.buf, add);
}

static err *cannot_merge(const struct apply *x, const char *why)
{
    return err_new(ERR_INVALID, "Error merging override %s: %s", x->o->text, why);
}

/* --- one key or index --- */

/* A list's place; ERR_INVALID when the component is no index or out of range. */
static err *index_of(const struct apply *x, const struct value *list, const char *key, size_t *ret)
{
    if (!*key || strspn(key, "0123456789") != strlen(key))
        return cannot_merge(x, arena_printf(x->arena, "'%s' is no index of a list", key));
    *ret = strtoul(key, NULL, 10);
    return *ret < list->list.len ? NULL : cannot_merge(x, "list index out of range");
}

/* NULL when absent; indexes must exist. */
static err *child_of(const struct apply *x, const struct value *parent, const char *key,
                     struct value **ret)
{
    size_t i;
    if (parent->kind == VALUE_MAP) {
        *ret = value_find(parent, key);
        return NULL;
    }
    TRY(index_of(x, parent, key, &i));
    *ret = parent->list.items[i];
    return NULL;
}

static err *put(const struct apply *x, struct value *parent, const char *key, struct value *val)
{
    size_t i;
    if (parent->kind == VALUE_LIST) {
        TRY(index_of(x, parent, key, &i));
        parent->list.items[i] = val;
        return NULL;
    }
    if (!x->force && !value_find(parent, key))
        return no_such_key(x);
    value_set(x->arena, parent, key, val);
    return NULL;
}

/* --- merging --- */

static err *merge(const struct apply *x, struct value *into, const struct value *from);

static err *merge_pair(const struct apply *x, struct value *into, const struct value_pair *p)
{
    struct value *old = value_find(into, p->key);
    size_t before = into->map.len;
    if (is_container(old) && is_container(p->val))
        return merge(x, old, p->val);
    TRY(put(x, into, p->key, value_copy(x->arena, p->val)));
    if (into->map.len > before)
        into->map.pairs[before].key_node = p->key_node;
    return NULL;
}

/* Maps key by key, lists as a whole. */
static err *merge(const struct apply *x, struct value *into, const struct value *from)
{
    if (into->kind != from->kind)
        return cannot_merge(x, from->kind == VALUE_LIST ? "a list cannot be merged into a mapping"
                                                        : "a mapping cannot be merged into a list");
    if (from->kind == VALUE_LIST) {
        into->list = value_copy(x->arena, from)->list;
        return NULL;
    }
    for (size_t i = 0; i < from->map.len; i++)
        TRY(merge_pair(x, into, &from->map.pairs[i]));
    return NULL;
}

/* The collection that holds the last component.  What stands in the way, a scalar or nothing,
 * becomes an empty mapping. */
static err *walk_to_parent(const struct apply *x, struct value **ret)
{
    struct value *at = x->doc;
    for (size_t i = 0; i + 1 < x->o->depth; i++) {
        struct value *next = NULL;
        TRY(child_of(x, at, x->o->path[i], &next));
        if (!is_container(next)) {
            next = value_map(x->arena);
            TRY(put(x, at, x->o->path[i], next));
        }
        at = next;
    }
    *ret = at;
    return NULL;
}

static err *update(const struct apply *x)
{
    const char *last = x->o->path[x->o->depth - 1];
    struct value *parent = NULL, *old = NULL;
    TRY(walk_to_parent(x, &parent));
    if (is_container(x->o->val)) {
        TRY(child_of(x, parent, last, &old));
        if (is_container(old))
            return merge(x, old, x->o->val);
    }
    return put(x, parent, last, value_copy(x->arena, x->o->val));
}

/* --- the four kinds --- */

/* What the path names, or NULL: nothing there, null, or still to be given. */
static const struct value *select_value(const struct apply *x)
{
    struct keypath_spot spot;
    if (x->o->depth == 1 && !*x->o->key)
        return x->doc;
    if (!keypath_spot(x->doc, x->o->path, x->o->depth, &spot))
        return NULL;
    const struct value *v = *keypath_slot(&spot);
    return v->kind == VALUE_NULL || is_missing(v) ? NULL : v;
}

static err *add(const struct apply *x)
{
    if (!select_value(x) || is_container(x->o->val))
        return update(x);
    err *e =
        err_new(ERR_INVALID, "Could not append to config. An item is already at '%s'.", x->o->key);
    return err_hint(e, "'%s' changes it, '+%s' adds or changes", x->o->text + 1, x->o->text);
}

static err *remove_key(const struct apply *x)
{
    struct keypath_spot spot = {0};
    const struct value *v = select_value(x), *given = x->o->val;
    if (!v || !keypath_spot(x->doc, x->o->path, x->o->depth, &spot))
        return err_new(ERR_INVALID, "Could not delete from config. '%s' does not exist.",
                       x->o->key);
    if (given && given->kind != VALUE_NULL && !value_equal(v, given)) {
        scoped(sb) struct sb old = SB_INIT, asked = SB_INIT;
        value_py_str(v, &old);
        value_py_str(given, &asked);
        return err_new(ERR_INVALID,
                       "Could not delete from config. The value of '%s' is %s and not %s.",
                       x->o->key, old.buf, asked.buf);
    }
    if (spot.parent->kind == VALUE_LIST)
        return err_new(ERR_INVALID, "Could not delete from config. '%s' is an item of a list.",
                       x->o->key);
    value_unset(spot.parent, x->o->path[x->o->depth - 1]);
    return NULL;
}

static err *apply_one(struct apply *x)
{
    if (x->o->has_package)
        return err_new(ERR_INVALID,
                       "Override %s looks like a config group override, but config group '%s' does "
                       "not exist.",
                       x->o->text, x->o->key);
    x->force = x->o->op == OVERRIDE_ADD || x->o->op == OVERRIDE_FORCE_ADD;
    if (x->o->is_sweep)
        BUG("a sweep is applied");
    switch (x->o->op) {
    case OVERRIDE_SET:
    case OVERRIDE_FORCE_ADD:
        return update(x);
    case OVERRIDE_ADD:
        return add(x);
    case OVERRIDE_REMOVE:
        return remove_key(x);
    }
    BUG("no such override");
}

static err *check_given(const struct value *v)
{
    size_t n = v->kind == VALUE_LIST ? v->list.len : v->kind == VALUE_MAP ? v->map.len : 0;
    if (is_missing(v) && v->pos.line == 0)
        return err_new(ERR_INVALID, "'%s' marks a value that is missing", missing);
    for (size_t i = 0; i < n; i++)
        TRY(check_given(v->kind == VALUE_LIST ? v->list.items[i] : v->map.pairs[i].val));
    return NULL;
}

err *overrides_apply_to(const struct override_file *f, struct value *doc, const struct env *env,
                        struct arena *a)
{
    const bool is_default = !f->file || streq(f->file, OVERRIDE_DEFAULT_FILE);
    struct apply x = {
        .doc = doc, .file = is_default ? "" : arena_printf(a, "%s:", f->file), .arena = a};
    for (size_t i = 0; i < f->len; i++) {
        x.o = &f->at[i];
        TRY(apply_one(&x));
    }
    return override_interpolate(doc, env, a);
}

static err *apply_all(const struct override_file *f, struct value *doc, const struct env *env,
                      struct arena *a)
{
    TRY(overrides_apply_to(f, doc, env, a));
    return check_given(doc);
}

/* --- the file --- */

err *overrides_apply(const struct override_file *f, const char *text, const struct env *env,
                     struct arena *a, const char **ret_text)
{
    struct value *old = NULL;
    TRY(override_read(f->file, text, a, &old));
    struct value *new = value_copy(a, old);
    TRY_NOTE(apply_all(f, new, env, a), "%s", invalid);
    TRY_NOTE(override_write(f->file, text, old, new, a, ret_text), "cannot change '%s'", f->file);
    return NULL;
}
