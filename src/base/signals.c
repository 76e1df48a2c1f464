#include "base/signals.h"

#include "base/tmpfile.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t received, stop_asked;
static bool holds_stop;

/* A second signal means it: remove what is half written and go. */
static void handle(int sig)
{
    int saved = errno;
    if (received && sig != SIGHUP) {
        tmpfile_remove_all();
        signal(sig, SIG_DFL);
        raise(sig);
    }
    received = sig;
    errno = saved;
}

void signals_install(void)
{
    static const int caught[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction sa = {.sa_handler = handle}, old;
    sigemptyset(&sa.sa_mask);
    for (size_t i = 0; i < ARRAY_LEN(caught); i++) {
        /* nohup and background jobs start us with a signal ignored: leave it so */
        if (sigaction(caught[i], NULL, &old) == 0 && old.sa_handler == SIG_IGN)
            continue;
        sigaction(caught[i], &sa, NULL);
    }
}

bool signals_cancelled(void)
{
    return received != 0;
}

int signals_received(void)
{
    return received;
}

err *signals_check(void)
{
    return received ? err_new(ERR_CANCELLED, "interrupted by the user") : NULL;
}

static void note_stop(int sig)
{
    (void)sig;
    stop_asked = 1;
}

void signals_hold_stop(void)
{
    struct sigaction sa = {.sa_handler = note_stop}, old;
    sigemptyset(&sa.sa_mask);
    holds_stop = sigaction(SIGTSTP, NULL, &old) == 0 && old.sa_handler != SIG_IGN;
    if (holds_stop)
        sigaction(SIGTSTP, &sa, NULL);
}

bool signals_stop_asked(void)
{
    return stop_asked != 0;
}

void signals_stop(void)
{
    signals_release_stop();
    raise(SIGTSTP);
    signals_hold_stop();
}

void signals_release_stop(void)
{
    if (holds_stop)
        signal(SIGTSTP, SIG_DFL);
    holds_stop = false;
    stop_asked = 0;
}
