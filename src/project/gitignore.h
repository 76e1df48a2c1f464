/* gitignore.h — keeping cached outputs out of Git: one "/NAME" line in the .gitignore beside the output.  Spec pipelines §1.8. */
#ifndef PROJECT_GITIGNORE_H
#define PROJECT_GITIGNORE_H

#include "base/vec.h"
#include "project/project.h"

struct gitignore; /* edits of one command: remembers what it changed, so that a failing command takes its own lines back */

struct scm;
/* `scm` NULL: nothing is done (no_scm). */
struct gitignore *gitignore_new(struct project *p, struct scm *scm, struct arena *a);

/* Add the entry for a cached output unless Git ignores it already.  ERR_EXISTS with DVC's words when Git tracks the path. */
err *gitignore_add(struct gitignore *g, const char *path) MUST_CHECK;
err *gitignore_check_not_tracked(struct gitignore *g, const char *path, const char *stage_addr) MUST_CHECK;
err *gitignore_remove(struct gitignore *g, const char *path) MUST_CHECK;
/* Project paths of the .gitignore files changed so far, for the `git add` hint. */
const struct strs *gitignore_changed(const struct gitignore *g);
void gitignore_rollback(struct gitignore *g);

#endif
