#include "view/pager.h"

#include "base/fs.h"
#include "base/mem.h"
#include "base/proc.h"

#include <errno.h>
#include <unistd.h>

/* What a shell answers for a command it cannot find. */
enum { NO_SUCH_COMMAND = 127 };

static bool is_on_path(const struct env *env, const char *program)
{
    const char *path = env_get(env, "PATH");
    struct str rest = str_of(path ? path : "/usr/bin:/bin"), dir;
    while (str_split(&rest, ':', &dir)) {
        scoped(sb) struct sb file = SB_INIT;
        sb_addf(&file, STR_FMT "/%s", STR_ARG(dir), program);
        if (dir.len && access(file.buf, X_OK) == 0)
            return true;
    }
    return false;
}

const char *pager_command(const struct env *env, struct arena *a)
{
    const char *names[] = {"DVC_PAGER", "PAGER"}, *command = NULL, *less = env_get(env, "LESS");
    if (!env->out_is_tty)
        return NULL;
    for (size_t i = 0; i < ARRAY_LEN(names) && !(command && command[0]); i++)
        command = env_get(env, names[i]);
    if (command && streq(command, "cat"))
        return NULL;
    if (command && command[0] && !streq(command, "less"))
        return command;
    if (!is_on_path(env, "less"))
        return NULL;
    return arena_printf(a, "less --RAW-CONTROL-CHARS --chop-long-lines%s",
                        less && less[0] ? "" : " --quit-if-one-screen --no-init");
}

/* The pager reads a file without a name: it may look at any part of it, and leave early. */
static err *fill(struct str text, FILE **ret)
{
    scoped(file) FILE *f = tmpfile();
    if (!f)
        return err_errno(errno, NULL);
    TRY(fs_write_all(fileno(f), "the pager's text", text.ptr, text.len));
    if (lseek(fileno(f), 0, SEEK_SET) < 0)
        return err_errno(errno, NULL);
    *ret = take(f);
    return NULL;
}

err *pager_show(const struct env *env, const char *command, struct str text, bool *ret_shown)
{
    scoped(file) FILE *f = NULL;
    struct proc_result result;
    const char *argv[] = {"/bin/sh", "-c", command, NULL};
    TRY(fill(text, &f));
    struct proc_spec spec = {
        .argv = argv, .vars = env->vars, .in = fileno(f), .out = -1, .err = -1};
    TRY(proc_run(&spec, &result));
    *ret_shown = result.code != NO_SUCH_COMMAND;
    return NULL;
}
