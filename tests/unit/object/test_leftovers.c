#include "base/arena.h"
#include "base/fs.h"
#include "base/path.h"
#include "object/leftovers.h"
#include "support/test.h"

#include <time.h>

#define TEMPORARY ".0123456789abcdefghijAB.tmp"

static const char *const swept[] = {
    TEMPORARY,
    "ab/" TEMPORARY,
    "files/md5/" TEMPORARY,
    "files/md5/.GfdkV6zhAwhSkg-tt3z_Gg.tmp", /* DVC's */
    "files/md5/ff/" TEMPORARY,
    "runs/ab/abcd/" TEMPORARY,
};

static const char *const kept[] = {
    "files/md5/ab/0123456789abcdef0123456789abcd",
    "files/md5/ab/.short.tmp",
    ("other/" TEMPORARY),
    "runs/ab/abcd/0123456789abcdef",
};

static const char *place(struct arena *a, const char *name)
{
    return path_join(a, test_tmpdir(), name);
}

static void make(struct arena *a, const char *name)
{
    CHECK_OK(fs_mkdirs(path_dir(a, place(a, name))));
    test_write(place(a, name), "x");
}

TEST(what_killed_writers_left_goes)
{
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(swept); i++)
        make(&a, swept[i]);
    for (size_t i = 0; i < ARRAY_LEN(kept); i++)
        make(&a, kept[i]);
    leftovers_remove(test_tmpdir(), time(NULL) - 60);
    for (size_t i = 0; i < ARRAY_LEN(swept); i++)
        CHECK(fs_exists(place(&a, swept[i])));
    leftovers_remove(test_tmpdir(), time(NULL) + 60);
    for (size_t i = 0; i < ARRAY_LEN(swept); i++)
        CHECK(!fs_exists(place(&a, swept[i])));
    for (size_t i = 0; i < ARRAY_LEN(kept); i++)
        CHECK(fs_exists(place(&a, kept[i])));
    leftovers_remove(place(&a, "none"), time(NULL));
}
