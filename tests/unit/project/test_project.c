#include "project/project.h"

#include "project/fixture.h"

#include <unistd.h>

static struct project *open_at(struct fixture *f, const char *rel)
{
    struct project *p = NULL;

    f->env.cwd = fixture_path(f, rel);
    CHECK(!fs_mkdirs(f->env.cwd));
    test_check_ok(__FILE__, __LINE__, rel, project_open(&f->env, &f->arena, &p));
    return p;
}

static void make_git_dir(struct fixture *f, const char *rel)
{
    fixture_write(f, arena_printf(&f->arena, "%s/HEAD", rel), "ref: refs/heads/main\n");
    CHECK_OK(fs_mkdirs(fixture_path(f, arena_printf(&f->arena, "%s/objects", rel))));
    CHECK_OK(fs_mkdirs(fixture_path(f, arena_printf(&f->arena, "%s/refs", rel))));
}

TEST(project_is_found_above)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f);
    make_git_dir(&f, "repo/.git");
    struct project *p = open_at(&f, "repo/a/b");
    CHECK_STR(p->root, f.root);
    CHECK_STR(p->dvc_dir, f.dvc_dir);
    CHECK_STR(p->tmp_dir, fixture_path(&f, "repo/.dvc/tmp"));
    CHECK_STR(p->scm_root, f.root);
    CHECK_STR(p->cwd_rel, "a/b");
    CHECK_STR(p->cache_dir, fixture_path(&f, "repo/.dvc/cache"));
    CHECK_STR(open_at(&f, "repo")->cwd_rel, "");
    CHECK_STR(open_at(&f, "repo/.dvc/tmp")->cwd_rel, ".dvc/tmp");
}

TEST(project_in_a_subdirectory)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f);
    make_git_dir(&f, "repo/.git");
    CHECK_OK(fs_mkdirs(fixture_path(&f, "repo/sub/.dvc")));
    struct project *p = open_at(&f, "repo/sub/x");
    CHECK_STR(p->root, fixture_path(&f, "repo/sub"));
    CHECK_STR(p->scm_root, f.root);
    CHECK_STR(project_scm_path(p, "", &f.arena), "sub");
    CHECK_STR(project_scm_path(p, "a/b", &f.arena), "sub/a/b");
    CHECK_STR(project_scm_path(open_at(&f, "repo"), "", &f.arena), "");
}

TEST(project_in_a_linked_worktree)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f);
    make_git_dir(&f, "main/.git");
    make_git_dir(&f, "main/.git/worktrees/repo");
    fixture_write(&f, "main/.git/worktrees/repo/commondir", "../..\n");
    fixture_write(&f, "main/.git/worktrees/repo/gitdir", fixture_path(&f, "repo/.git\n"));
    fixture_write(
        &f, "repo/.git",
        arena_printf(&f.arena, "gitdir: %s\n", fixture_path(&f, "main/.git/worktrees/repo")));
    CHECK_STR(open_at(&f, "repo/a")->scm_root, f.root);
}

TEST(project_without_git)
{
    scoped(fixture) struct fixture f;
    struct project *p = NULL;

    fixture_init(&f);
    err *e = project_open(&f.env, &f.arena, &p);
    CHECK(e && err_code_of(e) == ERR_UNSUPPORTED);
    CHECK_ERR(e, arena_printf(&f.arena, "%s is not a git repository", f.root));
    fixture_write(&f, "repo/.dvc/config", "[core]\n    no_scm = True\n");
    p = open_at(&f, "repo");
    CHECK_STR(p->scm_root, NULL);
    CHECK_STR(project_scm_path(p, "x", &f.arena), NULL);
}

TEST(project_that_is_none)
{
    scoped(fixture) struct fixture f;
    struct project *p = NULL;
    const char *root = NULL;

    fixture_init(&f);
    f.env.cwd = "/proc/self";
    err *e = project_open(&f.env, &f.arena, &p);
    CHECK(e && err_code_of(e) == ERR_NOT_A_PROJECT);
    CHECK_ERR(e, "you are not inside of a DVC repository (checked up to mount point '/proc')");
    f.env.cwd = f.top;
    fixture_write(&f, ".dvc", "a file is no project");
    e = project_find(&f.env, &f.arena, &root);
    CHECK(e && err_code_of(e) == ERR_NOT_A_PROJECT);
    CHECK_ERR(e, "you are not inside of a DVC repository (checked up to mount point '");
    CHECK(!root && !p);
}

