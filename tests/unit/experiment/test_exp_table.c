/* Listings as frames, against what DVC 3.67.1 shows of the same rows (tests/oracle/recorded
 * expshow). */
#include "data/json_read.h"
#include "experiment/exp_json.h"
#include "experiment/exp_table.h"
#include "support/test.h"

static const char sha_main[] = "362f3dc87878923b8e4df9e6ecceaed0a0a6300a",
                  sha_one[] = "1111111111111111111111111111111111111111",
                  sha_two[] = "2222222222222222222222222222222222222222";

/* A listing of rows written as JSON. */
struct listing {
    struct arena arena;
    struct exp_baseline_vec all;
    struct frame frame;
};

static void listing_scope_end(struct listing *l)
{
    frame_release(&l->frame);
    arena_release(&l->arena);
}

static struct exp_row make_row(struct listing *l, const char *rev, const char *name,
                               const char *data)
{
    struct value *v = NULL;
    err *e = json_read(str_of(data), &l->arena, &v);
    CHECK(!e);
    err_free(e);
    return (struct exp_row){.rev = rev, .name = name, .data = v, .time_sec = 86400 * 365};
}

static struct exp_baseline *add_baseline(struct listing *l, const char *rev, const char *name,
                                         const char *data)
{
    struct exp_baseline b = {.row = make_row(l, rev, name, data)};
    arena_push(&l->arena, &l->all, b);
    return &l->all.at[l->all.len - 1];
}

static void add_experiment(struct listing *l, const char *rev, const char *name, const char *data)
{
    struct exp_baseline *b = &l->all.at[l->all.len - 1];
    arena_push(&l->arena, &b->experiments, make_row(l, rev, name, data));
}

static void show(struct listing *l, struct sb *out)
{
    vec_each (&l->frame.cols, c)
        sb_addf(out, "%s%s", c == l->frame.cols.at ? "" : ",", c->header);
    vec_each (&l->frame.rows, r) {
        sb_add_char(out, '\n');
        for (size_t c = 0; c < l->frame.cols.len; c++) {
            const struct frame_cell *cell = &r->cells[c];
            sb_add(out, c ? "," : "");
            if (cell->kind == FRAME_ERROR)
                sb_add_char(out, '!');
            else if (cell->text)
                sb_add(out, cell->text);
            else if (cell->val)
                value_py_str(cell->val, out);
        }
    }
}

static void check_listing(struct listing *l, struct exp_table_opts opts, const char *drop,
                          const char *want)
{
    scoped(sb) struct sb got = SB_INIT;
    struct strs dropped = {.at = &drop, .len = drop ? 1 : 0};
    opts.now_sec = 1800000000;
    frame_release(&l->frame);
    frame_init(&l->frame, &l->arena);
    CHECK_OK(exp_table_build(&l->all, &opts, &l->frame));
    CHECK_OK(exp_table_drop(&l->frame, &dropped));
    show(l, &got);
    CHECK_STR(got.buf, want);
}

static void one_baseline(struct listing *l)
{
    add_baseline(l, sha_main, "main",
                 "{\"params\": {\"params.yaml\": {\"data\": {\"lr\": 0.1, \"m\": {\"u\": 64}}}},"
                 " \"metrics\": {\"m.json\": {\"data\": {\"acc\": 0.5}}},"
                 " \"deps\": {\"b.txt\": {\"hash\": \"bb\"}, \"a.txt\": {\"hash\": null}}}");
    add_experiment(l, sha_two, "two",
                   "{\"params\": {\"params.yaml\": {\"data\": {\"lr\": 0.3, \"new\": null}}},"
                   " \"metrics\": {\"m.json\": {\"error\": {\"type\": \"x\", \"msg\": \"y\"}}}}");
    add_experiment(l, sha_one, "one",
                   "{\"params\": {\"params.yaml\": {\"data\": {\"lr\": 0.2}}},"
                   " \"metrics\": {\"m.json\": {\"data\": {\"acc\": 0.7}}}}");
}

TEST(each_metric_param_and_dep_has_a_column)
{
    scoped(listing) struct listing l = {.arena = ARENA_INIT};
    one_baseline(&l);
    check_listing(&l, (struct exp_table_opts){.csv = true}, "Created",
                  "Experiment,rev,typ,parent,acc,lr,m.u,new,a.txt,b.txt\n"
                  ",main,baseline,,0.5,0.1,64,,,bb\n"
                  "two,2222222,branch_commit,,!,0.3,,,,\n"
                  "one,1111111,branch_base,,0.7,0.2,,,,");
    check_listing(&l, (struct exp_table_opts){0}, "Created|m.u|new|.*txt",
                  "Experiment,acc,lr\n"
                  "main,0.5,0.1\n"
                  "├── 2222222 [two],!,0.3\n"
                  "└── 1111111 [one],0.7,0.2");
}

TEST(sorting_puts_missing_values_last_or_with_desc_first)
{
    scoped(listing) struct listing l = {.arena = ARENA_INIT};
    one_baseline(&l);
    struct exp_table_opts asc = {.sort_by = "acc"}, desc = {.sort_by = "acc", .descending = true};
    struct exp_table_opts by_param = {.sort_by = "params.yaml:lr"};
    const char *drop = "Created|m.u|new|.*txt|lr";
    check_listing(&l, asc, drop,
                  "Experiment,acc\nmain,0.5\n├── 1111111 [one],0.7\n└── 2222222 [two],!");
    check_listing(&l, desc, drop,
                  "Experiment,acc\nmain,0.5\n├── 2222222 [two],!\n└── 1111111 [one],0.7");
    check_listing(&l, by_param, drop,
                  "Experiment,acc\nmain,0.5\n├── 1111111 [one],0.7\n└── 2222222 [two],!");
}

