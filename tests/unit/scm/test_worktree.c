#include "scm/fixture.h"

#include "base/fs.h"
#include "base/path.h"
#include "scm/scm_rev.h"
#include "scm/scm_worktree.h"

static struct scm_id id_of(struct fixture *f, const char *rev)
{
    struct scm_id id = SCM_ID_NONE;
    test_check_ok(__FILE__, __LINE__, rev, scm_rev_resolve(f->scm, rev, &id));
    return id;
}

/* --- status --- */

static void add_list(struct sb *out, const char *name, const struct strs *list)
{
    vec_each (list, p)
        sb_addf(out, "%s %s\n", name, *p);
}

static const char *our_status(struct fixture *f)
{
    scoped(sb) struct sb text = SB_INIT;
    scoped(scm_status) struct scm_status st = {0};
    test_check_ok(__FILE__, __LINE__, "status", scm_status_read(f->scm, &f->arena, &st));
    add_list(&text, "staged", &st.staged);
    add_list(&text, "changed", &st.changed);
    add_list(&text, "untracked", &st.untracked);
    return arena_str(&f->arena, sb_str(&text));
}

static const char *git_status(struct fixture *f)
{
    const char *text =
        sh(f, "export LC_ALL=C GIT_OPTIONAL_LOCKS=0; git -c core.quotePath=false status "
              "--porcelain --no-renames --ignore-submodules=dirty -uall >../st\n"
              "grep '^[^ ?]' ../st | sed 's/^.../staged /' | sort; grep '^[^?][^ ]' ../st | sed "
              "'s/^.../changed /' | sort; grep '^?' ../st | grep -v '/$' | sed 's/^.../untracked "
              "/' | sort");
    return text[0] ? arena_printf(&f->arena, "%s\n", text) : text;
}

TEST(status_as_git_sees_it)
{
    static const char *const changes[] = {
        "true",
        "echo 2 >a",
        "echo 2 >a; git add a",
        "echo 2 >a; git add a; echo 3 >a",
        "rm a",
        "git rm -q --cached a",
        "git rm -q a",
        "chmod +x a",
        "echo n >n; git add -N n",
        "echo n >n; mkdir -p d/e; echo x >d/e/x; echo i >ign; echo ign >.gitignore",
        "git add -A; git mv a b; git init -q inner; git -C inner commit -q --allow-empty -m i",
        "rm -r k; echo k >k",
        "git checkout -q --orphan new",
        "git checkout -q --orphan new; git rm -rfq .",
        "touch -d 2001-01-01 a",
        "git update-index --skip-worktree a; rm a",
        "git sparse-checkout set --cone --sparse-index k; echo 2 >a; git rm -q --cached a",
        ("git checkout -qb side; echo side >a; git commit -qam side; git checkout -q main; echo "
         "main >a; git commit -qam main; git merge -q side >/dev/null || true; echo u >u"),
        "mkfifo fifo; ln -s nowhere dangling",
    };
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        scoped(fixture) struct fixture f;
        printf("# %s\n", changes[i]);
        fixture_init(&f);
        sh(&f, "mkdir k z; echo k >k/k; echo z >z/z; git add .; git commit -qm k; %s", changes[i]);
        reopen(&f, NULL);
        const char *before = git_state(&f);
        CHECK_STR(our_status(&f), git_status(&f));
        CHECK_STR(git_state(&f), before);
    }
}

/* --- apply --- */

/* Two commits, `old` and `new`, that differ in every way. */
static void two_commits(struct fixture *f)
{
    sh(f, "mkdir -p d/e gone/deep; echo 1 >same; echo 1 >d/e/x; echo 1 >d/y; echo g >gone/deep/g; "
          "echo f >file; mkdir dir; echo i >dir/i; ln -s same link; printf '#!\\n' >run\n"
          "echo t >to-link; git add .; git commit -qm old; git tag old\n"
          "echo 2 >d/e/x; git rm -q -r gone; git rm -q file; mkdir file; echo in >file/in; git rm "
          "-q -r dir; echo flat >dir; rm link; ln -s d/y link; chmod +x run\n"
          "rm to-link; ln -s same to-link; mkdir -p n/m; echo new >n/m/new; git add -A; git commit "
          "-qm new; git tag new; git checkout -q old 2>/dev/null; git checkout -q -B main old");
}

