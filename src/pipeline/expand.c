#include "pipeline/expand.h"

#include "base/path.h"
#include "pipeline/expand_group.h"

VEC(group_vec, struct group);

struct expander {
    const struct expand_file *f;
    struct arena *arena;
    struct context *context; /* NULL until something needs it */
    size_t made;             /* bytes of texts */
    struct group_vec groups; /* in the order of the file */
};

/* What stands in one stage's body. */
struct job {
    struct expander *x;
    const char *name;
    const struct value *body;
    bool generated; /* its syntax has been checked, and it has an item */
    bool is_matrix; /* `matrix` is not part of the stage */
};

static struct interp interp_of(struct expander *x, struct context *c, enum interp_kind kind)
{
    return (struct interp){.context = c,
                           .opts = &x->f->settings.parsing,
                           .arena = x->arena,
                           .kind = kind,
                           .made = &x->made};
}

/* --- vars --- */

static err *refuse_templates(struct expander *x, const struct value *vars, const char *where)
{
    if (!interp_has_expr(vars))
        return NULL;
    return err_new(ERR_INVALID, "failed to parse '%s' in '%s': interpolating is not allowed", where,
                   x->f->at.show);
}

static err *need_context(struct expander *x)
{
    const struct value *vars = value_find(x->f->doc, "vars");
    if (x->context)
        return NULL;
    if (vars)
        TRY(refuse_templates(x, vars, "vars"));
    struct context *c = context_new(&x->f->at, x->arena);
    TRY(context_add_default(c, x->f->dir));
    if (vars)
        TRY(context_add_vars(c, vars, x->f->dir, NULL));
    x->context = c;
    return NULL;
}

err *expand_open(const struct expand_file *f, struct arena *a, struct expander **ret)
{
    struct expander *x = arena_new(a, struct expander);
    *x = (struct expander){.f = f, .arena = a};
    if (value_find(f->doc, "vars"))
        TRY(need_context(x));
    *ret = x;
    return NULL;
}

/* --- one stage --- */

static err *check_syntax(struct expander *x, const char *name, const struct value *body)
{
    for (size_t i = 0; i < body->map.len; i++) {
        const struct value_pair *p = &body->map.pairs[i];
        TRY(interp_failed(interp_check(p->val), x->f->at.show, "'stages.%s.%s'", name, p->key));
    }
    return NULL;
}

/* Where the vars of a stage are looked for: its wdir, worked out without them. */
static err *find_wdir(const struct job *j, const char **ret)
{
    struct expander *x = j->x;
    struct interp in = interp_of(x, x->context, INTERP_VALUE);
    const struct value *written = value_find(j->body, "wdir"), *wdir = NULL;
    scoped(sb) struct sb text = SB_INIT;
    *ret = x->f->dir;
    if (!written || !written->s_len)
        return NULL;
    TRY(interp_failed(interp_value(&in, written, &wdir), x->f->at.show, "'stages.%s.wdir'",
                      j->name));
    interp_add_text(wdir, &text);
    *ret = path_join(x->arena, x->f->dir, text.buf);
    return NULL;
}

static err *stage_context(const struct job *j, struct context **ret)
{
    struct expander *x = j->x;
    const struct value *vars = value_find(j->body, "vars");
    const char *wdir = NULL;
    TRY(find_wdir(j, &wdir));
    *ret = x->context;
    if (!vars || !vars->list.len)
        return NULL;
    TRY(refuse_templates(x, vars, arena_printf(x->arena, "stages.%s.vars", j->name)));
    *ret = context_fork(x->context);
    return context_add_vars(*ret, vars, wdir, j->name);
}

static bool is_left_out(const struct job *j, const char *key)
{
    return streq(key, "vars") || (j->is_matrix && streq(key, "matrix"));
}

