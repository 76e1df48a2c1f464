/* signals.h — Ctrl-C and friends become a flag that loops look at; handlers do nothing else but
 * remove temporaries on a fatal end. */
#ifndef BASE_SIGNALS_H
#define BASE_SIGNALS_H

#include "base/err.h"

void signals_install(
    void); /* SIGINT, SIGTERM, SIGHUP set the flag; SIGPIPE default; call once from main */
bool signals_cancelled(void); /* one of them has arrived */
int signals_received(void);   /* its number, 0 when none */
err *signals_check(void)
    MUST_CHECK; /* ERR_CANCELLED "interrupted by the user" when the flag is set */

/* For who has to put something back before the user's Ctrl-Z stops the program: from
 * signals_hold_stop on it only asks to be stopped, and waits are cut short; signals_stop stops, and
 * returns when the user goes on.  Nothing happens where it was ignored from the start. */
void signals_hold_stop(void);
bool signals_stop_asked(void);
void signals_stop(void);
void signals_release_stop(void);

#endif
