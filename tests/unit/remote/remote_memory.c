#include "remote/remote_memory.h"

#include "base/fs.h"
#include "base/mem.h"
#include "base/path.h"

static struct remote_memory *self(struct remote *r)
{
    return (struct remote_memory *)r;
}

/* Every operation begins with this and ends with unlock(). */
static err *lock(struct remote *r, enum memory_op op)
{
    struct remote_memory *m = self(r);
    pthread_mutex_lock(&m->mutex);
    m->calls++;
    m->of_op[op]++;
    if (m->fail_at && (m->calls == m->fail_at || (m->forever && m->calls > m->fail_at)))
        return err_new(ERR_IO, "call %zu fails", m->calls);
    return NULL;
}

static err *unlock(struct remote *r, err *e)
{
    pthread_mutex_unlock(&self(r)->mutex);
    return e;
}

static err *memory_stat(struct remote *r, const char *key, struct remote_stat *ret)
{
    err *e = lock(r, MEMORY_STAT);
    const struct sb *text = map_find(&self(r)->objects, key);
    if (!e)
        *ret = (struct remote_stat){text != NULL, text != NULL, text ? text->len : 0};
    return unlock(r, e);
}

static err *memory_list(struct remote *r, const char *prefix, remote_list_fn fn, void *ctx)
{
    err *e = lock(r, MEMORY_LIST);
    map_each (&self(r)->objects, o) {
        const struct sb *text = o->value;
        struct remote_stat st = {true, true, text->len};
        if (!e && path_is_inside(o->key, prefix))
            e = fn(ctx, o->key, &st);
    }
    return unlock(r, e);
}

static err *memory_get(struct remote *r, const char *key, int fd, const char *path)
{
    err *e = lock(r, MEMORY_GET);
    const struct sb *text = map_find(&self(r)->objects, key);
    if (!e && !text)
        e = err_new(ERR_NOT_FOUND, "no object '%s'", key);
    if (!e)
        e = fs_write_all(fd, path, text->buf, text->len);
    return unlock(r, e);
}

static err *memory_put(struct remote *r, const char *from_path, const char *key, bool fixed)
{
    scoped(sb) struct sb text = SB_INIT;
    (void)fixed;
    err *e = lock(r, MEMORY_PUT);
    if (!e)
        e = fs_read_file(from_path, &text);
    if (!e)
        remote_memory_set(self(r), key, text.buf);
    return unlock(r, e);
}

static void drop(struct remote_memory *m, const char *key)
{
    struct sb *text = map_find(&m->objects, key);
    if (!text)
        return;
    sb_release(text);
    free(text);
    map_remove(&m->objects, key);
}

static err *memory_remove(struct remote *r, const char *key)
{
    err *e = lock(r, MEMORY_REMOVE);
    if (!e)
        drop(self(r), key);
    return unlock(r, e);
}

static void memory_close(struct remote *r)
{
    struct remote_memory *m = self(r);
    map_each (&m->objects, o) {
        sb_release(o->value);
        free(o->value);
    }
    map_release(&m->objects);
    pthread_mutex_destroy(&m->mutex);
    remote_release(r);
    free(m);
}

static const struct remote_ops memory_ops = {
    .stat = memory_stat,
    .list = memory_list,
    .get = memory_get,
    .put = memory_put,
    .remove = memory_remove,
    .close = memory_close,
};

struct remote_memory *remote_memory_open(void)
{
    struct remote_memory *m = mem_zalloc(1, sizeof(*m));
    struct remote_settings s = {.name = "memory", .url = "memory://"};
    remote_init(&m->base, &memory_ops, &s);
    pthread_mutex_init(&m->mutex, NULL);
    return m;
}

void remote_memory_set(struct remote_memory *m, const char *key, const char *text)
{
    struct sb *copy = mem_alloc(sizeof(*copy));
    *copy = (struct sb)SB_INIT;
    sb_add(copy, text);
    drop(m, key);
    map_set(&m->objects, key, copy);
}

const char *remote_memory_order(struct remote_memory *m)
{
    static struct sb out = SB_INIT;
    sb_clear(&out);
    map_each (&m->objects, o)
        sb_addf(&out, "%s\n", o->key);
    return out.buf;
}
