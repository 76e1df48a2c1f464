#include "base/proc_guard.h"

#include "base/compiler.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile pid_t listener; /* who hears of what a terminal sends to the guarded group */

/* Of what came from the kernel alone: the rest was sent by us, or is meant for this group.  To
 * write to the terminal, where that is forbidden, takes what to read from it takes. */
static void tell(int sig, siginfo_t *info, void *context)
{
    (void)context;
    if (info->si_code > 0)
        kill(listener, sig == SIGTTOU ? SIGTTIN : sig);
}

/* Who looks for us by our command line does not mean it: over the words that it has from us. */
static void change_words(void)
{
    static const char name[] = "guard";
    char words[4096];
    const int fd = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
    const ssize_t n = fd < 0 ? -1 : read(fd, words, sizeof(words));
    if (fd >= 0)
        close(fd);
    if (n < (ssize_t)sizeof(name) || memcmp(program_invocation_name, words, (size_t)n) != 0)
        return;
    memset(program_invocation_name, 0, (size_t)n);
    memcpy(program_invocation_name, name, sizeof(name));
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
    char end = 0;
    ssize_t n;
    setpgid(0, 0);
    set_handlers();
    prctl(PR_SET_NAME, "guard");
    change_words();
    dup2(fd, 0);
    close_range(1, ~0U, 0);
    do
        n = read(0, &end, 1);
    while (n < 0 && errno == EINTR);
    kill(0, SIGKILL);
    _exit(0);
}

void proc_guard_start(struct proc_guard *g)
{
    int p[2];
    sigset_t all, old;
    *g = (struct proc_guard){.fd = -1};
    if (pipe2(p, O_CLOEXEC) != 0)
        return;
    listener = getpid();
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &old); /* until it has its handlers */
    const pid_t pid = fork();
    if (pid == 0) {
        close(p[1]);
        watch(p[0]);
    }
    sigprocmask(SIG_SETMASK, &old, NULL);
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
    kill(g->pid, SIGKILL); /* and gone before it takes the end of the pipe for ours */
    while (waitpid(g->pid, NULL, 0) < 0 && errno == EINTR)
        ;
    close(g->fd);
    g->pid = 0;
}
