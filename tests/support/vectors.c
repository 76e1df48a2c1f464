#include "support/vectors.h"

#include "data/json_read.h"
#include "support/test.h"

size_t each_row(const char *file, row_fn fn)
{
    scoped(sb) struct sb text = SB_INIT;
    size_t count = 0;
    test_read(test_data(file), &text);
    struct str rest = sb_str(&text), line, cell;
    while (str_split(&rest, '\n', &line)) {
        scoped(arena) struct arena a = ARENA_INIT;
        struct row row = {.arena = &a};
        if (!line.len || line.ptr[0] == '#')
            continue;
        while (row.n < MAX_CELLS && str_split(&line, '\t', &cell))
            row.cells[row.n++] = arena_str(&a, cell);
        fn(&row);
        count++;
    }
    return count;
}

struct value *json_cell(const struct row *row, size_t i)
{
    struct value *v = NULL;
    err *e = json_read(str_of(row->cells[i]), row->arena, &v);
    if (e) {
        test_fail(__FILE__, __LINE__, "cell %zu «%s» is not JSON", i, row->cells[i]);
        err_free(e);
        return value_null(row->arena);
    }
    return v;
}

const char *text_cell(const struct row *row, size_t i)
{
    struct value *v = json_cell(row, i);
    return v->kind == VALUE_STR ? v->s : "";
}
