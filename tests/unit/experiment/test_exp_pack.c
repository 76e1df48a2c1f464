#include "data/pickle_write.h"
#include "experiment/exp_pack.h"
#include "support/test.h"

/* A pickle of {"args": (), "kwargs": kwargs}. */
static void pickle(struct value *kwargs, struct arena *a, struct sb *out)
{
    struct value *top = value_map(a), *args = value_list(a);
    args->form = VALUE_FORM_TUPLE;
    value_set(a, top, "args", args);
    value_set(a, top, "kwargs", kwargs);
    pickle_write(top, out);
}

TEST(what_is_packed_is_unpacked)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct exp_args in = {.repro = {.force = true,
                                    .on_error = REPRO_KEEP_GOING,
                                    .plan.downstream = true},
                          .pull = true},
                    out;
    arena_push(&a, &in.targets, "train");
    arena_push(&a, &in.targets, "sub/dvc.yaml:x");
    arena_push(&a, &in.env, "DVC_EXP_NAME=crumb-dabs");
    arena_push(&a, &in.env, "EMPTY=");
    exp_pack(&in, &a, &bytes);
    CHECK_OK(exp_unpack(sb_str(&bytes), &a, &out));
    CHECK_INT(out.targets.len, 2);
    CHECK_STR(out.targets.at[1], "sub/dvc.yaml:x");
    CHECK_STR(exp_args_env(&out, "DVC_EXP_NAME"), "crumb-dabs");
    CHECK_STR(exp_args_env(&out, "EMPTY"), "");
    CHECK(!exp_args_env(&out, "DVC_EXP"));
    CHECK(out.repro.force && out.pull && out.repro.plan.downstream);
    CHECK(!out.repro.dry && !out.repro.plan.single_item && !out.repro.allow_missing);
    CHECK_INT(out.repro.on_error, REPRO_KEEP_GOING);
}

/* Every version of DVC takes its own defaults. */
TEST(defaults_are_left_out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT, wanted = SB_INIT;
    const struct exp_args nothing = {0};
    struct value *kwargs = value_map(&a);
    value_set(&a, kwargs, "run_env", value_map(&a));
    value_set(&a, kwargs, "targets", value_list(&a));
    pickle(kwargs, &a, &wanted);
    exp_pack(&nothing, &a, &bytes);
    CHECK(str_eq(sb_str(&bytes), sb_str(&wanted)));
}

TEST(arguments_of_other_versions_are_passed_over)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct exp_args out;
    struct value *kwargs = value_map(&a);
    value_set(&a, kwargs, "reset", value_bool(&a, true)); /* 2.58 */
    value_set(&a, kwargs, "targets", value_null(&a));
    value_set(&a, kwargs, "on_error", value_null(&a));
    value_set(&a, kwargs, "single_item", value_bool(&a, true));
    pickle(kwargs, &a, &bytes);
    CHECK_OK(exp_unpack(sb_str(&bytes), &a, &out));
    CHECK_INT(out.targets.len, 0);
    CHECK(out.repro.plan.single_item);
}

static void check_refused(struct value *kwargs, struct arena *a, const char *words)
{
    scoped(sb) struct sb bytes = SB_INIT;
    struct exp_args out;
    pickle(kwargs, a, &bytes);
    err *e = exp_unpack(sb_str(&bytes), a, &out);
    CHECK(e && err_code_of(e) == ERR_INVALID);
    CHECK_STR(e ? err_message(e) : "", words);
    err_free(e);
}

TEST(other_shapes_are_refused)
{
    static const char *const words[] = {
        "queued by an incompatible version of DVC: 'targets' is not as expected",
        "queued by an incompatible version of DVC: 'force' is not as expected",
        "queued by an incompatible version of DVC: 'on_error' is not as expected",
        "queued by an incompatible version of DVC: 'run_env' is not as expected",
        "queued by an incompatible version of DVC: 'kwargs' is not as expected"};
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *m[4], *env = value_map(&a);
    for (size_t i = 0; i < ARRAY_LEN(m); i++)
        m[i] = value_map(&a);
    value_set(&a, m[0], "targets", value_int(&a, 1));
    value_set(&a, m[1], "force", value_strz(&a, "yes"));
    value_set(&a, m[2], "on_error", value_strz(&a, "explode"));
    value_set(&a, env, "A=B", value_strz(&a, "c"));
    value_set(&a, m[3], "run_env", env);
    for (size_t i = 0; i < ARRAY_LEN(m); i++)
        check_refused(m[i], &a, words[i]);
    check_refused(value_list(&a), &a, words[4]);
}

TEST(code_is_refused)
{
    scoped(arena) struct arena a = ARENA_INIT;
    static const char call[] = "\x80\x04\x8c\x05posix\x8c\x06system\x93\x8c\x04true\x85R.";
    struct exp_args out;
    err *e = exp_unpack((struct str){call, sizeof(call) - 1}, &a, &out);
    CHECK(e && err_code_of(e) == ERR_INVALID);
    err_free(e);
}
