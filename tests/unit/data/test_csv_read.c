#include "data/csv_read.h"
#include "data/json_write.h"
#include "support/test.h"
#include "support/vectors.h"

static const char *shown(const struct value *v, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    json_write(v, JSON_PLAIN, &text);
    return arena_str(a, sb_str(&text));
}

static void read_vector(const struct row *row)
{
    struct value *text = json_cell(row, 0), *got = NULL;
    struct csv_opts opts = {.delimiter = text_cell(row, 1)[0], .no_header = !json_cell(row, 2)->b};
    CHECK_OK(csv_read((struct str){text->s, text->s_len}, opts, row->arena, &got));
    CHECK_STR(shown(got, row->arena), shown(json_cell(row, 3), row->arena));
}

TEST(rows_are_those_of_the_original)
{
    CHECK(each_row("vectors/csv.tsv", read_vector) > 900);
}

TEST(columns_without_a_header_are_counted_by_their_delimiter)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *got = NULL;
    struct csv_opts opts = {.delimiter = '\t', .no_header = true};
    CHECK_OK(csv_read(str_of("1\t2\n3\t4,5\n"), opts, &a, &got));
    CHECK_STR(shown(got, &a), "[{\"0\": \"1\", \"1\": \"2\"}, {\"0\": \"3\", \"1\": \"4,5\"}]");
    CHECK_OK(csv_read(str_of(""), opts, &a, &got));
    CHECK_STR(shown(got, &a), "[]");
}

TEST(what_is_no_text_is_refused)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *got = NULL;
    CHECK_ERR(csv_read(str_of("a,b\n\xff,1\n"), (struct csv_opts){.delimiter = ','}, &a, &got),
              "not valid UTF-8");
}

TEST(a_cell_has_a_largest_size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct value *got = NULL;
    struct csv_opts opts = {.delimiter = ','};
    sb_add(&text, "a\n");
    sb_add_repeat(&text, 'x', 131070);
    sb_add(&text, "\xc3\xa9\xc3\xa9"); /* characters count */
    CHECK_OK(csv_read(sb_str(&text), opts, &a, &got));
    CHECK_INT(got->list.len, 1);
    sb_add_char(&text, 'x');
    CHECK_ERR(csv_read(sb_str(&text), opts, &a, &got), "field larger than field limit (131072)");
}
