/* Expected texts: what `repro` of DVC 3.67.1 leaves behind, started with the same file (schema 1:
 * DVC 2.58.2). */
#include "data/yaml_read.h"
#include "pipeline/lockfile.h"
#include "support/test.h"

static const char entry_yaml[] = "cmd: cp in o\n"
                                 "deps:\n"
                                 "- path: in\n"
                                 "  hash: md5\n"
                                 "  md5: b026324c6904b2a9cb4b88d6d61c81d1\n"
                                 "  size: 2\n";

#define ENTRY                                                                                      \
    "  a:\n"                                                                                       \
    "    cmd: cp in o\n"                                                                           \
    "    deps:\n"                                                                                  \
    "    - path: in\n"                                                                             \
    "      hash: md5\n"                                                                            \
    "      md5: b026324c6904b2a9cb4b88d6d61c81d1\n"                                                \
    "      size: 2\n"

/* The text after the entry of stage "a" was set in `before` (NULL: no file). */
static const char *set_entry(const char *before, struct arena *a, bool *ret_changed)
{
    struct source_disk disk;
    struct lockfile *lock = NULL;
    struct value *entry = NULL;
    const char *text = "";

    *ret_changed = false;
    source_disk_init(&disk, arena_strdup(a, test_tmpdir()));
    if (before)
        test_write(arena_printf(a, "%s/dvc.lock", test_tmpdir()), before);
    if (!test_check_ok(__FILE__, __LINE__, "load",
                       lockfile_load(&disk.base, "dvc.lock", "./dvc.lock", a, &lock)) ||
        !test_check_ok(__FILE__, __LINE__, "entry", yaml_read(STR_LIT(entry_yaml), a, &entry)))
        return "";
    CHECK(!lockfile_set(lock, "a", entry, a, &text, ret_changed));
    return text;
}

static void check_set(const char *before, const char *after)
{
    scoped(arena) struct arena a = ARENA_INIT;
    bool changed;

    CHECK_STR(set_entry(before, &a, &changed), after);
    CHECK_INT(changed, before == NULL || strcmp(before, after) != 0);
}

TEST(lockfile_starts_a_file)
{
    check_set(NULL, "schema: '2.0'\nstages:\n" ENTRY);
    check_set("schema: '2.0'\nstages:\n" ENTRY, "schema: '2.0'\nstages:\n" ENTRY);
}

TEST(lockfile_adds_behind_the_last_stage)
{
    check_set("schema: '2.0'\nstages:\n  b:\n    cmd: x\n",
              "schema: '2.0'\nstages:\n  b:\n    cmd: x\n" ENTRY);
    check_set("schema: '2.0'\nstages:\n  b:\n    cmd: x", /* no line end */
              "schema: '2.0'\nstages:\n  b:\n    cmd: x\n" ENTRY);
}

TEST(lockfile_keeps_what_it_does_not_know)
{
    check_set("schema: '2.0'\ndatasets:\n- name: dogs\n  type: url\nstages: {}\n",
              "schema: '2.0'\ndatasets:\n- name: dogs\n  type: url\nstages:\n" ENTRY);
    check_set("schema: '2.0'\nstages:\n  b:\n    cmd: x\ndatasets:\n- name: dogs\n",
              "schema: '2.0'\nstages:\n  b:\n    cmd: x\n" ENTRY "datasets:\n- name: dogs\n");
}

TEST(lockfile_keeps_comments_between_stages)
{
    check_set("# top\n"
              "stages:\n"
              "  # about z\n"
              "  z:\n"
              "    cmd: old\n"
              "  # about a\n"
              "  a:\n"
              "    cmd: cp in o2   # tail\n"
              "  b:\n"
              "    cmd: x\n"
              "# end\n"
              "schema: '2.0'\n",
              "# top\n"
              "stages:\n"
              "  # about z\n"
              "  z:\n"
              "    cmd: old\n"
              "  # about a\n" ENTRY "  b:\n"
              "    cmd: x\n"
              "# end\n"
              "schema: '2.0'\n");
}

TEST(lockfile_migrates_schema_1)
{
    check_set("b:\n  cmd: x\n", "schema: '2.0'\nstages:\n  b:\n    cmd: x\n" ENTRY);
}

TEST(lockfile_refuses_other_schemas)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct source_disk disk;
    struct lockfile *lock = NULL;

    source_disk_init(&disk, test_tmpdir());
    test_write(arena_printf(&a, "%s/dvc.lock", test_tmpdir()), "schema: '3.0'\nstages: {}\n");
    CHECK_ERR(lockfile_load(&disk.base, "dvc.lock", "./dvc.lock", &a, &lock),
              "'./dvc.lock' validation failed.");
}
