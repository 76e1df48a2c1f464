#include "cli/dispatch.h"

#include "base/signals.h"
#include "cli/help.h"
#include "cli/opt_common.h"
#include "cli/opt_parse.h"
#include "cli/report.h"
#include "cli/version.h"

/* A command line as far as it has been understood. */
struct line {
    struct app *app;
    struct opt_global global;
    const struct command_group *group;
    const struct command *command;
    struct opt_common common;
    void *opts;
    struct strs unknown;
    bool done; /* a help text or the version has been printed: nothing is left to do */
};

/* --- help --- */

static void put_help(struct line *l)
{
    scoped(sb) struct sb text = SB_INIT;
    const struct env *env = &l->app->env;
    if (l->command)
        help_command(env->prog, l->command, env->columns, &text);
    else if (l->group)
        help_group(env->prog, l->group, env->columns, &text);
    else
        help_overview(env->prog, env->columns, &text);
    app_put(l->app, text.buf, text.len);
}

/* Usage errors are told also with -q. */
static int fail_usage(struct line *l, err *e)
{
    scoped(free) char *text = err_text(e);
    l->app->quiet = false;
    app_error(l->app, "%s", text);
    err_free(e);
    put_help(l);
    return EXIT_BAD_USAGE;
}

/* --- the words before the command, and the command --- */

static void keep_unknown(struct line *l, const struct opt_parsed *parsed)
{
    vec_each (&parsed->unknown, word)
        arena_push(&l->app->arena, &l->unknown, *word);
}

static err *parse_global(struct line *l, const char *const **words)
{
    struct opt_set set = {opt_global, &l->global};
    struct opt_parser parser = {.sets = &set, .nsets = 1, .first_word_ends = true};
    struct opt_parsed parsed;
    TRY(opt_parse(&parser, *words, &l->app->arena, &parsed));
    keep_unknown(l, &parsed);
    *words += parsed.used;
    l->done = parsed.stopped;
    return NULL;
}

static void add_choice(const char *name, struct sb *out)
{
    sb_addf(out, "%s'%s'", out->len ? ", " : "", name);
}

static void list_choices(const struct command_group *group, struct sb *out)
{
    for (const struct command *const *c = commands; *c; c++) {
        if ((*c)->hidden || !command_is_in(*c, group))
            continue;
        add_choice(command_word(*c), out);
        if ((*c)->alias)
            add_choice((*c)->alias, out);
    }
    for (const struct command_group *g = command_groups; !group && g->name; g++)
        add_choice(g->name, out);
}

/* What the original calls the word in its messages. */
static const char *word_name(const struct line *l)
{
    return l->group ? "cmd" : "command";
}

