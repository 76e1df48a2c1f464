#include "remote/remote_local.h"

#include "base/fs.h"
#include "remote/suite.h"
#include "remote/tools.h"

#include <signal.h>
#include <sys/resource.h>
#include <time.h>

static struct remote *open_with(const char *url, const struct map *options)
{
    struct remote_settings s = {.name = "store", .url = url, .options = options};
    struct remote *r = NULL;
    test_check_ok(__FILE__, __LINE__, url, remote_open(&s, &r));
    return r;
}

static struct remote *open_dir(void)
{
    return open_with(tools_path("store"), NULL);
}

SUITE(open_dir)

static int mode_of(const char *name)
{
    struct fs_stat st = {0};
    CHECK(!fs_lstat(tools_path(name), &st));
    return (int)st.mode;
}

/* tests/oracle/cases/push/layout.sh */
TEST(modes_are_those_of_dvc)
{
    scoped(remote) struct remote *r = open_dir();
    mode_t before = umask(022);
    CHECK_OK(tools_put(r, "files/md5/ab/1", "x"));
    CHECK_OK(r->ops->put(r, tools_path("to-put"), "runs/ab/1", false));
    umask(before);
    CHECK_INT(mode_of("store/files/md5/ab/1"), 0444);
    CHECK_INT(mode_of("store/files/md5/ab"), 0755);
    CHECK_INT(mode_of("store"), 0755);
    CHECK_INT(mode_of("store/runs/ab/1"), 0644);
}

TEST(shared_with_a_group)
{
    scoped(map) struct map options = MAP_INIT;
    map_set(&options, "shared", (void *)(uintptr_t) "group");
    scoped(remote) struct remote *r = open_with(tools_path("store"), &options);
    CHECK_OK(tools_put(r, "files/md5/ab/1", "x"));
    CHECK_OK(r->ops->put(r, tools_path("to-put"), "runs/ab/1", false));
    CHECK_INT(mode_of("store/files/md5/ab"), 02775);
    CHECK_INT(mode_of("store/files"), 02775);
    CHECK_INT(mode_of("store/files/md5/ab/1"), 0444);
    CHECK_INT(mode_of("store/runs/ab/1"), 0664);
}

TEST(nothing_is_made_before_it_is_needed)
{
    scoped(remote) struct remote *r = open_dir();
    CHECK(!tools_has(r, "ab/1"));
    CHECK(!fs_exists(tools_path("store")));
}

TEST(temporaries_of_others_are_no_objects)
{
    scoped(remote) struct remote *r = open_dir();
    CHECK_OK(tools_put(r, "ab/1", "x"));
    test_write(tools_path("store/ab/.cut-off.tmp"), "hal");
    CHECK_STR(tools_listed(r, ""), "ab/1\n");
}

TEST(a_file_is_no_place)
{
    struct remote_stat st = {0};
    test_write(tools_path("store"), "a file\n");
    scoped(remote) struct remote *r = open_dir();
    CHECK_OK(r->ops->stat(r, "ab/1", &st));
    CHECK(!st.exists);
    CHECK_ERR(tools_put(r, "ab/1", "x"), "Not a directory");
}

/* As when it is full, which takes a file system of its own: tests/fault, disk/push. */
TEST(what_has_no_room_is_the_remote)
{
    scoped(remote) struct remote *r = open_dir();
    struct rlimit before, small = {.rlim_cur = 64 << 10};
    scoped(sb) struct sb large = SB_INIT;
    sb_add_repeat(&large, 'x', 128 << 10);
    test_write(tools_path("large"), large.buf);
    CHECK(getrlimit(RLIMIT_FSIZE, &before) == 0);
    small.rlim_max = before.rlim_max;
    void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
    CHECK(setrlimit(RLIMIT_FSIZE, &small) == 0);
    err *e = r->ops->put(r, tools_path("large"), "files/md5/ab/1", true);
    CHECK(setrlimit(RLIMIT_FSIZE, &before) == 0);
    signal(SIGXFSZ, handler);
    CHECK_ERR(e, tools_path("store/files/md5/ab/1"));
    CHECK_STR(tools_listed(r, ""), "");
}

TEST(urls)
{
    scoped(sb) struct sb url = SB_INIT;
    struct remote_settings s = {.name = "r", .url = "relative/path"};
    struct remote *r = NULL;
    CHECK_ERR(remote_open(&s, &r), "'relative/path' is not an absolute path");
    s.url = "s3://bucket/x";
    CHECK_ERR(remote_open(&s, &r), "URLs that begin with 's3://' are not supported");
    sb_addf(&url, "file://%s", tools_path("by-url"));
    scoped(remote) struct remote *by_url = open_with(url.buf, NULL);
    CHECK_OK(tools_put(by_url, "ab/1", "x"));
    CHECK(fs_exists(tools_path("by-url/ab/1")));
}

TEST(tidying_takes_what_killed_writers_left)
{
    scoped(remote) struct remote *r = open_dir();
    const char *left = tools_path("store/files/md5/ab/.0123456789abcdefghijAB.tmp");
    CHECK_OK(tools_put(r, "files/md5/ab/1", "x"));
    test_write(left, "x");
    remote_local_tidy(r, time(NULL) - 60);
    CHECK(fs_exists(left));
    remote_local_tidy(r, time(NULL) + 60);
    CHECK(!fs_exists(left));
    CHECK_STR(tools_listed(r, ""), "files/md5/ab/1\n");
}
