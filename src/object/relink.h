/* relink.h — is a workspace file the kind of link that cache.type asks for; if not, make it one. */
#ifndef OBJECT_RELINK_H
#define OBJECT_RELINK_H

#include "object/cache.h"

enum relink_rule {
    RELINK_IN_DIR, /* any kind of the list will do (DVC's rule for files of a directory that is put
                      into the cache) */
    RELINK_SINGLE, /* the first kind that works (DVC's rule for a file that is put into the cache)
                    */
    RELINK_ANEW,   /* the same, and a copy has the mode of a new file (DVC's rule for --relink) */
};

/* True when every workspace file that is no link is fine as it is, so that none need be looked at.
 */
bool relink_keeps_copies(const struct cache *c);

/* cache.type, or its default reflink,copy. */
const struct link_kinds *relink_kinds(const struct cache *c);
/* With these a file of the workspace is made. */
struct link_how relink_how(const struct cache *c);

/* `path` holds the content of object `oid`, which is in the cache.  Changes nothing else than the
 * kind of link and the mode. `isexec`: the owner's x is wanted.  *ret_made_ns is 0 unless the path
 * was replaced, else as struct linked has it.  ERR_UNSUPPORTED when no kind works. */
err *relink_file(struct cache *c, const char *path, const struct oid *oid, enum relink_rule rule,
                 bool isexec, int64_t *ret_made_ns) MUST_CHECK;

/* Give the owner x (to the object itself where the path is a link to it, as DVC does). */
err *relink_set_exec(const char *path, bool *ret_changed) MUST_CHECK;

#endif
