/* config_remote.h — the remotes that the configuration names, and what `remote add` and its
 * siblings do to it.
 *
 * Names are in lower case wherever they are compared.  A level that is NULL was not asked for:
 * readers take all levels together, writers the project's.  Errors are ERR_CONFIG in DVC's words;
 * those of config_edit are possible wherever something is written. */
#ifndef PROJECT_CONFIG_REMOTE_H
#define PROJECT_CONFIG_REMOTE_H

#include "base/vec.h"
#include "project/config.h"

struct config_remote {
    const char *name;
    const char *url; /* a path is absolute; NULL when the level has only other options of it */
    bool is_default;
};
VEC(config_remote_vec, struct config_remote); /* grown in the config's arena */

/* In the order of the files. */
void config_remote_list(const struct config *c, const enum config_level *level,
                        struct config_remote_vec *ret);

/* The name of the default remote as it was written; NULL when there is none. */
const char *config_remote_default(const struct config *c, const enum config_level *level);
/* A remote that is to be used, as all levels together say; one whose URL is "remote://NAME/below"
 * has the options of NAME under its own. */
struct config_remote_place {
    const char *name, *url;
    const struct value *options; /* map of texts, the URL among them */
};
/* `name` NULL or empty: the default; there being none is ERR_NOT_FOUND, without words for the user.
 */
err *config_remote_find(const struct config *c, const char *name, struct config_remote_place *ret)
    MUST_CHECK;

/* It must be there, at this level or one below when one was asked for.  NULL: none. */
err *config_remote_set_default(struct config *c, const enum config_level *level, const char *name)
    MUST_CHECK;

/* `url` as typed; `replace` one that is there. */
err *config_remote_add(struct config *c, const enum config_level *level,
                       const struct config_remote *fresh, bool replace) MUST_CHECK;

/* One option of a remote that is there, as config_remote_set_default wants it. */
struct config_remote_option {
    const char *remote, *name;
    const char *value; /* as typed; NULL is no value, which no option takes */
    bool unset;        /* take it away; not there is fine */
};
err *config_remote_modify(struct config *c, const enum config_level *level,
                          const struct config_remote_option *option) MUST_CHECK;

/* Where it is the default, of this level or one that shadows it, there is none afterwards.  These
 * other files are left alone when nothing changes. */
err *config_remote_remove(struct config *c, const enum config_level *level, const char *name)
    MUST_CHECK;
/* Where it is the default, at the same levels, the new name is. */
err *config_remote_rename(struct config *c, const enum config_level *level, const char *old,
                          const char *fresh) MUST_CHECK;

#endif
