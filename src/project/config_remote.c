#include "project/config_remote.h"

#include "data/value.h"
#include "project/config_edit.h"
#include "project/config_file.h"
#include "project/config_schema.h"

static const struct value *read_over(const struct config *c, const enum config_level *level)
{
    return level ? c->shown[*level] : c->merged;
}

static struct value *find(const struct value *doc, const char *name)
{
    return value_find(value_find(doc, "remote"), name);
}

static err *missing(const char *name)
{
    return err_new(ERR_CONFIG, "config file error: remote '%s' doesn't exist.", name);
}

static enum config_level written(const enum config_level *level)
{
    return level ? *level : CONFIG_REPO;
}

/* What commands of a level may refer to: remotes of it or one below. */
static bool is_known(const struct config *c, const enum config_level *level, const char *name)
{
    for (enum config_level l = 0; l < CONFIG_LEVELS && (!level || l <= *level); l++)
        if (c->path[l] && find(c->shown[l], name))
            return true;
    return false;
}

/* --- asking --- */

const char *config_remote_default(const struct config *c, const enum config_level *level)
{
    const struct value *doc = read_over(c, level),
                       *name = doc ? value_find(value_find(doc, "core"), "remote") : NULL;
    return value_is(name, VALUE_STR) ? name->s : NULL;
}

void config_remote_list(const struct config *c, const enum config_level *level,
                        struct config_remote_vec *ret)
{
    const struct value *doc = read_over(c, level),
                       *remotes = doc ? value_find(doc, "remote") : NULL;
    const char *name = config_remote_default(c, level);
    if (name)
        name = arena_lower(c->arena, name);
    for (size_t i = 0; value_is(remotes, VALUE_MAP) && i < remotes->map.len; i++) {
        const struct value_pair *p = &remotes->map.pairs[i];
        const struct value *url = value_find(p->val, "url");
        struct config_remote one = {p->key, value_is(url, VALUE_STR) ? url->s : NULL,
                                    name && streq(name, p->key)};
        arena_push(c->arena, ret, one);
    }
}

/* --- using --- */

enum { MAX_REFERENCES = 16 };

/* "remote://NAME/below": NAME, and what is joined to its URL. */
static bool match_reference(const char *url, struct arena *a, const char **ret_name,
                            const char **ret_below)
{
    static const char scheme[] = "remote://";
    if (!starts_with(url, scheme))
        return false;
    const char *name = url + strlen(scheme), *end = name + strcspn(name, "/");
    *ret_name = arena_lower(a, arena_strndup(a, name, (size_t)(end - name)));
    *ret_below = end + strspn(end, "/");
    return true;
}

/* The options of a remote over those of the one it refers to. */
static err *resolve(const struct config *c, const char *name, unsigned depth, struct value **ret)
{
    const struct value *section = find(c->merged, arena_lower(c->arena, name));
    const char *base_name, *below;
    struct value *base = NULL;
    if (!section || depth > MAX_REFERENCES)
        return err_new(ERR_CONFIG, "config file error: remote '%s' doesn't exist", name);
    const struct value *url = value_find(section, "url");
    if (!value_is(url, VALUE_STR) || !match_reference(url->s, c->arena, &base_name, &below)) {
        *ret = value_copy(c->arena, section);
        return NULL;
    }
    TRY(resolve(c, base_name, depth + 1, &base));
    const char *whole = arena_printf(c->arena, "%s/%s", value_find(base, "url")->s, below);
    config_file_merge(base, section, c->arena);
    value_set(c->arena, base, "url", value_strz(c->arena, whole));
    *ret = base;
    return NULL;
}

err *config_remote_find(const struct config *c, const char *name, struct config_remote_place *ret)
{
    struct value *options = NULL;
    if (!name || !*name)
        name = config_get(c, "core.remote");
    if (!name || !*name)
        return err_new(ERR_NOT_FOUND, "no default remote");
    TRY(resolve(c, name, 0, &options));
    *ret = (struct config_remote_place){name, value_find(options, "url")->s, options};
    return NULL;
}

/* --- adding and changing --- */

struct addition {
    const struct config_remote *fresh;
    const char *name, *url; /* as they are written */
    bool replace;
};

static err *add(void *ctx, struct config *c, struct value *doc)
{
    const struct addition *x = ctx;
    struct value *section = value_map(c->arena);
    if (find(doc, x->name) && !x->replace)
        return err_new(ERR_CONFIG,
                       "config file error: remote '%s' already exists. Use `-f|--force` to "
                       "overwrite it.",
                       x->name);
    value_set(c->arena, section, "url", value_strz(c->arena, x->url));
    value_set(c->arena, value_find(doc, "remote"), x->name, section);
    if (x->fresh->is_default)
        value_set(c->arena, value_find(doc, "core"), "remote", value_strz(c->arena, x->name));
    return NULL;
}

