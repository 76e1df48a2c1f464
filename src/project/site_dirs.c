#include "project/site_dirs.h"

#include "base/path.h"

#include <ctype.h>
#include <pwd.h>
#include <unistd.h>

static const char *set_or_null(const struct env *env, const char *name)
{
    const char *value = env_get(env, name);
    return value && value[0] ? value : NULL;
}

/* A directory named by an XDG variable: a relative path does not count, as in the original. */
static const char *xdg_dir(const struct env *env, const char *name)
{
    const char *value = set_or_null(env, name);
    return value && path_is_abs(value) ? value : NULL;
}

static const struct passwd *find_user(struct str name, struct arena *a)
{
    return name.len ? getpwnam(arena_str(a, name)) : getpwuid(getuid());
}

static char *user_home(const struct env *env, struct str name, struct arena *a)
{
    const char *home = name.len ? NULL : env_get(env, "HOME");
    if (!home || !path_is_abs(home)) {
        const struct passwd *user = find_user(name, a);
        home = user ? user->pw_dir : NULL;
    }
    return arena_strdup(a, home);
}

char *site_expand_user(const struct env *env, const char *path, struct arena *a)
{
    const char *rest = path + strcspn(path, "/");
    if (path[0] != '~')
        return arena_strdup(a, path);
    char *home = user_home(env, (struct str){path + 1, (size_t)(rest - path) - 1}, a);
    if (!home)
        return arena_strdup(a, path);
    size_t n = strlen(home);
    while (n && home[n - 1] == '/')
        n--;
    return n || rest[0] ? arena_printf(a, "%.*s%s", (int)n, home, rest) : arena_strdup(a, "/");
}

static char *below_home(const struct env *env, const char *xdg_name, const char *rel,
                        struct arena *a)
{
    const char *dir = xdg_dir(env, xdg_name), *home;
    if (dir)
        return arena_strdup(a, dir);
    home = user_home(env, STR_NONE, a);
    return path_join(a, home ? home : "/", rel);
}

char *site_global_config(const struct env *env, struct arena *a)
{
    const char *dir = set_or_null(env, "DVC_GLOBAL_CONFIG_DIR");
    if (!dir)
        dir = path_join(a, below_home(env, "XDG_CONFIG_HOME", ".config", a), "dvc");
    return path_join(a, dir, "config");
}

/* First absolute entry of XDG_CONFIG_DIRS. */
static const char *system_config_dir(const struct env *env, struct arena *a)
{
    struct str rest = str_of(env_get(env, "XDG_CONFIG_DIRS")), part;
    while (str_split(&rest, ':', &part))
        if (part.len && part.ptr[0] == '/')
            return arena_str(a, part);
    return "/etc/xdg";
}

char *site_system_config(const struct env *env, struct arena *a)
{
    const char *dir = set_or_null(env, "DVC_SYSTEM_CONFIG_DIR");
    if (!dir)
        dir = path_join(a, system_config_dir(env, a), "dvc");
    return path_join(a, dir, "config");
}

/* --- our own files --- */

/* "<name of the directory>-<hash of its path>": a person sees whose it is, two projects do not
 * meet. */
static char *project_token(const char *root, struct arena *a)
{
    enum { NAME_MAX_LEN = 40 };
    uint64_t hash = str_hash(str_of(root));
    char *name = arena_strndup(a, path_base(root), strnlen(path_base(root), NAME_MAX_LEN));
    for (char *p = name; *p; p++)
        if (!isalnum((unsigned char)*p) && *p != '-' && *p != '_')
            *p = '_';
    return arena_printf(a, "%s-%016llx", name, (unsigned long long)hash);
}

char *site_state_dir(const struct env *env, const char *project_root, struct arena *a)
{
    const char *dir = set_or_null(env, "DVC_SITE_CACHE_DIR");
    if (!dir)
        dir = below_home(env, "XDG_CACHE_HOME", ".cache", a);
    return path_join(a, path_join(a, dir, "cdvc"), project_token(project_root, a));
}
