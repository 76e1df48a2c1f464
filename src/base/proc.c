#include "base/proc.h"

#include "base/clock.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/proc_guard.h"
#include "base/proc_job.h"
#include "base/signals.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* --- starting --- */

/* The child starts in our memory until it is another program (posix_spawn): to copy the page tables
 * of a process that holds a large project costs more than all else a stage takes. */
struct start {
    posix_spawnattr_t attr;
    posix_spawn_file_actions_t actions;
};

/* What we ignore stays ignored, unless it is to heed what ends it. */
static void set_signals(struct start *x, bool heeds)
{
    static const int reset[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE};
    struct sigaction old;
    sigset_t none, by_default;
    sigemptyset(&none);
    sigemptyset(&by_default);
    for (size_t i = 0; i < ARRAY_LEN(reset); i++)
        if (sigaction(reset[i], NULL, &old) == 0 &&
            (old.sa_handler != SIG_IGN || (heeds && reset[i] != SIGHUP)))
            sigaddset(&by_default, reset[i]);
    posix_spawnattr_setsigmask(&x->attr, &none);
    posix_spawnattr_setsigdefault(&x->attr, &by_default);
}

static int set_fd(struct start *x, int from, int to)
{
    return from < 0 || from == to ? 0 : posix_spawn_file_actions_adddup2(&x->actions, from, to);
}

static int set_up(struct start *x, const struct proc_spec *spec, pid_t group)
{
    int flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    flags |= spec->own_group ? POSIX_SPAWN_SETPGROUP : 0;
    flags |= spec->detached ? POSIX_SPAWN_SETSID : 0;
    set_signals(x, spec->heeds_signals);
    posix_spawnattr_setflags(&x->attr, (short)flags);
    posix_spawnattr_setpgroup(&x->attr, group);
    int errnum = set_fd(x, spec->in, 0);
    if (!errnum)
        errnum = set_fd(x, spec->out, 1);
    if (!errnum)
        errnum = set_fd(x, spec->err, 2);
    if (!errnum && spec->cwd)
        errnum = posix_spawn_file_actions_addchdir_np(&x->actions, spec->cwd);
    return errnum;
}

/* Why nothing can start there, 0 if it can. */
static int check_cwd(const char *dir)
{
    scoped(fd) int fd = open(dir, O_PATH | O_DIRECTORY | O_CLOEXEC);
    return fd < 0 || faccessat(fd, ".", X_OK, AT_EACCESS) != 0 ? errno : 0;
}

static int spawn(const struct proc_spec *spec, const struct start *x, pid_t *ret_pid)
{
    const struct proc_program *p = spec->instead;
    if (p && posix_spawn(ret_pid, p->path, &x->actions, &x->attr, (char *const *)(uintptr_t)p->argv,
                         p->vars) == 0)
        return 0;
    return posix_spawnp(ret_pid, spec->argv[0], &x->actions, &x->attr,
                        (char *const *)(uintptr_t)spec->argv, spec->vars);
}

/* `group`: where it belongs, if it is to have one; 0: a new one. */
static err *start_in(const struct proc_spec *spec, pid_t group, pid_t *ret_pid)
{
    struct start x;
    pid_t pid = 0;
    posix_spawnattr_init(&x.attr);
    posix_spawn_file_actions_init(&x.actions);
    int errnum = set_up(&x, spec, group);
    if (!errnum)
        errnum = spawn(spec, &x, &pid);
    posix_spawnattr_destroy(&x.attr);
    posix_spawn_file_actions_destroy(&x.actions);
    int cwd_errnum = errnum && spec->cwd ? check_cwd(spec->cwd) : 0;
    if (errnum)
        return cwd_errnum ? err_errno(cwd_errnum, spec->cwd) : err_errno(errnum, spec->argv[0]);
    *ret_pid = pid;
    return NULL;
}

err *proc_start(const struct proc_spec *spec, pid_t *ret_pid)
{
    return start_in(spec, 0, ret_pid);
}

/* --- waiting --- */

