#include "project/project.h"

#include "base/path.h"
#include "project/site_dirs.h"
#include "scm/scm.h"

/* --- finding the root --- */

struct node {
    uint64_t dev, ino;
};

static err *look(const char *dir, struct node *ret)
{
    struct fs_stat st;
    TRY(fs_lstat(dir, &st));
    *ret = (struct node){st.dev, st.ino};
    return NULL;
}

err *project_find(const struct env *env, struct arena *a, const char **ret_root)
{
    struct node here, above;
    char *dir = path_norm(a, env->cwd);
    TRY(look(dir, &here));
    for (;; here = above) {
        if (fs_is_dir(path_join(a, dir, ".dvc"))) {
            *ret_root = dir;
            return NULL;
        }
        char *parent = path_dir(a, dir);
        TRY(look(parent, &above));
        if (streq(parent, dir) || above.dev != here.dev || above.ino == here.ino)
            break;
        dir = parent;
    }
    return err_new(ERR_NOT_A_PROJECT,
                   "you are not inside of a DVC repository (checked up to mount point '%s')", dir);
}

/* --- opening --- */

static const char *find_cache_dir(const struct project *p)
{
    const char *dir = config_get(p->config, "cache.dir"),
               *remote = config_get(p->config, "cache.local");
    if (remote) { /* DVC 2's way to say it */
        const char *url = config_get(p->config, arena_printf(p->arena, "remote.%s.url", remote));
        dir = url ? url : dir;
    }
    return dir && path_is_abs(dir) ? dir : path_join(p->arena, p->dvc_dir, "cache");
}

static const char *find_state_path(const struct project *p)
{
    const char *dir = site_state_dir(p->env, p->root, p->arena),
               *shared = config_get(p->config, "core.site_cache_dir");
    if (shared && path_is_abs(shared) && !env_get(p->env, "DVC_SITE_CACHE_DIR"))
        dir = arena_printf(p->arena, "%s/cdvc/%s", shared, path_base(dir));
    return path_join(p->arena, dir, "state.db");
}

static err *find_scm_root(struct project *p, bool is_needed)
{
    if (config_get_bool(p->config, "core.no_scm"))
        return NULL;
    p->scm_root = scm_find_root(p->root, p->arena);
    if (!p->scm_root && is_needed)
        return err_new(ERR_UNSUPPORTED, "%s is not a git repository", p->root);
    return NULL;
}

static struct project *start(const struct env *env, const char *root, struct arena *a)
{
    struct project *p = arena_new(a, struct project);
    *p = (struct project){.arena = a, .env = env, .root = root};
    p->dvc_dir = path_join(a, p->root, ".dvc");
    p->tmp_dir = path_join(a, p->dvc_dir, "tmp");
    return p;
}

static void finish(struct project *p)
{
    const char *rel = path_rel(p->arena, p->env->cwd, p->root);
    p->cwd_rel = streq(rel, ".") ? "" : rel;
    p->cache_dir = find_cache_dir(p);
    p->state_path = find_state_path(p);
    source_disk_init(&p->disk, p->root);
}

static err *open_project(const struct env *env, struct arena *a, bool needs_scm,
                         struct project **ret)
{
    const char *root = NULL;
    TRY(project_find(env, a, &root));
    struct project *p = start(env, root, a);
    TRY(config_load(env, p->dvc_dir, a, &p->config));
    TRY(find_scm_root(p, needs_scm));
    finish(p);
    *ret = p;
    return NULL;
}

err *project_open(const struct env *env, struct arena *a, struct project **ret)
{
    return open_project(env, a, true, ret);
}

err *project_open_anywhere(const struct env *env, struct arena *a, struct project **ret)
{
    err *e = open_project(env, a, false, ret);
    if (!e || err_code_of(e) != ERR_NOT_A_PROJECT)
        return e;
    err_free(e); /* then the work tree is taken for one, or the directory */
    const char *cwd = path_norm(a, env->cwd), *scm_root = scm_find_root(cwd, a);
    struct project *p = start(env, scm_root ? scm_root : cwd, a);
    p->scm_root = scm_root;
    TRY(config_load(env, NULL, a, &p->config));
    finish(p);
    *ret = p;
    return NULL;
}

/* --- paths --- */

char *project_abs(const struct project *p, const char *rel, struct arena *a)
{
    if (!rel[0] || streq(rel, "."))
        return arena_strdup(a, p->root);
    return path_norm(a, path_join(a, p->root, rel));
}

char *project_rel(const struct project *p, const char *typed, struct arena *a)
{
    char *abs = path_join(a, path_join(a, p->root, p->cwd_rel), typed),
         *rel = path_rel(a, abs, p->root);
    return streq(rel, ".") ? arena_strdup(a, "") : rel;
}

char *project_show(const struct project *p, const char *rel, struct arena *a)
{
    if (path_is_abs(rel) || !path_is_inside(rel, ""))
        return project_abs(p, rel, a);
    return path_rel(a, rel, p->cwd_rel);
}

char *project_scm_path(const struct project *p, const char *rel, struct arena *a)
{
    if (!p->scm_root)
        return NULL;
    char *path = path_rel(a, project_abs(p, rel, a), p->scm_root);
    return streq(path, ".") ? arena_strdup(a, "") : path;
}

char *project_scm_cwd(const struct project *p, struct arena *a)
{
    return path_rel(a, path_join(a, p->root, p->cwd_rel), p->scm_root);
}
