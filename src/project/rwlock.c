#include "project/rwlock.h"

#include "base/clock.h"
#include "base/path.h"
#include "base/proc.h"
#include "base/signals.h"
#include "data/json_write.h"
#include "project/lock_file.h"
#include "project/rwlock_file.h"

#include <fcntl.h>
#include <unistd.h>

enum { POLL_MS = 100 };

void rwlock_init(struct rwlock *l, struct project *p, const char *file)
{
    *l = (struct rwlock){.project = p, .file = file, .next = l};
}

void rwlock_init_beside(struct rwlock *l, struct rwlock *first)
{
    *l = *first;
    l->read = l->write = (struct strs){0};
    first->next = l;
}

void rwlock_end_beside(struct rwlock *l)
{
    struct rwlock *before = l;
    rwlock_drop(l);
    while (before->next != l)
        before = before->next;
    before->next = l->next;
    l->next = l;
}

/* --- the file --- */

/* The file being edited, under its guard. */
struct edit {
    struct rwlock *lock;
    struct arena *a; /* of this edit alone */
    struct lock_file guard;
    struct value *doc;
};

static void edit_scope_end(struct edit *x)
{
    lock_file_drop(&x->guard);
}

static const char *file_path(const struct edit *x)
{
    return path_join(x->a, x->lock->project->tmp_dir, x->lock->file);
}

/* The guard is held for the moment of an edit only; what was interrupted gives its paths back all
 * the same. */
static bool keep_waiting(void *ctx, long holder, int64_t waited_ms)
{
    enum { LONG_MS = 10000 };
    (void)ctx;
    (void)holder;
    return !signals_cancelled() || waited_ms < LONG_MS;
}

static err *edit_begin(struct edit *x)
{
    scoped(sb) struct sb text = SB_INIT;
    const struct project *p = x->lock->project;
    TRY(lock_file_take(&x->guard, x->lock->project, arena_printf(x->a, "%s.lock", x->lock->file),
                       keep_waiting, NULL));
    err *e = fs_read_file(file_path(x), &text);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e);
        e = NULL;
        sb_add(&text, "{}");
    }
    TRY(e);
    const char *shown = project_show(p, arena_printf(x->a, ".dvc/tmp/%s", x->lock->file), x->a);
    return rwlock_file_parse(sb_str(&text), shown, x->a, &x->doc);
}

/* Over what stands there; the blanks up to its old end are cut off afterwards.  One write within
 * the first sector is there whole or not at all, whatever comes in between, and the file keeps its
 * block: a rename over it, twice for each stage, makes the file system write to the disk. */
static bool save_in_place(const char *path, struct str text)
{
    enum { SECTOR_BYTES = 512 };
    struct fs_stat st;
    scoped(fd) int fd = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
    scoped(sb) struct sb padded = SB_INIT;
    if (fd < 0)
        return false;
    err *e = fs_fstat(fd, path, &st);
    bool fits = !e && st.kind == FS_FILE && MAX(st.size_bytes, text.len) <= SECTOR_BYTES;
    err_ignore(e); /* then it is written aside, which tells */
    if (!fits)
        return false;
    sb_add_str(&padded, text);
    if (text.len < st.size_bytes)
        sb_add_repeat(&padded, ' ', st.size_bytes - text.len);
    if (pwrite(fd, padded.buf, padded.len, 0) != (ssize_t)padded.len)
        return false;
    return padded.len == text.len || ftruncate(fd, (off_t)text.len) == 0;
}

static err *edit_save(struct edit *x)
{
    scoped(sb) struct sb text = SB_INIT;
    const char *path = file_path(x);
    json_write(x->doc, JSON_PLAIN, &text);
    return save_in_place(path, sb_str(&text)) ? NULL
                                              : fs_write_file(path, sb_str(&text), 0666, false);
}

/* --- taking --- */

static void tell(const struct rwlock *l, const char *text)
{
    if (l->tell)
        l->tell(l->tell_ctx, text);
}

/* Our own number in the file was somebody else's: containers hand out the same small ones again. */
static bool is_another(void *ctx, long pid)
{
    const struct edit *x = ctx;
    return pid != x->lock->project->env->pid && proc_is_alive(pid);
}

static void tell_dropped(void *ctx, const struct rwlock_holder *h, const char *path)
{
    const struct edit *x = ctx;
    const struct project *p = x->lock->project;
    const char *shown =
        path_is_abs(path) ? path_rel(x->a, path, path_join(x->a, p->root, p->cwd_rel)) : path;
    tell(x->lock, arena_printf(x->a,
                               "Process '%s' with (Pid %lld), in RWLock-file '%s' had been killed. "
                               "Auto removed it from the lock file.",
                               h->cmd, (long long)h->pid, shown));
}

