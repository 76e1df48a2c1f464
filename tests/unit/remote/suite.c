#include "remote/suite.h"

#include "base/fs.h"
#include "base/mem.h"
#include "base/pool.h"
#include "base/tmpfile.h"
#include "remote/tools.h"

#include <stdatomic.h>

void suite_nothing_is_there_at_first(struct remote *r)
{
    CHECK(!tools_has(r, "files/md5/ab/cdef"));
    CHECK_STR(tools_listed(r, ""), "");
    CHECK_STR(tools_listed(r, "files/md5"), "");
}

void suite_what_was_put_is_there(struct remote *r)
{
    struct remote_stat st;
    CHECK_OK(tools_put(r, "files/md5/ab/cdef", "hello"));
    CHECK_OK(r->ops->stat(r, "files/md5/ab/cdef", &st));
    CHECK(st.exists);
    CHECK(!st.has_size || st.size_bytes == 5);
    CHECK(!tools_has(r, "files/md5/ab/cde"));
    CHECK(!tools_has(r, "files/md5/ab"));
}

void suite_what_was_put_comes_back(struct remote *r)
{
    CHECK_OK(tools_put(r, "ab/cdef", "one"));
    CHECK_OK(tools_put(r, "files/md5/ab/cdef", "two"));
    CHECK_STR(tools_get(r, "ab/cdef"), "one");
    CHECK_STR(tools_get(r, "files/md5/ab/cdef"), "two");
}

void suite_empty_objects(struct remote *r)
{
    CHECK_OK(tools_put(r, "d4/1d", ""));
    CHECK(tools_has(r, "d4/1d"));
    CHECK_STR(tools_get(r, "d4/1d"), "");
}

void suite_large_objects(struct remote *r)
{
    scoped(sb) struct sb text = SB_INIT;
    for (int i = 0; i < 300000; i++)
        sb_addf(&text, "line %d\n", i);
    CHECK_OK(tools_put(r, "ab/large", text.buf));
    CHECK(strcmp(tools_get(r, "ab/large"), text.buf) == 0);
}

void suite_put_again_replaces(struct remote *r)
{
    CHECK_OK(tools_put(r, "ab/cdef", "cut sho"));
    CHECK_OK(tools_put(r, "ab/cdef", "whole"));
    CHECK_STR(tools_get(r, "ab/cdef"), "whole");
    CHECK_STR(tools_listed(r, ""), "ab/cdef\n");
}

void suite_get_of_nothing_is_not_found(struct remote *r)
{
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    CHECK_OK(tmpfile_create(&t, test_tmpdir(), 0666));
    err *e = r->ops->get(r, "ab/none", t.fd, t.path);
    CHECK(e && err_code_of(e) == ERR_NOT_FOUND);
    err_free(e);
}

void suite_put_of_nothing_leaves_nothing(struct remote *r)
{
    err *e = r->ops->put(r, tools_path("not-there"), "ab/cdef", true);
    CHECK(e != NULL);
    err_free(e);
    CHECK(!tools_has(r, "ab/cdef"));
    CHECK_STR(tools_listed(r, ""), "");
}

void suite_remove_is_final_and_forgiving(struct remote *r)
{
    CHECK_OK(tools_put(r, "ab/cdef", "x"));
    CHECK_OK(r->ops->remove(r, "ab/cdef"));
    CHECK(!tools_has(r, "ab/cdef"));
    CHECK_OK(r->ops->remove(r, "ab/cdef"));
    CHECK_OK(r->ops->remove(r, "never/there"));
}

void suite_lists_below_a_prefix(struct remote *r)
{
    CHECK_OK(tools_put(r, "ab/1", ""));
    CHECK_OK(tools_put(r, "files/md5/ab/1", "x"));
    CHECK_OK(tools_put(r, "files/md5/ab/2.dir", "x"));
    CHECK_OK(tools_put(r, "files/md5/cd/3", "x"));
    CHECK_OK(tools_put(r, "runs/ab/abcd/0123", "x"));
    CHECK_STR(tools_listed(r, "files/md5/ab"), "files/md5/ab/1\nfiles/md5/ab/2.dir\n");
    CHECK_STR(tools_listed(r, "runs"), "runs/ab/abcd/0123\n");
    CHECK_STR(tools_listed(r, ""), "ab/1\nfiles/md5/ab/1\nfiles/md5/ab/2.dir\nfiles/md5/cd/3\n"
                                   "runs/ab/abcd/0123\n");
}

void suite_prefixes_are_directories(struct remote *r)
{
    CHECK_OK(tools_put(r, "files/md5/ab/1", "x"));
    CHECK_OK(tools_put(r, "files/md5/abc/2", "x"));
    CHECK_STR(tools_listed(r, "files/md5/ab"), "files/md5/ab/1\n");
    CHECK_STR(tools_listed(r, "files/md5/a"), "");
}

static err *stop(void *ctx, const char *key, const struct remote_stat *st)
{
    (void)ctx;
    (void)key;
    (void)st;
    return err_new(ERR_CONFLICT, "enough");
}

void suite_a_listing_can_be_stopped(struct remote *r)
{
    CHECK_OK(tools_put(r, "ab/1", "x"));
    CHECK_OK(tools_put(r, "ab/2", "x"));
    CHECK_ERR(r->ops->list(r, "ab", stop, NULL), "enough");
}

void suite_keys_of_all_kinds(struct remote *r)
{
    static const char *const keys[] = {"00/0", "ff/f.dir", "files/md5/00/1.dir", "runs/ab/c/d"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        CHECK_OK(tools_put(r, keys[i], keys[i]));
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        CHECK_STR(tools_get(r, keys[i]), keys[i]);
}

/* --- several at once --- */

enum { MANY = 200 };

struct crowd {
    struct remote *remote;
    const char *source; /* tools_path is for one thread */
    atomic_size_t wrong;
};

/* Every file is put by several, as when two users push the same. */
static err *put_and_look(void *ctx, size_t index)
{
    struct crowd *c = ctx;
    scoped(sb) struct sb key = SB_INIT;
    struct remote_stat st;
    sb_addf(&key, "files/md5/%02zx/%zu", index % 7, index / 4);
    TRY(c->remote->ops->put(c->remote, c->source, key.buf, true));
    TRY(c->remote->ops->stat(c->remote, key.buf, &st));
    c->wrong += !st.exists;
    return NULL;
}

void suite_many_threads(struct remote *r)
{
    struct crowd c = {.remote = r, .source = tools_path("source")};
    test_write(c.source, "the same for all\n");
    CHECK_OK(pool_run(MANY, 8, put_and_look, &c));
    CHECK_INT(c.wrong, 0);
    CHECK_STR(tools_get(r, "files/md5/00/0"), "the same for all\n");
}
