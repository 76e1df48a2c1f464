/* data_wants.h — the objects that commands move or compare, by the remote that keeps them.
 * Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_DATA_WANTS_H
#define EXPERIMENT_DATA_WANTS_H

#include "pipeline/repo.h"
#include "pipeline/used.h"
#include "remote/transfer.h"
#include "scm/scm_rev.h"

/* One remote and what is wanted of it. */
struct data_place {
    struct remote *remote;
    struct transfer_wants wants;
};
VEC(data_places, struct data_place);

struct data_wants {
    struct repo *repo;
    const char *remote; /* -r; NULL: the default */
    bool push;          /* what is not to be pushed is left out */
    bool strict; /* outputs of which nothing is recorded are told; a revision that cannot be read
                    ends all, else it is told */
    struct data_places places; /* in the repo's arena */
    size_t homeless;           /* objects for the default remote, of which there is none */
    err *last;                 /* of the revisions that were told */
    size_t read;               /* revisions that were not */
};

/* Which outputs, of which revisions. */
struct data_scope {
    struct strs targets; /* as typed; none: all */
    struct target_opts which;
    bool glob; /* targets may have wildcards: data_sync_expand */
    bool all_branches, all_tags, all_commits;
    const struct scm_id_list *only; /* these commits alone, not the workspace; may be NULL */
    struct used_filter filter;
};

void data_wants_release(struct data_wants *w);
static inline void data_wants_scope_end(struct data_wants *w)
{
    data_wants_release(w);
}

/* Collect from the workspace and the revisions of the scope (`scm` may be NULL when there are
 * none).  A revision that cannot be read is told ("failed to collect 'main', skipping"); when none
 * can, the last failure is returned.  With `strict` the first one is. */
err *data_wants_collect(struct data_wants *w, struct scm *scm, const struct data_scope *scope)
    MUST_CHECK;
/* Add what was found otherwise. */
err *data_wants_add(struct data_wants *w, const struct used_vec *used) MUST_CHECK;

/* The place of a remote by name (NULL: -r or the default), opened when it is new.  *ret NULL: there
 * is no default. */
err *data_wants_place(struct data_wants *w, const char *name, struct data_place **ret) MUST_CHECK;

/* A remote as a project's configuration has it (NULL: its default); *ret NULL: there is no default.
 */
err *data_wants_open_remote(struct repo *r, const char *name, struct remote **ret) MUST_CHECK;

/* "Failed to collect 'main': …"; of a report over several lines the first one. */
err *data_wants_name_failure(const char *label, err *e) MUST_CHECK;
/* Nothing is recorded of an output, so nothing can be done with it. */
void data_wants_warn_unrecorded(struct repo *r, const struct used *u);

#endif
