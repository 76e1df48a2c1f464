/* fixture.h — a repository of one case, and the git program beside it: what it answers is what is
 * expected. */
#ifndef TESTS_SCM_FIXTURE_H
#define TESTS_SCM_FIXTURE_H

#include "scm/scm.h"
#include "support/test.h"

struct fixture {
    struct arena arena;
    const char *root; /* TMP/r, a repository with one commit of "a" ("1\n") on main */
    char **vars;      /* a frozen environment: its own HOME, identity and date */
    struct scm *scm;
};

void fixture_init(struct fixture *f);
/* Also removes the files: one case may go through several. */
void fixture_scope_end(struct fixture *f);

/* Run a shell script in the repository; the case fails when it does.  Its output without the last
 * newline, in the arena. */
const char *sh(struct fixture *f, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Close, then open the repository that holds this directory (NULL: the root). */
void reopen(struct fixture *f, const char *dir);
/* A path below the root, in the arena. */
const char *in_root(struct fixture *f, const char *rel);
/* The tree that `git add -u && git add -f -- extra && git write-tree` makes, by a copy of the
 * index. */
const char *git_snapshot(struct fixture *f, const char *extra);
/* All that must stay as it is: the work tree and, but for objects, the Git directory: contents by
 * size and time. */
const char *git_state(struct fixture *f);

#define CHECK_ID(got, want) CHECK_STR((got).hex, (want))

#endif
