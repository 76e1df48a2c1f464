#include "base/clock.h"
#include "support/test.h"

#include <time.h>

/* Texts are those of DVC's tables at these moments. */
TEST(times_are_spelled_in_local_time)
{
    scoped(sb) struct sb iso = SB_INIT, hour = SB_INIT, day = SB_INIT;
    setenv("TZ", "UTC-2", 1); /* two hours ahead */
    tzset();
    clock_iso_local(1795449764, &iso); /* 2026-11-23 14:02:44 UTC */
    clock_12h_local(1795449764, &hour);
    clock_date_local(1795449764, &day);
    CHECK_STR(iso.buf, "2026-11-23T18:02:44");
    CHECK_STR(hour.buf, "06:02 PM");
    CHECK_STR(day.buf, "Nov 23, 2026");
    CHECK(clock_same_local_day(1795449764, 1795449764 + 5 * 3600));
    CHECK(!clock_same_local_day(1795449764, 1795449764 + 6 * 3600));
    unsetenv("TZ");
    tzset();
}

TEST(clocks_move)
{
    int64_t before = clock_monotonic_ms(), now = clock_now_ns();
    clock_sleep_ms(5);
    CHECK(clock_monotonic_ms() >= before + 4);
    CHECK(clock_now_ns() > now);
    CHECK(now > (int64_t)1700000000 * 1000000000);
}
