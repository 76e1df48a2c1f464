/* scm_index_read.h — the bytes of one index file to entries.  Nothing is asked of a repository but
 * the file of a split index. */
#ifndef SCM_SCM_INDEX_READ_H
#define SCM_SCM_INDEX_READ_H

#include "base/fs.h"
#include "scm/scm_tree.h"

/* What lstat said when the entry was last known to be equal to its file; whole numbers cut to 32
 * bits. */
struct scm_index_stat {
    uint32_t ctime_sec, ctime_nsec, mtime_sec, mtime_nsec;
    uint32_t dev, ino, uid, gid, size;
};

struct scm_index_entry {
    const char *path; /* a sparse directory's ends with '/' */
    size_t path_len;
    unsigned mode;
    git_oid id;
    struct scm_index_stat stat;
    unsigned char stage; /* 0, or 1 to 3 for the sides of a conflict */
    bool is_assumed;     /* assume-unchanged */
    bool is_skipped;     /* skip-worktree */
    bool is_intent;      /* git add -N: no content yet */
};
VEC(scm_index_entries, struct scm_index_entry);

struct scm_index {
    struct arena arena;
    struct scm_index_entries entries; /* by path, then stage */
    struct scm_cached_tree *tree;     /* NULL when there is none */
    bool is_beyond_library; /* a split one, or with sparse directories: libgit2 1.5 reads neither */
    struct fs_stat file;    /* of the index file; kind FS_NONE when there is none */
};

void scm_index_release(struct scm_index *ix);

/* `git_dir`: where the shared file of a split index lies.  Fills entries and tree of `ix`; what it
 * keeps lies in its arena. ERR_INVALID for a damaged file, ERR_UNSUPPORTED for a version or an
 * extension that cannot be left out of account. */
err *scm_index_parse(const char *git_dir, struct str bytes, struct scm_index *ix) MUST_CHECK;

#endif
