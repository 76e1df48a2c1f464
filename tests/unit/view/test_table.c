/* Tables against tests/vectors/tables.tsv: the same frames, drawn by the original. */
#include "support/test.h"
#include "support/vectors.h"
#include "view/table.h"

static struct table_opts read_opts(const struct value *v)
{
    return (struct table_opts){.precision = (int)value_find(v, "precision")->i,
                               .significant = value_find(v, "significant")->b,
                               .max_width = (int)value_find(v, "width")->i};
}

static void read_columns(struct frame *f, const struct value *cols)
{
    for (size_t i = 0; i < cols->list.len; i++) {
        struct value **c = cols->list.items[i]->list.items;
        enum frame_align align = c[2]->b ? FRAME_RIGHT : FRAME_LEFT;
        size_t at = frame_add_col(f, c[0]->s, align, c[1]->s);
        f->cols.at[at].no_wrap = c[3]->b;
        f->cols.at[at].collapse = c[4]->b;
    }
}

static void read_rows(struct frame *f, const struct value *rows)
{
    for (size_t r = 0; r < rows->list.len; r++) {
        const struct value *cells = rows->list.items[r];
        struct frame_row *row = frame_add_row(f);
        for (size_t c = 0; c < cells->list.len; c++) {
            const struct value *v = cells->list.items[c];
            if (v->kind == VALUE_STR)
                frame_set_text(f, row, c, v->s);
            else if (v->kind != VALUE_NULL)
                frame_set(f, row, c, v);
        }
    }
}

static void draw(const char *mode, const struct frame *f, const struct table_opts *opts,
                 struct sb *out)
{
    if (streq(mode, "ruled"))
        table_ruled(f, opts, out);
    else if (streq(mode, "headed"))
        table_headed(f, opts, out);
    else if (streq(mode, "markdown"))
        table_markdown(f, opts, out);
    else
        table_csv(f, opts, out);
}

static void check_row(const struct row *row)
{
    scoped(frame) struct frame f = {0};
    scoped(sb) struct sb out = SB_INIT;
    struct table_opts opts = read_opts(json_cell(row, 1));
    frame_init(&f, row->arena);
    read_columns(&f, json_cell(row, 2));
    read_rows(&f, json_cell(row, 3));
    draw(row->cells[0], &f, &opts, &out);
    if (!streq(out.buf, text_cell(row, 4)))
        test_fail(__FILE__, __LINE__, "%s, width %d, precision %d:\n%s\n--- the original:\n%s",
                  row->cells[0], opts.max_width, opts.precision, out.buf, text_cell(row, 4));
}

TEST(frames_are_drawn_as_the_original_draws_them)
{
    CHECK(each_row("vectors/tables.tsv", check_row) > 150);
}

/* --- what no recording has --- */

static void one_cell(struct frame *f, struct arena *a, const char *header, const char *text)
{
    frame_init(f, a);
    frame_add_col(f, header, FRAME_LEFT, "param");
    frame_set_text(f, frame_add_row(f), 0, text);
}

TEST(control_characters_do_not_reach_the_terminal)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f = {0};
    scoped(sb) struct sb ruled = SB_INIT, headed = SB_INIT, markdown = SB_INIT;
    struct table_opts opts = {.precision = 5};
    one_cell(&f, &a, "p", "\033[31mred\033[0m\a");
    table_ruled(&f, &opts, &ruled);
    table_headed(&f, &opts, &headed);
    table_markdown(&f, &opts, &markdown);
    CHECK(!strchr(ruled.buf, '\033') && strstr(ruled.buf, "  \\x1b[31mred\\x1b[0m  "));
    CHECK_STR(headed.buf, "p\n\\x1b[31mred\\x1b[0m\n");
    CHECK(!strchr(markdown.buf, '\033') && !strchr(markdown.buf, '\a'));
}

TEST(bytes_that_are_no_utf8_are_drawn)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f = {0};
    scoped(sb) struct sb out = SB_INIT;
    struct table_opts opts = {.precision = 5, .max_width = 12};
    one_cell(&f, &a, "\xff", "\xff\xfe long enough to be cut \x80\xc3");
    table_ruled(&f, &opts, &out);
    CHECK(out.len > 0);
}

TEST(colours_mark_headers_baselines_and_names)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f = {0};
    scoped(sb) struct sb out = SB_INIT;
    struct table_opts opts = {.precision = 5, .color = true};
    frame_init(&f, &a);
    frame_add_col(&f, "Experiment", FRAME_LEFT, "name");
    frame_add_col(&f, "m", FRAME_RIGHT, "metric");
    struct frame_row *row = frame_add_row(&f);
    frame_set_text(&f, row, 0, "workspace");
    row->style = "bold";
    frame_set_text(&f, frame_add_row(&f), 0, "x [e1]");
    table_ruled(&f, &opts, &out);
    CHECK_STR(out.buf, " ──────────────── \n"
                       " \033[1;30;48;5;255m Experiment \033[0m \033[1;30;48;5;230m m \033[0m \n"
                       " ──────────────── \n"
                       " \033[1m workspace  \033[0m \033[1m - \033[0m \n"
                       "  x [\033[1me1\033[0m]       -  \n"
                       " ──────────────── \n");
}

TEST(columns_that_read_the_same_are_dropped_unless_kept)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f = {0};
    struct table_opts exact = {0}, rounded = {.precision = 3, .significant = true};
    frame_init(&f, &a);
    for (const char *const *h = (const char *const[]){"same", "kept", "close", "gap", NULL}; *h;
         h++)
        frame_add_col(&f, *h, FRAME_LEFT, "param");
    f.cols.at[1].keep = true;
    for (int i = 0; i < 2; i++) {
        struct frame_row *row = frame_add_row(&f);
        frame_set(&f, row, 0, value_int(&a, 1));
        frame_set(&f, row, 1, value_int(&a, 1));
        frame_set(&f, row, 2, value_float(&a, i ? 0.50001 : 0.5));
        if (i)
            frame_set(&f, row, 3, value_int(&a, 1));
    }
    table_drop_constant(&f, &exact, "-");
    CHECK_INT(f.cols.len, 3);
    CHECK_STR(f.cols.at[0].header, "kept");
    CHECK_STR(f.cols.at[1].header, "close");
    table_drop_constant(&f, &rounded, "-");
    CHECK_INT(f.cols.len, 2);
    CHECK_STR(f.cols.at[1].header, "gap");
}

TEST(no_columns_draw_nothing)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f = {0};
    scoped(sb) struct sb out = SB_INIT;
    struct table_opts opts = {0};
    frame_init(&f, &a);
    frame_add_row(&f);
    table_ruled(&f, &opts, &out);
    table_headed(&f, &opts, &out);
    CHECK_STR(out.buf, "");
}
