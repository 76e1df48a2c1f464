/* maker.h — the files of a directory, made from their objects. */
#ifndef OBJECT_MAKER_H
#define OBJECT_MAKER_H

#include "object/aside.h"
#include "object/cache.h"
#include "object/dir_handle.h"
#include "object/tree.h"

/* A file to make. */
struct want {
    const struct manifest_entry *entry;
    struct tree_file *now; /* what is in its place, or NULL */
    struct fs_stat object; /* FS_NONE: missing from the cache */
    struct fs_stat st;     /* once made */
    int64_t made_ns;       /* as struct linked has it; 0: not made */
};

/* What all makers of a directory have in common. */
struct making {
    struct cache *cache;
    const char *root; /* path of the directory */
    enum hash_algo algo;
    bool is_new; /* nobody else has put anything there */
    bool force;  /* what is ignored and in the way may go, with all that is below it */
    struct meter *meter;
};

/* For one thread; files of one directory had better come one after the other. */
struct maker {
    const struct making *making;
    struct dir_handle dir;
    struct cache_root objects;
    struct aside_memo aside;
    struct link_how how;
};

/* `making` is borrowed.  Not to be moved. */
void maker_init(struct maker *m, const struct making *making);
void maker_release(struct maker *m);
static inline void maker_scope_end(struct maker *m)
{
    maker_release(m);
}

/* Make a file whose object is there, and whose directory: whole, or not at all. */
err *maker_make(struct maker *m, struct want *w) MUST_CHECK;

#endif
