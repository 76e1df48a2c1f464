#include "override/hydra_defaults.h"

#include "override/hydra_choices.h"
#include "override/override_interp.h"

enum { MAX_DEPTH = 64, MAX_NODES = 2000 };

struct node;
VEC(nodes, struct node *);

/* A config of the composition; below it those of its defaults list, itself (_self_) among them.
 * Without any it is a part by itself. */
struct node {
    struct hydra_default d;
    struct node *parent; /* NULL: the primary config */
    struct nodes children;
};

struct maker {
    struct hydra_dir *dir;
    const struct env *env;
    struct hydra_choices choices;
    struct arena *arena;
    size_t made, depth;
};

/* --- -S --- */

/* Hydra's own settings are no params. */
static bool is_of_hydra(const char *name)
{
    return starts_with(name + (name[0] == '/'), "hydra/");
}

err *hydra_defaults_is_choice(struct hydra_dir *dir, const struct override *o, bool *ret)
{
    bool there = false;
    if (!o->val || o->val->kind != VALUE_MAP)
        TRY(hydra_dir_has_group(dir, o->key, &there));
    if (!there && o->has_package)
        return err_new(ERR_INVALID,
                       "Override %s looks like a config group override, but config group '%s' does "
                       "not exist.",
                       o->text, o->key);
    *ret = there;
    return NULL;
}

/* --- complaints --- */

static const char *in_parent(struct maker *m, const struct node *n)
{
    return n->parent
               ? arena_printf(m->arena, "In '%s': ", hydra_default_config(&n->parent->d, m->arena))
               : "";
}

static err *with_options(struct maker *m, const struct node *n, err *e)
{
    scoped(sb) struct sb names = SB_INIT;
    struct strs options = {0};
    const char *group = hydra_default_group(&n->d, m->arena);
    err *cannot = hydra_dir_options(m->dir, group, &options);
    err_free(cannot); /* then there are none to tell of */
    vec_each (&options, o)
        sb_addf(&names, "%s%s", names.len ? ", " : "", *o);
    return names.len ? err_hint(e, "available options in '%s': %s", group, names.buf) : e;
}

static err *not_found(struct maker *m, const struct node *n)
{
    const char *path = hydra_default_config(&n->d, m->arena);
    if (!n->parent)
        return err_new(ERR_INVALID,
                       "Cannot find primary config '%s'. Check that it's in your config search "
                       "path.",
                       path);
    if (!n->d.is_group)
        return err_new(ERR_INVALID, "%sCould not load '%s'.", in_parent(m, n), path);
    return with_options(m, n, err_new(ERR_INVALID, "%sCould not find '%s'", in_parent(m, n), path));
}

static err *check_given(struct maker *m, const struct node *n)
{
    if (!ends_with(hydra_default_config(&n->d, m->arena), "?"
                                                          "?"
                                                          "?"))
        return NULL;
    if (!n->d.is_group)
        return err_new(ERR_INVALID, "%sa config of the defaults list is missing", in_parent(m, n));
    const char *key = hydra_default_key(&n->d, m->arena);
    return with_options(m, n,
                        err_new(ERR_INVALID, "You must specify '%s', e.g, %s=<OPTION>", key, key));
}

/* --- the tree --- */

static err *grow(struct maker *m, struct node *n, bool is_open);

static struct node *new_node(struct maker *m, struct node *parent, const struct hydra_default *d)
{
    struct node *n = arena_new(m->arena, struct node);
    *n = (struct node){.d = *d, .parent = parent};
    return n;
}

/* *ret is NULL for one that has no values: deleted, no choice, optional and not there. */
static err *enter(struct maker *m, struct node *n, struct hydra_config **ret)
{
    struct hydra_config *c = NULL;
    bool has_file = !n->d.is_group || n->d.choice;
    if (has_file)
        TRY(hydra_config_load(m->dir, hydra_default_config(&n->d, m->arena), &c));
    *ret = NULL;
    n->d.header = c ? c->header : NULL;
    n->d.is_deleted = !has_file || hydra_choices_delete(&m->choices, &n->d);
    if (n->d.is_deleted && has_file)
        return NULL;
    TRY(hydra_choices_note(&m->choices, &n->d));
    if (!has_file)
        return NULL;
    TRY(check_given(m, n));
    n->d.is_deleted = !c && n->d.is_optional;
    *ret = c;
    return c || n->d.is_optional ? NULL : not_found(m, n);
}

