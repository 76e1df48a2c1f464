#include "scm/fixture.h"

#include "base/clock.h"
#include "scm/scm_refs.h"

#include <fcntl.h>
#include <sys/file.h>

static const char zeros[] = "0000000000000000000000000000000000000000";

static struct scm_id id_of(struct fixture *f, const char *rev)
{
    struct scm_id id = SCM_ID_NONE;
    const char *hex = sh(f, "git rev-parse '%s'", rev);
    memcpy(id.hex, hex, MIN(strlen(hex), sizeof(id.hex) - 1));
    return id;
}

static const char *git_refs(struct fixture *f, const char *prefix)
{
    return sh(f, "git for-each-ref --format='%%(refname) %%(objectname)' | grep '^%s' || true",
              prefix);
}

static const char *our_refs(struct fixture *f, const char *prefix)
{
    scoped(sb) struct sb text = SB_INIT;
    struct scm_ref_list refs = {0};
    test_check_ok(__FILE__, __LINE__, prefix, scm_refs_list(f->scm, prefix, &f->arena, &refs));
    vec_each (&refs, r)
        sb_addf(&text, "%s%s %s", text.len ? "\n" : "", r->name, r->id.hex);
    vec_release(&refs);
    return arena_str(&f->arena, sb_str(&text));
}

static void make_refs(struct fixture *f)
{
    sh(f, "git commit -q --allow-empty -m 2; for r in refs/exps/aa/b/one refs/exps/aa/b/two "
          "refs/exps/stash refs/tags/t\\\n"
          " refs/heads/x refs/exps/ab; do git update-ref $r HEAD; done; git tag -am annotated ann");
}

TEST(refs_listed_loose_packed_and_mixed)
{
    static const char *const prefixes[] = {
        "refs/",       "refs/exps/", "refs/exps/aa/", "refs/exps/aa/b/t",
        "refs/heads/", "refs/none/", "refs/exps/a"};
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    make_refs(&f);
    for (int step = 0; step < 3; step++) {
        if (step == 1)
            sh(&f, "git pack-refs --all");
        if (step == 2)
            sh(&f, "git update-ref refs/exps/aa/b/one HEAD^; git update-ref refs/exps/aa/a HEAD; "
                   "git update-ref -d refs/exps/stash\n"
                   "git symbolic-ref refs/heads/sym refs/heads/x; git symbolic-ref -d "
                   "refs/heads/sym; touch .git/refs/heads/x.lock; echo bad >.git/refs/heads/bad "
                   "2>/dev/null; rm .git/refs/heads/bad");
        for (size_t i = 0; i < ARRAY_LEN(prefixes); i++)
            CHECK_STR(our_refs(&f, prefixes[i]), git_refs(&f, prefixes[i]));
    }
}

TEST(refs_listed_without_symbolic_and_broken_ones)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    const char *before = our_refs(&f, "refs/");
    sh(&f, "git symbolic-ref refs/exps/sym refs/heads/main; echo junk >.git/refs/exps/junk; : "
           ">.git/refs/exps/empty");
    CHECK_STR(our_refs(&f, "refs/"), before);
}

TEST(ref_update_compares_and_swaps)
{
    scoped(fixture) struct fixture f;
    struct scm_id one, two, at;
    fixture_init(&f);
    sh(&f, "git commit -q --allow-empty -m 2");
    one = id_of(&f, "HEAD^");
    two = id_of(&f, "HEAD");
    CHECK_OK(scm_ref_update(f.scm, "refs/exps/aa/n", &one, &SCM_ID_NONE, NULL));
    CHECK_STR(sh(&f, "git rev-parse refs/exps/aa/n"), one.hex);
    CHECK_ERR(scm_ref_update(f.scm, "refs/exps/aa/n", &two, &SCM_ID_NONE, NULL), "changed");
    CHECK_ERR(scm_ref_update(f.scm, "refs/exps/aa/n", &one, &two, NULL), "changed");
    CHECK_STR(sh(&f, "git rev-parse refs/exps/aa/n"), one.hex);
    CHECK_OK(scm_ref_update(f.scm, "refs/exps/aa/n", &two, &one, NULL));
    CHECK_OK(scm_ref_update(f.scm, "refs/exps/aa/n", &one, NULL, NULL));
    CHECK_STR(sh(&f, "git rev-parse refs/exps/aa/n; cat .git/refs/exps/aa/n; ls .git/refs/exps/aa; "
                     "ls .git/logs/refs"),
              sh(&f, "git rev-parse HEAD^ HEAD^; echo n; echo heads"));
    /* Packed values count as much. */
    sh(&f, "git pack-refs --all");
    CHECK_ERR(scm_ref_update(f.scm, "refs/exps/aa/n", &two, &two, NULL), "changed");
    CHECK_OK(scm_ref_update(f.scm, "refs/exps/aa/n", &two, &one, NULL));
    CHECK_OK(scm_ref_read(f.scm, "refs/exps/aa/n", &at));
    CHECK_ID(at, two.hex);
    CHECK_OK(scm_ref_read(f.scm, "refs/exps/none", &at));
    CHECK(scm_id_is_none(&at));
}

