/* What is a plot, and from which files it is drawn: as DVC 3.67.1 (oracle cases plots/…). */
#include "pipeline/plots_def.h"

#include "data/json_read.h"
#include "data/json_write.h"
#include "support/test.h"

/* A project on the disk, seen from the directory `cwd`. */
struct scene {
    struct arena arena;
    struct source_disk disk;
    struct index *ix;
    struct plots_def_opts opts;
    const char *cwd;
};

static void scene_init(struct scene *s)
{
    *s = (struct scene){.arena = ARENA_INIT, .cwd = ""};
    source_disk_init(&s->disk, test_tmpdir());
}

static void scene_scope_end(struct scene *s)
{
    arena_release(&s->arena);
}

static void put(const char *name, const char *text)
{
    scoped(sb) struct sb path = SB_INIT;
    sb_addf(&path, "%s/%s", test_tmpdir(), name);
    test_write(path.buf, text);
}

static void want(struct scene *s, const char *target)
{
    arena_push(&s->arena, &s->opts.targets, target);
}

static void add_config(const struct plots_config *c, struct sb *out)
{
    sb_addf(out, "[%s]", c->file);
    vec_each (&c->defs, d) {
        sb_addf(out, " %s", d->id);
        if (d->props->map.len)
            json_write(d->props, JSON_PLAIN, out);
    }
    sb_addf(out, "%s\n", c->error ? " spoilt" : "");
}

/* A line for each file: "[dvc.yaml] ID{PROPS} ID…". */
static const char *plots(struct scene *s)
{
    scoped(sb) struct sb text = SB_INIT;
    struct plots_configs configs = {0};
    err *e = index_load(&s->disk.base, NULL, NULL, s->cwd, &s->arena, &s->ix);
    if (!e)
        e = plots_def_collect(s->ix, NULL, &s->opts, &s->arena, &configs);
    if (!test_check_ok(__FILE__, __LINE__, "plots", e))
        return "";
    vec_each (&configs, c)
        add_config(c, &text);
    plots_configs_release(&configs);
    return arena_str(&s->arena, sb_str(&text));
}

static const char of_all_kinds[] = "stages:\n"
                                   "  train:\n"
                                   "    cmd: x\n"
                                   "    metrics: [m.json]\n"
                                   "    plots:\n"
                                   "    - p.csv\n"
                                   "    - q.csv: {title: t, cache: false, x: step}\n"
                                   "plots:\n"
                                   "- a.csv\n"
                                   "- b.csv: {y: loss, x: step, template: mine}\n"
                                   "- curve: {x: {x.csv: s}, y: {one.csv: a, two.csv: [b, c]}}\n";

TEST(tops_come_first_then_outputs_of_stages)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    put("dvc.yaml", of_all_kinds);
    CHECK_STR(plots(&s),
              "[dvc.yaml] a.csv b.csv{\"template\": \"mine\", \"x\": \"step\", \"y\": \"loss\"}"
              " curve{\"x\": {\"x.csv\": \"s\"}, \"y\": {\"one.csv\": \"a\", \"two.csv\": [\"b\", "
              "\"c\"]}}\n"
              "[] p.csv q.csv{\"x\": \"step\", \"title\": \"t\"}\n");
}

TEST(what_the_user_says_wins)
{
    scoped(scene) struct scene s;
    struct value *props;
    scene_init(&s);
    put("dvc.yaml", "plots: [a.csv, {b.csv: {x: step, y: loss}}]\n");
    CHECK_OK(json_read(STR_LIT("{\"y\": \"acc\", \"title\": \"T\"}"), &s.arena, &props));
    s.opts.props = props;
    CHECK_STR(plots(&s), "[dvc.yaml] a.csv{\"y\": \"acc\", \"title\": \"T\"}"
                         " b.csv{\"x\": \"step\", \"y\": \"acc\", \"title\": \"T\"}\n");
}

TEST(files_are_called_as_the_user_sees_them)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    put("sub/dvc.yaml", "plots: [a.csv, {two: {x: {../x.csv: s}, y: {b.csv: y}}}]\n");
    CHECK_STR(plots(&s), "[sub/dvc.yaml] sub/a.csv"
                         " two{\"x\": {\"x.csv\": \"s\"}, \"y\": {\"sub/b.csv\": \"y\"}}\n");
    s.cwd = "sub";
    CHECK_STR(plots(&s), "[dvc.yaml] a.csv"
                         " two{\"x\": {\"../x.csv\": \"s\"}, \"y\": {\"b.csv\": \"y\"}}\n");
    s.cwd = "other";
    CHECK_STR(plots(&s), "[../sub/dvc.yaml] ../sub/a.csv"
                         " two{\"x\": {\"../x.csv\": \"s\"}, \"y\": {\"../sub/b.csv\": \"y\"}}\n");
}

