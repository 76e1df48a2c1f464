#include "object/fixture.h"

#include "base/clock.h"

#include <fcntl.h>
#include <unistd.h>

/* Large enough that asking the memo is worth opening its database. */
enum { BIG = 8 << 20 };

static const char *db_path(struct fixture *f)
{
    return in_ws(f, "memo/state.db");
}

static void begin(struct fixture *f)
{
    fixture_init(f, LINK_COPY);
    f->opts.state = state_open(db_path(f));
}

static void reopen(struct fixture *f)
{
    state_close(f->opts.state);
    f->opts.state = state_open(db_path(f));
}

static void make_big(struct fixture *f, const char *relpath)
{
    put(f, relpath, "x");
    CHECK(truncate(in_ws(f, relpath), BIG) == 0);
}

static struct fs_stat stat_of(const char *path)
{
    struct fs_stat st = {0};

    err_ignore(fs_stat(path, &st));
    return st;
}

static void remember(struct fixture *f, const char *relpath, const char *md5, int64_t read_ns)
{
    const struct fs_stat st = stat_of(in_ws(f, relpath));
    const struct oid oid = md5_oid(md5);

    state_put(f->opts.state, in_ws(f, relpath), &st, read_ns, &oid);
}

static const char *recall(struct fixture *f, const char *relpath)
{
    const struct fs_stat st = stat_of(in_ws(f, relpath));
    static struct oid oid;

    return state_get(f->opts.state, in_ws(f, relpath), &st, HASH_MD5, &oid) ? oid.text : "-";
}

TEST(state_remembers)
{
    scoped(fixture) struct fixture f;

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    CHECK_STR(recall(&f, "a"), "-");
    remember(&f, "a", MD5_ONE, clock_now_ns());
    CHECK_STR(recall(&f, "a"), MD5_ONE);
    reopen(&f);
    CHECK_STR(recall(&f, "a"), MD5_ONE);
}

TEST(state_remembers_many_in_any_order)
{
    scoped(fixture) struct fixture f;
    struct oid oid = md5_oid(MD5_ONE);

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    for (int round = 0; round < 2; round++) {
        const struct fs_stat st = stat_of(in_ws(&f, "a"));
        for (int i = 0; i < 3000; i++) {
            const int n = i * 1009 % 3000;
            if (n % 2 == round)
                state_put(f.opts.state, arena_printf(&f.arena, "/dir%d/file%d", n % 7, n), &st,
                          clock_now_ns(), &oid);
        }
        reopen(&f);
    }
    for (int n = 0; n < 3000; n++) {
        const struct fs_stat st = stat_of(in_ws(&f, "a"));
        CHECK(state_get(f.opts.state, arena_printf(&f.arena, "/dir%d/file%d", n % 7, n), &st,
                        HASH_MD5, &oid));
    }
    CHECK_STR(recall(&f, "b"), "-");
}

TEST(state_of_the_root_directory)
{
    scoped(fixture) struct fixture f;
    struct oid oid = md5_oid(MD5_ONE);
    struct fs_stat st;

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    st = stat_of(in_ws(&f, "a"));
    state_put(f.opts.state, "/x", &st, clock_now_ns(), &oid);
    reopen(&f);
    CHECK(state_get(f.opts.state, "/x", &st, HASH_MD5, &oid));
}

TEST(state_takes_the_last_of_two)
{
    scoped(fixture) struct fixture f;

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    remember(&f, "a", MD5_ONE, clock_now_ns());
    remember(&f, "a", MD5_TWO, clock_now_ns());
    CHECK_STR(recall(&f, "a"), MD5_TWO);
    reopen(&f);
    CHECK_STR(recall(&f, "a"), MD5_TWO);
    remember(&f, "a", MD5_THREE, clock_now_ns());
    reopen(&f);
    CHECK_STR(recall(&f, "a"), MD5_THREE);
}

