#include "cli/app.h"

#include "base/clock.h"
#include "base/path.h"
#include "base/signals.h"
#include "experiment/git_hooks.h"
#include "view/pager.h"
#include "view/visible.h"

#include <errno.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <unistd.h>

#define COLOR_RED    "\033[31m"
#define COLOR_YELLOW "\033[33m"
#define COLOR_BLUE   "\033[34m"
#define COLOR_RESET  "\033[39m"

/* --- the process as it was started --- */

static uint64_t random_bits(void *ctx)
{
    uint64_t bits = 0;
    (void)ctx;
    if (getrandom(&bits, sizeof(bits), 0) != (ssize_t)sizeof(bits))
        bits = (uint64_t)clock_now_ns() * 0x9e3779b97f4a7c15u + (uint64_t)getpid();
    return bits;
}

/* As Python's shutil.get_terminal_size: COLUMNS, the terminal of stdout, 80. */
static int find_columns(const struct env *env)
{
    const char *text = env_get(env, "COLUMNS");
    struct winsize size = {0};
    long n = text ? strtol(text, NULL, 10) : 0;
    if (n > 0 && n < 1 << 20)
        return (int)n;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
        return size.ws_col;
    return 80;
}

static const char *join(struct arena *a, int argc, char *const *argv)
{
    scoped(sb) struct sb line = SB_INIT;
    for (int i = 0; i < argc; i++)
        sb_addf(&line, "%s%s", i ? " " : "", argv[i]);
    return arena_str(a, sb_str(&line));
}

void app_init(struct app *app, int argc, char *const *argv, char *const *vars)
{
    *app = (struct app){.arena = ARENA_INIT};
    struct env *env = &app->env;
    env->vars = vars;
    env->argv_line = join(&app->arena, argc, argv);
    env->prog = argc && path_base(argv[0])[0] ? path_base(argv[0]) : "dvc";
    env->pid = (long)getpid();
    env->now_ns = clock_now_ns();
    env->random = random_bits;
    env->in_is_tty = isatty(STDIN_FILENO);
    env->out_is_tty = isatty(STDOUT_FILENO);
    env->err_is_tty = isatty(STDERR_FILENO);
    env->columns = find_columns(env);
    const char *no_color = env_get(env, "NO_COLOR");
    bool color = !no_color || !no_color[0];
    app->color_out = color && env->out_is_tty;
    app->color_err = color && env->err_is_tty;
}

err *app_enter(struct app *app, const char *dir)
{
    scoped(sb) struct sb cwd = SB_INIT;
    if (dir && chdir(dir) != 0)
        return err_errno(errno, dir);
    TRY(fs_cwd(&cwd));
    app->env.cwd = arena_str(&app->arena, sb_str(&cwd));
    return NULL;
}

/* --- the project --- */

err *app_open_project(struct app *app)
{
    struct project *p = NULL;
    if (app->project)
        return NULL;
    err *e = project_open(&app->env, &app->arena, &p);
    app->is_unopened = e != NULL;
    TRY(e);
    if (config_warning(p->config))
        app_warn(app, "%s", config_warning(p->config));
    app->project = p;
    return NULL;
}

err *app_open_anywhere(struct app *app)
{
    if (app->project)
        return NULL;
    return project_open_anywhere(&app->env, &app->arena, &app->project);
}

static err *open_scm_if_any(struct app *app)
{
    if (app->scm || !app->project->scm_root)
        return NULL;
    return scm_open(app->project->scm_root, app->env.vars, &app->scm);
}

static err *need_scm(const struct app *app)
{
    return err_new(
        ERR_UNSUPPORTED,
        "Only supported for Git repositories. If you're seeing this error in a Git repo, "
        "try updating the DVC configuration with `%s config core.no_scm false`.",
        app->env.prog);
}

err *app_open_scm(struct app *app)
{
    TRY(app_open_project(app));
    TRY(open_scm_if_any(app));
    return app->scm ? NULL : need_scm(app);
}

static void voice_say(void *ctx, const char *line)
{
    app_say(ctx, "%s", line);
}

static void voice_warn(void *ctx, const char *line)
{
    app_warn(ctx, "%s", line);
}

