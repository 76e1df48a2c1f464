#include "scm/scm_copy.h"

#include "base/fs.h"
#include "base/hex.h"
#include "scm/scm_program.h"
#include "scm/scm_store.h"
#include "scm/scm_tree.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* --- making --- */

/* Objects and ignore rules lie in the directory that linked work trees share. */
static const char *shared(struct scm *s, struct arena *a, const char *path)
{
    return scm_below(a, s->common_dir, path);
}

static err *put_text(const char *path, struct str text)
{
    return fs_write_file(path, text, 0666, false);
}

static err *copy_if_there(const char *from, const char *to)
{
    scoped(sb) struct sb text = SB_INIT;
    bool found = false;
    TRY(fs_read_if_there(from, &text, &found));
    return found ? put_text(to, sb_str(&text)) : NULL;
}

/* As git quotes a value. */
static void add_quoted(const char *value, struct sb *out)
{
    sb_add_char(out, '"');
    for (; *value; value++) {
        if (*value == '"' || *value == '\\')
            sb_add_char(out, '\\');
        sb_add_char(out, *value);
    }
    sb_add(out, "\"\n");
}

/* What git reads before it follows includes stands first; what must not come from the original,
 * last. */
static err *write_config(struct scm *s, const char *git_dir, const char *dir, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    const char *promisor = scm_config_get(s, "extensions.partialclone", a);
    sb_addf(&text, "[core]\n\trepositoryformatversion = %d\n", promisor ? 1 : 0);
    if (promisor) {
        sb_add(&text, "[extensions]\n\tpartialClone = ");
        add_quoted(promisor, &text);
    }
    sb_add(&text, "[include]\n\tpath = ");
    add_quoted(shared(s, a, "config"), &text);
    sb_add(&text, "[core]\n\tbare = false\n\tsparseCheckout = false\n\tfsmonitor = false\n"
                  "\tsplitIndex = false\n\tworktree = ");
    add_quoted(dir, &text);
    sb_add(&text, "[lfs]\n\tstorage = ");
    add_quoted(shared(s, a, "lfs"), &text);
    return put_text(scm_below(a, git_dir, "config"), sb_str(&text));
}

static err *write_git_dir(struct scm *s, const char *dir, const struct scm_id *head,
                          struct arena *a)
{
    static const char *const dirs[] = {"objects/info", "objects/pack", "refs/heads", "info"};
    const char *git_dir = scm_below(a, dir, ".git");
    for (size_t i = 0; i < ARRAY_LEN(dirs); i++)
        TRY(fs_mkdirs(scm_below(a, git_dir, dirs[i])));
    TRY(put_text(scm_below(a, git_dir, "objects/info/alternates"),
                 str_of(arena_printf(a, "%s\n", shared(s, a, "objects")))));
    TRY(copy_if_there(shared(s, a, "info/exclude"), scm_below(a, git_dir, "info/exclude")));
    TRY(copy_if_there(shared(s, a, "info/attributes"), scm_below(a, git_dir, "info/attributes")));
    TRY(copy_if_there(shared(s, a, "shallow"), scm_below(a, git_dir, "shallow")));
    TRY(write_config(s, git_dir, dir, a));
    return put_text(scm_below(a, git_dir, "HEAD"), str_of(arena_printf(a, "%s\n", head->hex)));
}

static err *check_out(struct scm *copy, const struct scm_id *tree)
{
    const char *const args[] = {"read-tree", "--reset", "-u", tree->hex, NULL};
    return scm_program_run(copy, args, STR_NONE, NULL);
}

/* --- submodules --- */

