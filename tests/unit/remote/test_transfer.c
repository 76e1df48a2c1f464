#include "remote/transfer_runs.h"

#include "base/fs.h"
#include "object/hash.h"
#include "remote/remote_memory.h"
#include "remote/tools.h"

/* A cache with two files and a directory of three, one of which is one of the two. */
#define ONE      "5bbf5a52328e7439ae6e719dfe712200"
#define ONE_KEY  "files/md5/5b/bf5a52328e7439ae6e719dfe712200"
#define TWO_KEY  "files/md5/c1/93497a1a06b2c72230e6146ff47080"
#define TREE     "74cbb6e3756e3d44d943b85f3e5f7c7c.dir" /* a: one, sub/b: two, sub2/c: 3 */
#define TREE_KEY "files/md5/74/cbb6e3756e3d44d943b85f3e5f7c7c.dir"
#define THREE    "6d7fce9fee471194aa8b5b6e47267f03"

#define TREE_TEXT                                                                                  \
    "[{\"md5\": \"5bbf5a52328e7439ae6e719dfe712200\", \"relpath\": \"a\"}, {\"md5\": "             \
    "\"c193497a1a06b2c72230e6146ff47080\", \"relpath\": \"sub/b\"}, {\"md5\": "                    \
    "\"6d7fce9fee471194aa8b5b6e47267f03\", \"relpath\": \"sub2/c\"}]"

struct scene {
    struct arena arena;
    struct cache cache;
    struct remote_memory *memory;
    struct transfer_ends ends;
    struct transfer_wants wants;
    struct transfer_result result;
};

static void scene_init(struct scene *s, const char *cache)
{
    *s = (struct scene){.arena = ARENA_INIT};
    s->cache = (struct cache){.dir = tools_path(cache)};
    s->memory = remote_memory_open();
    s->ends = (struct transfer_ends){.cache = &s->cache, .remote = &s->memory->base, .jobs = 1};
}

static void scene_scope_end(struct scene *s)
{
    remote_close(&s->memory->base);
    arena_release(&s->arena);
}

static struct oid oid_of(const char *text)
{
    struct oid oid = OID_NONE;
    CHECK(oid_parse(str_of(text), HASH_MD5, &oid));
    return oid;
}

static struct oid keep(struct scene *s, const char *text)
{
    struct oid oid;
    hash_bytes(str_of(text), HASH_MD5, &oid);
    test_check_ok(__FILE__, __LINE__, text, cache_add_bytes(&s->cache, &oid, str_of(text)));
    return oid;
}

static void keep_tree(struct scene *s)
{
    struct oid oid = oid_of(TREE);
    keep(s, "one\n");
    keep(s, "two\n");
    keep(s, "3\n");
    CHECK_OK(cache_add_bytes(&s->cache, &oid, str_of(TREE_TEXT)));
}

static void want(struct scene *s, const char *oid, const char *name, const char *inside)
{
    struct transfer_want w = {oid_of(oid), name, inside};
    arena_push(&s->arena, &s->wants, w);
}

static void fill_remote(struct scene *s)
{
    remote_memory_set(s->memory, ONE_KEY, "one\n");
    remote_memory_set(s->memory, TWO_KEY, "two\n");
    remote_memory_set(s->memory, "files/md5/6d/7fce9fee471194aa8b5b6e47267f03", "3\n");
    remote_memory_set(s->memory, TREE_KEY, TREE_TEXT);
}

static err *push(struct scene *s)
{
    return transfer_push(&s->ends, &s->wants, &s->arena, &s->result);
}

static err *fetch(struct scene *s)
{
    return transfer_fetch(&s->ends, &s->wants, &s->arena, &s->result);
}

static bool has(struct scene *s, const char *text)
{
    struct oid oid = oid_of(text);
    bool there = false;
    CHECK(!cache_has(&s->cache, &oid, &there, NULL));
    return there;
}

static bool has_whole(struct scene *s, const char *text)
{
    struct oid oid = oid_of(text);
    bool there = false;
    CHECK(!cache_has_whole(&s->cache, &oid, 0, &there));
    return there;
}

