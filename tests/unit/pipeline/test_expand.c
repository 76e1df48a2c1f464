/* Expected names, bodies and words: DVC 3.67.1 with the same dvc.yaml and params.yaml. */
#include "data/yaml_read.h"
#include "pipeline/expand.h"
#include "support/test.h"

static const char params_yaml[] = "n: 5\n"
                                  "b: true\n"
                                  "l: [1, two, true]\n"
                                  "lc: [1, {x: 1}]\n"
                                  "d: {x: 1, y: {z: 2}}\n";

struct fixture {
    struct arena arena;
    struct source_disk disk;
    struct expand_file file;
    struct sb warned;
};

static void fixture_scope_end(struct fixture *f)
{
    sb_release(&f->warned);
    arena_release(&f->arena);
}

static void note_warning(void *ctx, const char *line)
{
    struct fixture *f = ctx;
    sb_addf(&f->warned, "%s\n", line);
}

static void open_fixture(struct fixture *f, const char *params)
{
    *f = (struct fixture){.arena = ARENA_INIT, .warned = SB_INIT};
    source_disk_init(&f->disk, arena_strdup(&f->arena, test_tmpdir()));
    f->file = (struct expand_file){.at = {&f->disk.base, "", "dvc.yaml"},
                                   .dir = "",
                                   .settings = {.warn = note_warning, .ctx = f}};
    test_write(arena_printf(&f->arena, "%s/params.yaml", test_tmpdir()), params);
}

static err *expand(struct fixture *f, const char *text, struct expanded_vec *ret)
{
    struct value *doc = NULL;
    struct expander *x = NULL;
    TRY(yaml_read(str_of(text), &f->arena, &doc));
    f->file.doc = doc;
    TRY(expand_open(&f->file, &f->arena, &x));
    return expand_stages(x, ret);
}

/* "NAME: BODY" of each stage, or the error. */
static const char *result(struct fixture *f, const char *text)
{
    struct expanded_vec all = {0};
    scoped(sb) struct sb out = SB_INIT;
    scoped(err) err *e = expand(f, text, &all);
    if (e)
        return arena_strdup(&f->arena, err_message(e));
    vec_each (&all, s) {
        sb_addf(&out, "%s%s: ", s->is_parametrized ? "*" : "", s->name);
        value_py_repr(s->body, &out);
        sb_add_char(&out, '\n');
    }
    return arena_str(&f->arena, sb_str(&out));
}

static void check(const char *text, const char *want)
{
    scoped(fixture) struct fixture f;
    open_fixture(&f, params_yaml);
    CHECK_STR(result(&f, text), want);
}

TEST(expand_plain_stages)
{
    check("stages: {a: {cmd: x}, b: {cmd: 'x ${n}', outs: ['${n}.o']}, c: {cmd: x, vars: []}}",
          "a: {'cmd': 'x'}\n*b: {'cmd': 'x 5', 'outs': ['5.o']}\n*c: {'cmd': 'x'}\n");
    check("vars: [{v: 1}]\nstages: {a: {cmd: 'x ${w}', vars: [{w: 2}]}, b: {cmd: 'x ${v}'}}",
          "*a: {'cmd': 'x 2'}\n*b: {'cmd': 'x 1'}\n");
}

TEST(expand_foreach)
{
    check("stages: {a: {foreach: [1, 2.5, true, null, 1], do: {cmd: 'x ${item}'}}}",
          "*a@1: {'cmd': 'x 1'}\n*a@2.5: {'cmd': 'x 2.5'}\n*a@true: {'cmd': 'x true'}\n"
          "*a@None: {'cmd': 'x None'}\n");
    check("stages: {a: {foreach: '${l}', do: {cmd: 'x ${item}'}}}",
          "*a@1: {'cmd': 'x 1'}\n*a@two: {'cmd': 'x two'}\n*a@True: {'cmd': 'x true'}\n");
    check("stages: {a: {foreach: '${d}', do: {cmd: 'x ${key}'}}}",
          "*a@x: {'cmd': 'x x'}\n*a@y: {'cmd': 'x y'}\n");
    check("stages: {a: {foreach: [{x: 1}, 2], do: {cmd: 'x ${item}'}}}",
          "*a@0: {'cmd': 'x --x 1'}\n*a@1: {'cmd': 'x 2'}\n");
    check("stages: {a: {foreach: [], do: {cmd: 'x ${item[}'}}}", "");
}

