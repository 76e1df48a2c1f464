#include "base/source.h"

err *source_stat(struct source *s, const char *path, enum fs_kind *ret_kind)
{
    return s->ops->stat(s, path, ret_kind);
}

err *source_read(struct source *s, const char *path, struct sb *out)
{
    return s->ops->read(s, path, out);
}

err *source_list(struct source *s, const char *path, struct arena *a, struct fs_entries *ret)
{
    return s->ops->list(s, path, a, ret);
}

bool source_has_file(struct source *s, const char *path)
{
    enum fs_kind kind = FS_NONE;
    err *e = source_stat(s, path, &kind);
    bool has = !e && kind == FS_FILE;
    err_free(e); /* what cannot be looked at is not there for the caller */
    return has;
}

bool source_identify(struct source *s, const char *path, struct source_id *ret)
{
    return s->ops->identify && s->ops->identify(s, path, ret);
}
