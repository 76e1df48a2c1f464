#include "object/build.h"

#include "object/hash.h"
#include "object/tree.h"

#include <errno.h>

static err *build_file(const char *path, const struct fs_stat *st, const struct build_opts *opts,
                       struct built *ret)
{
    struct built b = {.isexec = st->mode & 0111, .size_bytes = st->size_bytes, .nfiles = 1};
    struct fs_stat read_st;
    int64_t read_ns;

    if (!state_get(opts->state, path, st, opts->algo, &b.oid)) {
        meter_start(opts->meter, METER_HASH, 1, st->size_bytes);
        TRY(hash_still_file(path, opts->algo, opts->meter, &b.oid, &read_st, &read_ns));
        state_put(opts->state, path, &read_st, read_ns, &b.oid);
        b.size_bytes = read_st.size_bytes;
    }
    *ret = b;
    return NULL;
}

err *build_stat(const char *path, struct fs_stat *ret)
{
    TRY(fs_stat(path, ret));
    switch (ret->kind) {
    case FS_NONE:
        return err_errno(ENOENT, path);
    case FS_OTHER:
    case FS_LINK:
        return err_new(ERR_INVALID, "output '%s' is not a file or directory", path);
    case FS_FILE:
    case FS_DIR:
        break;
    }
    return NULL;
}

err *build_path(const char *abs_path, const struct build_opts *opts, struct arena *a,
                struct built *ret)
{
    scoped(tree) struct tree t = {0};
    scoped(sb) struct sb bytes = SB_INIT;
    struct fs_stat st;

    TRY(build_stat(abs_path, &st));
    if (st.kind == FS_FILE)
        return build_file(abs_path, &st, opts, ret);
    TRY(tree_scan(abs_path, opts, TREE_TRACKABLE, a, &t));
    TRY(tree_hash(abs_path, opts, true, &t));
    tree_describe(&t, opts->algo, a, &bytes, ret);
    return NULL;
}
