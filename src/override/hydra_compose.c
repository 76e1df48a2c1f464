#include "override/hydra_compose.h"

#include "base/path.h"
#include "data/omega_yaml.h"
#include "override/hydra_defaults.h"

const char hydra_params_file[] = "params.yaml";

struct composer {
    struct hydra_dir *dir;
    const char *primary;
    const struct env *env;
    struct override_file choices, changes;
    struct value *doc;
};

/* --- settings --- */

bool hydra_is_enabled(const struct repo *r)
{
    return config_get_bool(r->project->config, "hydra.enabled");
}

static const char *setting(const struct repo *r, const char *name, const char *otherwise)
{
    const char *v = config_get(r->project->config, name);
    return v ? v : otherwise;
}

static err *find_dir(const struct repo *r, const char **ret)
{
    const struct project *p = r->project;
    const char *typed = setting(r, "hydra.config_dir", "conf");
    if (config_get(p->config, "hydra.config_module"))
        return err_new(ERR_UNSUPPORTED,
                       "'hydra.config_module': configurations in Python modules are not supported");
    const char *dir =
        path_norm(r->arena, path_is_abs(typed) ? path_rel(r->arena, typed, p->root) : typed);
    if (streq(dir, "..") || starts_with(dir, "../"))
        return err_new(ERR_UNSUPPORTED, "'hydra.config_dir': '%s' is outside of the project",
                       typed);
    *ret = streq(dir, ".") ? "" : dir;
    return NULL;
}

static err *check_dir(struct composer *x)
{
    bool there;
    TRY(hydra_dir_has_group(x->dir, "", &there));
    if (!there)
        return err_new(ERR_INVALID,
                       "Primary config directory not found. Check that the config directory '%s' "
                       "exists and readable",
                       x->dir->dir);
    struct hydra_config *c = NULL;
    TRY(hydra_config_load(x->dir, x->primary, &c));
    const struct value *hydra = c ? value_find(c->doc, "hydra") : NULL;
    if (hydra && value_find(hydra, "searchpath"))
        return err_new(ERR_UNSUPPORTED, "'hydra.searchpath' of '%s' is not supported", x->primary);
    return NULL;
}

/* --- overrides --- */

static err *sort_override(struct composer *x, const struct override *o)
{
    bool chooses = false;
    if (starts_with(o->key, "hydra.") || starts_with(o->key, "hydra/"))
        return NULL; /* of Hydra itself: no param */
    TRY(hydra_defaults_is_choice(x->dir, o, &chooses));
    struct override_file *f = chooses ? &x->choices : &x->changes;
    arena_push(x->dir->arena, f, *o);
    return NULL;
}

/* --- merging --- */

static bool is_missing(const struct value *v)
{
    return v->kind == VALUE_STR && streq(v->s, "?"
                                               "?"
                                               "?");
}

static void merge(struct value *into, const struct value *from, struct arena *a)
{
    for (size_t i = 0; i < from->map.len; i++) {
        const struct value_pair *p = &from->map.pairs[i];
        struct value *old = value_find(into, p->key);
        if (value_is(old, VALUE_MAP) && p->val->kind == VALUE_MAP)
            merge(old, p->val, a);
        else if (!old || !is_missing(p->val))
            value_set(a, into, p->key, p->val)->key_node = p->key_node;
    }
}

/* A document that has `v` at a dotted key. */
static struct value *embed(const char *package, struct value *v, struct arena *a)
{
    const char *dot = strrchr(package, '.');
    if (!*package)
        return v;
    struct value *m = value_map(a);
    value_set(a, m, dot ? dot + 1 : package, v);
    return dot ? embed(arena_strndup(a, package, (size_t)(dot - package)), m, a) : m;
}

static err *merge_part(struct composer *x, const struct hydra_part *part)
{
    struct arena *a = x->dir->arena;
    struct hydra_config *c = NULL;
    TRY(hydra_config_load(x->dir, part->config, &c));
    struct value *doc = embed(part->package, value_copy(a, c->doc), a);
    if (doc->kind != VALUE_MAP)
        return err_new(ERR_INVALID, "In '%s': it must be a mapping", part->config);
    merge(x->doc, doc, a);
    return NULL;
}

/* --- all of it --- */

static err *compose(struct composer *x, const struct override_file *f)
{
    struct hydra_parts parts = {0};
    TRY(check_dir(x));
    for (size_t i = 0; i < f->len; i++)
        TRY(sort_override(x, &f->at[i]));
    TRY(hydra_defaults_list(x->dir, x->primary, &x->choices, x->env, &parts));
    vec_each (&parts, part)
        TRY(merge_part(x, part));
    value_unset(x->doc, "hydra");
    return overrides_apply_to(&x->changes, x->doc, x->env, x->dir->arena);
}

err *hydra_compose(struct hydra_dir *dir, const char *config, const struct override_file *f,
                   const struct env *env, struct value **ret)
{
    struct composer x = {.dir = dir, .primary = config, .env = env, .doc = value_map(dir->arena)};
    TRY(compose(&x, f));
    *ret = x.doc;
    return NULL;
}

err *hydra_params_text(struct repo *r, const struct override_file *f, const char **ret)
{
    const char *at = "", *config = setting(r, "hydra.config_name", "config");
    struct value *doc = NULL;
    TRY(find_dir(r, &at));
    scoped(hydra_dir) struct hydra_dir dir = HYDRA_DIR_INIT(r->src, at, r->arena);
    scoped(sb) struct sb text = SB_INIT;
    TRY_NOTE(hydra_compose(&dir, config, f, r->project->env, &doc), "cannot compose '%s'",
             hydra_params_file);
    omega_yaml_write(doc, &text);
    *ret = arena_strdup(r->arena, text.buf);
    return NULL;
}
