/* tools.h — a remote's operations on texts instead of files.  Texts returned are valid until the
 * case ends. */
#ifndef TESTS_UNIT_REMOTE_TOOLS_H
#define TESTS_UNIT_REMOTE_TOOLS_H

#include "remote/remote.h"
#include "support/test.h"

const char *tools_path(const char *name); /* of a file in the case's directory */
err *tools_put(struct remote *r, const char *key, const char *text) MUST_CHECK;
const char *tools_get(struct remote *r, const char *key); /* the error's text when it fails */
bool tools_has(struct remote *r, const char *key);        /* fails the case when it cannot tell */
const char *tools_listed(struct remote *r, const char *prefix); /* sorted, one a line */

#endif