static void lose(struct scene *s, const char *text)
{
    struct oid oid = oid_of(text);
    CHECK(!fs_remove(cache_path(&s->cache, &oid, &s->arena)));
}

static const char *missing(struct scene *s)
{
    scoped(sb) struct sb out = SB_INIT;
    vec_each (&s->result.missing, o)
        sb_addf(&out, "%s\n", o->oid.text);
    return arena_str(&s->arena, sb_str(&out));
}

static const char *failures(struct scene *s)
{
    scoped(sb) struct sb out = SB_INIT;
    vec_each (&s->result.failures, f)
        sb_addf(&out, "%s: %s\n", f->oid, f->text ? f->text : "-");
    return arena_str(&s->arena, sb_str(&out));
}

/* What others will read: a manifest is there only when its files are. */
static void check_remote_is_sound(struct scene *s)
{
    if (map_has(&s->memory->objects, TREE_KEY)) {
        CHECK(map_has(&s->memory->objects, ONE_KEY));
        CHECK(map_has(&s->memory->objects, TWO_KEY));
        CHECK(map_has(&s->memory->objects, "files/md5/6d/7fce9fee471194aa8b5b6e47267f03"));
    }
}

/* --- pushing --- */

TEST(push_puts_a_manifest_last)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    keep_tree(&s);
    want(&s, TREE, "d", NULL);
    want(&s, ONE, "a", NULL);
    CHECK_OK(push(&s));
    CHECK_INT(s.result.moved, 4);
    CHECK(ends_with(remote_memory_order(s.memory), TREE_KEY "\n"));
    CHECK_STR(tools_get(&s.memory->base, TREE_KEY), TREE_TEXT);
    s.memory->of_op[MEMORY_PUT] = 0;
    CHECK_OK(push(&s));
    CHECK_INT(s.result.moved, 0);
    CHECK_INT(s.memory->of_op[MEMORY_PUT], 0);
}

TEST(push_of_an_incomplete_directory)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    keep_tree(&s);
    lose(&s, THREE);
    want(&s, TREE, "d", NULL);
    CHECK_OK(push(&s));
    CHECK_INT(s.result.moved, 2);
    CHECK_STR(missing(&s), THREE "\n");
    CHECK_STR(failures(&s), "");
    CHECK(!map_has(&s.memory->objects, TREE_KEY));
}

TEST(push_of_a_directory_whose_file_fails)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    keep_tree(&s);
    want(&s, TREE, "d", NULL);
    s.memory->fail_at = 5; /* after four questions, the first file */
    CHECK_OK(push(&s));
    CHECK_INT(s.result.moved, 2);
    CHECK_STR(failures(&s), TREE ": -\n" ONE ": call 5 fails\n");
    CHECK(!map_has(&s.memory->objects, TREE_KEY));
}

TEST(push_without_the_manifest)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    want(&s, TREE, "d", NULL);
    CHECK_OK(push(&s));
    CHECK_STR(missing(&s), TREE "\n");
    fill_remote(&s);
    CHECK_OK(push(&s));
    CHECK_STR(missing(&s), "");
}

TEST(push_of_a_part)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    keep_tree(&s);
    want(&s, TREE, "d", "sub");
    CHECK_OK(push(&s));
    CHECK_INT(s.result.moved, 1);
    CHECK_STR(remote_memory_order(s.memory), TWO_KEY "\n");
    CHECK_INT(s.result.held.len, 1);
    s.wants.at[0].inside = "sub2";
    want(&s, ONE, "a", NULL);
    CHECK_OK(push(&s));
    CHECK_INT(s.result.held.len, 0);
    CHECK(map_has(&s.memory->objects, TREE_KEY));
}

TEST(push_believes_protected_objects_only)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    struct oid oid = keep(&s, "one\n");
    const char *path = cache_path(&s.cache, &oid, &s.arena);
    CHECK_OK(fs_chmod(path, 0644));
    test_write(path, "changed\n");
    want(&s, ONE, "a", NULL);
    CHECK_OK(push(&s));
    CHECK_STR(missing(&s), ONE "\n");
    CHECK_INT(s.memory->of_op[MEMORY_PUT], 0);
}

