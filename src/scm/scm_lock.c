#include "scm/scm_lock.h"

#include "base/clock.h"
#include "base/fs.h"
#include "base/path.h"

#include <errno.h>
#include <unistd.h>

enum { RETRY_MS = 10, DIR_TRIES = 5 };

/* Somebody may remove a directory, empty again, between our making it and our use of it. */
static err *create(struct scm_lock *l, const char *path)
{
    scoped(arena) struct arena a = ARENA_INIT;
    err *e = tmpfile_create_as(&l->file, path, 0666);
    for (int i = 0; e && err_code_of(e) == ERR_NOT_FOUND && i < DIR_TRIES; i++) {
        err_free(e); /* its directory is missing */
        TRY(fs_mkdirs(path_dir(&a, path)));
        e = tmpfile_create_as(&l->file, path, 0666);
    }
    return e;
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
    err *e = create(l, path.buf);
    while (e && err_code_of(e) == ERR_EXISTS) {
        err_free(e); /* held; perhaps not for long */
        if (clock_monotonic_ms() >= until)
            return err_hint(err_new(ERR_LOCKED, "another Git process holds '%s'", path.buf),
                            "if no such process is running, remove that file");
        clock_sleep_ms(RETRY_MS);
        e = create(l, path.buf);
    }
    if (e && is_blocked(path.buf)) {
        err_free(e); /* said better here */
        return err_new(ERR_CONFLICT, "'%s' cannot be made: a file is in the way", target);
    }
    TRY(e);
    l->target = mem_strdup(target);
    return NULL;
}

static err *commit(struct scm_lock *l, struct str text)
{
    TRY(fs_write_all(l->file.fd, l->file.path, text.ptr, text.len));
    if (fs_is_dir(l->target) && !scm_remove_empty_tree(l->target))
        return err_new(ERR_CONFLICT, "'%s' cannot be written: there are others below it",
                       l->target);
    return tmpfile_commit(&l->file, l->target, true);
}

err *scm_lock_commit(struct scm_lock *l, struct str text)
{
    err *e = commit(l, text);
    scm_lock_drop(l);
    return e;
}

void scm_lock_drop(struct scm_lock *l)
{
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
    err *e = fs_list(path, &a, &entries);
    bool ok = !e;
    err_free(e); /* then it stays */
    for (size_t i = 0; ok && i < entries.len; i++)
        ok = scm_remove_empty_tree(path_join(&a, path, entries.at[i].name));
    return ok && rmdir(path) == 0;
}
