/* Where nothing converts, nothing is asked: whatever could convert is found. */
#include "scm/scm_plain.h"

#include "fixture.h"

static bool is_plain(struct fixture *f, const char *path)
{
    struct scm_plain p;
    reopen(f, NULL);
    scm_plain_begin(f->scm, &p);
    return scm_plain_is(&p, path);
}

TEST(paths_without_attributes_are_plain)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    CHECK(is_plain(&f, "a"));
    CHECK(is_plain(&f, "deep/er/b"));
    sh(&f, "git config core.autocrlf false; git config core.eol crlf");
    CHECK(is_plain(&f, "a"));
}

static void check_not_plain(const char *script)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    sh(&f, "%s", script);
    if (is_plain(&f, "d/e/a"))
        printf("# %s\n", script);
    CHECK(!is_plain(&f, "d/e/a"));
}

TEST(whatever_may_convert_is_found)
{
    static const char *const scripts[] = {
        "git config core.autocrlf true",
        "git config core.autocrlf input",
        "git config core.attributesfile /nowhere",
        ("mkdir -p \"${XDG_CONFIG_HOME:-$HOME/.config}/git\"; "
         "echo '* text' >\"${XDG_CONFIG_HOME:-$HOME/.config}/git/attributes\""),
        "mkdir -p .git/info; echo '* text' >.git/info/attributes",
        "echo '* text' >.gitattributes",
        "mkdir d; echo '* text' >d/.gitattributes",
        "mkdir -p d/e; echo '* text' >d/e/.gitattributes",
        "mkdir d; echo '* text' >d/.gitattributes; git add d; rm -r d", /* in the index alone */
        "git sparse-checkout set --cone --sparse-index d",
        "printf x >.git/index", /* nobody knows */
    };
    for (size_t i = 0; i < ARRAY_LEN(scripts); i++)
        check_not_plain(scripts[i]);
}

TEST(directories_beside_do_not_count)
{
    scoped(fixture) struct fixture f;
    struct scm_plain p;
    fixture_init(&f);
    sh(&f, "mkdir -p d/e; echo '* text' >d/e/.gitattributes");
    reopen(&f, NULL);
    scm_plain_begin(f.scm, &p);
    CHECK(scm_plain_is(&p, "a"));
    CHECK(!scm_plain_is(&p, "d/e/a"));
    CHECK(!scm_plain_is(&p, "d/e/b"));
    CHECK(!scm_plain_is(&p, "d/e/f/b"));
    CHECK(scm_plain_is(&p, "d/b"));
    CHECK(scm_plain_is(&p, "d/ee/b"));
    CHECK(scm_plain_is(&p, "de"));
}
