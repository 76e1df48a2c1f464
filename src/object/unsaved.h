/* unsaved.h — what a checkout would lose: content that is in no cache. */
#ifndef OBJECT_UNSAVED_H
#define OBJECT_UNSAVED_H

#include "object/build.h"

struct unsaved {
    struct cache *cache; /* NULL: what is in one counts, too */
    struct sb paths;     /* one a line */
};

static inline void unsaved_scope_end(struct unsaved *u)
{
    sb_release(&u->paths);
}

void unsaved_add(struct unsaved *u, const char *path);
/* Add `path`, whose content is `oid`, unless the cache has it. */
err *unsaved_add_unless_cached(struct unsaved *u, const char *path, const struct oid *oid)
    MUST_CHECK;
/* Look at a path of any kind (hashing what the memo does not know) and add what is not in the
 * cache, ignored or not.  A missing path and dangling links are nothing to lose; a link to a
 * directory is. */
err *unsaved_add_path(struct unsaved *u, const char *path, const struct build_opts *opts)
    MUST_CHECK;
/* ERR_CONFLICT when anything was added. */
err *unsaved_check(const struct unsaved *u) MUST_CHECK;

#endif
