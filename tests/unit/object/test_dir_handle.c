#include "object/dir_handle.h"
#include "object/fixture.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_in(const struct dir_handle *d, const char *name)
{
    struct stat st;

    return fstatat(d->fd, name, &st, AT_SYMLINK_NOFOLLOW) == 0;
}

TEST(dir_handle_goes_from_one_directory_to_the_next)
{
    static const char *const paths[] = {"a", "sub/b", "sub/c", "sub2/c", "a", "sub/b"};
    scoped(fixture) struct fixture f;
    const char *name;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    put(&f, "d/sub/c", "3\n");
    scoped(dir_handle) struct dir_handle d = DIR_HANDLE_INIT(in_ws(&f, "d"));
    for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
        CHECK_OK(dir_handle_enter(&d, paths[i], &name));
        CHECK_STR(name, strrchr(paths[i], '/') ? strrchr(paths[i], '/') + 1 : paths[i]);
        CHECK(is_in(&d, name));
    }
}

TEST(dir_handle_is_kept_for_files_of_one_directory)
{
    scoped(fixture) struct fixture f;
    const char *name;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    scoped(dir_handle) struct dir_handle d = DIR_HANDLE_INIT(in_ws(&f, "d"));
    CHECK_OK(dir_handle_enter(&d, "sub/b", &name));
    CHECK_INT(rename(in_ws(&f, "d/sub"), in_ws(&f, "d/sub3")), 0);
    CHECK_OK(dir_handle_enter(&d, "sub/x", &name)); /* the same directory, whatever it is called */
    CHECK(is_in(&d, "b"));
    CHECK_ERR(dir_handle_enter(&d, "su/x", &name), "[Errno 2]"); /* another, though shorter */
}

TEST(dir_handle_does_not_follow_a_link_but_the_root)
{
    scoped(fixture) struct fixture f;
    const char *name;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    CHECK_INT(symlink("d", in_ws(&f, "link")), 0);
    CHECK_INT(symlink("sub", in_ws(&f, "d/sub4")), 0);
    scoped(dir_handle) struct dir_handle d = DIR_HANDLE_INIT(in_ws(&f, "link"));
    CHECK_OK(dir_handle_enter(&d, "a", &name));
    CHECK_ERR(dir_handle_enter(&d, "sub4/b", &name), "sub4");
    CHECK_OK(dir_handle_enter(&d, "sub/b", &name)); /* a failure leaves it usable */
    CHECK(is_in(&d, name));
}
