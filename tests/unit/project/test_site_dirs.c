#include "project/site_dirs.h"

#include "project/fixture.h"

#include <pwd.h>
#include <unistd.h>

static struct env env_of(char **vars)
{
    return (struct env){.vars = vars, .cwd = "/"};
}

TEST(site_dirs_defaults)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char *vars[] = {(char[]){"HOME=/home/me"}, NULL};
    struct env env = env_of(vars);

    CHECK_STR(site_global_config(&env, &a), "/home/me/.config/dvc/config");
    CHECK_STR(site_system_config(&env, &a), "/etc/xdg/dvc/config");
    CHECK(starts_with(site_state_dir(&env, "/a/b c", &a), "/home/me/.cache/cdvc/b_c-"));
}

/* As recorded: relative entries do not count, of a list the first does. */
TEST(site_dirs_of_xdg)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char *vars[] = {(char[]){"HOME=/home/me"}, (char[]){"XDG_CONFIG_HOME=/c"},
                    (char[]){"XDG_CONFIG_DIRS=rel:/s1:/s2"}, (char[]){"XDG_CACHE_HOME=rel"}, NULL};
    struct env env = env_of(vars);

    CHECK_STR(site_global_config(&env, &a), "/c/dvc/config");
    CHECK_STR(site_system_config(&env, &a), "/s1/dvc/config");
    CHECK(starts_with(site_state_dir(&env, "/x", &a), "/home/me/.cache/cdvc/x-"));
}

TEST(site_dirs_of_dvc)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char *vars[] = {(char[]){"XDG_CONFIG_HOME=/c"}, (char[]){"DVC_GLOBAL_CONFIG_DIR=/g"},
                    (char[]){"DVC_SYSTEM_CONFIG_DIR=/s"}, (char[]){"DVC_SITE_CACHE_DIR=/var/d"},
                    NULL};
    struct env env = env_of(vars);

    CHECK_STR(site_global_config(&env, &a), "/g/config");
    CHECK_STR(site_system_config(&env, &a), "/s/config");
    CHECK(starts_with(site_state_dir(&env, "/x", &a), "/var/d/cdvc/x-"));
}

TEST(site_dirs_tell_projects_apart)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char *vars[] = {(char[]){"HOME=/h"}, NULL};
    struct env env = env_of(vars);

    CHECK(!streq(site_state_dir(&env, "/a/x", &a), site_state_dir(&env, "/b/x", &a)));
    CHECK_STR(site_state_dir(&env, "/a/x", &a), site_state_dir(&env, "/a/x", &a));
}

TEST(site_dirs_expand_users)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char *vars[] = {(char[]){"HOME=/home/me/"}, NULL}, *none[] = {NULL};
    struct env env = env_of(vars), bare = env_of(none);
    const struct passwd *user = getpwnam("root");
    const char *roots = user ? arena_strdup(&a, user->pw_dir) : "/";

    CHECK_STR(site_expand_user(&env, "~/x", &a), "/home/me/x");
    CHECK_STR(site_expand_user(&env, "~", &a), "/home/me");
    CHECK_STR(site_expand_user(&env, "a/~", &a), "a/~");
    CHECK_STR(site_expand_user(&env, "~no-such-user/x", &a), "~no-such-user/x");
    if (!streq(roots, "/"))
        CHECK_STR(site_expand_user(&env, "~root/x", &a), arena_printf(&a, "%s/x", roots));
    user = getpwuid(getuid());
    if (user && !streq(user->pw_dir, "/"))
        CHECK_STR(site_expand_user(&bare, "~/x", &a), arena_printf(&a, "%s/x", user->pw_dir));
}
