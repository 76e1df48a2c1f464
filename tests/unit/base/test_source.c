#include "base/source.h"
#include "support/test.h"

#include <unistd.h>

TEST(the_disk_below_a_root)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct source_disk disk;
    struct fs_entries list;
    enum fs_kind kind = FS_NONE;
    struct source_id id;
    test_write(arena_printf(&a, "%s/d/f", test_tmpdir()), "one");
    source_disk_init(&disk, test_tmpdir());
    CHECK_OK(source_read(&disk.base, "d/f", &text));
    CHECK_STR(text.buf, "one");
    CHECK_ERR(source_read(&disk.base, "d/none", &text), "[Errno 2]");
    CHECK_OK(source_stat(&disk.base, "d", &kind));
    CHECK(kind == FS_DIR);
    CHECK_OK(source_stat(&disk.base, "x", &kind));
    CHECK(kind == FS_NONE);
    CHECK_OK(source_list(&disk.base, "", &a, &list));
    CHECK_INT(list.len, 1);
    CHECK_STR(list.at[0].name, "d");
    CHECK(source_has_file(&disk.base, "d/f") && !source_has_file(&disk.base, "d"));
    CHECK(!source_identify(&disk.base, "d/f", &id) && !disk.base.label);
}

TEST(an_overlay_hides_files_with_texts)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct source_disk disk;
    struct source_overlay over;
    test_write(arena_printf(&a, "%s/f", test_tmpdir()), "below");
    test_write(arena_printf(&a, "%s/g", test_tmpdir()), "g");
    source_disk_init(&disk, test_tmpdir());
    source_overlay_init(&over, &disk.base);
    source_overlay_set(&over, "f", "above");
    source_overlay_set(&over, "new", "made up");
    CHECK_OK(source_read(&over.base, "f", &text));
    CHECK_OK(source_read(&over.base, "new", &text));
    CHECK_OK(source_read(&over.base, "g", &text));
    CHECK_STR(text.buf, "abovemade upg");
    CHECK(source_has_file(&over.base, "new") && !source_has_file(&over.base, "none"));
    source_overlay_release(&over);
}
