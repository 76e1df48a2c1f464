/* fixture.h — a frozen environment below the case's own directory, for the tests of this layer. */
#ifndef TESTS_UNIT_PROJECT_FIXTURE_H
#define TESTS_UNIT_PROJECT_FIXTURE_H

#include "base/arena.h"
#include "base/env.h"
#include "base/fs.h"
#include "base/path.h"
#include "support/test.h"

struct fixture {
    struct arena arena;
    struct env env;   /* cwd is `root`; HOME, XDG_CONFIG_HOME and XDG_CONFIG_DIRS are below `top` */
    const char *top;  /* the case's directory, without symlinks */
    const char *root; /* top/repo, made, with a .dvc directory */
    const char *dvc_dir;
    char *vars[8];
};

void fixture_init(struct fixture *f);
void fixture_release(struct fixture *f);
static inline void fixture_scope_end(struct fixture *f)
{
    fixture_release(f);
}

/* Write, read, path of a file below `top` ("repo/x"). */
const char *fixture_path(struct fixture *f, const char *rel);
void fixture_write(struct fixture *f, const char *rel, const char *text);
const char *fixture_read(struct fixture *f, const char *rel); /* NULL when there is none */

/* Text of an error, which is freed; NULL for none.  Lives in the arena. */
const char *fixture_error(struct fixture *f, err *e);

#endif
