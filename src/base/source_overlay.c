#include "base/source.h"

static const char *find(const struct source_overlay *o, const char *path)
{
    return map_find(&o->texts, path);
}

static err *overlay_stat(struct source *self, const char *path, enum fs_kind *ret_kind)
{
    const struct source_overlay *o = (const struct source_overlay *)self;
    if (!find(o, path))
        return source_stat(o->below, path, ret_kind);
    *ret_kind = FS_FILE;
    return NULL;
}

static err *overlay_read(struct source *self, const char *path, struct sb *out)
{
    const struct source_overlay *o = (const struct source_overlay *)self;
    const char *text = find(o, path);
    if (!text)
        return source_read(o->below, path, out);
    sb_add(out, text);
    return NULL;
}

static err *overlay_list(struct source *self, const char *path, struct arena *a,
                         struct fs_entries *ret)
{
    return source_list(((const struct source_overlay *)self)->below, path, a, ret);
}

static const struct source_ops overlay_ops = {
    .stat = overlay_stat, .read = overlay_read, .list = overlay_list};

void source_overlay_init(struct source_overlay *o, struct source *below)
{
    *o = (struct source_overlay){
        .base = {.ops = &overlay_ops, .label = below->label}, .below = below, .texts = MAP_INIT};
}

void source_overlay_set(struct source_overlay *o, const char *path, const char *text)
{
    map_set(&o->texts, path, (void *)(uintptr_t)text);
}

void source_overlay_release(struct source_overlay *o)
{
    map_release(&o->texts);
}
