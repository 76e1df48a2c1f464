/* toml_lines.h — the lines of a TOML text, by bytes.  LF, CR LF and CR end one. */
#ifndef DATA_TOML_LINES_H
#define DATA_TOML_LINES_H

#include "base/str.h"

/* Where the line of `at` begins. */
size_t toml_lines_start(struct str text, size_t at);

/* Of these `at` is where a line begins, or the text's end. */
size_t toml_lines_next(struct str text, size_t at);   /* behind the line; `at` at the text's end */
size_t toml_lines_before(struct str text, size_t at); /* the line before; 0 on the first */
bool toml_lines_is_blank(struct str text, size_t at); /* false at the text's end */
struct str toml_lines_indent(struct str text, size_t at);
/* Comments right above a line belong to it: the first of them, `at` when there are none. */
size_t toml_lines_comments_above(struct str text, size_t at);

#endif
