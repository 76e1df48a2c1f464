#include "scm/fixture.h"

#include "base/fs.h"
#include "scm/scm_commit.h"
#include "scm/scm_rev.h"
#include "scm/scm_source.h"

static void history(struct fixture *f)
{
    sh(f, "n=1700000100; c() { n=$((n+100)); GIT_COMMITTER_DATE=\"$n +0000\" git commit -q "
          "--allow-empty -m \"$1\"; }\n"
          "c 2; git tag light; git tag -am annotated ann; git checkout -qb side; c s1; c s2; git "
          "checkout -q main; c 3\n"
          "n=$((n+100)); GIT_COMMITTER_DATE=\"$n +0000\" git merge -q --no-ff -m merged side; git "
          "tag -f tree HEAD^{tree} >/dev/null\n"
          "git update-ref refs/remotes/origin/r HEAD~1; git update-ref refs/exps/ab/x HEAD");
}

TEST(rev_resolve_any_spelling)
{
    static const char *const texts[] = {"HEAD",       "main",       "side~1",     "ann",
                                        "ann^{}",     "light^",     "HEAD^2",     "refs/exps/ab/x",
                                        "origin/r",   "HEAD^{/s1}", "HEAD@{1}",   "main@{0}",
                                        "main^0",     "main~0",     "HEAD^2~1",   "HEAD~1^1",
                                        "HEAD~",      "HEAD^^",     "ann~1",      "heads/main",
                                        "tags/light", "both",       "heads/both", "both~1",
                                        "abcd",       "abcd^",      "@",          "MAIN",
                                        "@~2",        "HEAD@{2}",   "HEAD@{3}~1", "main~3^{commit}",
                                        "main~3^{}",  "main~3^0"};
    static const char *const unknown[] = {"nope",
                                          "tree",
                                          "HEAD~99",
                                          "",
                                          "a b",
                                          "deadbeef",
                                          "HEAD:a",
                                          "..",
                                          "123456789012345678901234567890123456789z",
                                          "HEAD^3",
                                          "HEAD~1000000000",
                                          "main~x",
                                          "main^^^^^^^^",
                                          "main~^{tree}",
                                          "heads",
                                          "refs/heads",
                                          "main..side",
                                          "config",
                                          "tree~1",
                                          "HEAD@{99}",
                                          "HEAD@{9}~1",
                                          "main~3^",
                                          "r"};
    scoped(fixture) struct fixture f;
    struct scm_id id;
    fixture_init(&f);
    history(&f);
    sh(&f, "git tag both side; git branch both; git branch abcd; git branch MAIN");
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        CHECK_OK(scm_rev_resolve(f.scm, texts[i], &id));
        CHECK_STR(id.hex, sh(&f, "git rev-parse '%s^{commit}'", texts[i]));
    }
    const char *hex = sh(&f, "git rev-parse HEAD");
    CHECK_OK(scm_rev_resolve(f.scm, arena_strndup(&f.arena, hex, 7), &id));
    CHECK_STR(id.hex, hex);
    for (size_t i = 0; i < ARRAY_LEN(unknown); i++) {
        err *e = scm_rev_resolve(f.scm, unknown[i], &id);
        CHECK(e && err_code_of(e) == ERR_NOT_FOUND);
        CHECK_ERR(e, arena_printf(&f.arena, "unknown Git revision '%s'", unknown[i]));
    }
}

/* A branch that was not checked out yet has the name that it has there. */
TEST(rev_resolve_branches_of_remotes)
{
    scoped(fixture) struct fixture f;
    struct scm_id id;
    fixture_init(&f);
    history(&f);
    sh(&f,
       "git config remote.origin.url x; git config remote.a/b.url y; git config remote.url z\n"
       "git update-ref refs/remotes/a/b/feature/x HEAD~2; git update-ref refs/remotes/a/b/s HEAD;"
       "git update-ref refs/remotes/origin/s HEAD; git update-ref refs/remotes/a/b/d HEAD;"
       "git update-ref refs/remotes/origin/d HEAD~1; git update-ref refs/remotes/origin/side HEAD");
    static const char *const texts[][2] = {
        {"r", "origin/r"}, {"feature/x", "HEAD~2"}, {"s", "HEAD"}, {"side", "refs/heads/side"}};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        CHECK_OK(scm_rev_resolve(f.scm, texts[i][0], &id));
        CHECK_STR(id.hex, sh(&f, "git rev-parse '%s'", texts[i][1]));
    }
    CHECK_ERR(scm_rev_resolve(f.scm, "d", &id), "ambiguous Git revision 'd'");
    CHECK_ERR(scm_rev_resolve(f.scm, "r~1", &id), "unknown Git revision 'r~1'");
    CHECK_ERR(scm_rev_resolve(f.scm, "x", &id), "unknown Git revision 'x'");
}

