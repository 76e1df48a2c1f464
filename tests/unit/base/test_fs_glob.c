#include "base/arena.h"
#include "base/fs.h"
#include "base/fs_glob.h"
#include "support/test.h"

#include <unistd.h>

static const char *const files[] = {"a.csv",     "b.csv",  ".hidden.csv", "c.txt",   "d/x.csv",
                                    "d/e/y.csv", "d/.h/z", "[x]",         "back\\s", "d/e/.q.csv"};

static void make_tree(const char *root, struct arena *a)
{
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        const char *path = arena_printf(a, "%s/%s", root, files[i]);
        CHECK_OK(fs_mkdirs(arena_strndup(a, path, (size_t)(strrchr(path, '/') - path))));
        test_write(path, "x");
    }
    CHECK_INT(symlink("..", arena_printf(a, "%s/d/up", root)), 0);
}

static void check(const char *root, const char *pattern, const char *want)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb got = SB_INIT;
    struct strs found = {0};
    CHECK_OK(fs_glob(root, pattern, &a, &found));
    vec_each (&found, f)
        sb_addf(&got, "%s%s", got.len ? " " : "", *f);
    CHECK_STR(got.buf ? got.buf : "", want);
}

/* What Python's glob gives, sorted. */
TEST(wildcards_name_what_is_there)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *root = test_tmpdir();
    make_tree(root, &a);
    check(root, "*.csv", "a.csv b.csv");
    check(root, ".*.csv", ".hidden.csv");
    check(root, "[!a]*.csv", "b.csv");
    check(root, "?.t[w-y]t", "c.txt");
    check(root, "[[]x]", "[x]");
    check(root, "back\\*", "back\\s");
    check(root, "d/*", "d/e d/up d/x.csv");
    check(root, "d/*/", "d/e/ d/up/");
    check(root, "*/*.csv", "d/x.csv");
    check(root, "nothing*", "");
    check(root, "", "");
    check(root, arena_printf(&a, "%s/c.*", root), arena_printf(&a, "%s/c.txt", root));
}

TEST(two_stars_are_any_number_of_directories)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *root = test_tmpdir();
    make_tree(root, &a);
    check(root, "**/*.csv", "a.csv b.csv d/x.csv d/e/y.csv");
    check(root, "d/**", "d/ d/e d/e/y.csv d/up d/x.csv");
    check(root, "**/", "d/ d/e/");
    check(root, "d/**/y.csv", "d/e/y.csv");
    check(root, "x/**", "");
}

TEST(without_wildcards_it_must_be_there)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *root = test_tmpdir();
    make_tree(root, &a);
    check(root, "c.txt", "c.txt");
    check(root, "d/../c.txt", "d/../c.txt");
    check(root, "d//e/", "d/e/");
    check(root, "nosuch", "");
    check(root, "c.txt/", "");
}
