#include "scm/scm_scan.h"

#include "base/path.h"
#include "scm/scm_config.h"
#include "scm/scm_internal.h"
#include "scm/scm_rev.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file written this shortly before the index may have been written once more without a trace:
 * clocks of file systems tick. */
static const int64_t tick_ns = 20 * 1000 * 1000;
static const int64_t coarse_tick_ns =
    2 * INT64_C(1000000000); /* whole seconds, on FAT every second one */

struct rules {
    bool trust_ctime, whole_seconds; /* core.trustctime, core.checkStat=minimal */
    bool has_exec_bits, has_links;   /* core.filemode, core.symlinks */
};

/* A directory of the path looked at last. */
struct level {
    int fd;
    size_t len; /* of its path */
};
VEC(level_vec, struct level);

struct scan {
    struct scm *scm;
    const struct scm_index *index;
    struct rules rules;
    struct level_vec levels;
    const char *path;   /* looked at last: levels are prefixes of it */
    struct str missing; /* directory found missing last, with its '/' */
};

static struct rules read_rules(struct scm *s)
{
    const char *check = scm_config_find(s, "core.checkstat");
    return (struct rules){.trust_ctime = scm_config_bool(s, "core.trustctime", true),
                          .whole_seconds = check && strcasecmp(check, "minimal") == 0,
                          .has_exec_bits = scm_config_bool(s, "core.filemode", true),
                          .has_links = scm_config_bool(s, "core.symlinks", true)};
}

/* --- one file --- */

static unsigned mode_of(const struct rules *r, const struct stat *st,
                        const struct scm_index_entry *before)
{
    if (S_ISLNK(st->st_mode))
        return SCM_MODE_LINK;
    if (!S_ISREG(st->st_mode))
        return 0;
    if (before && !r->has_links && before->mode == SCM_MODE_LINK)
        return SCM_MODE_LINK;
    if (!r->has_exec_bits)
        return before && scm_mode_is_file(before->mode) ? before->mode : (unsigned)SCM_MODE_FILE;
    return st->st_mode & S_IXUSR ? SCM_MODE_EXEC : SCM_MODE_FILE;
}

unsigned scm_scan_mode(struct scm *s, const struct stat *st, const struct scm_index_entry *before)
{
    struct rules r = read_rules(s);
    return mode_of(&r, st, before);
}

static bool is_same_time(struct timespec t, uint32_t sec, uint32_t nsec, bool whole_seconds)
{
    bool has_nsec = nsec && !whole_seconds; /* some writers of indexes leave them out */
    return (uint32_t)t.tv_sec == sec && (!has_nsec || (uint32_t)t.tv_nsec == nsec);
}

/* Written so shortly before the index that a later change may not show (racy-git). */
static bool is_racy(const struct scan *sc, const struct scm_index_stat *is)
{
    int64_t file_ns = (int64_t)is->mtime_sec * 1000000000 + is->mtime_nsec;
    int64_t margin = is->mtime_nsec ? tick_ns : coarse_tick_ns;
    return sc->index->file.mtime_ns <= file_ns + margin;
}

static bool is_fresh(const struct scan *sc, const struct scm_index_entry *e, const struct stat *st)
{
    const struct scm_index_stat *is = &e->stat;
    const struct rules *r = &sc->rules;
    bool same = is_same_time(st->st_mtim, is->mtime_sec, is->mtime_nsec, r->whole_seconds) &&
                is->size == (uint32_t)st->st_size;
    if (!r->whole_seconds)
        same = same && is->ino == (uint32_t)st->st_ino && is->uid == (uint32_t)st->st_uid &&
               is->gid == (uint32_t)st->st_gid &&
               (!r->trust_ctime || is_same_time(st->st_ctim, is->ctime_sec, is->ctime_nsec, false));
    return same && !e->is_intent && !is_racy(sc, is);
}

static err *look_at_module(struct scan *sc, struct scm_scan_item *item, bool *ret_same)
{
    bool found = false;
    TRY(scm_scan_module(sc->scm, item->entry->path, &item->id, &found));
    item->state = SCM_SCAN_TOUCHED;
    item->mode = SCM_MODE_MODULE;
    *ret_same = !found || scm_oid_equal(&item->id, &item->entry->id);
    return NULL;
}

