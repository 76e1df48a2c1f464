/* tree.h — the files below a workspace directory, with their hashes: what build and checkout share.
 */
#ifndef OBJECT_TREE_H
#define OBJECT_TREE_H

#include "object/built.h"

struct tree_file {
    const char *relpath;
    struct fs_stat st; /* of the file itself, links followed; with TREE_ANYTHING also FS_NONE
                          (dangling) and FS_OTHER */
    bool is_link;
    struct oid oid;  /* none until hashed */
    int64_t read_ns; /* when hashed now: as state_put wants it; 0 when remembered */
};
VEC(tree_file_vec, struct tree_file);

struct tree {
    struct tree_file_vec files; /* sorted by relpath, code-point order */
    struct strs dirs; /* directories below, parents before children; ignored ones are not there */
    struct strs dir_links; /* links to directories: no part of the content */
};

enum tree_rule {
    TREE_TRACKABLE, /* what cannot be tracked is an error: dangling links (as Python words it),
                       fifos, names that are no UTF-8, .dvcignore */
    TREE_ANYTHING,  /* whatever is there */
};

void tree_release(struct tree *t);
static inline void tree_scope_end(struct tree *t)
{
    tree_release(t);
}

/* List files and directories below `dir`; nothing is read.  Names live in `a`. */
err *tree_scan(const char *dir, const struct build_opts *opts, enum tree_rule rule, struct arena *a,
               struct tree *ret) MUST_CHECK;

/* Fill in oids from the memo.  False: there are files that it does not know. */
bool tree_recall(const char *dir, const struct build_opts *opts, struct tree *t);
/* The same, and read what it does not know, in parallel.  What was read is remembered. */
err *tree_hash(const char *dir, const struct build_opts *opts, struct tree *t) MUST_CHECK;
/* Remember what was read since the last call. */
void tree_remember(const char *dir, const struct build_opts *opts, struct tree *t);

/* What a hashed tree is, with its manifest in `a` and the manifest's bytes appended to `ret_bytes`.
 */
void tree_describe(const struct tree *t, enum hash_algo algo, struct arena *a, struct sb *ret_bytes,
                   struct built *ret);
/* Its oid alone. */
void tree_oid(const struct tree *t, enum hash_algo algo, struct oid *ret);

/* Is a hashed tree that of the manifest? */
bool tree_is_listed(const struct tree *t, const struct manifest *m);

/* "`dir`/`relpath`", in `out`. */
void tree_path(const char *dir, const char *relpath, struct sb *out);

#endif
