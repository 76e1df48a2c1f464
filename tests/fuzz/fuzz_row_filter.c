/* Conditions: what is understood can be matched against any row, is true of it or not, and its
 * negation the other way round. */
#include "base/mem.h"
#include "data/row_filter.h"
#include "fuzz/fuzz.h"

static void fill(struct frame *f, struct arena *a)
{
    static const char *const headers[] = {"acc", "p.yaml:lr", "name", "on", "gone", "a b", "nan"};
    const struct value *vals[] = {value_int(a, 3),
                                  value_float(a, 1e-3),
                                  value_strz(a, "cnn"),
                                  value_bool(a, true),
                                  NULL,
                                  value_list(a),
                                  value_float(a, __builtin_nan(""))};
    frame_init(f, a);
    for (size_t i = 0; i < ARRAY_LEN(headers); i++)
        frame_add_col(f, headers[i], FRAME_LEFT, NULL);
    struct frame_row *row = frame_add_row(f);
    for (size_t i = 0; i < ARRAY_LEN(headers); i++)
        if (vals[i])
            frame_set(f, row, i, vals[i]);
}

static bool answer(const char *text, const struct frame *f, bool *ret_known)
{
    struct row_filter *filter = NULL;
    err *e = row_filter_parse(text, f->arena, &filter);
    bool got = false;
    if (e) {
        PROMISE(err_code_of(e) == ERR_INVALID && !filter);
        *ret_known = false;
        err_ignore(e);
        return false;
    }
    e = row_filter_bind(filter, f);
    *ret_known = !e;
    if (!e)
        got = row_filter_matches(filter, &f->rows.at[0]);
    err_free(e);
    row_filter_release(filter);
    return got;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f;
    scoped(free) char *text = fuzz_text(data, size);
    bool known, negated_known;
    fill(&f, &a);
    bool got = answer(text, &f, &known);
    if (!known)
        return 0;
    bool negated = answer(arena_printf(&a, "not (%s)", text), &f, &negated_known);
    PROMISE(!negated_known || negated == !got); /* it may be one level too deep */
    return 0;
}
