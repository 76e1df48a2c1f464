/* toml_scan.h — the small parts of a TOML text: blanks, comments, strings, numbers, dates.
 *
 * Each function takes what begins at `at` and moves on behind it.  Beyond TOML 1.0, what tomlkit
 * takes of 1.1: `\e`, `\xHH`, times without seconds.  CR LF and CR end a line as LF does (DVC opens
 * files with universal newlines). */
#ifndef DATA_TOML_SCAN_H
#define DATA_TOML_SCAN_H

#include "data/value.h"

struct toml_scan {
    struct str text;
    size_t at;
    struct arena *arena;
    unsigned depth;    /* how many arrays and inline tables are open */
    uint32_t lines;    /* ended before `at` */
    size_t line_start; /* where the line of `at` begins */
};

/* ERR_INVALID: what is wrong, and the line and column of a byte. */
err *toml_complain(const struct toml_scan *s, const char *what, size_t at) MUST_CHECK;

static inline bool toml_scan_ended(const struct toml_scan *s)
{
    return s->at >= s->text.len;
}
static inline char toml_scan_peek(const struct toml_scan *s) /* NUL at the end */
{
    return s->at < s->text.len ? s->text.ptr[s->at] : '\0';
}
static inline bool toml_scan_at_break(const struct toml_scan *s)
{
    return toml_scan_peek(s) == '\n' || toml_scan_peek(s) == '\r';
}

/* The place of what begins at `at`, on this line; its end is not known yet. */
struct value_pos toml_scan_pos(const struct toml_scan *s, size_t at);

void toml_scan_blanks(struct toml_scan *s);
void toml_scan_break(struct toml_scan *s); /* one line break, when there is one */
/* Blanks, a comment, the line break; INVALID when the line has anything else. */
err *toml_scan_line_end(struct toml_scan *s) MUST_CHECK;
/* Blanks, comments and line breaks of any number, as between items of an array. */
err *toml_scan_gap(struct toml_scan *s) MUST_CHECK;

/* A quoted string of any of the four kinds, added to `out`. */
err *toml_scan_string(struct toml_scan *s, bool *ret_multiline, struct sb *out) MUST_CHECK;
/* A number, a date or a time.  Dates and times are VALUE_STR as str() of Python's datetime gives
 * them, with is_date. */
err *toml_scan_number(struct toml_scan *s, struct value **ret) MUST_CHECK;

#endif
