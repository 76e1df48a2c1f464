/* state_dir.h — what the memo holds of one directory: a sorted list of records as it is stored, one
 * per file, and on top of it what was put since.  The inner part of state.h.
 *
 * A row per file would cost a B-tree descent per file: some 3 us, seconds for a million files.  A
 * list is read once and then searched in memory, mostly at the very place where the last search
 * ended.  No database here; looking for names that are gone is the only I/O. */
#ifndef OBJECT_STATE_DIR_H
#define OBJECT_STATE_DIR_H

#include "base/map.h"
#include "base/sb.h"
#include "base/vec.h"

/* As stored, followed by the name and a NUL.  Machine-local, hence in the machine's byte order. */
struct state_record {
    uint64_t ino, size;
    int64_t mtime_ns,
        ctime_ns; /* ctime 0: the file had other names, which change it; not compared */
    unsigned char digest[16];
    uint64_t algo;
};

struct state_place {
    const char *record; /* unaligned */
};
VEC(state_place_vec, struct state_place);

/* What is put, on top of what is stored. */
struct state_fresh {
    struct state_record record;
    const char *name;
    size_t order;
};
VEC(state_fresh_vec, struct state_fresh);

struct state_dir {
    const char *path;
    bool is_loaded;
    int64_t kept;   /* records after the last sweep */
    struct sb text; /* the list as stored; set before state_dir_index */
    struct state_place_vec stored;
    size_t cursor; /* where the last search of `stored` ended */
    struct state_fresh_vec fresh;
    bool fresh_unsorted;
    struct map by_name[2]; /* per algorithm, once `fresh` is unsorted: name -> index in it + 1 */
    size_t named;          /* how many of `fresh` those hold */
};

/* An empty list; `path` is borrowed. */
void state_dir_init(struct state_dir *d, const char *path);
void state_dir_release(struct state_dir *d);
/* Find the records in `text`.  A damaged list is a shorter list. */
void state_dir_index(struct state_dir *d);
/* What was put last for a name, or NULL; valid until the next put. */
const struct state_record *state_dir_find_fresh(struct state_dir *d, const char *name,
                                                uint64_t algo);
/* What is stored for it; false when nothing is. */
bool state_dir_find_stored(struct state_dir *d, const char *name, uint64_t algo,
                           struct state_record *ret);
/* `name` is borrowed as long as the list lives. */
void state_dir_put(struct state_dir *d, const char *name, const struct state_record *r);
/* Does a fresh record say what is not stored? */
bool state_dir_has_news(struct state_dir *d);
/* Stored and fresh records in order as one list, appended to `out`; fresh ones win.  Now and then
 * names that are gone are left out (d->kept changes then), so that lists do not grow for ever; the
 * time that takes is paid by the growth since. */
void state_dir_merge(struct state_dir *d, struct sb *out);

#endif
