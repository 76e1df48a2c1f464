#include "object/tree.h"

#include "base/mem.h"
#include "base/pool.h"
#include "base/signals.h"
#include "base/utf8.h"
#include "object/gather.h"
#include "object/hash.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

struct scan {
    const char *root;
    const struct build_opts *opts;
    enum tree_rule rule;
    struct arena *arena;
    struct tree *tree;
};

void tree_release(struct tree *t)
{
    vec_release(&t->files);
    vec_release(&t->dirs);
    vec_release(&t->dir_links);
}

void tree_path(const char *dir, const char *relpath, struct sb *out)
{
    sb_clear(out);
    sb_add(out, dir);
    if (*relpath) {
        sb_add_char(out, '/');
        sb_add(out, relpath);
    }
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

static err *path_error(const struct scan *s, int errnum, const char *relpath)
{
    scoped(sb) struct sb path = SB_INIT;

    tree_path(s->root, relpath, &path);
    return err_errno(errnum, path.buf);
}

static err *check_trackable(const struct scan *s, const struct tree_file *f, const char *name)
{
    scoped(sb) struct sb path = SB_INIT;

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

/* Look at one name; `ret_dir` when it is a directory to go into. */
static err *scan_name(struct scan *s, int dir_fd, const char *relpath, const char *name,
                      struct strs *subdirs)
{
    struct tree_file f = {.relpath = relpath};
    struct stat st;

    if (fstatat(dir_fd, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
        return path_error(s, errno, relpath);
    f.is_link = S_ISLNK(st.st_mode);
    if (f.is_link && fstatat(dir_fd, name, &st, 0) < 0) {
        if (errno != ENOENT && errno != ELOOP && errno != ENOTDIR)
            return path_error(s, errno, relpath);
        st = (struct stat){0};
    }
    if (s->opts->ignore && s->opts->ignore(s->opts->ignore_ctx, relpath, S_ISDIR(st.st_mode)))
        return NULL;
    if (S_ISDIR(st.st_mode)) {
        vec_push(f.is_link ? &s->tree->dir_links : subdirs, relpath);
        return NULL;
    }
    fs_stat_fill(&st, &f.st);
    if (!st.st_mode)
        f.st.kind = FS_NONE;
    if (s->rule == TREE_TRACKABLE)
        TRY(check_trackable(s, &f, name));
    vec_push(&s->tree->files, f);
    return NULL;
}

/* One directory at a time is open, so the depth of a tree costs no descriptors. */
static err *scan_names(struct scan *s, const char *relpath, struct strs *subdirs)
{
    scoped(sb) struct sb path = SB_INIT;
    scoped(dir) DIR *d = NULL;
    scoped(fd) int fd = -1;

    tree_path(s->root, relpath, &path);
    fd = open(path.buf, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (*relpath ? O_NOFOLLOW : 0));
    if (fd < 0 || !(d = fdopendir(fd)))
        return err_errno(errno, path.buf);
    fd = -1;
    for (;;) {
        struct dirent *e = NULL;
        TRY(fs_next_entry(d, path.buf, &e));
        if (!e)
            return NULL;
        TRY(scan_name(s, dirfd(d), child(s, relpath, e->d_name), e->d_name, subdirs));
    }
}

static err *scan_dir(struct scan *s, const char *relpath)
{
    scoped(strs) struct strs subdirs = {0};

    TRY(signals_check());
    TRY(scan_names(s, relpath, &subdirs));
    vec_sort(&subdirs, str_cmp_ptr);
    vec_each (&subdirs, sub) {
        vec_push(&s->tree->dirs, *sub);
        TRY(scan_dir(s, *sub));
    }
    return NULL;
}

static int compare_files(const void *a, const void *b)
{
    const struct tree_file *x = a, *y = b;

    return strcmp(x->relpath, y->relpath);
}

err *tree_scan(const char *dir, const struct build_opts *opts, enum tree_rule rule, struct arena *a,
               struct tree *ret)
{
    scoped(tree) struct tree t = {0};
    struct scan s = {.root = dir, .opts = opts, .rule = rule, .arena = a, .tree = &t};

    TRY(scan_dir(&s, ""));
    vec_sort(&t.files, compare_files);
    *ret = t;
    t = (struct tree){0};
    return NULL;
}

struct reading {
    const char *dir;
    enum hash_algo algo;
    struct tree *tree;
    size_t *todo; /* indices of files to read */
    struct batches batches;
    struct meter *meter;
};

static err *read_one(const struct reading *r, struct gather *g, struct tree_file *f)
{
    scoped(sb) struct sb path = SB_INIT;
    bool taken = false;

    tree_path(r->dir, f->relpath, &path);
    if (f->st.size_bytes <= GATHER_FILE_BYTES)
        TRY(gather_read(g, path.buf, (size_t)(f - r->tree->files.at), &taken));
    if (taken)
        return NULL;
    TRY(hash_still_file(path.buf, r->algo, r->meter, &f->oid, &f->st, &f->read_ns));
    meter_add(r->meter, 1, 0);
    return NULL;
}

static err *read_batch(void *ctx, size_t index)
{
    const struct reading *r = ctx;
    const struct batch *b = &r->batches.at.at[index];
    scoped(gather) struct gather g = GATHER_INIT;

    for (size_t i = b->from; i < b->to; i++)
        TRY(read_one(r, &g, &r->tree->files.at[r->todo[i]]));
    gather_hash(&g, r->algo);
    vec_each (&g.files, done) {
        struct tree_file *f = &r->tree->files.at[done->index];
        f->st = done->st;
        f->read_ns = done->read_ns;
        f->oid = done->oid;
    }
    meter_add(r->meter, g.files.len, g.bytes.len);
    return NULL;
}

static err *read_all(struct reading *r, size_t count, unsigned threads)
{
    scoped(batches) struct batches b;

    batches_init(&b, count);
    for (size_t i = 0; i < count; i++)
        batches_add(&b, r->tree->files.at[r->todo[i]].st.size_bytes);
    r->batches = b;
    meter_start(r->meter, METER_HASH, count, batches_bytes(&b));
    return pool_run(b.at.len, threads, read_batch, r);
}

void tree_remember(const char *dir, const struct build_opts *opts, struct tree *t)
{
    scoped(sb) struct sb path = SB_INIT;

    vec_each (&t->files, f) {
        if (!f->read_ns)
            continue;
        tree_path(dir, f->relpath, &path);
        state_put(opts->state, path.buf, &f->st, f->read_ns, &f->oid);
        f->read_ns = 0;
    }
}

err *tree_hash(const char *dir, const struct build_opts *opts, bool read_unknown, struct tree *t)
{
    scoped(sb) struct sb path = SB_INIT;
    scoped(free) size_t *todo = mem_alloc(t->files.len * sizeof(*todo));
    struct reading r = {
        .dir = dir, .algo = opts->algo, .tree = t, .todo = todo, .meter = opts->meter};
    size_t count = 0;
    err *e;

    vec_each (&t->files, f) {
        if (f->st.kind != FS_FILE)
            continue;
        tree_path(dir, f->relpath, &path);
        if (!state_get(opts->state, path.buf, &f->st, opts->algo, &f->oid))
            todo[count++] = (size_t)(f - t->files.at);
    }
    if (!read_unknown)
        return NULL;
    e = read_all(&r, count, opts->threads);
    tree_remember(dir, opts, t); /* also what an interrupted run has read */
    return e;
}

void tree_describe(const struct tree *t, enum hash_algo algo, struct arena *a, struct sb *ret_bytes,
                   struct built *ret)
{
    struct built b = {.is_dir = true, .nfiles = t->files.len};

    b.manifest = (struct manifest){.algo = algo,
                                   .len = t->files.len,
                                   .at = arena_array(a, t->files.len, sizeof(*b.manifest.at))};
    for (size_t i = 0; i < t->files.len; i++) {
        const struct tree_file *f = &t->files.at[i];
        b.manifest.at[i] = (struct manifest_entry){f->relpath, f->oid, f->st.size_bytes};
        b.size_bytes += f->st.size_bytes;
    }
    manifest_format(&b.manifest, ret_bytes, &b.oid);
    *ret = b;
}