static err *fill_body(const struct job *j, struct context *c, const struct value **ret)
{
    struct expander *x = j->x;
    struct value *body = arena_memdup(x->arena, j->body, sizeof(*body));
    memset(&body->map, 0, sizeof(body->map));
    for (size_t i = 0; i < j->body->map.len; i++) {
        const struct value_pair *p = &j->body->map.pairs[i];
        const struct value *v = NULL;
        if (is_left_out(j, p->key))
            continue;
        struct interp in = interp_of(x, c, streq(p->key, "cmd") ? INTERP_COMMAND : INTERP_VALUE);
        in.names_as_written = j->generated;
        TRY(interp_failed(interp_value(&in, p->val, &v), x->f->at.show, "'stages.%s.%s'", j->name,
                          p->key));
        value_set(x->arena, body, p->key, (struct value *)(uintptr_t)v)->key_node = p->key_node;
    }
    *ret = body;
    return NULL;
}

static err *fill(const struct job *j, struct expanded *ret)
{
    struct expander *x = j->x;
    struct context *c = NULL;
    TRY(need_context(x));
    if (!j->generated)
        TRY(check_syntax(x, j->name, j->body));
    TRY(stage_context(j, &c));
    context_track(c);
    TRY(fill_body(j, c, &ret->body));
    ret->used = context_used(c);
    ret->is_parametrized = true;
    return NULL;
}

/* COMPAT: DVC takes what follows the last @ for the key of a group, whatever it belongs to (case
 * foreach/at_signs). */
static err *check_name(const struct job *j, const char *key)
{
    if (!strchr(key, '@'))
        return NULL;
    return err_new(ERR_INVALID, "Stage '%s' not found inside '%s' file", j->name, j->x->f->at.show);
}

/* COMPAT: of a group's stage and one that is written out under its name the group's is taken. */
static bool is_of_group(const struct expander *x, const char *name)
{
    const char *at = strchr(name, '@');
    vec_each (&x->groups, g)
        if (at && str_eq(str_of(g->name), (struct str){name, (size_t)(at - name)}))
            return value_find(g->items, at + 1);
    return false;
}

static err *add_plain(struct expander *x, const struct value_pair *p, struct expanded_vec *ret)
{
    struct job j = {.x = x, .name = p->key, .body = p->val};
    struct expanded e = {.name = p->key, .body = p->val};
    if (is_of_group(x, p->key))
        return NULL;
    TRY(check_name(&j, p->key));
    if (value_find(p->val, "vars") || interp_has_template(p->val))
        TRY(fill(&j, &e));
    arena_push(x->arena, ret, e);
    return NULL;
}

/* --- groups --- */

bool expand_is_group(const struct value *body)
{
    return value_find(body, "foreach") || value_find(body, "matrix");
}

static void warn_of_hidden(struct expander *x, const struct group *g)
{
    const char *names[] = {"item", g->has_key ? "key" : NULL};
    if (g->is_matrix) {
        names[0] = "key";
        names[1] = "item";
    }
    scoped(sb) struct sb line = SB_INIT;
    size_t n = 0;
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (names[i] && context_has(x->context, names[i]))
            sb_addf(&line, "%s%s", n++ ? " and " : "", names[i]);
    if (!n || !x->f->settings.warn)
        return;
    sb_addf(&line, " %s already specified, will be overwritten for stages generated from '%s'",
            n > 1 ? "are" : "is", g->name);
    x->f->settings.warn(x->f->settings.ctx, line.buf);
}

static err *read_groups(struct expander *x, const struct value *stages)
{
    for (size_t i = 0; i < stages->map.len; i++) {
        const struct value_pair *p = &stages->map.pairs[i];
        if (!expand_is_group(p->val))
            continue;
        struct group g;
        TRY(need_context(x));
        struct interp in = interp_of(x, x->context, INTERP_DATA);
        TRY(expand_group_read(&in, x->f->at.show, p->key, p->val, &g));
        warn_of_hidden(x, &g);
        arena_push(x->arena, &x->groups, g);
    }
    return NULL;
}

static void set_item(struct expander *x, const struct group *g, const struct value_pair *p)
{
    const struct value *key = g->has_key ? value_strz(x->arena, p->key) : NULL;
    if (g->is_matrix)
        context_set(x->context, "key", key);
    context_set(x->context, "item", p->val);
    if (key && !g->is_matrix)
        context_set(x->context, "key", key);
}

