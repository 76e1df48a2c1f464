/* A seal holds while no name in the cache comes or goes, and is not given while one could do so
 * unseen. */
#include "object/cache_seal.h"

#include "base/path.h"
#include "object/fixture.h"

#include <unistd.h>

#define MD5_LIST "0123456789abcdef0123456789abcdef.dir"

struct sealed {
    struct fixture f;
    struct oid list;
};

static void sealed_scope_end(struct sealed *s)
{
    fixture_scope_end(&s->f);
}

static const char *shard_of(struct sealed *s, const char *md5)
{
    return path_dir(&s->f.arena, object_path(&s->f, md5));
}

/* Until what has changed is no longer "just now". */
static void wait_a_moment(void)
{
    usleep(30 * 1000);
}

static void init(struct sealed *s)
{
    *s = (struct sealed){0};
    fixture_init(&s->f, LINK_COPY);
    s->f.opts.state = state_open(arena_printf(&s->f.arena, "%s/state.db", test_tmpdir()));
    s->list = md5_oid(MD5_LIST);
    CHECK_OK(cache_add_bytes(&s->f.cache, &s->list, STR_LIT("[]")));
    CHECK_OK(cache_add_bytes(&s->f.cache, &(struct oid){.text = MD5_ONE}, STR_LIT("one\n")));
    make_old(object_path(&s->f, MD5_LIST));
    wait_a_moment();
}

static struct cache_seal take_seal(struct sealed *s)
{
    struct fs_stat manifest = lstat_of(object_path(&s->f, MD5_LIST));
    struct cache_seal seal;

    cache_seal_take(&s->f.cache, &s->list, &manifest, &s->f.arena, &seal);
    return seal;
}

static bool is_known(struct sealed *s)
{
    struct cache_seal seal = take_seal(s);

    return cache_seal_is_known(&seal, s->f.opts.state);
}

static void remember(struct sealed *s)
{
    struct cache_seal seal = take_seal(s);

    cache_seal_remember(&seal, s->f.opts.state);
}

TEST(seal_is_known_once_it_is_remembered)
{
    scoped(sealed) struct sealed s;

    init(&s);
    CHECK(!is_known(&s));
    remember(&s);
    CHECK(is_known(&s));
    state_close(s.f.opts.state);
    s.f.opts.state = state_open(arena_printf(&s.f.arena, "%s/state.db", test_tmpdir()));
    CHECK(is_known(&s));
}

/* Whoever sets the time of a directory back changes its other time. */
TEST(seal_is_broken_by_an_object_that_goes)
{
    scoped(sealed) struct sealed s;

    init(&s);
    remember(&s);
    CHECK_OK(fs_remove(object_path(&s.f, MD5_ONE)));
    make_old(shard_of(&s, MD5_ONE));
    CHECK(!is_known(&s));
}

TEST(seal_is_broken_by_a_directory_that_goes)
{
    scoped(sealed) struct sealed s;

    init(&s);
    remember(&s);
    CHECK_OK(fs_remove_tree(shard_of(&s, MD5_ONE)));
    CHECK(!is_known(&s));
}

TEST(seal_is_not_given_to_what_has_just_changed)
{
    scoped(sealed) struct sealed s;

    init(&s);
    CHECK_OK(cache_add_bytes(&s.f.cache, &(struct oid){.text = MD5_TWO}, STR_LIT("two\n")));
    remember(&s);
    CHECK(!is_known(&s));
    wait_a_moment();
    remember(&s);
    CHECK(is_known(&s));
}

TEST(seal_is_of_one_list)
{
    scoped(sealed) struct sealed s;

    init(&s);
    remember(&s);
    s.list = md5_oid(MD5_EMPTY_DIR);
    CHECK(!is_known(&s));
}

TEST(seal_without_a_memo_is_never_known)
{
    scoped(sealed) struct sealed s;

    init(&s);
    state_close(s.f.opts.state);
    s.f.opts.state = NULL;
    remember(&s);
    CHECK(!is_known(&s));
}
