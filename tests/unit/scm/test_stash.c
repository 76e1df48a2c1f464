#include "scm/fixture.h"

#include "scm/scm_rev.h"
#include "scm/scm_stash.h"

static const char ref[] = "refs/exps/celery/stash";

static struct scm_id commit(struct fixture *f, const char *message)
{
    struct scm_id id = SCM_ID_NONE;
    memcpy(id.hex, sh(f, "git commit-tree -m '%s' HEAD^{tree}", message), sizeof(id.hex) - 1);
    return id;
}

static const char *log_text(struct fixture *f)
{
    return sh(f, "cat .git/logs/%s", ref);
}

TEST(stash_stack_as_git_keeps_it)
{
    scoped(fixture) struct fixture f;
    struct scm_stash_list list = {0};
    struct scm_id ids[4];
    fixture_init(&f);
    for (size_t i = 0; i < ARRAY_LEN(ids); i++) {
        const char *m = arena_printf(&f.arena, "commit: dvc-exp:B:B:q%zu", i);
        ids[i] = commit(&f, m);
        CHECK_OK(scm_stash_push(f.scm, ref, &ids[i], m, f.vars));
        /* git's own stack of the same entries */
        sh(&f, "git update-ref --create-reflog -m '%s' refs/other/stash %s", m, ids[i].hex);
    }
    CHECK_STR(log_text(&f), sh(&f, "cat .git/logs/refs/other/stash"));
    CHECK_OK(scm_stash_read(f.scm, ref, &f.arena, &list));
    CHECK_INT(list.len, 4);
    CHECK_ID(list.at[0].id, ids[3].hex);
    CHECK_STR(list.at[0].message, "commit: dvc-exp:B:B:q3");
    CHECK_INT(list.at[0].time_sec, 1700000001);
    vec_release(&list);
    /* In the middle, the newest, the oldest, the last one: as `git reflog delete --rewrite
     * --updateref`. */
    CHECK_OK(scm_stash_drop(f.scm, ref, &ids[1]));
    sh(&f, "git reflog delete --rewrite --updateref 'refs/other/stash@{2}'");
    CHECK_STR(log_text(&f), sh(&f, "cat .git/logs/refs/other/stash"));
    CHECK_OK(scm_stash_drop(f.scm, ref, &ids[3]));
    sh(&f, "git reflog delete --rewrite --updateref 'refs/other/stash@{0}'");
    CHECK_STR(log_text(&f), sh(&f, "cat .git/logs/refs/other/stash"));
    CHECK_STR(sh(&f, "git rev-parse %s", ref), ids[2].hex);
    CHECK_OK(scm_stash_drop(f.scm, ref, &ids[3]));
    CHECK_OK(scm_stash_drop(f.scm, ref, &ids[0]));
    CHECK_STR(sh(&f, "git rev-parse %s", ref), ids[2].hex);
    CHECK_STR(sh(&f, "git reflog show --format=%%H %s", ref), ids[2].hex);
    CHECK_OK(scm_stash_drop(f.scm, ref, &ids[2]));
    CHECK_STR(sh(&f, "git for-each-ref refs/exps; find .git/refs/exps .git/logs/refs/exps"),
              ".git/refs/exps\n.git/logs/refs/exps");
    CHECK_OK(scm_stash_drop(f.scm, ref, &ids[2]));
    CHECK_OK(scm_stash_read(f.scm, ref, &f.arena, &list));
    CHECK_INT(list.len, 0);
    CHECK_STR(sh(&f, "find .git/refs/exps .git/logs/refs/exps"),
              ".git/refs/exps\n.git/logs/refs/exps");
}

/* `git pack-refs --all` packs the ref, its log stays. */
TEST(stash_stack_of_a_packed_ref)
{
    scoped(fixture) struct fixture f;
    struct scm_stash_list list = {0};
    struct scm_id one, two;
    fixture_init(&f);
    one = commit(&f, "one");
    two = commit(&f, "two");
    CHECK_OK(scm_stash_push(f.scm, ref, &one, "one", f.vars));
    sh(&f, "git pack-refs --all");
    CHECK_OK(scm_stash_push(f.scm, ref, &two, "two", f.vars));
    CHECK_OK(scm_stash_read(f.scm, ref, &f.arena, &list));
    CHECK_INT(list.len, 2);
    vec_release(&list);
    sh(&f, "git pack-refs --all");
    CHECK_OK(scm_stash_drop(f.scm, ref, &two));
    CHECK_STR(sh(&f, "git rev-parse %s", ref), one.hex);
    sh(&f, "git pack-refs --all");
    CHECK_OK(scm_stash_drop(f.scm, ref, &one));
    CHECK_STR(sh(&f, "git for-each-ref refs/exps; git fsck 2>&1 | grep -v dangling || true"), "");
}

