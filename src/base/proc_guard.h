/* proc_guard.h — a process group that does not outlive us, however we end. */
#ifndef BASE_PROC_GUARD_H
#define BASE_PROC_GUARD_H

#include <sys/types.h>

/* A small process of its own that waits for our end.  It leads the group, so that whoever starts in
 * it is guarded from his first moment on; its name and command line are "guard", for who kills us
 * by ours.  What the terminal sends to the group (Ctrl-C, Ctrl-Z and the like) it tells us
 * (proc_job.h): a shell waits for our group. */
struct proc_guard {
    pid_t pid; /* the group; 0: there is none */
    int fd;
};

/* From here on, should we be killed, the group is (SIGKILL).  Where no process can be made there is
 * none: failing is not worth a run. */
void proc_guard_start(struct proc_guard *g);
/* The group may live on without us. */
void proc_guard_end(struct proc_guard *g);

#endif
