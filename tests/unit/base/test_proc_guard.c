#include "base/arena.h"
#include "base/clock.h"
#include "base/fs.h"
#include "base/proc.h"
#include "base/proc_guard.h"
#include "support/test.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* A process that runs a shell which outlives a moment and then writes `mark`. */
static pid_t engine(const char *mark, bool dies)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const pid_t pid = fork();
    if (pid)
        return pid;
    const char *const argv[] = {"sh", "-c", arena_printf(&a, "(sleep 0.3; : >'%s')& wait", mark),
                                NULL};
    struct proc_spec spec = {.argv = argv,
                             .vars = environ,
                             .in = -1,
                             .out = -1,
                             .err = -1,
                             .own_group = true,
                             .dies_with_us = dies};
    struct proc_result r;
    err_ignore(proc_run(&spec, &r));
    _exit(0);
}

TEST(a_group_is_guarded_from_the_start)
{
    enum { TIMES = 40, STEP_US = 150 };
    scoped(arena) struct arena a = ARENA_INIT;
    const char *marks[TIMES];
    for (int i = 0; i < TIMES; i++) {
        marks[i] = arena_printf(&a, "%s/early-%d", test_tmpdir(), i);
        const pid_t killed = engine(marks[i], true);
        usleep((useconds_t)(i * STEP_US)); /* from before the command is there on */
        kill(killed, SIGKILL);
        CHECK_INT(waitpid(killed, NULL, 0), killed);
    }
    clock_sleep_ms(600);
    for (int i = 0; i < TIMES; i++)
        CHECK(!fs_exists(marks[i]));
}

TEST(a_guarded_group_ends_when_we_are_killed)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *guarded = arena_printf(&a, "%s/guarded", test_tmpdir()),
               *free_one = arena_printf(&a, "%s/free", test_tmpdir()),
               *lived = arena_printf(&a, "%s/lived", test_tmpdir());
    const pid_t killed = engine(guarded, true), other = engine(free_one, false),
                well = engine(lived, true);
    clock_sleep_ms(100);
    kill(killed, SIGKILL);
    kill(other, SIGKILL);
    CHECK_INT(waitpid(killed, NULL, 0), killed);
    CHECK_INT(waitpid(other, NULL, 0), other);
    CHECK_INT(waitpid(well, NULL, 0), well);
    clock_sleep_ms(500);
    CHECK(!fs_exists(guarded));
    CHECK(fs_exists(free_one));
    CHECK(fs_exists(lived));
}

TEST(a_guard_is_not_found_by_our_command_line)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb words = SB_INIT;
    struct proc_guard g;
    proc_guard_start(&g);
    const char *path = arena_printf(&a, "/proc/%d/cmdline", (int)g.pid);
    for (int i = 0; i < 200 && !streq(words.buf, "guard"); i++) {
        sb_clear(&words);
        CHECK_OK(fs_read_file(path, &words));
        clock_sleep_ms(5);
    }
    CHECK_STR(words.buf, "guard");
    proc_guard_end(&g);
}

TEST(a_guard_that_is_killed_takes_nobody_along)
{
    static const char *const argv[] = {"sh", "-c",
                                       "kill -9 $(ps -o pgid= -p $$); sleep 0.1; exit 3", NULL};
    struct proc_spec spec = {.argv = argv,
                             .vars = environ,
                             .in = -1,
                             .out = -1,
                             .err = -1,
                             .own_group = true,
                             .dies_with_us = true};
    struct proc_result r = {0};
    CHECK_OK(proc_run(&spec, &r));
    CHECK_INT(r.code, 3);
}
