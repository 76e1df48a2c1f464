/* data_diff.h — what differs between two sides of the tracked data (data_side.h): directories and
 * the files in them, and which of them were renamed.  Behaviour: DVC 3.67.1. */
#ifndef PIPELINE_DATA_DIFF_H
#define PIPELINE_DATA_DIFF_H

#include "pipeline/data_side.h"

/* A root, or a file of a directory. */
struct data_item {
    const char *path;
    struct oid oid; /* none: nothing is recorded */
    bool is_dir;
    bool is_doubtful; /* in a directory of which one side's list is lost */
};

enum data_change_kind {
    DATA_ADDED,
    DATA_DELETED,
    DATA_RENAMED,
    DATA_MODIFIED,
    DATA_UNKNOWN,   /* in a directory of which one side's list is lost */
    DATA_UNCHANGED, /* only when asked for */
};

struct data_change {
    enum data_change_kind kind;
    const struct data_item *old, *fresh; /* NULL: not there */
};
VEC(data_changes, struct data_change);

struct data_diff_opts {
    bool members;   /* files of directories, too */
    bool unchanged; /* also what is the same; without it directories that are the same are not
                       opened */
    bool by_hash;   /* only hashes count: paths of which nothing is recorded are not there */
};

/* By kind and path (of renames: the old one); grown in the repo's arena.  Roots of both sides may
 * get their lists. */
err *data_diff(struct repo *r, struct data_side *old, struct data_side *fresh,
               const struct data_diff_opts *opts, struct data_changes *ret) MUST_CHECK;

/* The old sides of the changes whose objects the cache lacks, by path. */
VEC(data_items, const struct data_item *);
void data_diff_missing(struct repo *r, const struct data_changes *changes, struct data_items *ret);

/* The path, "/" behind that of a directory. */
const char *data_item_show(const struct data_item *item, struct arena *a);

#endif
