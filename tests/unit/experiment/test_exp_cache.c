#include "experiment/exp_cache.h"

#include "support/test.h"

static const char rev[] = "1111111111111111111111111111111111111111";
static const char parent[] = "2222222222222222222222222222222222222222";
static const char row[] = "a row that stands in the file as these bytes";
enum { TIME_SEC = 1700000000 };

static bool recall(struct project *p)
{
    scoped(exp_cache) struct exp_cache *c = exp_cache_open(p);
    struct exp_cached got;
    if (!exp_cache_get(c, rev, &got))
        return false;
    CHECK_INT(got.time_sec, TIME_SEC);
    CHECK(str_is(got.parent, parent));
    CHECK(str_is(got.row, row));
    return true;
}

static void write_file(const char *path, struct str bytes)
{
    FILE *f = fopen(path, "wb");
    CHECK(f && fwrite(bytes.ptr, 1, bytes.len, f) == bytes.len && fclose(f) == 0);
}

/* One bit, anywhere in what is stored: the row is recalled as it was, or not at all. */
TEST(a_changed_bit_is_no_other_row)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb file = SB_INIT;
    const char *path = arena_printf(&a, "%s/rows.db", test_tmpdir());
    struct project p = {.state_path = arena_printf(&a, "%s/state.db", test_tmpdir())};
    struct exp_cache *c = exp_cache_open(&p);
    exp_cache_put(c, rev,
                  &(struct exp_cached){TIME_SEC, .parent = STR_LIT(parent), .row = STR_LIT(row)});
    exp_cache_close(c);
    CHECK(recall(&p));

    test_read(path, &file);
    const char *found = memmem(file.buf, file.len, row, sizeof(row) - 1);
    CHECK(found);
    enum { BEFORE = 104 /* key, time and what else is stored of the row */ };
    size_t at = found ? (size_t)(found - file.buf) : BEFORE;
    for (size_t i = at - BEFORE; i < at + sizeof(row) - 1; i++) {
        file.buf[i] ^= 1 << i % 8;
        write_file(path, sb_str(&file));
        recall(&p);
        file.buf[i] ^= 1 << i % 8;
    }
    file.buf[at] ^= 1;
    write_file(path, sb_str(&file));
    CHECK(!recall(&p));
}
