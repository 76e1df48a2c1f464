#include "base/proc_job.h"

#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static const int ended_by[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP};
static const int stopped_by[] = {SIGTSTP, SIGTTIN};
_Static_assert(ARRAY_LEN(ended_by) + ARRAY_LEN(stopped_by) == PROC_JOB_SIGNALS, "one place each");

/* What the handlers need; one job at a time. */
static volatile sig_atomic_t job_pid;   /* of one that shares our group; 0: it does not run */
static volatile sig_atomic_t job_group; /* the same of a group */
static volatile sig_atomic_t leader;    /* who tells of what the terminal sends it; 0: nobody */
static volatile sig_atomic_t passed_on;
static volatile sig_atomic_t was_continued;
static int terminal = -1; /* whatever our stdin is */

/* --- the terminal --- */

static void give_terminal(pid_t group)
{
    sigset_t block, old;
    sigemptyset(&block);
    sigaddset(&block, SIGTTOU);
    sigprocmask(SIG_BLOCK, &block, &old);
    tcsetpgrp(terminal, group);
    sigprocmask(SIG_SETMASK, &old, NULL);
}

/* When it is `from`'s to give. */
static void hand_terminal(pid_t from, pid_t to)
{
    if (tcgetpgrp(terminal) == from)
        give_terminal(to);
}

/* --- signals that end --- */

static bool is_from(const siginfo_t *info, pid_t pid)
{
    return pid && info->si_code <= 0 && info->si_pid == pid;
}

/* The leader of the group says that it has got this from the terminal. */
static bool has_had_it(const siginfo_t *info)
{
    return is_from(info, (pid_t)leader);
}

static void send(int sig)
{
    if (job_group)
        kill(-(pid_t)job_group, sig);
    if (!job_pid)
        return;
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); /* what it leaves is ours to end */
    kill((pid_t)job_pid, sig);
}

static void pass_on(int sig, siginfo_t *info, void *context)
{
    int saved = errno;
    (void)context;
    if (has_had_it(info)) {
        kill(0, sig); /* for our own group, which has not; what of it comes back to us is no news */
    } else if (!is_from(info, getpid())) {
        passed_on = sig;
        send(sig);
    }
    errno = saved;
}

/* --- signals that stop --- */

static void note_continued(int sig)
{
    (void)sig;
    was_continued = 1;
}

bool proc_job_stop(int sig, bool all)
{
    struct sigaction by_default = {.sa_handler = SIG_DFL}, noting = {.sa_handler = note_continued},
                     old, old_cont;
    sigset_t some, mask;
    sigemptyset(&by_default.sa_mask);
    sigemptyset(&noting.sa_mask);
    sigemptyset(&some);
    sigaddset(&some, sig);
    sigaddset(&some, SIGCONT);
    was_continued = 0;
    sigaction(SIGCONT, &noting, &old_cont);
    sigaction(sig, &by_default, &old);
    kill(all ? 0 : getpid(), sig);
    sigprocmask(SIG_UNBLOCK, &some, &mask); /* here */
    sigprocmask(SIG_SETMASK, &mask, NULL);
    sigaction(sig, &old, NULL);
    sigaction(SIGCONT, &old_cont, NULL);
    return was_continued;
}

static void stop_too(int sig, siginfo_t *info, void *context)
{
    int saved = errno;
    const pid_t group = (pid_t)(leader ? leader : job_group); /* its leader is there before it */
    const bool is_key = sig == SIGTSTP; /* else it may only lack what we can give */
    const bool is_told = has_had_it(info);
    /* not when it was for somebody else in our group */
    const bool asks = !is_key && (is_told || !leader);
    const bool wants_terminal = asks || (group && tcgetpgrp(terminal) == group);
    bool is_stuck = false;
    (void)context;
    if (group && !is_told)
        kill(-group, sig);
    if (is_key || tcgetpgrp(terminal) != getpgrp())
        is_stuck = !proc_job_stop(sig, is_told) && !is_key;
    if (group) {
        if (wants_terminal)
            hand_terminal(getpgrp(), group);
        if (is_stuck) /* as the kernel does it with a group that nobody could let go on */
            kill(-group, SIGHUP);
        kill(-group, SIGCONT);
    }
    errno = saved;
}

static void catch_with(void (*handler)(int, siginfo_t *, void *), const int *sigs, size_t n,
                       struct sigaction *old)
{
    struct sigaction sa = {.sa_sigaction = handler, .sa_flags = SA_RESTART | SA_SIGINFO};
    sigemptyset(&sa.sa_mask);
    for (size_t i = 0; i < n; i++) {
        sigaction(sigs[i], NULL, &old[i]);
        if (old[i].sa_handler != SIG_IGN)
            sigaction(sigs[i], &sa, NULL);
    }
}