TEST(project_with_bad_configuration)
{
    scoped(fixture) struct fixture f;
    struct project *p = NULL;
    const char *root = NULL;

    fixture_init(&f);
    make_git_dir(&f, "repo/.git");
    fixture_write(&f, "repo/.dvc/config", "[cache]\n    type = foo\n");
    err *e = project_open(&f.env, &f.arena, &p);
    CHECK(e && err_code_of(e) == ERR_CONFIG);
    CHECK_ERR(e, "Unsupported cache type(s): foo");
    CHECK_OK(project_find(&f.env, &f.arena, &root)); /* `root` prints it all the same */
    CHECK_STR(root, f.root);
}

TEST(project_behind_a_link)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f);
    make_git_dir(&f, "repo/.git");
    CHECK_OK(fs_rename(f.dvc_dir, fixture_path(&f, "kept")));
    CHECK(symlink("../kept", f.dvc_dir) == 0);
    CHECK_STR(open_at(&f, "repo")->dvc_dir, f.dvc_dir);
}

TEST(project_cache_directory)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f);
    make_git_dir(&f, "repo/.git");
    fixture_write(&f, "repo/.dvc/config", "[cache]\n    dir = ../../shared\n");
    CHECK_STR(open_at(&f, "repo")->cache_dir, fixture_path(&f, "shared"));
    fixture_write(&f, "repo/.dvc/config.local", "[cache]\n    dir = ~/c\n");
    CHECK_STR(open_at(&f, "repo")->cache_dir, fixture_path(&f, "home/c"));
    fixture_write(&f, "repo/.dvc/config.local",
                  "[cache]\n    local = c\n['remote \"c\"']\n    url = /old/way\n");
    CHECK_STR(open_at(&f, "repo")->cache_dir, "/old/way");
}

TEST(project_memo_is_outside_of_the_project)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f);
    make_git_dir(&f, "repo/.git");
    const char *first = open_at(&f, "repo")->state_path;
    CHECK(starts_with(first, fixture_path(&f, "home/.cache/cdvc/repo-")));
    CHECK_STR(open_at(&f, "repo/a")->state_path, first);
    fixture_write(&f, "repo/.dvc/config", "[core]\n    site_cache_dir = /var/x\n");
    CHECK(starts_with(open_at(&f, "repo")->state_path, "/var/x/cdvc/repo-"));
    f.vars[3] = arena_strdup(&f.arena, "DVC_SITE_CACHE_DIR=/var/y");
    CHECK(starts_with(open_at(&f, "repo")->state_path, "/var/y/cdvc/repo-"));
}

TEST(project_paths)
{
    scoped(fixture) struct fixture f;
    struct arena *a = &f.arena;

    fixture_init(&f);
    make_git_dir(&f, "repo/.git");
    struct project *p = open_at(&f, "repo/a/b");
    CHECK_STR(project_abs(p, "", a), f.root);
    CHECK_STR(project_abs(p, "x/y", a), fixture_path(&f, "repo/x/y"));
    CHECK_STR(project_abs(p, "../x", a), fixture_path(&f, "x"));
    CHECK_STR(project_abs(p, "/x", a), "/x");
    CHECK_STR(project_rel(p, "x", a), "a/b/x");
    CHECK_STR(project_rel(p, "../x/./y/", a), "a/x/y");
    CHECK_STR(project_rel(p, "../..", a), "");
    CHECK_STR(project_rel(p, "../../../x", a), "../x");
    CHECK_STR(project_rel(p, fixture_path(&f, "repo/z"), a), "z");
    CHECK_STR(project_show(p, "a/b/x", a), "x");
    CHECK_STR(project_show(p, "x", a), "../../x");
    CHECK_STR(project_show(p, "", a), "../..");
    CHECK_STR(project_show(p, "a/b", a), ".");
    CHECK_STR(project_show(open_at(&f, "repo"), "a/b", a), "a/b");
}
