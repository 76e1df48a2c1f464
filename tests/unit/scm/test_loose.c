/* Objects in a file each: what git writes is read, and whatever is not plainly right is not. */
#include "scm/scm_loose.h"

#include "base/fs.h"
#include "fixture.h"
#include "scm/scm_oid.h"

static const char oid_text[] = "00112233445566778899aabbccddeeff00112233";

static struct strs dirs_of(struct fixture *f)
{
    struct strs dirs = {0};
    scm_loose_dirs(in_root(f, ".git/objects"), &f->arena, &dirs);
    return dirs;
}

static enum scm_loose_found read_named(struct fixture *f, const char *hex, struct scm_loose *ret)
{
    scoped(strs) struct strs dirs = dirs_of(f);
    git_oid id;
    CHECK(scm_oid_parse(str_of(hex), &id));
    return scm_loose_read(&dirs, &id, ret);
}

static void check_read(struct fixture *f, const char *name, git_object_t type, const char *word)
{
    struct scm_loose o = {0};
    CHECK_INT(read_named(f, sh(f, "git rev-parse %s", name), &o), SCM_LOOSE_READ);
    CHECK_INT(o.type, type);
    CHECK_INT(o.bytes[o.len], 0);
    CHECK_OK(fs_write_file(in_root(f, "got"), (struct str){o.bytes, o.len}, 0644, false));
    sh(f, "git cat-file %s %s | cmp - got", word, name);
    free(o.bytes);
}

TEST(loose_objects_of_git_are_read)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    sh(&f, "git tag -a -m words v1; : >empty; seq 100000 >big; git add .; git commit -qm more");
    check_read(&f, "HEAD", GIT_OBJECT_COMMIT, "commit");
    check_read(&f, "HEAD^{tree}", GIT_OBJECT_TREE, "tree");
    check_read(&f, "HEAD:a", GIT_OBJECT_BLOB, "blob");
    check_read(&f, "HEAD:empty", GIT_OBJECT_BLOB, "blob");
    check_read(&f, "HEAD:big", GIT_OBJECT_BLOB, "blob");
    check_read(&f, "v1", GIT_OBJECT_TAG, "tag");
}

TEST(loose_objects_of_an_alternate_are_read)
{
    scoped(fixture) struct fixture f;
    struct scm_loose o = {0};
    fixture_init(&f);
    const char *head = sh(&f, "git rev-parse HEAD");
    sh(&f, "mv .git/objects other; mkdir -p .git/objects/info; "
           "printf '# comment\n../../other\n' >.git/objects/info/alternates");
    CHECK_INT(read_named(&f, head, &o), SCM_LOOSE_READ);
    free(o.bytes);
}

TEST(packed_objects_are_left_to_the_library)
{
    scoped(fixture) struct fixture f;
    struct scm_loose o;
    fixture_init(&f);
    sh(&f, "git gc -q");
    CHECK_INT(read_named(&f, sh(&f, "git rev-parse HEAD"), &o), SCM_LOOSE_NONE);
}

/* --- odd ones --- */

static uint32_t adler32_of(struct str s)
{
    uint32_t a = 1, b = 0;
    for (size_t i = 0; i < s.len; i++) {
        a = (a + (unsigned char)s.ptr[i]) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

/* A zlib stream with one stored block (RFC 1950, 1951). */
static void add_stream(struct str content, struct sb *out)
{
    const uint16_t len = (uint16_t)content.len, not_len = (uint16_t)~len;
    const uint32_t sum = adler32_of(content);
    sb_add_mem(out, "\x78\x01\x01", 3);
    for (int i = 0; i < 2; i++)
        sb_add_char(out, (char)(len >> 8 * i));
    for (int i = 0; i < 2; i++)
        sb_add_char(out, (char)(not_len >> 8 * i));
    sb_add_str(out, content);
    for (int i = 3; i >= 0; i--)
        sb_add_char(out, (char)(sum >> 8 * i));
}

static void put_file(struct fixture *f, struct str bytes)
{
    sh(f, "mkdir -p .git/objects/%.2s", oid_text);
    CHECK_OK(fs_write_file(
        in_root(f, arena_printf(&f->arena, ".git/objects/%.2s/%s", oid_text, oid_text + 2)), bytes,
        0644, false));
}

static enum scm_loose_found reads(struct fixture *f, struct str content)
{
    scoped(sb) struct sb bytes = SB_INIT;
    struct scm_loose o = {0};
    add_stream(content, &bytes);
    put_file(f, sb_str(&bytes));
    enum scm_loose_found found = read_named(f, oid_text, &o);
    free(found == SCM_LOOSE_READ ? o.bytes : NULL);
    return found;
}

TEST(heads_of_loose_objects_are_looked_at)
{
    const struct str bad[] = {STR_LIT("blob 4\0abc"),
                              STR_LIT("blob 2\0abc"),
                              STR_LIT("blob 03\0abc"),
                              STR_LIT("blob +3\0abc"),
                              STR_LIT("blob \0abc"),
                              STR_LIT("blob\0abc"),
                              STR_LIT("blub 3\0abc"),
                              STR_LIT("blob 3 \0abc"),
                              STR_LIT("blob 3"),
                              STR_LIT(""),
                              STR_LIT("blob 9999999999\0abc"),
                              STR_LIT("blob 99999999999999999999999999999999999\0abc")};
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    CHECK_INT(reads(&f, STR_LIT("blob 3\0abc")), SCM_LOOSE_READ);
    CHECK_INT(reads(&f, STR_LIT("blob 0\0")), SCM_LOOSE_READ);
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        CHECK_INT(reads(&f, bad[i]), SCM_LOOSE_DAMAGED);
}

TEST(damaged_loose_objects_are_told_of)
{
    scoped(fixture) struct fixture f;
    scoped(sb) struct sb bytes = SB_INIT;
    struct scm_loose o;
    fixture_init(&f);
    add_stream(STR_LIT("blob 3\0abc"), &bytes);
    for (size_t len = 0; len < bytes.len; len++) { /* cut */
        put_file(&f, str_sub(sb_str(&bytes), 0, len));
        CHECK_INT(read_named(&f, oid_text, &o), SCM_LOOSE_DAMAGED);
    }
    for (size_t i = 0; i < bytes.len; i++) { /* another byte; of the third these bits say nothing */
        if (i == 2)
            continue;
        bytes.buf[i] ^= 0x20;
        put_file(&f, sb_str(&bytes));
        enum scm_loose_found found = read_named(&f, oid_text, &o);
        bytes.buf[i] ^= 0x20;
        CHECK_INT(found, SCM_LOOSE_DAMAGED);
    }
    sb_add_char(&bytes, 'x'); /* more behind */
    put_file(&f, sb_str(&bytes));
    CHECK_INT(read_named(&f, oid_text, &o), SCM_LOOSE_DAMAGED);
}

TEST(what_is_no_file_is_no_loose_object)
{
    scoped(fixture) struct fixture f;
    struct scm_loose o;
    fixture_init(&f);
    CHECK_INT(read_named(&f, oid_text, &o), SCM_LOOSE_NONE);
    sh(&f, "mkdir -p .git/objects/%.2s; mkfifo .git/objects/%.2s/%s", oid_text, oid_text,
       oid_text + 2);
    CHECK_INT(read_named(&f, oid_text, &o), SCM_LOOSE_NONE);
    sh(&f, "rm .git/objects/%.2s/%s; mkdir .git/objects/%.2s/%s", oid_text, oid_text + 2, oid_text,
       oid_text + 2);
    CHECK_INT(read_named(&f, oid_text, &o), SCM_LOOSE_NONE);
}
