/* proc_job.h — what we run as a shell's job: the terminal, and the signals that are meant for it.
 *
 * A group of its own: a shell knows us, and our children's group only through us: its keys reach
 * that group alone while it has the terminal.  So what stops it or is typed to it reaches our own
 * group from there (proc_guard.h); and what reaches us goes on to it. */
#ifndef BASE_PROC_JOB_H
#define BASE_PROC_JOB_H

#include <signal.h>
#include <stdbool.h>
#include <sys/types.h>

enum { PROC_JOB_SIGNALS = 7 };

struct proc_job {
    pid_t group; /* 0: it shares ours */
    struct sigaction old[PROC_JOB_SIGNALS];
};

/* From here on what runs in `group` is in the foreground of the terminal, if we were.  One at a
 * time. */
void proc_job_enter(struct proc_job *j, pid_t group);
/* The same of a process in our own group.  What the terminal sends reaches it by itself, and we
 * only outlive it; who sends SIGTERM or SIGHUP to us alone means it, too. */
void proc_job_enter_shared(struct proc_job *j, pid_t pid);
/* It has ended: the terminal is ours again if it was its; SIGINT, SIGTERM and SIGHUP that were
 * passed on reach us too. */
void proc_job_leave(struct proc_job *j);

/* Stop as `sig` (SIGTSTP, SIGTTIN, SIGTTOU) by default does and return when somebody lets us go on;
 * at once where nobody could: the kernel drops these for a group that no shell knows.  For
 * handlers. */
void proc_job_stop(int sig);

#endif
