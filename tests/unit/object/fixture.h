/* fixture.h — a cache and a workspace directory of one case, and short ways to ask about them. */
#ifndef TESTS_OBJECT_FIXTURE_H
#define TESTS_OBJECT_FIXTURE_H

#include "base/mem.h"
#include "object/checkout.h"
#include "support/test.h"

/* Hashes as DVC 3.67.1 recorded them. */
#define MD5_ONE   "5bbf5a52328e7439ae6e719dfe712200" /* "one\n" */
#define MD5_TWO   "c193497a1a06b2c72230e6146ff47080" /* "two\n" */
#define MD5_THREE "6d7fce9fee471194aa8b5b6e47267f03" /* "3\n" */
#define MD5_EMPTY "d41d8cd98f00b204e9800998ecf8427e"
#define MD5_TREE                                                                                   \
    "74cbb6e3756e3d44d943b85f3e5f7c7c.dir" /* a: "one\n", sub/b: "two\n", sub2/c: "3\n" */
#define MD5_EMPTY_DIR "d751713988987e9331980363e24189ce.dir"

struct fixture {
    struct arena arena;
    struct cache cache;
    const char *ws; /* workspace directory */
    struct build_opts opts;
};

void fixture_init(struct fixture *f, enum link_kind first);
void fixture_scope_end(struct fixture *f);
/* "WS/relpath", in the arena. */
const char *in_ws(struct fixture *f, const char *relpath);
void put(struct fixture *f, const char *relpath, const char *text);
/* The three files of MD5_TREE below "d". */
void put_tree(struct fixture *f);
struct oid md5_oid(const char *text);
const char *object_path(struct fixture *f, const char *md5);
bool is_there(struct fixture *f, const char *relpath);
struct fs_stat lstat_of(const char *path);
/* File content, in the arena; "" when missing. */
const char *content(struct fixture *f, const char *path);
/* Number of files in the cache directory named like temporaries. */
size_t count_temporaries(struct fixture *f);
/* Move a file's mtime into the past, so that the memo believes in it. */
void make_old(const char *path);

#endif
