/* scm_snapshot.c — the tree of the work tree, made beside the index. */
#include "base/map.h"
#include "base/path.h"
#include "scm/scm_clean.h"
#include "scm/scm_commit.h"
#include "scm/scm_internal.h"
#include "scm/scm_scan.h"
#include "scm/scm_sparse.h"
#include "scm/scm_walk.h"

#include <sys/stat.h>

struct snapshot {
    struct scm *scm;
    const struct scm_index *index;
    struct arena arena;
    struct scm_tree_files files; /* result, unsorted while `is_unsorted` */
    bool is_unsorted;
    struct map dropped; /* paths of entries that are not in the tree as they are in the index */
    struct map scanned; /* tracked paths that are not certainly as in the index */
    struct map added;   /* paths that `extra` brings */
    struct map touched_dirs;      /* directories whose tree is no longer that of the index */
    struct scm_clean_items clean; /* files whose content is looked at */
};

static void touch(struct snapshot *sn, const char *path)
{
    for (const char *dir = path_dir(&sn->arena, path);; dir = path_dir(&sn->arena, dir)) {
        if (map_has(&sn->touched_dirs, dir))
            return;
        map_set(&sn->touched_dirs, dir, sn);
        if (!dir[0])
            return;
    }
}

static void drop(struct snapshot *sn, const char *path)
{
    map_set(&sn->dropped, path, sn);
    touch(sn, path);
}

static void add_file(struct snapshot *sn, const char *path, unsigned mode, const git_oid *id)
{
    vec_push(&sn->files, ((struct scm_tree_file){path, mode, *id}));
    sn->is_unsorted = true;
}

/* --- tracked files that may have changed --- */

static err *take_scanned(struct snapshot *sn, const struct scm_scan_item *item)
{
    const char *path = item->entry->path;
    map_set(&sn->scanned, path, sn);
    if (!scm_sparse_holds(sn->scm, path))
        return NULL; /* as `git add -u`: what is outside of a sparse checkout stays as it is */
    if (item->state == SCM_SCAN_GONE) {
        drop(sn, path);
    } else if (item->mode == SCM_MODE_MODULE) {
        drop(sn, path);
        add_file(sn, path, item->mode, &item->id);
    } else {
        vec_push(&sn->clean, ((struct scm_clean_item){.path = path, .mode = item->mode}));
    }
    return NULL;
}

static err *scan_tracked(struct snapshot *sn)
{
    struct scm_scan_items items = {0};
    err *e = scm_scan(sn->scm, sn->index, &items);
    for (size_t i = 0; !e && i < items.len; i++)
        e = take_scanned(sn, &items.at[i]);
    vec_release(&items);
    return e;
}

/* --- extra paths --- */

/* A new name displaces a file that had one of its directories' names, and what lay below it. */
static void make_room(struct snapshot *sn, const char *path)
{
    const struct scm_index_entries *all = &sn->index->entries;
    for (const char *dir = path_dir(&sn->arena, path); dir[0]; dir = path_dir(&sn->arena, dir))
        if (scm_index_find(sn->index, str_of(dir)))
            drop(sn, dir);
    const char *below = arena_printf(&sn->arena, "%s/", path);
    for (size_t i = scm_index_lower(sn->index, str_of(below));
         i < all->len && starts_with(all->at[i].path, below); i++)
        drop(sn, all->at[i].path);
}

/* Tracked, and certainly as the index has it. */
static bool is_known(const struct snapshot *sn, const char *path)
{
    const struct scm_index_entry *e = scm_index_find(sn->index, str_of(path));
    return e && !e->is_skipped && !e->is_assumed && !map_has(&sn->scanned, path);
}

static err *add_extra(void *ctx, const char *path, enum fs_kind kind)
{
    struct snapshot *sn = ctx;
    struct stat st;
    git_oid id;
    bool found = false;
    if (map_has(&sn->added, path) || is_known(sn, path))
        return NULL;
    map_set(&sn->added, path, sn);
    const char *abs = scm_below(&sn->arena, sn->scm->root, path);
    if (kind == FS_DIR) {
        TRY(scm_scan_module(sn->scm, path, &id, &found));
        if (!found)
            return NULL; /* a repository without a commit: git adds nothing either */
        make_room(sn, path);
        drop(sn, path);
        add_file(sn, path, SCM_MODE_MODULE, &id);
        return NULL;
    }
    if (lstat(abs, &st) != 0)
        return NULL; /* gone meanwhile */
    unsigned mode = scm_scan_mode(sn->scm, &st, scm_index_find(sn->index, str_of(path)));
    if (!mode)
        return NULL;
    make_room(sn, path);
    vec_push(&sn->clean, ((struct scm_clean_item){.path = path, .mode = mode}));
    return NULL;
}

/* A path through a linked directory or a submodule is not of this repository. */
static bool is_beyond(struct snapshot *sn, const char *path)
{
    for (const char *dir = path_dir(&sn->arena, path); dir[0]; dir = path_dir(&sn->arena, dir)) {
        struct stat st;
        if (lstat(scm_below(&sn->arena, sn->scm->root, dir), &st) != 0 || !S_ISDIR(st.st_mode) ||
            scm_walk_is_module(sn->scm, dir))
            return true;
    }
    return false;
}

