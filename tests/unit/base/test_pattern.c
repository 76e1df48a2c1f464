/* What Python's re.match says of the same patterns and texts. */
#include "base/pattern.h"
#include "support/test.h"

static bool matches(const char *pattern, const char *text)
{
    scoped(pattern) struct pattern *p = NULL;
    if (!test_check_ok(__FILE__, __LINE__, pattern, pattern_new(pattern, &p)))
        return false;
    return pattern_matches_start(p, text);
}

TEST(a_match_starts_at_the_start_and_may_end_anywhere)
{
    CHECK(matches("loss", "loss.train"));
    CHECK(!matches("train", "loss.train"));
    CHECK(matches("loss|acc", "acc"));
    CHECK(!matches("los|acc$", "accuracy"));
    CHECK(matches(".*train", "loss.train"));
    CHECK(matches("", "anything"));
    CHECK(matches(".*", ""));
}

TEST(pythons_classes_and_groups)
{
    CHECK(matches("\\d+\\.\\d", "12.5"));
    CHECK(!matches("\\D", "12.5"));
    CHECK(matches("\\w+:\\s*\\S", "key:  x"));
    CHECK(matches("(?:a|b)+c", "ababc"));
    CHECK(matches(".*?x", "aaax"));
    CHECK(matches("a{2,3}?b", "aab"));
    CHECK(matches("loss\\.v\\Z", "loss.v"));
    CHECK(!matches("loss\\.v\\Z", "loss.value"));
    CHECK(matches("a\\?b", "a?b"));
}

TEST(brackets)
{
    CHECK(matches("[\\d.]+$", "1.25"));
    CHECK(!matches("[^\\d]", "1"));
    CHECK(matches("[a\\-z]+$", "a-z"));
    CHECK(!matches("[a\\-z]", "b"));
    CHECK(matches("[\\w-]+$", "a-b_1"));
    CHECK(matches("[]x]+$", "]x"));
    CHECK(matches("[\\]\\\\]+$", "]\\"));
    CHECK(matches("[\\^]$", "^"));
    CHECK(matches("[a-c^]+$", "b^"));
}

TEST(what_is_not_understood_is_refused)
{
    struct pattern *p = NULL;
    CHECK_ERR(pattern_new("(?i)a", &p), "only (?:");
    CHECK_ERR(pattern_new("(?=a)", &p), "only (?:");
    CHECK_ERR(pattern_new("[a", &p), "invalid regular expression '[a'");
    CHECK_ERR(pattern_new("(a", &p), "malformed");
    CHECK_ERR(pattern_new("a\\", &p), "too early");
    CHECK(p == NULL);
}

TEST(what_repeats_too_much_is_refused)
{
    struct pattern *p = NULL;
    CHECK_ERR(pattern_new("(((a{200}){200}){200})", &p), "repeats too much");
    CHECK_ERR(pattern_new("a++", &p), "multiple repeat");
    CHECK_ERR(pattern_new("a*??", &p), "multiple repeat");
    CHECK_ERR(pattern_new("a{2}{3}", &p), "multiple repeat");
    CHECK(p == NULL);
}
