/* queue_message.h — one queued task as DVC's message broker keeps it: a JSON file whose body is
 * base64 of JSON.  Format: docs/formats/queue.md, DVC 3.67.1 and 2.58.2. */
#ifndef EXPERIMENT_QUEUE_MESSAGE_H
#define EXPERIMENT_QUEUE_MESSAGE_H

#include "base/env.h"
#include "base/vec.h"
#include "data/value.h"

struct queue_message {
    const char *id; /* of the task: names its result */
    const char *dvc_root, *scm_root;
    const char *stash_ref, *stash_rev, *baseline_rev, *head_rev;
    const char *name;   /* "" when it has none */
    const char *branch; /* ref of the experiment that is resumed, or NULL */
    struct strs
        copy_paths; /* from the project's root, or absolute; DVC: from where its worker stands */
    const char *message; /* of the experiment's commit, or NULL */
    const char *wdir; /* where it was queued, relative to scm_root, inside; NULL: not told (DVC) */
    int priority;     /* higher ones run first; 0 when not told */
};

enum queue_message_kind {
    QUEUE_TASK,    /* an experiment */
    QUEUE_CONTROL, /* talk between workers; `expires_sec` is set or 0 */
    QUEUE_GARBAGE, /* nothing that can be read: half a file, other JSON, revisions that are none */
};

/* What `text` is; of a task all of `ret` is set, in `a`.  Unknown keys are passed over. */
enum queue_message_kind queue_message_read(struct str text, struct arena *a,
                                           struct queue_message *ret, double *ret_expires_sec);

/* Append the file of a task; `ret->id` and the other random names come from `env`. */
void queue_message_write(const struct queue_message *m, const struct env *env, struct arena *a,
                         struct sb *out);

/* A random UUID, version 4, in `a`. */
char *queue_uuid(const struct env *env, struct arena *a);

#endif
