#include "base/path.h"
#include "support/test.h"

TEST(names_and_suffixes)
{
    scoped(arena) struct arena a = ARENA_INIT;
    CHECK_STR(path_base("a/b.c"), "b.c");
    CHECK_STR(path_base("b"), "b");
    CHECK_STR(path_base("a/"), "");
    CHECK_STR(path_ext("a/b.tar.gz"), ".gz");
    CHECK_STR(path_ext("a.d/b"), "");
    CHECK_STR(path_ext(".hidden"), "");
    CHECK_STR(path_dir(&a, "a/b/c"), "a/b");
    CHECK_STR(path_dir(&a, "a"), "");
    CHECK_STR(path_dir(&a, "/a"), "/");
    CHECK(path_is_abs("/") && !path_is_abs("") && !path_is_abs("a/"));
}

TEST(joins_with_one_slash)
{
    scoped(arena) struct arena a = ARENA_INIT;
    CHECK_STR(path_join(&a, "x", "y"), "x/y");
    CHECK_STR(path_join(&a, "x/", "y"), "x/y");
    CHECK_STR(path_join(&a, "", "y"), "y");
    CHECK_STR(path_join(&a, "x", "/y"), "/y");
    CHECK_STR(path_join(&a, "/", "y"), "/y");
}

/* As Python's posixpath.normpath, but for two leading slashes. */
TEST(normalises_without_asking_the_disk)
{
    static const char *const cases[][2] = {
        {"", "."},
        {".", "."},
        {"./a", "a"},
        {"a/./b//../c", "a/c"},
        {"a/..", "."},
        {"..", ".."},
        {"../../a", "../../a"},
        {"a/../..", ".."},
        {"/..", "/"},
        {"/../a/", "/a"},
        {"/", "/"},
        {"a/b/../../..", ".."},
        {"a//b/", "a/b"},
        {"...", "..."},
        {"./..", ".."},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_STR(path_norm(&a, cases[i][0]), cases[i][1]);
}

/* As Python's posixpath.relpath. */
TEST(relative_to_another_path)
{
    static const char *const cases[][3] = {
        {"/a/b", "/a", "b"},         {"/a", "/a/b", ".."},
        {"/a", "/a", "."},           {"/x/y", "/a/b", "../../x/y"},
        {"a/b", "a/c/d", "../../b"}, {"a", ".", "a"},
        {"/", "/a", ".."},           {"/a/../b", "/b/./c", ".."},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_STR(path_rel(&a, cases[i][0], cases[i][1]), cases[i][2]);
}

TEST(inside_means_itself_or_below)
{
    CHECK(path_is_inside("a/b", "a") && path_is_inside("a", "a"));
    CHECK(!path_is_inside("ab", "a") && !path_is_inside("a", "a/b"));
    CHECK(path_is_inside("a", ".") && path_is_inside("..a", "") && path_is_inside(".", "."));
    CHECK(!path_is_inside("../a", ".") && !path_is_inside("..", "") && !path_is_inside("/a", "."));
    CHECK(path_is_inside("/a", "/") && !path_is_inside("a", "/"));
}

TEST(names_from_strangers_stay_below)
{
    static const char *const good[] = {"a", "a/b", "..a", "a/...", " ", "a b/\xC3\xA9"};
    static const char *const bad[] = {"",   "/a",     "a//b", "a/",  ".",
                                      "..", "a/../b", "a/.",  "./a", "../a"};
    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        CHECK(path_is_safe_rel(str_of(good[i])));
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        CHECK(!path_is_safe_rel(str_of(bad[i])));
    CHECK(!path_is_safe_rel((struct str){"a\0b", 3}));
}

TEST(a_path_is_looked_for_among_directories)
{
    scoped(map) struct map dirs = MAP_INIT;
    map_set(&dirs, "a/b", &dirs);
    map_set(&dirs, "/x", &dirs);
    CHECK(path_is_inside_any(&dirs, "a/b"));
    CHECK(path_is_inside_any(&dirs, "a/b/c/d"));
    CHECK(!path_is_inside_any(&dirs, "a"));
    CHECK(!path_is_inside_any(&dirs, "a/bc"));
    CHECK(!path_is_inside_any(&dirs, "b"));
    CHECK(!path_is_inside_any(&dirs, ""));
    CHECK(path_is_inside_any(&dirs, "/x/y"));
    CHECK(!path_is_inside_any(&dirs, "/y/x"));
    CHECK(!path_is_inside_any(&dirs, "/"));
}
