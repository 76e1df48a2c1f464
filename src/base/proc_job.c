#include "base/proc_job.h"

#include "base/compiler.h"

#include <errno.h>
#include <unistd.h>

static const int ended_by[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP};
static const int stopped_by[] = {SIGTSTP, SIGTTIN, SIGTTOU};
_Static_assert(ARRAY_LEN(ended_by) + ARRAY_LEN(stopped_by) == PROC_JOB_SIGNALS, "one place each");

/* What the handlers need; one job at a time. */
static volatile sig_atomic_t
    job; /* a process, or minus a group, as kill(2) takes it; 0: it has ended */
static volatile sig_atomic_t passed_on;

/* --- the terminal --- */

static void give_terminal(pid_t group)
{
    sigset_t block, old;
    sigemptyset(&block);
    sigaddset(&block, SIGTTOU);
    sigprocmask(SIG_BLOCK, &block, &old);
    tcsetpgrp(0, group);
    sigprocmask(SIG_SETMASK, &old, NULL);
}

/* When it is `from`'s to give. */
static void hand_terminal(pid_t from, pid_t to)
{
    if (tcgetpgrp(0) == from)
        give_terminal(to);
}

/* --- signals --- */

/* The leader of the group says that it has got this from the terminal. */
static bool has_had_it(const siginfo_t *info)
{
    return info->si_code <= 0 && info->si_pid == -(pid_t)job;
}

static void pass_on(int sig, siginfo_t *info, void *context)
{
    int saved = errno;
    (void)context;
    if (job && !has_had_it(info)) {
        passed_on = sig;
        kill((pid_t)job, sig);
    }
    errno = saved;
}

void proc_job_stop(int sig)
{
    struct sigaction by_default = {.sa_handler = SIG_DFL}, old;
    sigset_t one, mask;
    sigemptyset(&by_default.sa_mask);
    sigemptyset(&one);
    sigaddset(&one, sig);
    sigaction(sig, &by_default, &old);
    raise(sig);
    sigprocmask(SIG_UNBLOCK, &one, &mask); /* here */
    sigprocmask(SIG_SETMASK, &mask, NULL);
    sigaction(sig, &old, NULL);
}

static void stop_too(int sig, siginfo_t *info, void *context)
{
    int saved = errno;
    const pid_t group = -(pid_t)job;
    (void)context;
    if (group && !has_had_it(info))
        kill(-group, sig);
    if (sig == SIGTSTP || tcgetpgrp(0) != getpgrp()) /* else it only lacks what we can give */
        proc_job_stop(sig);
    if (group) {
        hand_terminal(getpgrp(), group);
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

void proc_job_enter(struct proc_job *j, pid_t group)
{
    *j = (struct proc_job){.group = group};
    passed_on = 0;
    job = -group;
    catch_with(pass_on, ended_by, ARRAY_LEN(ended_by), j->old);
    catch_with(stop_too, stopped_by, ARRAY_LEN(stopped_by), j->old + ARRAY_LEN(ended_by));
    hand_terminal(getpgrp(), group);
}

/* SIGINT and SIGQUIT come first in the list. */
enum { OUTLIVED = 2 };

void proc_job_enter_shared(struct proc_job *j, pid_t pid)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    *j = (struct proc_job){0};
    sigemptyset(&ignore.sa_mask);
    passed_on = 0;
    job = pid;
    for (size_t i = 0; i < OUTLIVED; i++)
        sigaction(ended_by[i], &ignore, &j->old[i]);
    catch_with(pass_on, ended_by + OUTLIVED, ARRAY_LEN(ended_by) - OUTLIVED, j->old + OUTLIVED);
}

void proc_job_leave(struct proc_job *j)
{
    job = 0;
    give_back(ended_by, ARRAY_LEN(ended_by), j->old);
    if (j->group) {
        hand_terminal(j->group, getpgrp());
        give_back(stopped_by, ARRAY_LEN(stopped_by), j->old + ARRAY_LEN(ended_by));
    }
    if (passed_on && passed_on != SIGQUIT)
        raise(passed_on); /* now that it is gone, it is for us too */
}
