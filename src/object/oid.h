/* oid.h — the name of a content: a hash, its algorithm, and whether it names a directory manifest.
 */
#ifndef OBJECT_OID_H
#define OBJECT_OID_H

#include "base/str.h"

enum hash_algo {
    HASH_MD5,          /* 3.x: plain bytes; objects under files/md5/ */
    HASH_MD5_DOS2UNIX, /* 2.x ("legacy", entries without `hash:`): text files normalised; objects
                          directly under the cache */
};

struct oid {
    enum hash_algo algo;
    char text[40]; /* 32 hex digits, then ".dir" for a directory; "" is no oid */
};

#define OID_NONE ((struct oid){0})

static inline bool oid_is_none(const struct oid *o)
{
    return !o->text[0];
}
bool oid_is_dir(const struct oid *o);
bool oid_equal(const struct oid *a, const struct oid *b); /* algorithm and text */
/* From untrusted text: exactly 32 lower-case hex digits, optionally ".dir". */
bool oid_parse(struct str text, enum hash_algo algo, struct oid *ret);

#endif
