#include "cli/name_words.h"
#include "support/test.h"

TEST(names_are_joined_as_in_a_sentence)
{
    const char *names[] = {"a", "it's", "c"};
    scoped(arena) struct arena a = ARENA_INIT;
    struct strs v = {.at = names, .len = 1};
    CHECK_STR(name_words_join(&v, true, &a), "'a'");
    v.len = 2;
    CHECK_STR(name_words_join(&v, true, &a), "'a' and \"it's\"");
    v.len = 3;
    CHECK_STR(name_words_join(&v, false, &a), "a, it's and c");
    CHECK_STR(name_words_commas(&v, &a), "a, it's, c");
    CHECK_STR(name_words_list(&v, &a), "['a', \"it's\", 'c']");
}
