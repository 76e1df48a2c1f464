#include "cli/browser.h"

#include "base/err.h"
#include "base/proc.h"
#include "base/sb.h"
#include "base/vec.h"

static bool run(const struct env *env, const char *const *argv)
{
    struct proc_result result = {0};
    struct proc_spec spec = {.argv = argv, .vars = env->vars, .in = -1, .out = -1, .err = -1};
    err *e = proc_run(&spec, &result);
    bool done = !e && result.code == 0;
    err_free(e); /* the next one is tried */
    return done;
}

static const char *fill(const char *word, const char *url, struct arena *a)
{
    const char *at = strstr(word, "%s");
    if (!at)
        return word;
    return arena_printf(a, "%.*s%s%s", (int)(at - word), word, url, at + 2);
}

/* An entry of BROWSER; without "%s" it is the name of a program, blanks and all. */
static bool run_entry(const struct env *env, const char *entry, const char *url, struct arena *a)
{
    struct strs argv = {0};
    struct str rest = str_of(entry), word;
    if (!strstr(entry, "%s")) {
        arena_push(a, &argv, entry);
        arena_push(a, &argv, url);
    } else {
        while (str_split(&rest, ' ', &word))
            if (word.len)
                arena_push(a, &argv, fill(arena_str(a, word), url, a));
    }
    arena_push(a, &argv, NULL);
    return argv.at[0] && run(env, argv.at);
}

bool browser_open(const struct env *env, const char *url, struct arena *a)
{
    const char *named = env_get(env, "BROWSER");
    struct str rest = str_of(named ? named : ""), entry;
    while (str_split(&rest, ':', &entry))
        if (entry.len && run_entry(env, arena_str(a, entry), url, a))
            return true;
#ifdef __APPLE__
    return run(env, (const char *const[]){"open", url, NULL});
#else
    bool has_desktop = env_get(env, "DISPLAY") || env_get(env, "WAYLAND_DISPLAY");
    return has_desktop && run(env, (const char *const[]){"xdg-open", url, NULL});
#endif
}
