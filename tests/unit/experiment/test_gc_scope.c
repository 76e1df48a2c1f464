#include "experiment/gc_scope.h"

#include "scm/fixture.h"

/* Four commits, one a minute from 2024-01-01 on: one (v1, side), two, three (tags a and b), four
 * (main). */
static void history(struct fixture *f)
{
    fixture_init(f);
    sh(f, "git tag v1; git branch side; git commit -q --allow-empty -m two;"
          "git commit -q --allow-empty -m three; git tag a; git tag -a b -m annotated;"
          "git commit -q --allow-empty -m four");
    reopen(f, NULL);
}

static const char *text_of(struct fixture *f, err *e, struct exp_named_list *revs)
{
    scoped(sb) struct sb out = SB_INIT;
    vec_each (revs, r)
        sb_addf(&out, "%s%s", r == revs->at ? "" : " ",
                streq(r->label, r->id.hex) ? sh(f, "git log -1 --format=%%s %s", r->id.hex)
                                           : r->label);
    vec_release(revs);
    if (!test_check_ok(__FILE__, __LINE__, "selection", e))
        return "";
    return arena_str(&f->arena, sb_str(&out));
}

static const char *kept(struct fixture *f, struct gc_scope scope)
{
    struct exp_named_list revs = {0};
    err *e = gc_scope_list(f->scm, &scope, &f->arena, &revs);
    return text_of(f, e, &revs);
}

static const char *pinned(struct fixture *f)
{
    struct exp_named_list revs = {0};
    err *e = gc_scope_pinned(f->scm, &f->arena, &revs);
    return text_of(f, e, &revs);
}

TEST(commits_are_called_by_all_their_names)
{
    scoped(fixture) struct fixture f;
    history(&f);
    CHECK_STR(kept(&f, (struct gc_scope){.num = 1}), "");
    CHECK_STR(kept(&f, (struct gc_scope){.num = 1, .rev = "main"}), "main");
    CHECK_STR(kept(&f, (struct gc_scope){.num = 1, .rev = "workspace"}), "");
    CHECK_STR(kept(&f, (struct gc_scope){.num = 2, .rev = "main"}), "main three");
    CHECK_STR(kept(&f, (struct gc_scope){.num = 1, .all_branches = true, .all_tags = true}),
              "main side,v1 a,b");
    CHECK_STR(kept(&f, (struct gc_scope){.num = 1, .rev = "a", .all_tags = true}), "a,b v1");
}

TEST(an_unknown_revision_ends_it)
{
    scoped(fixture) struct fixture f;
    struct exp_named_list revs = {0};
    history(&f);
    CHECK_ERR(gc_scope_list(f.scm, &(struct gc_scope){.num = 1, .rev = "no"}, &f.arena, &revs),
              "unknown Git revision 'no'");
    vec_release(&revs);
}

TEST(dates_include_their_day)
{
    scoped(fixture) struct fixture f;
    history(&f);
    const char *third = sh(&f, "git log -1 --format=%%ct a --");
    struct gc_scope scope = {.num = 1, .by_date = true, .since_sec = strtoll(third, NULL, 10)};
    CHECK(strstr(kept(&f, scope), "three"));
    scope.since_sec += 1000000;
    CHECK_STR(kept(&f, scope), "");
    scope.since_sec = 0;
    const char *all = kept(&f, scope);
    CHECK(strstr(all, "two") && strstr(all, "four"));
}

TEST(queued_and_running_are_pinned_and_failed_ones_are_experiments)
{
    scoped(fixture) struct fixture f;
    history(&f);
    CHECK_STR(pinned(&f), "");
    sh(&f, "git update-ref -m x --create-reflog refs/exps/celery/stash main~1;"
           "git update-ref refs/exps/exec/EXEC_HEAD main~2;"
           "git update-ref refs/exps/temp/head-x main~3;"
           "git update-ref -m x --create-reflog refs/exps/celery/failed main;"
           "git update-ref refs/exps/exec/partial/x main~2");
    reopen(&f, NULL);
    CHECK_STR(pinned(&f), "refs/exps/celery/stash@{0} refs/exps/temp/head-x");
    sh(&f, "git update-ref refs/exps/exec/EXEC_BASELINE main~2");
    reopen(&f, NULL);
    CHECK_STR(pinned(&f), "refs/exps/celery/stash@{0} refs/exps/temp/head-x "
                          "refs/exps/exec/EXEC_BASELINE,refs/exps/exec/EXEC_HEAD");
    CHECK_STR(kept(&f, (struct gc_scope){.num = 1, .all_experiments = true}),
              "refs/exps/celery/failed@{0} refs/exps/exec/partial/x");
}
