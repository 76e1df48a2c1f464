/* config_copy.h — the configuration of a copy of the project that lies elsewhere but shares cache
 * and remotes with it. */
#ifndef PROJECT_CONFIG_COPY_H
#define PROJECT_CONFIG_COPY_H

#include "project/config.h"

/* Append the text of the copy's config.local: that of the project with its relative paths resolved,
 * the places of remotes that the project's own file tells relatively, and `cache_dir` (absolute).
 * ERR_UNEXPECTED for a text that no quotes hold. */
err *config_copy_local(const struct config *c, const char *cache_dir, struct sb *out) MUST_CHECK;

#endif
