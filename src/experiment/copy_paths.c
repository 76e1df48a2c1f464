#include "experiment/copy_paths.h"

#include "base/path.h"
#include "object/copy.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static const char *source_of(const struct project *p, const char *typed, struct arena *a)
{
    return path_norm(a, path_join(a, p->env->cwd, typed));
}

static err *check(const struct project *p, const char *typed)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *from = source_of(p, typed, &a);
    return fs_is_file(from) || fs_is_dir(from)
               ? NULL
               : err_new(ERR_NOT_FOUND, "Unable to copy '%s'. It is not a file or directory.",
                         from);
}

err *copy_paths_check(const struct project *p, const struct strs *paths)
{
    vec_each (paths, path)
        TRY(check(p, *path));
    return NULL;
}

/* How one of the paths is copied. */
struct way {
    const struct project *project;
    bool may_link, is_synced;
};

static err *copy_file(const struct way *w, const char *from, const char *to, mode_t mode)
{
    scoped(fd) int in = -1, out = -1;
    TRY(fs_open_read(from, &in));
    TRY(fs_remove(to));
    if (w->may_link && link(from, to) == 0)
        return NULL;
    out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (out < 0)
        return err_errno(errno, to);
    if (!copy_reflink(in, out))
        TRY(copy_fd(&(struct copy_ends){in, out, from, to, NULL}));
    return w->is_synced && fsync(out) != 0 ? err_errno(errno, to) : NULL;
}

static err *copy_link(const char *from, const char *to)
{
    scoped(sb) struct sb target = SB_INIT;
    TRY(fs_readlink(from, &target));
    TRY(fs_remove(to));
    return symlink(target.buf, to) == 0 ? NULL : err_errno(errno, to);
}

/* Directories of temporary files stay behind: the copy itself lies there. */
static err *copy_any(const struct way *w, const char *from, const char *to, bool follow)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_stat st;
    struct fs_entries entries = {0};
    TRY(follow ? fs_stat(from, &st) : fs_lstat(from, &st));
    if (st.kind == FS_LINK)
        return copy_link(from, to);
    if (st.kind == FS_FILE)
        return copy_file(w, from, to, st.mode);
    if (st.kind != FS_DIR || streq(from, w->project->tmp_dir))
        return NULL;
    TRY(fs_list(from, &a, &entries));
    TRY(fs_mkdirs(to));
    for (size_t i = 0; i < entries.len; i++)
        TRY(copy_any(w, path_join(&a, from, entries.at[i].name),
                     path_join(&a, to, entries.at[i].name), false));
    return NULL;
}

static err *copy_one(const struct project *p, const char *root, const struct copied *what,
                     const char *dir, const char *typed)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *from = source_of(p, typed, &a), *rel = path_rel(&a, from, root);
    if (!path_is_safe_rel(str_of(rel)))
        rel = path_base(from);
    const char *to = path_join(&a, dir, rel),
               *earlier = what->kept ? path_join(&a, what->kept, rel) : NULL;
    const bool is_kept = earlier && fs_exists(earlier);
    if (!is_kept)
        TRY(check(p, typed));
    TRY(fs_mkdirs(path_dir(&a, to)));
    const struct way w = {p, is_kept && what->to_keep, what->to_keep};
    return copy_any(&w, is_kept ? earlier : from, to, true);
}

err *copy_paths(const struct project *p, const char *root, const struct copied *what,
                const char *dir)
{
    vec_each (what->paths, path)
        TRY(copy_one(p, root, what, dir, *path));
    return NULL;
}
