/* scm_tree.h — tree objects: their items, a path in them, and new ones from sorted lists. */
#ifndef SCM_SCM_TREE_H
#define SCM_SCM_TREE_H

#include "base/map.h"
#include "scm/scm_oid.h"

enum scm_mode {
    SCM_MODE_KIND = 0170000, /* mask */
    SCM_MODE_TREE = 0040000,
    SCM_MODE_FILE = 0100644,
    SCM_MODE_EXEC = 0100755,
    SCM_MODE_LINK = 0120000,
    SCM_MODE_MODULE = 0160000, /* a commit of a submodule */
};
static inline bool scm_mode_is_tree(unsigned mode)
{
    return (mode & SCM_MODE_KIND) == SCM_MODE_TREE;
}
static inline bool scm_mode_is_file(unsigned mode) /* regular */
{
    return (mode & SCM_MODE_KIND) == 0100000;
}

struct scm_tree_item {
    struct str name; /* points into the tree's bytes */
    unsigned mode;   /* 0: none */
    git_oid id;
};

/* Next item off the front of a tree's bytes; false at the end.  What is malformed ends it, too:
 * *rest is then not empty. */
bool scm_tree_next(struct str *rest, struct scm_tree_item *ret);

/* Append an item as a tree's bytes have it. */
void scm_tree_add_item(struct sb *out, unsigned mode, struct str name, const git_oid *id);
/* Git's order of items: a tree as if its name ended with '/'. */
int scm_tree_compare_items(const struct scm_tree_item *a, const struct scm_tree_item *b);
/* The item at `path` ("a/b") below `tree`; ret->mode is 0 when there is none.  ret->name points
 * into `path`. */
err *scm_tree_find(struct scm *s, const git_oid *tree, const char *path, struct scm_tree_item *ret)
    MUST_CHECK;

/* Everything below `tree` that is no tree, with whole paths, in the index's order. */
struct scm_tree_file {
    const char *path;
    unsigned mode;
    git_oid id;
};
VEC(scm_tree_files, struct scm_tree_file); /* strings in the arena given, the list on the heap */
void scm_tree_files_sort(struct scm_tree_files *files); /* by path, bytewise */
err *scm_tree_flatten(struct scm *s, const git_oid *tree, const char *prefix, struct arena *a,
                      struct scm_tree_files *out) MUST_CHECK;

/* Trees written before for parts of the index (its extension TREE). */
struct scm_cached_tree {
    const char *name; /* last component, "" at the top */
    bool is_valid;    /* `id` is the tree of the entries below */
    git_oid id;
    struct scm_cached_tree *children;
    size_t nchildren;
};

/* The tree of a sorted list: paths ascending bytewise; a tree as an entry ends with '/' (a sparse
 * directory) and stands for itself.  `cached` (may be NULL) holds trees already written, `touched`
 * (may be NULL) the directories that are no longer so ("" is the top). */
err *scm_tree_write(struct scm *s, const struct scm_tree_files *files,
                    const struct scm_cached_tree *cached, const struct map *touched, git_oid *ret)
    MUST_CHECK;

/* The tree of a commit (or the tree itself). */
err *scm_tree_of(struct scm *s, const struct scm_id *rev, git_oid *ret) MUST_CHECK;

#endif
