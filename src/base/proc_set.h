/* proc_set.h — several children at once, each in a process group of its own, their output as lines.
 *
 * While any runs, SIGINT, SIGTERM and SIGHUP are passed on to all their groups and then to whoever
 * handled them before (signals.h: the flag is set); a second one kills the groups.  SIGTSTP stops
 * them with us, until we go on.  For one set at
 * a time, from one thread. */
#ifndef BASE_PROC_SET_H
#define BASE_PROC_SET_H

#include "base/proc.h"

enum { PROC_SET_MAX = 256 /* children at once */ };

enum proc_event_kind {
    PROC_NOTHING, /* the time is over, or there are no children */
    PROC_LINE,    /* a child wrote a line */
    PROC_END,     /* a child is gone, and all it wrote has been told */
};

struct proc_event {
    enum proc_event_kind kind;
    void *tag;       /* of the child */
    struct str line; /* without its end; until the next call */
    bool is_err;     /* written to its stderr */
    int code;        /* as proc_result has it */
};

struct proc_set;

struct proc_set *proc_set_new(void);
/* Children still running are killed with their groups and waited for.  NULL is fine. */
void proc_set_free(struct proc_set *s);
static inline void proc_set_scope_end(struct proc_set **s)
{
    proc_set_free(*s);
}

/* Start a child with nothing on its stdin; out, err and own_group of `spec` are not looked at.
 * `tag` is given back with its events.  Errors as proc_run; ERR_CANCELLED
 * when the user has ended us; more than PROC_SET_MAX children are a
 * BUG. */
err *proc_set_start(struct proc_set *s, const struct proc_spec *spec, void *tag) MUST_CHECK;
/* The next thing that happens, within `timeout_ms` (-1: whenever; without children at once).  A
 * line without end is told when it has 64 KiB, or at the end.  What grandchildren write when the
 * child itself is gone is not waited for. */
void proc_set_next(struct proc_set *s, int timeout_ms, struct proc_event *ret);

#endif
