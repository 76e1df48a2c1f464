/* proc_job.h — what we run as a shell's job: the terminal, and the signals that are meant for it.
 *
 * A group of its own: a shell knows us, and our children's group only through us.  The terminal
 * stays with our group, in which others may read it (`dvc exp run | less`), until the job's own
 * wants it (to read, to set it, to write where `stty tostop` forbids it): the kernel stops it then,
 * and tells its leader (proc_guard.h, where there is a guard).  What reaches us goes on to it; what
 * it is sent while it has the terminal reaches our group from there. */
#ifndef BASE_PROC_JOB_H
#define BASE_PROC_JOB_H

#include <signal.h>
#include <stdbool.h>
#include <sys/types.h>

enum { PROC_JOB_SIGNALS = 6 };

struct proc_job {
    pid_t group; /* 0: it shares ours, or is not known yet */
    bool is_shared;
    struct sigaction old[PROC_JOB_SIGNALS];
    sigset_t mask;
};

/* Before it starts: signals wait for it from here on.  `group`: that it will be in, whose leader is
 * there and tells us what the terminal sends it; 0: one that it makes, which has the terminal from
 * its start.  One job at a time. */
void proc_job_begin(struct proc_job *j, pid_t group);
/* The same of a process in our own group.  What the terminal sends reaches it by itself, and we
 * only outlive it; who sends SIGTERM or SIGHUP to us alone means it, too. */
void proc_job_begin_shared(struct proc_job *j);
/* It runs, and hears of what came meanwhile. */
void proc_job_started(struct proc_job *j, pid_t pid);
/* It has ended, and was told to by us: whatever it left running hears so, too, and is waited for.
 * (Of a process in our group: a shell dies of a signal and leaves its program.) */
void proc_job_end_left(void);
/* The terminal is ours again if it was its; SIGINT, SIGTERM and SIGHUP that were passed on reach us
 * too. */
void proc_job_leave(struct proc_job *j);

/* Stop as `sig` (SIGTSTP, SIGTTIN) by default does, `all`: with our group, and return when
 * somebody lets us go on.  False at once where nobody could: the kernel drops these for a group
 * that no shell knows.  For handlers. */
bool proc_job_stop(int sig, bool all);

#endif