static err *add_extra_path(struct snapshot *sn, const char *given)
{
    struct fs_stat st;
    const char *path = path_norm(&sn->arena, given);
    if (streq(path, "."))
        return scm_walk(sn->scm, "", false, &sn->arena, add_extra, sn);
    if (!path_is_safe_rel(str_of(path)) || starts_with(path, ".git/") || streq(path, ".git"))
        return err_new(ERR_INVALID, "'%s' is outside of the Git repository", given);
    if (is_beyond(sn, path))
        return NULL;
    TRY(fs_lstat(scm_below(&sn->arena, sn->scm->root, path), &st));
    if (st.kind == FS_DIR && !scm_walk_is_module(sn->scm, path))
        return scm_walk(sn->scm, path, false, &sn->arena, add_extra, sn);
    if (st.kind == FS_NONE || st.kind == FS_OTHER)
        return NULL;
    return add_extra(sn, path, st.kind);
}

/* --- sparse directories that `extra` reaches into --- */

/* Replace the entry of a sparse directory by what is in it. */
static err *open_sparse(struct snapshot *sn, const struct scm_index_entry *e)
{
    const char *dir = arena_strndup(&sn->arena, e->path, e->path_len - 1);
    drop(sn, e->path);
    touch(sn, e->path);
    size_t from = sn->files.len;
    TRY(scm_tree_flatten(sn->scm, &e->id, dir, &sn->arena, &sn->files));
    size_t kept = from;
    for (size_t i = from; i < sn->files.len; i++)
        if (!map_has(&sn->added, sn->files.at[i].path))
            sn->files.at[kept++] = sn->files.at[i];
    sn->files.len = kept;
    sn->is_unsorted = true;
    return NULL;
}

/* All directories above a path, as the index names them. */
static void add_dirs(struct map *dirs, const char *path)
{
    for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/'))
        map_set_str(dirs, (struct str){path, (size_t)(slash + 1 - path)}, dirs);
}

static err *open_sparse_dirs(struct snapshot *sn)
{
    scoped(map) struct map reached = MAP_INIT;
    map_each (&sn->added, added)
        add_dirs(&reached, added->key);
    vec_each (&sn->index->entries, e) {
        if (!scm_mode_is_tree(e->mode))
            continue;
        if (map_has(&reached, e->path))
            TRY(open_sparse(sn, e));
    }
    return NULL;
}

/* --- putting it together --- */

static bool is_unchanged(const struct snapshot *sn, const struct scm_clean_item *item)
{
    const struct scm_index_entry *e = scm_index_find(sn->index, str_of(item->path));
    return e && !e->is_intent && e->mode == item->mode && scm_oid_equal(&e->id, &item->id);
}

static void take_cleaned(struct snapshot *sn)
{
    vec_each (&sn->clean, item) {
        if (is_unchanged(sn, item))
            continue;
        drop(sn, item->path);
        add_file(sn, item->path, item->mode, &item->id);
    }
}

static err *gather(struct snapshot *sn, const struct strs *extra)
{
    TRY(scan_tracked(sn));
    for (size_t i = 0; extra && i < extra->len; i++)
        TRY(add_extra_path(sn, extra->at[i]));
    /* A tracked file that is also extra stands in the list twice; both give the same. */
    TRY(scm_clean(sn->scm, &sn->clean, true));
    take_cleaned(sn);
    return open_sparse_dirs(sn);
}

static err *write(struct snapshot *sn, git_oid *ret)
{
    vec_each (&sn->index->entries, e)
        if (!e->is_intent && !map_has(&sn->dropped, e->path))
            vec_push(&sn->files, ((struct scm_tree_file){e->path, e->mode, e->id}));
    if (sn->is_unsorted)
        scm_tree_files_sort(&sn->files);
    size_t kept = 0;
    for (size_t i = 0; i < sn->files.len; i++)
        if (!i || !streq(sn->files.at[i].path, sn->files.at[i - 1].path))
            sn->files.at[kept++] = sn->files.at[i];
    sn->files.len = kept;
    return scm_tree_write(sn->scm, &sn->files, sn->index->tree, &sn->touched_dirs, ret);
}

static err *make(struct snapshot *sn, const struct strs *extra, git_oid *ret)
{
    TRY(scm_index_get(sn->scm, &sn->index));
    TRY(scm_index_check_merged(sn->index));
    TRY(gather(sn, extra));
    return write(sn, ret);
}

err *scm_tree_snapshot(struct scm *s, const struct strs *extra, struct scm_id *ret_tree)
{
    struct snapshot sn = {.scm = s};
    git_oid id;
    err *e = make(&sn, extra, &id);
    map_release(&sn.dropped);
    map_release(&sn.scanned);
    map_release(&sn.added);
    map_release(&sn.touched_dirs);
    vec_release(&sn.files);
    vec_release(&sn.clean);
    arena_release(&sn.arena);
    TRY(e);
    *ret_tree = scm_oid_hex(&id);
    return NULL;
}