static bool is_of_dvc_alone(const char *word)
{
    static const char *const names[] = {
        "artifacts", "dataset",    "destroy", "ds",       "du",     "get",    "get-url", "import",
        "import-db", "import-url", "install", "list-url", "ls-url", "studio", "update"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (streq(names[i], word))
            return true;
    return false;
}

static err *no_such_command(struct line *l, const char *word)
{
    scoped(sb) struct sb choices = SB_INIT;
    const char *prog = l->app->env.prog;
    if (!l->group && streq(word, "run"))
        return err_new(ERR_INVALID,
                       "there is no command 'run': use '%s exp run' to run an experiment, '%s "
                       "repro' to bring the "
                       "pipeline up to date; stages are written in dvc.yaml",
                       prog, prog);
    if (!l->group && is_of_dvc_alone(word))
        return err_new(ERR_INVALID, "'%s' is a command of DVC that cdvc does not have", word);
    list_choices(l->group, &choices);
    return err_new(ERR_INVALID, "argument %s: invalid choice: '%s' (choose from %s)", word_name(l),
                   word, choices.buf);
}

static err *find_command(struct line *l, const char *const **words)
{
    const char *word = **words;
    if (!word)
        return err_new(ERR_INVALID, "the following arguments are required: %s", word_name(l));
    if (!l->group && (l->group = command_find_group(word))) {
        struct opt_set set = {opt_common, &l->common};
        struct opt_parser parser = {.sets = &set, .nsets = 1, .first_word_ends = true};
        struct opt_parsed parsed;
        TRY(opt_parse(&parser, *words + 1, &l->app->arena, &parsed));
        keep_unknown(l, &parsed);
        *words += 1 + parsed.used;
        l->done = parsed.stopped;
        l->common = (struct opt_common){0}; /* COMPAT: overridden by the command's own defaults */
        return l->done ? NULL : find_command(l, words);
    }
    l->command = command_find(l->group, word);
    if (!l->command)
        return no_such_command(l, word);
    (*words)++;
    return NULL;
}

static err *parse_command(struct line *l, const char *const *words)
{
    const struct command *c = l->command;
    l->opts = arena_alloc(&l->app->arena, c->opts_size ? c->opts_size : 1);
    if (c->defaults)
        memcpy(l->opts, c->defaults, c->opts_size);
    struct opt_set sets[] = {{opt_common, &l->common}, {c->opts, l->opts}};
    struct opt_parser parser = {
        .sets = sets, .nsets = ARRAY_LEN(sets), .positionals = c->positionals, .target = l->opts};
    struct opt_parsed parsed;
    TRY(opt_parse(&parser, words, &l->app->arena, &parsed));
    keep_unknown(l, &parsed);
    l->done = parsed.stopped;
    return NULL;
}

static err *check_unknown(struct line *l)
{
    scoped(sb) struct sb text = SB_INIT;
    if (!l->unknown.len)
        return NULL;
    vec_each (&l->unknown, word)
        sb_addf(&text, " %s", *word);
    return err_new(ERR_INVALID, "unrecognized arguments:%s", text.buf);
}

/* Everything about the words; `l->done` when help or version was asked for (and printed). */
static err *understand(struct line *l, const char *const *words)
{
    TRY(parse_global(l, &words));
    if (l->global.version) {
        printf("%s\ncdvc %s\n", VERSION_DVC, VERSION_OWN);
        return NULL;
    }
    if (!l->done)
        TRY(find_command(l, &words));
    if (!l->done)
        TRY(parse_command(l, words));
    if (l->done) {
        put_help(l);
        return NULL;
    }
    return check_unknown(l);
}

/* --- running --- */

static int run(struct line *l)
{
    struct app *app = l->app;
    int code = EXIT_OK;
    app->quiet = l->common.quiet;
    app->verbose = l->common.verbose;
    app->no_wait = l->global.no_wait;
    app_debug(app, "cdvc %s, behaving as DVC %s", VERSION_OWN, VERSION_DVC);
    app_debug(app, "command: %s", app->env.argv_line);
    err *e = app_enter(app, l->global.cd);
    if (e)
        return (int)report_error(app, NULL, e); /* of no command's kind yet */
    e = l->command->run(app, l->opts, &code);
    if (!e)
        return code;
    if (code == EXIT_BAD_USAGE)
        return fail_usage(l, e);
    enum exit_code reported = report_error(app, code ? NULL : l->command, e);
    return code ? code : (int)reported;
}

/* A full disk behind stdout is a failure like any other. */
static int check_output(struct app *app, int code)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return code;
    app_error(app, "cannot write the output: %m");
    return code ? code : EXIT_ERROR;
}

int dispatch(int argc, char *const *argv, char *const *vars)
{
    struct app app;
    signals_install();
    app_init(&app, argc, argv, vars);
    struct line l = {.app = &app};
    static const char *const nothing[] = {NULL};
    err *e = understand(&l, argc ? (const char *const *)argv + 1 : nothing);
    int code = e ? fail_usage(&l, e) : l.done ? EXIT_OK : run(&l);
    code = check_output(&app, code);
    app_close(&app);
    return code;
}
