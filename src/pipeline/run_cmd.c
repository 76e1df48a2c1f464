#include "pipeline/run_cmd.h"

#include "base/path.h"
#include "base/signals.h"
#include "pipeline/lock_edits.h"
#include "pipeline/plain_cmd.h"

/* Options that keep a shell from reading its start-up files (DVC 3.67.1). */
static const struct {
    const char *shell, *opts[2];
} shell_opts[] = {
    {"zsh", {"--no-rcs", NULL}},
    {"bash", {"--noprofile", "--norc"}},
    {"fish", {"--no-config", NULL}},
};

static const char *find_shell(const struct env *env)
{
    const char *shell = env_get(env, "SHELL");
    return shell && shell[0] ? shell : "/bin/sh";
}

static void make_argv(struct repo *r, const char *cmd, struct strs *argv)
{
    const char *shell = find_shell(r->project->env);
    arena_push(r->arena, argv, shell);
    for (size_t i = 0; i < ARRAY_LEN(shell_opts); i++)
        for (size_t k = 0;
             streq(path_base(shell), shell_opts[i].shell) && k < 2 && shell_opts[i].opts[k]; k++)
            arena_push(r->arena, argv, shell_opts[i].opts[k]);
    arena_push(r->arena, argv, "-c");
    arena_push(r->arena, argv, cmd);
    arena_push(r->arena, argv, NULL);
}

static bool is_named(const char *assignment, const char *name)
{
    size_t n = strlen(name);
    return strncmp(assignment, name, n) == 0 && assignment[n] == '=';
}

static bool is_overridden(const char *assignment, const char *const *extra)
{
    for (; extra && *extra; extra++) {
        char *name = mem_strndup(*extra, strcspn(*extra, "="));
        bool same = is_named(assignment, name);
        free(name);
        if (same)
            return true;
    }
    return is_named(assignment, RUN_CMD_STAGE_VAR);
}

VEC(var_vec, char *);

char *const *run_cmd_vars(struct repo *r, const struct stage *s, const char *const *extra)
{
    const struct env *env = r->project->env;
    struct var_vec vars = {0};
    for (char *const *v = env->vars; *v; v++)
        if (!is_overridden(*v, extra))
            arena_push(r->arena, &vars, *v);
    for (const char *const *v = extra; v && *v; v++)
        arena_push(r->arena, &vars, arena_strdup(r->arena, *v));
    if (!env_get(env, "DVC_ROOT") && !is_overridden("DVC_ROOT=", extra))
        arena_push(r->arena, &vars, arena_printf(r->arena, "DVC_ROOT=%s", r->project->root));
    const char *addr = stage_show(s, r->project->cwd_rel, r->arena);
    arena_push(r->arena, &vars, arena_printf(r->arena, RUN_CMD_STAGE_VAR "=%s", addr));
    arena_push(r->arena, &vars, NULL);
    return vars.at;
}

void run_cmd_spec(struct repo *r, const struct stage *s, const char *line, char *const *vars,
                  struct proc_spec *ret)
{
    struct strs argv = {0};
    const char *cwd = project_abs(r->project, s->wdir, r->arena);
    struct proc_program *plain = arena_alloc(r->arena, sizeof(*plain));
    make_argv(r, line, &argv);
    if (!plain_cmd_find(argv.at[0], line, cwd, vars, r->arena, plain))
        plain = NULL;
    *ret = (struct proc_spec){.argv = argv.at,
                              .vars = vars,
                              .instead = plain,
                              .cwd = cwd,
                              .in = -1,
                              .out = -1,
                              .err = -1};
}

err *run_cmd_failed(const char *line, int code)
{
    return err_new(ERR_COMMAND, "failed to run: %s, exited with %d", line, code);
}

/* What finished stages left to be written must not wait for a command of hours. */
static void write_locks(void *ctx)
{
    err_ignore(repo_leave(ctx, NULL)); /* the journal has it, and the end of the run tries again */
}

static err *run_one(struct repo *r, const struct stage *s, const char *line, char *const *vars,
                    const struct proc_wake *wake)
{
    struct proc_spec spec;
    struct proc_result result;
    run_cmd_spec(r, s, line, vars, &spec);
    spec.wake = wake;
    spec.unless_cancelled = true;
    spec.own_group = wake != NULL;
    spec.dies_with_us = wake != NULL; /* nobody would answer it */
    if (lock_edits_are_pending(r->locks)) {
        spec.later = write_locks;
        spec.later_ctx = r;
        spec.later_ms = LOCK_EDITS_EVERY_MS;
    }
    r->voice.flush(r->voice.ctx);
    TRY(proc_run(&spec, &result));
    return result.code ? run_cmd_failed(line, result.code) : NULL;
}

