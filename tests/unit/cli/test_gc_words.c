#include "cli/gc_words.h"

#include "support/test.h"

#include <stdlib.h>
#include <time.h>

static const char *date(const char *text)
{
    static char out[64];
    int64_t sec = 0;
    err *e = gc_words_date(text, &sec);
    scoped(free) char *words = e ? err_text(e) : NULL;
    snprintf(out, sizeof(out), "%s", words ? words : "");
    if (!e)
        snprintf(out, sizeof(out), "%lld", (long long)sec);
    err_free(e);
    return out;
}

TEST(dates_are_midnights_of_here)
{
    setenv("TZ", "UTC-1", 1);
    tzset();
    CHECK_STR(date("1970-01-02"), "82800");
    CHECK_STR(date("2024-2-29"), "1709161200");
    setenv("TZ", "UTC", 1);
    tzset();
    CHECK_STR(date("2024-02-29"), "1709164800");
}

TEST(dates_that_are_none_are_told_as_python_does)
{
    CHECK_STR(date("soon"), "time data 'soon' does not match format '%Y-%m-%d'");
    CHECK_STR(date("2024-13-01"), "time data '2024-13-01' does not match format '%Y-%m-%d'");
    CHECK_STR(date("2024-00-01"), "time data '2024-00-01' does not match format '%Y-%m-%d'");
    CHECK_STR(date("24-01-01"), "time data '24-01-01' does not match format '%Y-%m-%d'");
    CHECK_STR(date("2024-01-32"), "unconverted data remains: 2");
    CHECK_STR(date("2024-01-01 "), "unconverted data remains:  ");
    CHECK_STR(date("2023-02-29"), "day is out of range for month");
    CHECK_STR(date("1900-02-29"), "day is out of range for month");
}