static err *add_self(struct maker *m, const struct node *n, struct hydra_default_vec *list)
{
    size_t selves = 0, others = 0;
    vec_each (list, d) {
        selves += hydra_default_is_self(d);
        others += !d->is_override;
    }
    if (selves > 1)
        return err_new(ERR_INVALID, "Duplicate _self_ defined in %s",
                       hydra_default_config(&n->d, m->arena));
    if (!selves && (others || !list->len))
        arena_push(m->arena, list, ((struct hydra_default){.name = "_self_"}));
    return NULL;
}

/* The config's own list, completed. */
static err *make_list(struct maker *m, const struct node *n, const struct hydra_config *c,
                      struct hydra_default_vec *list)
{
    const struct hydra_default_vec *appended = n->parent ? NULL : &m->choices.appended;
    vec_each (&c->defaults, d)
        if (!is_of_hydra(d->name))
            arena_push(m->arena, list, *d);
    if (list->len || (appended && appended->len))
        TRY(add_self(m, n, list));
    if (appended)
        vec_each (appended, d)
            arena_push(m->arena, list, *d);
    return NULL;
}

static err *take_override(struct maker *m, const struct node *n, const struct hydra_default *d,
                          bool is_open)
{
    const char *path = hydra_default_config(&n->d, m->arena);
    if (is_open)
        return err_new(ERR_INVALID,
                       "%s: Default List Overrides are not allowed in the subtree of an in "
                       "interpolated config group (override %s=%s).",
                       path, hydra_default_key(d, m->arena), d->choice ? d->choice : "null");
    hydra_choices_add(&m->choices, d, path);
    return NULL;
}

static err *place_all(struct maker *m, struct node *n, struct hydra_default_vec *list, bool is_open)
{
    const char *dir = hydra_default_group(&n->d, m->arena),
               *package = hydra_default_package(&n->d, true, m->arena);
    bool seen = false;
    vec_each (list, d) {
        if (hydra_default_is_self(d))
            continue;
        hydra_default_place(d, dir, package, m->arena);
        if (seen && !d->is_override && !d->is_appended)
            return err_new(ERR_INVALID, "In %s: Overrides must be at the end of the defaults list",
                           hydra_default_config(&n->d, m->arena));
        seen |= d->is_override;
        if (d->is_override)
            TRY(take_override(m, n, d, is_open));
    }
    return NULL;
}

static err *add_child(struct maker *m, struct node *n, const struct hydra_default *d, bool is_open)
{
    struct node *child = new_node(m, n, d);
    arena_push(m->arena, &n->children, child);
    if (hydra_default_is_self(d) || hydra_default_is_open(d))
        return NULL;
    return grow(m, child, is_open);
}

static err *add_options(struct maker *m, struct node *n, const struct hydra_default *d,
                        bool is_open)
{
    for (size_t i = d->options.len; i-- > 0;) {
        struct hydra_default one = {.name =
                                        arena_printf(m->arena, "%s/%s", d->name, d->options.at[i]),
                                    .package = d->package,
                                    .is_optional = d->is_optional};
        if (strstr(one.name, "${"))
            return err_new(ERR_INVALID,
                           "In '%s': Defaults List interpolation is not supported in options list "
                           "items",
                           hydra_default_config(&n->d, m->arena));
        hydra_default_place(&one, d->base_dir, d->parent_package, m->arena);
        TRY(add_child(m, n, &one, is_open));
    }
    return NULL;
}

/* From the last to the first: overrides of later configs come before those of earlier ones. */
static err *add_children(struct maker *m, struct node *n, struct hydra_default_vec *list,
                         bool is_open)
{
    for (size_t i = list->len; i-- > 0;) {
        struct hydra_default *d = &list->at[i];
        if (d->is_override)
            continue;
        if (!hydra_default_is_self(d))
            hydra_choices_apply(&m->choices, d);
        TRY(d->has_options ? add_options(m, n, d, is_open) : add_child(m, n, d, is_open));
    }
    return NULL;
}

