/* The last rule that matches decides, whether rules are asked one by one or from the table. */
#include "base/sb.h"
#include "scm/scm_rules.h"
#include "support/test.h"

struct asked {
    const char *path;
    bool is_dir, folds;
    const char *pattern; /* of the rule that decides; NULL: none */
    bool is_negated;
};

static void check(const char *text, const struct asked *cases, size_t count)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_rules rules = {0};

    scm_rules_parse(str_of(text), &a, &rules);
    for (size_t i = 0; i < count; i++) {
        const struct asked *c = &cases[i];
        const struct scm_rule *r = scm_rules_match(&rules, str_of(c->path), c->is_dir, c->folds);
        CHECK_STR(r ? r->pattern.ptr : "none", c->pattern ? c->pattern : "none");
        CHECK(!r || r->is_negated == c->is_negated);
    }
}

TEST(rules_last_match_decides)
{
    static const struct asked cases[] = {
        {"a.txt", false, false, "*.txt", true}, /* behind "/a.txt" */
        {"b.txt", false, false, "b.txt", false},
        {"sub/b.txt", false, false, "b.txt", false},
        {"sub/a.txt", false, false, "*.txt", true},
        {"model", false, false, "/model", true}, /* the second of two */
        {"sub/model", false, false, NULL, false},
        {"sub/deep", false, false, "sub/deep", false},
        {"sub/sub/deep", false, false, NULL, false},
    };
    check("/a.txt\n/model\n!*.txt\nb.txt\n!/model\nsub/deep\n", cases, ARRAY_LEN(cases));
}

TEST(rules_of_directories_leave_files)
{
    static const struct asked cases[] = {
        {"out", false, false, NULL, false},
        {"out", true, false, "out", false},
        {"sub/out", true, false, "out", false},
        {"data", true, false, "/data", false},
    };
    check("out/\n/data\n/data/\n!/nothing\n/data\n", cases, ARRAY_LEN(cases));
}

TEST(rules_fold_case_where_the_file_system_does)
{
    static const struct asked cases[] = {
        {"OUT", false, false, NULL, false},
        {"OUT", false, true, "/out", false},
        {"sub/Name", false, true, "name", false},
    };
    check("/out\nname\n", cases, ARRAY_LEN(cases));
}

TEST(rules_of_a_file_that_grows)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb line = SB_INIT;
    struct scm_rules rules = {0};

    for (int i = 0; i < 3000; i++) {
        sb_clear(&line);
        sb_addf(&line, i % 2 ? "/%d.txt\n" : "%d.txt\n", i);
        scm_rules_parse(sb_str(&line), &a, &rules);
    }
    scm_rules_parse(STR_LIT("!*7.txt\n/17.txt\n"), &a, &rules);
    CHECK_STR(scm_rules_match(&rules, STR_LIT("2998.txt"), false, false)->pattern.ptr, "2998.txt");
    CHECK_STR(scm_rules_match(&rules, STR_LIT("x/0.txt"), false, false)->pattern.ptr, "0.txt");
    CHECK(!scm_rules_match(&rules, STR_LIT("x/1.txt"), false, false));
    CHECK(!scm_rules_match(&rules, STR_LIT("3000.txt"), false, false));
    CHECK(scm_rules_match(&rules, STR_LIT("27.txt"), false, false)->is_negated);
    CHECK_STR(scm_rules_match(&rules, STR_LIT("17.txt"), false, false)->pattern.ptr, "/17.txt");
}
