#include "cli/progress.h"

#include "base/clock.h"

enum { REFRESH_NS = 100 * 1000 * 1000 };

void progress_init(struct progress *p, struct app *app, const char *what)
{
    *p = (struct progress){.what = what, .app = app, .on = app->env.err_is_tty && !app->quiet};
}

void progress_step(void *ctx, size_t done, size_t total)
{
    struct progress *p = ctx;
    int64_t now = clock_now_ns();
    if (!p->on || (p->shown_ns && now - p->shown_ns < REFRESH_NS))
        return;
    p->shown_ns = now;
    p->app->line_shown = true;
    fprintf(stderr, "\r\033[K%s: %zu of %zu files", p->what, done, total);
    fflush(stderr);
}

void progress_end(struct progress *p)
{
    app_flush(p->app);
    p->shown_ns = 0;
}