/* The name of an open config, now that the choices beside it are known. */
static err *close_name(struct maker *m, struct hydra_default *d)
{
    struct value *doc = value_copy(m->arena, m->choices.known);
    const char **name = d->is_group ? &d->choice : &d->name;
    value_set(m->arena, doc, "_dummy_", value_strz(m->arena, *name));
    TRY_NOTE(override_interpolate(doc, m->env, m->arena), "Error resolving interpolation '%s'",
             *name);
    const struct value *v = value_find(doc, "_dummy_");
    if (v->kind != VALUE_STR)
        return err_new(ERR_INVALID, "Error resolving interpolation '%s'", *name);
    *name = v->s;
    return NULL;
}

static err *close_children(struct maker *m, struct node *n)
{
    vec_each (&n->children, child) {
        if (!hydra_default_is_open(&(*child)->d))
            continue;
        TRY(close_name(m, &(*child)->d));
        TRY(grow(m, *child, true));
    }
    return NULL;
}

static err *grow_list(struct maker *m, struct node *n, const struct hydra_config *c, bool is_open)
{
    struct hydra_default_vec list = {0};
    TRY(make_list(m, n, c, &list));
    TRY(place_all(m, n, &list, is_open));
    TRY(add_children(m, n, &list, is_open));
    TRY(close_children(m, n));
    for (size_t i = 0, k = n->children.len; i + 1 < k; i++, k--) {
        struct node *first = n->children.at[i];
        n->children.at[i] = n->children.at[k - 1];
        n->children.at[k - 1] = first;
    }
    return NULL;
}

static err *grow(struct maker *m, struct node *n, bool is_open)
{
    struct hydra_config *c = NULL;
    if (++m->depth > MAX_DEPTH || ++m->made > MAX_NODES)
        return err_new(ERR_INVALID, "the defaults list of '%s' leads back to itself",
                       hydra_default_config(&n->d, m->arena));
    TRY(enter(m, n, &c));
    if (c)
        TRY(grow_list(m, n, c, is_open));
    m->depth--;
    return NULL;
}

/* --- the list --- */

static err *add_part(struct maker *m, const struct node *n, struct map *keys,
                     struct hydra_parts *ret)
{
    const struct node *of = hydra_default_is_self(&n->d) ? n->parent : n;
    if (n->d.is_deleted)
        return NULL;
    const char *key = n->d.is_group ? hydra_default_key(&n->d, m->arena) : NULL;
    if (key && map_has(keys, key))
        return err_new(ERR_INVALID, "%s appears more than once in the final defaults list", key);
    if (key)
        map_set(keys, key, m);
    struct hydra_part part = {.config = hydra_default_config(&of->d, m->arena),
                              .package = hydra_default_package(&of->d, true, m->arena)};
    arena_push(m->arena, ret, part);
    return NULL;
}

static err *add_parts(struct maker *m, const struct node *n, struct map *keys,
                      struct hydra_parts *ret)
{
    if (!n->children.len)
        return add_part(m, n, keys, ret);
    vec_each (&n->children, child)
        TRY(add_parts(m, *child, keys, ret));
    return NULL;
}

err *hydra_defaults_list(struct hydra_dir *dir, const char *primary,
                         const struct override_file *choices, const struct env *env,
                         struct hydra_parts *ret)
{
    scoped(map) struct map keys = MAP_INIT;
    struct maker m = {.dir = dir, .env = env, .arena = dir->arena};
    struct hydra_parts parts = {0};
    struct hydra_default top = {.name = primary};
    TRY(hydra_choices_init(&m.choices, choices, dir->arena));
    hydra_default_place(&top, "", "", dir->arena);
    struct node *root = new_node(&m, NULL, &top);
    TRY(grow(&m, root, false));
    TRY(add_parts(&m, root, &keys, &parts));
    TRY(hydra_choices_check_used(&m.choices));
    *ret = parts;
    return NULL;
}
