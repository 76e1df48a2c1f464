/* test.h — the whole test framework: cases register themselves, checks report and go on.
 *
 *     TEST(joins_with_one_slash) { CHECK_STR(path_join(a, "x", "y"), "x/y"); }
 *
 * One program per layer (tests/unit/meson.build); arguments filter by substring of "file.name". */
#ifndef TESTS_SUPPORT_TEST_H
#define TESTS_SUPPORT_TEST_H

#include "base/err.h"
#include "base/sb.h"

typedef void (*test_fn)(void);

void test_register(const char *file, const char *name, test_fn fn);

#define TEST(name)                                                                                 \
    static void test_##name(void);                                                                 \
    __attribute__((constructor)) static void test_register_##name(void)                            \
    {                                                                                              \
        test_register(__FILE__, #name, test_##name);                                               \
    }                                                                                              \
    static void test_##name(void)

void test_fail(const char *file, int line, const char *fmt, ...) PRINTF_LIKE(3, 4);
void test_check_str(const char *file, int line, const char *expr, const char *got,
                    const char *want);
void test_check_int(const char *file, int line, const char *expr, long long got, long long want);
bool test_check_ok(const char *file, int line, const char *expr, err *e);
void test_check_err(const char *file, int line, const char *expr, err *e, const char *part);

#define CHECK(cond)                                                                                \
    do {                                                                                           \
        if (!(cond))                                                                               \
            test_fail(__FILE__, __LINE__, "%s", #cond);                                            \
    } while (0)
#define CHECK_STR(got, want) test_check_str(__FILE__, __LINE__, #got, (got), (want))
#define CHECK_INT(got, want)                                                                       \
    test_check_int(__FILE__, __LINE__, #got, (long long)(got), (long long)(want))
/* The call succeeds; else the error's text is shown and the case ends. */
#define CHECK_OK(expr)                                                                             \
    do {                                                                                           \
        if (!test_check_ok(__FILE__, __LINE__, #expr, (expr)))                                     \
            return;                                                                                \
    } while (0)
/* The call fails and its text contains `part`. */
#define CHECK_ERR(expr, part) test_check_err(__FILE__, __LINE__, #expr, (expr), (part))

/* A fresh directory of this case, removed after it.  Owned by the framework. */
const char *test_tmpdir(void);
/* Absolute path of a file below tests/.  Valid until the next call. */
const char *test_data(const char *rel);
/* Whole file, into the caller's builder; fails the case when unreadable. */
void test_read(const char *path, struct sb *out);
void test_write(const char *path, const char *text); /* makes parent directories */

#endif
