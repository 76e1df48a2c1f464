/* site_dirs.h — XDG places of configuration and cache. */
#ifndef PROJECT_SITE_DIRS_H
#define PROJECT_SITE_DIRS_H

#include "base/arena.h"
#include "base/env.h"

char *site_global_config(const struct env *env,
                         struct arena *a); /* ~/.config/dvc/config, DVC_GLOBAL_CONFIG_DIR */
char *site_system_config(const struct env *env,
                         struct arena *a); /* /etc/xdg/dvc/config, DVC_SYSTEM_CONFIG_DIR */
char *
site_state_dir(const struct env *env, const char *project_root,
               struct arena *a); /* $XDG_CACHE_HOME/cdvc/<token of root>, DVC_SITE_CACHE_DIR */

/* "~/x" and "~user/x" as Python's expanduser; unchanged when there is no such user. */
char *site_expand_user(const struct env *env, const char *path, struct arena *a);

#endif