TEST(state_keeps_algorithms_apart)
{
    scoped(fixture) struct fixture f;
    struct fs_stat st;
    struct oid oid;

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    remember(&f, "a", MD5_ONE, clock_now_ns());
    st = stat_of(in_ws(&f, "a"));
    CHECK(!state_get(f.opts.state, in_ws(&f, "a"), &st, HASH_MD5_DOS2UNIX, &oid));
    oid = md5_oid(MD5_TWO);
    oid.algo = HASH_MD5_DOS2UNIX;
    state_put(f.opts.state, in_ws(&f, "a"), &st, clock_now_ns(), &oid);
    reopen(&f);
    CHECK_STR(recall(&f, "a"), MD5_ONE);
    CHECK(state_get(f.opts.state, in_ws(&f, "a"), &st, HASH_MD5_DOS2UNIX, &oid));
    CHECK_STR(oid.text, MD5_TWO);
}

TEST(state_notices_each_kind_of_change)
{
    scoped(fixture) struct fixture f;
    struct fs_stat st, other;
    struct oid oid = md5_oid(MD5_ONE);

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    st = stat_of(in_ws(&f, "a"));
    state_put(f.opts.state, "/a", &st, clock_now_ns(), &oid);
    reopen(&f);
    other = st;
    other.size_bytes++;
    CHECK(!state_get(f.opts.state, "/a", &other, HASH_MD5, &oid));
    other = st;
    other.mtime_ns++;
    CHECK(!state_get(f.opts.state, "/a", &other, HASH_MD5, &oid));
    other = st;
    other.ino++;
    CHECK(!state_get(f.opts.state, "/a", &other, HASH_MD5, &oid));
    other = st;
    other.ctime_ns++; /* an edit that set the mtime back */
    CHECK(!state_get(f.opts.state, "/a", &other, HASH_MD5, &oid));
    CHECK(state_get(f.opts.state, "/a", &st, HASH_MD5, &oid));
}

/* Each link made to an object changes its ctime. */
TEST(state_ignores_the_ctime_of_shared_inodes)
{
    scoped(fixture) struct fixture f;
    struct fs_stat st;
    struct oid oid = md5_oid(MD5_ONE);

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    st = stat_of(in_ws(&f, "a"));
    st.nlink = 2;
    state_put(f.opts.state, "/a", &st, clock_now_ns(), &oid);
    st.ctime_ns++;
    st.nlink = 3;
    CHECK(state_get(f.opts.state, "/a", &st, HASH_MD5, &oid));
}

/* The file may have been written again within the same tick of the clock. */
TEST(state_forgets_racy_files)
{
    scoped(fixture) struct fixture f;
    int64_t mtime_ns;

    begin(&f);
    make_big(&f, "a");
    mtime_ns = stat_of(in_ws(&f, "a")).mtime_ns;
    remember(&f, "a", MD5_ONE, mtime_ns);
    CHECK_STR(recall(&f, "a"), "-");
    remember(&f, "a", MD5_ONE, mtime_ns + 10000000);
    CHECK_STR(recall(&f, "a"), "-");
    remember(&f, "a", MD5_ONE, mtime_ns - 50000000); /* a clock that is behind */
    CHECK_STR(recall(&f, "a"), "-");
    remember(&f, "a", MD5_ONE, mtime_ns + 30000000);
    CHECK_STR(recall(&f, "a"), MD5_ONE);
}

TEST(state_waits_longer_where_clocks_are_coarse)
{
    scoped(fixture) struct fixture f;
    struct oid oid = md5_oid(MD5_ONE);
    struct fs_stat st = {.kind = FS_FILE,
                         .size_bytes = BIG,
                         .nlink = 1,
                         .mtime_ns = 1000000000000,
                         .ctime_ns = 1000000000000};

    begin(&f);
    state_put(f.opts.state, "/a", &st, st.mtime_ns + 1000000000, &oid);
    CHECK(!state_get(f.opts.state, "/a", &st, HASH_MD5, &oid));
    state_put(f.opts.state, "/a", &st, st.mtime_ns + 3000000000, &oid);
    CHECK(state_get(f.opts.state, "/a", &st, HASH_MD5, &oid));
}

