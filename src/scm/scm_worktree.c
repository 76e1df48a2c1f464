#include "scm/scm_worktree.h"

#include "base/path.h"
#include "base/tmpfile.h"
#include "scm/scm_clean.h"
#include "scm/scm_config.h"
#include "scm/scm_lock.h"
#include "scm/scm_program.h"
#include "scm/scm_rev.h"
#include "scm/scm_scan.h"
#include "scm/scm_sparse.h"
#include "scm/scm_store.h"
#include "scm/scm_walk.h"

#include <errno.h>
#include <unistd.h>

VEC(file_ptrs, const struct scm_tree_file *);

/* Everything is planned and checked before the first file changes. */
struct apply {
    struct scm *scm;
    const struct scm_index *index;
    struct arena arena;
    struct map skip;                    /* paths left alone */
    struct map scanned;                 /* tracked paths that are not certainly as in the index */
    struct scm_tree_files target, from; /* all files of the two trees */
    struct map in_target;
    struct map removed;      /* path -> this: files only `from` has, and that are there */
    struct file_ptrs writes; /* of `target` */
    struct scm_plain plain;
};

static const char *abs_path(struct apply *ap, const char *path)
{
    return scm_below(&ap->arena, ap->scm->root, path);
}

/* Names come from a tree that anybody may have made. */
static err *check_name(const char *path)
{
    struct str rest = str_of(path), part;
    bool ok = path_is_safe_rel(rest);
    while (ok && str_split(&rest, '/', &part))
        ok = part.len != 4 || strncasecmp(part.ptr, ".git", 4) != 0;
    return ok ? NULL
              : err_new(ERR_INVALID, "the Git tree names '%s', which no file may be called", path);
}

/* A submodule, what is outside of a sparse checkout, what the caller keeps. */
static bool is_left_alone(struct apply *ap, const struct scm_tree_file *f)
{
    const struct scm_index_entry *e = scm_index_find(ap->index, str_of(f->path));
    bool is_sparse = e ? e->is_skipped : !scm_sparse_holds(ap->scm, f->path);
    return f->mode == SCM_MODE_MODULE || is_sparse || map_has(&ap->skip, f->path);
}

/* --- what is there --- */

/* The kind of what stands at `path`, as if what is to be removed were gone.  *ret_at names what is
 * in the way: a link or a file that is no directory on the way to it; the path itself otherwise. */
static err *look(struct apply *ap, const char *path, enum fs_kind *ret, const char **ret_at)
{
    struct fs_stat st = {.kind = FS_DIR};
    const char *at = path;
    for (const char *slash = path; st.kind == FS_DIR && slash;) {
        slash = strchr(slash, '/');
        at = slash ? arena_strndup(&ap->arena, path, (size_t)(slash - path)) : path;
        if (slash)
            slash++;
        TRY(fs_lstat(abs_path(ap, at), &st));
        if (map_has(&ap->removed, at))
            st.kind = FS_NONE;
    }
    *ret = st.kind;
    *ret_at = at;
    return NULL;
}

static err *read_state(struct apply *ap, const struct scm_id *from_tree, const struct scm_id *tree)
{
    struct scm_scan_items scanned = {0};
    git_oid id;
    TRY(scm_index_get(ap->scm, &ap->index));
    TRY(scm_tree_of(ap->scm, tree, &id));
    TRY(scm_tree_flatten(ap->scm, &id, "", &ap->arena, &ap->target));
    TRY(scm_tree_of(ap->scm, from_tree, &id));
    TRY(scm_tree_flatten(ap->scm, &id, "", &ap->arena, &ap->from));
    vec_each (&ap->target, f)
        map_set(&ap->in_target, f->path, f);
    err *e = scm_scan(ap->scm, ap->index, &scanned);
    vec_each (&scanned, item)
        map_set(&ap->scanned, item->entry->path, ap);
    vec_release(&scanned);
    return e;
}

/* --- plan --- */

static err *plan_removals(struct apply *ap)
{
    vec_each (&ap->from, f) {
        enum fs_kind kind;
        const char *at = NULL;
        if (map_has(&ap->in_target, f->path) || is_left_alone(ap, f))
            continue;
        TRY(check_name(f->path));
        TRY(look(ap, f->path, &kind, &at));
        if ((kind == FS_FILE || kind == FS_LINK) && streq(at, f->path)) /* else it lies elsewhere */
            map_set(&ap->removed, f->path, f);
    }
    return NULL;
}

