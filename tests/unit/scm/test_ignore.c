#include "scm/fixture.h"

#include "base/fs.h"
#include "base/map.h"
#include "base/mem.h"
#include "scm/scm_ignore.h"

/* Every path of the work tree is asked of us and of `git check-ignore`. */
static void compare_with_git(struct fixture *f)
{
    struct map ignored = MAP_INIT;
    struct str list = str_of(sh(f, "find . -path ./.git -prune -o -mindepth 1 -printf '%%P\\0' |"
                                   " git check-ignore --no-index -z --stdin | tr '\\0' '\\n'")),
               line;
    while (str_split(&list, '\n', &line))
        map_set_str(&ignored, line, f);
    struct str all = str_of(sh(f, "find . -path ./.git -prune -o -mindepth 1 -printf '%%P\\n'"));
    size_t count = 0;
    while (str_split(&all, '\n', &line)) {
        bool got = false;
        const char *path = arena_str(&f->arena, line);
        CHECK_OK(scm_ignore_check(f->scm, path, fs_is_dir(in_root(f, path)), &got));
        if (got != map_has(&ignored, path))
            test_fail(__FILE__, __LINE__, "'%s' is %signored for git", path, got ? "not " : "");
        count++;
    }
    CHECK(count > 10);
    map_release(&ignored);
}

static void make_paths(struct fixture *f)
{
    sh(f, "mkdir -p dir/sub/deep foo/bar/baz 'sp ace' build/out data/raw x/y/z a1 aXb src/build "
          "doc/frotz\n"
          "for p in a1/f aXb/f dir/file dir/f.o dir/sub/file dir/sub/deep/file.txt foo/bar/baz/q "
          "foo/x foo.o bar.O \\\n"
          "  'sp ace/trail ' 'trail ' '#hash' '!bang' build/out/k data/raw/d.csv x/y/z/w x/w "
          "src/build/i src/i.c doc/frotz/f \\\n"
          "  'b[x]' bx b- 'b]' 'back\\slash' a.txt b.txt ab.txt abc.TXT .hidden dir/.hidden "
          "keep.log dir/keep.log debug.log \\\n"
          "  UPPER z1 z2 za 'st*r' frotz core core.1 a_b a-b; do\n"
          "  echo >\"$p\"; done");
}

static const char *const rule_sets[] = {
    "*.o\n",
    "/foo.o\n",
    "foo\n",
    "foo/\n",
    "dir/sub\n",
    "dir/*\n!dir/sub\n",
    "dir/\n!dir/file\n",
    "**/file\n",
    "dir/**\n",
    "dir/**/file.txt\n",
    "**/sub/**\n",
    "a**\n",
    "x/**/w\n",
    "x**/w\n",
    "**\n!*/\n!*.txt\n",
    "*\n!*.txt\n!dir/\n",
    "/*\n!/src\n/src/*\n!/src/build\n",
    "# comment\n\\#hash\n\\!bang\n",
    "trail\\ \nsp ace/trail\\ \n",
    "trail   \n",
    "b[x]\n",
    "b\\[x\\]\n",
    "b[!x]\n",
    "b[]-]\n",
    "b[^]]\n",
    "[a-b].txt\n",
    "[[:lower:]][[:lower:]].txt\n",
    "z[[:digit:]]\n",
    "z[^[:digit:]]\n",
    "?.txt\n",
    "??.txt\n",
    "a?b\n",
    "st\\*r\n",
    "st*r\n",
    "back\\\\slash\n",
    "*.log\n!keep.log\n",
    "!keep.log\n*.log\n",
    "doc/frotz\nfrotz/\n",
    "/doc/frotz/\n",
    "doc/\n!doc/frotz/f\n",
    "build\n!src/build\n",
    "data/*\n!data/raw/\n",
    "data/**/\n",
    "*.TXT\nupper\n",
    ".*\n",
    ".hidden\r\n*.o\r\n",
    "\xef\xbb\xbf*.o\n",
    "/\n//\n!\n\n   \n",
    "foo/bar/\n!foo/bar/baz\n",
    "foo/*/baz\n",
    "foo/**/q\n",
    "**/foo/bar\n",
    "foo/bar/**\n!foo/bar/baz/\n!foo/bar/baz/q\n",
    "*/f\n",
    "**/\n",
    "a[\n",
    "[z]1\n[\n",
    "b[\\]]\n",
    "core*\n!core.[0-9]\n",
    "a[_-]b\n",
    "\\a.txt\n",
    "dir//sub\n",
    "./dir\n",
    "dir/sub/\\\n",
    "*a*b*c*\n",
    "last-line-without-end*\nx/w",
};

TEST(ignore_rules_as_git_reads_them)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    make_paths(&f);
    for (size_t i = 0; i < ARRAY_LEN(rule_sets); i++) {
        test_write(in_root(&f, ".gitignore"), rule_sets[i]);
        scm_ignore_forget(f.scm);
        printf("# rules %zu\n", i);
        compare_with_git(&f);
    }
}

TEST(ignore_rules_of_a_subdirectory)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    make_paths(&f);
    for (size_t i = 0; i < ARRAY_LEN(rule_sets); i++) {
        test_write(in_root(&f, "dir/.gitignore"), rule_sets[i]);
        scm_ignore_forget(f.scm);
        printf("# rules %zu\n", i);
        compare_with_git(&f);
    }
}

