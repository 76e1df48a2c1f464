#include "object/fixture.h"

#include <fcntl.h>
#include <unistd.h>

static const struct link_kinds only_copy_kinds = {{LINK_COPY}, 1};
static const struct link_how only_copy = {&only_copy_kinds, 0666, NULL, NULL, NULL};
static const struct link_kinds only_hard_kinds = {{LINK_HARDLINK}, 1};
static const struct link_how only_hard = {&only_hard_kinds, 0666, NULL, NULL, NULL};
static const struct link_kinds only_sym_kinds = {{LINK_SYMLINK}, 1};
static const struct link_how only_sym = {&only_sym_kinds, 0666, NULL, NULL, NULL};

static const struct link_how *const all_kinds[] = {&only_copy, &only_hard, &only_sym};

TEST(link_copies_with_the_mode_of_a_new_file)
{
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    CHECK_OK(fs_chmod(in_ws(&f, "from"), 0444));
    CHECK_OK(link_make(&only_copy, in_ws(&f, "from"), in_ws(&f, "to"), &made));
    CHECK_INT(made.kind, LINK_COPY);
    CHECK_STR(content(&f, in_ws(&f, "to")), "one\n");
    CHECK_INT(lstat_of(in_ws(&f, "to")).nlink, 1);
    CHECK_INT(lstat_of(in_ws(&f, "to")).mode, 0666 & ~fs_umask());
    CHECK(lstat_of(in_ws(&f, "to")).mtime_ns <= made.made_ns - LINK_MTIME_BACK_NS);
}

TEST(link_hardlinks)
{
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    CHECK_OK(link_make(&only_hard, in_ws(&f, "from"), in_ws(&f, "to"), &made));
    CHECK_INT(made.kind, LINK_HARDLINK);
    CHECK_INT(lstat_of(in_ws(&f, "to")).ino, lstat_of(in_ws(&f, "from")).ino);
}

TEST(link_symlinks_to_the_whole_path)
{
    scoped(fixture) struct fixture f;
    scoped(sb) struct sb target = SB_INIT;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    CHECK_OK(link_make(&only_sym, in_ws(&f, "from"), in_ws(&f, "to"), &made));
    CHECK_OK(fs_readlink(in_ws(&f, "to"), &target));
    CHECK_STR(target.buf, in_ws(&f, "from"));
}

/* As recorded: DVC hardlinks no empty file, but symlinks it. */
TEST(link_of_empty_files)
{
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "");
    CHECK_OK(link_make(&only_hard, in_ws(&f, "from"), in_ws(&f, "hard"), &made));
    CHECK_INT(made.kind, LINK_COPY);
    CHECK_INT(lstat_of(in_ws(&f, "hard")).nlink, 1);
    CHECK_OK(link_make(&only_sym, in_ws(&f, "from"), in_ws(&f, "sym"), &made));
    CHECK_INT(lstat_of(in_ws(&f, "sym")).kind, FS_LINK);
}

TEST(link_refuses_what_exists)
{
    scoped(fixture) struct fixture f;
    struct linked made;
    err *e;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    put(&f, "to", "two\n");
    e = link_make(&only_hard, in_ws(&f, "from"), in_ws(&f, "to"), &made);
    CHECK(e && err_code_of(e) == ERR_EXISTS);
    err_free(e);
    CHECK_STR(content(&f, in_ws(&f, "to")), "two\n");
}

TEST(link_of_a_missing_file)
{
    scoped(fixture) struct fixture f;
    struct linked made;
    err *e;

    fixture_init(&f, LINK_COPY);
    e = link_make(&only_hard, in_ws(&f, "from"), in_ws(&f, "to"), &made);
    CHECK(e && err_code_of(e) == ERR_NOT_FOUND);
    err_free(e);
}

