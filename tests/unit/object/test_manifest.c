#include "base/mem.h"
#include "object/manifest.h"
#include "support/test.h"

#define MD5_ONE "5bbf5a52328e7439ae6e719dfe712200"

/* Recorded with DVC 3.67.1: `dvc add` of a directory of these names, each with "one\n" in it. */
static const char *const odd_names[] = {
    "\xf0\x9f\x98\x80",
    "\xef\xac\x83",
    "\xc3\xa9"
    "2/f",
    "tab\there",
    "q\"uote",
    "nl\nx",
    "del\x7f",
    "back\\slash",
    "a/b",
    "a.b",
    "a!",
    ".hid",
    "\x01"
    "ctl",
};
static const char odd_md5[] = "878f5ec48a761fd780bc58104982350b.dir";
static const char odd_start[] =
    "[{\"md5\": \"" MD5_ONE "\", \"relpath\": \"\\u0001ctl\"}, {\"md5\": \"" MD5_ONE
    "\", \"relpath\": \".hid\"}, ";
static const char odd_end[] =
    "{\"md5\": \"" MD5_ONE "\", \"relpath\": \"\\ufb03\"}, {\"md5\": \"" MD5_ONE
    "\", \"relpath\": \"\\ud83d\\ude00\"}]";

static struct manifest odd_manifest(struct arena *a)
{
    struct manifest m = {.len = ARRAY_LEN(odd_names)};

    m.at = arena_array(a, m.len, sizeof(*m.at));
    for (size_t i = 0; i < m.len; i++) {
        m.at[i].relpath = odd_names[i];
        CHECK(oid_parse(STR_LIT(MD5_ONE), HASH_MD5, &m.at[i].oid));
    }
    return m;
}

TEST(manifest_bytes_are_those_of_dvc)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest m = odd_manifest(&a);
    struct oid oid;

    manifest_format(&m, &bytes, &oid);
    CHECK_STR(oid.text, odd_md5);
    CHECK(starts_with(bytes.buf, odd_start));
    CHECK(ends_with(bytes.buf, odd_end));
}

TEST(manifest_reads_back_what_it_wrote)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT, again = SB_INIT;
    struct manifest m = odd_manifest(&a), read;
    struct oid oid;

    manifest_format(&m, &bytes, &oid);
    CHECK_OK(manifest_parse(sb_str(&bytes), HASH_MD5, &a, &read));
    CHECK_INT(read.len, ARRAY_LEN(odd_names));
    manifest_format(&read, &again, &oid);
    CHECK_STR(again.buf, bytes.buf);
}

TEST(manifest_of_nothing)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest m = {0};
    struct oid oid;

    manifest_format(&m, &bytes, &oid);
    CHECK_STR(bytes.buf, "[]");
    CHECK_STR(oid.text, "d751713988987e9331980363e24189ce.dir");
    CHECK_OK(manifest_parse(STR_LIT("[]"), HASH_MD5, &a, &m));
    CHECK_INT(m.len, 0);
}

static void hash_entries(const struct manifest *m, struct oid *ret)
{
    scoped(manifest_hasher) struct manifest_hasher h;

    manifest_hasher_init(&h, m->algo);
    for (size_t i = 0; i < m->len; i++)
        manifest_hasher_add(&h, m->at[i].relpath, &m->at[i].oid);
    manifest_hasher_finish(&h, ret);
}

/* As many entries as are hashed in several pieces. */
TEST(manifest_is_hashed_without_its_bytes)
{
    enum { MANY = 1000 };
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest odd = odd_manifest(&a), none = {.algo = HASH_MD5_DOS2UNIX};
    struct manifest many = {.len = MANY, .at = arena_array(&a, MANY, sizeof(*many.at))};
    struct oid oid, formatted;

    manifest_sort(&odd);
    hash_entries(&odd, &oid);
    CHECK_STR(oid.text, odd_md5);
    hash_entries(&none, &oid);
    CHECK_STR(oid.text, "d751713988987e9331980363e24189ce.dir");
    CHECK_INT(oid.algo, HASH_MD5_DOS2UNIX);
    for (size_t i = 0; i < MANY; i++) {
        many.at[i].relpath = arena_printf(&a, "%zu", i);
        CHECK(oid_parse(STR_LIT(MD5_ONE), HASH_MD5, &many.at[i].oid));
    }
    manifest_format(&many, &bytes, &formatted);
    hash_entries(&many, &oid);
    CHECK_STR(oid.text, formatted.text);
}

