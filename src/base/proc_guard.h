/* proc_guard.h — a process group that does not outlive us, however we end. */
#ifndef BASE_PROC_GUARD_H
#define BASE_PROC_GUARD_H

#include <sys/types.h>

/* A small process of its own that waits for our end. */
struct proc_guard {
    pid_t pid; /* 0: there is none */
    int fd;
};

/* From here on, should we be killed, `group` is (SIGKILL).  Where no process can be made it is not
 * guarded: failing is not worth a run. */
void proc_guard_start(struct proc_guard *g, pid_t group);
/* The group is gone; it may not be killed any more, since its number may be somebody else's. */
void proc_guard_end(struct proc_guard *g);

#endif
