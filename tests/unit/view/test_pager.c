/* Rules of DVC 3.67.1's find_pager, and `cat` for "no pager". */
#include "view/pager.h"

#include "support/test.h"
#include <sys/stat.h>

static void check_command(bool is_tty, const char *const *vars, const char *want)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct env env = {.vars = (char *const *)vars, .out_is_tty = is_tty};
    CHECK_STR(pager_command(&env, &a), want);
}

static char *path_with_less(struct arena *a)
{
    const char *less = arena_printf(a, "%s/less", test_tmpdir());
    test_write(less, "#!/bin/sh\n");
    chmod(less, 0755);
    return arena_printf(a, "PATH=/nonexistent:%s", test_tmpdir());
}

TEST(only_on_a_terminal)
{
    check_command(false, (const char *[]){"PAGER=more", NULL}, NULL);
}

TEST(the_first_that_is_set)
{
    check_command(true, (const char *[]){"PAGER=more -x", "DVC_PAGER=most", NULL}, "most");
    check_command(true, (const char *[]){"PAGER=more -x", "DVC_PAGER=", NULL}, "more -x");
    check_command(true, (const char *[]){"PAGER=cat", NULL}, NULL);
}

TEST(less_gets_what_tables_need)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char *path = path_with_less(&a);
    check_command(true, (const char *[]){path, NULL},
                  "less --RAW-CONTROL-CHARS --chop-long-lines --quit-if-one-screen --no-init");
    check_command(true, (const char *[]){path, "PAGER=less", "LESS=-i", NULL},
                  "less --RAW-CONTROL-CHARS --chop-long-lines");
    check_command(true, (const char *[]){path, "DVC_PAGER=less -K", NULL}, "less -K");
}

TEST(without_less_there_is_none)
{
    check_command(true, (const char *[]){"PATH=/nonexistent", NULL}, NULL);
}

TEST(text_reaches_the_pager)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb got = SB_INIT;
    bool shown = false;
    const char *file = arena_printf(&a, "%s/got", test_tmpdir());
    struct env env = {.vars = (char *[]){NULL}};
    CHECK_OK(pager_show(&env, arena_printf(&a, "/bin/cat >'%s'", file), STR_LIT("a\nb\n"), &shown));
    CHECK(shown);
    test_read(file, &got);
    CHECK_STR(got.buf, "a\nb\n");
    CHECK_OK(pager_show(&env, "/nonexistent/pager 2>/dev/null", STR_LIT("x"), &shown));
    CHECK(!shown);
}