TEST(push_mends_what_was_cut_short)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    keep(&s, "one\n");
    remote_memory_set(s.memory, ONE_KEY, "on");
    want(&s, ONE, "a", NULL);
    CHECK_OK(push(&s));
    CHECK_INT(s.result.moved, 1);
    CHECK_STR(tools_get(&s.memory->base, ONE_KEY), "one\n");
}

TEST(legacy_objects_have_a_place_of_their_own)
{
    scoped(scene) struct scene s;
    struct oid oid;
    scene_init(&s, "cache");
    hash_bytes(str_of("a\r\nb\r\n"), HASH_MD5_DOS2UNIX, &oid);
    CHECK_STR(oid.text, "dd8c6a395b5dd36c56d23275028f526c");
    CHECK_OK(cache_add_bytes(&s.cache, &oid, str_of("a\r\nb\r\n")));
    struct transfer_want w = {oid, "a", NULL};
    arena_push(&s.arena, &s.wants, w);
    CHECK_OK(push(&s));
    CHECK_STR(remote_memory_order(s.memory), "dd/8c6a395b5dd36c56d23275028f526c\n");
    s.cache.dir = tools_path("other");
    CHECK_OK(fetch(&s));
    CHECK_INT(s.result.moved, 1);
}

/* Whatever call fails, nothing half is left, and the next push completes what is there. */
TEST(push_failing_at_every_call)
{
    for (size_t n = 1; n < 20; n++) {
        scoped(scene) struct scene s;
        scene_init(&s, "cache");
        keep_tree(&s);
        want(&s, TREE, "d", NULL);
        s.memory->base.keys_per_list = n % 2 ? 0 : 1000;
        s.memory->fail_at = n;
        err *e = push(&s);
        bool told = e || s.result.failures.len;
        CHECK(told == (s.memory->calls >= n));
        err_free(e);
        check_remote_is_sound(&s);
        s.memory->fail_at = 0;
        CHECK_OK(push(&s));
        CHECK_INT(s.result.failures.len, 0);
        CHECK_INT(s.memory->objects.len, 4);
    }
}

/* --- fetching --- */

TEST(fetch_brings_manifests_and_their_files)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    fill_remote(&s);
    want(&s, TREE, "d", NULL);
    CHECK_OK(fetch(&s));
    CHECK_INT(s.result.moved, 4);
    CHECK(has_whole(&s, TREE));
    size_t calls = s.memory->calls;
    CHECK_OK(fetch(&s));
    CHECK_INT(s.result.moved, 0);
    CHECK_INT(s.memory->calls, calls);
}

TEST(fetch_of_a_part)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    fill_remote(&s);
    want(&s, TREE, "d", "sub/b");
    CHECK_OK(fetch(&s));
    CHECK_INT(s.result.moved, 2);
    CHECK(has(&s, TREE));
    CHECK(!has(&s, ONE));
}

TEST(fetch_tells_what_nobody_has)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    fill_remote(&s);
    CHECK_OK(s.memory->base.ops->remove(&s.memory->base, ONE_KEY));
    want(&s, TREE, "d", NULL);
    want(&s, "00000000000000000000000000000000", "x", NULL);
    CHECK_OK(fetch(&s));
    CHECK_INT(s.result.moved, 3);
    CHECK(!fs_exists(tools_path("cache/files/md5/00")));
    s.memory->base.keys_per_list = 1000;
    CHECK_OK(fetch(&s));
    CHECK(!fs_exists(tools_path("cache/files/md5/00")));
    CHECK_STR(missing(&s), "00000000000000000000000000000000\n" ONE "\n");
    CHECK(!has_whole(&s, TREE));
}