static void add_blockers(const char *path, const struct rwlock_holders *blockers, struct sb *out)
{
    sb_addf(out, "'%s' is busy, it is being blocked by:", path);
    vec_each (blockers, b)
        sb_addf(out, "\n  (PID %lld): %s", (long long)b->pid, b->cmd);
}

static err *busy(const struct edit *x, enum err_code code, const char *path,
                 const struct rwlock_holders *blockers)
{
    scoped(sb) struct sb text = SB_INIT;
    add_blockers(path, blockers, &text);
    return err_new(code,
                   "%s\n\nIf there are no processes with such PIDs, you can manually remove '%s' "
                   "and try again.",
                   text.buf, file_path(x));
}

static void tell_waiting(const struct edit *x, const char *path,
                         const struct rwlock_holders *blockers)
{
    scoped(sb) struct sb text = SB_INIT;
    add_blockers(path, blockers, &text);
    sb_add(&text, "\nWaiting for it.");
    tell(x->lock, text.buf);
}

static void hold(struct rwlock *l, struct strs *held, const struct strs *paths)
{
    struct arena *a = l->project->arena;
    vec_each (paths, path)
        arena_push(a, held, arena_strdup(a, *path));
}

/* A stage's command asks for what its own stage holds: to wait would be for ever. */
static bool one_is_above(const struct rwlock_holders *blockers)
{
    vec_each (blockers, b)
        if (proc_is_above((long)b->pid))
            return true;
    return false;
}

/* One try; *ret_taken is false when somebody is in the way. */
static err *try_take(struct rwlock *l, const struct strs *read, const struct strs *write, bool told,
                     bool *ret_taken)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(edit) struct edit x = {.lock = l, .a = &a, .guard = LOCK_FILE_INIT};
    struct rwlock_holders blockers = {0};
    struct strs new_read = {0}, new_write = {0};
    const struct env *env = l->project->env;
    const char *path = NULL;
    TRY(edit_begin(&x));
    struct rwlock_request r = {.a = &a,
                               .doc = x.doc,
                               .self = {env->pid, env->argv_line},
                               .read = read,
                               .write = write,
                               .is_alive = is_another,
                               .dropped = tell_dropped,
                               .ctx = &x};
    rwlock_file_blockers(&r, &blockers, &path);
    *ret_taken = !blockers.len;
    if (one_is_above(&blockers))
        return busy(&x, ERR_DEADLOCK, path, &blockers);
    if (blockers.len && l->no_wait)
        return busy(&x, ERR_LOCKED, path, &blockers);
    if (blockers.len && !told)
        tell_waiting(&x, path, &blockers);
    if (blockers.len)
        return NULL;
    rwlock_file_enter(&r, &new_read, &new_write);
    TRY(edit_save(&x));
    hold(l, &l->read, read);
    hold(l, &l->write, write);
    return NULL;
}

err *rwlock_take(struct rwlock *l, const struct strs *read, const struct strs *write)
{
    bool taken = false;
    for (bool told = false; !taken; told = true) {
        TRY(signals_check());
        TRY(try_take(l, read, write, told, &taken));
        if (!taken)
            clock_sleep_ms(POLL_MS);
    }
    return NULL;
}

/* --- giving back --- */

/* Of what we hold, what no sibling holds as well. */
static void only_ours(const struct rwlock *l, const struct strs *held, bool write, struct arena *a,
                      struct strs *ret)
{
    vec_each (held, path) {
        bool shared = false;
        for (const struct rwlock *o = l->next; o != l && !shared; o = o->next)
            shared = strs_has(write ? &o->write : &o->read, *path);
        if (!shared)
            arena_push(a, ret, *path);
    }
}

static err *give_back(struct rwlock *l)
{
    struct strs read = {0}, write = {0};
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(edit) struct edit x = {.lock = l, .a = &a, .guard = LOCK_FILE_INIT};
    const struct rwlock_holder self = {l->project->env->pid, l->project->env->argv_line};
    only_ours(l, &l->read, false, &a, &read);
    only_ours(l, &l->write, true, &a, &write);
    TRY(edit_begin(&x));
    rwlock_file_leave(x.doc, &self, &read, &write);
    return edit_save(&x);
}

void rwlock_drop(struct rwlock *l)
{
    if (!l->read.len && !l->write.len)
        return;
    err_ignore(give_back(l)); /* the entries name us: they are dropped when we are gone */
    l->read.len = l->write.len = 0;
}
