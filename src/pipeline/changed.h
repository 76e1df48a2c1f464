/* changed.h — why a stage is stale.  One walk finds the reasons; `repro` stops at the first,
 * `status` and explanations collect all. Behaviour: DVC 3.67.1. */
#ifndef PIPELINE_CHANGED_H
#define PIPELINE_CHANGED_H

#include "pipeline/graph.h"
#include "pipeline/looks.h"
#include "pipeline/repo.h"

enum reason_kind {
    REASON_NEVER_RUN, /* no lock entry */
    REASON_CMD,       /* "changed command" */
    REASON_ALWAYS,    /* always_changed, or a callback stage */
    REASON_DEP,       /* `state` of dep `dep` */
    REASON_PARAM,     /* `state` of key `key` of params dep `dep` (key NULL: the file) */
    REASON_OUT,       /* `state` of out `out` */
    REASON_CHECKSUM,  /* .dvc top-level md5 */
};

enum path_state {
    PATH_NEW,
    PATH_MODIFIED,
    PATH_DELETED,
    PATH_NOT_IN_CACHE,
};

struct reason {
    enum reason_kind kind;
    enum path_state state;
    const struct dep *dep;
    const struct out *out;
    const char *key;
};
VEC(reason_vec, struct reason);

const char *path_state_text(enum path_state s); /* "modified" "not in cache" */

/* Reasons of a stage against the workspace.  `first_only` stops at the first (repro's order:
 * command, deps, outs).  Hashes only what the memo does not know, looks only at what `looks` (may
 * be NULL) does not tell. */
err *changed_stage(struct repo *r, const struct stage *s, bool first_only, struct looks *looks,
                   struct reason_vec *out) MUST_CHECK;

/* Leave out what says only that data is not there.  A missing dep is a change all the same when the
 * stage that makes it (by `g`; NULL: none is known) has made something else than was recorded. */
void changed_drop_missing(const struct graph *g, const struct stage *s, struct reason_vec *why);

#endif
