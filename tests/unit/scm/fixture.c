#include "scm/fixture.h"

#include "base/fs.h"
#include "base/path.h"
#include "base/proc.h"

static const char *inherited_path(void)
{
    const char *path = getenv("PATH");
    return path ? path : "/usr/bin:/bin";
}

static void make_vars(struct fixture *f)
{
    const char *const vars[] = {
        arena_printf(&f->arena, "PATH=%s", inherited_path()),
        arena_printf(&f->arena, "HOME=%s/home", test_tmpdir()),
        "GIT_CONFIG_NOSYSTEM=1",
        "GIT_AUTHOR_NAME=Ann Author",
        "GIT_AUTHOR_EMAIL=ann@example.com",
        "GIT_AUTHOR_DATE=1700000000 +0100",
        "GIT_COMMITTER_NAME=Carl Committer",
        "GIT_COMMITTER_EMAIL=carl@example.com",
        "GIT_COMMITTER_DATE=1700000001 +0200",
        /* it is not git that is tested */
        "GIT_CONFIG_COUNT=1",
        "GIT_CONFIG_KEY_0=core.fsync",
        "GIT_CONFIG_VALUE_0=none",
    };
    f->vars = arena_array(&f->arena, ARRAY_LEN(vars) + 1, sizeof(*f->vars));
    for (size_t i = 0; i < ARRAY_LEN(vars); i++)
        f->vars[i] = arena_strdup(&f->arena, vars[i]);
}

const char *sh(struct fixture *f, const char *fmt, ...)
{
    scoped(sb) struct sb script = SB_INIT, out = SB_INIT, errs = SB_INIT;
    struct proc_result result = {0};
    va_list ap;
    va_start(ap, fmt);
    sb_add(&script, "set -e\n");
    sb_vaddf(&script, fmt, ap);
    va_end(ap);
    const char *const argv[] = {"sh", "-c", script.buf, NULL};
    struct proc_spec spec = {
        .argv = argv, .vars = f->vars, .cwd = f->root, .in = -1, .out = -1, .err = -1};
    test_check_ok(__FILE__, __LINE__, fmt, proc_capture(&spec, STR_LIT(""), &out, &errs, &result));
    if (result.code)
        test_fail(__FILE__, __LINE__, "%s\n# exit %d: %s", script.buf, result.code, errs.buf);
    if (ends_with(out.buf, "\n"))
        sb_truncate(&out, out.len - 1);
    return arena_str(&f->arena, sb_str(&out));
}

void reopen(struct fixture *f, const char *dir)
{
    scm_close(f->scm);
    f->scm = NULL;
    test_check_ok(__FILE__, __LINE__, "opening", scm_open(dir ? dir : f->root, f->vars, &f->scm));
}

void fixture_init(struct fixture *f)
{
    *f = (struct fixture){0};
    make_vars(f);
    f->root = arena_printf(&f->arena, "%s/r", test_tmpdir());
    test_check_ok(__FILE__, __LINE__, "root", fs_mkdirs(f->root));
    test_check_ok(__FILE__, __LINE__, "home",
                  fs_mkdirs(arena_printf(&f->arena, "%s/home", test_tmpdir())));
    sh(f, "git init -q --template= -b main . && mkdir .git/info && echo 1 >a && git add a && git "
          "commit -qm first");
    reopen(f, NULL);
}

void fixture_scope_end(struct fixture *f)
{
    scm_close(f->scm);
    arena_release(&f->arena);
    err_ignore(fs_remove_tree(test_tmpdir())); /* several may follow each other in one case */
}

const char *in_root(struct fixture *f, const char *rel)
{
    return path_join(&f->arena, f->root, rel);
}

const char *git_snapshot(struct fixture *f, const char *extra)
{
    return sh(f,
              "dir=$(git rev-parse --git-dir); cp -p $dir/index ../scratch-index 2>/dev/null || rm "
              "-f ../scratch-index\n"
              "cp -p $dir/sharedindex.* .. 2>/dev/null || true; export "
              "GIT_INDEX_FILE=$PWD/../scratch-index\n"
              "git add -u; [ -z '%s' ] || git add --sparse -f -- %s; git write-tree",
              extra, extra);
}

/* Everything but objects: names, kinds, modes, sizes and times. */
static void add_state(struct fixture *f, const char *dir, struct sb *out)
{
    struct fs_entries entries = {0};
    test_check_ok(__FILE__, __LINE__, dir, fs_list(dir, &f->arena, &entries));
    for (size_t i = 0; i < entries.len; i++) {
        const char *path = path_join(&f->arena, dir, entries.at[i].name);
        struct fs_stat st = {0};
        test_check_ok(__FILE__, __LINE__, path, fs_lstat(path, &st));
        sb_addf(out, "%s %d %o", path, st.kind, st.mode);
        if (st.kind != FS_DIR || !strstr(path, "/.git")) /* temporaries come and go there */
            sb_addf(out, " %llu %lld", (unsigned long long)st.size_bytes, (long long)st.mtime_ns);
        sb_add_char(out, '\n');
        if (st.kind == FS_DIR && !streq(entries.at[i].name, "objects"))
            add_state(f, path, out);
    }
}

const char *git_state(struct fixture *f)
{
    scoped(sb) struct sb out = SB_INIT;
    add_state(f, f->root, &out);
    if (!starts_with(scm_git_dir(f->scm), f->root))
        add_state(f, scm_git_dir(f->scm), &out);
    return arena_str(&f->arena, sb_str(&out));
}