static err *clone_module(struct scm *s, struct scm *copy, const struct scm_tree_file *f)
{
    const struct scm_id id = scm_oid_hex(&f->id);
    const char *from = scm_below(&copy->arena, s->root, f->path),
               *to = scm_below(&copy->arena, copy->root, f->path);
    const char *const clone[] = {"-c",       "protocol.file.allow=always",
                                 "clone",    "--quiet",
                                 "--shared", "--no-checkout",
                                 "--",       from,
                                 to,         NULL};
    const char *const check_out_it[] = {"-C", to, "checkout", "--quiet", "--detach", id.hex, NULL};
    if (!scm_is_root(from))
        return NULL;
    TRY(scm_program_run(copy, clone, STR_NONE, NULL));
    return scm_program_run(copy, check_out_it, STR_NONE, NULL);
}

static err *clone_modules(struct scm *s, struct scm *copy, const struct scm_id *tree)
{
    struct scm_tree_files files = {0};
    git_oid id;
    TRY(scm_tree_of(copy, tree, &id));
    err *e = scm_tree_flatten(copy, &id, "", &copy->arena, &files);
    for (size_t i = 0; !e && i < files.len; i++)
        if (files.at[i].mode == SCM_MODE_MODULE)
            e = clone_module(s, copy, &files.at[i]);
    vec_release(&files);
    return e;
}

err *scm_copy_make(struct scm *s, const char *dir, const struct scm_id *head,
                   const struct scm_id *tree, struct scm **ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm *copy = NULL;
    TRY(write_git_dir(s, dir, head, &a));
    TRY(scm_open(dir, s->vars, &copy));
    err *e = check_out(copy, tree);
    if (!e && fs_exists(scm_below(&a, dir, ".gitmodules")))
        e = clone_modules(s, copy, tree);
    if (e)
        scm_close(copy);
    else
        *ret = copy;
    return e;
}

/* --- collecting --- */

static err *sync_dir(const char *path)
{
    scoped(fd) int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return fd < 0 || fsync(fd) != 0 ? err_errno(errno, path) : NULL;
}

/* A file that never changes under its name: a link to it is as good as a copy. */
static err *bring_file(const char *from, const char *to)
{
    scoped(sb) struct sb bytes = SB_INIT;
    if (link(from, to) == 0 || errno == EEXIST)
        return NULL;
    TRY(fs_read_file(from, &bytes));
    return fs_write_file(to, sb_str(&bytes), 0444, true);
}

static err *bring_dir(const char *from, const char *to, bool (*wanted)(const char *name))
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries files = {0};
    bool any = false;
    TRY(fs_list(from, &a, &files));
    TRY(fs_mkdirs(to));
    for (size_t i = 0; i < files.len; i++) {
        if (!wanted(files.at[i].name))
            continue;
        TRY(bring_file(scm_below(&a, from, files.at[i].name), scm_below(&a, to, files.at[i].name)));
        any = true;
    }
    return any ? sync_dir(to) : NULL;
}

static bool is_object(const char *name)
{
    enum { REST_DIGITS = 38 };
    return hex_is(str_of(name), REST_DIGITS);
}

static bool is_pack(const char *name)
{
    return starts_with(name, "pack-") && !ends_with(name, ".idx");
}

/* A pack counts from when its index is there. */
static bool is_pack_index(const char *name)
{
    return starts_with(name, "pack-") && ends_with(name, ".idx");
}

err *scm_copy_collect(struct scm *s, struct scm *copy)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries dirs = {0};
    const char *from = scm_below(&a, copy->common_dir, "objects"), *to = shared(s, &a, "objects");
    TRY(fs_list(from, &a, &dirs));
    TRY(bring_dir(scm_below(&a, from, "pack"), scm_below(&a, to, "pack"), is_pack));
    TRY(bring_dir(scm_below(&a, from, "pack"), scm_below(&a, to, "pack"), is_pack_index));
    for (size_t i = 0; i < dirs.len; i++)
        if (hex_is(str_of(dirs.at[i].name), 2))
            TRY(bring_dir(scm_below(&a, from, dirs.at[i].name), scm_below(&a, to, dirs.at[i].name),
                          is_object));
    return NULL;
}
