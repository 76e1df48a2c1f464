/* ignore.h — .dvcignore patterns, exactly as DVC reads them.  Behaviour: DVC 3.67.1; vectors:
 * tests/vectors/ignore.tsv. */
#ifndef PROJECT_IGNORE_H
#define PROJECT_IGNORE_H

#include "base/arena.h"
#include "base/source.h"

struct ignore;

/* Patterns are read from `src` directory by directory as paths are asked about, and remembered. */
struct ignore *ignore_new(struct source *src, struct arena *a);

struct ignore_match {
    const char *file; /* path of the .dvcignore relative to the root, "" for built-in patterns, "in
                         sub_repo" for a nested project */
    unsigned line;    /* 0 when there is no file */
    const char *pattern; /* as written, "!" included; name of a nested project's directory; NULL
                            when no pattern speaks of the path */
};

/* Is the project path ignored (itself, or below an ignored directory, nested DVC project, .git,
 * .dvc)?  `match` may be NULL. ERR_UNEXPECTED when a .dvcignore on the way is no UTF-8 or holds a
 * pattern that is none.  Not for several threads. */
err *ignore_check(struct ignore *ig, const char *path, bool is_dir, bool *ret,
                  struct ignore_match *match) MUST_CHECK;

/* Append the rule as `check-ignore -d` shows it: "FILE:LINE:PATTERN", ":PATTERN", "in
 * sub_repo:NAME". */
void ignore_match_add(const struct ignore_match *m, struct sb *out);

#endif
