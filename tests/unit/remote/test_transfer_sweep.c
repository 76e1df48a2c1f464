#include "remote/transfer_sweep.h"

#include "remote/remote_memory.h"
#include "remote/tools.h"

#define FILE_A "files/md5/5b/bf5a52328e7439ae6e719dfe712200"
#define FILE_B "files/md5/c1/93497a1a06b2c72230e6146ff47080"
#define DIR_A  "files/md5/74/cbb6e3756e3d44d943b85f3e5f7c7c.dir"
#define OLD    "c1/93497a1a06b2c72230e6146ff47080"

struct scene {
    struct remote_memory *memory;
    struct map kept;
    struct sb told;
};

static void scene_init(struct scene *s)
{
    static const char *const keys[] = {FILE_A, FILE_B, DIR_A, OLD};
    *s = (struct scene){.memory = remote_memory_open()};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        remote_memory_set(s->memory, keys[i], "x");
}

static void scene_scope_end(struct scene *s)
{
    remote_close(&s->memory->base);
    map_release(&s->kept);
    sb_release(&s->told);
}

static void note(void *ctx, const char *path)
{
    struct scene *s = ctx;
    sb_addf(&s->told, "%s\n", path);
}

static err *sweep(struct scene *s, enum hash_algo algo, bool dry, size_t *ret)
{
    struct transfer_sweep how = {.kept = &s->kept, .dry = dry, .tell = note, .ctx = s};
    return transfer_sweep(&s->memory->base, algo, &how, ret);
}

TEST(what_nothing_keeps_goes)
{
    scoped(scene) struct scene s;
    size_t n = 0;
    scene_init(&s);
    map_set(&s.kept, FILE_A, &s);
    CHECK_OK(sweep(&s, HASH_MD5, false, &n));
    CHECK_INT(n, 2);
    CHECK_STR(tools_listed(&s.memory->base, ""), OLD "\n" FILE_A "\n");
    CHECK_OK(sweep(&s, HASH_MD5_DOS2UNIX, false, &n));
    CHECK_INT(n, 1);
    CHECK_STR(tools_listed(&s.memory->base, ""), FILE_A "\n");
}

TEST(a_rehearsal_tells_manifests_first_and_removes_nothing)
{
    scoped(scene) struct scene s;
    size_t n = 0;
    scene_init(&s);
    CHECK_OK(sweep(&s, HASH_MD5, true, &n));
    CHECK_INT(n, 3);
    CHECK_STR(sb_str(&s.told).ptr, "/" DIR_A "\n/" FILE_A "\n/" FILE_B "\n");
    CHECK_INT(s.memory->of_op[MEMORY_REMOVE], 0);
}

TEST(names_that_no_object_has_stay)
{
    static const char *const strange[] = {
        "files/md5/5b/short",
        "files/md5/5b/bf5a52328e7439ae6e719dfe712200.tmp",
        "files/md5/5b/BF5a52328e7439ae6e719dfe712200",
        "files/md5/5b/sub/bf5a52328e7439ae6e719dfe712200",
        "files/md5/5b/5b/bf5a52328e7439ae6e719dfe712200",
        "5b/README",
        "runs/5b/5bbf5a52328e7439ae6e719dfe712200",
    };
    scoped(scene) struct scene s;
    size_t n = 0;
    scene_init(&s);
    for (size_t i = 0; i < ARRAY_LEN(strange); i++)
        remote_memory_set(s.memory, strange[i], "x");
    CHECK_OK(sweep(&s, HASH_MD5, false, &n));
    CHECK_OK(sweep(&s, HASH_MD5_DOS2UNIX, false, &n));
    for (size_t i = 0; i < ARRAY_LEN(strange); i++)
        CHECK(tools_has(&s.memory->base, strange[i]));
    CHECK(!tools_has(&s.memory->base, FILE_A));
}

TEST(a_listing_that_fails_removes_nothing)
{
    scoped(scene) struct scene s;
    size_t n = 0;
    scene_init(&s);
    s.memory->fail_at = 200;
    CHECK_ERR(sweep(&s, HASH_MD5, false, &n), "call 200 fails");
    CHECK_INT(s.memory->of_op[MEMORY_REMOVE], 0);
}
