#include "project/gitignore.h"

#include "project/fixture.h"
#include "scm/scm.h"
#include "support/vectors.h"

#include <unistd.h>

/* A Git repository at `root`, with the project at root/sub. */
struct repository {
    struct fixture f;
    struct project *project;
    struct scm *scm;
    struct gitignore *gitignore;
};

static void repository_scope_end(struct repository *r)
{
    scm_close(r->scm);
    gitignore_free(r->gitignore);
    fixture_release(&r->f);
}

static void make_git(struct fixture *f, const char *rel)
{
    static const char *const dirs[] = {"objects", "refs/heads"};

    for (size_t i = 0; i < ARRAY_LEN(dirs); i++)
        CHECK_OK(fs_mkdirs(fixture_path(f, arena_printf(&f->arena, "%s/.git/%s", rel, dirs[i]))));
    fixture_write(f, arena_printf(&f->arena, "%s/.git/HEAD", rel), "ref: refs/heads/main\n");
    fixture_write(f, arena_printf(&f->arena, "%s/.git/config", rel),
                  "[core]\n\trepositoryformatversion = 0\n");
}

static void repository_init(struct repository *r)
{
    struct fixture *f = &r->f;

    *r = (struct repository){0};
    fixture_init(f);
    make_git(f, "repo");
    CHECK_OK(fs_mkdirs(fixture_path(f, "repo/sub/.dvc")));
    f->env.cwd = fixture_path(f, "repo/sub");
    CHECK_OK(project_open(&f->env, &f->arena, &r->project));
    CHECK_OK(scm_open(r->project->root, f->vars, &r->scm));
    r->gitignore = gitignore_new(r->project, r->scm, &f->arena);
}

static const char *changed(struct repository *r)
{
    scoped(sb) struct sb out = SB_INIT;

    vec_each (gitignore_changed(r->gitignore), path)
        sb_addf(&out, "%s%s", out.len ? " " : "", *path);
    return arena_str(&r->f.arena, sb_str(&out));
}

/* --- recorded edits --- */

/* Deviation gitignore-escapes: the original does not find an entry that it has written with
 * escapes. */
static const char *wanted_text(const struct row *row)
{
    if (streq(row->cells[1], "remove") && strstr(text_cell(row, 0), "\\["))
        return strstr(text_cell(row, 0), "/z") ? "/z\n" : NULL;
    return streq(row->cells[3], "null") ? NULL : text_cell(row, 3);
}

static void check_edit(const struct row *row)
{
    struct repository r __attribute__((cleanup(repository_scope_end)));
    const char *name = text_cell(row, 2), *want = wanted_text(row);

    repository_init(&r);
    const char *dir = path_join(row->arena, "repo/sub", path_dir(row->arena, name)),
               *file = path_join(row->arena, dir, ".gitignore");
    CHECK_OK(fs_mkdirs(fixture_path(&r.f, dir)));
    if (!streq(row->cells[0], "null"))
        fixture_write(&r.f, file, text_cell(row, 0));
    err *e = streq(row->cells[1], "add") ? gitignore_add(r.gitignore, name)
                                         : gitignore_remove(r.gitignore, name);
    if (!test_check_ok(__FILE__, __LINE__, row->cells[2], e))
        return;
    const char *got = fixture_read(&r.f, file);
    if (got != want && (!got || !want || !streq(got, want)))
        test_fail(__FILE__, __LINE__, "%s %s in %s: «%s», not «%s»", row->cells[1], row->cells[2],
                  row->cells[0], got ? got : "(none)", want ? want : "(none)");
    CHECK_INT(gitignore_changed(r.gitignore)->len, want && streq(row->cells[4], "true"));
    CHECK_OK(fs_remove_tree(r.f.root));
}

TEST(gitignore_edits_as_the_original)
{
    CHECK(each_row("vectors/gitignore.tsv", check_edit) > 90);
}

/* --- the rest --- */

TEST(gitignore_names_changed_files)
{
    struct repository r __attribute__((cleanup(repository_scope_end)));

    repository_init(&r);
    CHECK_OK(fs_mkdirs(fixture_path(&r.f, "repo/sub/d")));
    CHECK_OK(gitignore_add(r.gitignore, "x"));
    CHECK_OK(gitignore_add(r.gitignore, "d/y"));
    CHECK_OK(gitignore_add(r.gitignore, "z"));
    CHECK_STR(changed(&r), ".gitignore d/.gitignore");
    CHECK_STR(fixture_read(&r.f, "repo/sub/.gitignore"), "/x\n/z\n");
    CHECK_OK(gitignore_add(r.gitignore, "x"));
    CHECK_STR(fixture_read(&r.f, "repo/sub/.gitignore"), "/x\n/z\n");
}

