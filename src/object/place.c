#include "object/place.h"

#include "base/mem.h"
#include "base/path.h"
#include "object/tree.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

err *place_make_dir(const char *path)
{
    if (mkdir(path, 0777) == 0)
        return NULL;
    if (errno != EEXIST)
        return err_errno(errno, path);
    if (place_is_dir(path))
        return NULL; /* an ignored one */
    TRY(fs_remove(path));
    return mkdir(path, 0777) == 0 ? NULL : err_errno(errno, path);
}

bool place_is_dir(const char *path)
{
    struct fs_stat st = {.kind = FS_NONE};

    err_ignore(fs_lstat(path, &st)); /* as one that is not there */
    return st.kind == FS_DIR;
}

err *place_clear_dir(const char *dir, bool force)
{
    const struct build_opts everything = {0};
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(tree) struct tree t = {0};

    if (force)
        return fs_remove_tree(dir);
    TRY(tree_scan(dir, &everything, TREE_ANYTHING, &a, &t));
    for (size_t i = t.dirs.len; i-- > 0;)
        (void)!rmdir(path_join(&a, dir, t.dirs.at[i])); /* then the last one fails, too */
    return rmdir(dir) == 0 ? NULL : err_errno(errno, dir);
}
