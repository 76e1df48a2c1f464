#include "object/unsaved.h"

#include "base/mem.h"
#include "object/tree.h"

void unsaved_add(struct unsaved *u, const char *path)
{
    sb_addf(&u->paths, "\n%s", path);
}

err *unsaved_add_unless_cached(struct unsaved *u, const char *path, const struct oid *oid)
{
    bool has = false;

    if (u->cache && !oid_is_none(oid))
        TRY(cache_has(u->cache, oid, &has, NULL));
    if (!has)
        unsaved_add(u, path);
    return NULL;
}

/* What is ignored would be lost, too. */
static err *add_dir(struct unsaved *u, const char *dir, const struct build_opts *opts)
{
    struct build_opts all = *opts;
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(tree) struct tree t = {0};
    scoped(sb) struct sb path = SB_INIT;

    all.ignore = NULL;
    TRY(tree_scan(dir, &all, TREE_ANYTHING, &a, &t));
    TRY(tree_hash(dir, &all, &t));
    vec_each (&t.files, f) {
        if (f->st.kind == FS_NONE)
            continue;
        tree_path(dir, f->relpath, &path);
        TRY(unsaved_add_unless_cached(u, path.buf, &f->oid));
    }
    return NULL;
}

err *unsaved_add_path(struct unsaved *u, const char *path, const struct build_opts *opts)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_stat self, target;
    struct built b;

    TRY(fs_lstat(path, &self));
    TRY(fs_stat(path, &target));
    if (target.kind == FS_NONE)
        return NULL;
    if (self.kind == FS_DIR)
        return add_dir(u, path, opts);
    if (target.kind != FS_FILE) {
        unsaved_add(u, path);
        return NULL;
    }
    TRY(build_path(path, opts, &a, &b));
    return unsaved_add_unless_cached(u, path, &b.oid);
}

err *unsaved_check(const struct unsaved *u)
{
    if (!u->paths.len)
        return NULL;
    return err_new(ERR_CONFLICT,
                   "Can't remove the following unsaved files without confirmation. "
                   "Use `--force` to force.%s",
                   u->paths.buf);
}
