/* queue_run.h — one task of the queue, from taking it to its result.
 *
 * Order of writes: docs/design/queue.md.  Wherever the process is killed the next command that
 * looks at the queue settles the task (queue_life.h). */
#ifndef EXPERIMENT_QUEUE_RUN_H
#define EXPERIMENT_QUEUE_RUN_H

#include "experiment/queue_store.h"
#include "pipeline/repo.h"
#include "scm/scm.h"

/* Run the task whose message is called `file`; what it says, its failure too, goes to the repo's
 * voice.  Nothing happens when it is no longer waiting or somebody else took it.  *ret_failed: the
 * experiment failed, and the task's files say so.  An error: not even that could be written. */
err *queue_run_task(struct repo *r, struct scm *s, const char *file, bool *ret_failed) MUST_CHECK;

/* `exp exec-run`: the part of it that DVC's worker asks of the program: run what the copy named in
 * the info file carries and write what came of it back into that file. */
err *queue_exec_info_file(const char *info_file, const char *message, const struct env *env,
                          const struct voice *voice, struct arena *a) MUST_CHECK;

#endif
