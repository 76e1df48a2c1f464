#include "base/path.h"
#include "base/source.h"

static char *absolute(struct source *self, const char *path, struct arena *a)
{
    const struct source_disk *d = (const struct source_disk *)self;
    return path[0] ? path_join(a, d->root, path) : arena_strdup(a, d->root);
}

static err *disk_stat(struct source *self, const char *path, enum fs_kind *ret_kind)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_stat st;
    TRY(fs_stat(absolute(self, path, &a), &st));
    *ret_kind = st.kind;
    return NULL;
}

static err *disk_read(struct source *self, const char *path, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    return fs_read_file(absolute(self, path, &a), out);
}

static err *disk_list(struct source *self, const char *path, struct arena *a,
                      struct fs_entries *ret)
{
    return fs_list(absolute(self, path, a), a, ret);
}

static const struct source_ops disk_ops = {.stat = disk_stat, .read = disk_read, .list = disk_list};

void source_disk_init(struct source_disk *s, const char *root)
{
    *s = (struct source_disk){.base = {.ops = &disk_ops}, .root = root};
}
