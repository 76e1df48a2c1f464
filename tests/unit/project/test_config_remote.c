#include "project/config_remote.h"

#include "project/fixture.h"

#define LOCAL "# mine\n[core]\n    checksum_jobs = 2\n"

static struct config *load(struct fixture *f)
{
    struct config *c = NULL;
    test_check_ok(__FILE__, __LINE__, "loading", config_load(&f->env, f->dvc_dir, &f->arena, &c));
    return c;
}

static err *add(struct config *c, const char *name, const char *url, bool is_default)
{
    return config_remote_add(c, NULL, &(struct config_remote){name, url, is_default}, false);
}

/* tests/oracle/cases/remote/paths.sh */
TEST(relative_to_the_file)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    struct config *c = load(&f);
    CHECK_OK(add(c, "Here", "store", true));
    CHECK_STR(fixture_read(&f, "repo/.dvc/config"),
              "[core]\n    remote = here\n['remote \"here\"']\n    url = ../store\n");
    CHECK_STR(config_get(c, "remote.here.url"), fixture_path(&f, "repo/store"));
    CHECK_ERR(add(c, "HERE", "x", false), "remote 'here' already exists.");
}

/* A level that does not name the remote keeps its comments. */
TEST(other_levels_are_left_alone)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    fixture_write(&f, "repo/.dvc/config.local", LOCAL);
    struct config *c = load(&f);
    CHECK_OK(add(c, "a", "/a", true));
    CHECK_OK(config_remote_rename(c, NULL, "a", "b"));
    CHECK_OK(config_remote_remove(c, NULL, "b"));
    CHECK_STR(fixture_read(&f, "repo/.dvc/config"), "\n");
    CHECK_STR(fixture_read(&f, "repo/.dvc/config.local"), LOCAL);
}

TEST(the_default_follows_whatever_its_capitals)
{
    scoped(fixture) struct fixture f;
    const enum config_level local = CONFIG_LOCAL;
    fixture_init(&f);
    struct config *c = load(&f);
    CHECK_OK(add(c, "a", "/a", true));
    CHECK_OK(config_remote_set_default(c, &local, "A"));
    CHECK_OK(config_remote_rename(c, NULL, "A", "Big"));
    CHECK_OK(config_remote_rename(c, NULL, "big", "small"));
    CHECK_STR(config_remote_default(c, NULL), "small");
    CHECK_STR(fixture_read(&f, "repo/.dvc/config.local"), "[core]\n    remote = small\n");
    CHECK_OK(config_remote_remove(c, NULL, "small"));
    CHECK(!config_remote_default(c, NULL));
}

TEST(names_must_be_free)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    struct config *c = load(&f);
    CHECK_OK(add(c, "a", "/a", false));
    CHECK_OK(add(c, "b", "/b", false));
    CHECK_ERR(config_remote_rename(c, NULL, "a", "B"), "Remote name 'B' already exists.");
    CHECK_ERR(config_remote_set_default(c, NULL, "c"), "must be present");
}

/* tests/oracle/cases/remote/modify.sh */
TEST(a_bad_value_changes_nothing)
{
    scoped(fixture) struct fixture f;
    const enum config_level global = CONFIG_GLOBAL;
    fixture_init(&f);
    struct config *c = load(&f);
    CHECK_OK(add(c, "a", "/a", false));
    const char *before = fixture_read(&f, "repo/.dvc/config");
    struct config_remote_option option = {"a", "jobs", "many", false};
    CHECK_ERR(config_remote_modify(c, NULL, &option), "expected int");
    option.value = NULL;
    CHECK_ERR(config_remote_modify(c, NULL, &option), "expected int");
    option.name = "url";
    CHECK_ERR(config_remote_modify(c, NULL, &option), "'url' needs a value");
    option.unset = true;
    CHECK_ERR(config_remote_modify(c, NULL, &option), "expected 'url'");
    CHECK_ERR(config_remote_modify(c, &global, &option), "remote 'a' doesn't exist.");
    CHECK_STR(fixture_read(&f, "repo/.dvc/config"), before);
}

TEST(a_level_with_other_options_alone)
{
    scoped(fixture) struct fixture f;
    const enum config_level local = CONFIG_LOCAL;
    struct config_remote_vec found = {0};
    fixture_init(&f);
    struct config *c = load(&f);
    CHECK_OK(add(c, "a", "/a", false));
    struct config_remote_option option = {"a", "jobs", "2", false};
    CHECK_OK(config_remote_modify(c, &local, &option));
    config_remote_list(c, &local, &found);
    CHECK_INT(found.len, 1);
    CHECK(found.at && !found.at[0].url);
}