static void give_back(const int *sigs, size_t n, const struct sigaction *old)
{
    for (size_t i = 0; i < n; i++)
        sigaction(sigs[i], &old[i], NULL);
}

/* --- a job --- */

/* `stty tostop`: what we have to say while the job is in the foreground must not stop us. */
static void block_terminal_output(sigset_t *old)
{
    sigset_t output;
    sigemptyset(&output);
    sigaddset(&output, SIGTTOU);
    sigprocmask(SIG_BLOCK, &output, old);
}

void proc_job_begin(struct proc_job *j, pid_t group)
{
    *j = (struct proc_job){.group = group};
    passed_on = 0;
    job_pid = job_group = 0;
    leader = group;
    block_terminal_output(&j->mask);
    /* in a namespace of its own a process may be of a group that has no number there */
    terminal = getpgrp() ? open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY) : -1;
    catch_with(pass_on, ended_by, ARRAY_LEN(ended_by), j->old);
    catch_with(stop_too, stopped_by, ARRAY_LEN(stopped_by), j->old + ARRAY_LEN(ended_by));
}

/* SIGINT and SIGQUIT come first in the list. */
enum { OUTLIVED = 2 };

/* Not ignored: what is started would ignore it, too. */
static void outlive(int sig, siginfo_t *info, void *context)
{
    (void)sig;
    (void)info;
    (void)context;
}

void proc_job_begin_shared(struct proc_job *j)
{
    *j = (struct proc_job){.is_shared = true};
    passed_on = 0;
    job_pid = job_group = leader = 0;
    catch_with(outlive, ended_by, OUTLIVED, j->old);
    catch_with(pass_on, ended_by + OUTLIVED, ARRAY_LEN(ended_by) - OUTLIVED, j->old + OUTLIVED);
}

void proc_job_started(struct proc_job *j, pid_t pid)
{
    if (j->is_shared) {
        job_pid = pid;
    } else {
        if (!j->group) /* nobody tells when it wants the terminal */
            hand_terminal(getpgrp(), pid);
        j->group = j->group ? j->group : pid;
        job_group = j->group;
    }
    if (passed_on)
        send(passed_on);
}

void proc_job_leave(struct proc_job *j)
{
    job_pid = job_group = leader = 0;
    give_back(ended_by, ARRAY_LEN(ended_by), j->old);
    if (!j->is_shared) {
        if (j->group)
            hand_terminal(j->group, getpgrp());
        give_back(stopped_by, ARRAY_LEN(stopped_by), j->old + ARRAY_LEN(ended_by));
        if (terminal >= 0)
            close(terminal);
        terminal = -1;
        sigprocmask(SIG_SETMASK, &j->mask, NULL);
    }
    if (passed_on && passed_on != SIGQUIT)
        raise(passed_on); /* now that it is gone, it is for us too */
}

/* --- what it left --- */

enum { LEFT_MOST = 256 };

static size_t list_children(pid_t out[LEFT_MOST])
{
    scoped(sb) struct sb path = SB_INIT, text = SB_INIT;
    size_t n = 0;
    sb_addf(&path, "/proc/self/task/%d/children", (int)getpid());
    err *e = fs_read_file(path.buf, &text);
    err_free(e); /* where /proc does not tell, none is known */
    for (char *p = text.buf, *end; !e && n < LEFT_MOST; p = end) {
        const long pid = strtol(p, &end, 10);
        if (end == p)
            break;
        out[n++] = (pid_t)pid;
    }
    return n;
}

static bool has_pid(const pid_t *all, size_t n, pid_t pid)
{
    for (size_t i = 0; i < n; i++)
        if (all[i] == pid)
            return true;
    return false;
}

void proc_job_end_left(void)
{
    pid_t told[LEFT_MOST], left[LEFT_MOST];
    size_t ntold = 0, n;
    if (passed_on != SIGTERM && passed_on != SIGHUP)
        return;
    while ((n = list_children(left))) {
        for (size_t i = 0; i < n; i++)
            if (!has_pid(told, ntold, left[i]))
                kill(left[i], passed_on);
        memcpy(told, left, n * sizeof(*left));
        ntold = n;
        const pid_t gone = waitpid(-1, NULL, 0);
        if (gone < 0 && errno == ECHILD)
            break;
        if (gone < 0)
            ntold = 0; /* a signal: once more */
    }
    prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0);
}