TEST(state_without_a_database)
{
    scoped(fixture) struct fixture f;
    struct oid oid;
    struct fs_stat st;

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    put(&f, "memo", "in the way");
    remember(&f, "a", MD5_ONE, clock_now_ns());
    CHECK_STR(recall(&f, "a"), MD5_ONE);
    reopen(&f);
    CHECK_STR(recall(&f, "a"), "-");
    st = stat_of(in_ws(&f, "a"));
    CHECK(!state_get(NULL, "/a", &st, HASH_MD5, &oid));
    state_put(NULL, "/a", &st, 0, &oid);
    state_close(NULL);
}

TEST(state_with_a_damaged_database)
{
    scoped(fixture) struct fixture f;

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    put(&f, "memo/state.db",
        "this is no database, and it is long enough to be read as a header of one "
        "......................");
    CHECK_STR(recall(&f, "a"), "-");
    remember(&f, "a", MD5_ONE, clock_now_ns());
    reopen(&f);
    recall(&f, "a"); /* either way, without a failure */
}

TEST(state_is_not_opened_for_a_few_small_files)
{
    scoped(fixture) struct fixture f;

    begin(&f);
    put(&f, "a", "one\n");
    make_old(in_ws(&f, "a"));
    CHECK_STR(recall(&f, "a"), "-");
    remember(&f, "a", MD5_ONE, clock_now_ns());
    reopen(&f);
    CHECK(!is_there(&f, "memo"));
}

TEST(state_is_opened_at_once_for_what_is_expected)
{
    scoped(fixture) struct fixture f;

    begin(&f);
    put(&f, "a", "one\n");
    make_old(in_ws(&f, "a"));
    state_expect(f.opts.state, 1000);
    CHECK_STR(recall(&f, "a"), "-");
    CHECK(is_there(&f, "memo"));
}

TEST(state_does_not_write_what_it_knows)
{
    scoped(fixture) struct fixture f;
    struct fs_stat before, after;

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    remember(&f, "a", MD5_ONE, clock_now_ns());
    reopen(&f);
    before = stat_of(db_path(&f));
    usleep(50 * 1000); /* later writing would show */
    remember(&f, "a", MD5_ONE, clock_now_ns());
    reopen(&f);
    after = stat_of(db_path(&f));
    CHECK(before.mtime_ns == after.mtime_ns);
    remember(&f, "a", MD5_TWO, clock_now_ns());
    reopen(&f);
    CHECK_STR(recall(&f, "a"), MD5_TWO);
}

TEST(state_spares_reading)
{
    scoped(fixture) struct fixture f;
    struct built b;

    begin(&f);
    make_big(&f, "d/a");
    make_old(in_ws(&f, "d/a"));
    remember(&f, "d/a", MD5_ONE, clock_now_ns()); /* a lie that only the memo tells */
    reopen(&f);
    CHECK_OK(build_path(in_ws(&f, "d"), &f.opts, &f.arena, &b));
    CHECK_STR(b.manifest.at[0].oid.text, MD5_ONE);
    CHECK_OK(build_path(in_ws(&f, "d/a"), &f.opts, &f.arena, &b));
    CHECK_STR(b.oid.text, MD5_ONE);
}

/* What a lie of the memo would do to the cache: nothing, objects are named by their bytes. */
TEST(state_cannot_put_wrong_objects_into_the_cache)
{
    scoped(fixture) struct fixture f;
    struct built b;

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    remember(&f, "a", MD5_ONE, clock_now_ns());
    CHECK_OK(build_commit(&f.cache, in_ws(&f, "a"), &f.opts, true, &f.arena, &b));
    CHECK(!streq(b.oid.text, MD5_ONE));
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).kind, FS_NONE);
}

TEST(state_remembers_what_a_commit_read)
{
    scoped(fixture) struct fixture f;
    struct built b;

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    CHECK_OK(build_commit(&f.cache, in_ws(&f, "a"), &f.opts, true, &f.arena, &b));
    CHECK_STR(recall(&f, "a"), b.oid.text);
}

