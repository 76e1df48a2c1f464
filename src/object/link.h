/* link.h — bring one file's bytes to another place: reflink, hardlink, symlink or copy. */
#ifndef OBJECT_LINK_H
#define OBJECT_LINK_H

#include "base/err.h"
#include <sys/types.h>

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

/* Try each kind until one works; remembers per (device, device) what does not.  `to` must not exist.  The result appears whole or not
 * at all (temporary + rename for copies).  Copies and reflinks get `mode` less umask, empty files are always copied.  ERR_UNSUPPORTED when nothing works. */
err *link_make(const struct link_kinds *kinds, const char *from, const char *to, mode_t mode, enum link_kind *ret_used) MUST_CHECK;

#endif
