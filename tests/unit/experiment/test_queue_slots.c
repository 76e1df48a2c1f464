#include "experiment/queue_slots.h"
#include "support/test.h"

static const char *vars_of(const char *text, size_t worker, struct arena *a)
{
    static char one[] = "A=1", old[] = "GPU=old", other[] = "GPUS=2";
    static char *const vars[] = {one, old, other, NULL};
    struct strs texts = {.at = &text, .len = 1};
    struct queue_slots slots = {0};
    err *e = queue_slots_parse(&texts, worker, a, &slots);
    if (!test_check_ok(__FILE__, __LINE__, text, e))
        return "";
    const char *out = "";
    for (char *const *v = queue_slots_vars(&slots, worker, vars, a); *v; v++)
        out = arena_printf(a, "%s%s|", out, *v);
    return out;
}

TEST(each_worker_has_its_own_value)
{
    scoped(arena) struct arena a = ARENA_INIT;
    CHECK_STR(vars_of("GPU=x,y", 1, &a), "A=1|GPUS=2|GPU=x|");
    CHECK_STR(vars_of("GPU=x,y", 2, &a), "A=1|GPUS=2|GPU=y|");
    CHECK_STR(vars_of("GPU=0,1;2,3", 2, &a), "A=1|GPUS=2|GPU=2,3|");
}

TEST(without_slots_the_variables_are_what_they_were)
{
    static char one[] = "A=1";
    static char *const vars[] = {one, NULL};
    const struct queue_slots none = {0};
    scoped(arena) struct arena a = ARENA_INIT;
    CHECK(queue_slots_vars(&none, 7, vars, &a) == vars);
    CHECK_INT(queue_slots_count(&none), 0);
}

TEST(what_is_no_list_or_too_short_is_refused)
{
    static const char *const bad[] = {"GPU", "=1", "GPU=", "GPU=1,2"};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        const char *text = bad[i];
        struct strs texts = {.at = &text, .len = 1};
        struct queue_slots slots = {0};
        CHECK_ERR(queue_slots_parse(&texts, 3, &a, &slots), "--slot-env");
    }
}

TEST(the_shortest_list_counts)
{
    const char *both[] = {"GPU=1,2,3", "PORT=80;81"};
    scoped(arena) struct arena a = ARENA_INIT;
    struct strs texts = {.at = both, .len = 2};
    struct queue_slots slots = {0};
    CHECK_OK(queue_slots_parse(&texts, 0, &a, &slots));
    CHECK_INT(queue_slots_count(&slots), 2);
}
