#include "scm/scm_stash.h"

#include "base/path.h"
#include "scm/scm_clean.h"
#include "scm/scm_internal.h"
#include "scm/scm_lock.h"
#include "scm/scm_ref_value.h"
#include "scm/scm_reflog.h"
#include "scm/scm_rev.h"
#include "scm/scm_scan.h"
#include "scm/scm_worktree.h"

#include <sys/stat.h>

err *scm_stash_read(struct scm *s, const char *ref, struct arena *a, struct scm_stash_list *out)
{
    struct scm_reflog log = {0};
    TRY(scm_reflog_read(s, ref, a, &log));
    for (size_t i = log.len; i-- > 0;)
        vec_push(out, ((struct scm_stash_entry){log.at[i].new_id, log.at[i].message,
                                                log.at[i].time_sec}));
    vec_release(&log);
    return NULL;
}

static err *untracked_tree(struct scm *s, const struct strs *paths, struct arena *a, git_oid *ret)
{
    struct scm_clean_items items = {0};
    struct scm_tree_files files = {0};
    struct stat st;
    vec_each (paths, p) {
        unsigned mode =
            lstat(scm_below(a, s->root, *p), &st) == 0 ? scm_scan_mode(s, &st, NULL) : 0;
        if (mode)
            vec_push(&items, ((struct scm_clean_item){.path = *p, .mode = mode}));
    }
    err *e = scm_clean(s, &items, true);
    vec_each (&items, i)
        vec_push(&files, ((struct scm_tree_file){i->path, i->mode, i->id}));
    scm_tree_files_sort(&files);
    if (!e)
        e = scm_tree_write(s, &files, NULL, NULL, ret);
    vec_release(&items);
    vec_release(&files);
    return e;
}

/* The first paragraph, on one line. */
static const char *subject_of(const char *message, struct arena *a)
{
    message += strspn(message, "\n");
    const char *blank = strstr(message, "\n\n");
    char *subject = arena_strndup(a, message, blank ? (size_t)(blank - message) : strlen(message));
    for (char *p = subject; *p; p++)
        if (*p == '\n')
            *p = p[1] ? ' ' : '\0';
    return subject;
}

/* "main: 1a2b3c4 subject", as git names the place a stash was made at. */
static err *describe_head(struct scm *s, const struct scm_id *head, struct arena *a,
                          const char **ret)
{
    struct scm_commit_info info;
    const char *branch = NULL;
    TRY(scm_rev_branch(s, a, &branch));
    TRY(scm_commit_read(s, head, a, &info));
    *ret = arena_printf(a, "%s: %.7s %s", branch ? branch : "(no branch)", head->hex,
                        subject_of(info.message, a));
    return NULL;
}

/* One stash in the making. */
struct making {
    struct scm *scm;
    struct arena *arena;
    char *const *vars;
    const char *place;        /* describe_head's */
    struct scm_id parents[3]; /* HEAD, index, untracked files */
    size_t nparents;
};

static err *add_parent(struct making *m, const struct scm_id *tree, size_t nparents,
                       const char *what)
{
    const char *message = arena_printf(m->arena, "%s on %s\n\n", what, m->place);
    return scm_commit_create(m->scm, tree, m->parents, nparents, message, m->vars,
                             &m->parents[m->nparents++]);
}

static err *make_parents(struct making *m, const struct strs *untracked)
{
    struct scm_id tree;
    git_oid id;
    TRY(scm_rev_head(m->scm, &m->parents[m->nparents++]));
    if (scm_id_is_none(&m->parents[0]))
        return err_new(ERR_NOT_FOUND, "there is no commit yet");
    TRY(describe_head(m->scm, &m->parents[0], m->arena, &m->place));
    TRY(scm_tree_index(m->scm, &tree));
    TRY(add_parent(m, &tree, 1, "index"));
    if (!untracked)
        return NULL;
    TRY(untracked_tree(m->scm, untracked, m->arena, &id));
    tree = scm_oid_hex(&id);
    return add_parent(m, &tree, 0, "untracked files");
}

/* COMPAT: line ends as libgit2 writes them, which DVC prefers to the git program (oracle case
 * expapply/plain). */
err *scm_stash_create(struct scm *s, const char *message, bool untracked,
                      const struct strs *ignored, char *const *vars, struct scm_id *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(scm_status) struct scm_status st = {0};
    struct making m = {.scm = s, .arena = &a, .vars = vars};
    struct scm_id tree;
    TRY(scm_status_read(s, &a, &st));
    for (size_t i = 0; ignored && i < ignored->len; i++)
        vec_push(&st.untracked, ignored->at[i]);
    if (!st.staged.len && !st.changed.len && !(untracked && st.untracked.len)) {
        *ret = SCM_ID_NONE;
        return NULL;
    }
    TRY(make_parents(&m, untracked ? &st.untracked : NULL));
    /* What was taken out of the index only is still in the work tree. */
    TRY(scm_tree_snapshot(s, &st.staged, &tree));
    return scm_commit_create(s, &tree, m.parents, m.nparents, arena_printf(&a, "%s\n", message),
                             vars, ret);
}

err *scm_stash_push(struct scm *s, const char *ref, const struct scm_id *id, const char *message,
                    char *const *vars)
{
    scoped(scm_lock) struct scm_lock lock = SCM_LOCK_INIT;
    struct scm_id now;
    TRY(scm_ref_check(s, id));
    TRY(scm_ref_lock(s, ref, &lock, &now));
    TRY(scm_ref_write(&lock, id));
    TRY(scm_reflog_append(s, ref, &now, id, message, vars));
    return scm_lock_publish(&lock);
}

/* Without the lines of `id`; the line behind a dropped one starts from the value before it, as `git
 * reflog delete --rewrite` has it. */
static void filter_log(struct scm_reflog *log, const struct scm_id *id)
{
    size_t kept = 0;
    for (size_t i = 0; i < log->len; i++) {
        if (scm_id_equal(&log->at[i].new_id, id))
            continue;
        log->at[kept] = log->at[i];
        if (kept && kept != i)
            log->at[kept].old_id = log->at[kept - 1].new_id;
        kept++;
    }
    log->len = kept;
}

static err *drop_locked(struct scm *s, const char *ref, const struct scm_id *id,
                        struct scm_reflog *log, struct scm_lock *lock)
{
    size_t before = log->len;
    filter_log(log, id);
    if (log->len == before)
        return NULL;
    if (!log->len)
        return scm_ref_remove_locked(s, ref);
    TRY(scm_ref_write(lock, &log->at[log->len - 1].new_id));
    TRY(scm_reflog_write(s, ref, log));
    return scm_lock_publish(lock);
}

static err *lock_and_drop(struct scm *s, const char *ref, const struct scm_id *id)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(scm_lock) struct scm_lock lock = SCM_LOCK_INIT;
    struct scm_reflog log = {0};
    struct scm_id now;
    TRY(scm_ref_lock(s, ref, &lock, &now));
    err *e = scm_reflog_read(s, ref, &a, &log);
    if (!e)
        e = drop_locked(s, ref, id, &log, &lock);
    vec_release(&log);
    return e;
}

err *scm_stash_drop(struct scm *s, const char *ref, const struct scm_id *id)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_reflog log = {0};
    err *e = scm_reflog_read(s, ref, &a, &log);
    size_t count = log.len;
    vec_release(&log);
    TRY(e);
    if (!count)
        return NULL;
    e = lock_and_drop(s, ref, id);
    scm_ref_remove_empty_dirs(s, ref);
    return e;
}
