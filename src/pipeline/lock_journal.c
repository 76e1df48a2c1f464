#include "pipeline/lock_journal.h"

#include "base/fs.h"
#include "base/mem.h"
#include "object/hash.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

enum { MD5_HEX = 32, LINES_MAX_BYTES = 64 * 1024 * 1024 };

void lock_journal_init(struct lock_journal *j, const char *path)
{
    *j = (struct lock_journal){.path = path, .fd = -1};
}

/* --- whose it is --- */

/* The file with its lock, or -1: somebody else's, or it cannot be. */
static int take_file(const char *path, int flags)
{
    for (;;) {
        scoped(fd) int fd = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0666);
        struct fs_stat here, there;
        if (fd < 0 || flock(fd, LOCK_EX | LOCK_NB) != 0)
            return -1;
        err *e = fs_fstat(fd, path, &here);
        if (!e)
            e = fs_lstat(path, &there);
        bool same = !e && here.ino == there.ino && here.dev == there.dev;
        err_ignore(e); /* then it is not the same */
        if (!same)
            continue; /* its owner removed it when we had opened it */
        int taken = fd;
        fd = -1;
        return taken;
    }
}

void lock_journal_close(struct lock_journal *j)
{
    if (j->fd < 0)
        return;
    if (lseek(j->fd, 0, SEEK_END) == 0)
        err_ignore(fs_remove(j->path)); /* an empty one does no harm */
    fd_scope_end(&j->fd);
    j->fd = -1;
}

enum lock_journal_state lock_journal_look(const struct lock_journal *j)
{
    struct fs_stat st;
    err *e = fs_lstat(j->path, &st);
    bool empty = e || st.kind != FS_FILE || !st.size_bytes;
    err_ignore(e); /* what cannot be seen cannot be waited for */
    if (empty || j->fd >= 0)
        return LOCK_JOURNAL_EMPTY;
    scoped(fd) int fd = open(j->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return LOCK_JOURNAL_EMPTY;
    return flock(fd, LOCK_SH | LOCK_NB) == 0 ? LOCK_JOURNAL_ORPHAN : LOCK_JOURNAL_LIVE;
}

/* --- writing --- */

static void add_md5(struct str text, struct sb *out)
{
    struct oid oid;
    hash_bytes(text, HASH_MD5, &oid);
    sb_add(out, oid.text);
}

void lock_journal_note(struct lock_journal *j, const struct lock_record *r, bool *ret_noted)
{
    scoped(sb) struct sb text = SB_INIT;
    *ret_noted = false;
    if (j->fd < 0)
        j->fd = take_file(j->path, O_CREAT);
    if (j->fd < 0)
        return;
    off_t before = lseek(j->fd, 0, SEEK_END);
    sb_addf(&text, "%zu %zu %zu ", strlen(r->file), strlen(r->stage), r->lines.len);
    sb_add(&text, r->was.text);
    sb_add_char(&text, ' ');
    add_md5(r->lines, &text);
    sb_addf(&text, "\n%s\n%s\n", r->file, r->stage);
    sb_add_str(&text, r->lines);
    *ret_noted = before >= 0 && write(j->fd, text.buf, text.len) == (ssize_t)text.len;
    if (!*ret_noted && ftruncate(j->fd, before < 0 ? 0 : before) != 0)
        lock_journal_close(j);
}

err *lock_journal_clear(struct lock_journal *j)
{
    if (j->fd >= 0 && ftruncate(j->fd, 0) != 0)
        return err_errno(errno, j->path);
    return NULL;
}

/* --- reading --- */

static bool take_bytes(struct str *rest, size_t n, struct str *ret)
{
    if (rest->len < n)
        return false;
    *ret = str_sub(*rest, 0, n);
    *rest = str_sub(*rest, n, rest->len);
    return true;
}

static bool take_line(struct str *rest, size_t n, struct arena *a, const char **ret)
{
    struct str text;
    if (!take_bytes(rest, n, &text) || !str_starts(*rest, "\n"))
        return false;
    *rest = str_sub(*rest, 1, rest->len);
    *ret = arena_str(a, text);
    return true;
}

/* False: the rest is no whole record. */
static bool take_record(struct str *rest, struct arena *a, struct lock_left *ret)
{
    char was[MD5_HEX + 1], md5[MD5_HEX + 1];
    size_t file = 0, stage = 0, lines = 0;
    struct str head;
    if (!str_split(rest, '\n', &head))
        return false;
    const char *text = arena_str(a, head);
    if (sscanf(text, "%9zu %9zu %9zu %32[0-9a-f] %32[0-9a-f]", &file, &stage, &lines, was, md5) !=
        5)
        return false;
    if (lines > LINES_MAX_BYTES || !take_line(rest, file, a, &ret->file) ||
        !take_line(rest, stage, a, &ret->stage) || !take_bytes(rest, lines, &ret->lines))
        return false;
    scoped(sb) struct sb found = SB_INIT;
    add_md5(ret->lines, &found);
    ret->was_md5 = arena_strdup(a, was);
    return streq(found.buf, md5);
}

static err *tell_all(struct str text, lock_left_fn fn, void *ctx)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct lock_left left;
    while (text.len && take_record(&text, &a, &left))
        TRY(fn(ctx, &left));
    return NULL;
}

err *lock_journal_replay(struct lock_journal *j, lock_left_fn fn, void *ctx)
{
    scoped(sb) struct sb text = SB_INIT;
    if (j->fd < 0)
        j->fd = take_file(j->path, 0);
    if (j->fd < 0)
        return NULL;
    TRY(fs_read_fd(j->fd, j->path, 0, &text));
    return tell_all(sb_str(&text), fn, ctx);
}
