#include "scm/scm_loose.h"

#include "base/dynlib.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/path.h"
#include "scm/scm_oid.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <zlib.h>

enum {
    MAX_BYTES = 64 << 20, /* packed or unpacked: what is larger is no matter of milliseconds */
    MAX_RATIO = 1040,     /* what deflate can make of a byte: no size beyond is believed */
    MAX_HEAD = 32         /* "commit 123" with its NUL */
};

static struct {
    __typeof__(inflateInit_) *init;
    __typeof__(inflate) *inflate;
    __typeof__(inflateEnd) *end;
} zlib;

/* Without it libgit2 reads all. */
static bool load_zlib(void)
{
    static const struct dynlib_symbol symbols[] = {
        {"inflateInit_", &zlib.init}, {"inflate", &zlib.inflate}, {"inflateEnd", &zlib.end}};
    static enum dynlib_state state;
    return dynlib_try("libz.so.1", symbols, ARRAY_LEN(symbols), &state);
}

/* --- where they are --- */

void scm_loose_dirs(const char *objects, struct arena *a, struct strs *ret)
{
    scoped(sb) struct sb text = SB_INIT;
    struct str rest, line;
    vec_push(ret, objects);
    bool has_alternates;
    err *e =
        fs_read_if_there(arena_printf(a, "%s/info/alternates", objects), &text, &has_alternates);
    err_ignore(e); /* the library says it when it reads what is not found here */
    rest = sb_str(&text);
    while (str_split(&rest, '\n', &line)) {
        const bool is_plain = line.len && line.ptr[0] != '#' && line.ptr[0] != '"';
        if (is_plain)
            vec_push(ret, path_join(a, objects, arena_str(a, line)));
    }
}

/* --- one object --- */

static bool parse_type(struct str word, git_object_t *ret)
{
    static const struct {
        const char *word;
        git_object_t type;
    } types[] = {{"commit", GIT_OBJECT_COMMIT},
                 {"tree", GIT_OBJECT_TREE},
                 {"blob", GIT_OBJECT_BLOB},
                 {"tag", GIT_OBJECT_TAG}};
    for (size_t i = 0; i < ARRAY_LEN(types); i++)
        if (str_is(word, types[i].word)) {
            *ret = types[i].type;
            return true;
        }
    return false;
}

bool scm_loose_parse_head(struct str head, struct scm_loose *ret)
{
    struct str word;
    size_t len = 0;
    if (!str_split(&head, ' ', &word) || !parse_type(word, &ret->type) || !head.len ||
        (head.len > 1 && head.ptr[0] == '0'))
        return false;
    for (size_t i = 0; i < head.len; i++) {
        if (head.ptr[i] < '0' || head.ptr[i] > '9' || len > SIZE_MAX / 16)
            return false;
        len = 10 * len + (size_t)(head.ptr[i] - '0');
    }
    ret->len = len;
    return true;
}

/* Fill `out`; false when the stream ends before or is damaged. */
static bool inflate_into(z_stream *z, char *out, size_t len)
{
    z->next_out = (unsigned char *)out;
    z->avail_out = (unsigned)len;
    while (z->avail_out)
        if (zlib.inflate(z, Z_NO_FLUSH) != Z_OK)
            break;
    return !z->avail_out;
}

/* The stream's end, with its checksum right and nothing more in it. */
static bool is_at_end(z_stream *z)
{
    unsigned char more;
    z->next_out = &more;
    z->avail_out = 1;
    return zlib.inflate(z, Z_FINISH) == Z_STREAM_END && z->avail_out && !z->avail_in;
}

static enum scm_loose_found unpack(z_stream *z, struct scm_loose *ret)
{
    char head[MAX_HEAD];
    size_t n = 0;
    do {
        if (n == sizeof(head) || !inflate_into(z, head + n, 1))
            return SCM_LOOSE_DAMAGED;
    } while (head[n++]);
    if (!scm_loose_parse_head((struct str){head, n - 1}, ret) ||
        ret->len > (size_t)MAX_RATIO * z->avail_in)
        return SCM_LOOSE_DAMAGED;
    if (ret->len > MAX_BYTES)
        return SCM_LOOSE_NONE;
    ret->bytes = mem_alloc(ret->len + 1);
    ret->bytes[ret->len] = '\0';
    if (inflate_into(z, ret->bytes, ret->len) && is_at_end(z))
        return SCM_LOOSE_READ;
    free(ret->bytes);
    return SCM_LOOSE_DAMAGED;
}

static enum scm_loose_found read_from(const char *dir, const char *hex, struct scm_loose *ret)
{
    enum { PREFIX = 2 };
    scoped(sb) struct sb path = SB_INIT, bytes = SB_INIT;
    z_stream z = {0};
    scoped(fd) int fd = -1;
    struct stat st;
    err *e;
    sb_addf(&path, "%s/%.*s/%s", dir, PREFIX, hex, hex + PREFIX);
    fd = open(path.buf, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* a fifo is not waited for */
    if (fd < 0 || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > MAX_BYTES)
        return SCM_LOOSE_NONE;
    e = fs_read_fd(fd, path.buf, (uint64_t)st.st_size, &bytes);
    if (e || zlib.init(&z, ZLIB_VERSION, sizeof(z)) != Z_OK) {
        err_ignore(e);
        return SCM_LOOSE_NONE;
    }
    z.next_in = (unsigned char *)bytes.buf;
    z.avail_in = (unsigned)bytes.len;
    enum scm_loose_found found = unpack(&z, ret);
    zlib.end(&z);
    return found;
}

enum scm_loose_found scm_loose_read(const struct strs *dirs, const git_oid *id,
                                    struct scm_loose *ret)
{
    struct scm_id name = scm_oid_hex(id);
    enum scm_loose_found found = SCM_LOOSE_NONE;
    if (!load_zlib())
        return SCM_LOOSE_NONE;
    vec_each (dirs, dir) {
        enum scm_loose_found here = read_from(*dir, name.hex, ret);
        if (here == SCM_LOOSE_READ)
            return here;
        if (here != SCM_LOOSE_NONE)
            found = here;
    }
    return found;
}