TEST(fetch_refuses_what_is_not_as_named)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    fill_remote(&s);
    remote_memory_set(s.memory, ONE_KEY, "0ne\n");
    want(&s, TREE, "d", NULL);
    CHECK_OK(fetch(&s));
    CHECK_INT(s.result.moved, 3);
    CHECK_STR(failures(&s), ONE ": '" ONE_KEY "' of remote 'memory' is corrupt: its content is "
                                "not what its name says\n");
    CHECK(!has(&s, ONE));
}

TEST(fetch_refuses_manifests_that_lead_out)
{
    scoped(scene) struct scene s;
    struct oid oid;
    const char *text =
        "[{\"md5\": \"5bbf5a52328e7439ae6e719dfe712200\", \"relpath\": \"../../evil\"}]";
    scene_init(&s, "cache");
    manifest_oid(str_of(text), HASH_MD5, &oid);
    scoped(sb) struct sb key = SB_INIT;
    cache_key_add(&oid, &key);
    remote_memory_set(s.memory, key.buf, text);
    want(&s, oid.text, "d", NULL);
    CHECK_OK(fetch(&s));
    CHECK_INT(s.result.failures.len, 1);
    CHECK(!has(&s, ONE));
}

TEST(fetch_failing_at_every_call)
{
    for (size_t n = 1; n < 12; n++) {
        scoped(scene) struct scene s;
        scoped(sb) struct sb dir = SB_INIT;
        sb_addf(&dir, "cache-%zu", n);
        scene_init(&s, dir.buf);
        fill_remote(&s);
        want(&s, TREE, "d", NULL);
        s.memory->base.keys_per_list = n % 2 ? 0 : 1000;
        s.memory->fail_at = n;
        CHECK_OK(fetch(&s));
        size_t calls = n % 2 ? 8 : 4; /* a question before each, where it costs nothing */
        CHECK_INT(s.result.failures.len, n <= calls);
        CHECK(n > calls || !has_whole(&s, TREE));
        s.memory->fail_at = 0;
        CHECK_OK(fetch(&s));
        CHECK_INT(s.result.failures.len, 0);
        CHECK(has_whole(&s, TREE));
    }
}

/* --- asking --- */

static void want_many(struct scene *s, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct transfer_want w = {.name = "many"};
        hash_bytes((struct str){(const char *)&i, sizeof(i)}, HASH_MD5, &w.oid);
        arena_push(&s->arena, &s->wants, w);
    }
}

TEST(many_objects_are_listed)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    s.memory->base.keys_per_list = 1000;
    want_many(&s, 2000);
    CHECK_OK(push(&s));
    CHECK_INT(s.result.missing.len, 2000);
    CHECK(s.memory->of_op[MEMORY_LIST] <= 256);
    CHECK(s.memory->of_op[MEMORY_STAT] < 20); /* buckets of one */
}

TEST(few_objects_of_a_large_remote_are_asked_for)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    s.memory->base.keys_per_list = 10;
    for (int i = 0; i < 100; i++) {
        scoped(sb) struct sb key = SB_INIT;
        sb_addf(&key, "files/md5/5b/%d", i);
        remote_memory_set(s.memory, key.buf, "");
    }
    want(&s, ONE, "a", NULL);
    want(&s, "5bbf5a52328e7439ae6e719dfe712201", "b", NULL);
    want(&s, "c193497a1a06b2c72230e6146ff47080", "c", NULL);
    want(&s, "c193497a1a06b2c72230e6146ff47081", "d", NULL);
    CHECK_OK(push(&s));
    CHECK_INT(s.memory->of_op[MEMORY_LIST], 1); /* the sample */
    CHECK_INT(s.memory->of_op[MEMORY_STAT], 2);
}

/* Where an answer costs something, a manifest stands for its files, as with DVC. */
TEST(manifests_stand_for_their_files_where_asking_costs)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    keep_tree(&s);
    remote_memory_set(s.memory, TREE_KEY, TREE_TEXT);
    want(&s, TREE, "d", NULL);
    s.memory->base.keys_per_list = 1000;
    CHECK_OK(push(&s));
    CHECK_INT(s.result.moved, 0);
    s.memory->base.keys_per_list = 0;
    CHECK_OK(push(&s));
    CHECK_INT(s.result.moved, 3);
}