TEST(ref_update_refuses)
{
    scoped(fixture) struct fixture f;
    struct scm_id head, missing = {"1234567890123456789012345678901234567890"};
    fixture_init(&f);
    head = id_of(&f, "HEAD");
    CHECK_ERR(scm_ref_update(f.scm, "refs/exps/x", &missing, NULL, NULL), "missing");
    CHECK_ERR(scm_ref_update(f.scm, "refs/../x", &head, NULL, NULL), "not a valid ref name");
    CHECK_ERR(scm_ref_update(f.scm, "../../x", &head, NULL, NULL), "not a valid ref name");
    CHECK_OK(scm_ref_update(f.scm, "refs/exps/dir/x", &head, NULL, NULL));
    CHECK_ERR(scm_ref_update(f.scm, "refs/exps/dir", &head, NULL, NULL), "others below it");
    CHECK_ERR(scm_ref_update(f.scm, "refs/exps/dir/x/y", &head, NULL, NULL), "in the way");
    sh(&f, "git pack-refs --all; rm -rf .git/refs/exps");
    CHECK_ERR(scm_ref_update(f.scm, "refs/exps/dir", &head, NULL, NULL), "exists; cannot create");
    CHECK_ERR(scm_ref_update(f.scm, "refs/exps/dir/x/y", &head, NULL, NULL),
              "exists; cannot create");
    sh(&f, "mkdir -p .git/refs/exps/empty/deep; touch .git/refs/exps/held.lock");
    CHECK_OK(scm_ref_update(f.scm, "refs/exps/empty", &head, NULL, NULL));
    err *e = scm_ref_update(f.scm, "refs/exps/held", &head, NULL, NULL);
    CHECK(e && err_code_of(e) == ERR_LOCKED);
    err_free(e);
    CHECK_STR(sh(&f, "cd .git && find refs/exps -name '*.lock'"), "refs/exps/held.lock");
}

TEST(ref_deletion_leaves_nothing)
{
    scoped(fixture) struct fixture f;
    struct scm_id head, other;
    fixture_init(&f);
    make_refs(&f);
    head = id_of(&f, "HEAD");
    other = id_of(&f, "HEAD^");
    CHECK_ERR(scm_ref_delete(f.scm, "refs/exps/aa/b/one", &other), "changed");
    CHECK_OK(scm_ref_delete(f.scm, "refs/exps/aa/b/one", &head));
    CHECK_OK(scm_ref_delete(f.scm, "refs/exps/aa/b/two", NULL));
    CHECK_STR(sh(&f, "ls .git/refs/exps"), "ab\nstash");
    CHECK_OK(scm_ref_delete(f.scm, "refs/exps/aa/b/two", NULL));
    CHECK_OK(scm_ref_delete(f.scm, "refs/exps/aa/b/two", &SCM_ID_NONE));
    CHECK_ERR(scm_ref_delete(f.scm, "refs/exps/aa/b/two", &head), "changed");
    sh(&f, "git update-ref --create-reflog -m why refs/exps/stash HEAD^; git pack-refs --all");
    CHECK_STR(sh(&f, "ls .git/logs/refs/exps"), "stash");
    CHECK_OK(scm_ref_delete(f.scm, "refs/exps/stash", NULL));
    CHECK_STR(our_refs(&f, "refs/"), git_refs(&f, "refs/"));
    CHECK_STR(
        sh(&f, "git for-each-ref refs/exps; ls .git/logs/refs/exps; git fsck --no-dangling 2>&1; "
               "head -1 .git/packed-refs"),
        sh(&f, "git for-each-ref refs/exps; echo '# pack-refs with: peeled fully-peeled sorted '"));
    CHECK_STR(sh(&f, "git show-ref -d ann"), sh(&f, "git pack-refs --all; git show-ref -d ann"));
}

