#include "base/proc_guard.h"

#include "base/compiler.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile pid_t
    listener; /* the group that hears of what a terminal sends to the guarded one */

/* Of what came from the kernel alone: the rest was sent by us, or is meant for this group. */
static void tell(int sig, siginfo_t *info, void *context)
{
    (void)context;
    if (info->si_code > 0)
        kill(-listener, sig);
}

static void set_handlers(void)
{
    static const int keys[] = {SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU};
    static const int deaf[] = {SIGTERM, SIGHUP, SIGUSR1, SIGUSR2};
    struct sigaction sa = {.sa_sigaction = tell, .sa_flags = SA_RESTART | SA_SIGINFO};
    sigset_t none;
    sigemptyset(&sa.sa_mask);
    sigemptyset(&none);
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        sigaction(keys[i], &sa, NULL);
    for (size_t i = 0; i < ARRAY_LEN(deaf); i++)
        signal(deaf[i], SIG_IGN);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Nothing of ours stays open in it: our locks go when we go.  Only what may be called after a fork
 * of a process with threads. */
_Noreturn static void watch(int fd)
{
    char done = 0;
    ssize_t n;
    set_handlers();
    setpgid(0, 0);
    prctl(PR_SET_NAME, "guard");
    dup2(fd, 0);
    close_range(1, ~0U, 0);
    do
        n = read(0, &done, 1);
    while (n < 0 && errno == EINTR);
    if (n == 0)
        kill(0, SIGKILL);
    _exit(0);
}

void proc_guard_start(struct proc_guard *g)
{
    int p[2];
    *g = (struct proc_guard){.fd = -1};
    if (pipe2(p, O_CLOEXEC) != 0)
        return;
    listener = getpgrp();
    const pid_t pid = fork();
    if (pid == 0) {
        close(p[1]);
        watch(p[0]);
    }
    close(p[0]);
    if (pid < 0) {
        close(p[1]);
        return;
    }
    setpgid(pid, pid); /* it does so, too: whoever comes first */
    *g = (struct proc_guard){.pid = pid, .fd = p[1]};
}

void proc_guard_end(struct proc_guard *g)
{
    if (!g->pid)
        return;
    ssize_t told = write(g->fd, "x", 1);
    if (told != 1)
        kill(g->pid, SIGKILL); /* before it takes the end of the pipe for ours */
    close(g->fd);
    while (waitpid(g->pid, NULL, 0) < 0 && errno == EINTR)
        ;
    g->pid = 0;
}
