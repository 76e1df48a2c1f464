#include "scm/scm_program.h"

#include "base/fs.h"
#include "base/proc.h"
#include "base/signals.h"
#include "scm/scm_internal.h"

#include <errno.h>

VEC(arg_vec, const char *);
VEC(var_vec, char *);

/* Variables by which a caller, a hook say, leads git to another repository than the one we stand
 * in. */
static bool is_leading(const char *var)
{
    static const char *const names[] = {
        "GIT_DIR=",        "GIT_WORK_TREE=",        "GIT_INDEX_FILE=",
        "GIT_COMMON_DIR=", "GIT_NAMESPACE=",        "GIT_OBJECT_DIRECTORY=",
        "GIT_PREFIX=",     "GIT_SHALLOW_FILE=",     "GIT_ALTERNATE_OBJECT_DIRECTORIES=",
        "GIT_GRAFT_FILE=", "GIT_LITERAL_PATHSPECS="};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (starts_with(var, names[i]))
            return true;
    return false;
}

static void fill_vars(const struct scm *s, char *more, struct var_vec *out)
{
    for (char *const *v = s->vars; v && *v; v++)
        if (!is_leading(*v))
            vec_push(out, *v);
    if (more)
        vec_push(out, more);
    vec_push(out, NULL);
}

static const char *command_of(const struct arg_vec *argv)
{
    size_t i = 1;
    while (streq(argv->at[i], "-c"))
        i += 2;
    return argv->at[i];
}

/* Of a file that it could not write git does not say why. */
static err *failed(const struct scm *s, const char *command, const struct sb *errs, int code)
{
    struct str words = str_trim(sb_str(errs));
    if (code < 0)
        TRY(signals_check()); /* Ctrl-C is for git, too */
    if (fs_is_full(s->root))
        return err_note(err_errno(ENOSPC, s->root), "'git %s' failed (%d): " STR_FMT, command, code,
                        STR_ARG(words));
    bool locked = strstr(errs->buf, ".lock': "); /* the words around it depend on the locale */
    return err_new(locked ? ERR_LOCKED : ERR_UNEXPECTED, "'git %s' failed (%d): " STR_FMT, command,
                   code, STR_ARG(words));
}

static err *run(struct scm *s, const struct arg_vec *argv, const struct var_vec *vars,
                struct str input, struct sb *out)
{
    scoped(sb) struct sb discarded = SB_INIT, errs = SB_INIT;
    struct proc_spec spec = {
        .argv = argv->at, .vars = vars->at, .cwd = s->root, .in = -1, .out = -1, .err = -1};
    struct proc_result result = {0};
    err *e = proc_capture(&spec, input, out ? out : &discarded, &errs, &result);
    if (e && err_code_of(e) == ERR_NOT_FOUND)
        return err_hint(e, "the 'git' program is needed here; is it on PATH?");
    TRY(e);
    return result.code ? failed(s, command_of(argv), &errs, result.code) : NULL;
}

static err *run_with(struct scm *s, char *more, const char *const *args, struct str input,
                     struct sb *out)
{
    struct arg_vec argv = {0};
    struct var_vec vars = {0};
    vec_push(&argv, "git");
    for (; *args; args++)
        vec_push(&argv, *args);
    vec_push(&argv, NULL);
    fill_vars(s, more, &vars);
    err *e = run(s, &argv, &vars, input, out);
    vec_release(&argv);
    vec_release(&vars);
    return e;
}

err *scm_program_run(struct scm *s, const char *const *args, struct str input, struct sb *out)
{
    return run_with(s, NULL, args, input, out);
}

err *scm_program_run_index(struct scm *s, const char *index_file, const char *const *args,
                           struct str input)
{
    scoped(sb) struct sb var = SB_INIT;
    sb_addf(&var, "GIT_INDEX_FILE=%s", index_file);
    return run_with(s, var.buf, args, input, NULL);
}
