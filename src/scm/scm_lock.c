#include "scm/scm_lock.h"

#include "base/clock.h"
#include "base/fs.h"
#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

enum { RETRY_MS = 10, DIR_TRIES = 5 };

/* Git's lock files outlive a maker that is killed.  Ours carry this bit from their first moment and
 * are flocked as long as their maker lives, so that the next of us knows an abandoned one; those of
 * git, without the bit, are never touched. */
enum { OURS = S_ISVTX };

static bool stands_at(int fd, const char *path)
{
    struct stat held, now;
    return fstat(fd, &held) == 0 && lstat(path, &now) == 0 && held.st_dev == now.st_dev &&
           held.st_ino == now.st_ino;
}

static bool remove_abandoned(const char *path)
{
    scoped(fd) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    struct stat st;
    if (fd < 0 || fstat(fd, &st) != 0 || !(st.st_mode & OURS))
        return false;
    return flock(fd, LOCK_EX | LOCK_NB) == 0 && stands_at(fd, path) && unlink(path) == 0;
}

/* False: between its making and our flock it was taken for an abandoned one. */
static bool claim(struct scm_lock *l)
{
    while (flock(l->file.fd, LOCK_EX) != 0)
        if (errno != EINTR)
            return true; /* no flock here: then nobody takes it for abandoned either */
    return stands_at(l->file.fd, l->file.path);
}

/* Somebody may remove a directory, empty again, between our making it and our use of it. */
static err *create(struct scm_lock *l, const char *path)
{
    scoped(arena) struct arena a = ARENA_INIT;
    err *e = tmpfile_create_as(&l->file, path, 0666 | OURS);
    for (int i = 0; e && err_code_of(e) == ERR_NOT_FOUND && i < DIR_TRIES; i++) {
        err_free(e); /* its directory is missing */
        TRY(fs_mkdirs(path_dir(&a, path)));
        e = tmpfile_create_as(&l->file, path, 0666 | OURS);
    }
    if (e || claim(l))
        return e;
    tmpfile_forget(&l->file);
    return err_new(ERR_EXISTS, "'%s' is another's", path);
}

static err *create_or_inherit(struct scm_lock *l, const char *path)
{
    err *e = create(l, path);
    if (!e || err_code_of(e) != ERR_EXISTS || !remove_abandoned(path))
        return e;
    err_free(e); /* it stands no more */
    return create(l, path);
}

/* The reason seen by a user: a ref "a" keeps "a/b" from being made. */
static bool is_blocked(const char *path)
{
    scoped(arena) struct arena a = ARENA_INIT;
    for (const char *p = path_dir(&a, path); p[0] && !streq(p, "/"); p = path_dir(&a, p)) {
        struct fs_stat st = {0};
        err_ignore(fs_stat(p, &st)); /* then it does not block */
        if (st.kind == FS_FILE)
            return true;
        if (st.kind == FS_DIR)
            return false;
    }
    return false;
}

err *scm_lock_take(struct scm_lock *l, const char *target, int64_t timeout_ms)
{
    scoped(sb) struct sb path = SB_INIT;
    int64_t until = clock_monotonic_ms() + timeout_ms;
    sb_addf(&path, "%s.lock", target);
    err *e = create_or_inherit(l, path.buf);
    while (e && err_code_of(e) == ERR_EXISTS) {
        err_free(e); /* held; perhaps not for long */
        if (clock_monotonic_ms() >= until)
            return err_hint(err_new(ERR_LOCKED, "another Git process holds '%s'", path.buf),
                            "if no such process is running, remove that file");
        clock_sleep_ms(RETRY_MS);
        e = create_or_inherit(l, path.buf);
    }
    if (e && is_blocked(path.buf)) {
        err_free(e); /* said better here */
        return err_new(ERR_CONFLICT, "'%s' cannot be made: a file is in the way", target);
    }
    TRY(e);
    l->target = mem_strdup(target);
    return NULL;
}

/* A descriptor that keeps the flock until the name is gone. */
static int hold(const struct scm_lock *l)
{
    return l->file.fd < 0 ? -1 : fcntl(l->file.fd, F_DUPFD_CLOEXEC, 0);
}

err *scm_lock_write(struct scm_lock *l, struct str text)
{
    TRY(fs_write_all(l->file.fd, l->file.path, text.ptr, text.len));
    return fsync(l->file.fd) == 0 ? NULL : err_errno(errno, l->file.path);
}

static err *publish(struct scm_lock *l)
{
    scoped(fd) int held = hold(l);
    struct stat st;
    if (fs_is_dir(l->target) && !scm_remove_empty_tree(l->target))
        return err_new(ERR_CONFLICT, "'%s' cannot be written: there are others below it",
                       l->target);
    TRY(tmpfile_commit(&l->file, l->target, false));
    if (held >= 0 && fstat(held, &st) == 0)
        (void)fchmod(held, st.st_mode & 0777); /* the bit is of no use there, and of no harm */
    return NULL;
}

err *scm_lock_publish(struct scm_lock *l)
{
    err *e = publish(l);
    scm_lock_drop(l);
    return e;
}

err *scm_lock_commit(struct scm_lock *l, struct str text)
{
    err *e = scm_lock_write(l, text);
    if (!e)
        return scm_lock_publish(l);
    scm_lock_drop(l);
    return e;
}

void scm_lock_drop(struct scm_lock *l)
{
    UNUSED scoped(fd) int held = hold(l); /* until the name is gone */
    tmpfile_abandon(&l->file);
    free(l->target);
    l->target = NULL;
}

void scm_remove_empty_parents(const char *path, const char *top)
{
    scoped(arena) struct arena a = ARENA_INIT;
    for (char *p = path_dir(&a, path); path_is_inside(p, top) && !streq(p, top);
         p = path_dir(&a, p))
        if (rmdir(p) != 0 && errno != ENOENT)
            return;
}

bool scm_remove_empty_tree(const char *path)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries entries = {0};
    struct fs_stat st = {0};
    err *e = fs_lstat(path, &st); /* a link to a directory is no directory of ours */
    if (!e && st.kind == FS_DIR)
        e = fs_list(path, &a, &entries);
    bool ok = !e && st.kind == FS_DIR;
    err_free(e); /* then it stays */
    for (size_t i = 0; ok && i < entries.len; i++)
        ok = scm_remove_empty_tree(path_join(&a, path, entries.at[i].name));
    return ok && rmdir(path) == 0;
}