TEST(manifest_of_a_2x_entry_is_named_in_its_cache)
{
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest m = {.algo = HASH_MD5_DOS2UNIX};
    struct oid oid;

    manifest_format(&m, &bytes, &oid);
    CHECK_INT(oid.algo, HASH_MD5_DOS2UNIX);
}

TEST(manifest_tolerates_blanks_other_fields_and_disorder)
{
    static const char text[] =
        " [ {\"relpath\" : \"b\\/\\u00e9\", \"size\": 12.5e3, \"md5\":\"" MD5_ONE "\","
        "\"x\": {\"y\": [1, \"]}\\\"\", null]}},\n\t{\"md5\": \"" MD5_ONE
        "\", \"relpath\": \"a\", \"isexec\": true}]\r\n";
    scoped(arena) struct arena a = ARENA_INIT;
    struct manifest m;

    CHECK_OK(manifest_parse(STR_LIT(text), HASH_MD5, &a, &m));
    CHECK_INT(m.len, 2);
    CHECK_STR(m.at[0].relpath, "a");
    CHECK_STR(m.at[1].relpath, "b/\xc3\xa9");
    CHECK_STR(m.at[1].oid.text, MD5_ONE);
}

static void refused(const char *text, const char *part)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct manifest m;
    err *e = manifest_parse(str_of(text), HASH_MD5, &a, &m);

    CHECK(e && err_code_of(e) == ERR_INVALID);
    CHECK_ERR(e, part);
}

#define ENTRY(path) "{\"md5\": \"" MD5_ONE "\", \"relpath\": \"" path "\"}"

static bool is_canonical(const char *text)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest m = {0};
    struct oid oid;
    err *e = manifest_parse(str_of(text), HASH_MD5, &a, &m);

    if (e)
        BUG("'%s': %s", text, err_message(e));
    manifest_format(&m, &bytes, &oid);
    if (m.is_canonical && !streq(bytes.buf, text))
        BUG("'%s' is not what would be written", text);
    return m.is_canonical;
}

TEST(manifest_knows_whether_its_bytes_are_what_it_would_write)
{
    CHECK(is_canonical("[]"));
    CHECK(is_canonical("[" ENTRY("a") "]"));
    CHECK(is_canonical("[" ENTRY("a") ", " ENTRY("a b/c ~{}[],:'") ", " ENTRY("b") "]"));
    CHECK(!is_canonical(" []"));
    CHECK(!is_canonical("[ ]"));
    CHECK(!is_canonical("[]\n"));
    CHECK(!is_canonical("[" ENTRY("b") ", " ENTRY("a") "]"));
    CHECK(!is_canonical("[" ENTRY("a") "," ENTRY("b") "]"));
    CHECK(!is_canonical("[" ENTRY("a") ",  " ENTRY("b") "]"));
    CHECK(!is_canonical("[" ENTRY("a") " , " ENTRY("b") "]"));
    CHECK(!is_canonical("[" ENTRY("a") "] "));
    CHECK(!is_canonical("[" ENTRY("a") " ]"));
    CHECK(!is_canonical("[ " ENTRY("a") "]"));
    CHECK(!is_canonical("[{\"relpath\": \"a\", \"md5\": \"" MD5_ONE "\"}]"));
    CHECK(!is_canonical("[{\"md5\": \"" MD5_ONE "\", \"relpath\": \"a\", \"x\": 1}]"));
    CHECK(!is_canonical("[" ENTRY("\\u0061") "]"));
    CHECK(!is_canonical("[" ENTRY("a\x7f") "]"));
    CHECK(!is_canonical("[" ENTRY("abcdefgh\x7f") "]"));
    CHECK(!is_canonical("[" ENTRY("\xc3\xa9") "]"));
}

