/* config.h — DVC's layered INI configuration.
 *
 * Levels, later shadows earlier: system, global, repo, local.  Dialect, relative paths, validation texts: spec pipelines §1.2,
 * docs/formats/config-ini.md.  Known keys stand in one table, config_schema.c. */
#ifndef PROJECT_CONFIG_H
#define PROJECT_CONFIG_H

#include "base/arena.h"
#include "base/env.h"
#include "base/err.h"
#include "base/sb.h"

enum config_level {
    CONFIG_SYSTEM,
    CONFIG_GLOBAL,
    CONFIG_REPO,
    CONFIG_LOCAL,
    CONFIG_LEVELS,
};

struct config;

/* Read and validate all levels; `dvc_dir` NULL outside a project (system and global only).  ERR_CONFIG worded as DVC words it. */
err *config_load(const struct env *env, const char *dvc_dir, struct arena *a, struct config **ret) MUST_CHECK;

/* Merged value of "section.option" or "remote.NAME.option", or NULL when unset and without default. Owned by the config. */
const char *config_get(const struct config *c, const char *name);
bool config_get_bool(const struct config *c, const char *name); /* its default when unset */

/* The file of a level (may not exist), NULL for repo/local outside a project. */
const char *config_path(const struct config *c, enum config_level level);

/* All options of a level in file order ("section.option"), or merged as `config -l` lists them. */
typedef void (*config_each_fn)(void *ctx, enum config_level level, const char *name, const char *value);
void config_each(const struct config *c, const enum config_level *only, config_each_fn fn, void *ctx);

/* Check that `name` is well formed and known: ERR_INVALID with argparse's words / ERR_CONFIG. */
err *config_check_name(const char *name) MUST_CHECK;
/* Set or (value NULL) unset in one level's file, validated before anything is written, written aside and renamed. */
err *config_set(struct config *c, enum config_level level, const char *name, const char *value) MUST_CHECK;

#endif
