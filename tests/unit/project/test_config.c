#include "project/config.h"

#include "project/fixture.h"

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
