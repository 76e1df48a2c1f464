#include "override/hydra_default.h"

#include "data/yaml_read.h"
#include "support/test.h"

/* "config > package > key" of an entry in the list of a config of group `base` at `package`. */
static const char *place(const char *yaml, const char *base, const char *package, struct arena *a)
{
    struct value *item = NULL;
    struct hydra_default d;
    err *e = yaml_read(str_of(yaml), a, &item);
    if (!e)
        e = hydra_default_parse(item, a, &d);
    if (e) {
        const char *why = arena_strdup(a, err_message(e));
        err_free(e);
        return why;
    }
    hydra_default_place(&d, base, package, a);
    return arena_printf(a, "%s > %s > %s", hydra_default_config(&d, a),
                        hydra_default_package(&d, true, a),
                        d.is_group ? hydra_default_key(&d, a) : "");
}

TEST(an_entry_names_a_config_and_a_package)
{
    static const struct {
        const char *yaml, *base, *package, *want;
    } cases[] = {
        {"db: pg", "", "", "db/pg > db > db"},
        {"db: pg", "server", "server", "server/db/pg > server.db > server/db"},
        {"db: pg", "server", "backup", "server/db/pg > backup.db > server/db@backup.db"},
        {"/db: pg", "server", "server", "db/pg > server.db > db@server.db"},
        {"db@x.y: pg", "server", "server", "server/db/pg > server.x.y > server/db@server.x.y"},
        {"db@_here_: pg", "server", "server", "server/db/pg > server > server/db@server"},
        {"db@_global_: pg", "server", "server", "server/db/pg >  > server/db@_global_"},
        {"db@_global_.a: pg", "server", "server", "server/db/pg > a > server/db@a"},
        {"db@_group_.a: pg", "server", "backup",
         "server/db/pg > server.db.a > server/db@server.db.a"},
        {"base", "", "", "base >  > "},
        {"db/pg", "server", "server", "server/db/pg > server.db > "},
        {"/db/pg@x", "server", "server", "db/pg > server.x > "},
        {"optional override db: pg", "", "", "db/pg > db > db"},
        {"[a]", "", "", "Unsupported type in defaults : list"},
        {"{a: b, c: d}", "", "", "Too many keys in an item of the defaults list"},
        {"_self_@x", "", "", "_self_@PACKAGE is not supported"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        CHECK_STR(place(cases[i].yaml, cases[i].base, cases[i].package, &a), cases[i].want);
    }
}

TEST(a_file_may_say_where_it_goes)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *package = "unset";
    CHECK_OK(hydra_default_header(STR_LIT("a: 1\n# @package x\n"), &a, &package));
    CHECK(!package);
    CHECK_OK(hydra_default_header(STR_LIT("\n# @package a.b\na: 1\n"), &a, &package));
    CHECK_STR(package, "_global_.a.b");
    CHECK_OK(hydra_default_header(STR_LIT("#@package _global_\n"), &a, &package));
    CHECK_STR(package, "_global_");
    CHECK_ERR(hydra_default_header(STR_LIT("# @package\n"), &a, &package),
              "Expected header format");
}
