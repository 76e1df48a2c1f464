#include "object/gather.h"

#include "base/clock.h"
#include "object/hash.h"

#include <errno.h>
#include <unistd.h>

void gather_release(struct gather *g)
{
    sb_release(&g->bytes);
    vec_release(&g->files);
}

/* Up to `most` bytes from the start of a file to the end of the buffer. */
static err *read_up_to(int fd, const char *path, size_t most, struct sb *out)
{
    const size_t end = out->len + most;

    sb_reserve(out, most);
    while (out->len < end) {
        const size_t want = end - out->len;
        const ssize_t got = read(fd, out->buf + out->len, want);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_errno(errno, path);
        out->len += (size_t)got;
        /* Of regular files only the last read falls short.  Asking once more costs a call for each
         * file; that it was the end shows in the size, which is looked at again anyway. */
        if ((size_t)got < want)
            break;
    }
    out->buf[out->len] = '\0';
    return NULL;
}

static bool has_moved(const struct fs_stat *before, const struct fs_stat *after, size_t got)
{
    return before->mtime_ns != after->mtime_ns || got != before->size_bytes ||
           got != after->size_bytes;
}

static err *read_file(struct gather *g, const char *path, struct gathered *f, bool *ret_taken)
{
    scoped(fd) int fd = -1;
    struct fs_stat after;

    f->read_ns = clock_now_ns();
    TRY(fs_open_stat(path, &fd, &f->st));
    *ret_taken = f->st.size_bytes <= GATHER_FILE_BYTES;
    if (!*ret_taken)
        return NULL;
    TRY(read_up_to(fd, path, (size_t)f->st.size_bytes + 1, &g->bytes));
    TRY(fs_fstat(fd, path, &after));
    *ret_taken = !has_moved(&f->st, &after, g->bytes.len - f->at);
    return NULL;
}

err *gather_read(struct gather *g, const char *path, size_t index, bool *ret_taken)
{
    struct gathered f = {.index = index, .at = g->bytes.len};
    err *e = read_file(g, path, &f, ret_taken);

    if (e || !*ret_taken) {
        sb_truncate(&g->bytes, f.at);
        return e;
    }
    vec_push(&g->files, f);
    return NULL;
}

struct str gather_bytes(const struct gather *g, const struct gathered *f)
{
    return (struct str){g->bytes.buf + f->at, f->st.size_bytes};
}

void gather_hash(struct gather *g, enum hash_algo algo)
{
    struct hash_text texts[GATHER_BATCH_FILES];
    size_t done = 0;

    while (done < g->files.len) {
        const size_t part = MIN(g->files.len - done, ARRAY_LEN(texts));
        for (size_t i = 0; i < part; i++)
            texts[i].bytes = gather_bytes(g, &g->files.at[done + i]);
        hash_many(texts, part, algo);
        for (size_t i = 0; i < part; i++)
            g->files.at[done + i].oid = texts[i].oid;
        done += part;
    }
}

void batches_init(struct batches *b, size_t count)
{
    enum { LEAST = 16, SHARES = 32 }; /* lanes of one step; tasks for the most threads */

    *b = (struct batches){.most = MIN(MAX(count / SHARES, LEAST), GATHER_BATCH_FILES)};
}

void batches_release(struct batches *b)
{
    vec_release(&b->at);
}

void batches_add(struct batches *b, uint64_t size_bytes)
{
    struct batch *last = b->at.len ? &b->at.at[b->at.len - 1] : NULL;
    const size_t number = last ? last->to : 0;

    if (last && number - last->from < b->most && last->bytes + size_bytes <= GATHER_BATCH_BYTES) {
        last->to++;
        last->bytes += size_bytes;
        return;
    }
    vec_push(&b->at, ((struct batch){.from = number, .to = number + 1, .bytes = size_bytes}));
}

uint64_t batches_bytes(const struct batches *b)
{
    uint64_t sum = 0;

    vec_each (&b->at, batch)
        sum += batch->bytes;
    return sum;
}