static const char *hexes(struct fixture *f, const struct scm_id_list *ids)
{
    scoped(sb) struct sb text = SB_INIT;
    vec_each (ids, id)
        sb_addf(&text, "%s%s", text.len ? "\n" : "", id->hex);
    return arena_str(&f->arena, sb_str(&text));
}

/* Every commit in every commit, as git has it. */
TEST(rev_is_in_as_merge_base_says)
{
    static const char *const names[] = {"HEAD", "HEAD~1", "HEAD^2", "side~1", "light", "light~1"};
    scoped(fixture) struct fixture f;
    fixture_init(&f);
    history(&f);
    for (size_t i = 0; i < ARRAY_LEN(names) * ARRAY_LEN(names); i++) {
        const char *id = names[i % ARRAY_LEN(names)], *tip = names[i / ARRAY_LEN(names)];
        scoped(map) struct map not_in = MAP_INIT;
        struct scm_id ids[2];
        bool is_in = false;
        CHECK_OK(scm_rev_resolve(f.scm, id, &ids[0]));
        CHECK_OK(scm_rev_resolve(f.scm, tip, &ids[1]));
        CHECK_OK(scm_rev_is_in(f.scm, &ids[0], &ids[1], &not_in, &is_in));
        CHECK_STR(is_in ? "in" : "not",
                  sh(&f, "git merge-base --is-ancestor %s %s && echo in || echo not", id, tip));
    }
}

TEST(rev_is_in_does_not_look_at_what_is_older)
{
    scoped(fixture) struct fixture f;
    scoped(map) struct map not_in = MAP_INIT;
    struct scm_id fresh, other;
    bool is_in = true;
    fixture_init(&f);
    history(&f);
    sh(&f, "for d in 1800000000 1900000000; do GIT_COMMITTER_DATE=\"$d +0000\" git commit -q "
           "--allow-empty -m $d; done; git tag fresh; git checkout -q HEAD~1; "
           "GIT_COMMITTER_DATE='1900000001 +0000' git commit -q --allow-empty -m other");
    CHECK_OK(scm_rev_resolve(f.scm, "fresh", &fresh));
    CHECK_OK(scm_rev_resolve(f.scm, "HEAD", &other));
    CHECK_OK(scm_rev_is_in(f.scm, &fresh, &other, &not_in, &is_in));
    CHECK(!is_in);
    CHECK_INT(not_in.len, 2); /* the other and its parent, whose parents are not read */
    CHECK_OK(scm_rev_is_in(f.scm, &fresh, &fresh, &not_in, &is_in));
    CHECK(is_in);
}

TEST(rev_walks)
{
    scoped(fixture) struct fixture f;
    struct scm_id_list ids = {0};
    struct scm_id head;
    fixture_init(&f);
    history(&f);
    CHECK_OK(scm_rev_head(f.scm, &head));
    CHECK_ID(head, sh(&f, "git rev-parse HEAD"));
    CHECK_OK(scm_rev_first_parents(f.scm, &head, -1, &ids));
    CHECK_STR(hexes(&f, &ids), sh(&f, "git rev-list --first-parent HEAD"));
    ids.len = 0;
    CHECK_OK(scm_rev_first_parents(f.scm, &head, 2, &ids));
    CHECK_STR(hexes(&f, &ids), sh(&f, "git rev-list --first-parent -2 HEAD"));
    ids.len = 0;
    CHECK_OK(scm_rev_all(f.scm, &ids));
    CHECK_STR(hexes(&f, &ids), sh(&f, "git rev-list --branches --tags --remotes HEAD"));
    vec_release(&ids);
}

static const char *pairs(struct fixture *f, struct scm_ref_list *refs)
{
    scoped(sb) struct sb text = SB_INIT;
    vec_each (refs, r)
        sb_addf(&text, "%s%s %s", text.len ? "\n" : "", r->name, r->id.hex);
    vec_release(refs);
    return arena_str(&f->arena, sb_str(&text));
}

