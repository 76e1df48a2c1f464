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
                     const struct strs *paths)
{
    scoped(arena) struct arena a = ARENA_INIT;
    if (!paths->len)
        return NULL;
    err *e = copy_paths(p, root, &(struct copied){paths, NULL}, kept_paths_dir(p, stash_rev, &a));
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

static void sweep_one(const struct project *p, const char *stash_rev)
{
    static const int64_t patience_ns = 3600 * INT64_C(1000000000); /* it is there before its task */
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_stat st;
    err *e = fs_lstat(kept_paths_dir(p, stash_rev, &a), &st);
    if (!e && st.mtime_ns + patience_ns < clock_now_ns())
        kept_paths_drop(p, stash_rev);
    err_ignore(e);
}

void kept_paths_sweep(const struct project *p, bool (*is_wanted)(void *ctx, const char *stash_rev),
                      void *ctx)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries entries = {0};
    err_ignore(fs_list(exps_dir(p, place, &a), &a, &entries)); /* mostly it is not there */
    for (size_t i = 0; i < entries.len; i++)
        if (!is_wanted(ctx, entries.at[i].name))
            sweep_one(p, entries.at[i].name);
}
