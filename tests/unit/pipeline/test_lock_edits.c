#include "base/clock.h"
#include "pipeline/lock_edits.h"
#include "pipeline/lock_journal.h"
#include "support/test.h"

enum { MANY = 1500 /* more than 64 KiB of lines */ };

struct fixture {
    struct arena arena;
    struct source_disk disk;
    const char *file, *journal;
    struct lock_edits *edits;
};

static void fixture_scope_end(struct fixture *f)
{
    lock_edits_free(f->edits);
    arena_release(&f->arena);
}

static bool place(void *ctx, const char *path, struct lock_place *ret)
{
    struct fixture *f = ctx;
    *ret = (struct lock_place){"dvc.lock", "./dvc.lock", f->file};
    return streq(path, "dvc.lock");
}

static void another_command(struct fixture *f)
{
    lock_edits_free(f->edits);
    f->edits = lock_edits_new(&f->disk.base, f->journal, &f->arena);
}

static void start(struct fixture *f)
{
    scoped(sb) struct sb text = SB_INIT;
    source_disk_init(&f->disk, arena_strdup(&f->arena, test_tmpdir()));
    f->file = arena_printf(&f->arena, "%s/dvc.lock", test_tmpdir());
    f->journal = arena_printf(&f->arena, "%s/lock.journal", test_tmpdir());
    sb_add(&text, "schema: '2.0'\nstages:\n");
    for (int i = 0; i < MANY; i++)
        sb_addf(&text, "  s%d:\n    cmd: echo the command of stage %d\n", i, i);
    test_write(f->file, text.buf);
    another_command(f);
}

static void set(struct fixture *f, const char *name, const char *cmd)
{
    struct value *entry = value_map(&f->arena);
    struct lock_edit_result got;
    struct lock_place at;
    CHECK(place(f, "dvc.lock", &at));
    value_set(&f->arena, entry, "cmd", value_strz(&f->arena, cmd));
    CHECK_OK(lock_edits_set(f->edits, &at, name, entry, &got));
    CHECK(got.changed);
}

static bool file_has(struct fixture *f, const char *line)
{
    scoped(sb) struct sb text = SB_INIT;
    test_read(f->file, &text);
    return strstr(text.buf, line);
}

static void recover(struct fixture *f)
{
    bool live = true;
    CHECK_OK(lock_edits_recover(f->edits, place, f, &live));
    CHECK(!live);
}

TEST(a_large_file_is_not_written_for_each_stage_and_is_when_asked)
{
    scoped(fixture) struct fixture f = {.arena = ARENA_INIT};
    start(&f);
    set(&f, "s1", "first");
    CHECK(file_has(&f, "cmd: first")); /* the last writing is long ago */
    set(&f, "s2", "second");
    CHECK(!file_has(&f, "cmd: second"));
    CHECK(lock_edits_are_pending(f.edits));
    CHECK_OK(lock_edits_flush(f.edits));
    CHECK(file_has(&f, "cmd: second"));
    CHECK(!lock_edits_are_pending(f.edits));
}

TEST(time_writes_it_too)
{
    scoped(fixture) struct fixture f = {.arena = ARENA_INIT};
    start(&f);
    set(&f, "s1", "first");
    set(&f, "s2", "second");
    clock_sleep_ms(LOCK_EDITS_EVERY_MS + 20);
    set(&f, "s3", "third");
    CHECK(file_has(&f, "cmd: second") && file_has(&f, "cmd: third"));
}

TEST(what_a_killed_command_noted_comes_into_the_file)
{
    scoped(fixture) struct fixture f = {.arena = ARENA_INIT};
    start(&f);
    set(&f, "s1", "first");
    set(&f, "s2", "second");
    set(&f, "new", "third");
    another_command(&f); /* without a flush: as after kill -9 */
    CHECK(!file_has(&f, "cmd: second"));
    recover(&f);
    CHECK(file_has(&f, "cmd: second") && file_has(&f, "cmd: third"));
    another_command(&f);
    struct lock_journal j;
    lock_journal_init(&j, f.journal);
    CHECK_INT(lock_journal_look(&j), LOCK_JOURNAL_EMPTY);
}

TEST(a_stage_that_was_run_again_since_stays)
{
    scoped(fixture) struct fixture f = {.arena = ARENA_INIT};
    scoped(sb) struct sb text = SB_INIT;
    start(&f);
    set(&f, "s1", "first");
    set(&f, "s2", "second");
    set(&f, "s3", "third");
    another_command(&f);
    test_read(f.file, &text);
    char *at = strstr(text.buf, "the command of stage 2\n");
    CHECK(at);
    memcpy(at, "THE", 3);
    test_write(f.file, text.buf);
    recover(&f);
    CHECK(file_has(&f, "THE command of stage 2\n"));
    CHECK(file_has(&f, "cmd: third"));
}

TEST(a_record_that_is_cut_off_ends_the_list)
{
    scoped(fixture) struct fixture f = {.arena = ARENA_INIT};
    scoped(sb) struct sb text = SB_INIT;
    start(&f);
    set(&f, "s1", "first");
    set(&f, "s2", "second");
    set(&f, "s3", "third");
    another_command(&f);
    test_read(f.journal, &text);
    sb_truncate(&text, text.len - 4);
    test_write(f.journal, text.buf);
    recover(&f);
    CHECK(file_has(&f, "cmd: second"));
    CHECK(!file_has(&f, "cmd: thi"));
}

TEST(the_journal_of_a_living_command_is_not_touched)
{
    scoped(fixture) struct fixture f = {.arena = ARENA_INIT};
    start(&f);
    set(&f, "s1", "first");
    set(&f, "s2", "second");
    struct lock_edits *other = lock_edits_new(&f.disk.base, f.journal, &f.arena);
    bool live = false;
    CHECK_OK(lock_edits_recover(other, place, &f, &live));
    CHECK(live);
    CHECK(!file_has(&f, "cmd: second"));
    /* and a second writer, which cannot note anything, writes the file */
    struct value *entry = value_map(&f.arena);
    struct lock_edit_result got;
    struct lock_place at;
    value_set(&f.arena, entry, "cmd", value_strz(&f.arena, "others"));
    CHECK(place(&f, "dvc.lock", &at));
    CHECK_OK(lock_edits_set(other, &at, "s5", entry, &got));
    CHECK_OK(lock_edits_set(other, &at, "s6", entry, &got));
    CHECK(!lock_edits_are_pending(other));
    lock_edits_free(other);
    CHECK_OK(lock_edits_flush(f.edits)); /* puts its own on top of what the other wrote */
    CHECK(file_has(&f, "s6:\n    cmd: others") && file_has(&f, "cmd: second"));
}

TEST(a_file_given_another_layout_meanwhile_gets_what_it_lacks_once)
{
    scoped(fixture) struct fixture f = {.arena = ARENA_INIT};
    start(&f);
    set(&f, "s1", "first");
    set(&f, "s2", "second");
    test_write(f.file, "{schema: '2.0', stages: {s1: {cmd: theirs}}}\n");
    CHECK_OK(lock_edits_flush(f.edits));
    CHECK(file_has(&f, "second") && file_has(&f, "theirs"));
    test_write(f.file, "schema: '2.0'\nstages:\n  s2:\n    cmd: theirs, later\n");
    set(&f, "s9", "ninth");
    CHECK(file_has(&f, "theirs, later"));
}
