/* list_view.h — a project as one tree: the files of workspace or revision, and the tracked data
 * whether it is there or not.  Behaviour: DVC 3.67.1, `ls`. */
#ifndef EXPERIMENT_LIST_VIEW_H
#define EXPERIMENT_LIST_VIEW_H

#include "base/map.h"
#include "experiment/exp_revision.h"

struct list_entry;
VEC(list_entries, struct list_entry);

struct list_entry {
    const char *name;
    bool is_out; /* an output that the cache keeps, or inside one */
    bool is_dir, is_exec, has_size;
    uint64_t size_bytes;
    const char *md5;           /* NULL: none is recorded */
    struct list_entries below; /* filled in by repo_list when a tree is asked for */
};

struct list_view {
    struct repo *repo;
    struct exp_revision rev;
    bool is_commit, dvc_only;
    bool no_sizes; /* nobody asks for those of files in a commit, which would have to be read */
    const char *remote; /* where manifests are fetched from that the cache lacks; NULL: default */
    struct map manifests;
};

/* Open the workspace (`rev` NULL) or a commit.  The errors of exp_revision_open; ERR_NOT_FOUND
 * "unknown Git revision '…'". */
err *list_view_open(struct repo *r, struct scm *scm, const char *rev, struct list_view *ret)
    MUST_CHECK;
void list_view_close(struct list_view *v);
static inline void list_view_scope_end(struct list_view *v)
{
    list_view_close(v);
}

/* What stands at a path of the project, "" for its root.  *ret_is_hidden: .dvcignore hides what is
 * there.  ret->name NULL: nothing that could be seen. */
err *list_view_look(struct list_view *v, const char *path, struct list_entry *ret,
                    bool *ret_is_hidden) MUST_CHECK;

/* The entries of a directory, sorted; empty when it is none.  In the repo's arena.  ERR_UNEXPECTED
 * when it is tracked data whose list of files is nowhere. */
err *list_view_dir(struct list_view *v, const char *path, struct list_entries *ret) MUST_CHECK;

#endif
