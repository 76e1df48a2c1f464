/* remote_local.h — a directory as a remote, with the files and modes that DVC gives it. */
#ifndef REMOTE_REMOTE_LOCAL_H
#define REMOTE_REMOTE_LOCAL_H

#include "remote/remote.h"

/* `s->url` is an absolute path, or one behind "file://" or "local://".  The directory need not be
 * there.  Option "shared" = "group" as in the cache (docs/formats/cache-layout.md). */
err *remote_local_open(const struct remote_settings *s, struct remote **ret) MUST_CHECK;

/* What killed writers left there and nobody has touched since `before_sec`; of another kind of
 * remote nothing. */
void remote_local_tidy(struct remote *r, int64_t before_sec);

#endif
