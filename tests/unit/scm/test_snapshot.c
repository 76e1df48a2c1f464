#include "scm/fixture.h"

#include "base/clock.h"
#include "scm/scm_commit.h"

/* The tree is git's, nothing is touched, and all its objects are there. */
static void check_snapshot(struct fixture *f, const char *file, int line, const char *extra_words)
{
    struct strs extra = {0};
    struct str rest = str_of(extra_words), word;
    struct scm_id got = SCM_ID_NONE;
    const char *before = git_state(f);
    while (str_split(&rest, ' ', &word))
        if (word.len)
            vec_push(&extra, arena_str(&f->arena, word));
    test_check_ok(file, line, "snapshot", scm_tree_snapshot(f->scm, &extra, &got));
    vec_release(&extra);
    test_check_str(file, line, "state", git_state(f), before);
    if (!got.hex[0])
        return;
    const char *want = git_snapshot(f, extra_words);
    sh(f, "git rev-list --objects %s >/dev/null", got.hex);
    if (!streq(got.hex, want))
        test_check_str(file, line, "tree", sh(f, "git ls-tree -rt %s", got.hex),
                       sh(f, "git ls-tree -rt %s", want));
}
#define CHECK_SNAPSHOT(f, extra) check_snapshot((f), __FILE__, __LINE__, (extra))

static void populate(struct fixture *f)
{
    sh(f, "mkdir -p d/e k 'sp ace'; echo x >d/e/x; echo y >d/y; echo b >d.b; echo k >k/k; echo s "
          ">'sp ace/f'; printf '#!\\n' >run; chmod +x run\n"
          "ln -s a link; ln -s nowhere dangling; : >empty; printf 'ign\\n*.out\\n' >.gitignore; "
          "git add .; git commit -qm tree");
}

TEST(snapshot_of_a_clean_tree)
{
    scoped(fixture) struct fixture f;
    struct scm_id got;
    fixture_init(&f);
    populate(&f);
    CHECK_SNAPSHOT(&f, "");
    CHECK_OK(scm_tree_snapshot(f.scm, NULL, &got));
    CHECK_ID(got, sh(&f, "git rev-parse HEAD^{tree}"));
}

TEST(snapshot_of_changes_of_every_kind)
{
    static const char *const changes[] = {
        "echo changed >a",
        "echo 2 >a", /* of the same size, in the same moment */
        "rm a",
        "rm -r d",
        "chmod +x a",
        "chmod -x run",
        "rm link; ln -s d/y link",
        "rm link; echo file >link",
        "rm a; ln -s d a",
        "rm a; mkdir a; echo in >a/in",
        "rm -r d; echo d >d",
        "rm -r d; ln -s k d",
        "echo new >new",
        "echo new >new; git add new",
        "echo new >new; git add new; echo newer >new",
        "echo new >new; git add new; rm new",
        "echo new >new; git add -N new",
        "echo new >new; git add -N new; rm new",
        "mkdir -p n/m; echo new >n/m/new; git add n; chmod +x n/m/new",
        "git rm -q --cached a",
        "git rm -q a",
        "git mv a d/moved; echo x >>d/moved",
        "git update-index --chmod=+x a",
        "echo staged >a; git add a; echo 1 >a",
        "git update-index --assume-unchanged a; echo hidden >a",
        "git update-index --skip-worktree a; echo hidden >a",
        "git update-index --skip-worktree a; rm a",
        "mkfifo fifo; echo z >>k/k",
        "git config core.fileMode false; chmod +x a; echo 3 >>a; chmod -x run",
        "rm empty; mkdir empty",
        "echo full >empty",
        ("touch -d '2001-01-01' a k/k; sleep 0.05; git update-index --refresh; touch -d "
         "'2001-01-01' a"),
        "git config core.trustctime false; chmod 600 a; chmod 644 a",
        "rm .git/index",
        "git checkout -q --orphan o; git rm -rfq .",
    };
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        scoped(fixture) struct fixture f;
        printf("# %s\n", changes[i]);
        fixture_init(&f);
        populate(&f);
        sh(&f, "%s", changes[i]);
        reopen(&f, NULL);
        CHECK_SNAPSHOT(&f, "");
    }
}

