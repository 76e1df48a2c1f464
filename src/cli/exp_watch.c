#include "cli/exp_watch.h"

#include "base/clock.h"
#include "base/file_watch.h"
#include "base/fs.h"
#include "base/signals.h"
#include "view/screen.h"
#include "view/visible.h"

#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { LOOK_MS = 2000, REST_MS = 500, DEPTH_MAX = 4, ROWS = 24 };

#define COPIES "tmp" /* what the names of the copies that experiments run in begin with */

struct watcher {
    struct app *app;
    exp_watch_fn draw;
    const void *ctx;
    struct file_watch files;
    struct sb text, shown; /* as it is, and what stands on the screen */
    int columns, rows;
    bool entered;   /* the screen is ours */
    bool has_begun; /* something was drawn: what fails now may get better */
};

/* --- what is waited for --- */

/* Directories that come later are found at the next turn.  Copies of the project are the users':
 * large, and written to all the time; a look now and then is enough for them. */
static void watch_below(struct watcher *w, const char *dir, int depth, struct arena *a)
{
    struct fs_entries entries = {0};
    file_watch_also(&w->files, dir);
    err *e = depth < DEPTH_MAX ? fs_list_if_there(dir, a, &entries) : NULL;
    err_free(e); /* then it is not watched, but looked at */
    for (size_t i = 0; i < entries.len; i++)
        if (entries.at[i].kind == FS_DIR && !starts_with(entries.at[i].name, COPIES))
            watch_below(w, arena_printf(a, "%s/%s", dir, entries.at[i].name), depth + 1, a);
}

static void watch(struct watcher *w, const struct app *turn)
{
    scoped(arena) struct arena a = ARENA_INIT;
    if (!turn->project || !turn->scm)
        return;
    file_watch_also(&w->files, scm_git_dir(turn->scm));
    watch_below(w, arena_printf(&a, "%s/refs/exps", scm_common_dir(turn->scm)), 0, &a);
    watch_below(w, arena_printf(&a, "%s/exps", turn->project->tmp_dir), 0, &a);
}

/* Another size of the window is a change, too. */
static bool find_size(struct watcher *w)
{
    struct winsize size = {0};
    int columns = w->app->env.columns, rows = ROWS;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row) {
        rows = size.ws_row;
        if (!env_get(&w->app->env, "COLUMNS"))
            columns = size.ws_col;
    }
    bool changed = columns != w->columns || rows != w->rows;
    w->columns = columns;
    w->rows = rows;
    return changed;
}

static void wait_for_change(const struct watcher *w)
{
    struct pollfd p = {.fd = w->files.fd, .events = POLLIN};
    clock_sleep_ms(REST_MS);
    if (!signals_cancelled() && !signals_stop_asked())
        poll(&p, 1, LOOK_MS - REST_MS);
}

/* --- drawing --- */

static err *draw_now(struct watcher *w)
{
    struct app turn = *w->app;
    turn.arena = (struct arena)ARENA_INIT;
    turn.project = NULL;
    turn.scm = NULL;
    turn.repo = NULL;
    turn.quiet = true; /* warnings would be written over */
    turn.env.now_ns = clock_now_ns();
    turn.env.columns = w->columns;
    sb_clear(&w->text);
    file_watch_clear(&w->files); /* what comes from here on is for the next turn */
    err *e = w->draw(&turn, w->ctx, &w->text);
    watch(w, &turn);
    app_close(&turn);
    return e;
}

static void paint(struct watcher *w)
{
    scoped(sb) struct sb out = SB_INIT;
    if (!w->entered)
        screen_enter(&out);
    w->entered = w->has_begun = true;
    screen_paint(sb_str(&w->text), "Ctrl-C ends", w->rows, &out);
    app_put_raw(w->app, out.buf, out.len);
    app_flush(w->app);
    sb_clear(&w->shown);
    sb_add_str(&w->shown, sb_str(&w->text));
}

/* The user's screen as it was. */
static void leave(struct watcher *w)
{
    scoped(sb) struct sb back = SB_INIT;
    if (!w->entered)
        return;
    screen_leave(&back);
    app_put_raw(w->app, back.buf, back.len);
    app_flush(w->app);
    w->entered = false;
}

static void add_failure(struct watcher *w, const err *e)
{
    scoped(free) char *text = err_text(e);
    sb_clear(&w->text);
    visible_add_text(str_of(text), &w->text);
    sb_add_char(&w->text, '\n');
}

/* Ctrl-C is the way out. */
static err *end_of(err *e)
{
    if (signals_received() != SIGINT)
        return e ? e : signals_check();
    err_free(e); /* cut short by it */
    return NULL;
}

static err *follow(struct watcher *w)
{
    for (;;) {
        bool resized = find_size(w);
        err *e = draw_now(w);
        if (e && !w->has_begun && !signals_cancelled())
            return e;
        if (signals_cancelled())
            return end_of(e);
        if (e)
            add_failure(w, e);
        err_free(e);
        if (resized || !w->entered || !str_eq(sb_str(&w->text), sb_str(&w->shown)))
            paint(w);
        wait_for_change(w);
        if (signals_stop_asked()) {
            leave(w);
            signals_stop();
        }
        if (signals_cancelled())
            return end_of(NULL);
    }
}

err *exp_watch(struct app *app, exp_watch_fn draw, const void *ctx)
{
    struct watcher w = {.app = app,
                        .draw = draw,
                        .ctx = ctx,
                        .files = FILE_WATCH_INIT,
                        .text = SB_INIT,
                        .shown = SB_INIT};
    if (!app->env.out_is_tty)
        return err_new(ERR_INVALID, "--watch needs a terminal");
    file_watch_start(&w.files, app->env.cwd);
    signals_hold_stop();
    err *e = follow(&w);
    signals_release_stop();
    leave(&w);
    file_watch_end(&w.files);
    sb_release(&w.text);
    sb_release(&w.shown);
    return e;
}
