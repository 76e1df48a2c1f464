/* expr.h — `${…}`: where it stands in a text, and the path it names.
 *
 * A path is words joined by `.word` or `[word]`; a word is anything without dots and square
 * brackets, blanks at its ends do not count.  Words and carets: DVC 3.67.1. */
#ifndef PIPELINE_EXPR_H
#define PIPELINE_EXPR_H

#include "base/arena.h"
#include "base/err.h"
#include "base/vec.h"

/* One expression in a text: bytes [start, end), braces included, and what is between the braces. */
struct expr {
    size_t start, end;
    struct str inner;
};

/* The first expression that starts at or behind `from`; false when there is none.  With a backslash
 * before it, or without its closing brace on the same line, it is text like any other. */
bool expr_next(struct str text, size_t from, struct expr *ret);
/* Is anything in the text to be replaced: an expression, or an escaped `\${`? */
bool expr_in(struct str text);

/* The words of a path, without the blanks at their ends; *ret_name (may be NULL) joins them by dots
 * with the blanks, as messages show it.  ERR_INVALID: a report of three lines, the expression, a
 * caret and what was expected. */
err *expr_parse(struct str inner, struct arena *a, struct strs *ret_path, const char **ret_name)
    MUST_CHECK;

#endif
