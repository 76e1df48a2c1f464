/* Texts and outcomes are those of Python 3.11's argparse for the same table. */
#include "cli/opt_parse.h"

#include "support/test.h"

struct words {
    bool force, all, all_tags, stop;
    struct strs kinds;
    int count, jobs;
    const char *name, *order, *maybe, *first, *second;
    struct strs params, paths, rest;
};

static const char *const orders[] = {"asc", "desc", NULL};

static const struct opt options[] = {
    OPT('f', "force", OPT_FLAG, struct words, force, NULL, "-"),
    {.long_name = "all",
     .kind = OPT_FLAG,
     .offset = offsetof(struct words, all),
     .help = "-",
     .group = 'a'},
    {.short_name = 'T',
     .long_name = "all-tags",
     .kind = OPT_FLAG,
     .offset = offsetof(struct words, all_tags),
     .help = "-",
     .group = 'a'},
    OPT('c', "count", OPT_COUNT, struct words, count, NULL, "-"),
    OPT('j', "jobs", OPT_INT, struct words, jobs, "<number>", "-"),
    OPT('n', "name", OPT_STR, struct words, name, "<name>", "-"),
    OPT('S', "set-param", OPT_LIST, struct words, params, "<param>", "-"),
    OPT(0, "no-force", OPT_CLEAR, struct words, force, NULL, "-"),
    {.long_name = "kind",
     .kind = OPT_LIST,
     .offset = offsetof(struct words, kinds),
     .help = "-",
     .choices = orders},
    OPT(0, "targets", OPT_NARGS, struct words, paths, "<paths>", "-"),
    {.long_name = "sort-order",
     .kind = OPT_CHOICE,
     .offset = offsetof(struct words, order),
     .help = "-",
     .choices = orders,
     .alias = "order"},
    {.long_name = "maybe",
     .kind = OPT_CHOICE,
     .offset = offsetof(struct words, maybe),
     .help = "-",
     .choices = orders,
     .bare = "asc"},
    OPT('h', "help", OPT_STOP, struct words, stop, NULL, "-"),
    OPT_END,
};

static const struct opt_positional any[] = {
    {.name = "rest", .count = OPT_ANY, .offset = offsetof(struct words, rest)},
    {0},
};
static const struct opt_positional one_or_two[] = {
    {.name = "first", .count = OPT_ONE, .offset = offsetof(struct words, first)},
    {.name = "second", .count = OPT_MAYBE, .offset = offsetof(struct words, second)},
    {0},
};
static const struct opt_positional some_and_one[] = {
    {.name = "rest", .count = OPT_SOME, .offset = offsetof(struct words, rest)},
    {.name = "first", .count = OPT_ONE, .offset = offsetof(struct words, first)},
    {0},
};

static const struct opt_positional the_rest[] = {
    {.name = "rest", .count = OPT_REST, .offset = offsetof(struct words, rest)},
    {0},
};

struct fixture {
    struct arena arena;
    struct words words;
    struct opt_parsed parsed;
};

static void fixture_scope_end(struct fixture *f)
{
    arena_release(&f->arena);
}

static err *parse_as(struct fixture *f, const struct opt_positional *p, bool first_word_ends,
                     const char *const *words)
{
    struct opt_set set = {options, &f->words};
    struct opt_parser parser = {.sets = &set,
                                .nsets = 1,
                                .positionals = p,
                                .target = &f->words,
                                .first_word_ends = first_word_ends};
    return opt_parse(&parser, words, &f->arena, &f->parsed);
}

#define PARSE_AS(f, p, ...) parse_as((f), (p), false, (const char *const[]){__VA_ARGS__, NULL})
#define PARSE(f, ...)       PARSE_AS((f), any, __VA_ARGS__)

static const char *joined(struct fixture *f, const struct strs *v)
{
    const char *text = "";
    vec_each (v, s)
        text = arena_printf(&f->arena, "%s[%s]", text, *s);
    return text;
}

