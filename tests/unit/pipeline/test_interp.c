/* Expected texts: DVC 3.67.1 with the same params. */
#include "data/yaml_read.h"
#include "pipeline/interp.h"
#include "support/test.h"

static const char names[] =
    "[{n: 5, f: 1e-05, big: 12345678901234567890, b: true, z: null, s: it's, l: [1, 2],"
    " d: {x: 1, y: {z: re lu, e: {}}, on: true, off: false, l: [1, a b, true, null], n: null},"
    " bad: {k: [1, [2]]}, tpl: '${n}', esc: 'v\\${n}v', bs: 'end\\', empty: '', none: {}}]";

struct fixture {
    struct arena arena;
    struct context_place place;
    struct interp_opts opts;
    struct interp in;
};

static void fixture_scope_end(struct fixture *f)
{
    arena_release(&f->arena);
}

static struct value *yaml(const char *text, struct arena *a)
{
    struct value *v = NULL;
    CHECK(!yaml_read(str_of(text), a, &v));
    return v;
}

static bool open_fixture(struct fixture *f, enum interp_kind kind)
{
    *f = (struct fixture){.arena = ARENA_INIT, .place = {NULL, "", "dvc.yaml"}};
    f->in = (struct interp){.context = context_new(&f->place, &f->arena),
                            .opts = &f->opts,
                            .arena = &f->arena,
                            .kind = kind};
    return test_check_ok(__FILE__, __LINE__, "vars",
                         context_add_vars(f->in.context, yaml(names, &f->arena), "", NULL));
}

static const char *repr(const struct value *v, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    value_py_repr(v, &out);
    return arena_str(a, sb_str(&out));
}

static void check(struct fixture *f, const char *text, const char *want)
{
    const struct value *v = NULL;
    err *e = interp_value(&f->in, value_strz(&f->arena, text), &v);
    CHECK_STR(e ? err_message(e) : repr(v, &f->arena), want);
    err_free(e);
}

TEST(interp_whole_values)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f, INTERP_VALUE))
        return;
    check(&f, "${n}", "5");
    check(&f, "${ f }", "1e-05");
    check(&f, "${big}", "12345678901234567890");
    check(&f, "${b}", "True");
    check(&f, "${z}", "None");
    check(&f, "${s}", "\"it's\"");
    check(&f, "${l[0]}", "1");
    check(&f, "${l}", "Cannot interpolate data of type 'list'");
    check(&f, "${d}", "Cannot interpolate data of type 'dict'");
    check(&f, "${n.x}", "Could not find 'n.x'");
    check(&f, "${l[7]}", "Could not find 'l.7'");
    f.in.names_as_written = true;
    check(&f, "${l[7]}", "Could not find 'l[7]'");
}

TEST(interp_texts)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f, INTERP_VALUE))
        return;
    check(&f, "a ${n} ${f} ${big} ${b} ${z} ${s}",
          "\"a 5 1e-05 12345678901234567890 true None it's\"");
    check(&f, "${n}${n}", "'55'");
    check(&f, "${n} ", "'5 '");
    check(&f, "x${l}", "Cannot interpolate data of type 'list'");
    check(&f, "x${d}", "Cannot interpolate data of type 'dict'");
    check(&f, "plain", "'plain'");
    check(&f, "${n", "'${n'");
}

TEST(interp_escapes)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f, INTERP_VALUE))
        return;
    check(&f, "\\${n}", "'${n}'");
    check(&f, "\\\\${n}", "'\\\\${n}'");
    check(&f, "$${n}", "'$5'");
    check(&f, "\\${n.} ${n}\\${x", "'${n.} 5${x'");
    check(&f, "${tpl}", "'${n}'");
    check(&f, "x${tpl}", "'x${n}'");
    check(&f, "${esc}", "'v\\\\${n}v'");
    check(&f, "${esc} ${bs}${tpl}", "'v${n}v end${n}'");
}

TEST(interp_options_of_commands)
{
    scoped(fixture) struct fixture f;
    if (!open_fixture(&f, INTERP_COMMAND))
        return;
    check(&f, "p ${d} q", "\"p --x 1 --y.z 're lu' --on --l 1 'a b' True None --n None q\"");
    f.opts = (struct interp_opts){true, true};
    check(&f, "p ${d}",
          "\"p --x 1 --y.z 're lu' --on --no-off --l 1 --l 'a b' --l True --l None --n None\"");
    check(&f, "p ${bad}", "Cannot interpolate nested iterable in 'k'");
    check(&f, "p ${none} q", "'p  q'");
    check(&f, "${d}", "Cannot interpolate data of type 'dict'");
    check(&f, "p ${l}", "Cannot interpolate data of type 'list'");
}

static const char *options(const char *map, struct arena *a)
{
    struct interp_opts opts = {0};
    scoped(sb) struct sb out = SB_INIT;
    CHECK(!interp_add_options(&opts, yaml(map, a), &out));
    return arena_str(a, sb_str(&out));
}

TEST(interp_options_are_quoted)
{
    scoped(arena) struct arena a = ARENA_INIT;
    CHECK_STR(options("{a: it's, b: '', c: 'x y', d: 'a_b@%+=:/.,-', e: '$x'}", &a),
              "--a 'it'\"'\"'s' --b '' --c 'x y' --d a_b@%+=:/.,- --e '$x'");
    CHECK_STR(options("{a: \xc3\xa9, b: []}", &a), "--a '\xc3\xa9'");
}

TEST(interp_whole_documents)
{
    scoped(fixture) struct fixture f;
    const struct value *got = NULL;
    if (!open_fixture(&f, INTERP_VALUE))
        return;
    const struct value *doc =
        yaml("{a: ['${n}', x], 'k${n}': {'${n}': '\\${n}'}, 7: true}", &f.arena);
    CHECK(interp_has_template(doc) && interp_has_expr(doc));
    CHECK_OK(interp_value(&f.in, doc, &got));
    CHECK_STR(repr(got, &f.arena), "{'a': [5, 'x'], 'k5': {5: '${n}'}, 7: True}");
    CHECK_STR(repr(doc, &f.arena), "{'a': ['${n}', 'x'], 'k${n}': {'${n}': '\\\\${n}'}, 7: True}");
    doc = yaml("{a: [b, {c: $d}]}", &f.arena);
    CHECK(!interp_has_template(doc));
    CHECK_OK(interp_value(&f.in, doc, &got));
    CHECK(got == doc);
}

TEST(interp_check_finds_malformed)
{
    scoped(arena) struct arena a = ARENA_INIT;
    CHECK_OK(interp_check(yaml("{'${a}': ['${b}', {c: '${d[e]}'}]}", &a)));
    CHECK_ERR(interp_check(yaml("{a: [{'${x.}': 1}]}", &a)), "Expected end of text, found '.'");
    CHECK_ERR(interp_check(yaml("[a, '${}']", &a)), "found '}'");
}
