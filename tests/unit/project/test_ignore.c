#include "project/ignore.h"

#include "base/path.h"
#include "support/test.h"
#include "support/vectors.h"

/* --- recorded vectors --- */

static void write_files(const struct row *row, const char *root)
{
    struct value *files = json_cell(row, 0);
    for (size_t i = 0; i < files->map.len; i++)
        test_write(path_join(row->arena, root, files->map.pairs[i].key),
                   files->map.pairs[i].val->s);
}

static void check_vector(const struct row *row)
{
    struct arena *a = row->arena;
    const char *root = arena_printf(a, "%s/root", test_tmpdir()), *path = text_cell(row, 1),
               *want = text_cell(row, 4);
    bool is_dir = streq(row->cells[2], "d"), ignored = false;
    struct source_disk disk;
    struct ignore_match m;
    scoped(sb) struct sb got = SB_INIT;

    CHECK_OK(fs_remove_tree(root));
    write_files(row, root);
    path = path_norm(a, path);
    if (strstr(want, "in sub_repo"))
        CHECK_OK(fs_mkdirs(arena_printf(a, "%s/sub/.dvc", root)));
    source_disk_init(&disk, root);
    struct ignore *ig = ignore_new(&disk.base, a);
    err *e = ignore_check(ig, path, is_dir, &ignored, &m);
    if (streq(row->cells[3], "error")) {
        CHECK_ERR(e, strchr(want, ':') + 2);
        return;
    }
    CHECK_OK(e);
    if (ignored != streq(row->cells[3], "1"))
        test_fail(__FILE__, __LINE__, "%s: %s in %s", ignored ? "ignored" : "not ignored",
                  row->cells[1], row->cells[0]);
    /* The line was asked for what the path is on the disk. */
    CHECK_OK(ignore_check(ig, path, is_dir || fs_is_dir(path_join(a, root, path)), &ignored, &m));
    ignore_match_add(&m, &got);
    if (!streq(got.buf, want))
        test_fail(__FILE__, __LINE__, "«%s» for %s in %s", got.buf, row->cells[1], row->cells[0]);
}

TEST(ignore_decides_as_the_original)
{
    CHECK(each_row("vectors/ignore.tsv", check_vector) > 250);
}