err *config_remote_add(struct config *c, const enum config_level *level,
                       const struct config_remote *fresh, bool replace)
{
    struct addition x = {
        .fresh = fresh, .name = arena_lower(c->arena, fresh->name), .replace = replace};
    x.url = c->path[written(level)] ? config_edit_path(c, written(level), fresh->url) : NULL;
    return config_edit(c, written(level), add, &x);
}

struct modification {
    const struct config_remote_option *option;
    const char *name;
    const enum config_level *level;
};

static err *set(const struct modification *x, struct config *c, struct value *section)
{
    const char *text = x->option->value;
    bool is_path = config_schema_is_path("remote", x->option->name);
    if (is_path && !text)
        return err_new(ERR_INVALID, "option '%s' needs a value", x->option->name);
    if (is_path)
        text = config_edit_path(c, written(x->level), text);
    value_set(c->arena, section, x->option->name,
              text ? value_strz(c->arena, text) : value_null(c->arena));
    return NULL;
}

static err *modify(void *ctx, struct config *c, struct value *doc)
{
    const struct modification *x = ctx;
    struct value *section = find(doc, x->name);
    if (!is_known(c, x->level, x->name))
        return missing(x->name);
    if (!section) {
        section = value_map(c->arena);
        value_set(c->arena, value_find(doc, "remote"), x->name, section);
    }
    if (!x->option->unset)
        return set(x, c, section);
    value_unset(section, x->option->name);
    return NULL;
}

err *config_remote_modify(struct config *c, const enum config_level *level,
                          const struct config_remote_option *option)
{
    struct modification x = {option, arena_lower(c->arena, option->remote), level};
    return config_edit(c, written(level), modify, &x);
}

/* --- the default --- */

struct new_default {
    const enum config_level *level;
    const char *name; /* NULL: none */
};

static err *set_default(void *ctx, struct config *c, struct value *doc)
{
    const struct new_default *x = ctx;
    struct value *core = value_find(doc, "core");
    if (!x->name) {
        value_unset(core, "remote");
        return NULL;
    }
    if (!is_known(c, x->level, x->name))
        return err_new(ERR_CONFIG,
                       "config file error: default remote must be present in remote list.");
    value_set(c->arena, core, "remote", value_strz(c->arena, x->name));
    return NULL;
}

err *config_remote_set_default(struct config *c, const enum config_level *level, const char *name)
{
    struct new_default x = {level, name ? arena_lower(c->arena, name) : NULL};
    return config_edit(c, written(level), set_default, &x);
}

/* --- removing and renaming --- */

struct removal {
    const char *name;
    const char *fresh; /* what it is called from now on; NULL: it is gone */
};

static bool is_default(const struct removal *x, const struct value *doc, struct arena *a)
{
    const struct value *old = value_find(value_find(doc, "core"), "remote");
    return value_is(old, VALUE_STR) && streq(arena_lower(a, old->s), x->name);
}

static err *follow(void *ctx, struct config *c, struct value *doc)
{
    const struct removal *x = ctx;
    struct value *core = value_find(doc, "core");
    if (!is_default(x, doc, c->arena))
        return NULL;
    if (x->fresh)
        value_set(c->arena, core, "remote", value_strz(c->arena, x->fresh));
    else
        value_unset(core, "remote");
    return NULL;
}

static err *remove_section(void *ctx, struct config *c, struct value *doc)
{
    const struct removal *x = ctx;
    struct value *section = find(doc, x->name), *remotes = value_find(doc, "remote");
    if (!section)
        return missing(x->name);
    value_unset(remotes, x->name);
    if (x->fresh)
        value_set(c->arena, remotes, x->fresh, section);
    return follow(ctx, c, doc);
}

/* At the level itself, then where a later one shadows it. */
static err *remove_at(struct config *c, const enum config_level *level, struct removal *x)
{
    TRY(config_edit(c, written(level), remove_section, x));
    for (unsigned l = written(level) + 1; l < CONFIG_LEVELS; l++)
        if (c->path[l] && is_default(x, c->raw[l], c->arena))
            TRY(config_edit(c, l, follow, x));
    return NULL;
}

err *config_remote_remove(struct config *c, const enum config_level *level, const char *name)
{
    return remove_at(c, level, &(struct removal){arena_lower(c->arena, name), NULL});
}

/* COMPAT: the new name is written as typed (oracle case remote/rename). */
err *config_remote_rename(struct config *c, const enum config_level *level, const char *old,
                          const char *fresh)
{
    if (find(c->merged, arena_lower(c->arena, fresh)))
        return err_new(ERR_CONFIG,
                       "config file error: Rename failed. Remote name '%s' already exists.", fresh);
    return remove_at(c, level, &(struct removal){arena_lower(c->arena, old), fresh});
}
