#include "base/fs.h"
#include "pipeline/params_memo.h"
#include "support/test.h"

#include <unistd.h>

static void write_params(const char *path, const char *text)
{
    CHECK_OK(fs_write_file(path, str_of(text), 0666, false));
}

static const char *read_key(struct params_memo *m, struct source *src, struct arena *a,
                            struct value **ret_doc)
{
    *ret_doc = NULL;
    test_check_ok(__FILE__, __LINE__, "read", params_memo_read(m, src, "params.yaml", a, ret_doc));
    const struct value *v = *ret_doc ? value_find(*ret_doc, "lr") : NULL;
    return v ? v->s : "-";
}

TEST(a_file_just_written_is_read_each_time)
{
    const char *dir = test_tmpdir();
    scoped(arena) struct arena a = ARENA_INIT;
    struct source_disk disk;
    struct value *first, *second;
    const char *path = arena_printf(&a, "%s/params.yaml", dir);
    source_disk_init(&disk, dir);
    struct params_memo m = {.disk = &disk.base, .root = dir, .arena = &a};
    write_params(path, "lr: one\n");
    CHECK_STR(read_key(&m, &disk.base, &a, &first), "one");
    CHECK_STR(read_key(&m, &disk.base, &a, &second), "one");
    CHECK(first != second);
    write_params(path, "lr: two\n");
    CHECK_STR(read_key(&m, &disk.base, &a, &second), "two");
    params_memo_release(&m);
}

TEST(an_old_file_is_read_once_until_it_changes)
{
    const char *dir = test_tmpdir();
    scoped(arena) struct arena a = ARENA_INIT;
    struct source_disk disk, other;
    struct value *first, *second;
    const char *path = arena_printf(&a, "%s/params.yaml", dir);
    source_disk_init(&disk, dir);
    source_disk_init(&other, dir);
    struct params_memo m = {.disk = &disk.base, .root = dir, .arena = &a};
    write_params(path, "lr: one\n");
    sleep(3); /* longer than the coarsest clock of a file system takes */
    CHECK_STR(read_key(&m, &disk.base, &a, &first), "one");
    CHECK_STR(read_key(&m, &disk.base, &a, &second), "one");
    CHECK(first == second);
    CHECK_STR(read_key(&m, &other.base, &a, &second), "one");
    CHECK(first != second);
    write_params(path, "lr: two\n");
    CHECK_STR(read_key(&m, &disk.base, &a, &second), "two");
    params_memo_release(&m);
}
