#include "override/override_interp.h"

#include "data/yaml_read.h"

enum { MAX_DEPTH = 64, MAX_EXPANDED = 100000 };

/* One step from the document down to a node: what relative keys start from. */
struct place {
    const struct place *up; /* NULL at the document */
    const struct value *node;
};

struct resolver {
    const struct value *doc;
    const struct env *env;
    struct arena *arena;
    unsigned depth;
    size_t expanded; /* nodes copied so far */
};

static err *resolve_text(struct resolver *r, struct str text, const struct place *parent,
                         struct value **ret);

static err *bad(struct str text, const char *why)
{
    return err_new(ERR_INVALID, "'" STR_FMT "' cannot be resolved: %s", STR_ARG(text), why);
}

static bool has_interpolation(const struct value *v)
{
    return v->kind == VALUE_STR && strstr(v->s, "${") != NULL;
}

static size_t count_nodes(const struct value *v)
{
    size_t n = 1, len = v->kind == VALUE_LIST ? v->list.len : v->kind == VALUE_MAP ? v->map.len : 0;
    for (size_t i = 0; i < len; i++)
        n += count_nodes(v->kind == VALUE_LIST ? v->list.items[i] : v->map.pairs[i].val);
    return n;
}

/* --- finding --- */

static const struct value *child(const struct value *v, struct str key, struct arena *a)
{
    const char *name = arena_str(a, key);
    if (v->kind == VALUE_MAP)
        return value_find(v, name);
    if (v->kind != VALUE_LIST || !key.len || strspn(name, "0123456789") != key.len)
        return NULL;
    size_t i = strtoul(name, NULL, 10);
    return i < v->list.len ? v->list.items[i] : NULL;
}

/* The next component of "a.b[c]": a name behind a dot (or at the start), or one in brackets. */
static bool next_component(struct str *rest, struct str *ret)
{
    if (!rest->len)
        return false;
    bool bracket = rest->ptr[0] == '[';
    if (bracket || rest->ptr[0] == '.')
        *rest = str_sub(*rest, 1, rest->len);
    size_t n = 0;
    while (n < rest->len && (bracket ? rest->ptr[n] != ']' : !strchr(".[", rest->ptr[n])))
        n++;
    *ret = str_sub(*rest, 0, n);
    *rest = str_sub(*rest, n + bracket, rest->len);
    return true;
}

/* A node that is itself an interpolation is resolved where it stands. */
static err *follow(struct resolver *r, const struct value *v, const struct place *parent,
                   const struct value **ret)
{
    struct value *resolved = NULL;
    *ret = v;
    if (!has_interpolation(v))
        return NULL;
    TRY(resolve_text(r, (struct str){v->s, v->s_len}, parent, &resolved));
    *ret = resolved;
    return NULL;
}

static err *walk(struct resolver *r, struct str whole, struct str rest, const struct place *from,
                 const struct value **ret)
{
    struct str key;
    struct place *at = arena_memdup(r->arena, from, sizeof(*from));
    while (next_component(&rest, &key)) {
        const struct value *v = child(at->node, key, r->arena), *target = NULL;
        if (!v)
            return bad(whole, "there is no such key");
        TRY(follow(r, v, at, &target));
        struct place *down = arena_new(r->arena, struct place);
        *down = (struct place){at, target};
        at = down;
    }
    *ret = at->node;
    return NULL;
}

/* --- one ${...} --- */

/* "${oc.env:NAME,default}": the default becomes text, null stays null. */
static err *resolve_env(struct resolver *r, struct str whole, struct str args, struct value **ret)
{
    struct str name;
    scoped(sb) struct sb text = SB_INIT;
    bool has_default = str_find(args, ',') >= 0;
    str_split(&args, ',', &name);
    name = str_trim(name);
    const char *var = r->env ? env_get(r->env, arena_str(r->arena, name)) : NULL;
    if (var) {
        *ret = value_strz(r->arena, var);
        return NULL;
    }
    if (!has_default)
        return bad(whole, "there is no such environment variable");
    struct str given = str_trim(args);
    bool quoted =
        given.len >= 2 && strchr("'\"", given.ptr[0]) && given.ptr[given.len - 1] == given.ptr[0];
    if (quoted) {
        *ret = value_strn(r->arena, given.ptr + 1, given.len - 2);
        return NULL;
    }
    struct value *v = yaml_resolve_plain(given, r->arena);
    if (v->kind == VALUE_NULL) {
        *ret = v;
        return NULL;
    }
    value_py_str(v, &text);
    *ret = value_strn(r->arena, text.buf, text.len);
    return NULL;
}

static bool is_key_text(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!s.ptr[i] || strchr(" \t\n{}$,()'\"=:", s.ptr[i]))
            return false;
    return s.len > 0;
}

/* `inner` is what stands between the braces, nested interpolations already replaced. */
static err *resolve_inner(struct resolver *r, struct str whole, struct str inner,
                          const struct place *parent, struct value **ret)
{
    const struct value *found = NULL;
    struct place root = {NULL, r->doc};
    const struct place *from = &root;
    inner = str_trim(inner);
    ptrdiff_t colon = str_find(inner, ':');
    if (colon >= 0) {
        struct str name = str_trim(str_sub(inner, 0, (size_t)colon));
        if (!str_is(name, "oc.env"))
            return err_new(ERR_UNSUPPORTED,
                           "'" STR_FMT "': the resolver '" STR_FMT "' is not supported",
                           STR_ARG(whole), STR_ARG(name));
        return resolve_env(r, whole, str_sub(inner, (size_t)colon + 1, inner.len), ret);
    }
    if (!is_key_text(inner))
        return bad(whole, "that is no key");
    if (inner.ptr[0] == '.')
        for (from = parent, inner = str_sub(inner, 1, inner.len); inner.len && inner.ptr[0] == '.';
             inner = str_sub(inner, 1, inner.len)) {
            from = from->up;
            if (!from)
                return bad(whole, "there is nothing above");
        }
    TRY(walk(r, whole, inner, from, &found));
    for (const struct place *up = parent; up; up = up->up)
        if (up->node == found)
            return bad(whole, "it would hold itself");
    r->expanded += count_nodes(found);
    *ret = value_copy(r->arena, found);
    return NULL;
}

