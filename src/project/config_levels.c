#include "project/config_levels.h"

#include "base/path.h"
#include "project/config_file.h"
#include "project/config_schema.h"
#include "project/site_dirs.h"

struct resolver {
    const struct config *config;
    const char *dir; /* of the file */
};

/* Relative paths are kept relative to the directory of their file. */
static const char *resolve_path(void *ctx, const char *path, struct arena *a)
{
    const struct resolver *r = ctx;
    const char *expanded;
    if (config_schema_is_url(path) || path_is_abs(path))
        return path;
    expanded = site_expand_user(r->config->env, path, a);
    return path_is_abs(expanded) ? expanded : path_norm(a, path_join(a, r->dir, path));
}

static err *read_level(struct config *c, enum config_level level)
{
    struct resolver r = {c, path_dir(c->arena, c->path[level])};
    TRY(config_file_read(c->path[level], c->arena, &c->raw[level]));
    return config_file_map_paths(c->raw[level], resolve_path, &r, c->arena, &c->shown[level]);
}

err *config_levels_read(struct config *c)
{
    struct value *merged = value_map(c->arena);
    for (enum config_level level = 0; level < CONFIG_LEVELS; level++) {
        if (!c->path[level])
            continue;
        TRY(read_level(c, level));
        config_file_merge(merged, c->shown[level], c->arena);
    }
    c->merged = merged;
    return NULL;
}