/* COMPAT: what Python's str.splitlines() takes for an end of a line (case stage/cmd_line_ends);
 * 0: none. */
static size_t line_end_len(const char *p)
{
    static const char *const ends[] = {"\r\n",     "\n",           "\r",          "\v",
                                       "\f",       "\x1c",         "\x1d",        "\x1e",
                                       "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9"};
    for (size_t i = 0; i < ARRAY_LEN(ends); i++)
        if (starts_with(p, ends[i]))
            return strlen(ends[i]);
    return 0;
}

static void split_lines(struct repo *r, const char *text, struct strs *out)
{
    const char *start = text;
    for (const char *p = text; *p;) {
        size_t end = line_end_len(p);
        if (end)
            arena_push(r->arena, out, arena_strndup(r->arena, start, (size_t)(p - start)));
        p += end ? end : 1;
        start = end ? p : start;
    }
    if (*start)
        arena_push(r->arena, out, arena_strdup(r->arena, start));
}

static err *add_line(struct repo *r, const struct value *line, struct strs *out)
{
    scoped(sb) struct sb text = SB_INIT;
    value_py_str(line, &text);
    if (strlen(text.buf) != text.len)
        return err_new(ERR_INVALID, "embedded null byte");
    arena_push(r->arena, out, arena_str(r->arena, sb_str(&text)));
    return NULL;
}

/* As they are shown: an item of a list may be no text (case interp/natural). */
static err *shown_lines(struct repo *r, const struct stage *s, struct strs *out)
{
    struct strs whole = {0};
    if (s->cmd->kind == VALUE_LIST) {
        for (size_t i = 0; i < s->cmd->list.len; i++)
            TRY(add_line(r, s->cmd->list.items[i], out));
        return NULL;
    }
    TRY(add_line(r, s->cmd, &whole));
    split_lines(r, whole.at[0], out);
    return NULL;
}

static err *check_text(const struct value *line)
{
    return line->kind == VALUE_STR
               ? NULL
               : err_new(ERR_INVALID, "a command must be a str, not %s", value_kind_name(line));
}

err *run_cmd_lines(struct repo *r, const struct stage *s, struct strs *out)
{
    if (s->cmd->kind != VALUE_LIST)
        TRY(check_text(s->cmd));
    else
        for (size_t i = 0; i < s->cmd->list.len; i++)
            TRY(check_text(s->cmd->list.items[i]));
    return shown_lines(r, s, out);
}

static err *run_lines(struct repo *r, const struct stage *s, const struct strs *lines,
                      const char *const *extra, const struct proc_wake *wake)
{
    char *const *vars = run_cmd_vars(r, s, extra);
    vec_each (lines, line) {
        repo_say(r, "> %s", *line);
        err *e = run_one(r, s, *line, vars, wake);
        err *ended = e && wake ? NULL : signals_check(); /* with checkpoints it ends as it says */
        if (ended)
            err_free(e); /* it was told to end, as we were */
        TRY(ended ? ended : e);
    }
    return NULL;
}

err *run_cmd_stage(struct repo *r, const struct stage *s, const char *const *extra_env,
                   const struct proc_wake *wake)
{
    struct strs lines = {0};
    TRY(run_cmd_lines(r, s, &lines));
    repo_say(r, "Running stage '%s':", stage_show(s, r->project->cwd_rel, r->arena));
    repo_lock_drop(&r->lock); /* other commands may read and commit state while this one computes */
    err *e = run_lines(r, s, &lines, extra_env, wake);
    err *again = repo_lock_take(&r->lock);
    if (e) {
        err_free(again); /* the command's failure is what the user must hear */
        return e;
    }
    return again;
}

err *run_cmd_show(struct repo *r, const struct stage *s)
{
    struct strs lines = {0};
    TRY(shown_lines(r, s, &lines));
    repo_say(r, "Running stage '%s':", stage_show(s, r->project->cwd_rel, r->arena));
    vec_each (&lines, line)
        repo_say(r, "> %s", *line);
    return NULL;
}