TEST(state_that_is_saved_goes_on)
{
    static const char other[] = "c4ca4238a0b923820dcc509a6f75849b";
    scoped(fixture) struct fixture f;
    struct state *killed;

    begin(&f);
    for (size_t i = 0; i < 2; i++)
        make_big(&f, i ? "b" : "a");
    remember(&f, "a", other, INT64_MAX);
    state_save(f.opts.state);
    CHECK_STR(recall(&f, "a"), other);
    remember(&f, "b", other, INT64_MAX); /* never written */
    killed = f.opts.state;
    f.opts.state = state_open(db_path(&f));
    CHECK_STR(recall(&f, "a"), other);
    CHECK_STR(recall(&f, "b"), "-");
    state_close(killed);
    reopen(&f);
    CHECK_STR(recall(&f, "a"), other);
    CHECK_STR(recall(&f, "b"), other);
}

TEST(state_believes_what_a_checkout_made)
{
    static const enum link_kind kinds[] = {LINK_COPY, LINK_HARDLINK, LINK_SYMLINK};

    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        scoped(fixture) struct fixture f;
        struct checkout_opts opts = {0};
        enum checkout_change change;
        struct built b;

        begin(&f);
        f.cache.kinds.at[0] = kinds[i];
        make_big(&f, "d/a");
        make_old(in_ws(&f, "d/a"));
        CHECK_OK(build_commit(&f.cache, in_ws(&f, "d"), &f.opts, true, &f.arena, &b));
        CHECK_OK(fs_remove_tree(in_ws(&f, "d")));
        opts.build = f.opts;
        CHECK_OK(checkout_path(&f.cache, in_ws(&f, "d"), &b.oid, &opts, &change));
        CHECK_STR(recall(&f, "d/a"), b.manifest.at[0].oid.text);
        CHECK_OK(fs_remove_tree(f.ws));
        CHECK_OK(fs_remove_tree(f.cache.dir));
    }
}

TEST(state_forgets_names_that_are_gone)
{
    scoped(fixture) struct fixture f;
    struct oid oid = md5_oid(MD5_ONE);
    struct fs_stat st;

    begin(&f);
    make_big(&f, "a");
    make_old(in_ws(&f, "a"));
    st = stat_of(in_ws(&f, "a"));
    for (int i = 0; i < 2000; i++)
        state_put(f.opts.state, arena_printf(&f.arena, "%s/gone%d", f.ws, i), &st, clock_now_ns(),
                  &oid);
    remember(&f, "a", MD5_ONE, clock_now_ns());
    reopen(&f);
    CHECK(state_get(f.opts.state, in_ws(&f, "gone7"), &st, HASH_MD5, &oid));
    for (int i = 2000; i < 6000; i++)
        state_put(f.opts.state, arena_printf(&f.arena, "%s/gone%d", f.ws, i), &st, clock_now_ns(),
                  &oid);
    reopen(&f);
    CHECK(!state_get(f.opts.state, in_ws(&f, "gone7"), &st, HASH_MD5, &oid));
    CHECK_STR(recall(&f, "a"), MD5_ONE);
}

TEST(state_lists_links)
{
    scoped(fixture) struct fixture f;
    struct state_link_vec links = {0};
    struct fs_stat st = {.ino = 5, .mtime_ns = 7};

    begin(&f);
    state_put_link(f.opts.state, "b/c", &st);
    state_put_link(f.opts.state, "a", &st);
    state_put_link(f.opts.state, "gone", &st);
    reopen(&f);
    state_remove_link(f.opts.state, "gone");
    st.mtime_ns = 8;
    state_put_link(f.opts.state, "b/c", &st);
    state_list_links(f.opts.state, &f.arena, &links);
    CHECK_INT(links.len, 2);
    if (links.len == 2) {
        CHECK_STR(links.at[0].rel_path, "a");
        CHECK_STR(links.at[1].rel_path, "b/c");
        CHECK_INT(links.at[1].ino, 5);
        CHECK_INT(links.at[1].mtime_ns, 8);
    }
    vec_release(&links);
}