TEST(link_falls_back_to_the_next_kind)
{
    const struct link_kinds kinds = {{LINK_REFLINK, LINK_HARDLINK}, 2};
    const struct link_kinds across = {{LINK_HARDLINK, LINK_SYMLINK}, 2};
    const struct link_how how = {&kinds, 0666, NULL, NULL, NULL},
                          how_across = {&across, 0666, NULL, NULL, NULL};
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    CHECK_OK(link_make(&how, in_ws(&f, "from"), in_ws(&f, "to"), &made));
    CHECK(made.kind == LINK_REFLINK || made.kind == LINK_HARDLINK);
    CHECK_STR(content(&f, in_ws(&f, "to")), "one\n");
    /* Another file system everywhere. */
    CHECK_OK(link_make(&how_across, "/proc/self/stat", in_ws(&f, "stat"), &made));
}

TEST(link_replaces_files_and_links)
{
    const struct link_how *const *all = all_kinds;
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    for (size_t i = 0; i < ARRAY_LEN(all_kinds); i++) {
        for (size_t j = 0; j < ARRAY_LEN(all_kinds); j++) {
            put(&f, "to", "two\n");
            CHECK_OK(link_replace(all[i], in_ws(&f, "from"), in_ws(&f, "to"), &made));
            CHECK_OK(link_replace(all[j], in_ws(&f, "from"), in_ws(&f, "to"), &made));
            CHECK_STR(content(&f, in_ws(&f, "to")), "one\n");
            CHECK_INT(made.kind, all[j]->kinds->at[0]);
            CHECK_OK(fs_remove(in_ws(&f, "to")));
        }
    }
    CHECK_INT(count_temporaries(&f), 0);
    CHECK_STR(content(&f, in_ws(&f, "from")), "one\n");
}

/* How often a name like a temporary was made in a directory: its time shows it. */
static bool was_written_to(const char *dir)
{
    return lstat_of(dir).mtime_ns > 1000000000;
}

static void forget_writes(const char *dir)
{
    const struct timespec past[2] = {{.tv_sec = 1}, {.tv_sec = 1}};
    CHECK_INT(utimensat(AT_FDCWD, dir, past, 0), 0);
}

TEST(link_writes_aside)
{
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    put(&f, "d/to", "two\n");
    const char *aside = in_ws(&f, "aside"), *target = in_ws(&f, "d/to");
    CHECK_OK(fs_mkdirs(aside));
    for (size_t i = 0; i < ARRAY_LEN(all_kinds); i++) {
        const struct link_how how = {all_kinds[i]->kinds, 0666, aside, NULL, NULL};
        forget_writes(aside);
        CHECK_OK(link_replace(&how, in_ws(&f, "from"), target, &made));
        CHECK_STR(content(&f, target), "one\n");
        CHECK(was_written_to(aside));
        CHECK_INT(rmdir(aside), 0); /* nothing is left */
        CHECK_OK(fs_mkdirs(aside));
    }
}

/* There files get the group, which they would not get elsewhere. */
TEST(link_writes_beside_what_is_in_a_shared_directory)
{
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    put(&f, "d/to", "two\n");
    const char *aside = in_ws(&f, "aside");
    const struct link_how how = {&only_copy_kinds, 0666, aside, NULL, NULL};
    CHECK_OK(fs_mkdirs(aside));
    CHECK_OK(fs_chmod(in_ws(&f, "d"), 02775));
    forget_writes(aside);
    CHECK_OK(link_replace(&how, in_ws(&f, "from"), in_ws(&f, "d/to"), &made));
    CHECK(!was_written_to(aside));
    CHECK_STR(content(&f, in_ws(&f, "d/to")), "one\n");
}

TEST(link_writes_beside_what_is_on_another_mount)
{
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    const struct link_how how = {&only_copy_kinds, 0666, "/proc", NULL, NULL};
    CHECK_OK(link_make(&how, in_ws(&f, "from"), in_ws(&f, "to"), &made));
    CHECK_STR(content(&f, in_ws(&f, "to")), "one\n");
}
