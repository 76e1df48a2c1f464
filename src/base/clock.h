/* clock.h — times as nanoseconds since the epoch, and their spellings. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include "base/sb.h"

int64_t clock_now_ns(void);
int64_t clock_monotonic_ms(void);
void clock_sleep_ms(int64_t ms); /* returns early when a signal arrives */

/* Local-time spellings of a second count, into `out`: "2026-11-23T16:02:44"; "04:02 PM"; "Nov 23,
 * 2026". */
void clock_iso_local(int64_t sec, struct sb *out);
void clock_12h_local(int64_t sec, struct sb *out);
void clock_date_local(int64_t sec, struct sb *out);
bool clock_same_local_day(int64_t a_sec, int64_t b_sec);

#endif
