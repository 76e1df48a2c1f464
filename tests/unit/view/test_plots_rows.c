/* Rows of plots against tests/vectors/plot_rows.tsv: what the original makes of the same documents.
 */
#include "data/json_write.h"
#include "support/test.h"
#include "support/vectors.h"
#include "view/plots_rows.h"

static void check_failure(const struct row *row, const err *e, const struct value *rows)
{
    CHECK_STR(plots_rows_error_type(e), row->cells[3]);
    CHECK_STR(err_message(e), text_cell(row, 4));
    CHECK_INT(rows->list.len, 0);
}

static void check_result(const struct row *row, const struct value *rows, const struct value *props)
{
    const struct value *want = json_cell(row, 4);
    if (value_same(rows, want->list.items[0]) &&
        value_same(props ? props : value_map(row->arena), want->list.items[1]))
        return;
    scoped(sb) struct sb got = SB_INIT;
    json_write(rows, JSON_PLAIN, &got);
    sb_add(&got, ", ");
    json_write(props ? props : value_map(row->arena), JSON_PLAIN, &got);
    test_fail(__FILE__, __LINE__, "%s %s %s:\n[%s]\n--- the original:\n%s", row->cells[0],
              row->cells[1], row->cells[2], got.buf, row->cells[4]);
}

static void check_row(const struct row *row)
{
    struct plots_rows_in in = {text_cell(row, 0), "main", json_cell(row, 1), json_cell(row, 2)};
    struct value *rows = value_list(row->arena), *props = NULL;
    scoped(err) err *e = plots_rows(&in, row->arena, rows, &props);
    if (!streq(row->cells[3], "ok") && !e)
        test_fail(__FILE__, __LINE__, "%s %s %s: not refused", row->cells[0], row->cells[1],
                  row->cells[2]);
    else if (e)
        check_failure(row, e, rows);
    else
        check_result(row, rows, props);
}

TEST(rows_are_what_the_original_makes_of_documents)
{
    CHECK(each_row("vectors/plot_rows.tsv", check_row) > 600);
}
