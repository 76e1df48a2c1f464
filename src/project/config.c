#include "project/config.h"

#include "base/path.h"
#include "project/config_file.h"
#include "project/config_schema.h"
#include "project/site_dirs.h"

/* --- reading --- */

err *config_load_unchecked(const struct env *env, const char *dvc_dir, struct arena *a,
                           struct config **ret)
{
    struct config *c = arena_new(a, struct config);
    *c = (struct config){.arena = a, .env = env};
    c->path[CONFIG_SYSTEM] = site_system_config(env, a);
    c->path[CONFIG_GLOBAL] = site_global_config(env, a);
    if (dvc_dir) {
        c->path[CONFIG_REPO] = path_join(a, dvc_dir, "config");
        c->path[CONFIG_LOCAL] = path_join(a, dvc_dir, "config.local");
    }
    TRY(config_levels_read(c));
    *ret = c;
    return NULL;
}

err *config_load(const struct env *env, const char *dvc_dir, struct arena *a, struct config **ret)
{
    struct config *c = NULL;
    TRY(config_load_unchecked(env, dvc_dir, a, &c));
    TRY(config_check(c->merged, a, &c->warning));
    *ret = c;
    return NULL;
}

/* --- asking --- */

const char *config_path(const struct config *c, enum config_level level)
{
    return c->path[level];
}

const char *config_warning(const struct config *c)
{
    return c->warning;
}

static const char *joined(const struct value *v, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    if (v->kind != VALUE_LIST)
        return v->s;
    for (size_t i = 0; i < v->list.len; i++)
        sb_addf(&out, "%s%s", i ? "," : "", v->list.items[i]->s);
    return arena_str(a, sb_str(&out));
}

static const char *normalised(const struct config_option *o, const char *text, struct arena *a)
{
    if (!o || (o->check != CHECK_LOWER && o->check != CHECK_BOOL && o->check != CHECK_CHOICE))
        return text;
    return arena_lower(a, text);
}

static const struct config_option *find_option(const struct config_name *n,
                                               const struct value *section)
{
    scoped(sb) struct sb scheme = SB_INIT;
    const struct value *url = value_find(section, "url");
    if (!n->group)
        return config_schema_find(n->section, NULL, n->option);
    if (value_is(url, VALUE_STR))
        config_schema_add_scheme(url->s, &scheme);
    return config_schema_find(n->group, scheme.buf, n->option);
}

const char *config_get(const struct config *c, const char *name)
{
    struct config_name n;
    config_name_parse(name, c->arena, &n);
    if (!n.option)
        return NULL;
    const struct value *section = config_name_section(&n, c->merged),
                       *v = value_find(section, n.option);
    const struct config_option *o = find_option(&n, section);
    if (!v || v->kind == VALUE_MAP)
        return o ? o->def : NULL;
    return normalised(o, joined(v, c->arena), c->arena);
}

bool config_get_bool(const struct config *c, const char *name)
{
    const char *text = config_get(c, name);
    return text && streq(text, "true");
}

static const char *printed(const struct value *v, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    value_py_str(v, &out);
    return arena_str(a, sb_str(&out));
}

err *config_get_at(const struct config *c, enum config_level level, const char *name,
                   const char **ret)
{
    struct config_name n;
    config_name_parse(name, c->arena, &n);
    if (!c->path[level])
        return err_new(ERR_CONFIG, "config file error: Not inside a DVC repo");
    const char *kind = n.group ? n.group : "section";
    const struct value *section = config_name_section(&n, c->shown[level]);
    if (!section)
        return err_new(ERR_CONFIG, "config file error: %s '%s' doesn't exist", kind, n.section);
    const struct value *v = value_find(section, n.option);
    if (!v)
        return err_new(ERR_CONFIG, "config file error: option '%s' doesn't exist in %s '%s'",
                       n.option, kind, n.section);
    *ret = printed(v, c->arena);
    return NULL;
}

/* --- listing --- */

struct lister {
    config_each_fn fn;
    void *ctx;
    enum config_level level;
    struct arena *a;
};

static void list(const struct lister *l, const char *prefix, const struct value *map)
{
    for (size_t i = 0; i < map->map.len; i++) {
        const struct value *v = map->map.pairs[i].val;
        const char *name =
            arena_printf(l->a, "%s%s%s", prefix, prefix[0] ? "." : "", map->map.pairs[i].key);
        if (v->kind == VALUE_MAP)
            list(l, name, v);
        else
            l->fn(l->ctx, l->level, name, printed(v, l->a));
    }
}

void config_each(const struct config *c, const enum config_level *only, config_each_fn fn,
                 void *ctx)
{
    for (enum config_level level = 0; level < CONFIG_LEVELS; level++)
        if (c->path[level] && (!only || *only == level))
            list(&(struct lister){fn, ctx, level, c->arena}, "", c->shown[level]);
}

err *config_check_name(const char *name)
{
    size_t dots = 0;
    for (const char *p = name; *p; p++)
        dots += *p == '.';
    if (dots == 1 || (dots == 2 && (starts_with(name, "remote.") || starts_with(name, "db."))))
        return NULL;
    return err_new(ERR_INVALID, "argument name: name argument should look like remote.name.option "
                                "or db.name.option or section.option");
}