TEST(rev_branches_and_tags)
{
    scoped(fixture) struct fixture f;
    struct scm_ref_list refs = {0};
    const char *branch = NULL;
    fixture_init(&f);
    history(&f);
    for (int packed = 0; packed < 2; packed++) {
        CHECK_OK(scm_rev_branches(f.scm, &f.arena, &refs));
        CHECK_STR(
            pairs(&f, &refs),
            sh(&f, "git for-each-ref --format='%%(refname:short) %%(objectname)' refs/heads"));
        CHECK_OK(scm_rev_tags(f.scm, &f.arena, &refs));
        CHECK_STR(pairs(&f, &refs),
                  sh(&f, "for t in ann light; do echo $t $(git rev-parse $t^{commit}); done"));
        sh(&f, "git pack-refs --all");
    }
    CHECK_OK(scm_rev_branch(f.scm, &f.arena, &branch));
    CHECK_STR(branch, "main");
    sh(&f, "git checkout -q --detach");
    CHECK_OK(scm_rev_branch(f.scm, &f.arena, &branch));
    CHECK(!branch);
}

TEST(rev_of_a_repository_without_commits)
{
    scoped(fixture) struct fixture f;
    struct scm_id head = {"x"};
    struct scm_id_list ids = {0};
    const char *branch = NULL;
    fixture_init(&f);
    sh(&f, "git init -q -b trunk ../empty");
    reopen(&f, arena_printf(&f.arena, "%s/empty", test_tmpdir()));
    CHECK_OK(scm_rev_head(f.scm, &head));
    CHECK(scm_id_is_none(&head));
    CHECK_OK(scm_rev_branch(f.scm, &f.arena, &branch));
    CHECK_STR(branch, "trunk");
    CHECK_OK(scm_rev_all(f.scm, &ids));
    CHECK_INT(ids.len, 0);
    CHECK_ERR(scm_rev_resolve(f.scm, "HEAD", &head), "unknown Git revision 'HEAD'");
}

TEST(rev_commit_facts)
{
    scoped(fixture) struct fixture f;
    struct scm_commit_info info;
    struct scm_id head;
    fixture_init(&f);
    history(&f);
    CHECK_OK(scm_rev_head(f.scm, &head));
    CHECK_OK(scm_commit_read(f.scm, &head, &f.arena, &info));
    CHECK_ID(info.tree, sh(&f, "git rev-parse HEAD^{tree}"));
    CHECK_ID(info.parent, sh(&f, "git rev-parse HEAD^1"));
    CHECK_INT(info.nparents, 2);
    CHECK_STR(info.message, "merged\n");
    CHECK_STR(arena_printf(&f.arena, "%lld", (long long)info.time_sec),
              sh(&f, "git log -1 --format=%%ct"));
    CHECK_OK(scm_rev_resolve(f.scm, "light~1", &head));
    CHECK_OK(scm_commit_read(f.scm, &head, &f.arena, &info));
    CHECK_INT(info.nparents, 0);
    CHECK_INT(info.offset_min, 120);
    CHECK(scm_id_is_none(&info.parent));
}

TEST(rev_stops_at_a_shallow_border)
{
    scoped(fixture) struct fixture f;
    struct scm_id_list ids = {0};
    struct scm_commit_info info;
    struct scm_id head;
    fixture_init(&f);
    history(&f);
    sh(&f, "git clone -q --depth 2 \"file://$PWD\" ../shallow");
    f.root = arena_printf(&f.arena, "%s/shallow", test_tmpdir());
    reopen(&f, NULL);
    CHECK_OK(scm_rev_head(f.scm, &head));
    CHECK_OK(scm_rev_first_parents(f.scm, &head, -1, &ids));
    CHECK_STR(hexes(&f, &ids), sh(&f, "git rev-list --first-parent HEAD"));
    CHECK_OK(scm_commit_read(f.scm, &ids.at[ids.len - 1], &f.arena, &info));
    CHECK_INT(info.nparents, 0);
    ids.len = 0;
    CHECK_OK(scm_rev_all(f.scm, &ids));
    CHECK_STR(hexes(&f, &ids), sh(&f, "git rev-list --branches --tags --remotes HEAD"));
    vec_release(&ids);
}

/* --- objects --- */