TEST(symbolic_refs)
{
    scoped(fixture) struct fixture f;
    struct scm_id head, at;
    const char *target = NULL;
    fixture_init(&f);
    head = id_of(&f, "HEAD");
    CHECK_OK(scm_ref_set_symbolic(f.scm, "refs/exps/exec/EXEC_BRANCH", "refs/exps/aa/n"));
    CHECK_STR(sh(&f, "git symbolic-ref refs/exps/exec/EXEC_BRANCH"), "refs/exps/aa/n");
    CHECK_OK(scm_ref_read_symbolic(f.scm, "refs/exps/exec/EXEC_BRANCH", &f.arena, &target));
    CHECK_STR(target, "refs/exps/aa/n");
    CHECK_OK(scm_ref_read(f.scm, "refs/exps/exec/EXEC_BRANCH", &at));
    CHECK(scm_id_is_none(&at));
    CHECK_OK(scm_ref_update(f.scm, "refs/exps/exec/EXEC_BRANCH", &head, &SCM_ID_NONE, NULL));
    CHECK_STR(sh(&f, "git rev-parse refs/exps/aa/n; cat .git/refs/exps/exec/EXEC_BRANCH"),
              sh(&f, "git rev-parse HEAD; echo ref: refs/exps/aa/n"));
    CHECK_OK(scm_ref_delete(f.scm, "refs/exps/exec/EXEC_BRANCH", NULL));
    CHECK_STR(our_refs(&f, "refs/exps/"), git_refs(&f, "refs/exps/"));
    CHECK_OK(scm_ref_read_symbolic(f.scm, "HEAD", &f.arena, &target));
    CHECK_STR(target, "refs/heads/main");
    CHECK_OK(scm_ref_read_symbolic(f.scm, "refs/heads/main", &f.arena, &target));
    CHECK(!target);
    sh(&f,
       "git symbolic-ref refs/exps/l1 refs/exps/l2; git symbolic-ref refs/exps/l2 refs/exps/l1");
    CHECK_ERR(scm_ref_read(f.scm, "refs/exps/l1", &at), "leads nowhere");
}

TEST(ref_log_as_git_writes_it)
{
    scoped(fixture) struct fixture f;
    struct scm_id head;
    fixture_init(&f);
    head = id_of(&f, "HEAD");
    CHECK_OK(scm_ref_update(f.scm, "refs/heads/b", &head, &SCM_ID_NONE,
                            "dvc: Created from experiment 'e'"));
    CHECK_STR(sh(&f, "cat .git/logs/refs/heads/b"),
              sh(&f, "git update-ref --create-reflog -m \"dvc: Created from experiment 'e'\" "
                     "refs/heads/c HEAD; cat .git/logs/refs/heads/c"));
    CHECK_STR(sh(&f, "cut -c1-40 .git/logs/refs/heads/b"), zeros);
    sh(&f, "git commit -q --allow-empty -m 2");
    CHECK_OK(scm_ref_update(f.scm, "refs/heads/main", &head, NULL, "two\nlines "));
    CHECK_STR(sh(&f, "tail -1 .git/logs/HEAD; tail -1 .git/logs/refs/heads/main; git reflog -1 "
                     "--format=%%gs"),
              sh(&f, "l=$(tail -1 .git/logs/HEAD); echo \"$l\"; echo \"$l\"; echo two lines"));
}

TEST(ref_names_as_git_checks_them)
{
    static const char *const names[] = {
        "refs/exps/a", "refs/a b",      "refs/a..b", "refs/.a",   "refs/a.",
        "refs/a.lock", "refs/a.lock/b", "refs/a~",   "refs/a^",   "refs/a:",
        "refs/a?",     "refs/a*",       "refs/a[",   "refs/a\\b", "refs//a",
        "refs/a/",     "/refs/a",       "a",         "@",         "refs/@",
        "refs/a@{b",   "refs/a@b",      "refs/\x7f", "refs/a\tb", "refs/ü",
        "refs/a./b",   "refs/-a",       "a/b",       "refs/a{",   "refs/exps/12/34/fo^o"};
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const char *git = sh(&f, "git check-ref-format '%s' && echo yes || echo no", names[i]);
        if (!streq(git, scm_ref_name_is_valid(names[i]) ? "yes" : "no"))
            test_fail(__FILE__, __LINE__, "'%s': %s for git", names[i], git);
    }
}

