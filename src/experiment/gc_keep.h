/* gc_keep.h — the objects that projects use: what `gc` must not remove, here and on remotes.
 * Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_GC_KEEP_H
#define EXPERIMENT_GC_KEEP_H

#include "base/map.h"
#include "experiment/gc_project.h"
#include "experiment/gc_scope.h"
#include "remote/transfer.h"

/* What one remote is to keep; remotes with the same URL are one. */
struct gc_place {
    struct remote *remote;
    struct repo *named_in; /* where it was first met, and as what; NULL: as -r or the default */
    const char *name;
    struct map kept; /* keys */
    struct transfer_wants wants;
};
VEC(gc_places, struct gc_place);

struct gc_keep {
    struct repo *repo;  /* whose cache and remotes they are; all lives in its arena */
    const char *remote; /* -r; NULL: the default */
    bool with_places;   /* also by remote */
    bool force;         /* do not ask about directories of which the manifest is lost */
    bool skip_failed;   /* tell of revisions that cannot be read, and go on */
    struct map kept;    /* keys as cache_key_add has them */
    struct gc_places places;
};

void gc_keep_release(struct gc_keep *k);
static inline void gc_keep_scope_end(struct gc_keep *k)
{
    gc_keep_release(k);
}

/* What a project's workspace and the revisions of the scope use.  Without skip_failed anything that
 * cannot be read ends it ("Failed to collect 'main': …"). */
struct gc_view {
    struct repo *repo; /* of that project */
    struct scm *scm;   /* NULL: only the workspace */
    const struct gc_scope *scope;
};
err *gc_keep_add(struct gc_keep *k, const struct gc_view *view) MUST_CHECK;

/* Of a place among them, by its name in that project's configuration; NULL is -r or the default.
 * *ret NULL: there is no default.  Valid until the next call. */
err *gc_keep_place(struct gc_keep *k, struct repo *named_in, const char *name,
                   struct gc_place **ret) MUST_CHECK;

#endif