TEST(commit_bytes_as_git_makes_them)
{
    scoped(fixture) struct fixture f;
    struct scm_id tree, head, made;
    fixture_init(&f);
    CHECK_OK(scm_rev_head(f.scm, &head));
    CHECK_OK(scm_tree_index(f.scm, &tree));
    CHECK_ID(tree, sh(&f, "git write-tree"));
    CHECK_OK(scm_commit_create(f.scm, &tree, &head, 1, "a message\n", f.vars, &made));
    CHECK_ID(made, sh(&f, "git commit-tree -p HEAD -m 'a message' HEAD^{tree}"));
    CHECK_OK(scm_commit_create(f.scm, &tree, NULL, 0, "no newline", f.vars, &made));
    CHECK_STR(sh(&f, "git cat-file commit %s | tail -c 10; echo", made.hex), "no newline");
    CHECK_STR(sh(&f, "git fsck --no-dangling 2>&1"), "");
}

/* Who commits: the same configuration asked of git and of us. */
TEST(commit_identity_as_git_finds_it)
{
    static const char *const setups[] = {
        "git config user.name 'Con Fig'; git config user.email con@example.com",
        "git config author.name 'Au Thor'; git config committer.email co@example.com",
        "git config user.name ' .Crud, <x>y. '; git config user.email '<e@x>'",
        "git config user.name 'J\xc3\xbcrgen \"Q\" O'",
    };
    static const char *const dates[] = {"1234567890 -0330",
                                        "@1234567890 +0000",
                                        "2009-02-13T23:31:30 +0100",
                                        "2009-02-13 23:31:30+01:00",
                                        "Fri, 13 Feb 2009 23:31:30 -0500",
                                        "2009-02-13T23:31:30Z"};
    scoped(fixture) struct fixture f;
    struct scm_id tree, made;
    fixture_init(&f);
    char **vars = f.vars;
    CHECK_OK(scm_tree_index(f.scm, &tree));
    for (size_t i = 0; i < ARRAY_LEN(setups); i++) {
        f.vars = (char *[]){vars[0], vars[1], vars[2], vars[5], vars[8], NULL};
        sh(&f, "%s", setups[i]);
        reopen(&f, NULL);
        CHECK_OK(scm_commit_create(f.scm, &tree, NULL, 0, "m\n", f.vars, &made));
        CHECK_ID(made, sh(&f, "git commit-tree -m m %s", tree.hex));
    }
    for (size_t i = 0; i < ARRAY_LEN(dates); i++) {
        f.vars = (char *[]){vars[0], vars[1],
                            vars[2], arena_printf(&f.arena, "GIT_AUTHOR_DATE=%s", dates[i]),
                            vars[8], NULL};
        CHECK_OK(scm_commit_create(f.scm, &tree, NULL, 0, "m\n", f.vars, &made));
        CHECK_ID(made, sh(&f, "git commit-tree -m m %s", tree.hex));
    }
    f.vars = (char *[]){arena_strdup(&f.arena, "GIT_AUTHOR_DATE=next year"), NULL};
    CHECK_ERR(scm_commit_create(f.scm, &tree, NULL, 0, "m\n", f.vars, &made),
              "invalid date format: next year");
}

static void edit_with_git(struct fixture *f, const char *script)
{
    sh(f,
       "export GIT_INDEX_FILE=$PWD/../edit-index; git read-tree HEAD; %s; git write-tree "
       ">../edited",
       script);
}

