/* Graphs against tests/vectors/dag.tsv: the same ones, drawn and written by the original. */
#include "support/test.h"
#include "support/vectors.h"
#include "view/dag.h"

static struct dag read_dag(const struct row *row)
{
    const struct value *names = json_cell(row, 1), *edges = json_cell(row, 2);
    const char **name = arena_array(row->arena, names->list.len + 1, sizeof(*name));
    struct dag_edge *edge = arena_array(row->arena, edges->list.len + 1, sizeof(*edge));
    for (size_t i = 0; i < names->list.len; i++)
        name[i] = names->list.items[i]->s;
    for (size_t i = 0; i < edges->list.len; i++) {
        struct value **ends = edges->list.items[i]->list.items;
        edge[i] = (struct dag_edge){(size_t)ends[0]->i, (size_t)ends[1]->i};
    }
    return (struct dag){name, names->list.len, edge, edges->list.len};
}

static void check_row(const struct row *row)
{
    scoped(sb) struct sb out = SB_INIT;
    struct dag g = read_dag(row);
    if (streq(row->cells[0], "draw"))
        CHECK_OK(dag_draw(&g, &out));
    else if (streq(row->cells[0], "dot"))
        dag_dot(&g, &out);
    else
        dag_mermaid(&g, streq(row->cells[0], "md"), &out);
    if (!streq(out.buf, text_cell(row, 3)))
        test_fail(__FILE__, __LINE__, "%s of %s %s:\n%s\n--- the original:\n%s", row->cells[0],
                  row->cells[1], row->cells[2], out.buf, text_cell(row, 3));
}

TEST(graphs_are_drawn_as_the_original_draws_them)
{
    CHECK(each_row("vectors/dag.tsv", check_row) > 120);
}

/* --- what no recording has --- */

TEST(nothing_is_an_empty_line)
{
    scoped(sb) struct sb out = SB_INIT;
    struct dag g = {0};
    CHECK_OK(dag_draw(&g, &out));
    CHECK_STR(out.buf, "\n");
}

TEST(an_edge_to_itself_is_not_drawn)
{
    static const char *const names[] = {"a", "b"};
    static const struct dag_edge edges[] = {{0, 0}, {0, 1}}, without[] = {{0, 1}};
    scoped(sb) struct sb out = SB_INIT, want = SB_INIT;
    CHECK_OK(dag_draw(&(struct dag){names, 2, edges, 2}, &out));
    CHECK_OK(dag_draw(&(struct dag){names, 2, without, 1}, &want));
    CHECK_STR(out.buf, want.buf);
}

TEST(with_an_edge_to_itself_a_graph_is_not_strict)
{
    static const char *const names[] = {"a"};
    static const struct dag_edge edges[] = {{0, 0}};
    scoped(sb) struct sb out = SB_INIT;
    dag_dot(&(struct dag){names, 1, edges, 1}, &out);
    CHECK_STR(out.buf, "digraph {\n\"a\";\n\"a\" -> \"a\";\n}\n\n");
}

TEST(control_characters_do_not_reach_the_terminal)
{
    static const char *const names[] = {"a\033[31m"};
    scoped(sb) struct sb out = SB_INIT;
    CHECK_OK(dag_draw(&(struct dag){names, 1, NULL, 0}, &out));
    CHECK_STR(out.buf, "+--------+ \n| a?[31m | \n+--------+ \n");
}

TEST(a_graph_that_would_fill_the_memory_is_refused)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    enum { N = 3000 };
    const char **names = arena_array(&a, N, sizeof(*names));
    struct dag_edge *edges = arena_array(&a, (size_t)2 * N, sizeof(*edges));
    size_t n = 0;
    for (size_t i = 0; i < N; i++)
        names[i] = "s";
    for (size_t i = 0; i + 1 < N; i++) /* a chain whose stages all feed the last one */
        edges[n++] = (struct dag_edge){i, i + 1};
    for (size_t i = 0; i + 2 < N; i++)
        edges[n++] = (struct dag_edge){i, N - 1};
    CHECK_ERR(dag_draw(&(struct dag){names, N, edges, n}, &out), "too large to be drawn");
    CHECK_INT(out.len, 0);
}
