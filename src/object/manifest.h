/* manifest.h — the list of files that stands for a directory.
 *
 * Canonical: two equal directories give equal bytes, hence one hash.  Format:
 * docs/formats/dir-manifest.md (DVC 3.x `.dir` objects). */
#ifndef OBJECT_MANIFEST_H
#define OBJECT_MANIFEST_H

#include "base/arena.h"
#include "base/err.h"
#include "base/sb.h"
#include "object/oid.h"

struct manifest_entry {
    const char *relpath; /* below the directory, safe (path_is_safe_rel) */
    struct oid oid;      /* of the file; never a directory */
    uint64_t size_bytes; /* when known by the builder, else 0; not part of the format */
};

struct manifest {
    struct manifest_entry *at; /* sorted by relpath, code-point order */
    size_t len;
    enum hash_algo algo; /* of the entries, and of the directory's oid */
    bool is_canonical;   /* parsed from the very bytes that manifest_format makes of it; where there
                            are bytes beyond ASCII this may be false though it is so */
};

bool manifest_sort(struct manifest *m); /* true: it was sorted already */
/* Sort entries and append the canonical bytes; the ".dir" oid with `m->algo`.  Duplicates are a
 * BUG. */
void manifest_format(struct manifest *m, struct sb *ret_bytes, struct oid *ret_oid);
/* The same oid for entries that are given one by one, in their order; the bytes are never in memory
 * as a whole. */
struct hasher;
struct manifest_hasher {
    struct hasher *md5;
    struct sb text;     /* formatted, not hashed yet */
    const char *before; /* path of the last entry */
    enum hash_algo algo;
};
void manifest_hasher_init(struct manifest_hasher *h, enum hash_algo algo);
void manifest_hasher_release(struct manifest_hasher *h);
static inline void manifest_hasher_scope_end(struct manifest_hasher *h)
{
    manifest_hasher_release(h);
}
/* `relpath` is borrowed until the next one. */
void manifest_hasher_add(struct manifest_hasher *h, const char *relpath, const struct oid *oid);
void manifest_hasher_finish(struct manifest_hasher *h, struct oid *ret);

/* The ".dir" oid of canonical bytes. */
void manifest_oid(struct str bytes, enum hash_algo algo, struct oid *ret);

/* Parse a `.dir` object's bytes.  ERR_INVALID when an entry repeats, leaves the directory ("../"),
 * lies below a file of the same list, or has no valid hash; the message names the entry.  `algo` is
 * the algorithm of the file entries.  Lives in `a`. */
err *manifest_parse(struct str bytes, enum hash_algo algo, struct arena *a, struct manifest *ret)
    MUST_CHECK;

const struct manifest_entry *manifest_find(const struct manifest *m, const char *relpath);
/* The entries below directory `prefix`, relative to it; empty when there are none.  Paths are
 * borrowed from `m`. */
void manifest_under(const struct manifest *m, const char *prefix, struct arena *a,
                    struct manifest *ret);

#endif
