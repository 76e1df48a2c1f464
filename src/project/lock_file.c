#include "project/lock_file.h"

#include "base/clock.h"
#include "base/mem.h"
#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

enum {
    LIFETIME_DAYS = 365, /* others may break a lock that is older */
    POLL_MS = 50,
    TELL_MS = 500,
};

/* --- hard links --- */

static err *make_claim(struct project *p, char **ret)
{
    scoped(sb) struct sb path = SB_INIT;
    scoped(fd) int fd = -1;
    const struct env *env = p->env;
    uint64_t number = env->random ? env->random(env->random_ctx) : (uint64_t)clock_now_ns();
    struct timespec until = {.tv_sec = clock_now_ns() / 1000000000 + LIFETIME_DAYS * 24 * 3600};
    sb_addf(&path, "%s/%ld-%016llx.lock", p->tmp_dir, env->pid, (unsigned long long)number);
    fd = open(path.buf, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return err_errno(errno, path.buf);
    err *e = fs_write_all(fd, path.buf, path.buf, path.len); /* its content is its name */
    if (!e && futimens(fd, (struct timespec[]){until, until}) != 0)
        e = err_errno(errno, path.buf);
    if (e)
        unlink(path.buf);
    else
        *ret = sb_take(&path);
    return e;
}

/* Nobody holds the file at `fd` by flock, it is no claim's second name, and `path` still leads to
 * it. */
static bool is_leftover(int fd, const char *path)
{
    struct stat here, there;
    return flock(fd, LOCK_EX | LOCK_NB) == 0 && fstat(fd, &here) == 0 && S_ISREG(here.st_mode) &&
           here.st_nlink == 1 && lstat(path, &there) == 0 && there.st_ino == here.st_ino &&
           there.st_dev == here.st_dev;
}

/* A file that flock users have left behind stands in the way of the link for ever.  True when there
 * was one.  Only who has it locked removes it, so that nobody's fresh link goes with it. */
static bool remove_leftover(const char *path)
{
    scoped(fd) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    return fd >= 0 && is_leftover(fd, path) && unlink(path) == 0;
}

static err *link_claim(const char *claim, const char *path, filelock_wait_fn wait, void *ctx)
{
    int64_t start = clock_monotonic_ms(), told = start - TELL_MS;
    for (;;) {
        if (link(claim, path) == 0)
            return NULL;
        if (errno != EEXIST)
            return err_errno(errno, path);
        if (remove_leftover(path))
            continue;
        int64_t now = clock_monotonic_ms();
        if (now - told >= TELL_MS) {
            told = now;
            if (!wait || !wait(ctx, 0, now - start))
                return err_new(ERR_LOCKED, "'%s' is held by another process", path);
        }
        clock_sleep_ms(POLL_MS);
    }
}

static err *take_link(struct lock_file *l, struct project *p, const char *path,
                      filelock_wait_fn wait, void *ctx)
{
    char *claim = NULL;
    TRY(make_claim(p, &claim));
    err *e = link_claim(claim, path, wait, ctx);
    if (e) {
        unlink(claim);
        free(claim);
        return e;
    }
    l->claim = claim;
    l->path = mem_strdup(path);
    return NULL;
}

/* --- either --- */

static err *take_either(struct lock_file *l, struct project *p, const char *path,
                        filelock_wait_fn wait, void *ctx)
{
    if (config_get_bool(p->config, "core.hardlink_lock"))
        return take_link(l, p, path, wait, ctx);
    return filelock_take(&l->flock, path, p->env->pid, wait, ctx);
}

err *lock_file_take(struct lock_file *l, struct project *p, const char *name, filelock_wait_fn wait,
                    void *ctx)
{
    scoped(sb) struct sb path = SB_INIT;
    sb_addf(&path, "%s/%s", p->tmp_dir, name);
    err *e = take_either(l, p, path.buf, wait, ctx);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e); /* the first command in this clone */
    TRY(fs_mkdirs(p->tmp_dir));
    return take_either(l, p, path.buf, wait, ctx);
}

void lock_file_drop(struct lock_file *l)
{
    filelock_drop(&l->flock);
    if (!l->claim)
        return;
    unlink(l->path);
    unlink(l->claim);
    free(take(l->path));
    free(take(l->claim));
}

bool lock_file_is_held(const struct lock_file *l)
{
    return l->flock.fd >= 0 || l->claim;
}

void lock_file_add_holder(long pid, struct sb *out)
{
    scoped(sb) struct sb path = SB_INIT, cmd = SB_INIT;
    if (pid <= 0) {
        sb_add(out, "another process");
        return;
    }
    sb_addf(out, "process %ld", pid);
    sb_addf(&path, "/proc/%ld/cmdline", pid);
    err *e = fs_read_file(path.buf, &cmd);
    while (!e && cmd.len && !cmd.buf[cmd.len - 1])
        sb_truncate(&cmd, cmd.len - 1);
    for (size_t i = 0; i < cmd.len; i++)
        if (!cmd.buf[i])
            cmd.buf[i] = ' ';
    if (!e && cmd.len)
        sb_addf(out, " (%s)", cmd.buf);
    err_ignore(e); /* the number alone says enough */
}