/* Known without a look at the file. */
static bool is_certainly_there(const struct apply *ap, const struct scm_tree_file *f)
{
    const struct scm_index_entry *e = scm_index_find(ap->index, str_of(f->path));
    return e && !e->is_assumed && !map_has(&ap->scanned, f->path) && e->mode == f->mode &&
           scm_oid_equal(&e->id, &f->id);
}

/* Files of the wanted mode that are there: equal ones need no writing. */
static err *drop_equal(struct apply *ap, struct scm_clean_items *there)
{
    struct map equal = MAP_INIT;
    size_t kept = 0;
    err *e = scm_clean(ap->scm, there, false);
    vec_each (there, item) {
        const struct scm_tree_file *f = map_find(&ap->in_target, item->path);
        if (!e && scm_oid_equal(&item->id, &f->id))
            map_set(&equal, item->path, ap);
    }
    for (size_t i = 0; i < ap->writes.len; i++)
        if (!map_has(&equal, ap->writes.at[i]->path))
            ap->writes.at[kept++] = ap->writes.at[i];
    ap->writes.len = kept;
    map_release(&equal);
    return e;
}

static err *plan_write(struct apply *ap, const struct scm_tree_file *f,
                       struct scm_clean_items *there)
{
    const char *at = NULL;
    enum fs_kind kind;
    struct stat st;
    if (is_left_alone(ap, f) || is_certainly_there(ap, f))
        return NULL;
    TRY(check_name(f->path));
    TRY(look(ap, f->path, &kind, &at));
    bool is_at_path = streq(at, f->path);
    if (kind == FS_LINK && !is_at_path)
        return err_new(ERR_CONFLICT, "'%s' cannot be written: '%s' is a symbolic link", f->path,
                       at);
    if (kind == FS_OTHER || (kind == FS_FILE && !is_at_path))
        return err_new(ERR_CONFLICT, "'%s' cannot be written: '%s' is in the way", f->path, at);
    vec_push(&ap->writes, f);
    bool is_file = is_at_path && (kind == FS_FILE || kind == FS_LINK);
    if (is_file && lstat(abs_path(ap, f->path), &st) == 0) {
        const struct scm_index_entry *e = scm_index_find(ap->index, str_of(f->path));
        if (scm_scan_mode(ap->scm, &st, e) == f->mode)
            vec_push(there, ((struct scm_clean_item){.path = f->path, .mode = f->mode}));
    }
    return NULL;
}

static err *plan_writes(struct apply *ap)
{
    struct scm_clean_items there = {0};
    err *e = NULL;
    for (size_t i = 0; !e && i < ap->target.len; i++)
        e = plan_write(ap, &ap->target.at[i], &there);
    if (!e)
        e = drop_equal(ap, &there);
    vec_release(&there);
    return e;
}

static err *refuse_unless_removed(void *ctx, const char *path, enum fs_kind kind)
{
    struct apply *ap = ctx;
    if (kind != FS_DIR && map_has(&ap->removed, path))
        return NULL;
    return err_new(ERR_CONFLICT, "'%s' is in the way and would be lost", path);
}

/* A directory makes room for a file only when nothing is in it that stays. */
static err *check_directories(struct apply *ap)
{
    vec_each (&ap->writes, f) {
        struct fs_stat st;
        TRY(fs_lstat(abs_path(ap, (*f)->path), &st));
        if (st.kind == FS_DIR && scm_walk_is_module(ap->scm, (*f)->path))
            TRY(refuse_unless_removed(ap, (*f)->path, FS_DIR));
        if (st.kind == FS_DIR)
            TRY(scm_walk(ap->scm, (*f)->path, false, &ap->arena, refuse_unless_removed, ap));
    }
    return NULL;
}

/* --- act --- */

static err *remove_files(struct apply *ap)
{
    map_each (&ap->removed, e) {
        const char *abs = abs_path(ap, e->key);
        TRY(fs_remove(abs));
        scm_remove_empty_parents(abs, ap->scm->root);
    }
    return NULL;
}

