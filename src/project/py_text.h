/* py_text.h — text files as the original, a Python program, reads them: what a blank is, where a
 * line ends, how bad bytes are named. */
#ifndef PROJECT_PY_TEXT_H
#define PROJECT_PY_TEXT_H

#include "base/err.h"
#include "base/str.h"

/* ERR_UNEXPECTED "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte" when
 * `text` is not UTF-8. */
err *py_text_check(struct str text) MUST_CHECK;

/* Bytes of the blank (str.isspace) that starts at `i`, 0 when there is none. */
size_t py_text_space_at(struct str s, size_t i);
struct str py_text_lstrip(struct str s);
struct str py_text_rstrip(struct str s);
struct str py_text_strip(struct str s);

/* The next line without its end ("\n", "\r\n" or "\r": universal newlines); false when nothing is
 * left. */
bool py_text_line(struct str *rest, struct str *ret_line);
/* The same with every line end of str.splitlines: form feeds, U+2028 and their kind as well. */
bool py_text_splitline(struct str *rest, struct str *ret_line);

/* The whole of `s` as int() and float() read it: blanks around it, "1_000"; integers beyond 64 bits
 * become the nearest. */
bool py_text_int(struct str s, int64_t *ret);
bool py_text_float(struct str s, double *ret);

#endif
