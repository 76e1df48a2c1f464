/* hydra_config.h — the files of a Hydra configuration: values, defaults list, package.
 *
 * YAML as Hydra's loader has it: yes/no/on/off are booleans, dates are texts. */
#ifndef OVERRIDE_HYDRA_CONFIG_H
#define OVERRIDE_HYDRA_CONFIG_H

#include "base/source.h"
#include "override/hydra_default.h"

struct hydra_config {
    struct value *doc; /* without its defaults list; to be copied before it is changed */
    struct hydra_default_vec defaults;
    const char *header; /* hydra_default_header */
};

/* A directory of them; what was read is remembered. */
struct hydra_dir {
    struct source *src;
    const char *dir; /* project path */
    struct arena *arena;
    struct map known;
};
#define HYDRA_DIR_INIT(src, dir, arena)                                                            \
    {                                                                                              \
        (src), (dir), (arena), MAP_INIT                                                            \
    }
void hydra_dir_release(struct hydra_dir *x);
static inline void hydra_dir_scope_end(struct hydra_dir *x)
{
    hydra_dir_release(x);
}

/* NULL when there is none.  ERR_INVALID names the file: malformed, or outside of the project. */
err *hydra_config_load(struct hydra_dir *x, const char *path, struct hydra_config **ret) MUST_CHECK;

/* Is there such a directory below? */
err *hydra_dir_has_group(struct hydra_dir *x, const char *group, bool *ret) MUST_CHECK;
/* Names of the configs in a group, sorted; none when there is no such group. */
err *hydra_dir_options(struct hydra_dir *x, const char *group, struct strs *ret) MUST_CHECK;

#endif
