#include "remote/tools.h"

#include "base/arena.h"
#include "base/fs.h"
#include "base/tmpfile.h"
#include "base/vec.h"

static struct arena kept = ARENA_INIT;

__attribute__((destructor)) static void forget(void)
{
    arena_release(&kept);
}

const char *tools_path(const char *name)
{
    return arena_printf(&kept, "%s/%s", test_tmpdir(), name);
}

err *tools_put(struct remote *r, const char *key, const char *text)
{
    const char *path = tools_path("to-put");
    test_write(path, text);
    return r->ops->put(r, path, key, true);
}

static const char *words_of(err *e)
{
    scoped(free) char *text = err_text(e);
    err_free(e);
    return arena_strdup(&kept, text);
}

const char *tools_get(struct remote *r, const char *key)
{
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    scoped(sb) struct sb text = SB_INIT;
    err *e = tmpfile_create(&t, test_tmpdir(), 0666);
    if (!e)
        e = r->ops->get(r, key, t.fd, t.path);
    if (!e)
        e = fs_read_file(t.path, &text);
    return e ? words_of(e) : arena_str(&kept, sb_str(&text));
}

bool tools_has(struct remote *r, const char *key)
{
    struct remote_stat st = {0};
    test_check_ok(__FILE__, __LINE__, key, r->ops->stat(r, key, &st));
    return st.exists;
}

static err *take_key(void *ctx, const char *key, const struct remote_stat *st)
{
    struct strs *keys = ctx;
    CHECK(st->exists);
    arena_push(&kept, keys, arena_strdup(&kept, key));
    return NULL;
}

const char *tools_listed(struct remote *r, const char *prefix)
{
    struct strs keys = {0};
    scoped(sb) struct sb out = SB_INIT;
    err *e = r->ops->list(r, prefix, take_key, &keys);
    if (e)
        return words_of(e);
    vec_sort(&keys, str_cmp_ptr);
    vec_each (&keys, key)
        sb_addf(&out, "%s\n", *key);
    return arena_str(&kept, sb_str(&out));
}