TEST(values_in_every_spelling)
{
    const char *const spellings[][3] = {{"-n", "x", NULL},     {"-nx", NULL},      {"-n=x", NULL},
                                        {"--name", "x", NULL}, {"--name=x", NULL}, {"--na=x", NULL},
                                        {"--nam", "x", NULL}};
    for (size_t i = 0; i < ARRAY_LEN(spellings); i++) {
        scoped(fixture) struct fixture f = {0};
        CHECK_OK(parse_as(&f, any, false, spellings[i]));
        CHECK_STR(f.words.name, "x");
    }
}

TEST(empty_and_dashed_values)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "--name=", "-S", "a=-1", "-S", "-1", "-S-x"));
    CHECK_STR(f.words.name, "");
    CHECK_STR(joined(&f, &f.words.params), "[a=-1][-1][-x]");
}

TEST(flags_are_bundled)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "-fcc", "-cnNAME"));
    CHECK(f.words.force);
    CHECK_INT(f.words.count, 3);
    CHECK_STR(f.words.name, "NAME");
}

TEST(options_and_words_mix)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "a", "-f", "b", "--", "-c", "--"));
    CHECK(f.words.force);
    CHECK_INT(f.words.count, 0);
    CHECK_STR(joined(&f, &f.words.rest), "[a][b][-c][--]");
}

TEST(the_rest_begins_with_the_first_word)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE_AS(&f, the_rest, "-n", "x", "echo", "-c", "--", "--nosuch", ""));
    CHECK_INT(f.words.count, 0);
    CHECK_STR(joined(&f, &f.words.rest), "[echo][-c][--][--nosuch][]");
    scoped(fixture) struct fixture g = {0};
    CHECK_OK(PARSE_AS(&g, the_rest, "-c", "--", "-c"));
    CHECK_INT(g.words.count, 1);
    CHECK_STR(joined(&g, &g.words.rest), "[--][-c]");
    scoped(fixture) struct fixture h = {0};
    CHECK_OK(PARSE_AS(&h, the_rest, "-c"));
    CHECK_INT(h.words.rest.len, 0);
}

TEST(a_required_option)
{
    static const struct opt required[] = {{.short_name = 'n',
                                           .long_name = "name",
                                           .kind = OPT_STR,
                                           .offset = offsetof(struct words, name),
                                           .required = true},
                                          OPT_END};
    struct words w = {0};
    struct opt_set set = {required, &w};
    struct opt_parser parser = {.sets = &set, .nsets = 1, .positionals = one_or_two, .target = &w};
    struct opt_parsed parsed;
    scoped(arena) struct arena a = ARENA_INIT;
    CHECK_ERR(opt_parse(&parser, (const char *const[]){NULL}, &a, &parsed),
              "the following arguments are required: -n/--name, first");
    CHECK_OK(opt_parse(&parser, (const char *const[]){"x", "--name=", NULL}, &a, &parsed));
}

TEST(words_that_only_look_like_options)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "-", "-5", "-1.5", "-.5", "- x"));
    CHECK_STR(joined(&f, &f.words.rest), "[-][-5][-1.5][-.5][- x]");
}

TEST(many_values_end_at_the_next_option)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "--targets", "a", "b", "-f", "c", "--targets", "--targets", "d"));
    CHECK_STR(joined(&f, &f.words.paths), "[a][b][d]");
    CHECK_STR(joined(&f, &f.words.rest), "[c]");
}

TEST(an_exact_name_is_no_abbreviation)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "--all"));
    CHECK(f.words.all && !f.words.all_tags);
}

TEST(ambiguous_abbreviation)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_ERR(PARSE(&f, "--al"), "ambiguous option: --al could match --all, --all-tags");
}

TEST(groups_exclude)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_ERR(PARSE(&f, "--all", "-T"), "argument -T/--all-tags: not allowed with argument --all");
    CHECK_OK(PARSE(&f, "-T", "-T"));
}