TEST(snapshot_with_extra_paths)
{
    scoped(fixture) struct fixture f;
    struct strs missing = {0};
    struct scm_id got;
    fixture_init(&f);
    populate(&f);
    sh(&f, "echo i >ign; echo o >d/x.out; mkdir -p u/v t/s; echo 1 >u/v/1; echo 2 >u/2; echo 3 "
           ">u/v/3.out; printf '#!\\n' >u/x; chmod +x u/x; ln -s ../a u/l; echo p >t/s/p; echo c "
           ">>d/y");
    CHECK_SNAPSHOT(&f, "ign");
    CHECK_SNAPSHOT(&f, "ign d/x.out");
    CHECK_SNAPSHOT(&f, "u");
    CHECK_SNAPSHOT(&f, "u/");
    CHECK_SNAPSHOT(&f, "u/v t/s/p a d d/y");
    CHECK_SNAPSHOT(&f, ".");
    sh(&f, "git rm -q -r --cached k; rm -r k; echo k >k; rm a; mkdir a; echo 1 >a/x; rm d/y");
    CHECK_SNAPSHOT(&f, "k a/x");
    vec_push(&missing, "none");
    vec_push(&missing, "u/none/x");
    vec_push(&missing, "d/y");
    vec_push(&missing, "link/x");
    CHECK_OK(scm_tree_snapshot(f.scm, &missing, &got));
    CHECK_ID(got, git_snapshot(&f, ""));
    missing.at[0] = "../out";
    CHECK_ERR(scm_tree_snapshot(f.scm, &missing, &got), "outside");
    missing.at[0] = ".git/config";
    CHECK_ERR(scm_tree_snapshot(f.scm, &missing, &got), "outside");
    vec_release(&missing);
}

TEST(snapshot_leaves_out_what_lies_behind_links)
{
    scoped(fixture) struct fixture f;
    struct strs extra = {0};
    struct scm_id got;
    fixture_init(&f);
    populate(&f);
    sh(&f, "mkdir ../outside; echo secret >../outside/f; ln -s ../outside via");
    vec_push(&extra, "via/f");
    CHECK_OK(scm_tree_snapshot(f.scm, &extra, &got));
    CHECK_ID(got, git_snapshot(&f, ""));
    extra.at[0] = "via";
    CHECK_OK(scm_tree_snapshot(f.scm, &extra, &got));
    CHECK_ID(got, git_snapshot(&f, "via"));
    vec_release(&extra);
}

TEST(snapshot_of_conflicts_is_refused)
{
    scoped(fixture) struct fixture f;
    struct scm_id got;
    fixture_init(&f);
    sh(&f, "git checkout -qb side; echo side >a; git commit -qam side; git checkout -q main; echo "
           "main >a; git commit -qam main; git merge -q side >/dev/null || true");
    err *e = scm_tree_snapshot(f.scm, NULL, &got);
    CHECK(e && err_code_of(e) == ERR_CONFLICT);
    CHECK_ERR(e, "'a'");
    CHECK_ERR(scm_tree_index(f.scm, &got), "'a'");
}

/* --- conversions --- */

