/* state.h — memo from (path, inode, size, mtime) to hash, so that an unchanged file is never read twice.
 *
 * Racy timestamps: an entry whose mtime is not clearly older than the moment it was recorded is not believed
 * (docs/design/racy-timestamps.md).  A NULL state is valid: nothing is remembered. */
#ifndef OBJECT_STATE_H
#define OBJECT_STATE_H

#include "base/fs.h"
#include "object/oid.h"

struct state;

/* `path` of the database; its directory is created.  NULL when it cannot be had. */
struct state *state_open(const char *path);
void state_close(struct state *s); /* writes what was put */
static inline void state_scope_end(struct state **s)
{
    state_close(*s);
}
bool state_get(struct state *s, const char *abs_path, const struct fs_stat *st, enum hash_algo algo, struct oid *ret);
void state_put(struct state *s, const char *abs_path, const struct fs_stat *st, const struct oid *oid);

/* Paths that a checkout linked, for the bare `checkout` that removes leftovers of other revisions. */
void state_put_link(struct state *s, const char *rel_path, const struct fs_stat *st);

#endif
