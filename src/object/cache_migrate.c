#include "object/cache_migrate.h"

#include "base/fs.h"
#include "base/path.h"
#include "base/pool.h"
#include "object/copy.h"
#include "object/hash.h"

#include <errno.h>
#include <stdatomic.h>
#include <unistd.h>

VEC(oid_vec, struct oid);

struct migration {
    struct cache *cache;
    struct arena arena;
    struct oid_vec files, dirs; /* in DVC 2's layout */
    const struct oid_vec *now;  /* the one being worked on */
    atomic_size_t count;
};

static void migration_scope_end(struct migration *m)
{
    arena_release(&m->arena);
}

/* --- what is there --- */

static void take_entry(struct migration *m, const char *shard, const char *name)
{
    scoped(sb) struct sb text = SB_INIT;
    struct oid oid;
    sb_addf(&text, "%s%s", shard, name);
    if (oid_parse(sb_str(&text), HASH_MD5_DOS2UNIX, &oid))
        arena_push(&m->arena, oid_is_dir(&oid) ? &m->dirs : &m->files, oid);
}

static err *list_shard(struct migration *m, const char *shard)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    struct fs_entries entries;
    /* No object begins with it. */
    TRY_UNLESS(ERR_NOT_FOUND,
               fs_list(path_join(&scratch, m->cache->dir, shard), &scratch, &entries));
    for (size_t i = 0; i < entries.len; i++)
        take_entry(m, shard, entries.at[i].name);
    return NULL;
}

static err *list(struct migration *m)
{
    for (unsigned i = 0; i < CACHE_SHARDS; i++) {
        char shard[3];
        snprintf(shard, sizeof(shard), "%02x", i);
        TRY(list_shard(m, shard));
    }
    return NULL;
}

/* --- one object --- */

static err *copy_object(struct cache *c, const char *from, const struct oid *oid)
{
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    scoped(fd) int fd = -1;
    TRY(fs_open_read(from, &fd));
    TRY(cache_tmpfile(c, oid->algo, oid, &t));
    TRY(copy_fd(&(struct copy_ends){fd, t.fd, from, t.path, NULL}));
    return cache_publish(c, oid, &t);
}

static err *link_object(struct cache *c, const char *from, const struct oid *oid)
{
    scoped(sb) struct sb to = SB_INIT;
    TRY(cache_make_dir(c, oid));
    cache_path_add(c, oid, &to);
    if (link(from, to.buf) == 0 || errno == EEXIST)
        return NULL;
    return copy_object(c, from, oid); /* which tells what is wrong, if anything is */
}

static err *migrate_object(void *ctx, size_t index)
{
    struct migration *m = ctx;
    const struct oid *old = &m->now->at[index];
    scoped(sb) struct sb from = SB_INIT;
    struct fs_stat st;
    struct oid oid;
    int64_t read_ns;
    bool has = false;
    cache_path_add(m->cache, old, &from);
    TRY(cache_stat(m->cache, old, &st)); /* one that is not what its name says is gone then */
    if (st.kind == FS_NONE)
        return NULL;
    TRY(hash_still_file(from.buf, HASH_MD5, NULL, &oid, &st, &read_ns));
    if (oid_is_dir(old))
        snprintf(oid.text + strlen(oid.text), sizeof(oid.text) - strlen(oid.text), ".dir");
    TRY(cache_has(m->cache, &oid, &has, NULL));
    if (has)
        return NULL;
    m->count++;
    return link_object(m->cache, from.buf, &oid);
}

static err *migrate_all(struct migration *m, const struct oid_vec *oids)
{
    m->now = oids;
    return pool_run(oids->len, 0, migrate_object, m);
}

err *cache_migrate(struct cache *c, bool dry, size_t *ret_count)
{
    scoped(migration) struct migration m = {.cache = c, .arena = ARENA_INIT};
    TRY(list(&m));
    *ret_count = m.files.len + m.dirs.len;
    if (dry)
        return NULL;
    TRY(migrate_all(&m, &m.files));
    TRY(migrate_all(&m, &m.dirs));
    *ret_count = m.count;
    return NULL;
}
