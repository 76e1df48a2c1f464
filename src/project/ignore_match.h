/* ignore_match.h — one pattern of a .dvcignore file, compiled; matching of paths.
 *
 * Behaviour source: pathspec 1.1's gitignore patterns, whose regular expressions DVC matches at the
 * start of a path.  They differ from Git's in corners: "**" beside other characters is "*"; a "**"
 * that only "/" follows matches nothing; a bracket may match "/". Matching takes pattern length
 * times path length at most, whatever the pattern.  A pattern is not for several threads at once.
 */
#ifndef PROJECT_IGNORE_MATCH_H
#define PROJECT_IGNORE_MATCH_H

#include "base/arena.h"
#include "base/err.h"

struct ignore_token;

struct ignore_pattern {
    bool negated;  /* "!…" */
    bool dir_only; /* ends with "/" as written: files do not match */
    enum {
        IGNORE_VOID,    /* no pattern at all: "/", a comment, a bracket without end */
        IGNORE_NOTHING, /* "**" and "/", "*" and "/" */
        IGNORE_ALL,     /* "*", "**" */
        IGNORE_NAME,    /* "foo", "foo/": a component is `text` */
        IGNORE_SUFFIX,  /* "*.o": a component ends with `text` */
        IGNORE_GLOB,    /* "*.py[co]": a component matches the tokens */
        IGNORE_TOKENS,
    } how;
    struct str text;
    bool needs_slash; /* NAME, SUFFIX, GLOB: "/" must follow */
    struct ignore_token *tokens;
    size_t len;
    unsigned char *now, *next; /* scratch of the matcher: which tokens may come next */
};

/* `text` without blanks around it.  ERR_UNEXPECTED "Invalid git pattern: '…'" where the original
 * gives up. */
err *ignore_pattern_compile(const char *text, struct arena *a, struct ignore_pattern *ret)
    MUST_CHECK;

/* Does the pattern match `path` or a directory on the way to it?  The path of a directory itself
 * may end in "/". */
bool ignore_pattern_matches(const struct ignore_pattern *p, struct str path);

#endif