static err *write_link(const char *dir, const char *abs, struct str target)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(tmpfile) struct tmpfile aside = TMPFILE_INIT;
    TRY(tmpfile_create(&aside, dir, 0600)); /* for its name */
    TRY(fs_remove(aside.path));
    if (symlink(arena_str(&a, target), aside.path) != 0)
        return err_errno(errno, abs);
    return tmpfile_commit(&aside, abs, false);
}

static err *write_bytes(const char *dir, const char *abs, unsigned mode, struct str bytes)
{
    scoped(tmpfile) struct tmpfile aside = TMPFILE_INIT;
    TRY(tmpfile_create(&aside, dir, mode == SCM_MODE_EXEC ? 0777 : 0666));
    TRY(fs_write_all(aside.fd, aside.path, bytes.ptr, bytes.len));
    return tmpfile_commit(&aside, abs, false);
}

static err *write_file(struct apply *ap, const struct scm_tree_file *f)
{
    scoped(sb) struct sb bytes = SB_INIT;
    const char *abs = abs_path(ap, f->path), *dir = path_dir(&ap->arena, abs);
    bool has_links = scm_config_bool(ap->scm, "core.symlinks", true);
    if (f->mode == SCM_MODE_LINK) {
        scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
        TRY(scm_store_read(ap->scm, &f->id, GIT_OBJECT_BLOB, &o));
        sb_add_str(&bytes, o.bytes);
    } else {
        TRY(scm_smudge(&ap->plain, f->path, &f->id, &bytes));
    }
    TRY(fs_mkdirs(dir));
    scm_remove_empty_tree(abs); /* a directory that held only what is removed */
    return f->mode == SCM_MODE_LINK && has_links ? write_link(dir, abs, sb_str(&bytes))
                                                 : write_bytes(dir, abs, f->mode, sb_str(&bytes));
}

static bool is_attributes(const char *path)
{
    return streq(path_base(path), ".gitattributes");
}

/* Attributes first: they say how the others are written. */
static err *write_files(struct apply *ap)
{
    struct scm_oids ids = {0};
    vec_each (&ap->writes, f)
        vec_push(&ids, (*f)->id);
    err *e = scm_store_prefetch(ap->scm, &ids);
    vec_release(&ids);
    for (int attributes = 1; attributes >= 0; attributes--) {
        scm_plain_begin(ap->scm, &ap->plain);
        for (size_t i = 0; !e && i < ap->writes.len; i++)
            if (is_attributes(ap->writes.at[i]->path) == attributes)
                e = write_file(ap, ap->writes.at[i]);
        if (attributes && ap->scm->store.repo)
            git_lib.attr_cache_flush(ap->scm->store.repo);
    }
    return e;
}

static err *run(struct apply *ap, const struct scm_id *from_tree, const struct scm_id *tree)
{
    TRY(read_state(ap, from_tree, tree));
    TRY(plan_removals(ap));
    TRY(plan_writes(ap));
    TRY(check_directories(ap));
    TRY(remove_files(ap));
    return write_files(ap);
}

err *scm_worktree_apply(struct scm *s, const struct scm_id *from_tree, const struct scm_id *tree,
                        const struct strs *skip)
{
    struct apply ap = {.scm = s};
    for (size_t i = 0; skip && i < skip->len; i++)
        map_set(&ap.skip, skip->at[i], s);
    err *e = run(&ap, from_tree, tree);
    map_release(&ap.skip);
    map_release(&ap.scanned);
    map_release(&ap.in_target);
    map_release(&ap.removed);
    vec_release(&ap.target);
    vec_release(&ap.from);
    vec_release(&ap.writes);
    arena_release(&ap.arena);
    return e;
}

/* --- the index --- */

err *scm_index_reset(struct scm *s)
{
    static const char *const to_head[] = {"read-tree", "--reset", "HEAD", NULL};
    static const char *const to_nothing[] = {"read-tree", "--empty", NULL};
    struct scm_id head;
    TRY(scm_rev_head(s, &head));
    return scm_program_run(s, scm_id_is_none(&head) ? to_nothing : to_head, STR_LIT(""), NULL);
}