TEST(a_column_to_sort_by_is_known_and_the_only_one)
{
    scoped(listing) struct listing l = {.arena = ARENA_INIT};
    struct exp_table_opts unknown = {.sort_by = "nosuch"}, twice = {.sort_by = "foo"};
    add_baseline(&l, sha_main, "main",
                 "{\"params\": {\"params.yaml\": {\"data\": {\"foo\": 1}}},"
                 " \"metrics\": {\"m.yaml\": {\"data\": {\"foo\": 2}}}}");
    frame_init(&l.frame, &l.arena);
    CHECK_OK(exp_table_build(&l.all, &unknown, &l.frame)); /* there is nothing to sort */
    add_experiment(&l, sha_one, "one", "{\"params\": {}, \"metrics\": {}}");
    frame_release(&l.frame);
    frame_init(&l.frame, &l.arena);
    CHECK_ERR(exp_table_build(&l.all, &unknown, &l.frame), "Unknown sort column 'nosuch'");
    frame_release(&l.frame);
    frame_init(&l.frame, &l.arena);
    CHECK_ERR(exp_table_build(&l.all, &twice, &l.frame),
              "Ambiguous sort column 'foo' matched 'm.yaml:foo, params.yaml:foo'");
}

TEST(a_name_that_occurs_twice_has_its_file_before_it)
{
    scoped(listing) struct listing l = {.arena = ARENA_INIT};
    add_baseline(&l, "workspace", NULL,
                 "{\"params\": {\"params.yaml\": {\"data\": {\"foo\": 1, \"bar\": 2, \"Created\": "
                 "5}}}, \"metrics\": {\"m.yaml\": {\"data\": {\"foo\": 3}}}}");
    l.all.at[0].row.time_sec = 0;
    check_listing(&l, (struct exp_table_opts){.csv = true}, NULL,
                  "Experiment,rev,typ,Created,parent,m.yaml:foo,params.yaml:foo,bar,"
                  "params.yaml:Created\n,workspace,baseline,,,3,1,2,5");
}

TEST(kept_columns_are_not_dropped)
{
    scoped(listing) struct listing l = {.arena = ARENA_INIT};
    const char *keep = "lr";
    one_baseline(&l);
    check_listing(&l, (struct exp_table_opts){.csv = true, .keep = {.at = &keep, .len = 1}}, ".*",
                  "lr\n0.1\n0.3\n0.2");
    const char *state = "State";
    check_listing(&l, (struct exp_table_opts){.keep = {.at = &state, .len = 1}}, "[^ES]|Exp|Exe",
                  "State\n\n\n");
}

TEST(patterns_that_are_malformed_are_refused)
{
    scoped(listing) struct listing l = {.arena = ARENA_INIT};
    const char *bad = "(";
    struct strs patterns = {.at = &bad, .len = 1};
    frame_init(&l.frame, &l.arena);
    CHECK_ERR(exp_table_drop(&l.frame, &patterns), "invalid regular expression '('");
}

TEST(a_running_experiment_tells_state_and_executor)
{
    scoped(listing) struct listing l = {.arena = ARENA_INIT};
    struct value *executor = NULL;
    add_baseline(&l, sha_main, "main", "{}");
    add_experiment(&l, "workspace", "wrun", "{}");
    CHECK_OK(json_read(STR_LIT("{\"state\": \"running\", \"name\": \"workspace\"}"), &l.arena,
                       &executor));
    l.all.at[0].experiments.at[0].executor = executor;
    check_listing(&l, (struct exp_table_opts){0}, "Created",
                  "Experiment,State,Executor\nmain,,\n└── workspace [wrun],Running,Workspace");
}

TEST(json_has_every_row_with_its_experiments)
{
    scoped(listing) struct listing l = {.arena = ARENA_INIT};
    struct value *want = NULL;
    add_baseline(&l, "workspace", NULL, "{}");
    add_baseline(&l, "main1", "main", "{\"params\": {\"p\": 1}, \"meta\": {}}");
    add_experiment(&l, "two1", "one", "{\"meta\": {\"has_checkpoints\": true}}");
    struct exp_row before = make_row(&l, "one1", NULL, "{}");
    before.time_sec = 0;
    l.all.at[1].experiments.at[0].before = &before;
    l.all.at[0].row.data = NULL;
    l.all.at[1].row.time_sec = l.all.at[1].experiments.at[0].time_sec = 0;
    CHECK_OK(json_read(
        STR_LIT("[{\"rev\": \"workspace\", \"name\": null, \"data\": null, \"error\": null, "
                "\"experiments\": null}, {\"rev\": \"main1\", \"name\": \"main\", \"data\": "
                "{\"rev\": \"main1\", \"timestamp\": null, \"params\": {\"p\": 1}, "
                "\"meta\": {}}, \"error\": null, \"experiments\": [{\"revs\": "
                "[{\"rev\": \"two1\", \"name\": \"one\", \"data\": {\"rev\": \"two1\", "
                "\"timestamp\": null, \"meta\": {\"has_checkpoints\": true}}, \"error\": null, "
                "\"experiments\": null}, {\"rev\": \"one1\", \"name\": null, \"data\": "
                "{\"rev\": \"one1\", \"timestamp\": null}, \"error\": null, "
                "\"experiments\": null}], "
                "\"executor\": null, \"name\": \"one\"}]}]"),
        &l.arena, &want));
    CHECK(value_equal(exp_json(&l.all, &l.arena), want));
}
