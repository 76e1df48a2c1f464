#include "object/fixture.h"

static const struct link_kinds only_copy = {{LINK_COPY}, 1};
static const struct link_kinds only_hard = {{LINK_HARDLINK}, 1};
static const struct link_kinds only_sym = {{LINK_SYMLINK}, 1};

TEST(link_copies_with_the_mode_of_a_new_file)
{
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    CHECK_OK(fs_chmod(in_ws(&f, "from"), 0444));
    CHECK_OK(link_make(&only_copy, in_ws(&f, "from"), in_ws(&f, "to"), 0666, &made));
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
    CHECK_OK(link_make(&only_hard, in_ws(&f, "from"), in_ws(&f, "to"), 0666, &made));
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
    CHECK_OK(link_make(&only_sym, in_ws(&f, "from"), in_ws(&f, "to"), 0666, &made));
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
    CHECK_OK(link_make(&only_hard, in_ws(&f, "from"), in_ws(&f, "hard"), 0666, &made));
    CHECK_INT(made.kind, LINK_COPY);
    CHECK_INT(lstat_of(in_ws(&f, "hard")).nlink, 1);
    CHECK_OK(link_make(&only_sym, in_ws(&f, "from"), in_ws(&f, "sym"), 0666, &made));
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
    e = link_make(&only_hard, in_ws(&f, "from"), in_ws(&f, "to"), 0666, &made);
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
    e = link_make(&only_hard, in_ws(&f, "from"), in_ws(&f, "to"), 0666, &made);
    CHECK(e && err_code_of(e) == ERR_NOT_FOUND);
    err_free(e);
}

TEST(link_falls_back_to_the_next_kind)
{
    const struct link_kinds kinds = {{LINK_REFLINK, LINK_HARDLINK}, 2};
    const struct link_kinds across = {{LINK_HARDLINK, LINK_SYMLINK}, 2};
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    CHECK_OK(link_make(&kinds, in_ws(&f, "from"), in_ws(&f, "to"), 0666, &made));
    CHECK(made.kind == LINK_REFLINK || made.kind == LINK_HARDLINK);
    CHECK_STR(content(&f, in_ws(&f, "to")), "one\n");
    /* Another file system everywhere. */
    CHECK_OK(link_make(&across, "/proc/self/stat", in_ws(&f, "stat"), 0666, &made));
}

TEST(link_replaces_files_and_links)
{
    static const struct link_kinds *const all[] = {&only_copy, &only_hard, &only_sym};
    scoped(fixture) struct fixture f;
    struct linked made;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    for (size_t i = 0; i < ARRAY_LEN(all); i++) {
        for (size_t j = 0; j < ARRAY_LEN(all); j++) {
            put(&f, "to", "two\n");
            CHECK_OK(link_replace(all[i], in_ws(&f, "from"), in_ws(&f, "to"), 0666, &made));
            CHECK_OK(link_replace(all[j], in_ws(&f, "from"), in_ws(&f, "to"), 0666, &made));
            CHECK_STR(content(&f, in_ws(&f, "to")), "one\n");
            CHECK_INT(made.kind, all[j]->at[0]);
            CHECK_OK(fs_remove(in_ws(&f, "to")));
        }
    }
    CHECK_INT(count_temporaries(&f), 0);
    CHECK_STR(content(&f, in_ws(&f, "from")), "one\n");
}
