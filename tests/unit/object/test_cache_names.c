/* Names instead of looks: whatever lies in the cache beside, the answer is that of looking at each.
 */
#include "object/fixture.h"

#include <unistd.h>

enum { MANY = 3000 };

/* So many different objects, and each wanted twice. */
static struct manifest list_objects(struct fixture *f)
{
    struct manifest m = {.len = (size_t)2 * MANY};

    fixture_init(f, LINK_COPY);
    m.at = arena_array(&f->arena, m.len, sizeof(*m.at));
    for (size_t i = 0; i < m.len; i++) {
        struct oid *oid = &m.at[i].oid;
        snprintf(oid->text, sizeof(oid->text), "%02zx%030zx", i % MANY % 256, i % MANY);
        m.at[i].relpath = "of no matter";
        if (i < MANY)
            CHECK(!cache_add_bytes(&f->cache, oid, STR_LIT("x")));
    }
    return m;
}

static bool has_names(struct fixture *f, const struct manifest *m)
{
    bool has = false;

    CHECK(!cache_has_names(&f->cache, m, &has));
    return has;
}

static const char *path_of(struct fixture *f, const struct manifest *m, size_t i)
{
    return cache_path(&f->cache, &m->at[i].oid, &f->arena);
}

TEST(names_of_a_list_are_all_there)
{
    scoped(fixture) struct fixture f;
    struct manifest m = list_objects(&f), few = {.at = m.at, .len = 5}, none = {0};

    CHECK(has_names(&f, &m));
    CHECK(has_names(&f, &few));
    CHECK(has_names(&f, &none));
}

TEST(one_name_is_not_there)
{
    scoped(fixture) struct fixture f;
    struct manifest m = list_objects(&f), few = {.at = m.at, .len = 5};

    CHECK_OK(fs_remove(path_of(&f, &m, MANY - 1)));
    CHECK(!has_names(&f, &m));
    CHECK(has_names(&f, &few));
    CHECK_OK(fs_remove(path_of(&f, &m, 4)));
    CHECK(!has_names(&f, &few));
}

TEST(no_name_is_there_without_a_cache)
{
    scoped(fixture) struct fixture f;
    struct manifest m = list_objects(&f);

    f.cache.dir = arena_printf(&f.arena, "%s/nowhere", test_tmpdir());
    CHECK(!has_names(&f, &m));
}

TEST(a_name_of_no_file_is_looked_at)
{
    scoped(fixture) struct fixture f;
    struct manifest m = list_objects(&f);
    const char *object = path_of(&f, &m, 7);

    CHECK_OK(fs_remove(object));
    CHECK(symlink(path_of(&f, &m, 8), object) == 0); /* a cache that somebody has linked together */
    CHECK(has_names(&f, &m));
    CHECK_OK(fs_remove(object));
    CHECK_OK(fs_mkdirs(object));
    CHECK(!has_names(&f, &m));
}

TEST(names_are_found_among_many_others)
{
    scoped(fixture) struct fixture f;
    struct manifest m = list_objects(&f);
    const char *object = path_of(&f, &m, 0);

    for (int i = 0; i < 2000; i++)
        test_write(arena_printf(&f.arena, "%s-%d", object, i), "");
    CHECK(has_names(&f, &m));
    CHECK_OK(fs_remove(object));
    CHECK(!has_names(&f, &m));
}
