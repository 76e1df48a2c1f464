#include "base/hex.h"
#include "data/json_write.h"
#include "data/pickle_read.h"
#include "data/pickle_write.h"
#include "support/test.h"
#include "support/vectors.h"

/* The bytes that a cell has in hexadecimal. */
static struct str bytes_of(const struct row *row, size_t cell)
{
    const struct str hex = str_of(text_cell(row, cell));
    unsigned char *bytes = arena_alloc(row->arena, hex.len / 2 + 1);
    CHECK(hex_decode(hex, bytes));
    return (struct str){(const char *)bytes, hex.len / 2};
}

static void check_json(const struct value *got, const char *cell)
{
    scoped(sb) struct sb spelled = SB_INIT;
    json_write(got, JSON_PLAIN, &spelled);
    CHECK_STR(spelled.buf, cell);
}

static void read_vector(const struct row *row)
{
    struct value *got = NULL;
    err *e = pickle_read(bytes_of(row, 0), row->arena, &got);
    bool refused = e != NULL;
    err_free(e);
    if (streq(row->cells[1], "-"))
        CHECK_STR(refused ? "" : row->cells[0], "");
    else if (refused)
        test_fail(__FILE__, __LINE__, "refused: %s", row->cells[1]);
    else
        check_json(got, row->cells[1]);
}

TEST(data_is_read_and_all_else_refused)
{
    CHECK(each_row("vectors/pickle.tsv", read_vector) > 200);
}

static void write_vector(const struct row *row)
{
    scoped(sb) struct sb out = SB_INIT;
    struct value *first = NULL, *again = NULL;
    if (streq(row->cells[1], "-"))
        return;
    CHECK_OK(pickle_read(bytes_of(row, 0), row->arena, &first));
    pickle_write(first, &out);
    CHECK_OK(pickle_read(sb_str(&out), row->arena, &again));
    CHECK(value_same(first, again));
}

TEST(what_is_written_is_read_again)
{
    each_row("vectors/pickle.tsv", write_vector);
}

/* Python 3.11: pickle.loads(...) == {"args": (), "kwargs": {"n": [1, None, True], "f": 0.5}} */
TEST(bytes_are_those_of_protocol_4)
{
    static const char wanted[] = "\x80\x04}(\x8c\x04"
                                 "args(t\x8c\x06kwargs}(\x8c\x01n](\x8a\x08\x01\0\0\0\0\0\0\0N\x88"
                                 "e\x8c\x01"
                                 "fG\x3f\xe0\0\0\0\0\0\0uu.";
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    struct value *top = value_map(&a), *args = value_list(&a), *kwargs = value_map(&a),
                 *n = value_list(&a);
    args->form = VALUE_FORM_TUPLE;
    value_push(&a, n, value_int(&a, 1));
    value_push(&a, n, value_null(&a));
    value_push(&a, n, value_bool(&a, true));
    value_set(&a, kwargs, "n", n);
    value_set(&a, kwargs, "f", value_float(&a, 0.5));
    value_set(&a, top, "args", args);
    value_set(&a, top, "kwargs", kwargs);
    pickle_write(top, &out);
    CHECK_INT(out.len, sizeof(wanted) - 1);
    CHECK(out.len == sizeof(wanted) - 1 && !memcmp(out.buf, wanted, out.len));
}
