#include "base/fs.h"
#include "pipeline/plain_cmd.h"
#include "support/test.h"

#include <sys/stat.h>

static const char *const some_vars[] = {"PATH=/usr/bin:/bin", "SHLVL=2", "PWD=/",
                                        "_=/bin/dvc",         "A=b",     NULL};

/* Environments are not const. */
static char *const *of(const char *const *vars)
{
    return (char *const *)(uintptr_t)vars;
}

static bool is_plain(const char *shell, const char *line, char *const *with, struct arena *a)
{
    struct proc_program found;
    return plain_cmd_find(shell, line, "/", with, a, &found);
}

TEST(words_alone_need_no_shell)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct proc_program p;
    CHECK(plain_cmd_find("/bin/bash", " cp  a/b.c\t--x=1,2:3@4+5%6 ", "/", of(some_vars), &a, &p));
    CHECK_STR(p.path, "/usr/bin/cp");
    CHECK_STR(p.argv[0], "cp");
    CHECK_STR(p.argv[1], "a/b.c");
    CHECK_STR(p.argv[2], "--x=1,2:3@4+5%6");
    CHECK(!p.argv[3]);
    CHECK(is_plain("dash", "/bin/cp a b", of(some_vars), &a));
    CHECK(is_plain("/bin/sh", "bin/cp a b", of(some_vars), &a)); /* seen from "/" */
}

TEST(what_a_shell_reads_is_left_to_it)
{
    static const char *const lines[] = {
        "",           "cp a b; true",  "cp a b &",      "cp a b | cat",
        "cp $a b",    "cp 'a' b",      "cp \"a\" b",    "cp a\\ b",
        "cp * b",     "cp a? b",       "cp [a] b",      "cp ~/a b",
        "cp {a,b} c", "cp a b # c",    "cp a b\ncp",    "! cp a b",
        "(cp a b)",   "cp a >b",       "cp `a` b",      "A=1 cp a b",
        "%1",         "echo a",        "cd /",          "time cp a b",
        "exit 3",     ": a",           "true",          "no-such-program-here a",
        "cp a^b",     "cp \xc3\xa9 b", "/etc/passwd a", "/etc a"};
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(lines); i++)
        if (is_plain("/bin/bash", lines[i], of(some_vars), &a))
            test_fail(__FILE__, __LINE__, "taken as plain: %s", lines[i]);
    CHECK(!is_plain("/bin/zsh", "cp a b", of(some_vars), &a));
    CHECK(!is_plain("fish", "cp a b", of(some_vars), &a));
}

TEST(an_environment_that_stirs_a_shell_is_left_to_it)
{
    static const char *const stirring[] = {"BASH_ENV=x", "ENV=x",        "SHELLOPTS=xtrace",
                                           "IFS=x",      "SHLVL=999",    "BASH_FUNC_cp%%=() { :; }",
                                           "SHLVL=x",    "PATH=bin:/bin"};
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(stirring); i++) {
        const char *const with[] = {stirring[i], "PATH=/usr/bin", NULL};
        if (is_plain("/bin/bash", "cp a b", of(with), &a))
            test_fail(__FILE__, __LINE__, "taken as plain: with %s", stirring[i]);
    }
}

static const char *value_of(char *const *all, const char *name)
{
    const size_t len = strlen(name);
    for (; *all; all++)
        if (strncmp(*all, name, len) == 0 && (*all)[len] == '=')
            return *all + len + 1;
    return "(none)";
}

TEST(it_finds_what_a_shell_leaves_in_its_environment)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct proc_program p;
    const char *const bare[] = {"PATH=/usr/bin", "OLDPWD=/nowhere", "PWD=/nowhere", NULL};
    CHECK(plain_cmd_find("bash", "cp a b", "/", of(some_vars), &a, &p));
    CHECK_STR(value_of(p.vars, "PWD"), "/");
    CHECK_STR(value_of(p.vars, "SHLVL"), "2");
    CHECK_STR(value_of(p.vars, "_"), "/usr/bin/cp");
    CHECK_STR(value_of(p.vars, "A"), "b");
    CHECK(plain_cmd_find("bash", "cp a b", "/usr", of(bare), &a, &p));
    CHECK_STR(value_of(p.vars, "PWD"), "/usr");
    CHECK_STR(value_of(p.vars, "SHLVL"), "0");
    CHECK_STR(value_of(p.vars, "OLDPWD"), "(none)");
    CHECK(plain_cmd_find("dash", "cp a b", "/usr", of(bare), &a, &p));
    CHECK_STR(value_of(p.vars, "SHLVL"), "(none)");
    CHECK_STR(value_of(p.vars, "_"), "(none)");
}

TEST(a_file_that_cannot_be_run_is_left_to_the_shell)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *path = arena_printf(&a, "%s/not-run", test_tmpdir());
    test_write(path, "echo x\n");
    CHECK(!is_plain("bash", path, of(some_vars), &a));
    CHECK_INT(chmod(path, 0755), 0);
    CHECK(is_plain("bash", path, of(some_vars),
                   &a)); /* and the shell after all, as it is no program */
}