static const char *files(struct fixture *f)
{
    return sh(f, "find . -name .git -prune -o -mindepth 1 -printf '%%P %%y %%m %%l\\n' | sort; "
                 "find . -name .git -prune -o -type f -print0 | sort -z | xargs -0 cat");
}

TEST(worktree_apply_brings_a_tree)
{
    scoped(fixture) struct fixture f;
    struct scm_id old, new;
    fixture_init(&f);
    two_commits(&f);
    old = id_of(&f, "old^{commit}");
    new = id_of(&f, "new^{commit}");
    const char *old_files = files(&f);
    const char *index = sh(&f, "sha1sum <.git/index; cat .git/HEAD; stat -c '%%Y %%i' same");
    CHECK_OK(scm_worktree_apply(f.scm, &old, &new, NULL));
    CHECK_STR(sh(&f, "sha1sum <.git/index; cat .git/HEAD; stat -c '%%Y %%i' same"), index);
    const char *got = files(&f);
    sh(&f, "git clone -q . ../fresh; git -C ../fresh checkout -q new");
    f.root = arena_printf(&f.arena, "%s/fresh", test_tmpdir());
    CHECK_STR(got, files(&f));
    f.root = arena_printf(&f.arena, "%s/r", test_tmpdir());
    CHECK_OK(scm_worktree_apply(f.scm, &new, &old, NULL));
    CHECK_STR(files(&f), old_files);
    CHECK_STR(sh(&f, "git status --porcelain"), "");
    /* Twice is once: nothing is written again. */
    const char *inodes = sh(&f, "find . -name .git -prune -o -printf '%%p %%i\\n' | sort");
    sh(&f, "touch -d 2001-01-01 same d/y");
    CHECK_OK(scm_worktree_apply(f.scm, &new, &old, NULL));
    CHECK_STR(sh(&f, "find . -name .git -prune -o -printf '%%p %%i\\n' | sort"), inodes);
}

TEST(worktree_apply_leaves_others_alone)
{
    scoped(fixture) struct fixture f;
    struct scm_id old, new;
    struct strs skip = {0};
    fixture_init(&f);
    two_commits(&f);
    old = id_of(&f, "old");
    new = id_of(&f, "new");
    sh(&f, "echo mine >untracked; echo mine >gone/mine; echo changed >same; echo mine >d/y");
    vec_push(&skip, "d/y");
    CHECK_OK(scm_worktree_apply(f.scm, &old, &new, &skip));
    CHECK_STR(sh(&f, "cat untracked gone/mine same d/y d/e/x; ls gone"),
              "mine\nmine\n1\nmine\n2\nmine");
    vec_release(&skip);
}

/* Refused before anything is changed. */
TEST(worktree_apply_refuses_to_lose_or_to_leave)
{
    static const char *const setups[] = {
        "echo mine >dir/mine",                           /* a directory with more than is to go */
        "rm -r d; mkdir ../outside; ln -s ../outside d", /* behind a link */
        "rm -r d; mkdir ../outside; ln -s ../outside d; git add -A; echo x >../outside/y",
        "git checkout -q new; git rm -q -r n; echo mine >n; git add n", /* a file where a directory
                                                                           must be */
        "mkfifo n; true",
        "rm -r dir; mkdir -p dir/e; echo m >dir/e/m",
        "rm -r dir; git init -q dir",
    };
    for (size_t i = 0; i < ARRAY_LEN(setups); i++) {
        scoped(fixture) struct fixture f;
        struct scm_id old, new;
        printf("# %s\n", setups[i]);
        fixture_init(&f);
        two_commits(&f);
        sh(&f, "%s", setups[i]);
        reopen(&f, NULL);
        old = id_of(&f, "old");
        new = id_of(&f, "new");
        const char *before = git_state(&f);
        err *e = scm_worktree_apply(f.scm, &old, &new, NULL);
        CHECK(e && err_code_of(e) == ERR_CONFLICT);
        err_free(e);
        CHECK_STR(git_state(&f), before);
    }
}

