#include "base/proc_set.h"

#include "base/clock.h"
#include "base/proc_job.h"
#include "base/signals.h"
#include "base/vec.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LINE_MAX_BYTES = 64 * 1024, CHUNK_BYTES = 16 * 1024 };

/* One of a child's two outputs. */
struct output {
    int fd; /* -1: closed */
    struct sb text;
    size_t told; /* of `text`, from its start */
    bool is_err;
};

struct proc_child {
    pid_t pid;
    void *tag;
    struct output out[2];
    bool is_gone;
    int code;
};
VEC(proc_children, struct proc_child *);

struct proc_set {
    struct proc_children children;
    size_t turn; /* whose lines are looked for first, so that no child drowns the others */
    int null_fd;
};

/* --- signals --- */

static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGCHLD, SIGTSTP};

/* What the handlers need; one set at a time. */
static struct sigaction before[ARRAY_LEN(watched)];
static volatile pid_t groups[PROC_SET_MAX]; /* 0: free */
static volatile sig_atomic_t signalled;
static int wake[2] = {-1, -1}; /* a byte for every signal, so that poll() ends */

static void signal_groups(int sig)
{
    for (size_t i = 0; i < PROC_SET_MAX; i++)
        if (groups[i])
            kill(-groups[i], sig);
}

static void end_all(int sig)
{
    signal_groups(signalled ? SIGKILL : sig);
    signalled = 1;
    for (size_t i = 0; i < ARRAY_LEN(watched); i++)
        if (watched[i] == sig && before[i].sa_handler != SIG_DFL)
            before[i].sa_handler(sig);
}

/* Until the user goes on with us. */
static void stop_all(void)
{
    signal_groups(SIGTSTP);
    proc_job_stop(SIGTSTP, false);
    signal_groups(SIGCONT);
}

static void handle(int sig)
{
    int saved = errno;
    ssize_t n = write(wake[1], "", 1);
    (void)n; /* full: it wakes all the same */
    if (sig == SIGTSTP)
        stop_all();
    else if (sig != SIGCHLD)
        end_all(sig);
    errno = saved;
}

static err *watch(void)
{
    struct sigaction sa = {.sa_handler = handle, .sa_flags = SA_RESTART};
    if (pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0)
        return err_errno(errno, NULL);
    sigemptyset(&sa.sa_mask);
    for (size_t i = 0; i < ARRAY_LEN(watched); i++)
        sigaddset(&sa.sa_mask, watched[i]);
    signalled = 0;
    for (size_t i = 0; i < ARRAY_LEN(watched); i++) {
        sigaction(watched[i], NULL, &before[i]);
        if (watched[i] == SIGCHLD || before[i].sa_handler != SIG_IGN)
            sigaction(watched[i], &sa, NULL);
    }
    return NULL;
}

static void unwatch(void)
{
    if (wake[0] < 0)
        return;
    for (size_t i = 0; i < ARRAY_LEN(watched); i++)
        sigaction(watched[i], &before[i], NULL);
    fd_scope_end(&wake[0]);
    fd_scope_end(&wake[1]);
    wake[0] = wake[1] = -1;
}

static void enter_group(pid_t pid)
{
    for (size_t i = 0; i < PROC_SET_MAX; i++)
        if (!groups[i]) {
            groups[i] = pid;
            return;
        }
    BUG("more than %d children", (int)PROC_SET_MAX);
}

static void leave_group(pid_t pid)
{
    for (size_t i = 0; i < PROC_SET_MAX; i++)
        if (groups[i] == pid)
            groups[i] = 0;
}

/* --- life --- */

struct proc_set *proc_set_new(void)
{
    struct proc_set *s = mem_zalloc(1, sizeof(*s));
    s->null_fd = -1;
    return s;
}

static void child_free(struct proc_child *c)
{
    for (size_t i = 0; i < ARRAY_LEN(c->out); i++) {
        fd_scope_end(&c->out[i].fd);
        sb_release(&c->out[i].text);
    }
    free(c);
}

void proc_set_free(struct proc_set *s)
{
    if (!s)
        return;
    vec_each (&s->children, c) {
        if (!(*c)->is_gone) {
            kill(-(*c)->pid, SIGKILL);
            while (waitpid((*c)->pid, NULL, 0) < 0 && errno == EINTR)
                ;
        }
        leave_group((*c)->pid);
        child_free(*c);
    }
    vec_release(&s->children);
    fd_scope_end(&s->null_fd);
    unwatch();
    free(s);
}

static err *make_pipes(int pipes[2][2])
{
    for (size_t i = 0; i < 2; i++) {
        if (pipe2(pipes[i], O_CLOEXEC) != 0)
            return err_errno(errno, NULL);
        fcntl(pipes[i][0], F_SETFL, O_NONBLOCK);
    }
    return NULL;
}

static err *prepare(struct proc_set *s)
{
    if (wake[0] < 0)
        TRY(watch());
    if (s->null_fd < 0)
        s->null_fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
    return s->null_fd < 0 ? err_errno(errno, "/dev/null") : NULL;
}

/* A signal between the start and the entry would miss the child. */
static err *start_entered(const struct proc_spec *spec, pid_t *ret_pid)
{
    sigset_t block, old;
    sigemptyset(&block);
    for (size_t i = 0; i < ARRAY_LEN(watched); i++)
        sigaddset(&block, watched[i]);
    sigprocmask(SIG_BLOCK, &block, &old);
    err *e = signals_check(); /* it would not hear of what came before */
    if (!e)
        e = proc_start(spec, ret_pid);
    if (!e)
        enter_group(*ret_pid);
    sigprocmask(SIG_SETMASK, &old, NULL);
    return e;
}

