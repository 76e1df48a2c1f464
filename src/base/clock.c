#include "base/clock.h"

#include <time.h>

static int64_t read_ns(clockid_t id)
{
    struct timespec t;
    clock_gettime(id, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t clock_now_ns(void)
{
    return read_ns(CLOCK_REALTIME);
}

int64_t clock_monotonic_ms(void)
{
    return read_ns(CLOCK_MONOTONIC) / 1000000;
}

void clock_sleep_ms(int64_t ms)
{
    struct timespec t = {.tv_sec = ms / 1000, .tv_nsec = (ms % 1000) * 1000000};
    nanosleep(&t, NULL);
}

static struct tm local(int64_t sec)
{
    time_t t = (time_t)sec;
    struct tm tm = {0};
    localtime_r(&t, &tm);
    return tm;
}

/* The format stays a literal at the call, where the compiler can check it. */
#define ADD_TIME(sec, fmt, out)                                                                    \
    do {                                                                                           \
        char buf_[64];                                                                             \
        struct tm tm_ = local(sec);                                                                \
        sb_add_mem((out), buf_, strftime(buf_, sizeof(buf_), fmt, &tm_));                          \
    } while (0)

void clock_iso_local(int64_t sec, struct sb *out)
{
    ADD_TIME(sec, "%Y-%m-%dT%H:%M:%S", out);
}

void clock_12h_local(int64_t sec, struct sb *out)
{
    ADD_TIME(sec, "%I:%M %p", out);
}

void clock_date_local(int64_t sec, struct sb *out)
{
    ADD_TIME(sec, "%b %d, %Y", out);
}

bool clock_same_local_day(int64_t a_sec, int64_t b_sec)
{
    struct tm a = local(a_sec), b = local(b_sec);
    return a.tm_year == b.tm_year && a.tm_yday == b.tm_yday;
}