TEST(snapshot_converts_as_git_does)
{
    static const char *const setups[] = {
        "git config core.autocrlf true",
        "git config core.autocrlf input",
        "echo '* text=auto' >.gitattributes",
        "echo '* text=auto eol=crlf' >.gitattributes",
        "echo '*.txt text eol=crlf' >.gitattributes; git add .gitattributes",
        "echo '*.txt -text' >.gitattributes; git config core.autocrlf true",
        "echo '*.txt ident' >.gitattributes",
        ("mkdir sub; echo '*.txt text' >sub/.gitattributes; printf 'a\\r\\nb\\r\\n' >sub/in.txt; "
         "git add sub/in.txt; printf 'c\\r\\n' >sub/in.txt"),
        "echo '*.txt text' >.git/info/attributes",
        "echo '*.txt filter=up' >.gitattributes; git config filter.up.clean 'tr a-z A-Z'",
        ("echo '*.txt filter=up' >.gitattributes; git config filter.up.clean 'tr a-z A-Z'; git "
         "config filter.up.required true; git config core.autocrlf true"),
        "echo '*.txt filter=unknown' >.gitattributes",
        ("git config core.autocrlf true; git config core.safecrlf true; git config core.safecrlf "
         "warn"),
        "mkdir -p ../home/.config/git; echo '*.txt text' >../home/.config/git/attributes",
        "echo '*.txt text' >../attr; git config core.attributesFile ../attr",
        ("echo '* text=auto' >.gitattributes; printf 'y\\r\\n' >'we\"ird.txt'; git add -N .; git "
         "config filter.q.clean cat; echo 'we* filter=q' >>.gitattributes"),
    };
    for (size_t i = 0; i < ARRAY_LEN(setups); i++) {
        scoped(fixture) struct fixture f;
        printf("# %s\n", setups[i]);
        fixture_init(&f);
        sh(&f,
           "printf 'a\\nb\\n' >lf.txt; printf 'a\\r\\nb\\r\\n' >crlf.txt; printf 'a\\r\\nb\\n' "
           ">mixed.txt; printf 'a\\0\\r\\n' >bin.txt; echo '$Id: 12$' >id.txt\n"
           "printf 'a\\rb\\n' >cr.txt; printf 'a\\r\\n\\032' >eof.txt; git add .; git commit -qm "
           "files; %s\n"
           "for f in lf crlf mixed bin; do printf 'c\\r\\nd\\r\\n' >>$f.txt; done; echo '$Id: 13$' "
           ">>id.txt; printf 'e\\r\\n' >>cr.txt; printf 'e\\r\\n' >eof.txt\n"
           "printf 'n\\r\\nm\\r\\n' >new.txt",
           setups[i]);
        reopen(&f, NULL);
        CHECK_SNAPSHOT(&f, "");
        CHECK_SNAPSHOT(&f, "new.txt");
    }
}

TEST(snapshot_of_other_encodings)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    sh(&f, "echo '*.txt working-tree-encoding=UTF-16LE' >.gitattributes; echo text | iconv -t "
           "UTF-16LE >e.txt; git add .; echo more | iconv -t UTF-16LE >>e.txt");
    CHECK_SNAPSHOT(&f, "");
}

/* --- repositories of all shapes --- */

TEST(snapshot_with_submodules)
{
    static const char *const changes[] = {
        "true",
        "git -C sub commit -q --allow-empty -m more",
        "echo dirty >>sub/a",
        "rm -rf sub",
        "rm -rf sub; mkdir sub",
        "rm -rf sub; echo file >sub",
        "git init -q -b main new; git -C new commit -q --allow-empty -m n",
        "rm a; git init -q -b main a; git -C a commit -q --allow-empty -m n",
    };
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        scoped(fixture) struct fixture f;
        printf("# %s\n", changes[i]);
        fixture_init(&f);
        sh(&f,
           "git clone -q . ../origin; git -c protocol.file.allow=always submodule --quiet add "
           "\"$PWD/../origin\" sub; git commit -qm sub; %s",
           changes[i]);
        CHECK_SNAPSHOT(&f, "");
        if (i == 6)
            CHECK_SNAPSHOT(&f, "new");
    }
}

TEST(snapshot_in_a_submodule)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    sh(&f, "git clone -q . ../origin; git -c protocol.file.allow=always submodule --quiet add "
           "\"$PWD/../origin\" sub; echo 2 >sub/a; echo n >sub/n; git -C sub add n");
    f.root = in_root(&f, "sub");
    reopen(&f, NULL);
    CHECK_STR(scm_root(f.scm), f.root);
    CHECK_SNAPSHOT(&f, "");
}

TEST(snapshot_in_a_linked_worktree)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    populate(&f);
    sh(&f, "git worktree add -q -b wt ../wt; git config extensions.worktreeConfig true; git config "
           "core.repositoryFormatVersion 1");
    f.root = arena_printf(&f.arena, "%s/wt", test_tmpdir());
    sh(&f, "git config --worktree core.autocrlf true; printf '2\\r\\n' >a; echo n >n; git add n; "
           "rm d.b");
    reopen(&f, in_root(&f, "d/e"));
    CHECK_STR(scm_root(f.scm), f.root);
    CHECK_SNAPSHOT(&f, "");
}