TEST(ignore_without_case)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    make_paths(&f);
    sh(&f, "git config core.ignoreCase true");
    for (size_t i = 0; i < ARRAY_LEN(rule_sets); i++) {
        test_write(in_root(&f, ".gitignore"), rule_sets[i]);
        reopen(&f, NULL);
        printf("# rules %zu\n", i);
        compare_with_git(&f);
    }
}

TEST(ignore_files_from_near_to_far)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    make_paths(&f);
    sh(&f, "mkdir -p ../home/.config/git; echo '*.txt' >../home/.config/git/ignore\n"
           "printf 'debug.log\\n!a.txt\\n' >.git/info/exclude\n"
           "printf '!b.txt\\n*.o\\n' >.gitignore; printf '!f.o\\nfile\\n' >dir/.gitignore; echo "
           "'!file' >dir/sub/.gitignore");
    reopen(&f, NULL);
    compare_with_git(&f);
    sh(&f, "git config core.excludesFile '~/mine'; printf 'foo\\nz1\\n' >../home/mine");
    reopen(&f, NULL);
    compare_with_git(&f);
    sh(&f, "git config --global include.path extra; git config --file ../home/extra "
           "core.excludesFile '~/other'\n"
           "git config --unset core.excludesFile; echo 'bx' >../home/other");
    reopen(&f, NULL);
    compare_with_git(&f);
    sh(&f, "git config --global includeIf.gitdir:r/.path cond; git config --file ../home/cond "
           "core.excludesFile '~/third'\n"
           "git config --global includeIf.onbranch:ma*.path cond2; git config --file ../home/cond2 "
           "core.x y\n"
           "git config --global includeIf.onbranch:other.path cond3; git config --file "
           "../home/cond3 core.excludesFile '~/mine'\n"
           "echo 'b-' >../home/third");
    reopen(&f, NULL);
    compare_with_git(&f);
    CHECK_STR(scm_config_get(f.scm, "core.x", &f.arena), sh(&f, "git config core.x"));
    CHECK_STR(scm_config_get(f.scm, "core.excludesFile", &f.arena),
              sh(&f, "git config core.excludesFile"));
}

TEST(ignore_file_that_is_a_link_counts_for_nothing)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    make_paths(&f);
    sh(&f, "echo '*' >../all; ln -s ../all .gitignore; mkdir dir/.gitignore");
    compare_with_git(&f);
}

TEST(ignore_of_tracked_and_missing_paths)
{
    scoped(fixture) struct fixture f;
    bool is = false;
    fixture_init(&f);
    sh(&f, "printf '*.csv\\ndata/\\n/b\\n' >.gitignore; mkdir data; echo >data/t.csv; git add -f "
           "data/t.csv; echo >b.csv");
    CHECK_OK(scm_is_ignored(f.scm, "data/t.csv", &is));
    CHECK(!is);
    CHECK_OK(scm_is_ignored(f.scm, "data", &is));
    CHECK(!is);
    CHECK_OK(scm_is_ignored(f.scm, "data/other", &is));
    CHECK(is);
    CHECK_OK(scm_is_ignored(f.scm, "b.csv", &is));
    CHECK(is);
    CHECK_OK(scm_is_ignored(f.scm, "sub/x/missing.csv", &is));
    CHECK(is);
    CHECK_OK(scm_is_ignored(f.scm, "sub/data/", &is));
    CHECK(is);
    CHECK_OK(scm_is_ignored(f.scm, "sub/data", &is));
    CHECK(!is);
    CHECK_OK(scm_is_ignored(f.scm, "sub/b", &is));
    CHECK(!is);
    CHECK_ERR(scm_is_ignored(f.scm, "../x", &is), "outside");
}

TEST(ignore_walks_see_edits_after_forget)
{
    scoped(fixture) struct fixture f;
    bool is = true;
    fixture_init(&f);
    CHECK_OK(scm_ignore_check(f.scm, "new", false, &is));
    CHECK(!is);
    test_write(in_root(&f, ".gitignore"), "new\n");
    scm_ignore_forget(f.scm);
    CHECK_OK(scm_ignore_check(f.scm, "new", false, &is));
    CHECK(is);
}

/* Configuration files are read by ourselves: values as `git config` shows them. */
TEST(config_values_as_git_reads_them)
{
    static const char *const names[] = {"a.plain", "a.quoted",  "a.comment", "a.escape",
                                        "a.long",  "a.sub.key", "a.Sub.Key", "a.empty",
                                        "B.x",     "a.last"};
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    test_write(
        in_root(&f, "../extra-config"),
        "[a]\n\tplain =  one  two \t \n quoted = \"  x # y  \" z ; c\n comment = v#w\n"
        " escape = \"a\\tb\\\\c\\\"d\\n\"\n long = ab\\\n   cd\n empty =\n last = 1\n last = 2\n"
        "[a \"sub\"]\nkey=1\n[a \"Sub\"] Key = 2\n[b]\r\nx = crlf\r\n");
    sh(&f, "git config include.path ../../extra-config");
    reopen(&f, NULL);
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        CHECK_STR(scm_config_get(f.scm, names[i], &f.arena),
                  sh(&f, "git config --get '%s'", names[i]));
    CHECK(!scm_config_get(f.scm, "a.none", &f.arena));
}