err *proc_set_start(struct proc_set *s, const struct proc_spec *spec, void *tag)
{
    int pipes[2][2] = {{-1, -1}, {-1, -1}};
    struct proc_spec with = *spec;
    pid_t pid = 0;
    TRY(prepare(s));
    err *e = make_pipes(pipes);
    with.in = s->null_fd;
    with.out = pipes[0][1];
    with.err = pipes[1][1];
    with.own_group = true;
    if (!e)
        e = start_entered(&with, &pid);
    fd_scope_end(&pipes[0][1]);
    fd_scope_end(&pipes[1][1]);
    if (e) {
        fd_scope_end(&pipes[0][0]);
        fd_scope_end(&pipes[1][0]);
        return e;
    }
    struct proc_child *c = mem_zalloc(1, sizeof(*c));
    *c = (struct proc_child){
        .pid = pid,
        .tag = tag,
        .out = {{.fd = pipes[0][0], .text = SB_INIT},
                {.fd = pipes[1][0], .text = SB_INIT, .is_err = true}},
    };
    vec_push(&s->children, c);
    return NULL;
}

/* --- events --- */

/* What can be had of an output now, up to a line's length. */
static void drain(struct output *o)
{
    char buf[CHUNK_BYTES];
    if (o->told)
        sb_splice(&o->text, 0, o->told, (struct str){0});
    o->told = 0;
    while (o->fd >= 0 && o->text.len - o->told < LINE_MAX_BYTES) {
        ssize_t n = read(o->fd, buf, sizeof(buf));
        if (n > 0) {
            sb_add_mem(&o->text, buf, (size_t)n);
            continue;
        }
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno == EAGAIN)
            return;
        fd_scope_end(&o->fd);
        o->fd = -1;
    }
}

/* The next line that can be told; `all`: also one without end. */
static bool find_line(struct output *o, bool all, struct str *ret)
{
    const char *from = o->text.buf + o->told;
    size_t len = o->text.len - o->told;
    const char *end = len ? memchr(from, '\n', len) : NULL;
    if (!len || (!end && !all && len < LINE_MAX_BYTES))
        return false;
    ret->ptr = from;
    ret->len = end ? (size_t)(end - from) : len;
    o->told += ret->len + (end != NULL);
    return true;
}

static bool find_event(struct proc_child *c, struct proc_event *ret)
{
    for (size_t i = 0; c->is_gone && i < ARRAY_LEN(c->out); i++)
        drain(&c->out[i]);
    for (size_t i = 0; i < ARRAY_LEN(c->out); i++) {
        struct output *o = &c->out[i];
        if (find_line(o, c->is_gone || o->fd < 0, &ret->line)) {
            ret->kind = PROC_LINE;
            ret->tag = c->tag;
            ret->is_err = o->is_err;
            return true;
        }
    }
    return false;
}

static void bury(struct proc_set *s, size_t at, struct proc_event *ret)
{
    struct proc_child *c = s->children.at[at];
    *ret = (struct proc_event){.kind = PROC_END, .tag = c->tag, .code = c->code};
    child_free(c);
    s->children.at[at] = s->children.at[--s->children.len];
}

/* Something that has happened already. */
static bool find_any(struct proc_set *s, struct proc_event *ret)
{
    for (size_t k = 0; k < s->children.len; k++) {
        size_t i = (s->turn + k) % s->children.len;
        struct proc_child *c = s->children.at[i];
        if (find_event(c, ret)) {
            s->turn = i + 1;
            return true;
        }
        if (c->is_gone) {
            bury(s, i, ret);
            return true;
        }
    }
    return false;
}

static void reap(struct proc_child *c)
{
    int status = 0;
    if (c->is_gone || waitpid(c->pid, &status, WNOHANG) != c->pid)
        return;
    leave_group(c->pid);
    c->is_gone = true;
    c->code = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

VEC(pollfds, struct pollfd);

static void wait_for_some(struct proc_set *s, int timeout_ms)
{
    struct pollfds fds = {0};
    char bytes[64];
    vec_push(&fds, ((struct pollfd){wake[0], POLLIN, 0}));
    vec_each (&s->children, c)
        for (size_t i = 0; i < ARRAY_LEN((*c)->out); i++)
            if ((*c)->out[i].fd >= 0)
                vec_push(&fds, ((struct pollfd){(*c)->out[i].fd, POLLIN, 0}));
    poll(fds.at, fds.len, timeout_ms);
    vec_release(&fds);
    while (read(wake[0], bytes, sizeof(bytes)) > 0)
        ;
    vec_each (&s->children, c) {
        reap(*c);
        for (size_t i = 0; i < ARRAY_LEN((*c)->out); i++)
            drain(&(*c)->out[i]);
    }
}

void proc_set_next(struct proc_set *s, int timeout_ms, struct proc_event *ret)
{
    int64_t end_ms = clock_monotonic_ms() + timeout_ms;
    *ret = (struct proc_event){.kind = PROC_NOTHING};
    while (!find_any(s, ret) && s->children.len) {
        int64_t left_ms = timeout_ms < 0 ? -1 : end_ms - clock_monotonic_ms();
        if (timeout_ms >= 0 && left_ms < 0)
            return;
        wait_for_some(s, (int)left_ms);
    }
}
