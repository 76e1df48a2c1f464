#include "base/mem.h"
#include "base/path.h"
#include "object/hash.h"
#include "support/test.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

static const char *md5_of(struct str bytes)
{
    static struct oid oid;

    hash_bytes(bytes, HASH_MD5, &oid);
    return oid.text;
}

/* RFC 1321, A.5. */
TEST(md5_of_the_standard)
{
    CHECK_STR(md5_of(STR_LIT("")), "d41d8cd98f00b204e9800998ecf8427e");
    CHECK_STR(md5_of(STR_LIT("a")), "0cc175b9c0f1b6a831c399e269772661");
    CHECK_STR(md5_of(STR_LIT("abc")), "900150983cd24fb0d6963f7d28e17f72");
    CHECK_STR(md5_of(STR_LIT("message digest")), "f96b697d7cb7938d525a2f31aaf161d0");
    CHECK_STR(md5_of(STR_LIT("abcdefghijklmnopqrstuvwxyz")), "c3fcd3d76192e4007dfb496cca67e13b");
    CHECK_STR(md5_of(STR_LIT("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")),
              "d174ab98d277d9f5a5611c2c9f419d9f");
    CHECK_STR(md5_of(STR_LIT("1234567890123456789012345678901234567890"
                             "1234567890123456789012345678901234567890")),
              "57edf4a22be3c955ac49da2e2107b67a");
}

