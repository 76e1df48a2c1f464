#include "project/config.h"

#include "data/json_write.h"
#include "project/fixture.h"
#include "support/vectors.h"

static const char *load_error(struct fixture *f, const char *text)
{
    struct config *c = NULL;

    fixture_write(f, "repo/.dvc/config", text);
    return fixture_error(f, config_load(&f->env, f->dvc_dir, &f->arena, &c));
}

static struct config *load(struct fixture *f)
{
    struct config *c = NULL;

    test_check_ok(__FILE__, __LINE__, "loading", config_load(&f->env, f->dvc_dir, &f->arena, &c));
    return c;
}

struct listing {
    struct sb text;
};

static void add_line(void *ctx, enum config_level level, const char *name, const char *value)
{
    sb_addf(ctx, "%d %s=%s\n", (int)level, name, value);
}

static const char *listed(struct fixture *f, const struct config *c)
{
    scoped(sb) struct sb out = SB_INIT;

    config_each(c, NULL, add_line, &out);
    return arena_str(&f->arena, sb_str(&out));
}

/* tests/oracle/cases/config/broken.sh */
TEST(config_broken)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f);
    CHECK_STR(load_error(&f, "[core\n"),
              "config file error: Invalid line ('[core') (matched as neither section nor keyword) "
              "at line 1.: Invalid line ('[core') (matched as neither section nor keyword) at line "
              "1.");
    CHECK_STR(load_error(&f, "[core]\n    nosuch = 1\n"),
              "config file error: extra keys not allowed @ data['core']['nosuch']");
    CHECK_STR(load_error(&f, "[core]\n    autostage = perhaps\n"),
              "config file error: expected true or false for dictionary value @ "
              "data['core']['autostage']");
    CHECK_STR(load_error(&f, "[cache]\n    type = foo\n"),
              "config file error: Unsupported cache type(s): foo for dictionary value @ "
              "data['cache']['type']");
}

TEST(config_values)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f);
    fixture_write(
        &f, "repo/.dvc/config",
        "[cache]\n    type = reflink,copy\n[core]\n    remote = Store\n    autostage = True\n");
    const struct config *c = load(&f);
    CHECK_STR(config_get(c, "cache.type"), "reflink,copy");
    CHECK_STR(config_get(c, "core.remote"), "store");
    CHECK(config_get_bool(c, "core.autostage"));
    CHECK(!config_get(c, "core.machine"));
}

/* tests/oracle/cases/config/errors.sh, remote/modify.sh */
TEST(config_names)
{
    const char *const bad = "name argument should look like";

    CHECK_OK(config_check_name("core.remote"));
    CHECK_OK(config_check_name("remote.store.url"));
    CHECK_OK(config_check_name("db.x.url"));
    CHECK_ERR(config_check_name("core"), bad);
    CHECK_ERR(config_check_name("core.a.b"), bad);
    CHECK_ERR(config_check_name("remote.a.b.c"), bad);
}

/* tests/oracle/cases/config/rewrites.sh */
TEST(config_rewrites)
{
    scoped(fixture) struct fixture f;
    struct config *c;

    fixture_init(&f);
    fixture_write(&f, "repo/.dvc/config",
                  "# a comment\n['remote \"r1\"']\nurl=/tmp/r1\n[remote \"r2\"]\n    url = "
                  "s3://b/p\n\n[CACHE]\n  Type = copy\n[core]\n  remote = r1\n  analytics = "
                  "false\n");
    c = load(&f);
    CHECK_STR(listed(&f, c), "2 remote.r1.url=/tmp/r1\n2 remote.r2.url=s3://b/p\n"
                             "2 cache.type=copy\n2 core.remote=r1\n2 core.analytics=false\n");
    CHECK_OK(config_set(c, CONFIG_REPO, "core.remote", "r2"));
    CHECK_STR(fixture_read(&f, "repo/.dvc/config"),
              "[cache]\n    type = copy\n[core]\n    remote = r2\n    analytics = false\n"
              "['remote \"r1\"']\n    url = /tmp/r1\n['remote \"r2\"']\n    url = s3://b/p\n");
    CHECK_STR(config_get(c, "core.remote"), "r2");
}

