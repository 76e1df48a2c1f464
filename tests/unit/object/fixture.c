#include "object/fixture.h"

#include "base/path.h"

#include <fcntl.h>

void fixture_init(struct fixture *f, enum link_kind first)
{
    *f = (struct fixture){0};
    f->ws = arena_printf(&f->arena, "%s/ws", test_tmpdir());
    f->cache = (struct cache){.dir = arena_printf(&f->arena, "%s/cache", test_tmpdir()),
                              .kinds = {{first}, 1}};
    err_ignore(fs_mkdirs(f->ws));
}

void fixture_scope_end(struct fixture *f)
{
    state_close(f->opts.state);
    arena_release(&f->arena);
}

const char *in_ws(struct fixture *f, const char *relpath)
{
    return path_join(&f->arena, f->ws, relpath);
}

void put(struct fixture *f, const char *relpath, const char *text)
{
    test_write(in_ws(f, relpath), text);
}

void put_tree(struct fixture *f)
{
    put(f, "d/a", "one\n");
    put(f, "d/sub/b", "two\n");
    put(f, "d/sub2/c", "3\n");
}

struct oid md5_oid(const char *text)
{
    struct oid oid = OID_NONE;

    CHECK(oid_parse(str_of(text), HASH_MD5, &oid));
    return oid;
}

const char *object_path(struct fixture *f, const char *md5)
{
    const struct oid oid = md5_oid(md5);

    return cache_path(&f->cache, &oid, &f->arena);
}

bool is_there(struct fixture *f, const char *relpath)
{
    return lstat_of(in_ws(f, relpath)).kind != FS_NONE;
}

struct fs_stat lstat_of(const char *path)
{
    struct fs_stat st = {0};

    err_ignore(fs_lstat(path, &st));
    return st;
}

const char *content(struct fixture *f, const char *path)
{
    scoped(sb) struct sb text = SB_INIT;

    err_ignore(fs_read_file(path, &text));
    return arena_str(&f->arena, sb_str(&text));
}

static size_t count_in(struct fixture *f, const char *dir)
{
    struct fs_entries entries = {0};
    size_t count = 0;

    err_ignore(fs_list(dir, &f->arena, &entries));
    for (size_t i = 0; i < entries.len; i++) {
        const char *path = path_join(&f->arena, dir, entries.at[i].name);
        count += ends_with(path, ".tmp");
        if (fs_is_dir(path))
            count += count_in(f, path);
    }
    return count;
}

size_t count_temporaries(struct fixture *f)
{
    return count_in(f, f->cache.dir) + count_in(f, f->ws);
}

void make_old(const char *path)
{
    const struct timespec times[2] = {{.tv_sec = 1600000000, .tv_nsec = 123},
                                      {.tv_sec = 1600000000, .tv_nsec = 123}};

    CHECK(utimensat(AT_FDCWD, path, times, 0) == 0);
}
