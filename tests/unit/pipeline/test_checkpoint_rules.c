#include "data/yaml_read.h"
#include "pipeline/checkpoint_rules.h"
#include "support/test.h"

static err *read_rules(const char *meta, struct arena *a, struct checkpoint_rules *ret)
{
    struct dvcfile file = {.path = "dvc.yaml"};
    struct stage s = {.file = &file, .name = "train"};
    struct value *v = NULL;
    TRY(yaml_read(str_of(meta), a, &v));
    s.meta = v;
    return checkpoint_rules_read(&s, ret);
}

TEST(without_rules_each_signal_counts_and_all_stay)
{
    static const char *const metas[] = {"a: 1", "checkpoints: 5", "checkpoints: {}", "[]"};
    scoped(arena) struct arena a = ARENA_INIT;
    struct checkpoint_rules r;
    for (size_t i = 0; i < ARRAY_LEN(metas); i++) {
        CHECK_OK(read_rules(metas[i], &a, &r));
        CHECK_INT(r.every_ms, 0);
        CHECK_INT(r.every_signals, 1);
        CHECK_INT(r.keep, CHECKPOINT_KEEP_ALL);
    }
}

TEST(rules_are_times_counts_and_metrics)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct checkpoint_rules r;
    CHECK_OK(read_rules("checkpoints: {every: 10m, keep: last 10}", &a, &r));
    CHECK_INT(r.every_ms, 600000);
    CHECK_INT(r.every_signals, 1);
    CHECK_INT(r.keep, CHECKPOINT_KEEP_LAST);
    CHECK_INT(r.last, 10);
    CHECK_OK(read_rules("checkpoints: {every: 5 signals, keep: best acc}", &a, &r));
    CHECK_INT(r.every_ms, 0);
    CHECK_INT(r.every_signals, 5);
    CHECK_INT(r.keep, CHECKPOINT_KEEP_BEST);
    CHECK_STR(r.metric, "acc");
    CHECK_OK(read_rules("checkpoints: {every: 2h, keep: 'lowest m.json:loss.train'}", &a, &r));
    CHECK_INT(r.every_ms, 7200000);
    CHECK_INT(r.keep, CHECKPOINT_KEEP_LOWEST);
    CHECK_STR(r.metric, "m.json:loss.train");
}

TEST(bad_rules_name_their_place)
{
    static const char *const metas[] = {"checkpoints: {every: 10}",
                                        "checkpoints: {every: 0m}",
                                        "checkpoints: {every: m}",
                                        "checkpoints: {every: 5 x}",
                                        "checkpoints: {every: 9999999999999s}",
                                        "checkpoints: {every: }",
                                        "checkpoints: {keep: 10}",
                                        "checkpoints: {keep: last}",
                                        "checkpoints: {keep: last 0}",
                                        "checkpoints: {keep: last 3 x}",
                                        "checkpoints: {keep: 'best '}",
                                        "checkpoints: {keep: [a]}"};
    scoped(arena) struct arena a = ARENA_INIT;
    struct checkpoint_rules r;
    for (size_t i = 0; i < ARRAY_LEN(metas); i++)
        CHECK_ERR(read_rules(metas[i], &a, &r),
                  "'dvc.yaml' is invalid, in line 1: 'meta.checkpoints.");
}
