#include "object/maker.h"

#include "object/place.h"
#include "object/relink.h"

#include <fcntl.h>

void maker_init(struct maker *m, const struct making *making)
{
    *m = (struct maker){.making = making,
                        .dir = DIR_HANDLE_INIT(making->root),
                        .aside = ASIDE_MEMO_INIT,
                        .how = relink_how(making->cache)};
    m->how.aside_memo = &m->aside;
    cache_root_open(making->cache, making->algo, &m->objects);
}

void maker_release(struct maker *m)
{
    dir_handle_close(&m->dir);
    cache_root_close(&m->objects);
    aside_memo_scope_end(&m->aside);
}

/* Where nothing is known to be, a link is made in one step. */
static err *link_object(struct maker *m, const struct want *w, const struct file_at *object,
                        const struct file_at *to, struct linked *ret)
{
    err *e = NULL;

    if (w->now)
        return link_replace(&m->how, object->path, to->path, ret);
    e = link_make_known(&m->how, object, &w->object, to, ret);
    if (!e || m->making->is_new)
        return e;
    const bool is_dir = place_is_dir(to->path);
    if (!is_dir && err_code_of(e) != ERR_EXISTS)
        return e;
    err_free(e); /* something that is ignored: whoever calls has made sure that it may go */
    if (is_dir)
        TRY(place_clear_dir(to->path, m->making->force));
    return link_replace(&m->how, object->path, to->path, ret);
}

/* Without a handle (too many are open, say) there is the path. */
static struct file_at object_at(const struct maker *m, const char *name, const char *path)
{
    const bool has_handle = m->objects.fd >= 0;

    return (struct file_at){has_handle ? m->objects.fd : AT_FDCWD, has_handle ? name : path, path};
}

err *maker_make(struct maker *m, struct want *w)
{
    scoped(sb) struct sb path = SB_INIT, object = SB_INIT;
    struct cache_name name;
    struct file_at from, to;
    struct linked made;

    tree_path(m->making->root, w->entry->relpath, &path);
    cache_path_add(m->making->cache, &w->entry->oid, &object);
    cache_root_name(&w->entry->oid, &name);
    TRY(dir_handle_enter(&m->dir, w->entry->relpath, &to.name));
    to.dir = m->dir.fd;
    to.path = path.buf;
    from = object_at(m, name.text, object.buf);
    TRY(link_object(m, w, &from, &to, &made));
    meter_add(m->making->meter, 1, w->object.size_bytes);
    w->made_ns = made.made_ns;
    if (made.kind != LINK_HARDLINK)
        return fs_stat_at(to.dir, to.name, to.path, &w->st);
    w->st = w->object; /* one and the same file, with one more name */
    w->st.nlink++;
    return NULL;
}