/* What is removed is removed here, not where a link leads. */
TEST(worktree_apply_removes_nothing_behind_links)
{
    scoped(fixture) struct fixture f;
    struct scm_id old, new;
    fixture_init(&f);
    two_commits(&f);
    old = id_of(&f, "old");
    new = id_of(&f, "new");
    sh(&f, "rm -r gone; mkdir -p ../outside/deep ../outside/empty; echo keep >../outside/deep/g; "
           "ln -s ../outside gone");
    CHECK_OK(scm_worktree_apply(f.scm, &old, &new, NULL));
    CHECK_STR(sh(&f, "cat ../outside/deep/g; ls ../outside; readlink gone"),
              "keep\ndeep\nempty\n../outside");
}

static struct scm_id tree_of(struct fixture *f, const char *entries)
{
    struct scm_id id = SCM_ID_NONE;
    memcpy(id.hex,
           sh(f,
              "b=$(echo evil | git hash-object -w --stdin); t=$(printf \"100644 blob $b\\tx\\n\" | "
              "git mktree); git tag -f b $b >/dev/null; printf '%s' | sed \"s/BLOB/$b/; "
              "s/TREE/$t/\" | perl -e 'my $o=\"\"; while (<>) { chomp; my ($m,$h,$n)=split / /; $o "
              ".= \"$m $n\\0\".pack(\"H*\",$h) } open my $p, \"|-\", \"git hash-object --literally "
              "-w -t tree --stdin\"; binmode $p; print $p $o; close $p'",
              entries),
           40);
    return id;
}

TEST(worktree_apply_refuses_evil_names)
{
    static const char *const trees[] = {
        "100644 BLOB ..\\n",   "40000 TREE ..\\n",      "40000 TREE .git\\n",  "40000 TREE .GIT\\n",
        "100644 BLOB .git\\n", "100644 BLOB ../out\\n", "100644 BLOB /abs\\n", "40000 TREE .\\n"};
    scoped(fixture) struct fixture f;
    struct scm_id head;
    fixture_init(&f);
    head = id_of(&f, "HEAD");
    for (size_t i = 0; i < ARRAY_LEN(trees); i++) {
        struct scm_id evil = tree_of(&f, trees[i]);
        const char *before = sh(&f, "find .. -type f | grep -v objects | sort | xargs sha1sum");
        CHECK_ERR(scm_worktree_apply(f.scm, &head, &evil, NULL), "which no file may be called");
        CHECK_ERR(scm_worktree_apply(f.scm, &evil, &head, NULL), "which no file may be called");
        CHECK_STR(sh(&f, "find .. -type f | grep -v objects | sort | xargs sha1sum"), before);
    }
}

TEST(worktree_apply_converts_as_git_does)
{
    static const char *const attributes[] = {"*.txt text eol=crlf", "*.txt ident",
                                             "*.txt working-tree-encoding=UTF-16LE",
                                             "*.txt filter=up", "* text=auto"};
    for (size_t i = 0; i < ARRAY_LEN(attributes); i++) {
        scoped(fixture) struct fixture f;
        struct scm_id old, new;
        printf("# %s\n", attributes[i]);
        fixture_init(&f);
        sh(&f,
           "git config --global filter.up.smudge 'tr a-z A-Z'; git config --global filter.up.clean "
           "'tr A-Z a-z'; git config --global core.autocrlf %s\n"
           "echo one >f.txt; git add .; git commit -qm old; git tag old; printf "
           "'$Id$\\n$Id$\\ntwo\\n' >f.txt; printf 'a\\0\\n' >b.bin; echo '%s' >.gitattributes; git "
           "-c core.autocrlf=false add .gitattributes\n"
           "b=$(git hash-object -w --no-filters f.txt); git update-index --add --cacheinfo "
           "100644,$b,f.txt; git update-index --add b.bin; git commit -qm new; git tag new; git "
           "checkout -q -f old",
           i == 4 ? "true" : "false", attributes[i]);
        reopen(&f, NULL);
        old = id_of(&f, "old");
        new = id_of(&f, "new");
        CHECK_OK(scm_worktree_apply(f.scm, &old, &new, NULL));
        const char *got = sh(&f, "sha1sum f.txt b.bin .gitattributes");
        sh(&f, "git clone -q . ../fresh; cd ../fresh; git checkout -q new");
        CHECK_STR(got, sh(&f, "cd ../fresh; sha1sum f.txt b.bin .gitattributes"));
    }
}