static void voice_fail(void *ctx, const char *line)
{
    app_error(ctx, "%s", line);
}

static void voice_flush(void *ctx)
{
    app_flush(ctx);
}

static void voice_relay(void *ctx, const char *from, struct str line, bool is_err)
{
    app_relay(ctx, from, line, is_err);
}

static bool voice_confirm(void *ctx, const char *question)
{
    return app_confirm(ctx, question);
}

struct voice app_voice(struct app *app)
{
    return (struct voice){.say = voice_say,
                          .warn = voice_warn,
                          .fail = voice_fail,
                          .flush = voice_flush,
                          .relay = voice_relay,
                          .confirm = voice_confirm,
                          .ctx = app};
}

err *app_open_repo(struct app *app)
{
    if (app->repo)
        return NULL;
    const struct voice voice = app_voice(app);
    TRY(app_open_project(app));
    TRY(open_scm_if_any(app));
    TRY(repo_open(app->project, app->scm, &voice, &app->repo));
    app->repo->lock.no_wait = app->repo->rwlock.no_wait = app->no_wait;
    if (app->scm)
        git_hooks_set(app->repo, app->scm);
    return NULL;
}

void app_close(struct app *app)
{
    app_flush(app);
    repo_close(app->repo);
    scm_close(app->scm);
    app->repo = NULL;
    app->scm = NULL;
    app->project = NULL;
    arena_release(&app->arena);
}

/* --- output --- */

void app_flush(struct app *app)
{
    fflush(stdout);
    if (app->line_shown)
        fputs("\r\033[K", stderr);
    app->line_shown = false;
}

static void add_shown(struct str text, bool is_tty, struct sb *out)
{
    if (is_tty)
        visible_add_text(text, out);
    else
        sb_add_str(out, text);
}

/* To a terminal nothing goes that it would obey but colours of ours. */
static void write_text(FILE *to, struct str text, bool is_tty, bool painted)
{
    scoped(sb) struct sb shown = SB_INIT;
    if (is_tty && !visible_is_plain(text)) {
        if (painted)
            visible_add_painted(text, &shown);
        else
            visible_add_text(text, &shown);
        text = sb_str(&shown);
    }
    fwrite(text.ptr, 1, text.len, to);
}

/* Only then: stdout is written in one piece otherwise. */
static void clear_line(struct app *app)
{
    if (app->line_shown)
        app_flush(app);
}

void app_relay(struct app *app, const char *from, struct str line, bool is_err)
{
    FILE *to = is_err ? stderr : stdout;
    scoped(sb) struct sb text = SB_INIT;
    clear_line(app);
    sb_add_char(&text, '[');
    add_shown(str_of(from), is_err ? app->env.err_is_tty : app->env.out_is_tty, &text);
    sb_addf(&text, "] " STR_FMT "\n", STR_ARG(line));
    fwrite(text.buf, 1, text.len, to);
    fflush(to);
}

const char *app_shown(struct app *app, const char *text)
{
    scoped(sb) struct sb shown = SB_INIT;
    if (!app->env.out_is_tty || visible_is_plain(str_of(text)))
        return text;
    visible_add_text(str_of(text), &shown);
    return arena_str(&app->arena, sb_str(&shown));
}

PRINTF_LIKE(3, 0)
static void say(struct app *app, bool painted, const char *fmt, va_list ap)
{
    scoped(sb) struct sb line = SB_INIT;
    if (app->quiet)
        return;
    clear_line(app);
    sb_vaddf(&line, fmt, ap);
    sb_add_char(&line, '\n');
    write_text(stdout, sb_str(&line), app->env.out_is_tty, painted);
}

void app_say(struct app *app, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    say(app, false, fmt, ap);
    va_end(ap);
}

void app_say_painted(struct app *app, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    say(app, true, fmt, ap);
    va_end(ap);
}

void app_put_raw(struct app *app, const char *text, size_t len)
{
    clear_line(app);
    fwrite(text, 1, len, stdout);
}

void app_put(struct app *app, const char *text, size_t len)
{
    clear_line(app);
    write_text(stdout, (struct str){text, len}, app->env.out_is_tty, false);
}

