/* transfer_runs.h — remembered runs ("runs/ab/abcd…/0123…") between the cache and a remote.
 *
 * Their names tell what they hold, so one that is there is not moved again.  The objects they name
 * are not moved along.  Of a name of another form nothing is known, and it stays where it is. */
#ifndef REMOTE_TRANSFER_RUNS_H
#define REMOTE_TRANSFER_RUNS_H

#include "remote/transfer.h"

/* ret->moved counts; failures are named by the key of the run. */
err *transfer_runs_push(const struct transfer_ends *ends, struct arena *a,
                        struct transfer_result *ret) MUST_CHECK;
err *transfer_runs_fetch(const struct transfer_ends *ends, struct arena *a,
                         struct transfer_result *ret) MUST_CHECK;

#endif
