#include "experiment/exp_select.h"
#include "scm/fixture.h"

/* Four commits, oldest first: one (tag v1, branch side), two, three (tags b and annotated a), four
 * (main). */
static void history(struct fixture *f)
{
    fixture_init(f);
    sh(f, "git tag v1; git branch side; git commit -q --allow-empty -m two;"
          "git commit -q --allow-empty -m three; git tag b; git tag -a a -m annotated;"
          "git commit -q --allow-empty -m four");
    reopen(f, NULL);
}

/* Subjects of the selected commits. */
static const char *selected(struct fixture *f, const struct exp_select *sel)
{
    struct scm_id_list ids = {0};
    scoped(sb) struct sb out = SB_INIT;
    err *e = exp_select_commits(f->scm, sel, &ids);
    vec_each (&ids, id)
        sb_addf(&out, "%s%s", id == ids.at ? "" : " ",
                sh(f, "git log -1 --format=%%s %s", id->hex));
    vec_release(&ids);
    if (!test_check_ok(__FILE__, __LINE__, "selection", e))
        return "";
    return arena_str(&f->arena, sb_str(&out));
}

static struct strs revs(struct fixture *f, const char *one, const char *two)
{
    struct strs v = {0};
    arena_push(&f->arena, &v, one);
    if (two)
        arena_push(&f->arena, &v, two);
    return v;
}

TEST(revs_and_their_first_parents_come_in_order_and_once)
{
    scoped(fixture) struct fixture f;
    history(&f);
    const char *root = sh(&f, "git log -1 --format=%%s v1");
    CHECK_STR(selected(&f, &(struct exp_select){.num = 1}), "four");
    CHECK_STR(selected(&f, &(struct exp_select){.num = 0}), "");
    CHECK_STR(selected(&f, &(struct exp_select){.num = 2, .revs = revs(&f, "a", "main")}),
              "three two four");
    CHECK_STR(selected(&f, &(struct exp_select){.num = -1}),
              arena_printf(&f.arena, "four three two %s", root));
    struct scm_id_list none = {0};
    CHECK_ERR(exp_select_commits(
                  f.scm, &(struct exp_select){.num = 1, .revs = revs(&f, "nosuch", NULL)}, &none),
              "unknown Git revision 'nosuch'");
}

TEST(branches_tags_and_all_commits)
{
    scoped(fixture) struct fixture f;
    history(&f);
    const char *root = sh(&f, "git log -1 --format=%%s v1");
    CHECK_STR(selected(&f, &(struct exp_select){.num = 1, .all_branches = true}),
              arena_printf(&f.arena, "four %s", root));
    CHECK_STR(selected(&f, &(struct exp_select){.num = 1, .all_tags = true}),
              arena_printf(&f.arena, "three %s", root));
    CHECK_STR(selected(&f, &(struct exp_select){.num = 1,
                                                .all_branches = true,
                                                .all_tags = true,
                                                .revs = revs(&f, "main~2", NULL)}),
              arena_printf(&f.arena, "two four %s three", root));
}

/* Names of commits that git resolves, "-" for none. */
static const char *named(struct fixture *f, const char *revisions)
{
    scoped(exp_names) struct exp_names names = EXP_NAMES_INIT(f->scm, &f->arena);
    scoped(sb) struct sb out = SB_INIT;
    struct str rest = str_of(revisions), rev;
    while (str_split(&rest, ' ', &rev)) {
        struct scm_id id = SCM_ID_NONE;
        const char *name = NULL;
        memcpy(id.hex, sh(f, "git rev-parse '" STR_FMT "'", STR_ARG(rev)), 40);
        if (!test_check_ok(__FILE__, __LINE__, "name", exp_names_find(&names, &id, &name)))
            return "";
        sb_addf(&out, "%s ", name ? name : "-");
    }
    return arena_str(&f->arena, sb_str(&out));
}

TEST(names_are_the_current_branch_then_tags_then_branches)
{
    scoped(fixture) struct fixture f;
    history(&f);
    CHECK_STR(named(&f, "main b^{commit} v1 main~2 main"), "main a v1 - main ");
    sh(&f, "git checkout -q --detach");
    reopen(&f, NULL);
    CHECK_STR(named(&f, "main v1 HEAD"), "main v1 main ");
    sh(&f, "git checkout -q --orphan fresh");
    reopen(&f, NULL);
    CHECK_STR(named(&f, "main v1"), "main v1 ");
}

TEST(several_names_of_a_commit_are_one_label)
{
    scoped(fixture) struct fixture f;
    struct exp_named_list named = {0};
    scoped(sb) struct sb got = SB_INIT;
    history(&f);
    CHECK_OK(exp_select_named(f.scm, true, true, false, &f.arena, &named));
    vec_each (&named, n)
        sb_addf(&got, "%s ", n->label);
    vec_release(&named);
    CHECK_STR(got.buf, "main side,v1 a,b ");
}
