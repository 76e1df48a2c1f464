/* tree_scan.c — list a directory: level by level, so that directories of one level are read, and
 * then their entries looked at, by several threads.  What is decided about an entry (ignored? to be
 * gone into?) is decided by one thread, in order.
 *
 * Looking is most of what a `status` costs: with a handle of the entry's directory no path is
 * walked for it. */
#include "base/mem.h"
#include "base/pool.h"
#include "base/signals.h"
#include "base/utf8.h"
#include "object/dir_handle.h"
#include "object/tree.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

enum {
    LIST_BATCH = 4,  /* directories: fewer are not worth a thread */
    LOOK_BATCH = 256 /* entries */
};

/* The names in one directory. */
struct listing {
    const char *dir; /* relative to the root */
    struct arena arena;
    const char **names; /* sorted */
    size_t count;
};
VEC(listing_vec, struct listing);

struct scan {
    const char *root;
    const struct build_opts *opts;
    enum tree_rule rule;
    struct arena *arena;
    struct tree *tree;
    struct listing_vec level; /* the directories that are listed now */
    size_t from;              /* the first file of the tree that is of this level */
};

static void forget_level(struct scan *s)
{
    vec_each (&s->level, l)
        arena_release(&l->arena);
    s->level.len = 0;
}

static void scan_scope_end(struct scan *s)
{
    forget_level(s);
    vec_release(&s->level);
}

static err *path_error(const struct scan *s, int errnum, const char *relpath)
{
    scoped(sb) struct sb path = SB_INIT;

    tree_path(s->root, relpath, &path);
    return err_errno(errnum, path.buf);
}

/* --- listing --- */

static err *list_names(const struct scan *s, struct listing *l, struct strs *names)
{
    scoped(sb) struct sb path = SB_INIT;
    scoped(dir) DIR *d = NULL;
    scoped(fd) int fd = -1;

    tree_path(s->root, l->dir, &path);
    /* Only the root may be a link: what the scan has seen as a directory has to be one still. */
    fd = open(path.buf, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (*l->dir ? O_NOFOLLOW : 0));
    if (fd < 0 || !(d = fdopendir(fd)))
        return err_errno(errno, path.buf);
    fd = -1;
    for (;;) {
        struct dirent *e = NULL;
        TRY(fs_next_entry(d, path.buf, &e));
        if (!e)
            return NULL;
        vec_push(names, arena_strdup(&l->arena, e->d_name));
    }
}

static err *list_one(const struct scan *s, struct listing *l)
{
    scoped(strs) struct strs names = {0};

    TRY(list_names(s, l, &names));
    vec_sort(&names, str_cmp_ptr);
    l->count = names.len;
    l->names = arena_memdup(&l->arena, names.at, names.len * sizeof(*names.at));
    return NULL;
}

static err *list_batch(void *ctx, size_t index)
{
    const struct scan *s = ctx;
    const size_t end = MIN((index + 1) * LIST_BATCH, s->level.len);

    for (size_t i = index * LIST_BATCH; i < end; i++)
        TRY(list_one(s, &s->level.at[i]));
    return NULL;
}

/* "`relpath`/`name`" in the arena. */
static const char *child(struct scan *s, const char *relpath, const char *name)
{
    const size_t dir_len = strlen(relpath), name_len = strlen(name);
    char *path = arena_alloc(s->arena, dir_len + name_len + 2), *p = path;

    if (dir_len) {
        memcpy(p, relpath, dir_len);
        p += dir_len;
        *p++ = '/';
    }
    memcpy(p, name, name_len + 1);
    return path;
}

/* Each entry becomes a file of the tree, for the time being. */
static void add_entries(struct scan *s)
{
    size_t count = 0;

    s->from = s->tree->files.len;
    vec_each (&s->level, l)
        count += l->count;
    vec_reserve(&s->tree->files, count);
    vec_each (&s->level, l)
        for (size_t i = 0; i < l->count; i++)
            vec_push(&s->tree->files,
                     ((struct tree_file){.relpath = child(s, l->dir, l->names[i])}));
    forget_level(s);
}

/* --- looking --- */

