/* Expected values and words: DVC 3.67.1, the same files and `vars`. */
#include "data/json_write.h"
#include "data/yaml_read.h"
#include "pipeline/context.h"
#include "support/test.h"

static const char params_yaml[] = "lr: 0.1\n"
                                  "m: {a: 1, b: {c: 2}}\n"
                                  "l: [1, [2, 3], {q: 4}]\n"
                                  "1: no\n"
                                  "day: 2020-01-01\n";

struct fixture {
    struct arena arena;
    struct source_disk disk;
    struct context_place place;
    struct context *c;
};

static void fixture_scope_end(struct fixture *f)
{
    arena_release(&f->arena);
}

static bool open_fixture(struct fixture *f)
{
    *f = (struct fixture){.arena = ARENA_INIT};
    source_disk_init(&f->disk, arena_strdup(&f->arena, test_tmpdir()));
    f->place = (struct context_place){&f->disk.base, "", "dvc.yaml"};
    f->c = context_new(&f->place, &f->arena);
    test_write(arena_printf(&f->arena, "%s/params.yaml", test_tmpdir()), params_yaml);
    test_write(arena_printf(&f->arena, "%s/o.json", test_tmpdir()),
               "{\"x\": 1, \"m\": {\"z\": 2}}");
    test_write(arena_printf(&f->arena, "%s/text.yaml", test_tmpdir()), "abc\n");
    return test_check_ok(__FILE__, __LINE__, "default", context_add_default(f->c, ""));
}

static struct value *yaml(const char *text, struct arena *a)
{
    struct value *v = NULL;
    CHECK(!yaml_read(str_of(text), a, &v));
    return v;
}

static struct strs path_of(const char *dotted, struct arena *a)
{
    struct strs path = {0};
    struct str rest = str_of(dotted), part;
    while (str_split(&rest, '.', &part))
        arena_push(a, &path, arena_str(a, part));
    return path;
}

static const char *repr(const struct value *v, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    if (v)
        value_py_repr(v, &out);
    return v ? arena_str(a, sb_str(&out)) : "-";
}

static const char *get(struct fixture *f, const char *dotted)
{
    struct strs path = path_of(dotted, &f->arena);
    return repr(context_find(f->c, &path), &f->arena);
}

static err *vars(struct fixture *f, const char *text)
{
    return context_add_vars(f->c, yaml(text, &f->arena), "", NULL);
}

TEST(context_finds)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f))
        return;
    CHECK_STR(get(&f, "lr"), "0.1");
    CHECK_STR(get(&f, "m.b.c"), "2");
    CHECK_STR(get(&f, "l.1.0"), "2");
    CHECK_STR(get(&f, "l.-1.q"), "4");
    CHECK_STR(get(&f, "l.+0"), "1");
    CHECK_STR(get(&f, "l.3"), "-");
    CHECK_STR(get(&f, "l.x"), "-");
    CHECK_STR(get(&f, "lr.x"), "-");
    CHECK_STR(get(&f, "1"), "-");
    CHECK_STR(get(&f, "day"), "'2020-01-01'");
}

TEST(context_merges)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f))
        return;
    CHECK_OK(vars(&f, "[o.json, {m: {y: 3, b: {d: 4}}}]"));
    CHECK_STR(get(&f, "m"), "{'a': 1, 'b': {'c': 2, 'd': 4}, 'z': 2, 'y': 3}");
    CHECK_STR(get(&f, "m.b"), "{'c': 2, 'd': 4}");
    CHECK_STR(get(&f, "m.z"), "2");
    CHECK_STR(get(&f, "x"), "1");
}

TEST(context_refuses)
{
    static const char *const rows[][2] = {
        {"[{lr: 1}]",
         "\ncannot redefine 'lr' from 'vars[0]' as it already exists in 'params.yaml'"},
        {"[{m: {b: {c: {d: 1}}}}]",
         "\ncannot redefine 'm.b.c' from 'vars[0]' as it already exists in 'params.yaml'"},
        {"[{m: 1}]", "\ncannot redefine 'm' from 'vars[0]' as it already exists in 'params.yaml'"},
        {"[{l: [1]}]",
         "\ncannot redefine 'l' from 'vars[0]' as it already exists in 'params.yaml'"},
        {"[o.json, {x: {y: 1}}]",
         "\ncannot redefine 'x' from 'vars[1]' as it already exists in 'o.json'"},
        {"[none.yaml]", " 'none.yaml' does not exist"},
        {"[/dev/zero]", " '/dev/zero' is not a regular file"},
        {"['o.json:aa']", " could not find 'aa' in 'o.json'"},
        {"[text.yaml]", " expected a dictionary, got 'str' in file 'text.yaml'"},
        {"['params.yaml:lr']", "\ncannot partially load 'params.yaml:lr' as it's already loaded."},
        {"['o.json:x', o.json]", "\ncannot load 'o.json' as it's partially loaded already"},
        {"['o.json:x', './o.json:x']",
         "\ncannot load './o.json:x' as it's partially loaded already"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        scoped(fixture) struct fixture f;
        if (!open_fixture(&f))
            return;
        scoped(err) err *e = vars(&f, rows[i][0]);
        CHECK_STR(e ? err_message(e) : "",
                  arena_printf(&f.arena, "failed to parse 'vars' in 'dvc.yaml':%s", rows[i][1]));
    }
}

TEST(context_loads_parts)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f))
        return;
    CHECK_OK(vars(&f, "[params.yaml, 'o.json:x,x', 'o.json:m']"));
    CHECK_STR(get(&f, "x"), "1");
    CHECK_STR(get(&f, "m.z"), "2");
}

