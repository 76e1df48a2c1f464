#include "object/copy.h"
#include "object/fixture.h"
#include "object/hash.h"

#include <fcntl.h>
#include <unistd.h>

static void copies(struct fixture *f, size_t size, bool overlap)
{
    scoped(sb) struct sb bytes = SB_INIT, copy = SB_INIT;
    scoped(fd) int from = -1, to = -1;
    struct oid want, got;
    uint64_t count;

    for (size_t i = 0; i < size; i++)
        sb_add_char(&bytes, (char)('a' + i * 7 % 26));
    put(f, "from", bytes.buf);
    hash_bytes(sb_str(&bytes), HASH_MD5, &want);
    CHECK_OK(fs_open_read(in_ws(f, "from"), &from));
    to = open(in_ws(f, "to"), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    CHECK_OK(copy_and_hash(&(struct copy_ends){from, to, "from", in_ws(f, "to"), NULL}, overlap,
                           HASH_MD5, &got, &count));
    CHECK_STR(got.text, want.text);
    CHECK_INT(count, size);
    CHECK_OK(fs_read_file(in_ws(f, "to"), &copy));
    CHECK_INT(copy.len, size);
    CHECK_STR(copy.buf, bytes.buf);
}

TEST(copy_hashes_what_it_writes)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    for (int overlap = 0; overlap < 2; overlap++) {
        copies(&f, 0, overlap);
        copies(&f, 1, overlap);
        copies(&f, (1 << 20) + 1, overlap);
        copies(&f, 5000000, overlap);
    }
}

TEST(copy_of_a_file_the_kernel_will_not_splice)
{
    scoped(fixture) struct fixture f;
    scoped(fd) int from = -1, to = -1;

    fixture_init(&f, LINK_COPY);
    CHECK_OK(fs_open_read("/proc/self/status", &from));
    to = open(in_ws(&f, "to"), O_WRONLY | O_CREAT, 0600);
    CHECK_OK(copy_fd(&(struct copy_ends){from, to, "/proc/self/status", "to", NULL}));
    CHECK(starts_with(content(&f, in_ws(&f, "to")), "Name:"));
}

TEST(copy_to_a_full_device_fails)
{
    scoped(fixture) struct fixture f;
    scoped(fd) int from = -1, to = open("/dev/full", O_WRONLY);
    err *e;

    fixture_init(&f, LINK_COPY);
    put(&f, "from", "one\n");
    CHECK_OK(fs_open_read(in_ws(&f, "from"), &from));
    e = copy_fd(&(struct copy_ends){from, to, in_ws(&f, "from"), "/dev/full", NULL});
    CHECK_ERR(e, "No space left on device: '/dev/full'");
}
