#include "base/proc_set.h"
#include "support/test.h"

#include <signal.h>
#include <unistd.h>

extern char **environ;

static char first, second;

static void start(struct proc_set *s, const char *script, void *tag)
{
    const char *argv[] = {"sh", "-c", script, NULL};
    struct proc_spec spec = {.argv = argv, .vars = environ, .in = -1, .out = -1, .err = -1};
    CHECK_OK(proc_set_start(s, &spec, tag));
}

/* All events until `ends` children are gone, in a readable form: "1:line" "1!line" "1=code". */
static void follow(struct proc_set *s, int ends, struct sb *out)
{
    struct proc_event ev;
    while (ends) {
        proc_set_next(s, 10000, &ev);
        if (ev.kind == PROC_NOTHING)
            break;
        sb_addf(out, "%s", ev.tag == &first ? "1" : "2");
        if (ev.kind == PROC_LINE)
            sb_addf(out, "%c%.*s ", ev.is_err ? '!' : ':', (int)ev.line.len, ev.line.ptr);
        else
            sb_addf(out, "=%d ", ev.code);
        ends -= ev.kind == PROC_END;
    }
}

TEST(lines_come_before_the_end_and_codes_are_counted_as_python_counts)
{
    scoped(proc_set) struct proc_set *s = proc_set_new();
    scoped(sb) struct sb told = SB_INIT;
    start(s, "echo a; echo b; printf c; exit 3", &first);
    follow(s, 1, &told);
    CHECK_STR(told.buf, "1:a 1:b 1:c 1=3 ");
    sb_clear(&told);
    start(s, "echo e >&2; kill -9 $$", &first);
    follow(s, 1, &told);
    CHECK_STR(told.buf, "1!e 1=-9 ");
}

/* Waits for the other's file: one after the other would never succeed. */
static void meet(struct proc_set *s, const char *dir, const char *ours, const char *theirs,
                 void *tag)
{
    scoped(sb) struct sb script = SB_INIT;
    sb_addf(&script,
            "touch %s/%s; i=0; while [ ! -e %s/%s ] && [ $i -lt 200 ]; do sleep 0.05; "
            "i=$((i+1)); done; [ $i -lt 200 ]",
            dir, ours, dir, theirs);
    start(s, script.buf, tag);
}

TEST(two_run_at_once)
{
    scoped(proc_set) struct proc_set *s = proc_set_new();
    scoped(sb) struct sb told = SB_INIT;
    const char *dir = test_tmpdir();
    meet(s, dir, "a", "b", &first);
    meet(s, dir, "b", "a", &second);
    follow(s, 2, &told);
    CHECK(strstr(told.buf, "1=0") && strstr(told.buf, "2=0"));
}

TEST(much_output_arrives_whole)
{
    scoped(proc_set) struct proc_set *s = proc_set_new();
    struct proc_event ev = {0};
    size_t lines = 0, bytes = 0;
    start(s,
          "i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done; "
          "head -c 200000 /dev/zero | tr '\\0' x",
          &first);
    do {
        proc_set_next(s, 10000, &ev);
        lines += ev.kind == PROC_LINE && ev.line.len == 10;
        bytes += ev.kind == PROC_LINE && ev.line.len != 10 ? ev.line.len : 0;
    } while (ev.kind == PROC_LINE);
    CHECK(ev.kind == PROC_END);
    CHECK_INT(ev.code, 0);
    CHECK_INT(lines, 20000);
    CHECK_INT(bytes, 200000);
}

TEST(a_grandchild_that_lives_on_is_not_waited_for)
{
    scoped(proc_set) struct proc_set *s = proc_set_new();
    scoped(sb) struct sb told = SB_INIT;
    start(s, "sleep 5 & echo started", &first);
    follow(s, 1, &told);
    CHECK_STR(told.buf, "1:started 1=0 ");
}

TEST(time_is_over_without_an_event)
{
    scoped(proc_set) struct proc_set *s = proc_set_new();
    struct proc_event ev;
    start(s, "sleep 5", &first);
    proc_set_next(s, 10, &ev);
    CHECK(ev.kind == PROC_NOTHING);
} /* and the end of the set kills it: the test would last five seconds otherwise */

TEST(a_signal_to_us_reaches_every_group)
{
    scoped(proc_set) struct proc_set *s = proc_set_new();
    scoped(sb) struct sb told = SB_INIT;
    struct sigaction ignore = {.sa_handler = SIG_DFL}, old;
    sigaction(SIGTERM, &ignore, &old);
    /* the grandchild tells, while the child only outlives it */
    start(s,
          "trap : TERM; sh -c 'trap \"echo got; exit 4\" TERM; echo up; while :; do sleep 0.05; "
          "done' & wait; wait",
          &first);
    struct proc_event ev;
    proc_set_next(s, 10000, &ev);
    CHECK(ev.kind == PROC_LINE);
    raise(SIGTERM);
    follow(s, 1, &told);
    CHECK(strstr(told.buf, "1:got"));
    sigaction(SIGTERM, &old, NULL);
}

TEST(what_cannot_start_says_why_and_leaves_nothing)
{
    scoped(proc_set) struct proc_set *s = proc_set_new();
    const char *argv[] = {"no-such-program-here", NULL};
    struct proc_spec spec = {.argv = argv, .vars = environ, .in = -1, .out = -1, .err = -1};
    struct proc_event ev;
    CHECK_ERR(proc_set_start(s, &spec, NULL),
              "[Errno 2] No such file or directory: 'no-such-program-here'");
    proc_set_next(s, -1, &ev); /* no children: it does not wait */
    CHECK(ev.kind == PROC_NOTHING);
}