TEST(expand_matrix)
{
    check("stages: {a: {matrix: {p: [1, 2], q: '${lc}'}, cmd: 'x ${key} ${item}'}}",
          "*a@1-1: {'cmd': 'x 1-1 --p 1 --q 1'}\n*a@1-q1: {'cmd': 'x 1-q1 --p 1 --q.x 1'}\n"
          "*a@2-1: {'cmd': 'x 2-1 --p 2 --q 1'}\n*a@2-q1: {'cmd': 'x 2-q1 --p 2 --q.x 1'}\n");
    check("stages: {a: {matrix: {p: [a-b, a], q: [c, b-c]}, cmd: '${item.p} ${item.q}'}}",
          "*a@a-b-c: {'cmd': 'a b-c'}\n*a@a-b-b-c: {'cmd': 'a-b b-c'}\n*a@a-c: {'cmd': 'a c'}\n");
    check("stages: {a: {matrix: {p: '${d}', q: []}, cmd: x}}", "");
    check("stages: {a: {matrix: {p: '${d}'}, cmd: '${item.p}'}}",
          "*a@x: {'cmd': 'x'}\n*a@y: {'cmd': 'y'}\n");
}

TEST(expand_reports)
{
    check("stages: {a: {cmd: 'x ${zz}'}}",
          "failed to parse 'stages.a.cmd' in 'dvc.yaml': Could not find 'zz'");
    check("stages: {a: {foreach: [{x: 1}], do: {cmd: 'x ${item[y]}'}}}",
          "failed to parse 'stages.a@0.cmd' in 'dvc.yaml': Could not find 'item[y]'");
    check("stages: {z: {cmd: '${zz}'}, a: {foreach: '${n}', do: {cmd: x}}}",
          "failed to resolve 'stages.a.foreach' in 'dvc.yaml': expected list/dictionary, got int");
    check("stages: {a: {matrix: {p: '${n}'}, cmd: x}}",
          "failed to resolve 'stages.a.matrix.p' in 'dvc.yaml': expected list/dictionary, got int");
    check("stages: {a: {cmd: '${l}'}}", "failed to parse 'stages.a.cmd' in 'dvc.yaml':\n"
                                        "Cannot interpolate data of type 'list'");
    check("vars: ['${n}']\nstages: {a: {cmd: x}}",
          "failed to parse 'vars' in 'dvc.yaml': interpolating is not allowed");
    check("stages: {a: {cmd: x, wdir: '${w}', vars: [{w: 1}]}}",
          "failed to parse 'stages.a.wdir' in 'dvc.yaml': Could not find 'w'");
    check("stages: {a: {foreach: [x@y], do: {cmd: x}}}",
          "Stage 'a@x@y' not found inside 'dvc.yaml' file");
    check("stages: {a: {foreach: [''], do: {cmd: x}}}",
          "failed to resolve 'stages.a.foreach' in 'dvc.yaml': the name of a generated stage would "
          "be empty");
}

TEST(expand_limits_a_matrix)
{
    scoped(sb) struct sb text = SB_INIT;
    sb_add(&text, "stages: {a: {cmd: x, matrix: {");
    for (int i = 0; i < 30; i++)
        sb_addf(&text, "k%d: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], ", i);
    sb_add(&text, "}}}");
    check(text.buf, "failed to resolve 'stages.a.matrix' in 'dvc.yaml': it makes more than 100000 "
                    "stages");
    sb_splice(&text, text.len - 3, 0, STR_LIT("none: []"));
    check(text.buf, "");
}