static int code_of(int status)
{
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

/* Wait for the end of `pid` for a while.  False: it runs on. */
static bool wait_a_while(pid_t pid, int ms, int *ret_status)
{
    const struct timespec limit = {ms / 1000, (ms % 1000) * 1000000L};
    sigset_t chld, old;
    sigemptyset(&chld);
    sigaddset(&chld, SIGCHLD);
    sigprocmask(SIG_BLOCK, &chld, &old);
    bool gone = waitpid(pid, ret_status, WNOHANG) == pid;
    if (!gone) {
        sigtimedwait(&chld, NULL, &limit); /* or another signal: then it is looked at early */
        gone = waitpid(pid, ret_status, WNOHANG) == pid;
    }
    sigprocmask(SIG_SETMASK, &old, NULL);
    return gone;
}

/* A descriptor that is readable when the child is gone; -1: this kernel has none. */
static int open_pidfd(pid_t pid)
{
    return (int)syscall(SYS_pidfd_open, pid, 0);
}

static bool is_gone(pid_t pid, int *ret_status)
{
    return waitpid(pid, ret_status, WNOHANG) == pid;
}

/* Until the child is gone or has been told to end. */
static bool wait_awake(const struct proc_spec *spec, pid_t pid, pid_t group, int *ret_status)
{
    const struct proc_wake *w = spec->wake;
    enum { LOOK_MS = 20 }; /* for the end, where no descriptor tells of it */
    scoped(fd) int end = open_pidfd(pid);
    const int limit_ms =
        end < 0 && (w->every_ms < 0 || w->every_ms > LOOK_MS) ? LOOK_MS : w->every_ms;
    while (!is_gone(pid, ret_status)) {
        struct pollfd p[2] = {{end, POLLIN, 0}, {w->fd, POLLIN, 0}};
        const int n = poll(p, 2, limit_ms);
        if (n < 0 || p[0].revents)
            continue; /* a signal, or the end */
        if (!w->wake(w->ctx)) {
            kill(spec->own_group ? -group : pid, SIGTERM);
            if (w->told)
                w->told(w->ctx);
            return false;
        }
    }
    return true;
}

static int wait_for(const struct proc_spec *spec, pid_t pid, pid_t group)
{
    int status = 0;
    if (spec->later) {
        if (wait_a_while(pid, spec->later_ms, &status))
            return status;
        spec->later(spec->later_ctx);
    }
    if (spec->wake && wait_awake(spec, pid, group, &status))
        return status;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

/* Whoever ended us before the job's handlers stood meant what has not begun, too. */
static err *start_unless_cancelled(const struct proc_spec *spec, pid_t group, struct proc_job *job,
                                   pid_t *ret_pid)
{
    if (spec->unless_cancelled)
        TRY(signals_check());
    TRY(start_in(spec, group, ret_pid));
    proc_job_started(job, *ret_pid);
    return NULL;
}

static err *run_in_ours(const struct proc_spec *spec, int *ret_status)
{
    struct proc_job job;
    pid_t pid = 0;
    proc_job_begin_shared(&job);
    err *e = start_unless_cancelled(spec, 0, &job, &pid);
    if (!e) {
        *ret_status = wait_for(spec, pid, 0);
        proc_job_end_left();
    }
    proc_job_leave(&job);
    return e;
}

/* The guard goes while somebody listens to what it tells. */
static err *run_as_job(const struct proc_spec *spec, int *ret_status)
{
    struct proc_guard end = {0};
    struct proc_job job;
    pid_t pid = 0;
    if (spec->dies_with_us)
        proc_guard_start(&end);
    proc_job_begin(&job, end.pid);
    err *e = start_unless_cancelled(spec, end.pid, &job, &pid);
    if (!e)
        *ret_status = wait_for(spec, pid, job.group);
    proc_guard_end(&end);
    proc_job_leave(&job);
    return e;
}

err *proc_run(const struct proc_spec *spec, struct proc_result *ret)
{
    int status = 0;
    TRY(spec->own_group ? run_as_job(spec, &status) : run_in_ours(spec, &status));
    ret->code = code_of(status);
    return NULL;
}

/* --- capturing --- */

struct stream {
    int fd; /* -1 when finished */
    struct sb *into;
};

static void drain(struct stream *s)
{
    char buf[16 * 1024];
    ssize_t n = read(s->fd, buf, sizeof(buf));
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (n > 0) {
        if (s->into)
            sb_add_mem(s->into, buf, (size_t)n);
        return;
    }
    close(s->fd);
    s->fd = -1;
}

static void feed(int *fd, struct str *input)
{
    ssize_t n = input->len ? write(*fd, input->ptr, input->len) : 0;
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (n > 0)
        *input = str_sub(*input, (size_t)n, input->len);
    if (n < 0 || !input->len) {
        close(*fd);
        *fd = -1;
    }
}

static void pump(int in, struct str input, struct stream *out, struct stream *errs)
{
    if (in >= 0)
        fcntl(in, F_SETFL, O_NONBLOCK);
    while (in >= 0 || out->fd >= 0 || errs->fd >= 0) {
        struct pollfd p[3] = {{in, POLLOUT, 0}, {out->fd, POLLIN, 0}, {errs->fd, POLLIN, 0}};
        if (poll(p, 3, -1) < 0 && errno != EINTR)
            return;
        if (in >= 0 && p[0].revents)
            feed(&in, &input);
        if (out->fd >= 0 && p[1].revents)
            drain(out);
        if (errs->fd >= 0 && p[2].revents)
            drain(errs);
    }
}

static err *make_pipes(int pipes[3][2])
{
    for (int i = 0; i < 3; i++)
        if (pipe2(pipes[i], O_CLOEXEC) != 0)
            return err_errno(errno, NULL);
    return NULL;
}

err *proc_capture(const struct proc_spec *spec, struct str input, struct sb *out, struct sb *errs,
                  struct proc_result *ret)
{
    int p[3][2] = {{-1, -1}, {-1, -1}, {-1, -1}}, status = 0;
    struct sigaction ignore = {.sa_handler = SIG_IGN}, old;
    pid_t pid = 0;
    err *e = make_pipes(p);
    struct proc_spec with = *spec;
    with.in = p[0][0];
    with.out = p[1][1];
    with.err = p[2][1];
    if (!e)
        e = proc_start(&with, &pid);
    fd_scope_end(&p[0][0]);
    fd_scope_end(&p[1][1]);
    fd_scope_end(&p[2][1]);
    if (e) {
        fd_scope_end(&p[0][1]);
        fd_scope_end(&p[1][0]);
        fd_scope_end(&p[2][0]);
        return e;
    }
    sigemptyset(&ignore.sa_mask);
    sigaction(SIGPIPE, &ignore, &old);
    pump(p[0][1], input, &(struct stream){p[1][0], out}, &(struct stream){p[2][0], errs});
    sigaction(SIGPIPE, &old, NULL);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    ret->code = code_of(status);
    return NULL;
}

/* Of /proc/PID/stat: the parent, 0 when it does not tell, the state, and where it is asked for the
 * name, which stands in brackets and may hold anything. */
static long read_stat(long pid, char *ret_state, struct sb *ret_name)
{
    scoped(sb) struct sb path = SB_INIT, stat = SB_INIT;
    long parent = 0;
    *ret_state = '?';
    sb_addf(&path, "/proc/%ld/stat", pid);
    err *e = fs_read_file(path.buf, &stat);
    const char *name = e ? NULL : strchr(stat.buf, '('), *behind = name ? strrchr(name, ')') : NULL;
    err_ignore(e); /* gone, or no /proc */
    if (behind && ret_name)
        sb_add_mem(ret_name, name + 1, (size_t)(behind - name) - 1);
    if (!behind || sscanf(behind, ") %c %ld", ret_state, &parent) != 2)
        return 0;
    return parent;
}

bool proc_is_alive(long pid)
{
    char state = '?';
    if (pid <= 0 || (kill((pid_t)pid, 0) != 0 && errno != EPERM))
        return false;
    read_stat(pid, &state, NULL);
    return state != 'Z' && state != 'X'; /* nobody may ever ask for its end */
}

bool proc_is_called(long pid, const char *part)
{
    scoped(sb) struct sb name = SB_INIT;
    char state;
    read_stat(pid, &state, &name);
    return strstr(name.buf, part) != NULL;
}

bool proc_is_above(long pid)
{
    enum { MAX_ABOVE = 1000 };
    long at = (long)getpid();
    char state;
    for (int i = 0; pid > 1 && at > 1 && i < MAX_ABOVE; i++)
        if ((at = read_stat(at, &state, NULL)) == pid)
            return true;
    return false;
}

/* --- left behind --- */

/* Standing in `dir` or below it. */
static bool stands_below(const char *pid, const char *dir)
{
    scoped(sb) struct sb link = SB_INIT, cwd = SB_INIT;
    sb_addf(&link, "/proc/%s/cwd", pid);
    err *e = fs_readlink(link.buf, &cwd);
    if (e) {
        err_free(e); /* not for us to see, or gone */
        return false;
    }
    return path_is_inside(cwd.buf, dir);
}

static bool is_ours(const char *pid)
{
    scoped(sb) struct sb path = SB_INIT;
    struct stat st;
    sb_addf(&path, "/proc/%s", pid);
    return stat(path.buf, &st) == 0 && st.st_uid == geteuid();
}

/* In the midst of an exec there is nothing for a moment. */
static err *read_vars(const char *pid, struct sb *out)
{
    enum { TRIES = 5 };
    scoped(sb) struct sb path = SB_INIT;
    sb_addf(&path, "/proc/%s/environ", pid);
    for (int i = 0; !out->len && i < TRIES; i++) {
        if (i)
            clock_sleep_ms(1);
        TRY(fs_read_file(path.buf, out));
    }
    return NULL;
}

static bool has_var(const char *pid, const char *var)
{
    scoped(sb) struct sb vars = SB_INIT;
    const size_t len = strlen(var);
    err *e = read_vars(pid, &vars);
    if (e) {
        err_free(e); /* as above */
        return false;
    }
    for (const char *at = vars.buf; at < vars.buf + vars.len; at += strlen(at) + 1)
        if (strncmp(at, var, len) == 0 && at[len] == '=')
            return true;
    return false;
}

/* The descriptor is taken first: what is looked at then is what is killed, or nothing is.  Old
 * kernels have none. */
static void kill_if_left(const char *name, pid_t pid, const char *dir, const char *var)
{
    scoped(fd) int fd = (int)syscall(SYS_pidfd_open, pid, 0);
    if (fd < 0 && errno == ESRCH)
        return;
    if (!stands_below(name, dir) || !is_ours(name) || !has_var(name, var))
        return;
    if (fd >= 0)
        syscall(SYS_pidfd_send_signal, fd, SIGKILL, NULL, 0);
    else
        kill(pid, SIGKILL);
}

void proc_kill_below(const char *dir, const char *var)
{
    scoped(sb) struct sb real = SB_INIT;
    scoped(dir) DIR *d = opendir("/proc");
    const struct dirent *entry = NULL;
    err *e = fs_realpath(dir, &real);
    if (e) {
        err_free(e); /* nobody is known to stand there */
        return;
    }
    while (d && (entry = readdir(d))) {
        const long pid = strtol(entry->d_name, NULL, 10);
        if (pid > 1 && pid != getpid())
            kill_if_left(entry->d_name, (pid_t)pid, real.buf, var);
    }
}

bool proc_stands_below(const char *dir)
{
    scoped(sb) struct sb real = SB_INIT;
    scoped(dir) DIR *d = opendir("/proc");
    const struct dirent *entry = NULL;
    bool found = false;
    err *e = fs_realpath(dir, &real);
    if (e) {
        err_free(e); /* as above */
        return false;
    }
    while (d && !found && (entry = readdir(d)))
        found = strtol(entry->d_name, NULL, 10) > 0 && stands_below(entry->d_name, real.buf);
    return found;
}