/* FIPS 180-4 examples, and lengths at which the padding takes another block. */
TEST(sha256_of_the_standard)
{
    static const struct {
        size_t len;
        const char *hex;
    } cases[] = {
        {0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"},
        {56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"},
        {63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"},
        {64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"},
        {1000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"},
    };
    char text[1000], hex[65];

    memset(text, 'a', sizeof(text));
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        hash_sha256_hex((struct str){text, cases[i].len}, hex);
        CHECK_STR(hex, cases[i].hex);
    }
    hash_sha256_hex(STR_LIT("abc"), hex);
    CHECK_STR(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/* However the bytes come in pieces. */
TEST(hash_does_not_depend_on_pieces)
{
    static const enum hash_algo algos[] = {HASH_MD5, HASH_MD5_DOS2UNIX};
    scoped(sb) struct sb text = SB_INIT;

    for (int i = 0; i < 300; i++)
        sb_add(&text, i % 3 ? "x\r\n" : "\r\r\n\r");
    for (size_t a = 0; a < ARRAY_LEN(algos); a++) {
        struct oid whole, pieces;
        hash_bytes(sb_str(&text), algos[a], &whole);
        for (size_t step = 1; step < 130; step += step < 70 ? 1 : 13) {
            scoped(hasher) struct hasher *h = hasher_new(algos[a]);
            for (size_t at = 0; at < text.len; at += step)
                hasher_add(h, text.buf + at, MIN(step, text.len - at));
            hasher_finish(h, &pieces);
            CHECK_STR(pieces.text, whole.text);
        }
    }
}

TEST(hasher_starts_anew_after_finish)
{
    scoped(hasher) struct hasher *h = hasher_new(HASH_MD5_DOS2UNIX);
    struct oid oid;

    hasher_add(h, "a\0\r\n", 4);
    hasher_finish(h, &oid);
    hasher_add(h, "a\r\nb\r\n", 6);
    hasher_finish(h, &oid);
    CHECK_STR(oid.text, "dd8c6a395b5dd36c56d23275028f526c");
}

/* "HEX*COUNT[,HEX*COUNT…]" */
static void add_spec(struct str spec, struct sb *out)
{
    struct str part;

    while (str_split(&spec, ',', &part)) {
        const ptrdiff_t star = str_find(part, '*');
        scoped(sb) struct sb bytes = SB_INIT, count = SB_INIT;

        CHECK(star >= 0);
        for (ptrdiff_t i = 0; i + 1 < star; i += 2) {
            const char pair[3] = {part.ptr[i], part.ptr[i + 1], 0};
            sb_add_char(&bytes, (char)strtoul(pair, NULL, 16));
        }
        sb_add_str(&count, str_sub(part, (size_t)star + 1, part.len));
        for (unsigned long n = strtoul(count.buf, NULL, 10); n; n--)
            sb_add_str(out, sb_str(&bytes));
    }
}

/* Recorded: bytes, the 2.x hash, what 3.67.1 computes instead, plain MD5. */
TEST(hash_vectors_of_both_algorithms)
{
    scoped(sb) struct sb file = SB_INIT;
    struct str rest, line;
    int count = 0;

    test_read(test_data("vectors/md5dos.tsv"), &file);
    rest = sb_str(&file);
    while (str_split(&rest, '\n', &line)) {
        scoped(sb) struct sb bytes = SB_INIT;
        struct str spec = {0}, legacy = {0}, ignored = {0};
        struct oid oid;

        if (!line.len || line.ptr[0] == '#')
            continue;
        CHECK(str_split(&line, '\t', &spec) && str_split(&line, '\t', &legacy) &&
              str_split(&line, '\t', &ignored));
        add_spec(spec, &bytes);
        hash_bytes(sb_str(&bytes), HASH_MD5_DOS2UNIX, &oid);
        if (!str_is(legacy, oid.text))
            test_fail(__FILE__, __LINE__, "2.x hash of " STR_FMT ": %s", STR_ARG(spec), oid.text);
        hash_bytes(sb_str(&bytes), HASH_MD5, &oid);
        CHECK(str_is(line, oid.text));
        count++;
    }
    CHECK(count > 40);
}

TEST(hash_of_a_file_counts_its_bytes)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *path = path_join(&a, test_tmpdir(), "f");
    struct oid oid;
    uint64_t size;

    test_write(path, "a\r\nb\r\n");
    CHECK_OK(hash_file(path, HASH_MD5_DOS2UNIX, &oid, &size));
    CHECK_STR(oid.text, "dd8c6a395b5dd36c56d23275028f526c");
    CHECK_INT(size, 6);
    CHECK_OK(hash_file(path, HASH_MD5, &oid, NULL));
    CHECK_STR(oid.text, "59b0d7772f0561efb95518f3cb8abc60");
}

TEST(hash_of_a_missing_file)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct oid oid;

    CHECK_ERR(hash_file(path_join(&a, test_tmpdir(), "none"), HASH_MD5, &oid, NULL),
              "No such file or directory");
}

TEST(hash_of_a_fifo_does_not_hang)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *path = path_join(&a, test_tmpdir(), "fifo");
    struct oid oid;

    CHECK(mkfifo(path, 0600) == 0);
    CHECK_ERR(hash_file(path, HASH_MD5, &oid, NULL), path);
}

/* Appends for as long as this process computes, however busy the machine is. */
static int appended_to = -1;

static void append(int number)
{
    (void)number;
    if (write(appended_to, "y", 1) < 0)
        _exit(1);
}

static void append_while_computing(const char *path)
{
    const struct itimerval each_ms = {{0, 1000}, {0, 1000}};
    const struct sigaction action = {.sa_handler = append, .sa_flags = SA_RESTART};

    appended_to = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
    sigaction(SIGPROF, &action, NULL);
    setitimer(ITIMER_PROF, &each_ms, NULL);
}

static void append_no_more(void)
{
    const struct itimerval never = {{0, 0}, {0, 0}};

    setitimer(ITIMER_PROF, &never, NULL);
    close(appended_to);
}

/* No hash is better than a wrong one. */
TEST(hash_of_a_file_that_is_being_written)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *path = path_join(&a, test_tmpdir(), "f");
    scoped(sb) struct sb big = SB_INIT;
    struct fs_stat st;
    struct oid oid;
    int64_t read_ns;

    sb_add_repeat(&big, 'x', 32 << 20); /* many ticks of the clock that counts the computing */
    test_write(path, big.buf);
    append_while_computing(path);
    CHECK_ERR(hash_still_file(path, HASH_MD5, NULL, &oid, &st, &read_ns), "is being written to");
    append_no_more();
    CHECK_OK(hash_still_file(path, HASH_MD5, NULL, &oid, &st, &read_ns));
}
