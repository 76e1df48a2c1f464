#include "pipeline/plain_cmd.h"

#include "base/fs.h"
#include "base/path.h"
#include "base/vec.h"

#include <unistd.h>

/* --- words --- */

/* Nothing that any shell takes for more than itself. */
static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c && strchr("_-./,:=@+%", c));
}

/* What bash or dash does itself, or reads as a part of its grammar (bash 5.2 `compgen -bk`). */
static bool is_builtin(const char *word)
{
    static const char *const builtins[] = {
        ".",       ":",       "alias",  "bg",      "bind",     "break",    "builtin",   "caller",
        "case",    "cd",      "chdir",  "command", "compgen",  "complete", "compopt",   "continue",
        "coproc",  "declare", "dirs",   "disown",  "do",       "done",     "echo",      "elif",
        "else",    "enable",  "esac",   "eval",    "exec",     "exit",     "export",    "false",
        "fc",      "fg",      "fi",     "for",     "function", "getopts",  "hash",      "help",
        "history", "if",      "in",     "jobs",    "kill",     "let",      "local",     "logout",
        "mapfile", "popd",    "printf", "pushd",   "pwd",      "read",     "readarray", "readonly",
        "return",  "select",  "set",    "shift",   "shopt",    "source",   "suspend",   "test",
        "then",    "time",    "times",  "trap",    "true",     "type",     "typeset",   "ulimit",
        "umask",   "unalias", "unset",  "until",   "wait",     "while"};
    for (size_t i = 0; i < ARRAY_LEN(builtins); i++)
        if (streq(word, builtins[i]))
            return true;
    return false;
}

static bool split(const char *line, struct arena *a, struct strs *out)
{
    for (const char *p = line; *p;) {
        const char *from = p;
        while (is_plain(*p))
            p++;
        if (p > from)
            arena_push(a, out, arena_strndup(a, from, (size_t)(p - from)));
        if (*p && *p != ' ' && *p != '\t')
            return false;
        p += *p != '\0';
    }
    /* an assignment, or a job */
    return out->len && !strpbrk(out->at[0], "=%") && !is_builtin(out->at[0]);
}

/* --- the program --- */

static const char *find_var(char *const *vars, const char *name)
{
    const size_t len = strlen(name);
    for (; *vars; vars++)
        if (strncmp(*vars, name, len) == 0 && (*vars)[len] == '=')
            return *vars + len + 1;
    return NULL;
}

static bool is_program(const char *path)
{
    return access(path, X_OK) == 0 && fs_is_file(path);
}

/* NULL: none, or a PATH that depends on where one stands. */
static const char *find_program(const char *word, const char *cwd, const char *path,
                                struct arena *a)
{
    if (strchr(word, '/'))
        return is_program(path_join(a, cwd, word)) ? word : NULL;
    while (path && *path == '/') {
        const size_t len = strcspn(path, ":");
        const char *found = arena_printf(a, "%.*s/%s", (int)len, path, word);
        if (is_program(found))
            return found;
        path = path[len] ? path + len + 1 : NULL;
    }
    return NULL;
}

/* --- its environment --- */

/* They make a shell do more than to pass on. */
static bool is_stirring(const char *var)
{
    static const char *const names[] = {
        "BASH_ENV=", "ENV=", "SHELLOPTS=", "BASHOPTS=", "IFS=", "EXECIGNORE=", "BASH_FUNC_"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (starts_with(var, names[i]))
            return true;
    return false;
}

static bool is_calm(char *const *vars)
{
    for (; *vars; vars++)
        if (is_stirring(*vars))
            return false;
    return true;
}

/* As it leads here, or NULL. */
static const char *kept_pwd(const char *pwd, const char *cwd)
{
    struct fs_stat named, here;
    if (!pwd || *pwd != '/')
        return NULL;
    err *e = fs_stat(pwd, &named);
    if (!e)
        e = fs_stat(cwd, &here);
    const bool same = !e && named.kind == FS_DIR && named.dev == here.dev && named.ino == here.ino;
    err_free(e); /* then it leads nowhere */
    return same ? pwd : NULL;
}

/* The depth that bash gives on; NULL: it has something to say about it. */
static const char *shell_level(const char *was)
{
    const size_t len = was ? strlen(was) : 0;
    if (!len)
        return "0";
    return len < 3 && strspn(was, "0123456789") == len && (*was != '0' || len == 1) ? was : NULL;
}

VEC(var_list, char *);

static bool is_set_anew(const char *var, bool is_bash)
{
    return starts_with(var, "PWD=") ||
           (is_bash && (starts_with(var, "SHLVL=") || starts_with(var, "_=") ||
                        (starts_with(var, "OLDPWD=") && !fs_is_dir(var + strlen("OLDPWD=")))));
}

/* What either shell would leave in it. */
static bool make_vars(char *const *vars, const char *cwd, const char *program, bool is_bash,
                      struct arena *a, char *const **ret)
{
    struct var_list list = {0};
    scoped(sb) struct sb real = SB_INIT;
    const char *level = shell_level(find_var(vars, "SHLVL")),
               *pwd = kept_pwd(find_var(vars, "PWD"), cwd);
    if (is_bash && !level)
        return false;
    if (!pwd) {
        err *e = fs_realpath(cwd, &real);
        if (e) {
            err_free(e); /* the shell will tell */
            return false;
        }
    }
    for (char *const *v = vars; *v; v++)
        if (!is_set_anew(*v, is_bash))
            arena_push(a, &list, *v);
    arena_push(a, &list, arena_printf(a, "PWD=%s", pwd ? pwd : real.buf));
    if (is_bash) {
        arena_push(a, &list, arena_printf(a, "SHLVL=%s", level));
        arena_push(a, &list, arena_printf(a, "_=%s", program));
    }
    arena_push(a, &list, NULL);
    *ret = list.at;
    return true;
}

bool plain_cmd_find(const char *shell, const char *line, const char *cwd, char *const *vars,
                    struct arena *a, struct proc_program *ret)
{
    const char *name = path_base(shell);
    const bool is_bash = streq(name, "bash");
    struct strs words = {0};
    if ((!is_bash && !streq(name, "sh") && !streq(name, "dash")) || !is_calm(vars) ||
        !split(line, a, &words))
        return false;
    ret->path = find_program(words.at[0], cwd, find_var(vars, "PATH"), a);
    if (!ret->path || !make_vars(vars, cwd, ret->path, is_bash, a, &ret->vars))
        return false;
    arena_push(a, &words, NULL);
    ret->argv = words.at;
    return true;
}
