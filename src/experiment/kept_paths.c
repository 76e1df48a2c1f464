#include "experiment/kept_paths.h"

#include "base/clock.h"
#include "base/fs.h"
#include "base/path.h"
#include "experiment/copy_paths.h"
#include "experiment/exec_info.h"

#include <unistd.h>

static const char place[] = "kept";

const char *kept_paths_dir(const struct project *p, const char *stash_rev, struct arena *a)
{
    return exps_dir(p, arena_printf(a, "%s/%s", place, stash_rev), a);
}

err *kept_paths_keep(const struct project *p, const char *root, const char *stash_rev,
                     const struct strs *paths, const char *like)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct copied what = {paths, like ? kept_paths_dir(p, like, &a) : NULL, true};
    if (!paths->len)
        return NULL;
    err *e = copy_paths(p, root, &what, kept_paths_dir(p, stash_rev, &a));
    if (e)
        kept_paths_drop(p, stash_rev);
    return e;
}

void kept_paths_drop(const struct project *p, const char *stash_rev)
{
    scoped(arena) struct arena a = ARENA_INIT;
    err_ignore(fs_remove_tree(kept_paths_dir(p, stash_rev, &a)));
    (void)rmdir(exps_dir(p, place, &a)); /* unless others have theirs in it */
}

static bool is_old(const char *path)
{
    static const int64_t patience_ns = 3600 * INT64_C(1000000000);
    struct fs_stat st;
    err *e = fs_lstat(path, &st);
    const bool old = !e && st.mtime_ns + patience_ns < clock_now_ns();
    err_ignore(e); /* the next sweep will see it */
    return old;
}

void kept_paths_sweep(const struct project *p,
                      enum kept_use (*use_of)(void *ctx, const char *stash_rev), void *ctx)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries entries = {0};
    err_ignore(fs_list(exps_dir(p, place, &a), &a, &entries)); /* mostly it is not there */
    for (size_t i = 0; i < entries.len; i++) {
        const char *rev = entries.at[i].name;
        const enum kept_use use = use_of(ctx, rev);
        if (use == KEPT_DONE || (use == KEPT_UNKNOWN && is_old(kept_paths_dir(p, rev, &a))))
            kept_paths_drop(p, rev);
    }
}
