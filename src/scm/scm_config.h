/* scm_config.h — Git's configuration, by a reader of our own: what is ignored and who commits is
 * asked without a library.
 *
 * Levels as git reads them: system, global, repository, worktree, GIT_CONFIG_COUNT variables;
 * include and includeIf (gitdir, gitdir/i, onbranch).  A file that git would call malformed counts
 * up to its first bad line. */
#ifndef SCM_SCM_CONFIG_H
#define SCM_SCM_CONFIG_H

#include "scm/scm.h"

/* Last value of `name` ("section.key", "section.Sub.key"; section and key in lower case) or NULL;
 * "" for a key without '=' or with an empty value.  Lives as long as the repository. */
const char *scm_config_find(struct scm *s, const char *name);
/* As git reads truth: a key without '=' is true. */
bool scm_config_bool(struct scm *s, const char *name, bool when_unset);
/* A value that names a file: "~/" and "~user/" resolved, relative ones taken from the work tree;
 * NULL when unset. */
const char *scm_config_path(struct scm *s, const char *name, struct arena *a);
/* "~/" and "~user/" at the start of a path resolved. */
const char *scm_config_expand(struct scm *s, const char *path, struct arena *a);
/* Where git keeps the user's files "config", "ignore" and "attributes"; NULL for a user without a
 * home. */
const char *scm_config_user_dir(const struct scm *s, struct arena *a);
/* Is there any key whose name starts so? */
bool scm_config_has(struct scm *s, const char *prefix);

/* Every key in the order read; `value` is NULL for a key without '='. */
typedef bool (*scm_config_fn)(void *ctx, const char *name, const char *value); /* false ends */
void scm_config_each(struct scm *s, scm_config_fn fn, void *ctx);
/* The same without what the repository itself says: who works in it may say whom he trusts. */
void scm_config_each_trusted(struct scm *s, scm_config_fn fn, void *ctx);

/* One configuration file in the order git reads them; `level` is 0 system, 1 and 2 global, 3
 * repository, 4 worktree. */
struct scm_config_file {
    const char *path;
    int level;
};
VEC(scm_config_files, struct scm_config_file);
/* In the repository's arena. */
void scm_config_list_files(struct scm *s, bool with_worktree, struct scm_config_files *out);

struct scm_config;
void scm_config_free(struct scm_config *c);

#endif