static err *look_at(struct scan *sc, const struct stat *st, struct scm_scan_item *item,
                    bool *ret_same)
{
    const struct scm_index_entry *e = item->entry;
    bool found = false;
    if (S_ISDIR(st->st_mode) && e->mode == SCM_MODE_MODULE)
        return look_at_module(sc, item, ret_same);
    if (S_ISDIR(st->st_mode)) { /* another repository where a file was? */
        TRY(scm_scan_module(sc->scm, e->path, &item->id, &found));
        item->state = found ? SCM_SCAN_TOUCHED : SCM_SCAN_GONE;
        item->mode = found ? SCM_MODE_MODULE : 0;
        return NULL;
    }
    item->mode = mode_of(&sc->rules, st, e);
    item->state = item->mode ? SCM_SCAN_TOUCHED : SCM_SCAN_GONE;
    *ret_same = item->mode == e->mode && is_fresh(sc, e, st);
    return NULL;
}

err *scm_scan_module(struct scm *s, const char *path, git_oid *ret, bool *ret_found)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm *module = NULL;
    struct scm_id head = SCM_ID_NONE;
    const char *root = scm_below(&a, s->root, path);
    *ret_found = false;
    if (!scm_is_root(root))
        return NULL;
    TRY(scm_open(root, s->vars, &module));
    err *e = scm_rev_head(module, &head);
    scm_close(module);
    TRY(e);
    *ret_found = !scm_id_is_none(&head);
    return *ret_found ? scm_oid_from(&head, ret) : NULL;
}

/* --- directories: opened one from the other, so that no link leads out of the work tree --- */

static void leave_to(struct scan *sc, size_t depth)
{
    while (sc->levels.len > depth)
        close(sc->levels.at[--sc->levels.len].fd);
}

static err *open_level(struct scan *sc, int parent, const char *name, size_t len, bool *ret_missing)
{
    int fd = openat(parent, name, O_PATH | O_DIRECTORY | O_CLOEXEC | (len ? O_NOFOLLOW : 0));
    *ret_missing = fd < 0 && (errno == ENOENT || errno == ENOTDIR || errno == ELOOP);
    if (fd < 0)
        return *ret_missing ? NULL : err_errno(errno, name);
    vec_push(&sc->levels, ((struct level){fd, len}));
    return NULL;
}

/* Have the directory of `path` on top of the levels; *ret_missing when there is none. */
static err *enter(struct scan *sc, const char *path, bool *ret_missing)
{
    size_t depth = 1;
    while (depth < sc->levels.len && strncmp(path, sc->path, sc->levels.at[depth].len + 1) == 0)
        depth++;
    leave_to(sc, depth);
    sc->path = path;
    size_t from = sc->levels.at[depth - 1].len;
    from += depth > 1;
    for (const char *slash; (slash = strchr(path + from, '/'));) {
        scoped(sb) struct sb name = SB_INIT;
        size_t len = (size_t)(slash - path);
        sb_add_mem(&name, path + from, len - from);
        TRY(open_level(sc, sc->levels.at[sc->levels.len - 1].fd, name.buf, len, ret_missing));
        if (*ret_missing) {
            sc->missing = (struct str){path, len + 1};
            return NULL;
        }
        from = len + 1;
    }
    return NULL;
}

static bool is_in_missing(const struct scan *sc, const char *path)
{
    return sc->missing.len && strncmp(path, sc->missing.ptr, sc->missing.len) == 0;
}

static err *scan_entry(struct scan *sc, size_t number, struct scm_scan_items *out)
{
    const struct scm_index_entry *e = &sc->index->entries.at[number];
    struct scm_scan_item item = {.entry = e, .number = number, .state = SCM_SCAN_GONE};
    bool missing = is_in_missing(sc, e->path), same = false;
    struct stat st;
    if (e->stage || e->is_skipped || e->is_assumed || scm_mode_is_tree(e->mode))
        return NULL;
    if (!missing)
        TRY(enter(sc, e->path, &missing));
    if (!missing) {
        int top = sc->levels.at[sc->levels.len - 1].fd;
        if (fstatat(top, path_base(e->path), &st, AT_SYMLINK_NOFOLLOW) == 0)
            TRY(look_at(sc, &st, &item, &same));
        else if (errno != ENOENT && errno != ENOTDIR)
            return err_errno(errno, e->path);
    }
    if (!same)
        vec_push(out, item);
    return NULL;
}

err *scm_scan(struct scm *s, const struct scm_index *ix, struct scm_scan_items *out)
{
    struct scan sc = {.scm = s, .index = ix, .rules = read_rules(s), .path = ""};
    bool missing = false;
    err *e = open_level(&sc, AT_FDCWD, s->root, 0, &missing);
    if (!e && missing)
        e = err_errno(ENOENT, s->root);
    for (size_t i = 0; !e && i < ix->entries.len; i++)
        e = scan_entry(&sc, i, out);
    leave_to(&sc, 0);
    vec_release(&sc.levels);
    return e;
}
