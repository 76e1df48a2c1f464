/* glob.h — patterns of Git's ignore, attribute and sparse files against paths.
 *
 * Behaviour: gitignore(5) and git's own matcher.  '*', '?', '[…]' with ranges, classes
 * ("[:alpha:]") and '!' or '^', backslash; with GLOB_PATH "**" as a whole component spans
 * directories and nothing else matches a '/'. */
#ifndef BASE_GLOB_H
#define BASE_GLOB_H

#include "base/str.h"

enum glob_flags {
    GLOB_PATH = 1 << 0,      /* '/' separates: only "**" crosses it */
    GLOB_FOLD_CASE = 1 << 1, /* ASCII letters of either case are equal */
};

/* Does the whole of `text` match?  Time is bounded by the product of the lengths, whatever the
 * pattern, except for several "**". */
bool glob_match(struct str pattern, struct str text, unsigned flags);

/* Bytes of `pattern` before the first of * ? [ \ */
size_t glob_literal_prefix(struct str pattern);

#endif
