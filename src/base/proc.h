/* proc.h — child processes. */
#ifndef BASE_PROC_H
#define BASE_PROC_H

#include "base/err.h"
#include "base/sb.h"

#include <sys/types.h>

/* Something else to do while a child runs. */
struct proc_wake {
    int fd;       /* when this is readable; -1: never */
    int every_ms; /* and that often; -1: never */
    /* False: the child, or its own group, is to end (SIGTERM); it is waited for and no longer woken
     * for. */
    bool (*wake)(void *ctx);
    void (*told)(void *ctx); /* called when that signal has been sent; NULL: nothing */
    void *ctx;
};

/* A program that is started as it is. */
struct proc_program {
    const char *path; /* as seen from the directory that it starts in */
    const char *const *argv;
    char *const *vars;
};

struct proc_spec {
    const char *const
        *argv;         /* NULL-ended; argv[0] is searched on PATH of `vars` when it has no '/' */
    char *const *vars; /* environment, NULL-ended */
    const struct proc_program *instead; /* of that, if it can be started; NULL: there is none */
    const char *cwd;                    /* NULL: ours */
    int in, out, err;                   /* descriptors to use as 0, 1, 2; -1 inherits */
    void (*later)(void *ctx); /* called once when it has run for `later_ms`; NULL: never */
    void *later_ctx;
    int later_ms;
    const struct proc_wake *wake; /* for proc_run; NULL: nothing */
    bool own_group;    /* give it a new process group, which it leads (for proc_run: as a job,
                          proc_job.h) */
    bool dies_with_us; /* for proc_run, with own_group: the group is killed when we are, and led by
                          who does it (proc_guard.h) */
    bool unless_cancelled; /* for proc_run: not started when the user has ended us meanwhile
                              (ERR_CANCELLED) */
    bool heeds_signals; /* those that end it, SIGHUP excepted, also where we ignore them: a script
                           starts what it leaves in the background with SIGINT ignored */
    bool detached;      /* for proc_start: away from the terminal (setsid): it lives on when the
                              user logs out */
};

/* How it ended, as Python's subprocess counts: exit code, or minus the signal number. */
struct proc_result {
    int code;
};

/* Start it and do not wait: whoever starts waits (waitpid) and passes signals on.  Errors as
 * proc_run. */
err *proc_start(const struct proc_spec *spec, pid_t *ret_pid) MUST_CHECK;

/* Run to the end.  Failure to start (no such program, no such directory) is ERR_IO/ERR_NOT_FOUND
 * worded with errno.  While it runs SIGINT and SIGQUIT are left to the child when it shares our
 * group; SIGTERM and SIGHUP are passed on to it and then to what it has left running, which is
 * waited for.  When it has its own group all four are passed on to that, and with dies_with_us what
 * stops one of both groups stops both.  What was passed on reaches us too when the child is gone,
 * SIGQUIT excepted; what came from the terminal to it alone is told by its result. */
err *proc_run(const struct proc_spec *spec, struct proc_result *ret) MUST_CHECK;

/* Run with output captured (stdout into `out`, stderr discarded or into `errs` when not NULL),
 * `input` on stdin (may be empty). */
err *proc_capture(const struct proc_spec *spec, struct str input, struct sb *out, struct sb *errs,
                  struct proc_result *ret) MUST_CHECK;

bool proc_is_alive(long pid); /* one that has ended and is not waited for is not */
bool proc_is_called(long pid, const char *part); /* the name of its program has it */
/* Has it started us, or whoever did?  What it waits for may then be us.  False also where /proc
 * tells nothing. */
bool proc_is_above(long pid);

/* Kill (SIGKILL) what a killed parent left behind: every process of our user that stands in `dir`
 * or below it and has `var` in its environment, which tells it from the user's own shells and
 * editors there.  One that has cleared its environment (`env -i`) or gone elsewhere is not known
 * and lives on: better than to kill a stranger.  Nobody is killed where /proc tells nothing. */
void proc_kill_below(const char *dir, const char *var);
/* Does any process that we may look at stand in `dir` or below it? */
bool proc_stands_below(const char *dir);

#endif
