#include "object/gather.h"

#include "base/mem.h"
#include "object/hash.h"
#include "support/test.h"

static const char *file_of(const char *name, size_t size_bytes, struct sb *path)
{
    scoped(sb) struct sb text = SB_INIT;

    for (size_t i = 0; i < size_bytes; i++)
        sb_add_char(&text, (char)('a' + (i * 7 + size_bytes) % 26));
    sb_clear(path);
    sb_addf(path, "%s/%s", test_tmpdir(), name);
    test_write(path->buf, text.buf);
    return path->buf;
}

TEST(gather_reads_and_hashes_what_is_there)
{
    static const size_t sizes[] = {0, 1, 63, 64, 4096, 100000, GATHER_FILE_BYTES};
    scoped(gather) struct gather g = GATHER_INIT;
    scoped(sb) struct sb path = SB_INIT;

    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        bool taken;
        CHECK_OK(gather_read(&g, file_of("f", sizes[i], &path), 10 + i, &taken));
        CHECK(taken);
    }
    gather_hash(&g, HASH_MD5);
    CHECK_INT(g.files.len, ARRAY_LEN(sizes));
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        struct oid want;
        CHECK_OK(hash_file(file_of("f", sizes[i], &path), HASH_MD5, &want, NULL));
        CHECK_INT(g.files.at[i].index, 10 + i);
        CHECK_INT(gather_bytes(&g, &g.files.at[i]).len, sizes[i]);
        CHECK_STR(g.files.at[i].oid.text, want.text);
    }
}

/* The text rule of 2.x holds for gathered files, too. */
TEST(gather_hashes_texts_by_the_old_rule)
{
    scoped(gather) struct gather g = GATHER_INIT;
    scoped(sb) struct sb path = SB_INIT;
    struct oid want;
    bool taken;

    sb_addf(&path, "%s/text", test_tmpdir());
    test_write(path.buf, "a\r\nb\r\n");
    CHECK_OK(gather_read(&g, path.buf, 0, &taken));
    gather_hash(&g, HASH_MD5_DOS2UNIX);
    hash_bytes(STR_LIT("a\nb\n"), HASH_MD5, &want);
    CHECK_STR(g.files.at[0].oid.text, want.text);
}

TEST(gather_leaves_large_files_alone)
{
    scoped(gather) struct gather g = GATHER_INIT;
    scoped(sb) struct sb path = SB_INIT;
    bool taken;

    CHECK_OK(gather_read(&g, file_of("f", GATHER_FILE_BYTES + 1, &path), 0, &taken));
    CHECK(!taken);
    CHECK_INT(g.bytes.len, 0);
    CHECK_INT(g.files.len, 0);
}

TEST(gather_tells_of_missing_files)
{
    scoped(gather) struct gather g = GATHER_INIT;
    scoped(sb) struct sb path = SB_INIT;
    bool taken;

    sb_addf(&path, "%s/none", test_tmpdir());
    CHECK_ERR(gather_read(&g, path.buf, 0, &taken), "No such file or directory");
    CHECK_INT(g.files.len, 0);
}

/* Every file is in exactly one batch, and in the order of the list. */
static void check_batches(size_t count, uint64_t size_bytes, size_t most, uint64_t most_bytes)
{
    scoped(batches) struct batches b;
    size_t next = 0;

    batches_init(&b, count);
    for (size_t i = 0; i < count; i++)
        batches_add(&b, size_bytes);
    vec_each (&b.at, batch) {
        CHECK_INT(batch->from, next);
        CHECK(batch->to > batch->from && batch->to - batch->from <= most);
        CHECK(batch->bytes <= most_bytes);
        next = batch->to;
    }
    CHECK_INT(next, count);
}

TEST(batches_hold_every_file_once)
{
    check_batches(0, 1, 0, 0);
    check_batches(1, 1, 1, 1);
    check_batches(100, 4096, 16, 16 * 4096);
    check_batches(100000, 64, GATHER_BATCH_FILES, 64 * GATHER_BATCH_FILES);
    check_batches(100000, GATHER_FILE_BYTES, 16, GATHER_BATCH_BYTES);
    check_batches(10, (uint64_t)1 << 40, 1, (uint64_t)1 << 40);
}
