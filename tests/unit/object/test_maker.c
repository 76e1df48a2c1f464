#include "object/fixture.h"
#include "object/maker.h"

#include <unistd.h>

/* "one\n" and "two\n" in the cache; where they are wanted is a new directory "out/sub". */
static void prepare(struct fixture *f, enum link_kind first)
{
    struct built b;

    fixture_init(f, first);
    put_tree(f);
    CHECK_OK(build_commit(&f->cache, in_ws(f, "d"), &f->opts, true, &f->arena, &b));
    CHECK_OK(fs_mkdirs(in_ws(f, "out/sub")));
}

static struct making making_in(struct fixture *f)
{
    return (struct making){.cache = &f->cache, .root = in_ws(f, "out"), .algo = HASH_MD5};
}

static struct want want_of(struct fixture *f, const struct manifest_entry *e)
{
    struct want w = {.entry = e};

    err_ignore(cache_stat(&f->cache, &e->oid, &w.object)); /* making it would fail, too */
    return w;
}

static struct manifest_entry entry(const char *relpath, const char *md5)
{
    return (struct manifest_entry){.relpath = relpath, .oid = md5_oid(md5)};
}

static void check_made(struct fixture *f, const struct want *w, const char *relpath,
                       const char *text)
{
    const struct fs_stat now = lstat_of(in_ws(f, relpath));

    CHECK_STR(content(f, in_ws(f, relpath)), text);
    CHECK(w->made_ns);
    CHECK_INT(w->st.ino, now.ino); /* the memo believes in these */
    CHECK_INT(w->st.mtime_ns, now.mtime_ns);
    CHECK_INT(w->st.nlink, now.nlink);
    CHECK(now.nlink > 1 || w->st.ctime_ns == now.ctime_ns);
}

TEST(maker_makes_files_and_tells_of_them)
{
    static const enum link_kind kinds[] = {LINK_COPY, LINK_HARDLINK, LINK_REFLINK};

    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        scoped(fixture) struct fixture f;
        prepare(&f, kinds[i]);
        const struct manifest_entry one = entry("a", MD5_ONE), two = entry("sub/b", MD5_TWO);
        const struct making making = making_in(&f);
        struct want w1 = want_of(&f, &one), w2 = want_of(&f, &two);
        scoped(maker) struct maker m;
        if (kinds[i] == LINK_REFLINK)
            f.cache.kinds = (struct link_kinds){{LINK_REFLINK, LINK_COPY}, 2};
        maker_init(&m, &making);
        CHECK_OK(maker_make(&m, &w1));
        CHECK_OK(maker_make(&m, &w2));
        check_made(&f, &w1, "out/a", "one\n");
        check_made(&f, &w2, "out/sub/b", "two\n");
        CHECK_INT(count_temporaries(&f), 0);
    }
}

/* Too many files are open, say. */
TEST(maker_does_without_handles)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    const struct manifest_entry one = entry("a", MD5_ONE);
    const struct making making = making_in(&f);
    struct want w = want_of(&f, &one);
    scoped(maker) struct maker m;
    maker_init(&m, &making);
    cache_root_close(&m.objects);
    CHECK_OK(maker_make(&m, &w));
    check_made(&f, &w, "out/a", "one\n");
}

TEST(maker_finds_objects_of_either_algorithm)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    struct manifest_entry old = entry("a", MD5_ONE);
    struct making making = making_in(&f);
    scoped(maker) struct maker m;
    old.oid.algo = making.algo = HASH_MD5_DOS2UNIX;
    CHECK_OK(cache_add_bytes(&f.cache, &old.oid, STR_LIT("one\n")));
    struct want w = want_of(&f, &old);
    maker_init(&m, &making);
    CHECK_OK(maker_make(&m, &w));
    check_made(&f, &w, "out/a", "one\n");
}

TEST(maker_writes_aside)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    f.cache.aside = in_ws(&f, "aside");
    const struct manifest_entry one = entry("a", MD5_ONE), two = entry("sub/b", MD5_TWO);
    const struct making making = making_in(&f);
    struct want w1 = want_of(&f, &one), w2 = want_of(&f, &two);
    scoped(maker) struct maker m;
    CHECK_OK(fs_mkdirs(f.cache.aside));
    make_old(f.cache.aside);
    const int64_t before_ns = lstat_of(f.cache.aside).mtime_ns;
    maker_init(&m, &making);
    CHECK_OK(maker_make(&m, &w1));
    CHECK(lstat_of(f.cache.aside).mtime_ns > before_ns);
    make_old(f.cache.aside);
    CHECK_OK(fs_chmod(in_ws(&f, "out/sub"), 02775)); /* gives its files a group */
    CHECK_OK(maker_make(&m, &w2));
    CHECK_INT(lstat_of(f.cache.aside).mtime_ns, before_ns);
    CHECK_INT(rmdir(f.cache.aside), 0); /* nothing is left */
}

TEST(maker_replaces_what_is_in_its_place)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_HARDLINK);
    put(&f, "out/a", "mine\n");
    put(&f, "out/sub/b", "mine, too, and ignored\n");
    const struct manifest_entry one = entry("a", MD5_ONE), two = entry("sub/b", MD5_TWO);
    const struct making making = making_in(&f);
    struct tree_file now = {.relpath = "a"};
    struct want w1 = want_of(&f, &one), w2 = want_of(&f, &two);
    scoped(maker) struct maker m;
    w1.now = &now;
    maker_init(&m, &making);
    CHECK_OK(maker_make(&m, &w1));
    CHECK_OK(maker_make(&m, &w2)); /* the scan has not listed it */
    CHECK_STR(content(&f, in_ws(&f, "out/a")), "one\n");
    CHECK_STR(content(&f, in_ws(&f, "out/sub/b")), "two\n");
}

TEST(maker_never_writes_through_a_link)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_mkdirs(in_ws(&f, "elsewhere")));
    CHECK_INT(symlink("../elsewhere", in_ws(&f, "out/x")), 0);
    const struct manifest_entry one = entry("x/a", MD5_ONE);
    const struct making making = making_in(&f);
    struct want w = want_of(&f, &one);
    scoped(maker) struct maker m;
    maker_init(&m, &making);
    CHECK_ERR(maker_make(&m, &w), "out/x");
    CHECK(!is_there(&f, "elsewhere/a"));
    CHECK(!w.made_ns);
}