TEST(worktree_apply_keeps_to_a_sparse_checkout)
{
    static const char *const options[] = {"--cone d", "--cone --sparse-index d", "--no-cone /d/"};
    for (size_t i = 0; i < ARRAY_LEN(options); i++) {
        scoped(fixture) struct fixture f;
        struct scm_id old, new;
        printf("# %s\n", options[i]);
        fixture_init(&f);
        two_commits(&f);
        sh(&f, "git sparse-checkout set %s", options[i]);
        reopen(&f, NULL);
        old = id_of(&f, "old");
        new = id_of(&f, "new");
        CHECK_OK(scm_worktree_apply(f.scm, &old, &new, NULL));
        const char *got = files(&f);
        CHECK_OK(scm_worktree_apply(f.scm, &new, &old, NULL));
        CHECK_STR(sh(&f, "git status --porcelain"), "");
        /* git 2.39 forgets a file that was a sparse directory, so its own index is a whole one
         * here. */
        sh(&f, "git sparse-checkout reapply --no-sparse-index; git checkout -q new");
        CHECK_STR(got, files(&f));
    }
}

TEST(worktree_apply_in_a_partial_clone)
{
    scoped(fixture) struct fixture f;
    struct scm_id old, new;
    fixture_init(&f);
    two_commits(&f);
    sh(&f, "git config uploadpack.allowFilter true; git clone -q --filter=blob:none "
           "\"file://$PWD\" ../partial");
    f.root = arena_printf(&f.arena, "%s/partial", test_tmpdir());
    reopen(&f, NULL);
    old = id_of(&f, "old");
    new = id_of(&f, "new");
    CHECK_OK(scm_worktree_apply(f.scm, &old, &new, NULL));
    CHECK_STR(sh(&f, "git add -A; git write-tree"), sh(&f, "git rev-parse new^{tree}"));
}

/* --- index --- */

TEST(index_reset_as_git_does_it)
{
    static const char *const changes[] = {
        "echo 2 >a; git add a; echo n >n; git add n",
        "git rm -q --cached a",
        "echo n >n; git add -N n",
        ("git checkout -qb side; echo side >a; git commit -qam side; git checkout -q main; echo "
         "main >a; git commit -qam main; git merge -q side >/dev/null || true"),
        "git checkout -q --orphan o",
        "git sparse-checkout set --cone --sparse-index k; git rm -q --cached a",
    };
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        scoped(fixture) struct fixture f;
        printf("# %s\n", changes[i]);
        fixture_init(&f);
        sh(&f, "mkdir k; echo k >k/k; git add .; git commit -qm k; %s", changes[i]);
        const char *before = sh(&f, "cat .git/HEAD; git for-each-ref; wc -l <.git/logs/HEAD; find "
                                    ". -name .git -prune -o -printf '%%p %%T@\\n' | sort");
        CHECK_OK(scm_index_reset(f.scm));
        CHECK_STR(sh(&f, "cat .git/HEAD; git for-each-ref; wc -l <.git/logs/HEAD; find . -name "
                         ".git -prune -o -printf '%%p %%T@\\n' | sort"),
                  before);
        CHECK_STR(sh(&f, "git ls-files -s; git ls-files -v"),
                  sh(&f, "git reset -q; git ls-files -s; git ls-files -v"));
    }
}

TEST(stage_as_git_adds)
{
    scoped(fixture) struct fixture f;
    struct strs paths = {0};
    bool is = false;
    fixture_init(&f);
    sh(&f, "echo 2 >a; mkdir d; echo n >d/n; echo b >b; git add b; rm b; echo i >ign; echo ign "
           ">.gitignore");
    vec_push(&paths, "a");
    vec_push(&paths, "d/n");
    vec_push(&paths, "b");
    vec_push(&paths, "none");
    CHECK_OK(scm_is_tracked(f.scm, "d", &is));
    CHECK(!is);
    CHECK_OK(scm_stage(f.scm, &paths));
    CHECK_STR(sh(&f, "git status --porcelain"), "M  a\nA  d/n\n?? .gitignore");
    CHECK_OK(scm_is_tracked(f.scm, "d", &is));
    CHECK(is);
    CHECK_OK(scm_is_tracked(f.scm, "d/n", &is));
    CHECK(is);
    CHECK_OK(scm_is_tracked(f.scm, "d/no", &is));
    CHECK(!is);
    sh(&f, "touch .git/index.lock");
    err *e = scm_stage(f.scm, &paths);
    CHECK(e && err_code_of(e) == ERR_LOCKED);
    err_free(e);
    vec_release(&paths);
}
