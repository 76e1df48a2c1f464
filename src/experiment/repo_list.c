#include "experiment/repo_list.h"

#include "base/path.h"
#include "project/config_remote.h"

#include <errno.h>

/* --- the place --- */

static err *find_root(const struct env *env, const char *dir, struct arena *a, const char **ret)
{
    struct env there = *env;
    struct project *p = NULL;
    there.cwd = dir;
    TRY(project_open_anywhere(&there, a, &p));
    *ret = p->root;
    return NULL;
}

/* What leads above the root ends there. */
static const char *clamp(const char *path)
{
    while (starts_with(path, "../"))
        path += strlen("../");
    return streq(path, ".") || streq(path, "..") ? "" : path;
}

/* The innermost project on the way to a path. */
static void enter_nested(struct list_place *p, struct arena *a)
{
    const char *root = p->root, *whole = p->path;
    for (const char *end = whole; *end; end++) {
        if (*end == '/')
            continue;
        end += strcspn(end, "/") - 1;
        const char *dir = path_join(a, root, arena_strndup(a, whole, (size_t)(end - whole) + 1));
        if (!fs_is_dir(path_join(a, dir, ".dvc")))
            continue;
        p->root = dir;
        p->prefix = dir + strlen(root) + 1;
        p->path = end[1] ? end + 2 : "";
    }
}

/* "https://host/x", "git@host:x", but no path with a colon in it. */
static bool is_elsewhere(const char *url)
{
    const char *colon = strchr(url, ':');
    return colon && !memchr(url, '/', (size_t)(colon - url));
}

static err *no_repository(const char *url)
{
    if (!is_elsewhere(url) || starts_with(url, "file://"))
        return err_new(ERR_NOT_FOUND, "No git repository was found at %s", url);
    return err_new(ERR_UNSUPPORTED,
                   "only repositories on this machine can be listed: clone it, and list the clone");
}

err *repo_list_find(const struct env *env, const char *url, const char *path, bool is_commit,
                    struct arena *a, struct list_place *ret)
{
    const char *typed = starts_with(url, "file://") ? url + strlen("file://") : url,
               *dir = path_norm(a, path_join(a, env->cwd, typed)), *cwd = "";
    struct list_place p = {.prefix = "", .cwd = ""};
    if (!fs_is_dir(dir))
        return no_repository(url);
    TRY(find_root(env, dir, a, &p.root));
    if (!is_commit && path_is_inside(env->cwd, p.root) && !streq(env->cwd, p.root))
        cwd = path_rel(a, env->cwd, p.root);
    if (!*path)
        p.cwd = cwd;
    else if (path_is_abs(path))
        p.path = path_is_inside(path_norm(a, path), p.root)
                     ? path_rel(a, path, p.root)
                     : path_norm(a, path + strspn(path, "/")); /* counted from the root */
    else
        p.path = path_norm(a, path_join(a, cwd, path));
    p.path = *path ? clamp(p.path) : "";
    enter_nested(&p, a);
    *ret = p;
    return NULL;
}

/* --- the list --- */

struct lister {
    struct list_view *view;
    struct arena *arena;
    const struct list_opts *opts;
    const struct list_place *place;
    struct list_entries *found;
};

/* COMPAT: from below, the directory's name and not the whole path is taken relative to where we
 * are (case list/below). */
static const char *shown(const struct lister *l, const char *dir, const char *name)
{
    const char *from = *l->place->cwd ? l->place->cwd : l->place->path,
               *lead = path_rel(l->arena, *dir ? dir : ".", *from ? from : ".");
    return streq(lead, ".") ? name : path_join(l->arena, lead, name);
}