/* --- recorded vectors --- */

/* What the recording calls TOP. */
static const char *replace_top(struct fixture *f, const char *text)
{
    scoped(sb) struct sb out = SB_INIT;

    for (const char *at; (at = strstr(text, f->top)); text = at + strlen(f->top)) {
        sb_add_mem(&out, text, (size_t)(at - text));
        sb_add(&out, "TOP");
    }
    sb_add(&out, text);
    return arena_str(&f->arena, sb_str(&out));
}

static void check_failure(struct fixture *f, const struct row *row, size_t cell, err *e)
{
    enum err_code code = e ? err_code_of(e) : ERR_IO;
    const char *got = e ? replace_top(f, fixture_error(f, e)) : "no error";

    if (!streq(got, text_cell(row, cell + 1)))
        test_fail(__FILE__, __LINE__, "%s\n#   got:  «%s»\n#   want: «%s»", row->cells[0], got,
                  text_cell(row, cell + 1));
    CHECK_INT(code, streq(row->cells[cell], "error") ? ERR_CONFIG : ERR_UNEXPECTED);
}

struct printer {
    struct fixture *fixture;
    struct value *lines;
};

static void push_line(void *ctx, enum config_level level, const char *name, const char *value)
{
    struct printer *p = ctx;
    struct arena *a = &p->fixture->arena;
    const char *line = arena_printf(a, "%s=%s", name, value);

    CHECK_INT(level, CONFIG_REPO);
    value_push(a, p->lines, value_strz(a, replace_top(p->fixture, line)));
}

static void check_read(const struct row *row)
{
    scoped(fixture) struct fixture f;
    scoped(sb) struct sb got = SB_INIT;
    struct config *c = NULL;

    fixture_init(&f);
    fixture_write(&f, "repo/.dvc/config", text_cell(row, 0));
    err *e = config_load(&f.env, f.dvc_dir, &f.arena, &c);
    if (!streq(row->cells[1], "ok")) {
        check_failure(&f, row, 1, e);
        return;
    }
    if (!test_check_ok(__FILE__, __LINE__, row->cells[0], e))
        return;
    struct printer p = {&f, value_list(&f.arena)};
    config_each(c, &(enum config_level){CONFIG_REPO}, push_line, &p);
    json_write(p.lines, JSON_PLAIN, &got);
    if (!streq(got.buf, row->cells[2]))
        test_fail(__FILE__, __LINE__, "%s\n#   got:  %s\n#   want: %s", row->cells[0], got.buf,
                  row->cells[2]);
}

TEST(config_is_read_as_the_original_does)
{
    CHECK(each_row("vectors/config_read.tsv", check_read) > 200);
}

static void check_set(const struct row *row)
{
    scoped(fixture) struct fixture f;
    struct config *c = NULL;
    struct value *value = json_cell(row, 2);
    const char *before = text_cell(row, 0);

    fixture_init(&f);
    fixture_write(&f, "repo/.dvc/config", before);
    err *e = config_load_unchecked(&f.env, f.dvc_dir, &f.arena, &c);
    if (!e)
        e = config_set(c, CONFIG_REPO, text_cell(row, 1),
                       value_is(value, VALUE_STR) ? value->s : NULL);
    if (!streq(row->cells[3], "ok")) {
        check_failure(&f, row, 3, e);
        CHECK_STR(fixture_read(&f, "repo/.dvc/config"), before);
        return;
    }
    if (test_check_ok(__FILE__, __LINE__, row->cells[0], e))
        CHECK_STR(replace_top(&f, fixture_read(&f, "repo/.dvc/config")), text_cell(row, 4));
}

TEST(config_is_written_as_the_original_does)
{
    CHECK(each_row("vectors/config_set.tsv", check_set) > 80);
}
