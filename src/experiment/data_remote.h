/* data_remote.h — which objects of the tracked data their remotes lack.  Behaviour: DVC 3.67.1
 * `data status --not-in-remote`. */
#ifndef EXPERIMENT_DATA_REMOTE_H
#define EXPERIMENT_DATA_REMOTE_H

#include "pipeline/data_diff.h"

VEC(data_remote_items, const struct data_item *);

/* Of the outputs that are to be pushed, and with `members` of the files of directories whose list
 * is in the cache: those that are not on `remote` (NULL: the default), or the output's own.  With
 * no remote to ask, none is there.  By path, in the repo's arena; nothing is brought or sent. */
err *data_remote_missing(struct repo *r, struct data_side *side, bool members, const char *remote,
                         struct data_remote_items *ret) MUST_CHECK;

#endif
