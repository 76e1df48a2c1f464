#include "project/fixture.h"

void fixture_init(struct fixture *f)
{
    scoped(sb) struct sb top = SB_INIT;

    *f = (struct fixture){.arena = ARENA_INIT};
    CHECK_OK(fs_realpath(test_tmpdir(), &top));
    f->top = arena_str(&f->arena, sb_str(&top));
    f->root = fixture_path(f, "repo");
    f->dvc_dir = fixture_path(f, "repo/.dvc");
    CHECK_OK(fs_mkdirs(f->dvc_dir));
    f->vars[0] = arena_printf(&f->arena, "HOME=%s/home", f->top);
    f->vars[1] = arena_printf(&f->arena, "XDG_CONFIG_HOME=%s/global", f->top);
    f->vars[2] = arena_printf(&f->arena, "XDG_CONFIG_DIRS=%s/system", f->top);
    f->env = (struct env){
        .vars = f->vars, .cwd = f->root, .argv_line = "dvc test", .prog = "dvc", .pid = 4711};
}

void fixture_release(struct fixture *f)
{
    arena_release(&f->arena);
}

const char *fixture_path(struct fixture *f, const char *rel)
{
    return path_join(&f->arena, f->top, rel);
}

void fixture_write(struct fixture *f, const char *rel, const char *text)
{
    test_write(fixture_path(f, rel), text);
}

const char *fixture_read(struct fixture *f, const char *rel)
{
    scoped(sb) struct sb text = SB_INIT;
    err *e = fs_read_file(fixture_path(f, rel), &text);

    if (e) {
        err_free(e);
        return NULL;
    }
    return arena_str(&f->arena, sb_str(&text));
}

const char *fixture_error(struct fixture *f, err *e)
{
    if (!e)
        return NULL;
    char *text = err_text(e);
    const char *copy = arena_strdup(&f->arena, text);

    free(text);
    err_free(e);
    return copy;
}