TEST(snapshot_of_sparse_checkouts)
{
    static const char *const setups[] = {
        "git sparse-checkout set --cone d",
        "git sparse-checkout set --cone --sparse-index d",
        "git sparse-checkout set --no-cone '/d/' '!/d/e/' /a",
        ("git sparse-checkout set --cone d; git config index.version 4; git update-index "
         "--index-version 4"),
    };
    for (size_t i = 0; i < ARRAY_LEN(setups); i++) {
        scoped(fixture) struct fixture f;
        printf("# %s\n", setups[i]);
        fixture_init(&f);
        populate(&f);
        sh(&f,
           "mkdir -p k/deep/er; echo z >k/deep/er/z; git add k; git commit -qm deep; %s; echo "
           "changed >d/y",
           setups[i]);
        reopen(&f, NULL);
        CHECK_SNAPSHOT(&f, "");
        sh(&f, "mkdir -p k/deep; echo new >k/deep/new; echo out >k/k");
        CHECK_SNAPSHOT(&f, "");
        CHECK_SNAPSHOT(&f, "k/deep/new");
    }
}

TEST(snapshot_of_a_split_index)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    populate(&f);
    sh(&f, "git config core.splitIndex true; git update-index --split-index; echo 2 >a; git add a; "
           "echo n >n; git add n; git rm -q k/k; echo y2 >d/y; echo i >ign; sleep 0.05; git "
           "update-index "
           "--refresh || true");
    reopen(&f, NULL);
    CHECK_SNAPSHOT(&f, "");
    CHECK_SNAPSHOT(&f, "ign");
}

TEST(snapshot_of_untrusted_names)
{
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    sh(&f, "echo 1 >'new\nline'; echo 2 >'quo\"te'; echo 3 >'back\\slash'; printf 4 >\"$(printf "
           "'bad\\377')\"; echo 5 >-dash; echo 6 >'*'; echo 7 >':(glob)x'; git add -- .; git "
           "commit -qm names\n"
           "for p in 'new\nline' 'quo\"te' 'back\\slash' -dash '*'; do echo more >>\"./$p\"; done");
    CHECK_SNAPSHOT(&f, "");
    sh(&f, "echo '* filter=up' >.git/info/attributes; git config filter.up.clean 'tr a-z A-Z'");
    reopen(&f, NULL);
    CHECK_SNAPSHOT(&f, "");
}

TEST(snapshot_of_a_repository_without_commits)
{
    scoped(fixture) struct fixture f;
    struct scm_id got;
    fixture_init(&f);
    sh(&f, "git init -q ../empty");
    f.root = arena_printf(&f.arena, "%s/empty", test_tmpdir());
    reopen(&f, NULL);
    CHECK_OK(scm_tree_snapshot(f.scm, NULL, &got));
    CHECK_ID(got, "4b825dc642cb6eb9a060e54bf8d69288fbee4904");
    sh(&f, "mkdir d; echo 1 >d/x");
    CHECK_SNAPSHOT(&f, "d/x");
}

TEST(snapshot_of_ten_thousand_unchanged_files)
{
    enum { COUNT = 10000, BUDGET_MS = 1500 };
    scoped(fixture) struct fixture f;
    struct scm_id got;
    fixture_init(&f);
    sh(&f, "i=0; while [ $i -lt 100 ]; do i=$((i+1)); mkdir d$i; (cd d$i; j=0; while [ $j -lt 100 "
           "]; do j=$((j+1)); echo $i $j >f$j; done); done\n"
           "git add .; git commit -qm many; sleep 0.1; git update-index -q --refresh; touch "
           ".git/index; git update-index -q --really-refresh; touch .git/index");
    reopen(&f, NULL);
    for (int round = 0; round < 3; round++) {
        if (round == 2)
            sh(&f, "echo new >d50/f50");
        int64_t start = clock_now_ns();
        CHECK_OK(scm_tree_snapshot(f.scm, NULL, &got));
        int64_t took = (clock_now_ns() - start) / 1000;
        printf("# %d files: %lld.%lld ms\n", COUNT, (long long)took / 1000,
               (long long)took % 1000 / 100);
        CHECK(took / 1000 < BUDGET_MS);
        CHECK_ID(got, round < 2 ? sh(&f, "git rev-parse HEAD^{tree}") : git_snapshot(&f, ""));
    }
}
