/* Texts with expressions: those found are well placed, a path that is read reads the same when it
 * is written with dots, and what is put in is a plain value. */
#include "base/mem.h"
#include "data/yaml_read.h"
#include "fuzz/fuzz.h"
#include "pipeline/expr.h"
#include "pipeline/interp.h"

static const char names[] =
    "[{n: 5, f: 1e-05, b: true, z: null, s: it's, l: [1, [2], {q: 4}], t: '\\${n}', bs: '\\',"
    " d: {x: 1, y: {z: re lu}, on: true, off: false, l: [1, a b]}, bad: {k: [[1]]}}]";

static void check_path(struct str inner, struct arena *a)
{
    struct strs path = {0}, again = {0};
    scoped(sb) struct sb joined = SB_INIT;
    err *e = expr_parse(inner, a, &path, NULL);
    if (e) {
        PROMISE(memchr(inner.ptr, '\0', inner.len) ||
                strstr(err_message(e), "^\nParseException: Expected "));
        err_free(e);
        return;
    }
    PROMISE(path.len > 0);
    if (memchr(inner.ptr, '\0', inner.len))
        return; /* words are texts in C */
    vec_each (&path, w) {
        if (!(*w)[0])
            return; /* blanks alone: not to be written without them */
        sb_addf(&joined, "%s%s", w == path.at ? "" : ".", *w);
    }
    e = expr_parse(sb_str(&joined), a, &again, NULL);
    PROMISE(!e && again.len == path.len);
    for (size_t i = 0; i < path.len; i++)
        PROMISE(streq(path.at[i], again.at[i]));
}

static void check_places(struct str text, struct arena *a)
{
    struct expr e = {0};
    for (size_t at = 0; expr_next(text, at, &e); at = e.end) {
        PROMISE(e.start >= at && e.end >= e.start + 3 && e.end <= text.len);
        PROMISE(e.start == 0 || text.ptr[e.start - 1] != '\\');
        PROMISE(str_find(e.inner, '}') < 0 && str_find(e.inner, '\n') < 0);
        check_path(e.inner, a);
    }
}

static void check_value(struct context *c, struct str text, enum interp_kind kind, struct arena *a)
{
    struct interp_opts opts = {0};
    struct interp in = {.context = c, .opts = &opts, .arena = a, .kind = kind};
    const struct value *v = value_strn(a, text.ptr, text.len), *got = NULL;
    err *e = interp_value(&in, v, &got);
    if (e) {
        err_ignore(e);
        return;
    }
    PROMISE(expr_in(text) || got == v);
    PROMISE(kind == INTERP_DATA || (got->kind != VALUE_LIST && got->kind != VALUE_MAP));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *text = fuzz_text(data, size);
    struct str s = {text, size};
    struct context_place place = {NULL, "", "dvc.yaml"};
    struct context *c = context_new(&place, &a);
    struct value *vars = NULL;
    PROMISE(!yaml_read(str_of(names), &a, &vars));
    PROMISE(!context_add_vars(c, vars, "", NULL));
    check_places(s, &a);
    check_value(c, s, INTERP_VALUE, &a);
    check_value(c, s, INTERP_COMMAND, &a);
    check_value(c, s, INTERP_DATA, &a);
    return 0;
}