/* --- text --- */

/* The brace that closes the "${" at the start of `s`, nested ones and quotes skipped. */
static ptrdiff_t closing_brace(struct str s)
{
    size_t open = 0;
    char quote = '\0';
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (quote) {
            quote = c == quote ? '\0' : quote;
        } else if (open && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == '$' && i + 1 < s.len && s.ptr[i + 1] == '{') {
            open++;
            i++;
        } else if (c == '}' && --open == 0) {
            return (ptrdiff_t)i;
        }
    }
    return -1;
}

static err *resolve_nested(struct resolver *r, struct str whole, const struct place *parent,
                           struct value **ret)
{
    struct str inner = str_sub(whole, 2, whole.len - 1);
    struct value *text = NULL;
    scoped(sb) struct sb flat = SB_INIT;
    if (!memmem(inner.ptr, inner.len, "${", 2))
        return resolve_inner(r, whole, inner, parent, ret);
    TRY(resolve_text(r, inner, parent, &text));
    value_py_str(text, &flat);
    return resolve_inner(r, whole, str_of(arena_strdup(r->arena, flat.buf)), parent, ret);
}

/* Text up to the next "${" into `out`; backslashes before it escape it or each other. */
static struct str literal_part(struct str s, struct sb *out, bool *ret_escaped)
{
    const char *at = memmem(s.ptr, s.len, "${", 2);
    size_t end = at ? (size_t)(at - s.ptr) : s.len, n = 0;
    while (at && n < end && s.ptr[end - 1 - n] == '\\')
        n++;
    sb_add_mem(out, s.ptr, end - n);
    sb_add_repeat(out, '\\', n / 2);
    *ret_escaped = n % 2 == 1;
    return str_sub(s, end, s.len);
}

static err *check_budget(struct resolver *r, struct str text)
{
    if (++r->expanded > MAX_EXPANDED)
        return bad(text, "it expands to too much");
    if (r->depth > MAX_DEPTH)
        return bad(text, "it leads back to itself");
    return NULL;
}

static err *resolve_parts(struct resolver *r, struct str text, const struct place *parent,
                          struct value **ret)
{
    scoped(sb) struct sb out = SB_INIT;
    struct str rest = text;
    struct value *v = NULL;
    bool escaped = false;
    TRY(check_budget(r, text));
    for (;;) {
        rest = literal_part(rest, &out, &escaped);
        if (!rest.len)
            break;
        if (escaped) {
            sb_add(&out, "${");
            rest = str_sub(rest, 2, rest.len);
            continue;
        }
        ptrdiff_t close = closing_brace(rest);
        if (close < 0)
            return bad(text, "a brace is not closed");
        struct str part = str_sub(rest, 0, (size_t)close + 1);
        TRY(resolve_nested(r, part, parent, &v));
        if (part.len == text.len) { /* nothing beside it: the value itself, not its text */
            *ret = v;
            return NULL;
        }
        value_py_str(v, &out);
        rest = str_sub(rest, part.len, rest.len);
    }
    *ret = value_strn(r->arena, out.buf, out.len);
    return NULL;
}

static err *resolve_text(struct resolver *r, struct str text, const struct place *parent,
                         struct value **ret)
{
    r->depth++;
    TRY(resolve_parts(r, text, parent, ret));
    r->depth--;
    return NULL;
}

/* --- the document --- */

static err *visit(struct resolver *r, struct value **slot, const struct place *parent, bool ours);

static err *visit_children(struct resolver *r, struct value *v, const struct place *parent,
                           bool ours)
{
    struct place here = {parent, v};
    size_t n = v->kind == VALUE_LIST ? v->list.len : v->map.len;
    for (size_t i = 0; i < n; i++)
        TRY(visit(r, v->kind == VALUE_LIST ? &v->list.items[i] : &v->map.pairs[i].val, &here,
                  ours));
    return NULL;
}

/* What an interpolation brought from the file may hold interpolations of its own: `ours` from there
 * on. */
static err *visit(struct resolver *r, struct value **slot, const struct place *parent, bool ours)
{
    struct value *v = *slot, *resolved = NULL;
    if (v->kind == VALUE_LIST || v->kind == VALUE_MAP) {
        return visit_children(r, v, parent, ours);
    }
    if (!has_interpolation(v) || !(ours || v->pos.line == 0))
        return NULL;
    TRY(resolve_text(r, (struct str){v->s, v->s_len}, parent, &resolved));
    *slot = resolved;
    if (resolved->kind == VALUE_LIST || resolved->kind == VALUE_MAP) {
        r->depth++;
        TRY(visit(r, slot, parent, true));
        r->depth--;
    }
    return NULL;
}

err *override_interpolate(struct value *doc, const struct env *env, struct arena *a)
{
    struct resolver r = {.doc = doc, .env = env, .arena = a};
    return visit_children(&r, doc, NULL, false);
}