/* A megabyte put in again and again, into one text or into many. */
TEST(expand_limits_texts)
{
    static const char *const between[] = {" ${s}", "', '${s}+"};
    for (size_t k = 0; k < ARRAY_LEN(between); k++) {
        scoped(fixture) struct fixture f;
        scoped(sb) struct sb params = SB_INIT, text = SB_INIT;
        sb_add(&params, "s: ");
        sb_add_repeat(&params, 'x', 1 << 20);
        open_fixture(&f, params.buf);
        sb_add(&text, "stages: {a: {cmd: ['${s}.");
        for (int i = 0; i < 200; i++)
            sb_add(&text, between[k]);
        sb_add(&text, "']}}");
        CHECK_STR(result(&f, text.buf), "failed to parse 'stages.a.cmd' in 'dvc.yaml':\ntemplates "
                                        "make more than 128 MiB of text");
    }
}

TEST(expand_reads_params_only_when_needed)
{
    scoped(fixture) struct fixture f;
    open_fixture(&f, "a: [\n");
    CHECK_STR(result(&f, "stages: {a: {cmd: x}}"), "a: {'cmd': 'x'}\n");
    struct expanded_vec all = {0};
    CHECK_ERR(expand(&f, "stages: {a: {cmd: '${x}'}}", &all), "unable to read: 'params.yaml'");
    CHECK_ERR(expand(&f, "vars: []\nstages: {a: {cmd: x}}", &all), "unable to read: 'params.yaml'");
}

TEST(expand_warns_of_hidden_names)
{
    scoped(fixture) struct fixture f;
    open_fixture(&f, "item: 1\nkey: 2\n");
    result(&f, "stages: {a: {foreach: [1], do: {cmd: x}}, b: {foreach: {x: 1}, do: {cmd: x}}, "
               "c: {matrix: {x: [1]}, cmd: x}}");
    CHECK_STR(f.warned.buf,
              "item is already specified, will be overwritten for stages generated from 'a'\n"
              "item and key are already specified, will be overwritten for stages generated from "
              "'b'\n"
              "key and item are already specified, will be overwritten for stages generated from "
              "'c'\n");
}

TEST(expand_knows_what_was_used)
{
    scoped(fixture) struct fixture f;
    struct expanded_vec all = {0};
    scoped(sb) struct sb out = SB_INIT;
    open_fixture(&f, params_yaml);
    CHECK_OK(expand(&f,
                    "vars: [{v: 1}]\n"
                    "stages:\n"
                    "  a: {cmd: '${n} ${v} ${d.y.z} ${d}'}\n"
                    "  b: {foreach: '${l}', do: {cmd: '${item}'}}\n"
                    "  c: {matrix: {p: '${lc}', q: ['${n}', 7]}, cmd: '${item.q} x ${item.p}'}\n"
                    "  d: {cmd: x}\n",
                    &all));
    vec_each (&all, s) {
        sb_addf(&out, "%s ", s->name);
        if (s->used)
            value_py_repr(s->used, &out);
        sb_add_char(&out, '\n');
    }
    CHECK_STR(out.buf, "a {'params.yaml': {'n': 5, 'd.y.z': 2}}\n"
                       "b@1 {'params.yaml': {'l.0': 1}}\n"
                       "b@two {'params.yaml': {'l.1': 'two'}}\n"
                       "b@True {'params.yaml': {'l.2': True}}\n"
                       "c@1-5 {'params.yaml': {'n': 5, 'lc.0': 1}}\n"
                       "c@1-7 {'params.yaml': {'lc.0': 1}}\n"
                       "c@p1-5 {'params.yaml': {'n': 5}}\n"
                       "c@p1-7 \n"
                       "d \n");
}
