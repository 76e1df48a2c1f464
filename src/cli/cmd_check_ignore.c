#include "base/path.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "project/ignore.h"

struct words {
    struct strs targets;
    bool details, all, non_matching, from_stdin;
};

static err *check_words(const struct app *app, const struct words *w)
{
    const char *wrong = NULL;
    if (!w->from_stdin && !w->targets.len)
        wrong = "`targets` or `--stdin` needed";
    else if (w->from_stdin && w->targets.len)
        wrong = "cannot have both `targets` and `--stdin`";
    else if (w->non_matching && !w->details)
        wrong = "`--non-matching` is only valid with `--details`";
    else if (w->all && !w->details)
        wrong = "`--all` is only valid with `--details`";
    else if (app->quiet && w->details)
        wrong = "cannot use both `--details` and `--quiet`";
    return wrong ? err_new(ERR_INVALID, "%s", wrong) : NULL;
}

static void put_rule(struct app *app, const struct words *w, const char *typed,
                     const struct ignore_match *m)
{
    scoped(sb) struct sb rule = SB_INIT;
    if (m->pattern)
        ignore_match_add(m, &rule);
    else if (w->non_matching)
        sb_add(&rule, "::");
    if (rule.len)
        app_say(app, "%s\t%s", rule.buf, typed);
}

/* *code becomes 0 at the first match. */
static err *check_one(struct app *app, const struct words *w, const char *typed, int *code)
{
    struct ignore_match m = {0};
    bool ignored = false;
    const char *path = project_rel(app->project, typed, &app->arena);
    enum fs_kind kind = FS_NONE;
    if (path_is_safe_rel(str_of(path))) { /* no rule is for what is outside of the project */
        TRY(source_stat(app->repo->src, path, &kind));
        TRY(ignore_check(app->repo->ignore, path, kind == FS_DIR, &ignored, &m));
    }
    if (w->details)
        put_rule(app, w, typed, &m);
    else if (ignored)
        app_say(app, "%s", typed);
    if (w->details ? m.pattern != NULL : ignored)
        *code = EXIT_OK;
    return NULL;
}

static err *check_lines(struct app *app, const struct words *w, int *code)
{
    char *line = NULL;
    size_t cap = 0;
    ssize_t n;
    err *e = NULL;
    while (!e && (n = getline(&line, &cap, stdin)) > 0) {
        if (line[n - 1] == '\n')
            line[--n] = '\0';
        if (!n)
            break; /* as the original: an empty line is the end */
        e = check_one(app, w, line, code);
    }
    free(line);
    return e;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    int code = EXIT_FAILED; /* when there is no match; an error has a code of its own */
    TRY(app_open_repo(app));
    TRY(check_words(app, w));
    if (w->from_stdin)
        TRY(check_lines(app, w, &code));
    vec_each (&w->targets, t)
        TRY(check_one(app, w, *t, &code));
    *ret_code = code;
    return NULL;
}

static const struct opt options[] = {
    OPT('d', "details", OPT_FLAG, struct words, details, NULL,
        "Show the rule with each path: FILE:LINE:PATTERN."),
    OPT('a', "all", OPT_FLAG, struct words, all, NULL,
        "With --details: show the rules that match; the last one decides, and is the one shown."),
    OPT('n', "non-matching", OPT_FLAG, struct words, non_matching, NULL,
        "Show the paths that no rule matches, too (with --details)."),
    OPT(0, "stdin", OPT_FLAG, struct words, from_stdin, NULL,
        "Read paths from standard input, one a line."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_ANY,
     .offset = offsetof(struct words, targets),
     .help = "Files and directories to check; they need not exist.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "check-ignore -d data/tmp.csv",
    "Is the file ignored, and by which rule?",
    NULL,
};

const struct command cmd_check_ignore = {
    .name = "check-ignore",
    .group = "Data",
    .summary = "Check whether files and directories are excluded by .dvcignore.",
    .description = "Prints the paths that are. The exit code is 0 when there is one, else 1.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "add, status",
    .opts_size = sizeof(struct words),
    .run = run,
};
