#include "object/hash.h"

#include "base/clock.h"
#include "base/hex.h"
#include "base/mem.h"
#include "base/signals.h"
#include "object/md5.h"
#include "object/md5_many.h"
#include "object/sha256.h"

#include <errno.h>
#include <unistd.h>

enum {
    TEXT_PROBE_BYTES = 512,     /* what the 2.x text test looks at */
    TEXT_CHUNK_BYTES = 1 << 20, /* DVC 2.x reads and converts that much at a time */
    READ_BYTES = 64 << 10,
    STILL_TRIES = 3,
};

struct hasher {
    enum hash_algo algo;
    struct md5 md5;
    /* The rest serves the text rule only. */
    enum { KIND_UNKNOWN, KIND_TEXT, KIND_BINARY } kind;
    bool cr_pending; /* a '\r' ended the last piece and the chunk goes on */
    size_t chunk_at; /* place in the current chunk */
    size_t probe_len;
    unsigned char probe[TEXT_PROBE_BYTES];
};

static void hasher_init(struct hasher *h, enum hash_algo algo)
{
    h->algo = algo;
    md5_init(&h->md5);
    h->kind = KIND_UNKNOWN;
    h->cr_pending = false;
    h->chunk_at = h->probe_len = 0;
}

struct hasher *hasher_new(enum hash_algo algo)
{
    struct hasher *h = mem_alloc(sizeof(*h));

    hasher_init(h, algo);
    return h;
}

void hasher_free(struct hasher *h)
{
    free(h);
}

static bool is_text(const unsigned char *p, size_t n)
{
    size_t odd = 0;

    for (size_t i = 0; i < n; i++) {
        if (!p[i])
            return false;
        odd += !(p[i] >= 0x20 && p[i] <= 0x7e) && !strchr("\n\r\t\f\b", p[i]);
    }
    return odd * 10 <= n * 3;
}

/* Within one chunk. */
static void add_text(struct hasher *h, const unsigned char *p, size_t n)
{
    if (h->cr_pending) {
        h->cr_pending = false;
        if (p[0] != '\n')
            md5_add(&h->md5, "\r", 1);
    }
    while (n) {
        const unsigned char *cr = memchr(p, '\r', n);
        const size_t plain = cr ? (size_t)(cr - p) : n;

        md5_add(&h->md5, p, plain);
        p += plain;
        n -= plain;
        if (!n)
            return;
        if (n == 1) {
            h->cr_pending = true;
            return;
        }
        if (p[1] != '\n')
            md5_add(&h->md5, "\r", 1);
        p++;
        n--;
    }
}

static void end_chunk(struct hasher *h)
{
    if (h->cr_pending)
        md5_add(&h->md5, "\r", 1);
    h->cr_pending = false;
    h->chunk_at = 0;
}

static void add_decided(struct hasher *h, const unsigned char *p, size_t n)
{
    if (h->kind == KIND_BINARY) {
        md5_add(&h->md5, p, n);
        return;
    }
    while (n) {
        const size_t part = MIN(n, TEXT_CHUNK_BYTES - h->chunk_at);

        add_text(h, p, part);
        h->chunk_at += part;
        if (h->chunk_at == TEXT_CHUNK_BYTES)
            end_chunk(h);
        p += part;
        n -= part;
    }
}

static void decide_kind(struct hasher *h)
{
    h->kind = is_text(h->probe, h->probe_len) ? KIND_TEXT : KIND_BINARY;
    add_decided(h, h->probe, h->probe_len);
}

void hasher_add(struct hasher *h, const void *bytes, size_t n)
{
    const unsigned char *p = bytes;

    if (h->algo == HASH_MD5) {
        md5_add(&h->md5, p, n);
        return;
    }
    if (h->kind == KIND_UNKNOWN) {
        const size_t part = MIN(n, TEXT_PROBE_BYTES - h->probe_len);

        if (part)
            memcpy(h->probe + h->probe_len, p, part);
        h->probe_len += part;
        p += part;
        n -= part;
        if (h->probe_len < TEXT_PROBE_BYTES)
            return;
        decide_kind(h);
    }
    add_decided(h, p, n);
}

