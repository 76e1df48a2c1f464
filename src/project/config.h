/* config.h — DVC's layered INI configuration.
 *
 * Levels, later shadows earlier: system, global, repo, local.  Dialect, relative paths, validation
 * texts: DVC 3.67.1, docs/formats/config-ini.md.  Known keys stand in one table,
 * config_schema.c. */
#ifndef PROJECT_CONFIG_H
#define PROJECT_CONFIG_H

#include "base/arena.h"
#include "base/env.h"
#include "base/err.h"
#include "base/sb.h"
#include "project/config_levels.h"

struct config;

/* Read and validate all levels; `dvc_dir` NULL outside a project (system and global only).
 * ERR_CONFIG worded as DVC words it. */
err *config_load(const struct env *env, const char *dvc_dir, struct arena *a, struct config **ret)
    MUST_CHECK;
/* The same without validation: what the `config` and `remote` commands work on, so that they can
 * put a bad value right. */
err *config_load_unchecked(const struct env *env, const char *dvc_dir, struct arena *a,
                           struct config **ret) MUST_CHECK;

/* Merged value of "section.option" or "remote.NAME.option", or NULL when unset and without default.
 * Owned by the config. Paths are absolute, booleans, choices and names in lower case, the items of
 * a list joined by ",". */
const char *config_get(const struct config *c, const char *name);
bool config_get_bool(const struct config *c, const char *name); /* its default when unset */
/* A line for the user about options that are read over, or NULL. */
const char *config_warning(const struct config *c);

/* The file of a level (may not exist), NULL for repo/local outside a project. */
const char *config_path(const struct config *c, enum config_level level);

/* All options of a level in file order ("section.option"), or of all levels as `config -l` lists
 * them.  Values as it prints them. */
typedef void (*config_each_fn)(void *ctx, enum config_level level, const char *name,
                               const char *value);
void config_each(const struct config *c, const enum config_level *only, config_each_fn fn,
                 void *ctx);
/* One option of one level as it prints it, in *ret.  ERR_CONFIG when the level lacks it, or outside
 * a project. */
err *config_get_at(const struct config *c, enum config_level level, const char *name,
                   const char **ret) MUST_CHECK;

/* Check that `name` is well formed (ERR_INVALID with argparse's words).  Whether the option is
 * known, setting it tells. */
err *config_check_name(const char *name) MUST_CHECK;
/* Set or (value NULL) unset in one level's file, validated before anything is written, written
 * aside and renamed. A relative path is taken from the current directory.  Then all levels are read
 * and validated again, so an ERR_CONFIG may also be about a later level. */
err *config_set(struct config *c, enum config_level level, const char *name, const char *value)
    MUST_CHECK;

#endif
