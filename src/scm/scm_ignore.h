/* scm_ignore.h — what Git's ignore files say of a path, by a reader of our own: every walk of a
 * workspace asks, and no library is loaded for it.
 *
 * Rules: .gitignore of each directory from the root down, $GIT_DIR/info/exclude, core.excludesFile
 * (gitignore(5)); files are read once and remembered.  The index is not asked: a tracked path may
 * match (scm_is_ignored in scm.h asks both). */
#ifndef SCM_SCM_IGNORE_H
#define SCM_SCM_IGNORE_H

#include "scm/scm.h"

/* Does a rule ignore `path` (relative to the work tree, need not exist) or a directory above it? An
 * unreadable ignore file hides nothing. */
err *scm_ignore_check(struct scm *s, const char *path, bool is_dir, bool *ret) MUST_CHECK;

/* Lines that hide `hidden` have been put at the end of an ignore file of the work tree, `file`,
 * which was there already: nothing is read again, if it can be helped. */
void scm_ignore_added(struct scm *s, const char *file, const char *hidden, struct str lines);
/* Forget what was read: an ignore file has been edited by us. */
void scm_ignore_forget(struct scm *s);

#endif
