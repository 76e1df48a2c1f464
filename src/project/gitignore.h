/* gitignore.h — keeping cached outputs out of Git: one "/NAME" line in the .gitignore beside the
 * output.  Behaviour: DVC 3.67.1. */
#ifndef PROJECT_GITIGNORE_H
#define PROJECT_GITIGNORE_H

#include "base/vec.h"
#include "project/project.h"

struct gitignore; /* edits of one command: remembers what it changed, so that a failing command
                     takes its own lines back */

struct scm;
/* `scm` NULL: nothing is done (no_scm). */
struct gitignore *gitignore_new(struct project *p, struct scm *scm, struct arena *a);

void gitignore_free(struct gitignore *g); /* what the arena does not hold; NULL is fine */

/* Add the entry for a cached output unless Git ignores it already.  ERR_INVALID when the file is
 * outside of the repository. */
err *gitignore_add(struct gitignore *g, const char *path) MUST_CHECK;
/* The project's own entries in .dvc/.gitignore, which DVC puts back whenever it opens a project:
 * local configuration, temporary files, cache. */
err *gitignore_add_own(struct gitignore *g) MUST_CHECK;
/* ERR_EXISTS with DVC's words when Git tracks the path.  Git is not asked about a path that has its
 * entry: it was not tracked then. */
err *gitignore_check_not_tracked(struct gitignore *g, const char *path) MUST_CHECK;
/* Take the entry out; a file left empty is removed.  No file or no entry is fine. */
err *gitignore_remove(struct gitignore *g, const char *path) MUST_CHECK;
/* Project paths of the .gitignore files changed so far, for the `git add` hint.  A removed file is
 * not among them. */
const struct strs *gitignore_changed(const struct gitignore *g);
/* A failure to come leaves the entries added so far. */
void gitignore_keep(struct gitignore *g);
/* Take back the entries added so far that are not to be kept; failures are swallowed. */
void gitignore_rollback(struct gitignore *g);

#endif