TEST(tree_with_one_path_changed)
{
    scoped(fixture) struct fixture f;
    struct scm_id base, made;
    fixture_init(&f);
    sh(&f, "mkdir -p d/e; echo x >d/e/x; echo y >d/y; echo b >d.b; printf '#!\\n' >run; chmod +x "
           "run; git add .; git commit -qm tree");
    CHECK_OK(scm_rev_resolve(f.scm, "HEAD", &base));
    edit_with_git(&f, "git update-index --add --cacheinfo 100644,$(echo new | git hash-object -w "
                      "--stdin),d/e/new");
    CHECK_OK(scm_tree_with(f.scm, &base, "d/e/new", STR_LIT("new\n"), 0, &made));
    CHECK_ID(made, sh(&f, "cat ../edited"));
    edit_with_git(
        &f,
        "git update-index --add --cacheinfo 100755,$(echo new | git hash-object -w --stdin),run");
    CHECK_OK(scm_tree_with(f.scm, &base, "run", STR_LIT("new\n"), 0, &made));
    CHECK_ID(made, sh(&f, "cat ../edited"));
    edit_with_git(&f, "git update-index --force-remove d/e/x");
    CHECK_OK(scm_tree_with(f.scm, &base, "d/e/x", STR_NONE, 0, &made));
    CHECK_ID(made, sh(&f, "cat ../edited"));
    CHECK_OK(scm_tree_with(f.scm, &base, "d/none/x", STR_NONE, 0, &made));
    CHECK_ID(made, sh(&f, "git rev-parse HEAD^{tree}"));
    edit_with_git(&f, "git rm -q --cached -r d; git update-index --add --cacheinfo 100644,$(printf "
                      "'' | git hash-object -w --stdin),d");
    CHECK_OK(scm_tree_with(f.scm, &base, "d", STR_LIT(""), 0, &made));
    CHECK_ID(made, sh(&f, "cat ../edited"));
    edit_with_git(&f, "git rm -q --cached a; git update-index --add --cacheinfo 100644,$(echo n | "
                      "git hash-object -w --stdin),a/b/c");
    CHECK_OK(scm_tree_with(f.scm, &base, "a/b/c", STR_LIT("n\n"), 0, &made));
    CHECK_ID(made, sh(&f, "cat ../edited"));
    CHECK_OK(scm_tree_with(f.scm, &SCM_ID_NONE, "a", STR_LIT("1\n"), 0, &made));
    CHECK_ID(made, sh(&f, "git rev-parse HEAD^^{tree}"));
    CHECK_ERR(scm_tree_with(f.scm, &base, "../x", STR_LIT(""), 0, &made), "no path");
}

TEST(tree_differences_as_git_sees_them)
{
    scoped(fixture) struct fixture f;
    scoped(sb) struct sb text = SB_INIT;
    struct scm_tree_changes changes = {0};
    struct scm_id old, new;
    fixture_init(&f);
    sh(&f, "mkdir -p d/e k; echo x >d/e/x; echo y >d/y; echo b >d.b; echo k >k/k; echo f >f; echo "
           "same >k/same; git add .; git commit -qm one\n"
           "rm -r d; echo d >d; rm f; mkdir f; echo in >f/in; chmod +x d.b; echo kk >k/k; ln -s a "
           "l; rm a; git add -A; git commit -qm two");
    CHECK_OK(scm_rev_resolve(f.scm, "HEAD^", &old));
    CHECK_OK(scm_rev_resolve(f.scm, "HEAD", &new));
    CHECK_OK(scm_tree_diff(f.scm, &old, &new, &f.arena, &changes));
    vec_each (&changes, c)
        sb_addf(&text, ":%06o %06o %s %s\t%s\n", c->old_mode, c->new_mode, c->old_blob.hex,
                c->new_blob.hex, c->path);
    sb_truncate(&text, text.len - 1);
    CHECK_STR(text.buf, sh(&f, "git diff-tree -r --no-renames --no-abbrev HEAD^ HEAD | sed -E 's/ "
                               "[A-Z]\\t/\\t/; s/ 0{40}/ /g'"));
    changes.len = 0;
    CHECK_OK(scm_tree_diff(f.scm, &SCM_ID_NONE, &new, &f.arena, &changes));
    CHECK_STR(arena_printf(&f.arena, "%zu", changes.len), sh(&f, "git ls-files | wc -l"));
    vec_release(&changes);
}

/* --- a revision as a source --- */

static const char *listing(struct fixture *f, struct source *src, const char *path)
{
    scoped(sb) struct sb text = SB_INIT;
    struct fs_entries e = {0};
    test_check_ok(__FILE__, __LINE__, path, source_list(src, path, &f->arena, &e));
    for (size_t i = 0; i < e.len; i++)
        sb_addf(&text, "%s%s:%d", i ? " " : "", e.at[i].name, e.at[i].kind);
    return arena_str(&f->arena, sb_str(&text));
}

static const char *content(struct fixture *f, struct source *src, const char *path)
{
    scoped(sb) struct sb text = SB_INIT;
    err *e = source_read(src, path, &text);
    const char *out = e ? arena_printf(&f->arena, "error %d", err_code_of(e))
                        : arena_str(&f->arena, sb_str(&text));
    err_free(e);
    return out;
}

