#include "object/fixture.h"
#include "object/place.h"

#include <unistd.h>

TEST(place_makes_a_directory_of_whatever_is_there)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    put(&f, "file", "one\n");
    CHECK_INT(symlink("d", in_ws(&f, "link")), 0);
    CHECK_OK(place_make_dir(in_ws(&f, "new")));
    CHECK_OK(place_make_dir(in_ws(&f, "file")));
    CHECK_OK(place_make_dir(in_ws(&f, "link")));
    CHECK_OK(place_make_dir(in_ws(&f, "d"))); /* stays, with what it holds */
    CHECK(place_is_dir(in_ws(&f, "new")) && place_is_dir(in_ws(&f, "file")));
    CHECK(place_is_dir(in_ws(&f, "link")) && is_there(&f, "d/sub/b"));
    CHECK_ERR(place_make_dir(in_ws(&f, "no/where")), "[Errno 2]");
}

TEST(place_is_a_directory_itself)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    CHECK_INT(symlink("d", in_ws(&f, "link")), 0);
    CHECK(place_is_dir(in_ws(&f, "d")));
    CHECK(!place_is_dir(in_ws(&f, "link")));
    CHECK(!place_is_dir(in_ws(&f, "d/a")));
    CHECK(!place_is_dir(in_ws(&f, "nothing")));
}

TEST(place_clears_only_empty_directories)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    CHECK_OK(fs_mkdirs(in_ws(&f, "e/x/y")));
    CHECK_OK(place_clear_dir(in_ws(&f, "e"), false));
    CHECK(!is_there(&f, "e"));
    CHECK_ERR(place_clear_dir(in_ws(&f, "d"), false), "[Errno 39]");
    CHECK(is_there(&f, "d/a") && is_there(&f, "d/sub/b"));
    CHECK_OK(place_clear_dir(in_ws(&f, "d"), true));
    CHECK(!is_there(&f, "d"));
}
