/* screen.h — a text that stands on the terminal and is drawn again over itself.
 *
 * Works on bytes for the caller to write: xterm's alternate screen, which gives the user back what
 * was there before. */
#ifndef VIEW_SCREEN_H
#define VIEW_SCREEN_H

#include "base/sb.h"

void screen_enter(struct sb *out); /* cursor hidden, long lines cut by the terminal */
void screen_leave(struct sb *out); /* all of it back */

/* The text from the top, over what stands there, and `status` in the last of `rows` lines; of more
 * lines than there is room for the last that fits says how many are not shown. */
void screen_paint(struct str text, const char *status, int rows, struct sb *out);

#endif
