/* scm_remote.h — refs of another repository: listed, sent, fetched, by the git program.
 *
 * `remote` is the name of a remote or a URL.  No hooks of this repository run, and no tags come or
 * go by themselves. */
#ifndef SCM_SCM_REMOTE_H
#define SCM_SCM_REMOTE_H

#include "scm/scm_refs.h"

/* Refs there whose name matches `pattern` ("refs/notes/" followed by a star), as git sorts them;
 * names in `a`.  ERR_INVALID "'X' is not a valid Git remote or URL" when there is nothing of that
 * name. */
err *scm_remote_list(struct scm *s, const char *remote, const char *pattern, struct arena *a,
                     struct scm_ref_list *out) MUST_CHECK;

/* Without asking it: ERR_INVALID as above, also for a remote whose directory is not there. */
err *scm_remote_check(struct scm *s, const char *remote) MUST_CHECK;

enum scm_remote_state {
    SCM_REMOTE_MOVED, /* sent, fetched or deleted */
    SCM_REMOTE_SAME,
    SCM_REMOTE_DIVERGED, /* left alone: it holds what the other side has not got */
};
struct scm_remote_ref {
    const char *name;            /* the same on both sides */
    struct scm_id tip;           /* fetching: what it is there */
    struct scm_id there;         /* pushing: what may be overwritten; none: nothing that diverged */
    enum scm_remote_state state; /* result */
};
VEC(scm_remote_refs, struct scm_remote_ref);

/* Send refs, or delete them there; `force` also over what has diverged. */
err *scm_remote_push(struct scm *s, const char *remote, struct scm_remote_refs *refs, bool force)
    MUST_CHECK;
err *scm_remote_delete(struct scm *s, const char *remote, struct scm_remote_refs *refs) MUST_CHECK;
/* Bring the refs at their tips.  Those here change one by one, each by compare-and-swap. */
err *scm_remote_fetch(struct scm *s, const char *remote, struct scm_remote_refs *refs, bool force)
    MUST_CHECK;

/* Another name there for what `from` is.  Fails when `to` is there already, unless `force`. */
err *scm_remote_rename(struct scm *s, const char *remote, const struct scm_ref *from,
                       const char *to, bool force) MUST_CHECK;

#endif
