#include "object/leftovers.h"

#include "base/arena.h"
#include "base/fs.h"
#include "base/path.h"
#include "base/tmpfile.h"
#include "object/cache.h"

static void sweep_shards(const char *root, int64_t before_sec)
{
    scoped(sb) struct sb path = SB_INIT;
    tmpfile_sweep(root, before_sec);
    for (unsigned i = 0; i < CACHE_SHARDS; i++) {
        sb_clear(&path);
        sb_addf(&path, "%s/%02x", root, i);
        tmpfile_sweep(path.buf, before_sec);
    }
}

/* runs/XX/KEY: each key has a directory of its own. */
static void sweep_runs(const char *dir, unsigned levels, int64_t before_sec)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries entries = {0};
    if (!levels) {
        tmpfile_sweep(dir, before_sec);
        return;
    }
    err_ignore(fs_list(dir, &a, &entries));
    for (size_t i = 0; i < entries.len; i++)
        sweep_runs(path_join(&a, dir, entries.at[i].name), levels - 1, before_sec);
}

void leftovers_remove(const char *dir, int64_t before_sec)
{
    scoped(arena) struct arena a = ARENA_INIT;
    sweep_shards(dir, before_sec);
    sweep_shards(path_join(&a, dir, "files/md5"), before_sec);
    sweep_runs(path_join(&a, dir, "runs"), 2, before_sec);
}
