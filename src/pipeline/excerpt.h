/* excerpt.h — lines of a file as DVC shows them below a complaint: with their numbers, guides for
 * the indentation, and broken between words where they are too long.
 *
 * Behaviour source: DVC 3.67.1 (at a width of 80 columns; oracle case bad/long_lines). */
#ifndef PIPELINE_EXCERPT_H
#define PIPELINE_EXCERPT_H

#include "base/sb.h"

enum { EXCERPT_WIDTH = 80 }; /* columns of a row, which lines of the file are filled up to */

/* The complaint itself, and a line break. */
void excerpt_add_words(const char *text, struct sb *out);

/* Lines `from` to `to` of the text, counted from 1.  Their numbers have the room of the last one's.
 */
void excerpt_add(const char *text, size_t from, size_t to, struct sb *out);
/* One line, whose number has its own room. */
void excerpt_add_line(const char *text, size_t number, struct sb *out);

#endif