TEST(a_directory_is_its_files_and_the_nearest_says_how)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    put("top/a.csv", "a\n1\n");
    put("top/deep/b.csv", "a\n1\n");
    put("top/deep/i.png", "x");
    put("dvc.yaml", "plots:\n- top: {y: a}\n- top/deep: {y: b}\n- none\n");
    CHECK_STR(plots(&s), "[dvc.yaml] top/a.csv{\"y\": \"a\"} top/deep/b.csv{\"y\": \"b\"}"
                         " top/deep/i.png{\"y\": \"b\"} none\n");
    put("dvc.yaml", "plots:\n- .: {y: a}\n");
    want(&s, "\\.");
    CHECK_STR(plots(&s), "[dvc.yaml] ./top/a.csv{\"y\": \"a\"} ./top/deep/b.csv{\"y\": \"a\"}"
                         " ./top/deep/i.png{\"y\": \"a\"}\n");
}

TEST(of_what_is_listed_twice_the_last_counts)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    put("dvc.yaml", "plots:\n- a.csv: {x: one, y: one}\n- b.csv\n- a.csv: {y: two}\n");
    CHECK_STR(plots(&s), "[dvc.yaml] a.csv{\"y\": \"two\"} b.csv\n");
}

TEST(targets_choose_by_name_file_and_pattern)
{
    static const char *const chosen[][2] = {
        {"a.csv", "[dvc.yaml] a.csv\n"},
        {"curve", "[dvc.yaml] curve{\"y\": {\"one.csv\": \"y\"}}\n"},
        {"dvc.yaml::cur", "[dvc.yaml] curve{\"y\": {\"one.csv\": \"y\"}}\n"},
        {".*csv$", "[dvc.yaml] a.csv\n[] p.csv\n"},
        {"p", "[dvc.yaml]\n[] p.csv\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(chosen); i++) {
        scoped(scene) struct scene s;
        scene_init(&s);
        put("dvc.yaml", "stages: {s: {cmd: x, plots: [p.csv]}}\n"
                        "plots: [a.csv, {curve: {y: {one.csv: y}}}]\n");
        want(&s, chosen[i][0]);
        CHECK_STR(plots(&s), chosen[i][1]);
    }
}

TEST(files_that_are_no_plots_can_be_named)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    put("other.csv", "a\n1\n");
    put("(.csv", "a\n1\n");
    put("dvc.yaml", "plots: [a.csv]\n");
    want(&s, "a.csv");
    want(&s, "other.csv");
    want(&s, "nosuch.csv");
    want(&s, "(.csv"); /* no regular expression */
    CHECK_STR(plots(&s), "[dvc.yaml] a.csv\n[] other.csv (.csv\n");
}

TEST(a_target_that_is_nowhere_is_there_when_nothing_else_is)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    want(&s, "nosuch.csv");
    want(&s, "neither.csv");
    CHECK_STR(plots(&s), "[] nosuch.csv\n");
}

TEST(without_plots_there_is_nothing)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    CHECK_STR(plots(&s), "");
    put("dvc.yaml", "stages: {s: {cmd: x, outs: [o.csv]}}\nplots: []\n");
    CHECK_STR(plots(&s), "");
}

static void check_sources(const char *id, const char *props, const char *want_text)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct value *v;
    struct strs files = {0};
    CHECK_OK(json_read(str_of(props), &a, &v));
    plots_def_sources(&(struct plots_def){.id = id, .props = v}, &a, &files);
    vec_each (&files, f)
        sb_addf(&text, "%s ", *f);
    CHECK_STR(text.buf ? text.buf : "", want_text);
}

TEST(sources_are_those_of_y_then_that_of_x)
{
    check_sources("a.csv", "{}", "a.csv ");
    check_sources("a.csv", "{\"x\": \"s\", \"y\": \"l\"}", "a.csv ");
    check_sources("t", "{\"y\": {\"one\": \"a\", \"two\": [\"b\"]}}", "one two ");
    check_sources("t", "{\"x\": {\"two\": \"s\"}, \"y\": {\"one\": \"a\", \"two\": \"b\"}}",
                  "one two ");
    check_sources("t", "{\"x\": {\"zero\": \"s\", \"not\": \"s\"}, \"y\": {\"one\": \"a\"}}",
                  "one zero ");
    check_sources("a.csv", "{\"x\": {\"x.csv\": \"s\"}, \"y\": \"l\"}", "a.csv x.csv ");
    check_sources("t", "{\"x\": {}, \"y\": {}}", "");
}

TEST(images_are_told_by_their_names)
{
    static const char *const images[] = {"a.png", "d.x/b.jpg", "c.jpeg", "d.gif", "e.svg"},
                             *const others[] = {"a.PNG",     "png",   ".png",
                                                "a.png.csv", "a.bmp", "d.png/a"};
    for (size_t i = 0; i < ARRAY_LEN(images); i++)
        CHECK(plots_def_is_image(images[i]));
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        CHECK(!plots_def_is_image(others[i]));
}
