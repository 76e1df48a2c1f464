/* cache_names.c — are all objects of a list there?  Their names are read, a directory of the cache
 * at a time: to look at each object costs several times that, and would be most of a `status`. */
#include "base/fs.h"
#include "base/hex.h"
#include "base/mem.h"
#include "object/cache.h"

#include <errno.h>
#include <fcntl.h>

enum {
    PREFIX = 2,        /* digits of an object that name its directory */
    LIST_LEAST = 1024, /* objects in all: of fewer each is looked at */
    LIST_FACTOR = 16,  /* names read for each that is wanted, before each is looked at after all */
};

/* What is wanted, by directory. */
struct wanted {
    const struct manifest *manifest;
    struct cache_root root;
    size_t from[CACHE_SHARDS + 1]; /* in `oids` */
    const struct oid **oids;
    struct strs names; /* of the directory at hand, in order, each once */
};

static void wanted_scope_end(struct wanted *w)
{
    cache_root_close(&w->root);
    free(w->oids);
    vec_release(&w->names);
}

static size_t shard_of(const struct oid *oid)
{
    unsigned char byte;

    if (!hex_decode((struct str){oid->text, PREFIX}, &byte))
        BUG("'%s' is no hash", oid->text);
    return byte;
}

static void sort_by_shard(struct wanted *w)
{
    const struct manifest *m = w->manifest;
    size_t next[CACHE_SHARDS];

    w->oids = mem_alloc(m->len * sizeof(*w->oids));
    for (size_t i = 0; i < m->len; i++)
        w->from[shard_of(&m->at[i].oid) + 1]++;
    for (size_t s = 0; s < CACHE_SHARDS; s++)
        w->from[s + 1] += w->from[s];
    memcpy(next, w->from, sizeof(next));
    for (size_t i = 0; i < m->len; i++)
        w->oids[next[shard_of(&m->at[i].oid)]++] = &m->at[i].oid;
}

/* The same content may be wanted for several files. */
static void sort_names(struct wanted *w, size_t shard)
{
    struct strs *names = &w->names;
    size_t kept = 0;

    names->len = 0;
    for (size_t i = w->from[shard]; i < w->from[shard + 1]; i++)
        vec_push(names, w->oids[i]->text + PREFIX);
    vec_sort(names, str_cmp_ptr);
    for (size_t i = 0; i < names->len; i++)
        if (!i || !streq(names->at[i], names->at[i - 1]))
            names->at[kept++] = names->at[i];
    names->len = kept;
}

static bool is_wanted(const struct strs *names, const struct dirent *e)
{
    const char *name = e->d_name;

    return e->d_type == DT_REG &&
           bsearch(&name, names->at, names->len, sizeof(*names->at), str_cmp_ptr);
}

/* Are the names of a directory there?  False may also mean that this was not found out. */
static err *list_shard(const struct wanted *w, DIR *d, const char *path, bool *ret)
{
    const struct strs *names = &w->names;
    size_t found = 0;

    for (size_t read = 0; found < names->len && read < names->len * LIST_FACTOR; read++) {
        struct dirent *e = NULL;
        TRY(fs_next_entry(d, path, &e));
        if (!e)
            break;
        found += is_wanted(names, e);
    }
    *ret = found == names->len;
    return NULL;
}

static err *read_names(struct wanted *w, size_t shard, bool *ret)
{
    char dir[PREFIX + 1] = {0};
    scoped(dir) DIR *d = NULL;
    scoped(fd) int fd = -1;

    memcpy(dir, w->oids[w->from[shard]]->text, PREFIX);
    fd = openat(w->root.fd, dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0 || !(d = fdopendir(fd)))
        return NULL; /* looking at the objects tells why */
    fd = -1;
    sort_names(w, shard);
    return list_shard(w, d, dir, ret);
}

static err *look_at_each(const struct wanted *w, size_t from, size_t to, bool *ret)
{
    struct fs_stat st = {.kind = FS_FILE};

    for (size_t i = from; i < to && st.kind != FS_NONE; i++)
        TRY(cache_root_stat(&w->root, w->oids[i], &st));
    *ret = st.kind != FS_NONE;
    return NULL;
}

static err *has_shard(struct wanted *w, size_t shard, bool *ret)
{
    bool listed = false;

    if (w->manifest->len >= LIST_LEAST)
        err_ignore(read_names(w, shard, &listed));
    *ret = listed;
    return listed ? NULL : look_at_each(w, w->from[shard], w->from[shard + 1], ret);
}

err *cache_has_names(struct cache *c, const struct manifest *m, bool *ret)
{
    scoped(wanted) struct wanted w = {.manifest = m, .root.fd = -1};

    *ret = true;
    if (!m->len) /* a file has no list */
        return NULL;
    cache_root_open(c, m->algo, &w.root);
    sort_by_shard(&w);
    for (size_t s = 0; s < CACHE_SHARDS && *ret; s++)
        if (w.from[s] < w.from[s + 1])
            TRY(has_shard(&w, s, ret));
    return NULL;
}
