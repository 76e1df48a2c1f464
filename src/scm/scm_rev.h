/* scm_rev.h — revisions: names to commits, commits to facts, walks. */
#ifndef SCM_SCM_REV_H
#define SCM_SCM_REV_H

#include "base/map.h"
#include "scm/scm_refs.h"

/* Any spelling git understands (branch, tag, SHA prefix, HEAD~2, v1^{}), peeled to a commit.
 * Refs and whole names, and what comes before them (HEAD~2, v1^), need no library.  What Git does
 * not know, but is a branch of one of the remotes, is that (DVC 3.67.1); of several that differ:
 * ERR_NOT_FOUND "ambiguous Git revision '…'".  Unknown: ERR_NOT_FOUND "unknown Git revision '…'".
 */
err *scm_rev_resolve(struct scm *s, const char *text, struct scm_id *ret) MUST_CHECK;

/* HEAD's commit; SCM_ID_NONE when there is no commit yet. */
err *scm_rev_head(struct scm *s, struct scm_id *ret) MUST_CHECK;
/* Short name of the branch HEAD is on, in `a`; NULL when detached. */
err *scm_rev_branch(struct scm *s, struct arena *a, const char **ret) MUST_CHECK;

struct scm_commit_info {
    struct scm_id id, tree;
    struct scm_id parent; /* first; none for a root */
    size_t nparents;
    int64_t time_sec; /* committer */
    int offset_min;
    const char *message; /* as stored */
};
err *scm_commit_read(struct scm *s, const struct scm_id *id, struct arena *a,
                     struct scm_commit_info *ret) MUST_CHECK;

/* `count` first-parent commits from the commit `from`, newest first (negative: all).  Stops quietly
 * at a shallow border.  For one there is nothing to read. */
VEC(scm_id_list, struct scm_id);
err *scm_rev_first_parents(struct scm *s, const struct scm_id *from, int count,
                           struct scm_id_list *out) MUST_CHECK;
/* All its parents, in order; none at a shallow border. */
err *scm_rev_parents(struct scm *s, const struct scm_id *id, struct scm_id_list *out) MUST_CHECK;
/* Is `id` the commit `tip` or one of those before it, by any parent?  `not_in`: commits that it is
 * not in, which are not looked at again; kept between calls for several tips.  What is more than a
 * day older than `id` is taken for older (git name-rev allows clocks as much). */
err *scm_rev_is_in(struct scm *s, const struct scm_id *id, const struct scm_id *tip,
                   struct map *not_in, bool *ret) MUST_CHECK;
/* Every commit reachable from any branch, tag or remote branch, newest first by commit time. */
err *scm_rev_all(struct scm *s, struct scm_id_list *out) MUST_CHECK;

/* Branches (refs/heads/) and tags (refs/tags/, peeled), sorted, names short. */
err *scm_rev_branches(struct scm *s, struct arena *a, struct scm_ref_list *out) MUST_CHECK;
err *scm_rev_tags(struct scm *s, struct arena *a, struct scm_ref_list *out) MUST_CHECK;

#endif