/* The same repository, copied, and `git stash push -u` there: its three trees and its words are
 * ours, but for line ends: those are as DVC 3.67.1 leaves them (oracle case expapply/plain). */
TEST(stash_commit_as_git_makes_it)
{
    static const char *const changes[] = {
        "echo 2 >a",
        "echo 2 >a; git add a",
        "echo 2 >a; git add a; echo 3 >a",
        "echo n >n; git add n; echo n2 >n",
        "rm a",
        "git rm -q --cached a",
        "chmod +x a",
        ("echo u >u; mkdir -p v/w; echo u >v/w/u; ln -s u l; echo i >ign; printf 'ign\\n' "
         ">.git/info/exclude"),
        "echo 2 >a; git add a; echo u >u; git init -q inner; echo x >inner/x",
        "echo 2 >a; git checkout -q --detach",
        "mkdir -p d; echo u >d/u; mkfifo d/fifo; echo 1 >'new\nline'",
    };
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        scoped(fixture) struct fixture f;
        struct scm_id id;
        printf("# %s\n", changes[i]);
        fixture_init(&f);
        sh(&f, "git commit -q --amend -m 'sub\nject\n\nbody'; %s; cp -a . ../copy", changes[i]);
        const char *before = git_state(&f);
        CHECK_OK(scm_stash_create(f.scm, "On main: words", true, NULL, f.vars, &id));
        CHECK_STR(git_state(&f), before);
        sh(&f, "cd ../copy; git stash push -q -u -m words; git fetch -q ../r %s:refs/ours", id.hex);
        CHECK_STR(sh(&f,
                     "cd ../copy; for c in ours ours^1 ours^2 ours^3; do git rev-parse -q --verify "
                     "$c^{tree}; echo \"$(git log -1 --format=%%B $c)\"; git log -1 --format=%%P "
                     "$c | wc -w; "
                     "done || true"),
                  sh(&f, "cd ../copy; for c in stash stash^1 stash^2 stash^3; do git rev-parse -q "
                         "--verify $c^{tree}; echo \"$(git log -1 --format=%%B $c)\"; git log -1 "
                         "--format=%%P $c | "
                         "wc -w; done | sed 's/On (no branch): words/On main: words/' || true"));
        CHECK_STR(sh(&f, "git cat-file commit %s | tail -c 6 | od -An -c | tr -d ' '", id.hex),
                  "words\\n");
    }
}

TEST(stash_of_nothing)
{
    scoped(fixture) struct fixture f;
    struct scm_id id = {"x"};
    fixture_init(&f);
    sh(&f, "echo ign >.git/info/exclude; echo i >ign; touch -d 2001-01-01 a");
    CHECK_OK(scm_stash_create(f.scm, "m", true, NULL, f.vars, &id));
    CHECK(scm_id_is_none(&id));
    sh(&f, "echo u >u");
    CHECK_OK(scm_stash_create(f.scm, "m", false, NULL, f.vars, &id));
    CHECK(scm_id_is_none(&id));
    CHECK_OK(scm_stash_create(f.scm, "m", true, NULL, f.vars, &id));
    CHECK_STR(sh(&f, "git log -1 --format=%%P %s | wc -w", id.hex), "3");
}

/* What is stashed, git brings back. */
TEST(stash_is_applied_by_git)
{
    scoped(fixture) struct fixture f;
    struct scm_id id;
    fixture_init(&f);
    sh(&f, "echo 2 >a; echo n >n; git add n; mkdir d; echo u >d/u");
    CHECK_OK(scm_stash_create(f.scm, "On main: m", true, NULL, f.vars, &id));
    CHECK_OK(scm_stash_push(f.scm, "refs/exps/apply/stash", &id, "On main: m", f.vars));
    const char *before = sh(&f, "git status --porcelain -uall; cat a n d/u");
    sh(&f, "git reset -q --hard; git clean -qfd; git stash apply -q --index refs/exps/apply/stash");
    CHECK_STR(sh(&f, "git status --porcelain -uall; cat a n d/u"), before);
}
