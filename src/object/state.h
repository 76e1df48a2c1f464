/* state.h — memo from (path, inode, size, times) to hash, so that an unchanged file is never read
 * twice.
 *
 * Racy timestamps: what could have been written to after it was read, without its times showing it,
 * is not remembered (docs/design/racy-timestamps.md).  A NULL state is valid: nothing is
 * remembered.  One thread at a time.
 *
 * The database is opened when it first pays: a few small files are hashed faster than SQLite
 * starts. */
#ifndef OBJECT_STATE_H
#define OBJECT_STATE_H

#include "base/arena.h"
#include "base/fs.h"
#include "base/vec.h"
#include "object/oid.h"

struct state;

/* `path` of the database; its directory is created.  No I/O happens yet; without a usable file
 * everything is forgotten. */
struct state *state_open(const char *path);
void state_close(struct state *s); /* writes what was put */
/* Writes what was put so far.  What is large and takes long had better not wait for the end. */
void state_save(struct state *s);
static inline void state_scope_end(struct state **s)
{
    state_close(*s);
}

/* So many small files are going to be asked for: opens the database earlier when it pays. */
void state_expect(struct state *s, size_t nfiles);

/* `st` of the file itself (links followed) and now. */
bool state_get(struct state *s, const char *abs_path, const struct fs_stat *st, enum hash_algo algo,
               struct oid *ret);

/* Around many gets with no put or save in between: one look at the database's locks does for all.
 */
void state_begin_gets(struct state *s);
void state_end_gets(struct state *s);

/* `st` was the same before the first byte was read and after the last; `read_ns` is clock_now_ns()
 * from before that first byte (hash_still_file gives both).  Bytes we made ourselves were "read"
 * when their temporary was complete. */
void state_put(struct state *s, const char *abs_path, const struct fs_stat *st, int64_t read_ns,
               const struct oid *oid);

/* Could it be written to after `read_ns` without its times showing it? */
bool state_is_racy(const struct fs_stat *st, int64_t read_ns);

/* Outputs that a checkout or commit left in the workspace, for the bare `checkout` that removes
 * leftovers of other revisions: whatever is recorded, no longer an output, and still the same inode
 * with the same mtime. */
struct state_link {
    const char *rel_path; /* to the project */
    uint64_t ino;
    int64_t mtime_ns;
};
VEC(state_link_vec, struct state_link);

void state_put_link(struct state *s, const char *rel_path, const struct fs_stat *st);
void state_remove_link(struct state *s, const char *rel_path);
/* All of them, by path; in `a`. */
void state_list_links(struct state *s, struct arena *a, struct state_link_vec *ret);

#endif
