#include "base/fs.h"
#include "base/path.h"
#include "scm/scm_config.h"
#include "scm/scm_ignore_walk.h"
#include "scm/scm_index.h"
#include "scm/scm_packed.h"
#include "scm/scm_sparse.h"
#include "scm/scm_store.h"

#include <sys/stat.h>

/* --- where the repository is --- */

/* "gitdir: PATH" of a `.git` file, PATH relative to the directory of that file; NULL when it says
 * something else. */
static char *read_gitfile(const char *dot_git, struct arena *a)
{
    static const char prefix[] = "gitdir:";
    scoped(sb) struct sb text = SB_INIT;
    err *e = fs_read_file(dot_git, &text);
    if (e || !starts_with(text.buf, prefix)) {
        err_ignore(e); /* not a repository then */
        return NULL;
    }
    char *path = arena_str(a, str_trim(str_of(text.buf + sizeof(prefix) - 1)));
    return path_norm(a, path_join(a, path_dir(a, dot_git), path));
}

static bool is_git_dir(const char *dir, struct arena *a)
{
    struct fs_stat head;
    err *e = fs_lstat(scm_below(a, dir, "HEAD"), &head);
    bool has_head = !e && head.kind != FS_NONE;
    err_ignore(e); /* what cannot be looked at is no repository */
    bool is_main = fs_is_dir(scm_below(a, dir, "objects")) && fs_is_dir(scm_below(a, dir, "refs"));
    return has_head && (is_main || fs_is_file(scm_below(a, dir, "commondir")));
}

/* The Git directory of the work tree `root`, NULL when there is none. */
static char *find_git_dir(const char *root, struct arena *a)
{
    char *dot_git = path_join(a, root, ".git");
    struct fs_stat st;
    err *e = fs_stat(dot_git, &st);
    if (e || st.kind == FS_NONE) {
        err_ignore(e); /* not here */
        return NULL;
    }
    char *dir = st.kind == FS_FILE ? read_gitfile(dot_git, a) : dot_git;
    return dir && is_git_dir(dir, a) ? dir : NULL;
}

/* Root and Git directory of the work tree that holds `dir`.  As git, does not cross into another
 * file system. */
static bool discover(const char *dir, struct arena *a, char **ret_root, char **ret_git_dir)
{
    struct stat st;
    dev_t device = 0;
    if (stat(dir, &st) == 0)
        device = st.st_dev;
    for (char *at = path_norm(a, dir);; at = path_dir(a, at)) {
        if (stat(at, &st) == 0 && device && st.st_dev != device)
            return false;
        char *git_dir = find_git_dir(at, a);
        if (git_dir) {
            *ret_root = at;
            *ret_git_dir = git_dir;
            return true;
        }
        if (!at[0] || streq(at, "/"))
            return false;
    }
}

char *scm_find_root(const char *dir, struct arena *a)
{
    char *root = NULL, *git_dir = NULL;
    return discover(dir, a, &root, &git_dir) ? root : NULL;
}

bool scm_is_root(const char *dir)
{
    scoped(arena) struct arena a = ARENA_INIT;
    return find_git_dir(dir, &a);
}

static const char *find_common_dir(const char *git_dir, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    err *e = fs_read_file(scm_below(a, git_dir, "commondir"), &text);
    if (e) {
        err_ignore(e); /* the main work tree */
        return git_dir;
    }
    return path_norm(a, path_join(a, git_dir, arena_str(a, str_trim(sb_str(&text)))));
}

err *scm_open(const char *dir, char *const *vars, struct scm **ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char *root = NULL, *git_dir = NULL;
    if (!discover(dir, &a, &root, &git_dir))
        return err_new(ERR_NOT_FOUND, "'%s' is not in a Git repository", dir);
    struct scm *s = mem_zalloc(1, sizeof(*s));
    s->root = arena_strdup(&s->arena, root);
    s->git_dir = arena_strdup(&s->arena, git_dir);
    s->common_dir = find_common_dir(s->git_dir, &s->arena);
    s->vars = vars;
    *ret = s;
    return NULL;
}

void scm_close(struct scm *s)
{
    if (!s)
        return;
    scm_store_close(s);
    scm_index_free(s->index);
    scm_ignore_free(s->ignore);
    scm_packed_free(s->packed);
    scm_sparse_free(s->sparse);
    scm_config_free(s->config);
    arena_release(&s->arena);
    free(s);
}

const char *scm_root(const struct scm *s)
{
    return s->root;
}

const char *scm_git_dir(const struct scm *s)
{
    return s->git_dir;
}

const char *scm_common_dir(const struct scm *s)
{
    return s->common_dir;
}
