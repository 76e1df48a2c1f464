#include "experiment/exp_name.h"
#include "scm/fixture.h"
#include "scm/scm_rev.h"

/* An experiment on the commit that `base` names; gives its id. */
static const char *experiment(struct fixture *f, const char *base, const char *name)
{
    return sh(f,
              "b=$(git rev-parse %s); t=$(git rev-parse $b^{tree});"
              "c=$(git commit-tree $t -p $b -m %s);"
              "git update-ref refs/exps/$(printf %%.2s $b)/${b#??}/%s $c; echo $c",
              base, name, name);
}

static void check_found(struct fixture *f, const char *name, const char *id)
{
    struct exp_ref ref;
    CHECK_OK(exp_ref_find(f->scm, name, &f->arena, &ref));
    CHECK(!id == !ref.full);
    if (id && ref.full)
        CHECK_STR(ref.tip.hex, id);
}

static void check_resolved(struct fixture *f, const char *text, const char *id)
{
    struct scm_id got;
    CHECK_OK(exp_ref_resolve_rev(f->scm, text, &got));
    CHECK_STR(got.hex, id);
}

TEST(names_of_refs_are_parsed_and_reserved_ones_are_not)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct exp_ref ref;
    CHECK(
        exp_ref_parse("refs/exps/36/2f3dc87878923b8e4df9e6ecceaed0a0a6300a/so-so-yolk", &a, &ref));
    CHECK_STR(ref.baseline.hex, "362f3dc87878923b8e4df9e6ecceaed0a0a6300a");
    CHECK_STR(ref.name, "so-so-yolk");
    CHECK_STR(exp_ref_format(&ref.baseline, ref.name, &a), ref.full);
    static const char *const others[] = {
        "refs/exps/exec/EXEC_HEAD",
        "refs/exps/exec/partial/e1",
        "refs/exps/stash",
        "refs/exps/celery/stash",
        "refs/exps/apply/ORIG_HEAD",
        "refs/exps/temp/head-xyz",
        "refs/exps/36/2f3dc87878923b8e4df9e6ecceaed0a0a6300a",
        "refs/exps/36/2f3dc87878923b8e4df9e6ecceaed0a0a6300a/",
        "refs/exps/36/2f3dc87878923b8e4df9e6ecceaed0a0a6300a/a/b",
        "refs/exps/36/2F3DC87878923B8E4DF9E6ECCEAED0A0A6300A/e",
        "refs/heads/main",
        "",
    };
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        if (exp_ref_parse(others[i], &a, &ref))
            test_fail(__FILE__, __LINE__, "'%s' is no experiment", others[i]);
}

TEST(the_baseline_of_head_wins_and_else_a_name_is_the_only_one)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    const char *first = experiment(&f, "HEAD", "e1"), *lone = experiment(&f, "HEAD", "lone");
    sh(&f, "git commit -q --allow-empty -m two");
    const char *second = experiment(&f, "HEAD", "e1");
    reopen(&f, NULL);
    check_found(&f, "e1", second);
    check_found(&f, "lone", lone);
    check_found(&f, "nosuch", NULL);
    check_found(&f, sh(&f, "git for-each-ref --format='%%(refname)' --points-at %s", first), first);
    check_found(&f, "refs/exps/36/2f3dc87878923b8e4df9e6ecceaed0a0a6300a/e1", NULL);
    sh(&f, "git commit -q --allow-empty -m three");
    struct exp_ref ref;
    CHECK_ERR(exp_ref_find(f.scm, "e1", &f.arena, &ref),
              "Ambiguous name 'e1' refers to multiple experiments. Use one of the following full "
              "refnames instead:\n\n\trefs/exps/");
}

TEST(packed_experiments_are_found)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    const char *id = experiment(&f, "HEAD", "e1");
    sh(&f, "git pack-refs --all");
    reopen(&f, NULL);
    struct exp_ref_vec all = {0};
    CHECK_OK(exp_ref_list(f.scm, NULL, &f.arena, &all));
    CHECK_INT(all.len, 1);
    CHECK_STR(all.at[0].tip.hex, id);
    vec_release(&all);
    check_found(&f, "e1", id);
}

TEST(revisions_are_what_git_calls_so_then_experiments)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    const char *head = sh(&f, "git rev-parse HEAD"), *exp = experiment(&f, "HEAD", "abad");
    experiment(&f, "HEAD", "main");
    reopen(&f, NULL);
    check_resolved(&f, "HEAD", head);
    check_resolved(&f, "main", head);
    check_resolved(&f, "abad", exp);
    check_resolved(&f, exp, exp);
    check_resolved(&f, sh(&f, "git rev-parse --short=7 %s", exp), exp);
    struct scm_id id;
    CHECK_ERR(exp_ref_resolve_rev(f.scm, "nosuch", &id), "unknown Git revision 'nosuch'");
}

TEST(inside_a_run_head_means_its_baseline)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    const char *base = sh(&f, "git rev-parse HEAD");
    sh(&f, "git commit -q --allow-empty -m two; git update-ref %s %s", EXP_EXEC_BASELINE, base);
    reopen(&f, NULL);
    check_resolved(&f, "HEAD", base);
    check_resolved(&f, "main", sh(&f, "git rev-parse main"));
    check_resolved(&f, "HEAD^0", base);
}

TEST(names_must_be_good_for_refs_and_not_taken)
{
    scoped(fixture) struct fixture f;
    struct scm_id head;
    fixture_init(&f);
    experiment(&f, "HEAD", "e1");
    reopen(&f, NULL);
    CHECK_OK(scm_rev_head(f.scm, &head));
    static const char *const bad[] = {"a/b", "a b", "a..b",  "a~b",    "a^b", "a:b",
                                      "a?b", "a*b", "name.", "a.lock", ".x",  ""};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        CHECK_ERR(exp_name_check(bad[i], &head), "the exp name must follow rules in");
    CHECK_OK(exp_name_check("so-so-yolk", &head));
    CHECK_OK(exp_name_check("@", &head));
    CHECK_OK(exp_name_check_free(f.scm, "e2", &head, "exp save"));
    CHECK_ERR(exp_name_check_free(f.scm, "e1", &head, "exp save"),
              "Experiment conflicts with existing experiment 'e1'.");
}
