#include "base/arena.h"
#include "base/fs.h"
#include "base/proc.h"
#include "support/test.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static struct proc_spec shell(const char *const *argv)
{
    return (struct proc_spec){.argv = argv, .vars = environ, .in = -1, .out = -1, .err = -1};
}

static int run(const char *script, bool own_group)
{
    const char *const argv[] = {"sh", "-c", script, NULL};
    struct proc_spec spec = shell(argv);
    struct proc_result r = {0};
    spec.own_group = own_group;
    CHECK(!proc_run(&spec, &r));
    return r.code;
}

TEST(codes_are_counted_as_python_counts)
{
    CHECK_INT(run("exit 0", false), 0);
    CHECK_INT(run("exit 7", true), 7);
    CHECK_INT(run("kill -9 $$", false), -9);
    CHECK_INT(run("kill -15 $$", true), -15);
}

TEST(what_cannot_start_says_why)
{
    const char *const none[] = {"no-such-program-here", NULL}, *const sh[] = {"sh", "-c", "true",
                                                                              NULL};
    struct proc_spec spec = shell(none);
    struct proc_result r;
    CHECK_ERR(proc_run(&spec, &r), "[Errno 2] No such file or directory: 'no-such-program-here'");
    spec = shell(sh);
    spec.cwd = "/nowhere";
    CHECK_ERR(proc_run(&spec, &r), "[Errno 2] No such file or directory: '/nowhere'");
    spec.cwd = "/dev/null";
    CHECK_ERR(proc_run(&spec, &r), "[Errno 20] Not a directory: '/dev/null'");
    const char *const directory[] = {"/usr", NULL};
    spec = shell(directory);
    spec.cwd = "/tmp";
    CHECK_ERR(proc_run(&spec, &r), "[Errno 13] Permission denied: '/usr'");
}

TEST(a_child_ignores_what_we_ignore_and_blocks_nothing)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, hup;
    sigset_t block, mask;
    sigemptyset(&ignore.sa_mask);
    sigemptyset(&block);
    sigaddset(&block, SIGTERM);
    sigaction(SIGHUP, &ignore, &hup);
    sigprocmask(SIG_BLOCK, &block, &mask);
    CHECK_INT(run("kill -HUP $$; exit 3", false), 3);
    CHECK_INT(run("kill -TERM $$; exit 3", false), -15);
    sigprocmask(SIG_SETMASK, &mask, NULL);
    sigaction(SIGHUP, &hup, NULL);
}

TEST(output_is_captured_and_input_given)
{
    const char *const argv[] = {"sh", "-c", "cat; echo err >&2; exit 3", NULL};
    struct proc_spec spec = shell(argv);
    struct proc_result r;
    scoped(sb) struct sb in = SB_INIT, out = SB_INIT, errs = SB_INIT;
    sb_add_repeat(&in, 'x', 300000); /* more than a pipe holds */
    CHECK_OK(proc_capture(&spec, sb_str(&in), &out, &errs, &r));
    CHECK_INT(r.code, 3);
    CHECK_STR(out.buf, in.buf);
    CHECK_STR(errs.buf, "err\n");
}

TEST(a_child_that_does_not_read_is_no_failure)
{
    const char *const argv[] = {"true", NULL};
    struct proc_spec spec = shell(argv);
    struct proc_result r;
    scoped(sb) struct sb in = SB_INIT, out = SB_INIT;
    sb_add_repeat(&in, 'x', 300000);
    CHECK_OK(proc_capture(&spec, sb_str(&in), &out, NULL, &r));
    CHECK_INT(r.code, 0);
    CHECK_INT(out.len, 0);
}

TEST(directory_environment_and_descriptors)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT, real = SB_INIT;
    const char *path = arena_printf(&a, "%s/out", test_tmpdir());
    char var[] = "X=1", where[] = "PATH=/usr/bin:/bin";
    char *vars[] = {var, where, NULL};
    const char *const argv[] = {"sh", "-c", "pwd -P; echo \"$X$HOME\"", NULL};
    struct proc_spec spec = shell(argv);
    struct proc_result r;
    spec.vars = vars;
    spec.cwd = test_tmpdir();
    spec.out = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    CHECK_OK(proc_run(&spec, &r));
    close(spec.out);
    test_read(path, &text);
    CHECK_OK(fs_realpath(test_tmpdir(), &real));
    CHECK_STR(text.buf, arena_printf(&a, "%s\n1\n", real.buf));
}

