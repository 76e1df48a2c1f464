#include "pipeline/looks.h"
#include "support/test.h"

static struct look holds(const char *hash, enum hash_algo algo)
{
    struct look l = {.exists = true};
    CHECK(oid_parse(str_of(hash), algo, &l.oid));
    return l;
}

static const char one[] = "11111111111111111111111111111111";

TEST(what_was_seen_is_known_by_its_algorithm)
{
    scoped(looks) struct looks l = LOOKS_INIT;
    struct look seen = holds(one, HASH_MD5);
    looks_keep(&l, "out/a.txt", &seen);
    const struct look *found = looks_find(&l, "out/a.txt", HASH_MD5);
    CHECK(found && found->exists);
    CHECK_STR(found ? found->oid.text : "", one);
    CHECK(!looks_find(&l, "out/a.txt", HASH_MD5_DOS2UNIX));
    CHECK(!looks_find(&l, "out/b.txt", HASH_MD5));
}

TEST(that_nothing_is_there_is_known_too)
{
    scoped(looks) struct looks l = LOOKS_INIT;
    const struct look none = {.exists = false, .oid.algo = HASH_MD5};
    looks_keep(&l, "gone", &none);
    const struct look *found = looks_find(&l, "gone", HASH_MD5);
    CHECK(found && !found->exists);
}

TEST(what_is_forgotten_is_looked_at_again)
{
    scoped(looks) struct looks l = LOOKS_INIT;
    struct look seen = holds(one, HASH_MD5);
    looks_keep(&l, "a", &seen);
    looks_forget(&l);
    CHECK(!looks_find(&l, "a", HASH_MD5));
    looks_keep(&l, "a", &seen);
    CHECK(looks_find(&l, "a", HASH_MD5) != NULL);
    looks_forget(NULL);
    looks_keep(NULL, "a", &seen);
    CHECK(!looks_find(NULL, "a", HASH_MD5));
}