static err *look(const struct scan *s, struct dir_handle *d, struct tree_file *f)
{
    const char *name;
    struct stat st;

    TRY(dir_handle_enter(d, f->relpath, &name));
    if (fstatat(d->fd, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
        return path_error(s, errno, f->relpath);
    f->is_link = S_ISLNK(st.st_mode);
    if (f->is_link && fstatat(d->fd, name, &st, 0) < 0) {
        if (errno != ENOENT && errno != ELOOP && errno != ENOTDIR)
            return path_error(s, errno, f->relpath);
        f->st = (struct fs_stat){.kind = FS_NONE};
        return NULL;
    }
    fs_stat_fill(&st, &f->st);
    return NULL;
}

static err *look_batch(void *ctx, size_t index)
{
    const struct scan *s = ctx;
    const size_t end = MIN(s->from + (index + 1) * LOOK_BATCH, s->tree->files.len);
    scoped(dir_handle) struct dir_handle d = DIR_HANDLE_INIT(s->root);

    for (size_t i = s->from + index * LOOK_BATCH; i < end; i++)
        TRY(look(s, &d, &s->tree->files.at[i]));
    return NULL;
}

/* --- deciding --- */

static err *check_trackable(const struct scan *s, const struct tree_file *f)
{
    const char *slash = strrchr(f->relpath, '/'), *name = slash ? slash + 1 : f->relpath;
    const bool is_right =
        f->st.kind == FS_FILE && utf8_is_valid(str_of(name)) && !streq(name, ".dvcignore");
    scoped(sb) struct sb path = SB_INIT;

    if (is_right)
        return NULL;
    tree_path(s->root, f->relpath, &path);
    if (streq(name, ".dvcignore")) {
        sb_truncate(&path, path.len - strlen("/.dvcignore"));
        return err_new(ERR_INVALID, ".dvcignore file should not be in collected dir path: '%s'",
                       path.buf);
    }
    if (!utf8_is_valid(str_of(name)))
        return err_hint(err_new(ERR_INVALID, "the name of file '%s' is not valid UTF-8", path.buf),
                        "rename it, or leave it out by a pattern in .dvcignore");
    if (f->st.kind == FS_NONE)
        return err_errno(ENOENT, path.buf);
    if (f->st.kind == FS_OTHER)
        return err_new(ERR_INVALID, "'%s' is not a file or directory", path.buf);
    return NULL;
}

/* Is it a file of the tree?  Directories are put where they belong. */
static err *decide(struct scan *s, const struct tree_file *f, bool *ret_keep)
{
    const bool is_dir = f->st.kind == FS_DIR;

    *ret_keep = false;
    if (s->opts->ignore && s->opts->ignore(s->opts->ignore_ctx, f->relpath, is_dir))
        return NULL;
    if (is_dir && f->is_link) {
        vec_push(&s->tree->dir_links, f->relpath);
    } else if (is_dir) {
        vec_push(&s->tree->dirs, f->relpath);
        vec_push(&s->level, (struct listing){.dir = f->relpath});
    } else {
        *ret_keep = true;
        if (s->rule == TREE_TRACKABLE)
            TRY(check_trackable(s, f));
    }
    return NULL;
}

static err *decide_all(struct scan *s)
{
    struct tree_file_vec *files = &s->tree->files;
    size_t kept = s->from;

    for (size_t i = s->from; i < files->len; i++) {
        bool keep;
        TRY(decide(s, &files->at[i], &keep));
        if (keep && kept++ != i)
            files->at[kept - 1] = files->at[i];
    }
    files->len = kept;
    return NULL;
}

/* --- all --- */

static err *scan_level(struct scan *s)
{
    TRY(signals_check());
    TRY(pool_run((s->level.len + LIST_BATCH - 1) / LIST_BATCH, s->opts->threads, list_batch, s));
    add_entries(s);
    TRY(pool_run((s->tree->files.len - s->from + LOOK_BATCH - 1) / LOOK_BATCH, s->opts->threads,
                 look_batch, s));
    return decide_all(s);
}

static int compare_files(const void *a, const void *b)
{
    const struct tree_file *x = a, *y = b;

    return strcmp(x->relpath, y->relpath);
}

/* Files of one depth mostly come in order. */
static void sort_files(struct tree_file_vec *files)
{
    for (size_t i = 1; i < files->len; i++) {
        if (compare_files(&files->at[i - 1], &files->at[i]) > 0) {
            vec_sort(files, compare_files);
            return;
        }
    }
}

err *tree_scan(const char *dir, const struct build_opts *opts, enum tree_rule rule, struct arena *a,
               struct tree *ret)
{
    scoped(tree) struct tree t = {0};
    scoped(scan) struct scan s = {.root = dir, .opts = opts, .rule = rule, .arena = a, .tree = &t};

    vec_push(&s.level, (struct listing){.dir = ""});
    while (s.level.len)
        TRY(scan_level(&s));
    sort_files(&t.files);
    *ret = t;
    t = (struct tree){0};
    return NULL;
}