/* Strings are read eight bytes at a time. */
TEST(manifest_reads_escapes_at_any_place_of_a_name)
{
    scoped(arena) struct arena a = ARENA_INIT;

    for (size_t n = 0; n < 20; n++) {
        struct manifest m = {0};
        const char *text =
            arena_printf(&a, "[{\"relpath\": \"%.*s\\\"\xc3\xa9%.*s\", \"md5\": \"" MD5_ONE "\"}]",
                         (int)n, "abcdefghijklmnopqrst", (int)(20 - n), "ABCDEFGHIJKLMNOPQRST");
        CHECK_OK(manifest_parse(str_of(text), HASH_MD5, &a, &m));
        CHECK_INT(m.len, 1);
        CHECK_STR(m.at[0].relpath,
                  arena_printf(&a, "%.*s\"\xc3\xa9%.*s", (int)n, "abcdefghijklmnopqrst",
                               (int)(20 - n), "ABCDEFGHIJKLMNOPQRST"));
        text = arena_printf(&a, "[{\"relpath\": \"%.*s\x1f\"}]", (int)n, "abcdefghijklmnopqrst");
        CHECK_ERR(manifest_parse(str_of(text), HASH_MD5, &a, &m), "control character");
    }
}

TEST(manifest_refuses_paths_that_lead_out)
{
    refused("[" ENTRY("../x") "]", "'../x'");
    refused("[" ENTRY("/etc/passwd") "]", "'/etc/passwd'");
    refused("[" ENTRY("a/../../x") "]", "a/../../x");
    refused("[" ENTRY("a//b") "]", "a//b");
    refused("[" ENTRY("a/.") "]", "a/.");
    refused("[" ENTRY("..") "]", "'..'");
    refused("[" ENTRY("") "]", "''");
    refused("[" ENTRY("\\u002e\\u002e/x") "]", "'../x'");
    refused("[" ENTRY("a\\u0000b") "]", "escape");
    refused("[" ENTRY("a\xff") "]", "a\xff");
}

TEST(manifest_refuses_entries_that_contradict)
{
    refused("[" ENTRY("a") ", " ENTRY("a") "]", "'a' twice");
    refused("[" ENTRY("a/b") ", " ENTRY("a") "]", "'a' as a file and as a directory");
    refused("[" ENTRY("a") ", " ENTRY("a!") ", " ENTRY("a/b/c") "]", "'a' as a file");
}

TEST(manifest_refuses_hashes_that_are_none)
{
    refused("[{\"md5\": \"xyz\", \"relpath\": \"a\"}]", "'xyz'");
    refused("[{\"md5\": \"" MD5_ONE ".dir\", \"relpath\": \"a\"}]", "is not a file's hash");
    refused("[{\"relpath\": \"a\"}]", "'a' has no 'md5'");
    refused("[{\"md5\": \"" MD5_ONE "\"}]", "relpath");
}

TEST(manifest_refuses_broken_json)
{
    refused("", "expected a list");
    refused("{}", "expected a list");
    refused("[", "expected an object");
    refused("[" ENTRY("a"), "expected ','");
    refused("[" ENTRY("a") ",]", "expected an object");
    refused("[" ENTRY("a") "] x", "text after the list");
    refused("[{\"md5\": \"" MD5_ONE, "unended");
    refused("[{\"md5\": 5, \"relpath\": \"a\"}]", "expected a string");
    refused("[{\"x\": [", "unended");
    refused("[" ENTRY("a\\q") "]", "bad escape");
    refused("[" ENTRY("a\\ud83d") "]", "escape");
    refused("[" ENTRY("a\nb") "]", "control character");
}

TEST(manifest_finds_by_path)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest m = odd_manifest(&a), sub;
    struct oid oid;

    manifest_format(&m, &bytes, &oid);
    CHECK(manifest_find(&m, "a/b"));
    CHECK(!manifest_find(&m, "a"));
    CHECK(!manifest_find(&(struct manifest){0}, "a"));
    manifest_under(&m, "a", &a, &sub);
    CHECK_INT(sub.len, 1);
    CHECK_STR(sub.at[0].relpath, "b");
    manifest_under(&m, "a.b", &a, &sub);
    CHECK_INT(sub.len, 0);
}