TEST(source_of_a_revision)
{
    scoped(fixture) struct fixture f;
    scoped(scm_source) struct source *src = NULL, *sub = NULL;
    struct scm_id rev, blob;
    enum fs_kind kind;
    unsigned mode = 0;
    fixture_init(&f);
    sh(&f, "mkdir -p d/e; echo x >d/e/x; echo ab >d.b; ln -s d/e link; ln -s ../a d/up; ln -s /etc "
           "out; ln -s loop loop; ln -s ../.. d/far\n"
           "printf '#!\\n' >run; chmod +x run; git add .; git commit -qm tree; rm -r d link a");
    CHECK_OK(scm_rev_resolve(f.scm, "HEAD", &rev));
    CHECK_OK(scm_source_open(f.scm, &rev, "", &src));
    CHECK_STR(src->label, arena_strndup(&f.arena, rev.hex, 7));
    CHECK_STR(listing(&f, src, ""), "a:1 d:2 d.b:1 link:3 loop:3 out:3 run:1");
    CHECK_STR(listing(&f, src, "link"), "x:1");
    CHECK_STR(content(&f, src, "a"), "1\n");
    CHECK_STR(content(&f, src, "d/e/x"), "x\n");
    CHECK_STR(content(&f, src, "link/x"), "x\n");
    CHECK_STR(content(&f, src, "d/up"), "1\n");
    CHECK_STR(content(&f, src, "none"), "error 0");
    CHECK_STR(content(&f, src, "a/none"), "error 0");
    CHECK_STR(content(&f, src, "loop"), "error 0");
    CHECK_STR(content(&f, src, "out/passwd"), "error 0");
    CHECK_STR(content(&f, src, "d/far"), "error 0");
    CHECK_STR(content(&f, src, "d"), "error 0");
    CHECK_OK(source_stat(src, "d", &kind));
    CHECK_INT(kind, FS_DIR);
    CHECK_OK(source_stat(src, "", &kind));
    CHECK_INT(kind, FS_DIR);
    CHECK_OK(source_stat(src, "out", &kind));
    CHECK_INT(kind, FS_NONE);
    CHECK_OK(scm_source_entry(src, "run", &blob, &mode));
    CHECK_ID(blob, sh(&f, "git rev-parse HEAD:run"));
    CHECK_INT(mode, 0100755);
    CHECK_OK(scm_source_entry(src, "none", &blob, &mode));
    CHECK(scm_id_is_none(&blob));
    CHECK_OK(scm_source_open(f.scm, &rev, "d", &sub));
    CHECK_STR(listing(&f, sub, ""), "e:2 far:3 up:3");
    CHECK_STR(content(&f, sub, "e/x"), "x\n");
    CHECK_STR(content(&f, sub, "up"), "1\n");
}

TEST(source_of_a_partial_clone)
{
    scoped(fixture) struct fixture f;
    scoped(scm_source) struct source *src = NULL, *older = NULL;
    struct scm_id rev;
    fixture_init(&f);
    sh(&f, "for i in 1 2 3; do echo p$i >params; echo m$i >metrics; git add .; git commit -qm $i; "
           "done\n"
           "git config uploadpack.allowFilter true; git clone -q --filter=blob:none --no-checkout "
           "\"file://$PWD\" ../partial");
    f.root = arena_printf(&f.arena, "%s/partial", test_tmpdir());
    reopen(&f, NULL);
    CHECK_OK(scm_rev_resolve(f.scm, "HEAD", &rev));
    CHECK_OK(scm_source_open(f.scm, &rev, "", &src));
    CHECK_STR(content(&f, src, "params"), "p3\n");
    CHECK_STR(content(&f, src, "metrics"), "m3\n");
    /* The next revision's are fetched together. */
    CHECK_OK(scm_rev_resolve(f.scm, "HEAD~1", &rev));
    CHECK_OK(scm_source_open(f.scm, &rev, "", &older));
    CHECK_STR(sh(&f, "git rev-list --objects --missing=print HEAD~1 | grep -c '^?'"), "3");
    CHECK_STR(content(&f, older, "params"), "p2\n");
    /* Out of reach: said once, in plain words. */
    sh(&f, "git config remote.origin.url file:///nowhere");
    CHECK_OK(scm_rev_resolve(f.scm, "HEAD~2", &rev));
    scm_source_close(older);
    older = NULL;
    CHECK_OK(scm_source_open(f.scm, &rev, "", &older));
    err *e = source_read(older, "params", &(struct sb)SB_INIT);
    CHECK(e && err_code_of(e) != ERR_NOT_FOUND);
    CHECK_ERR(e, "'git fetch' failed");
}
