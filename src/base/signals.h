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

#endif