/* `level`: how deep the entries of this directory are, 1 for those of the place itself. */
static err *walk(struct lister *l, const char *dir, int level)
{
    struct list_entries here = {0};
    bool is_last = !l->opts->recursive || (l->opts->level > 0 && level >= l->opts->level);
    TRY(list_view_dir(l->view, dir, &here));
    vec_each (&here, e) {
        const char *path = path_join(l->arena, dir, e->name);
        if (e->is_dir && !is_last) {
            TRY(walk(l, path, level + 1));
            continue;
        }
        e->name = shown(l, dir, e->name);
        arena_push(l->arena, l->found, *e);
    }
    return NULL;
}

static int name_cmp(const void *a, const void *b)
{
    const struct list_entry *x = a, *y = b;
    return strcmp(x->name, y->name);
}

/* --- the tree --- */

static err *grow(struct lister *l, const char *dir, int level, struct list_entry *at)
{
    if (!at->is_dir || (l->opts->level != LIST_NO_LEVEL && level > l->opts->level))
        return NULL;
    TRY(list_view_dir(l->view, dir, &at->below));
    vec_each (&at->below, e)
        TRY(grow(l, path_join(l->arena, dir, e->name), level + 1, e));
    return NULL;
}

/* --- both --- */

/* The names of a path as Python shows a tuple of them. */
static void add_tuple(const char *path, struct sb *out)
{
    struct str rest = str_of(path), name;
    size_t count = 0;
    sb_add(out, "(");
    for (; str_split(&rest, '/', &name); count++)
        sb_addf(out, "%s'" STR_FMT "'", count ? ", " : "", STR_ARG(name));
    sb_add(out, count == 1 ? ",)" : ")");
}

static err *not_in_commit(const struct list_place *p)
{
    scoped(sb) struct sb names = SB_INIT;
    add_tuple(p->path, &names);
    return err_new(ERR_NOT_FOUND, "[Errno 2] No such file or directory: '/%s': %s", p->path,
                   names.buf);
}

static err *nothing_there(const struct repo *r, const struct list_place *p, const char *typed,
                          bool is_commit, bool is_hidden)
{
    if (is_hidden)
        return err_new(ERR_NOT_FOUND, "[Errno 2] No such file or directory: '%s'", typed);
    if (is_commit)
        return not_in_commit(p);
    return err_errno(ENOENT, project_abs(r->project, p->path, r->arena));
}

static err *list(struct lister *l, struct list_entry *at, const char *typed)
{
    const char *path = l->place->path;
    at->name = *typed ? typed : ".";
    if (l->opts->recursive && !l->opts->tree && l->opts->level < 0 &&
        l->opts->level != LIST_NO_LEVEL)
        return err_new(ERR_UNEXPECTED, "maxdepth must be at least 1");
    if (l->opts->tree) {
        TRY(grow(l, path, 1, at));
        arena_push(l->arena, l->found, *at);
        return NULL;
    }
    if ((l->opts->recursive && l->opts->level == 0) || !at->is_dir) {
        at->name = *typed ? path_base(typed) : ".";
        arena_push(l->arena, l->found, *at);
        return NULL;
    }
    TRY(walk(l, path, 1));
    vec_sort(l->found, name_cmp);
    return NULL;
}

/* Asked or not, it must be there. */
static err *check_remote(const struct repo *r, const char *name)
{
    struct config_remote_place place;
    return name ? config_remote_find(r->project->config, name, &place) : NULL;
}

err *repo_list(struct repo *r, struct scm *scm, const struct list_place *place, const char *typed,
               const struct list_opts *opts, struct list_entries *ret)
{
    scoped(list_view) struct list_view v = {0};
    struct list_entry at = {0};
    bool is_hidden = false;
    TRY(list_view_open(r, scm, opts->rev, &v));
    TRY(check_remote(r, opts->remote));
    v.remote = opts->remote;
    v.no_sizes = opts->no_sizes;
    TRY(list_view_look(&v, place->path, &at, &is_hidden));
    if (!at.name)
        return nothing_there(r, place, typed, v.is_commit, is_hidden);
    v.dvc_only = opts->dvc_only;
    struct lister l = {&v, r->arena, opts, place, ret};
    return list(&l, &at, typed);
}