void hasher_finish(struct hasher *h, struct oid *ret)
{
    unsigned char digest[16];

    if (h->algo == HASH_MD5_DOS2UNIX) {
        if (h->kind == KIND_UNKNOWN)
            decide_kind(h);
        end_chunk(h);
    }
    md5_finish(&h->md5, digest);
    *ret = (struct oid){.algo = h->algo};
    hex_encode(digest, sizeof(digest), ret->text);
    hasher_init(h, h->algo);
}

err *hash_fd(int fd, const char *path, enum hash_algo algo, struct meter *meter, struct oid *ret,
             uint64_t *ret_size_bytes)
{
    unsigned char buf[READ_BYTES];
    struct hasher h;
    uint64_t size = 0;

    hasher_init(&h, algo);
    for (;;) {
        const ssize_t got = pread(fd, buf, sizeof(buf), (off_t)size);

        if (got < 0 && errno != EINTR)
            return err_errno(errno, path);
        if (got == 0)
            break;
        if (got > 0) {
            hasher_add(&h, buf, (size_t)got);
            size += (uint64_t)got;
            meter_add(meter, 0, (uint64_t)got);
        }
        TRY(signals_check());
    }
    hasher_finish(&h, ret);
    if (ret_size_bytes)
        *ret_size_bytes = size;
    return NULL;
}

err *hash_file(const char *path, enum hash_algo algo, struct oid *ret, uint64_t *ret_size_bytes)
{
    scoped(fd) int fd = -1;

    TRY(fs_open_read(path, &fd));
    return hash_fd(fd, path, algo, NULL, ret, ret_size_bytes);
}

err *hash_still_file(const char *path, enum hash_algo algo, struct meter *meter, struct oid *ret,
                     struct fs_stat *ret_st, int64_t *ret_read_ns)
{
    scoped(fd) int fd = -1;

    TRY(fs_open_read(path, &fd));
    for (int left = STILL_TRIES; left; left--) {
        const int64_t read_ns = clock_now_ns();
        struct fs_stat before, after;
        struct oid oid;
        uint64_t size;

        TRY(fs_fstat(fd, path, &before));
        TRY(hash_fd(fd, path, algo, meter, &oid, &size));
        TRY(fs_fstat(fd, path, &after));
        if (size == before.size_bytes && size == after.size_bytes &&
            before.mtime_ns == after.mtime_ns) {
            *ret = oid;
            *ret_st = after;
            *ret_read_ns = read_ns;
            return NULL;
        }
    }
    return err_new(ERR_CONFLICT, "file '%s' is being written to while it is read", path);
}

void hash_bytes(struct str bytes, enum hash_algo algo, struct oid *ret)
{
    struct hasher h;

    hasher_init(&h, algo);
    hasher_add(&h, bytes.ptr, bytes.len);
    hasher_finish(&h, ret);
}

/* Texts that the 2.x rule changes have to be rewritten on the way, so they go one by one. */
void hash_many(struct hash_text *texts, size_t len, enum hash_algo algo)
{
    scoped(free) struct md5_text *many = NULL;

    if (algo != HASH_MD5) {
        for (size_t i = 0; i < len; i++)
            hash_bytes(texts[i].bytes, algo, &texts[i].oid);
        return;
    }
    many = mem_alloc(len * sizeof(*many));
    for (size_t i = 0; i < len; i++)
        many[i].bytes = texts[i].bytes;
    md5_many(many, len);
    for (size_t i = 0; i < len; i++) {
        texts[i].oid = (struct oid){.algo = algo};
        hex_encode(many[i].digest, sizeof(many[i].digest), texts[i].oid.text);
    }
}

void hash_sha256_hex(struct str bytes, char ret[65])
{
    unsigned char digest[32];

    sha256_of(bytes, digest);
    hex_encode(digest, sizeof(digest), ret);
}