TEST(context_fork_is_its_own)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f))
        return;
    struct context *outer = f.c;
    CHECK_OK(vars(&f, "['o.json:x']"));
    f.c = context_fork(outer);
    CHECK_OK(context_add_vars(f.c, yaml("[{own: 1}, 'o.json:m']", &f.arena), "", "a"));
    CHECK_STR(get(&f, "own"), "1");
    CHECK_STR(get(&f, "m.z"), "2");
    CHECK_ERR(context_add_vars(f.c, yaml("[{x: 2}]", &f.arena), "", "a"),
              "failed to parse stage 'a' in 'dvc.yaml':\n"
              "cannot redefine 'x' from 'a.vars[0]' as it already exists in 'o.json'");
    f.c = outer;
    CHECK_STR(get(&f, "own"), "-");
    CHECK_STR(get(&f, "m.z"), "-");
    CHECK_OK(vars(&f, "['o.json:m']"));
}

TEST(context_items)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f))
        return;
    CHECK_OK(vars(&f, "[{item: 5}]"));
    CHECK_STR(get(&f, "item"), "5");
    context_set(f.c, "item", yaml("{x: 1, 2: 3}", &f.arena));
    context_set(f.c, "key", yaml("k", &f.arena));
    CHECK_STR(get(&f, "item"), "{'x': 1}");
    CHECK_STR(get(&f, "item.x"), "1");
    CHECK_STR(get(&f, "key"), "'k'");
    CHECK_ERR(context_add_vars(f.c, yaml("[{key: 1, item: 2}]", &f.arena), "", "g@1"),
              "failed to parse stage 'g@1' in 'dvc.yaml': attempted to modify reserved keys item "
              "and key");
    context_unset_all(f.c);
    CHECK_STR(get(&f, "item"), "5");
    CHECK(context_has(f.c, "item") && !context_has(f.c, "key"));
}

TEST(context_tracks_leaves_of_files)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f))
        return;
    CHECK_OK(vars(&f, "[o.json, {inline: 1}]"));
    get(&f, "x");
    context_track(f.c);
    CHECK(!context_used(f.c));
    get(&f, "inline");
    get(&f, "m");
    get(&f, "m.z");
    get(&f, "l.-1.q");
    get(&f, "m.b.c");
    CHECK_STR(repr(context_used(f.c), &f.arena),
              "{'o.json': {'m.z': 2}, 'params.yaml': {'l.2.q': 4, 'm.b.c': 2}}");
}

TEST(context_items_are_from_their_file)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f))
        return;
    struct strs path = path_of("l", &f.arena);
    const struct value *l = context_find_data(f.c, &path), *all = NULL;
    CHECK(context_is_data(f.c, l) && !context_is_data(f.c, yaml("[1]", &f.arena)));
    all = context_part(f.c, l, "2", l->list.items[2]);
    struct value *item = value_map(&f.arena);
    value_set(&f.arena, item, "axis", (struct value *)(uintptr_t)all);
    context_set(f.c, "item", item);
    context_track(f.c);
    CHECK_STR(get(&f, "item.axis.q"), "4");
    CHECK_STR(repr(context_used(f.c), &f.arena), "{'params.yaml': {'l.2.q': 4}}");
}

/* As the vars of each stage of a group do. */
TEST(forks_read_a_file_once)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f))
        return;
    struct value *vars = yaml("[o.json:x]", &f.arena);
    CHECK_OK(context_add_vars(context_fork(f.c), vars, "", "g@0"));
    test_write(arena_printf(&f.arena, "%s/o.json", test_tmpdir()), "no JSON");
    struct context *other = context_fork(f.c);
    CHECK_OK(context_add_vars(other, vars, "", "g@1"));
    struct strs path = path_of("x", &f.arena);
    CHECK_STR(repr(context_find(other, &path), &f.arena), "1");
}
