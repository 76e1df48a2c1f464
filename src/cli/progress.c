#include "cli/progress.h"

#include "base/clock.h"

enum {
    REFRESH_NS = 100 * 1000 * 1000,
    SECOND_NS = 1000 * 1000 * 1000,
    FILE_COST_BYTES = 16 << 10, /* to open and close a file takes as long as to hash so much */
    LARGE_BYTES = 64 << 10,     /* on average: then bytes say more than files */
    HOURS_TOLD = 99,
};

/* --- the words --- */

static void add_bytes(double bytes, struct sb *out)
{
    static const char *const units[] = {"B", "kB", "MB", "GB", "TB"};
    size_t unit = 0;
    for (; bytes >= 1000 && unit + 1 < ARRAY_LEN(units); unit++)
        bytes /= 1000;
    sb_addf(out, unit ? "%.1f %s" : "%.0f %s", bytes, units[unit]);
}

static void add_time_left(double seconds, struct sb *out)
{
    const uint64_t s = (uint64_t)(seconds + 0.5);
    if (s >= HOURS_TOLD * 3600)
        return;
    if (s >= 3600)
        sb_addf(out, ", %u:%02u:%02u left", (unsigned)(s / 3600), (unsigned)(s / 60 % 60),
                (unsigned)(s % 60));
    else
        sb_addf(out, ", %u:%02u left", (unsigned)(s / 60), (unsigned)(s % 60));
}

static double weight(uint64_t files, uint64_t bytes)
{
    return (double)bytes + (double)files * FILE_COST_BYTES;
}

static void add_rate(const struct progress_state *s, double seconds, struct sb *out)
{
    if (s->all_bytes / LARGE_BYTES >= s->all_files) {
        add_bytes((double)s->bytes / seconds, out);
        sb_add(out, "/s");
    } else {
        sb_addf(out, "%.0f files/s", (double)s->files / seconds);
    }
}

void progress_describe(const struct progress_state *s, struct sb *out)
{
    const double seconds = (double)s->elapsed_ns / SECOND_NS;
    const double done = weight(s->files, s->bytes), all = weight(s->all_files, s->all_bytes);

    if (s->all_files == 1 && s->all_bytes) {
        add_bytes((double)MIN(s->bytes, s->all_bytes), out);
        sb_add(out, " of ");
        add_bytes((double)s->all_bytes, out);
    } else {
        sb_addf(out, "%llu of %llu files", (unsigned long long)s->files,
                (unsigned long long)s->all_files);
    }
    if (done <= 0 || seconds < 1)
        return;
    sb_add(out, ", ");
    add_rate(s, seconds, out);
    if (done < all)
        add_time_left(seconds * (all - done) / done, out);
}

/* --- the line --- */

static void put_line(struct progress *p, const char *what, const struct progress_state *s)
{
    scoped(sb) struct sb text = SB_INIT;
    progress_describe(s, &text);
    p->app->line_shown = true;
    fprintf(stderr, "\r\033[K%s: %s", what, text.buf);
    fflush(stderr);
}

void progress_init(struct progress *p, struct app *app, const char *what)
{
    *p = (struct progress){.what = what,
                           .app = app,
                           .on = app->env.err_is_tty && !app->quiet,
                           .showing = PTHREAD_MUTEX_INITIALIZER,
                           .started_ns = clock_now_ns()};
}

void progress_step(void *ctx, size_t done, size_t total)
{
    struct progress *p = ctx;
    int64_t now = clock_now_ns();
    if (!p->on || (p->shown_ns && now - p->shown_ns < REFRESH_NS))
        return;
    p->shown_ns = now;
    put_line(p, p->what,
             &(struct progress_state){
                 .files = done, .all_files = total, .elapsed_ns = now - p->started_ns});
}

static const char *word_of(enum meter_work work)
{
    switch (work) {
    case METER_HASH:
        return "Hashing";
    case METER_STORE:
        return "Adding to the cache";
    case METER_CHECKOUT:
        return "Checking out";
    }
    BUG("work %d", (int)work);
}

static void show(struct progress *p, int64_t now)
{
    const struct meter *m = &p->meter;
    const struct progress_state s = {.files = m->files,
                                     .all_files = m->all_files,
                                     .bytes = m->bytes,
                                     .all_bytes = m->all_bytes,
                                     .elapsed_ns = now - m->started_ns};
    if (s.elapsed_ns < SECOND_NS || now - p->shown_ns < REFRESH_NS)
        return;
    p->shown_ns = now;
    put_line(p, word_of(m->work), &s);
}

/* Threads that find another one showing go on with their work. */
static void show_meter(struct meter *m)
{
    struct progress *p = m->ctx;
    if (pthread_mutex_trylock(&p->showing) != 0)
        return;
    show(p, clock_now_ns());
    pthread_mutex_unlock(&p->showing);
}

void progress_watch(struct app *app)
{
    struct progress *p = arena_new(&app->arena, struct progress);
    progress_init(p, app, NULL);
    p->meter.show = show_meter;
    p->meter.ctx = p;
    if (p->on)
        app->repo->meter = &p->meter;
}

void progress_end(struct progress *p)
{
    app_flush(p->app);
    p->shown_ns = 0;
}