void app_put_painted(struct app *app, const char *text, size_t len, bool no_pager)
{
    const char *command = no_pager ? NULL : pager_command(&app->env, &app->arena);
    bool shown = false;
    scoped(sb) struct sb safe = SB_INIT;
    app_flush(app);
    if (command)
        visible_add_painted((struct str){text, len}, &safe);
    err *e = command ? pager_show(&app->env, command, sb_str(&safe), &shown) : NULL;
    err_free(e); /* then without */
    if (!shown)
        write_text(stdout, (struct str){text, len}, app->env.out_is_tty, true);
}

void app_put_paged(struct app *app, const char *text, size_t len, bool no_pager)
{
    scoped(sb) struct sb safe = SB_INIT;
    add_shown((struct str){text, len}, app->env.out_is_tty, &safe);
    app_put_painted(app, safe.buf, safe.len, no_pager);
}

/* What came before on stdout stands before this also when both go to one file. */
PRINTF_LIKE(4, 0)
static void complain(struct app *app, const char *level, const char *color, const char *fmt,
                     va_list ap)
{
    scoped(sb) struct sb line = SB_INIT, text = SB_INIT;
    app_flush(app);
    sb_vaddf(&text, fmt, ap);
    sb_add_char(&text, '\n');
    if (app->color_err)
        sb_addf(&line, "%s%s%s: ", color, level, COLOR_RESET);
    else
        sb_addf(&line, "%s: ", level);
    add_shown(sb_str(&text), app->env.err_is_tty, &line);
    fwrite(line.buf, 1, line.len, stderr);
}

void app_warn(struct app *app, const char *fmt, ...)
{
    va_list ap;
    if (app->quiet)
        return;
    va_start(ap, fmt);
    complain(app, "WARNING", COLOR_YELLOW, fmt, ap);
    va_end(ap);
}

void app_error(struct app *app, const char *fmt, ...)
{
    va_list ap;
    if (app->quiet)
        return;
    va_start(ap, fmt);
    complain(app, "ERROR", COLOR_RED, fmt, ap);
    va_end(ap);
}

void app_debug(struct app *app, const char *fmt, ...)
{
    va_list ap;
    if (!app->verbose)
        return;
    va_start(ap, fmt);
    complain(app, "DEBUG", COLOR_BLUE, fmt, ap);
    va_end(ap);
}

static void report(struct app *app, const char *text, bool painted)
{
    if (app->quiet)
        return;
    app_flush(app);
    write_text(stderr, str_of(text), app->env.err_is_tty, painted);
    fputc('\n', stderr);
}

void app_report(struct app *app, const char *text)
{
    report(app, text, false);
}

void app_report_painted(struct app *app, const char *text)
{
    report(app, text, true);
}

void app_report_always(struct app *app, const char *text)
{
    bool quiet = app->quiet;
    app->quiet = false;
    app_report(app, text);
    app->quiet = quiet;
}

/* Words are the original's: yes or no in full or by letter, else asked again. */
static bool ask(struct app *app, const char *question)
{
    scoped(free) char *line = NULL;
    size_t cap = 0;
    for (;;) {
        write_text(stdout, str_of(question), app->env.out_is_tty, false);
        app_flush(app);
        ssize_t n = getline(&line, &cap, stdin);
        if (n < 0 || signals_cancelled())
            return false;
        struct str answer = str_trim((struct str){line, (size_t)n});
        for (size_t i = 0; i < answer.len; i++)
            line[answer.ptr - line + (ptrdiff_t)i] |= 0x20; /* ASCII letters to lower case */
        if (str_is(answer, "y") || str_is(answer, "yes"))
            return true;
        if (str_is(answer, "n") || str_is(answer, "no"))
            return false;
        printf("Your response must be one of: ['yes', 'no', 'y', 'n']. Please try again.\n");
    }
}

bool app_confirm(struct app *app, const char *question)
{
    if (!app->env.in_is_tty || !app->env.out_is_tty)
        return false;
    return ask(app, arena_printf(&app->arena, "%s [y/n] ", question));
}

bool app_confirm_anywhere(struct app *app, const char *question)
{
    return ask(app, arena_printf(&app->arena, "%s [y/n]: ", question));
}
