/* visible.h — text of a repository on its way to a terminal, which must not obey it.
 *
 * Control characters (also U+0080 to U+009F, and such bytes outside of any character) are shown as
 * "\x1b", and what turns the direction of a text around (U+202A, U+202B, U+202D, U+202E, U+2066 to
 * U+2068) or ends lines (U+2028, U+2029) as "\u202e". */
#ifndef VIEW_VISIBLE_H
#define VIEW_VISIBLE_H

#include "base/sb.h"

bool visible_is_plain(struct str text); /* has none at all */
/* A text that may have lines and tabs: those stay, that is "\n", "\r\n" and "\t". */
void visible_add_text(struct str text, struct sb *out);
/* One that we have painted, with what is not ours made visible before: ESC [ … m stays, too. */
void visible_add_painted(struct str text, struct sb *out);
/* A line of a cell: a tab is a blank; bell, backspace, vertical tab, form feed and carriage return
 * are left out, directions stay (as by the original's tables). */
void visible_add_cell(struct str line, struct sb *out);

#endif