static err *add_generated(struct expander *x, const struct group *g, const struct value_pair *p,
                          struct expanded_vec *ret)
{
    struct job j = {.x = x,
                    .name = arena_printf(x->arena, "%s@%s", g->name, p->key),
                    .body = g->template,
                    .generated = true,
                    .is_matrix = g->is_matrix};
    struct expanded e = {.name = j.name, .group = g->name};
    TRY(check_name(&j, g->name));
    TRY(check_name(&j, p->key));
    set_item(x, g, p);
    TRY(fill(&j, &e));
    arena_push(x->arena, ret, e);
    return NULL;
}

static err *add_group(struct expander *x, const struct group *g, struct expanded_vec *ret)
{
    if (g->items->map.len)
        TRY(check_syntax(x, g->name, g->template));
    for (size_t i = 0; i < g->items->map.len; i++)
        TRY(add_generated(x, g, &g->items->map.pairs[i], ret));
    context_unset_all(x->context);
    return NULL;
}

err *expand_stages(struct expander *x, struct expanded_vec *ret)
{
    const struct value *stages = value_find(x->f->doc, "stages");
    struct expanded_vec all = {0};
    size_t group = 0;
    if (stages)
        TRY(read_groups(x, stages)); /* first, as the original asks for all names before bodies */
    for (size_t i = 0; stages && i < stages->map.len; i++)
        if (expand_is_group(stages->map.pairs[i].val))
            TRY(add_group(x, &x->groups.at[group++], &all));
        else
            TRY(add_plain(x, &stages->map.pairs[i], &all));
    *ret = all;
    return NULL;
}

/* --- other values --- */

static err *fill_top(struct expander *x, const struct value *v, const char *where,
                     const struct value **ret)
{
    *ret = v;
    if (!interp_has_template(v))
        return NULL;
    TRY(need_context(x));
    struct interp in = interp_of(x, x->context, INTERP_TOP);
    err *e = interp_check(v);
    if (!e)
        e = interp_value(&in, v, ret);
    return interp_failed(e, x->f->at.show, "'%s'", where);
}

static err *fill_top_list(struct expander *x, const char *key, const struct value *list,
                          const struct value **ret)
{
    struct value *out = value_list(x->arena);
    for (size_t i = 0; i < list->list.len; i++) {
        const struct value *item = NULL;
        TRY(fill_top(x, list->list.items[i], arena_printf(x->arena, "%s.%zu", key, i), &item));
        value_push(x->arena, out, (struct value *)(uintptr_t)item);
    }
    *ret = out;
    return NULL;
}

static err *fill_artifact(struct expander *x, const char *key, const struct value_pair *p,
                          struct value *out)
{
    const char *where = arena_printf(x->arena, "%s.%s", key, p->key);
    const struct value *name = NULL, *v = NULL;
    TRY(fill_top(x, value_strz(x->arena, p->key), where, &name));
    if (name->kind != VALUE_STR)
        return err_new(ERR_INVALID, "failed to resolve '%s' in '%s': expected str, got %s", where,
                       x->f->at.show, value_kind_name(name));
    TRY(fill_top(x, p->val, where, &v));
    value_set(x->arena, out, name->s, (struct value *)(uintptr_t)v);
    return NULL;
}

err *expand_top(struct expander *x, const char *key, const struct value **ret)
{
    const struct value *v = value_find(x->f->doc, key);
    *ret = v;
    if (!v || !interp_has_template(v))
        return NULL;
    if (v->kind == VALUE_LIST)
        return fill_top_list(x, key, v, ret);
    if (v->kind != VALUE_MAP || !streq(key, "artifacts")) /* datasets may be anything */
        return NULL;
    struct value *out = value_map(x->arena);
    for (size_t i = 0; i < v->map.len; i++)
        TRY(fill_artifact(x, key, &v->map.pairs[i], out));
    *ret = out;
    return NULL;
}
