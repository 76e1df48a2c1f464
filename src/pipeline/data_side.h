/* data_side.h — the tracked data of one state of a project: what its files record, or what the
 * workspace holds in its place.  Behaviour: DVC 3.67.1 `diff`, `data status`. */
#ifndef PIPELINE_DATA_SIDE_H
#define PIPELINE_DATA_SIDE_H

#include "pipeline/repo.h"

/* A tracked path: an output that the cache keeps, or the part of one that a target names. */
struct data_root {
    const char *path;
    const struct out *out;
    struct oid oid; /* none: nothing is recorded, or it is a directory that is a part */
    bool is_dir;
    bool is_part;
    bool is_listed;        /* a directory whose files are known */
    struct manifest files; /* of a directory */
};
VEC(data_roots, struct data_root);

/* Roots by path, none inside another. */
struct data_side {
    struct data_roots roots;
    struct data_roots gaps; /* parts that targets name and the recorded lists lack: new ones? */
};

/* What the files of `ix` record: of the targets (as typed; none: all).  Directories are not opened,
 * but for those of which a target names a part.  Targets that name nothing go to `ret_unknown`.
 * Grown in the repo's arena, which the index must outlive. */
err *data_side_recorded(struct repo *r, struct index *ix, const struct strs *targets,
                        struct data_side *ret, struct strs *ret_unknown) MUST_CHECK;

/* What the workspace holds at the same paths and in the gaps, hashed; what is not there is left
 * out, and so are dangling links and what else is no file. */
err *data_side_built(struct repo *r, const struct data_side *recorded, struct data_side *ret)
    MUST_CHECK;

struct data_root *data_side_find(const struct data_side *s, const char *path);

/* Read the list of a directory's files, unless it is known.  A manifest that the cache lacks leaves
 * it unknown. */
err *data_root_list(struct repo *r, struct data_root *root) MUST_CHECK;

#endif
