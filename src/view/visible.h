/* visible.h — text of a repository on its way to a terminal, which must not obey it.
 *
 * Control characters (also U+0080 to U+009F, and such bytes outside of any character) are shown as
 * "\x1b". */
#ifndef VIEW_VISIBLE_H
#define VIEW_VISIBLE_H

#include "base/sb.h"

bool visible_is_plain(struct str text); /* has none at all */
/* A text that may have lines, tabs and colours of ours: those stay, that is "\n", "\r\n", "\t" and
 * ESC [ … m.
 */
void visible_add_text(struct str text, struct sb *out);
/* A line of a cell: a tab is a blank; bell, backspace, vertical tab, form feed and carriage return
 * are left out (as by the original's tables). */
void visible_add_cell(struct str line, struct sb *out);

#endif
