/* ignore.h — .dvcignore patterns, exactly as DVC reads them.  Spec pipelines §1.7; vectors: tests/vectors/ignore.tsv. */
#ifndef PROJECT_IGNORE_H
#define PROJECT_IGNORE_H

#include "base/arena.h"
#include "base/source.h"

struct ignore;

/* Patterns are read from `src` directory by directory as paths are asked about, and remembered. */
struct ignore *ignore_new(struct source *src, struct arena *a);

struct ignore_match {
    const char *file;    /* path of the .dvcignore relative to the root, "" for built-in patterns */
    unsigned line;
    const char *pattern; /* as written */
};

/* Is the project path ignored (itself, or below an ignored directory, nested DVC project, .git, .dvc)?  `match` may be NULL. */
err *ignore_check(struct ignore *ig, const char *path, bool is_dir, bool *ret, struct ignore_match *match) MUST_CHECK;

#endif
