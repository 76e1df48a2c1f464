#include "object/oid.h"
#include "support/test.h"

static bool parses(const char *text)
{
    struct oid oid;

    return oid_parse(str_of(text), HASH_MD5, &oid);
}

TEST(oid_of_a_file)
{
    struct oid oid;

    CHECK(oid_parse(STR_LIT("5bbf5a52328e7439ae6e719dfe712200"), HASH_MD5, &oid));
    CHECK_STR(oid.text, "5bbf5a52328e7439ae6e719dfe712200");
    CHECK(!oid_is_dir(&oid));
    CHECK(!oid_is_none(&oid));
}

TEST(oid_of_a_directory)
{
    struct oid oid;

    CHECK(oid_parse(STR_LIT("5bbf5a52328e7439ae6e719dfe712200.dir"), HASH_MD5, &oid));
    CHECK(oid_is_dir(&oid));
}

TEST(oid_refuses_what_is_none)
{
    CHECK(!parses(""));
    CHECK(!parses("5bbf5a52328e7439ae6e719dfe71220"));
    CHECK(!parses("5bbf5a52328e7439ae6e719dfe7122000"));
    CHECK(!parses("5BBF5A52328E7439AE6E719DFE712200"));
    CHECK(!parses("5bbf5a52328e7439ae6e719dfe71220g"));
    CHECK(!parses("5bbf5a52328e7439ae6e719dfe712200.dix"));
    CHECK(!parses("5bbf5a52328e7439ae6e719dfe712200.dir.dir"));
    CHECK(!parses("../../../../etc/passwd0000000000"));
    CHECK(!parses("5bbf5a52328e7439ae6e719dfe71.dir"));
}

TEST(oid_equality_minds_the_algorithm)
{
    struct oid a, b;

    CHECK(oid_parse(STR_LIT("5bbf5a52328e7439ae6e719dfe712200"), HASH_MD5, &a));
    CHECK(oid_parse(STR_LIT("5bbf5a52328e7439ae6e719dfe712200"), HASH_MD5_DOS2UNIX, &b));
    CHECK(oid_equal(&a, &a));
    CHECK(!oid_equal(&a, &b));
    CHECK(!oid_is_dir(&OID_NONE));
}
