/* pattern.h — regular expressions as users write them for DVC, that is in Python's spelling.
 *
 * Understood: what POSIX extended expressions have, and of Python's \d \D \w \W \s \S \b, (?:…),
 * lazy and possessive-free quantifiers, \A \Z, escaped punctuation. Look-around, named groups and
 * flags are refused. */
#ifndef BASE_PATTERN_H
#define BASE_PATTERN_H

#include "base/err.h"

struct pattern;

/* ERR_INVALID naming the pattern when it is malformed or not understood. */
err *pattern_new(const char *text, struct pattern **ret) MUST_CHECK;
void pattern_free(struct pattern *p);
static inline void pattern_scope_end(struct pattern **p)
{
    pattern_free(*p);
}
/* Does the text begin with something that matches (Python's re.match)? */
bool pattern_matches_start(const struct pattern *p, const char *text);
bool pattern_matches_somewhere(const struct pattern *p, const char *text); /* re.search */

#endif