TEST(gitignore_is_not_asked_to_ignore_what_is_ignored_above)
{
    struct repository r __attribute__((cleanup(repository_scope_end)));

    repository_init(&r);
    fixture_write(&r.f, "repo/.gitignore", "*.o\n");
    CHECK_OK(gitignore_add(r.gitignore, "x.o"));
    CHECK_STR(fixture_read(&r.f, "repo/sub/.gitignore"), NULL);
    CHECK_STR(changed(&r), "");
}

/* As DVC does when it opens a project. */
TEST(gitignore_keeps_the_projects_own_entries)
{
    struct repository r __attribute__((cleanup(repository_scope_end)));

    repository_init(&r);
    CHECK_OK(gitignore_add_own(r.gitignore));
    CHECK_STR(fixture_read(&r.f, "repo/sub/.dvc/.gitignore"), "/config.local\n/tmp\n/cache\n");
    fixture_write(&r.f, "repo/sub/.dvc/.gitignore", "/cache\n/tmp\n/config.local");
    CHECK_OK(gitignore_add_own(r.gitignore));
    CHECK_STR(fixture_read(&r.f, "repo/sub/.dvc/.gitignore"), "/cache\n/tmp\n/config.local");
}

TEST(gitignore_rolls_back_its_own_entries)
{
    struct repository r __attribute__((cleanup(repository_scope_end)));

    repository_init(&r);
    CHECK_OK(fs_mkdirs(fixture_path(&r.f, "repo/sub/d")));
    fixture_write(&r.f, "repo/sub/.gitignore", "/mine\n");
    CHECK_OK(gitignore_add(r.gitignore, "mine"));
    CHECK_OK(gitignore_add(r.gitignore, "x"));
    CHECK_OK(gitignore_add(r.gitignore, "st*r"));
    CHECK_OK(gitignore_add(r.gitignore, "d/y"));
    gitignore_rollback(r.gitignore);
    CHECK_STR(fixture_read(&r.f, "repo/sub/.gitignore"), "/mine\n");
    CHECK_STR(fixture_read(&r.f, "repo/sub/d/.gitignore"), NULL);
    CHECK_STR(changed(&r), ".gitignore");
}

TEST(gitignore_refuses_tracked_outputs)
{
    struct repository r __attribute__((cleanup(repository_scope_end)));
    struct strs paths = {0};

    repository_init(&r);
    fixture_write(&r.f, "repo/sub/x.o", "1");
    fixture_write(&r.f, "repo/sub/d/a", "1");
    arena_push(&r.f.arena, &paths, "sub/x.o");
    arena_push(&r.f.arena, &paths, "sub/d/a");
    CHECK_OK(scm_stage(r.scm, &paths));
    CHECK_OK(gitignore_check_not_tracked(r.gitignore, "y"));
    CHECK_ERR(gitignore_check_not_tracked(r.gitignore, "d"), "output 'd' is already tracked");
    err *e = gitignore_check_not_tracked(r.gitignore, "x.o");
    CHECK(e && err_code_of(e) == ERR_EXISTS);
    CHECK_STR(fixture_error(&r.f, e), " output 'x.o' is already tracked by SCM (e.g. Git).\n"
                                      "    You can remove it from Git, then add to DVC.\n"
                                      "        To stop tracking from Git:\n"
                                      "            git rm -r --cached 'x.o'\n"
                                      "            git commit -m \"stop tracking x.o\" ");
}

TEST(gitignore_never_writes_outside_of_the_repository)
{
    struct repository r __attribute__((cleanup(repository_scope_end)));

    repository_init(&r);
    fixture_write(&r.f, "outside", "precious\n");
    CHECK(symlink("../../outside", fixture_path(&r.f, "repo/sub/.gitignore")) == 0);
    CHECK_ERR(gitignore_add(r.gitignore, "x"), "is outside of git repository");
    CHECK_STR(fixture_read(&r.f, "outside"), "precious\n");
    CHECK_OK(fs_mkdirs(fixture_path(&r.f, "elsewhere")));
    CHECK(symlink("../../elsewhere", fixture_path(&r.f, "repo/sub/link")) == 0);
    CHECK_ERR(gitignore_add(r.gitignore, "link/x"), "is outside of git repository");
    CHECK(!fs_exists(fixture_path(&r.f, "elsewhere/.gitignore")));
}

TEST(gitignore_does_nothing_without_git)
{
    scoped(fixture) struct fixture f;
    struct project *p = NULL;

    fixture_init(&f);
    fixture_write(&f, "repo/.dvc/config", "[core]\n    no_scm = true\n");
    CHECK_OK(project_open(&f.env, &f.arena, &p));
    struct gitignore *g = gitignore_new(p, NULL, &f.arena);
    CHECK_OK(gitignore_check_not_tracked(g, "x"));
    CHECK_OK(gitignore_add(g, "x"));
    CHECK_OK(gitignore_remove(g, "x"));
    CHECK_STR(fixture_read(&f, "repo/.gitignore"), NULL);
}