TEST(refs_of_linked_worktrees)
{
    scoped(fixture) struct fixture f;
    struct scm_id head, at;
    fixture_init(&f);
    make_refs(&f);
    sh(&f, "git worktree add -q -b wt ../wt HEAD^; git update-ref refs/worktree/w HEAD");
    head = id_of(&f, "HEAD");
    const char *main_refs = our_refs(&f, "refs/exps/");
    const char *wt = arena_printf(&f.arena, "%s/wt", test_tmpdir());
    reopen(&f, wt);
    CHECK_STR(scm_root(f.scm), wt);
    CHECK_STR(our_refs(&f, "refs/exps/"), main_refs);
    CHECK_STR(our_refs(&f, "refs/worktree/"), "");
    CHECK_OK(scm_ref_update(f.scm, "refs/exps/new", &head, &SCM_ID_NONE, NULL));
    CHECK_STR(sh(&f, "cat .git/refs/exps/new"), head.hex);
    CHECK_OK(scm_ref_read(f.scm, "HEAD", &at));
    CHECK_ID(at, sh(&f, "git rev-parse HEAD^"));
    CHECK_OK(scm_ref_delete(f.scm, "refs/exps/new", &head));
    CHECK_STR(sh(&f, "git for-each-ref refs/exps/new"), "");
}

/* A lock file that one of us left when it was killed is no obstacle; git's are, and those of the
 * living. */
TEST(refs_locks_of_the_dead)
{
    scoped(fixture) struct fixture f;
    struct scm_id head;
    fixture_init(&f);
    CHECK_OK(scm_ref_read(f.scm, "HEAD", &head));
    sh(&f,
       "mkdir -p .git/refs/exps; cd .git/refs/exps; touch ours.lock gits.lock; chmod +t ours.lock");
    CHECK_OK(scm_ref_update(f.scm, "refs/exps/ours", &head, &SCM_ID_NONE, NULL));
    CHECK_STR(sh(&f, "cd .git/refs/exps; ls; stat -c %%A ours"), "gits.lock\nours\n-rw-r--r--");
    CHECK_ERR(scm_ref_update(f.scm, "refs/exps/gits", &head, &SCM_ID_NONE, NULL), "holds");
    scoped(fd) int living =
        open(in_root(&f, ".git/refs/exps/alive.lock"), O_CREAT | O_WRONLY, 01644);
    CHECK_INT(flock(living, LOCK_EX), 0);
    CHECK_ERR(scm_ref_update(f.scm, "refs/exps/alive", &head, &SCM_ID_NONE, NULL), "holds");
}

static int64_t list_ms(struct fixture *f, size_t *ret_count)
{
    struct scm_ref_list refs = {0};
    reopen(f, NULL);
    int64_t start = clock_now_ns();
    test_check_ok(__FILE__, __LINE__, "list",
                  scm_refs_list(f->scm, "refs/exps/", &f->arena, &refs));
    int64_t took = (clock_now_ns() - start) / 1000000;
    *ret_count = refs.len;
    vec_release(&refs);
    return took;
}

/* A budget far above what it takes, for slow machines; the figures are shown. */
TEST(refs_by_the_ten_thousand)
{
    enum { COUNT = 10000, BUDGET_MS = 1500 };
    scoped(fixture) struct fixture f;
    size_t count = 0;
    fixture_init(&f);
    sh(&f,
       "head=$(git rev-parse HEAD); i=0; while [ $i -lt %d ]; do i=$((i+1))\n"
       "printf 'create refs/exps/%%02x/%%038x/e%%d %%s\\n' $((i/500)) $((i/10)) $i $head; done | "
       "git update-ref --stdin",
       COUNT);
    int64_t loose = list_ms(&f, &count);
    CHECK_INT(count, COUNT);
    sh(&f, "git pack-refs --all");
    int64_t packed = list_ms(&f, &count);
    CHECK_INT(count, COUNT);
    printf("# %d refs: loose %lld ms, packed %lld ms\n", COUNT, (long long)loose,
           (long long)packed);
    CHECK(loose < BUDGET_MS && packed < BUDGET_MS);
}