TEST(choices)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "--order", "desc"));
    CHECK_STR(f.words.order, "desc");
    CHECK_ERR(PARSE(&f, "--sort-order", "up"),
              "argument --sort-order/--order: invalid choice: 'up' (choose from 'asc', 'desc')");
}

TEST(choices_that_need_no_value)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "--maybe"));
    CHECK_STR(f.words.maybe, "asc");
    CHECK_OK(PARSE(&f, "--maybe", "desc", "--maybe", "-h"));
    CHECK_STR(f.words.maybe, "asc");
    CHECK_OK(PARSE(&f, "--maybe=desc"));
    CHECK_STR(f.words.maybe, "desc");
    CHECK_ERR(PARSE(&f, "--maybe", "word"), "argument --maybe: invalid choice: 'word'");
}

TEST(numbers)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "-j", "-3"));
    CHECK_INT(f.words.jobs, -3);
    CHECK_ERR(PARSE(&f, "-j", "x"), "argument -j/--jobs: invalid int value: 'x'");
    CHECK_ERR(PARSE(&f, "-j", "1.5"), "argument -j/--jobs: invalid int value: '1.5'");
    CHECK_ERR(PARSE(&f, "-j", "99999999999"), "invalid int value");
}

TEST(a_value_is_missing)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_ERR(PARSE(&f, "-n"), "argument -n/--name: expected one argument");
    CHECK_ERR(PARSE(&f, "-n", "-f"), "argument -n/--name: expected one argument");
    CHECK_ERR(PARSE(&f, "-n", "--", "x"), "argument -n/--name: expected one argument");
}

TEST(a_flag_takes_no_value)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_ERR(PARSE(&f, "--force=1"), "argument -f/--force: ignored explicit argument '1'");
    CHECK_ERR(PARSE(&f, "-fz"), "argument -f/--force: ignored explicit argument 'z'");
}

TEST(unknown_words_are_kept_in_order)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE_AS(&f, one_or_two, "--what", "a", "-x", "b", "c", "-y=1"));
    CHECK_STR(f.words.first, "a");
    CHECK_STR(f.words.second, "b");
    CHECK_STR(joined(&f, &f.parsed.unknown), "[--what][-x][-y=1][c]");
}

TEST(required_words)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_ERR(PARSE_AS(&f, one_or_two, "-f"), "the following arguments are required: first");
    CHECK_ERR(PARSE_AS(&f, some_and_one, "x"), "the following arguments are required: first");
    CHECK_ERR(PARSE_AS(&f, some_and_one, "-f"),
              "the following arguments are required: rest, first");
    CHECK_OK(PARSE_AS(&f, some_and_one, "x", "y", "z"));
    CHECK_STR(joined(&f, &f.words.rest), "[x][y]");
    CHECK_STR(f.words.first, "z");
}

TEST(help_stops)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE_AS(&f, one_or_two, "-h", "-n"));
    CHECK(f.words.stop && f.parsed.stopped);
}

TEST(the_first_word_is_for_another)
{
    scoped(fixture) struct fixture f = {0};
    const char *const words[] = {"-f", "--name", "x", "sub", "-c", NULL};
    CHECK_OK(parse_as(&f, NULL, true, words));
    CHECK_INT(f.parsed.used, 3);
    CHECK_INT(f.words.count, 0);
}

TEST(the_last_of_a_pair_counts)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "--force", "--no-force"));
    CHECK(!f.words.force);
    CHECK_OK(PARSE(&f, "--no-force", "-f"));
    CHECK(f.words.force);
    CHECK_ERR(PARSE(&f, "--no-force=x"), "argument --no-force: ignored explicit argument 'x'");
}

TEST(lists_of_choices)
{
    scoped(fixture) struct fixture f = {0};
    CHECK_OK(PARSE(&f, "--kind", "asc", "--kind=desc", "--kind", "asc"));
    CHECK_STR(joined(&f, &f.words.kinds), "[asc][desc][asc]");
    CHECK_ERR(PARSE(&f, "--kind", "up"),
              "argument --kind: invalid choice: 'up' (choose from 'asc', 'desc')");
}
