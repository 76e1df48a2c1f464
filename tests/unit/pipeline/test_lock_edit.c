/* The texts are those of test_lockfile.c: what DVC 3.67.1 leaves behind. */
#include "pipeline/lock_edit.h"

#include "data/yaml_read.h"
#include "support/test.h"

struct fixture {
    struct arena arena;
    struct source_disk disk;
    const char *file;
    struct lock_edit *edit;
};

static void fixture_scope_end(struct fixture *f)
{
    lock_edit_free(f->edit);
    arena_release(&f->arena);
}

/* `text` NULL: no file. */
static void start(struct fixture *f, const char *text)
{
    source_disk_init(&f->disk, arena_strdup(&f->arena, test_tmpdir()));
    f->file = arena_printf(&f->arena, "%s/dvc.lock", test_tmpdir());
    if (text)
        test_write(f->file, text);
    f->edit = lock_edit_new(&f->disk.base, "dvc.lock", "./dvc.lock", f->file);
}

static void set(struct fixture *f, const char *name, const char *cmd, bool changed, bool created)
{
    struct value *entry = value_map(&f->arena);
    struct lock_edit_result got;
    value_set(&f->arena, entry, "cmd", value_strz(&f->arena, cmd));
    CHECK_OK(lock_edit_set(f->edit, name, entry, false, &got));
    CHECK_INT(got.changed, changed);
    CHECK_INT(got.created, created);
}

static void check_file(struct fixture *f, const char *want)
{
    scoped(sb) struct sb got = SB_INIT;
    test_read(f->file, &got);
    CHECK_STR(got.buf, want);
}

static void check_value(struct fixture *f, const char *want)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *doc = NULL, *wanted = NULL;
    test_read(f->file, &text);
    CHECK_OK(yaml_read(sb_str(&text), &f->arena, &doc));
    CHECK_OK(yaml_read(str_of(want), &f->arena, &wanted));
    CHECK(value_equal(doc, wanted));
}

#define HEAD   "schema: '2.0'\nstages:\n"
#define A(cmd) "  a:\n    cmd: " cmd "\n"
#define B(cmd) "  b:\n    cmd: " cmd "\n"
#define C(cmd) "  c:\n    cmd: " cmd "\n"

TEST(a_file_grows_stage_by_stage)
{
    scoped(fixture) struct fixture f = {0};
    start(&f, NULL);
    set(&f, "b", "1", true, true);
    check_file(&f, HEAD B("'1'"));
    set(&f, "a", "x", true, false);
    set(&f, "c", "y", true, false);
    check_file(&f, HEAD B("'1'") A("x") C("y"));
    set(&f, "a", "x2", true, false);
    set(&f, "c", "y", false, false);
    set(&f, "b", "z", true, false);
    check_file(&f, HEAD B("z") A("x2") C("y"));
}

TEST(what_stands_between_and_behind_stages_stays)
{
    scoped(fixture) struct fixture f = {0};
    start(&f, "# top\n" HEAD A("x") "# between\n" B("y") "datasets: []\n");
    set(&f, "a", "x2", true, false);
    set(&f, "c", "z", true, false);
    set(&f, "b", "y2", true, false);
    check_file(&f, "# top\n" HEAD A("x2") "# between\n" B("y2") C("z") "datasets: []\n");
}

TEST(a_last_line_without_its_end)
{
    scoped(fixture) struct fixture f = {0};
    start(&f, HEAD "  a:\n    cmd: x");
    set(&f, "b", "y", true, false);
    check_file(&f, HEAD A("x") B("y"));
}

TEST(what_others_wrote_meanwhile_is_kept)
{
    scoped(fixture) struct fixture f = {0};
    start(&f, HEAD A("x"));
    set(&f, "a", "x2", true, false);
    test_write(f.file, HEAD A("x2") B("theirs"));
    set(&f, "c", "y", true, false);
    check_file(&f, HEAD A("x2") B("theirs") C("y"));
    test_write(f.file, HEAD C("y"));
    set(&f, "a", "x2", true, false);
    check_file(&f, HEAD C("y") A("x2"));
}

TEST(other_layouts_are_written_anew)
{
    scoped(fixture) struct fixture f = {0};
    start(&f, "schema: '2.0'\nstages: {a: {cmd: x}}\n");
    set(&f, "b", "y", true, false);
    set(&f, "a", "x2", true, false);
    set(&f, "b", "y", false, false);
    check_value(&f, HEAD A("x2") B("y"));
}

/* Whose entry holds the anchor must not matter. */
TEST(aliases_between_stages_keep_their_meaning)
{
    scoped(fixture) struct fixture f = {0};
    start(&f, HEAD A("&x one") B("*x"));
    set(&f, "a", "two", true, false);
    check_value(&f, HEAD A("two") B("one"));
    set(&f, "b", "three && four *.txt", true, false);
    check_file(&f, HEAD A("two") B("three && four *.txt"));
}

TEST(a_broken_file_is_left_alone)
{
    scoped(fixture) struct fixture f = {0};
    struct value *entry;
    struct lock_edit_result got;
    start(&f, "schema: '1.0'\n");
    entry = value_map(&f.arena);
    CHECK_ERR(lock_edit_set(f.edit, "a", entry, false, &got), "invalid schema version");
    check_file(&f, "schema: '1.0'\n");
}
