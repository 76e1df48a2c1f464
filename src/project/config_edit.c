#include "project/config_edit.h"

#include "base/fs.h"
#include "base/path.h"
#include "project/config_file.h"
#include "project/config_schema.h"
#include "project/site_dirs.h"

struct editor {
    const struct config *config;
    const char *dir; /* of the file */
};

/* What the file says already keeps its meaning and gets the shortest spelling. */
static const char *kept_path(void *ctx, const char *path, struct arena *a)
{
    const struct editor *x = ctx;
    if (config_schema_is_url(path) || path_is_abs(path) ||
        path_is_abs(site_expand_user(x->config->env, path, a)))
        return path;
    return path_rel(a, path_join(a, x->dir, path), x->dir);
}

const char *config_edit_path(const struct config *c, enum config_level level, const char *typed)
{
    struct arena *a = c->arena;
    if (config_schema_is_url(typed) || path_is_abs(typed) ||
        !streq(site_expand_user(c->env, typed, a), typed))
        return typed;
    return path_rel(a, path_join(a, c->env->cwd, typed), path_dir(a, c->path[level]));
}

/* --- one option --- */

struct change {
    enum config_level level;
    const char *name, *value; /* NULL: unset */
};

static err *set_option(struct config *c, const struct change *change, const struct config_name *n,
                       struct value *doc)
{
    struct arena *a = c->arena;
    const char *value = change->value;
    struct value *outer = n->group ? value_find(doc, n->group) : doc,
                 *section = config_name_section(n, doc);
    if (!value_is(outer, VALUE_MAP) || (section && section->kind != VALUE_MAP))
        return err_new(ERR_CONFIG, "config file error: '%s' is not a section", n->section);
    if (!section) {
        section = value_map(a);
        value_set(a, outer, n->section, section);
    }
    if (config_schema_is_path(n->group ? n->group : n->section, n->option))
        value = config_edit_path(c, change->level, value);
    value_set(a, section, n->option, value_strz(a, value));
    return NULL;
}

static err *apply(void *ctx, struct config *c, struct value *doc)
{
    const struct change *change = ctx;
    struct config_name n;
    const char *old = NULL;
    config_name_parse(change->name, c->arena, &n);
    if (change->value)
        return set_option(c, change, &n, doc);
    TRY(config_get_at(c, change->level, change->name, &old));
    value_unset(config_name_section(&n, doc), n.option);
    return NULL;
}

err *config_set(struct config *c, enum config_level level, const char *name, const char *value)
{
    return config_edit(c, level, apply, &(struct change){level, name, value});
}

/* --- a whole file --- */

/* The levels below `level` together with its new content. */
static err *check_with(const struct config *c, enum config_level level, const struct value *doc)
{
    struct value *merged = value_map(c->arena);
    const char *warning = NULL;
    for (enum config_level l = 0; l < level; l++)
        if (c->path[l])
            config_file_merge(merged, c->shown[l], c->arena);
    config_file_merge(merged, doc, c->arena);
    return config_check(merged, c->arena, &warning);
}

static err *save(const struct config *c, enum config_level level, const struct value *doc)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *again = NULL;
    TRY(config_file_format(doc, c->arena, &text));
    TRY(config_file_parse(sb_str(&text), c->arena,
                          &again)); /* a text that cannot be read back stays away */
    TRY(fs_mkdirs(path_dir(c->arena, c->path[level])));
    return fs_write_file(c->path[level], sb_str(&text), 0666, true);
}

err *config_edit(struct config *c, enum config_level level, config_edit_fn fn, void *ctx)
{
    struct value *doc = NULL;
    if (!c->path[level])
        return err_new(ERR_CONFIG, "config file error: Not inside a DVC repo");
    struct editor x = {c, path_dir(c->arena, c->path[level])};
    TRY(config_file_map_paths(c->raw[level], kept_path, &x, c->arena, &doc));
    TRY(fn(ctx, c, doc));
    TRY(check_with(c, level, doc));
    TRY(save(c, level, doc));
    TRY(config_levels_read(c));
    return config_check(c->merged, c->arena, &c->warning);
}
