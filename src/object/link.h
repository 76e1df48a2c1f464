/* link.h — bring one file's bytes to another place: reflink, hardlink, symlink or copy. */
#ifndef OBJECT_LINK_H
#define OBJECT_LINK_H

#include "base/fs.h"
#include "base/meter.h"

enum link_kind {
    LINK_REFLINK,
    LINK_HARDLINK,
    LINK_SYMLINK,
    LINK_COPY,
};

struct link_kinds {
    enum link_kind at[4]; /* in order of preference */
    size_t len;
};

struct aside_memo;
struct link_how {
    const struct link_kinds *kinds;
    mode_t mode;                   /* of copies and reflinks, less umask */
    const char *aside;             /* where to write first (aside.h); NULL: beside the target */
    struct meter *meter;           /* counts bytes that are copied; may be NULL */
    struct aside_memo *aside_memo; /* may be NULL */
};

/* A file by its directory, so that no path need be walked: as openat and its like take it. */
struct file_at {
    int dir;          /* handle of a directory, or AT_FDCWD */
    const char *name; /* in there */
    const char *path; /* the whole, for messages and for what has no handle */
};

struct linked {
    enum link_kind kind;
    int64_t made_ns; /* before anybody else could write to it: state_put's `read_ns` */
};

/* Try each kind until one works; remembers the pairs of devices between which reflinks do not. `to`
 * must not exist (ERR_EXISTS; a copy may replace what appeared meanwhile).  The result appears
 * whole or not at all (temporary + rename for copies).  Copies and reflinks get
 * an mtime LINK_MTIME_BACK_NS before now, so that the memo may believe them at once
 * (docs/design/racy-timestamps.md); empty files are copied where others would be hardlinked.
 * ERR_NOT_FOUND when `from` or the directory of `to` is missing, ERR_UNSUPPORTED when no kind
 * works. */
err *link_make(const struct link_how *how, const char *from, const char *to, struct linked *ret)
    MUST_CHECK;
/* The same of a file that has been looked at: `st` tells of it. */
err *link_make_known(const struct link_how *how, const struct file_at *from,
                     const struct fs_stat *st, const struct file_at *to, struct linked *ret)
    MUST_CHECK;

/* The same over whatever is at `to` now, which must not be a directory: there is the old or the new
 * at every moment. */
err *link_replace(const struct link_how *how, const char *from, const char *to, struct linked *ret)
    MUST_CHECK;

enum { LINK_MTIME_BACK_NS = 50 * 1000 * 1000 };

#endif