TEST(compare_names_files)
{
    scoped(scene) struct scene s;
    scoped(sb) struct sb out = SB_INIT;
    struct transfer_objects found = {0};
    scene_init(&s, "cache");
    fill_remote(&s);
    keep(&s, "two\n");
    CHECK_OK(s.memory->base.ops->remove(&s.memory->base, TWO_KEY));
    want(&s, TREE, "d", NULL);
    CHECK_OK(transfer_compare(&s.ends, &s.wants, &s.arena, &found));
    vec_each (&found, o)
        sb_addf(&out, "%s/%s %d %d\n", o->name, o->relpath ? o->relpath : "", o->in_cache,
                o->in_remote);
    CHECK_STR(out.buf, "d/ 1 1\nd/a 0 1\nd/sub/b 1 0\nd/sub2/c 0 1\n");
}

/* --- telling --- */

struct steps {
    size_t last, total, calls;
};

static void note_step(void *ctx, size_t done, size_t total)
{
    struct steps *steps = ctx;
    steps->last = done;
    steps->total = total;
    steps->calls++;
}

TEST(progress_ends_at_the_end)
{
    scoped(scene) struct scene s;
    struct steps steps = {0};
    scene_init(&s, "cache");
    for (int i = 0; i < 500; i++) {
        scoped(sb) struct sb text = SB_INIT;
        sb_addf(&text, "%d\n", i);
        struct transfer_want w = {keep(&s, text.buf), "x", NULL};
        arena_push(&s.arena, &s.wants, w);
    }
    s.ends.jobs = 4;
    s.ends.progress = note_step;
    s.ends.progress_ctx = &steps;
    CHECK_OK(push(&s));
    CHECK_INT(s.result.moved, 500);
    CHECK_INT(steps.last, 500);
    CHECK_INT(steps.total, 500);
    CHECK(steps.calls > 0 && steps.calls <= 500);
}

/* --- remembered runs --- */

#define RUN                                                                                        \
    "runs/21/212658e1e233284d3c1e5901a62fbab98d1c6ddde93a57e93d44015d93e97486/"                    \
    "c22a7f724024be48178aa9c2fa603c1048882404ca088542fa9cec8ec90d6496"

TEST(runs_go_there_and_back)
{
    scoped(scene) struct scene s;
    scoped(sb) struct sb path = SB_INIT, text = SB_INIT;
    scene_init(&s, "cache");
    sb_addf(&path, "%s/%s", s.cache.dir, RUN);
    test_write(path.buf, "cmd: x\n");
    test_write(tools_path("cache/runs/note.txt"), "not a run\n");
    CHECK_OK(transfer_runs_push(&s.ends, &s.arena, &s.result));
    CHECK_INT(s.result.moved, 1);
    CHECK_STR(remote_memory_order(s.memory), RUN "\n");
    CHECK_OK(transfer_runs_push(&s.ends, &s.arena, &s.result));
    CHECK_INT(s.result.moved, 0);
    CHECK_OK(fs_remove(path.buf));
    CHECK_OK(transfer_runs_fetch(&s.ends, &s.arena, &s.result));
    CHECK_INT(s.result.moved, 1);
    test_read(path.buf, &text);
    CHECK_STR(text.buf, "cmd: x\n");
}

TEST(runs_of_another_form_are_not_fetched)
{
    scoped(scene) struct scene s;
    scene_init(&s, "cache");
    remote_memory_set(s.memory, "runs/21/../../x", "evil");
    remote_memory_set(s.memory, "runs/22/ab/cd", "wrong place");
    s.memory->fail_at = 2;
    remote_memory_set(s.memory, RUN, "cmd: x\n");
    CHECK_OK(transfer_runs_fetch(&s.ends, &s.arena, &s.result));
    CHECK_STR(failures(&s), RUN ": call 2 fails\n");
    CHECK_INT(s.result.moved, 0);
    CHECK(!fs_exists(tools_path("x")));
}
