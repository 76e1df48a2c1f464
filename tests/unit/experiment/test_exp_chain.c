/* What each of several experiments shows of a past that they have in common; the rest is in the
 * cases checkpoints and checkpoints_forked of tests/oracle. */
#include "experiment/exp_chain.h"
#include "support/test.h"

/* "rev:own/len<fork" of each. */
static void check_shares(const struct exp_row *rows, size_t n, const char *want)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb got = SB_INIT;
    struct exp_row_vec vec = {0};
    struct exp_chain_views views = {0};
    for (size_t i = 0; i < n; i++)
        arena_push(&a, &vec, rows[i]);
    exp_chain_share(&vec, &a, &views);
    vec_each (&views, v)
        sb_addf(&got, "%s%s:%zu/%zu<%s", got.len ? " " : "", v->tip->rev, v->own, v->len,
                v->fork ? v->fork->rev : "");
    CHECK_STR(got.buf, want);
}

static const struct exp_row one = {.rev = "1", .time_sec = 1},
                            two = {.rev = "2", .time_sec = 2, .before = &one},
                            three = {.rev = "3", .time_sec = 3, .before = &two};

TEST(those_that_are_one_commit_share_nothing)
{
    const struct exp_row rows[] = {{.rev = "b", .time_sec = 2}, {.rev = "a", .time_sec = 1}};
    check_shares(rows, 2, "b:1/1< a:1/1<");
}

TEST(what_is_common_belongs_to_the_oldest)
{
    const struct exp_row rows[] = {{.rev = "f", .time_sec = 9, .before = &two},
                                   {.rev = "4", .time_sec = 4, .before = &three},
                                   three};
    check_shares(rows, 3, "f:1/3<2 4:1/4<3 3:3/3<");
}

TEST(of_one_second_the_shorter_one_is_the_older)
{
    const struct exp_row rows[] = {{.rev = "f", .time_sec = 3, .before = &three}, three};
    check_shares(rows, 2, "f:1/4<3 3:3/3<");
}

TEST(an_equal_tip_is_shown_all_the_same)
{
    const struct exp_row rows[] = {three, three};
    check_shares(rows, 2, "3:3/3< 3:1/3<2");
}

TEST(a_run_is_newer_than_what_is_done)
{
    const struct exp_row rows[] = {{.rev = "workspace", .before = &three}, two};
    check_shares(rows, 2, "workspace:2/4<2 2:2/2<");
}