TEST(a_process_is_alive_while_it_runs)
{
    CHECK(proc_is_alive(getpid()));
    CHECK(!proc_is_alive(0) && !proc_is_alive(-1));
}

/* Sleeps in `dir`; has MARK when `marked`. */
static pid_t sleeper(const char *dir, bool marked)
{
    static char path[] = "PATH=/usr/bin:/bin", mark[] = "MARK=", other[] = "MARKED=1";
    char *vars[] = {path, marked ? mark : other, NULL};
    const char *const argv[] = {"sleep", "60", NULL};
    struct proc_spec spec = shell(argv);
    pid_t pid = 0;
    spec.vars = vars;
    spec.cwd = dir;
    CHECK(!proc_start(&spec, &pid));
    return pid;
}

/* The signal that it ended by. */
static int reap(pid_t pid)
{
    int status = 0;
    kill(pid, SIGTERM); /* whoever lives still */
    CHECK_INT(waitpid(pid, &status, 0), pid);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

TEST(what_is_left_below_a_directory_is_killed_if_it_has_the_variable)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *dir = arena_printf(&a, "%s/x", test_tmpdir()),
               *below = arena_printf(&a, "%s/deep", dir),
               *beside = arena_printf(&a, "%s/xy", test_tmpdir()),
               *link = arena_printf(&a, "%s/link", test_tmpdir());
    CHECK_OK(fs_mkdirs(below));
    CHECK_OK(fs_mkdirs(beside));
    CHECK_INT(symlink(dir, link), 0);
    const pid_t left = sleeper(dir, true), deep = sleeper(below, true),
                shell_there = sleeper(dir, false), elsewhere = sleeper(beside, true);
    proc_kill_below(arena_printf(&a, "%s/none", dir), "MARK");
    proc_kill_below(link, "MARK");
    CHECK_INT(reap(left), SIGKILL);
    CHECK_INT(reap(deep), SIGKILL);
    CHECK_INT(reap(shell_there), SIGTERM);
    CHECK_INT(reap(elsewhere), SIGTERM);
}

struct woken {
    int times, last, told;
};

static bool count(void *ctx)
{
    struct woken *w = ctx;
    return ++w->times < w->last;
}

static void tell(void *ctx)
{
    struct woken *w = ctx;
    w->told = w->times;
}

static int run_awake(const char *script, struct woken *w, int every_ms)
{
    const char *const argv[] = {"sh", "-c", script, NULL};
    const struct proc_wake wake = {-1, every_ms, count, tell, w};
    struct proc_spec spec = shell(argv);
    struct proc_result r = {0};
    spec.wake = &wake;
    spec.own_group = true;
    CHECK(!proc_run(&spec, &r));
    return r.code;
}

TEST(we_are_woken_while_a_child_runs_and_may_end_it)
{
    struct woken w = {.last = 1000}, ends = {.last = 3};
    CHECK_INT(run_awake("sleep 0.1; exit 5", &w, 10), 5);
    CHECK(w.times > 1 && w.times < 1000);
    CHECK_INT(w.told, 0);
    CHECK_INT(run_awake("sleep 60 & wait", &ends, 1), -SIGTERM);
    CHECK_INT(ends.times, 3);
    CHECK_INT(ends.told, 3);
}

/* What a process two levels below finds, as its exit code. */
static int ask_below(long of)
{
    int status = -1;
    pid_t child = fork();
    if (child == 0) {
        pid_t grandchild = fork();
        if (grandchild == 0)
            _exit(proc_is_above(of));
        waitpid(grandchild, &status, 0);
        _exit(WEXITSTATUS(status));
    }
    waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

TEST(who_started_us_is_above)
{
    CHECK(ask_below((long)getpid()) == 1);
    CHECK(ask_below((long)getppid()) == 1);
    CHECK(ask_below(1) == 0);
    CHECK(ask_below(0) == 0);
    pid_t beside = fork();
    if (beside == 0) {
        pause();
        _exit(0);
    }
    CHECK(ask_below((long)beside) == 0);
    CHECK(!proc_is_above((long)getpid()));
    kill(beside, SIGKILL);
    waitpid(beside, NULL, 0);
}

TEST(a_child_can_be_interrupted)
{
    CHECK_INT(run("kill -INT $$; exit 3", false), -SIGINT);
    CHECK_INT(run("kill -INT $$; exit 3", true), -SIGINT);
}
