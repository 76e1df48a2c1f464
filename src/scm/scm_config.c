#include "scm/scm_config.h"

#include "base/fs.h"
#include "base/glob.h"
#include "base/map.h"
#include "base/path.h"
#include "scm/scm_config_read.h"
#include "scm/scm_internal.h"

#include <pwd.h>

enum { MAX_INCLUDES = 10 }; /* as git */

struct entry {
    const char *name, *value; /* value NULL: no '=' */
    bool is_repository;       /* the repository says so, not who works in it */
};
VEC(entry_vec, struct entry);

/* What scm_config_find gives for a key without '='; told from an empty value by its address. */
static const char no_value[] = "";

struct scm_config {
    struct entry_vec all;
    struct map last; /* name -> const char * */
};

struct reader {
    struct scm *scm;
    struct scm_config *config;
    const char *file;
    int depth;
    bool is_repository;
};

/* --- paths in values --- */

static const char *home_of(struct scm *s, struct str user)
{
    if (!user.len)
        return scm_var(s, "HOME");
    const struct passwd *pw = getpwnam(arena_str(&s->arena, user));
    return pw ? arena_strdup(&s->arena, pw->pw_dir) : NULL;
}

const char *scm_config_expand(struct scm *s, const char *path, struct arena *a)
{
    if (path[0] != '~')
        return path;
    size_t n = strcspn(path, "/");
    const char *home = home_of(s, (struct str){path + 1, n - 1});
    return home ? arena_printf(a, "%s%s", home, path + n) : path;
}

/* --- conditional includes --- */

static char *gitdir_pattern(struct reader *r, const char *text)
{
    struct arena *a = &r->scm->arena;
    const char *p = scm_config_expand(r->scm, text, a);
    if (starts_with(p, "./"))
        p = arena_printf(a, "%s/%s", path_dir(a, r->file), p + 2);
    else if (p[0] != '/')
        p = arena_printf(a, "**/%s", p);
    return ends_with(p, "/") ? arena_printf(a, "%s**", p) : arena_strdup(a, p);
}

static bool is_gitdir(struct reader *r, const char *text, unsigned fold)
{
    scoped(sb) struct sb real = SB_INIT;
    struct str pattern = str_of(gitdir_pattern(r, text));
    if (glob_match(pattern, str_of(r->scm->git_dir), GLOB_PATH | fold))
        return true;
    err *e = fs_realpath(r->scm->git_dir, &real);
    bool is = !e && glob_match(pattern, sb_str(&real), GLOB_PATH | fold);
    err_free(e); /* then it has no other name */
    return is;
}

static bool is_on_branch(struct reader *r, const char *text)
{
    static const char heads[] = "ref: refs/heads/";
    scoped(sb) struct sb head = SB_INIT;
    struct arena *a = &r->scm->arena;
    err_ignore(fs_read_file(scm_below(a, r->scm->git_dir, "HEAD"), &head)); /* on no branch then */
    struct str line = str_trim(sb_str(&head));
    const char *pattern = ends_with(text, "/") ? arena_printf(a, "%s**", text) : text;
    return str_starts(line, heads) &&
           glob_match(str_of(pattern), str_sub(line, sizeof(heads) - 1, line.len), GLOB_PATH);
}

static bool is_included(struct reader *r, const char *name)
{
    static const char prefix[] = "includeif.";
    if (streq(name, "include.path"))
        return true;
    if (!starts_with(name, prefix) || !ends_with(name, ".path"))
        return false;
    name += sizeof(prefix) - 1;
    char *condition = arena_strndup(&r->scm->arena, name, strlen(name) - strlen(".path"));
    if (starts_with(condition, "gitdir:"))
        return is_gitdir(r, condition + strlen("gitdir:"), 0);
    if (starts_with(condition, "gitdir/i:"))
        return is_gitdir(r, condition + strlen("gitdir/i:"), GLOB_FOLD_CASE);
    return starts_with(condition, "onbranch:") && is_on_branch(r, condition + strlen("onbranch:"));
}

/* --- reading --- */

static void read_file(struct reader *r);

static void include(struct reader *r, const char *value)
{
    struct arena *a = &r->scm->arena;
    const char *path = scm_config_expand(r->scm, value, a);
    struct reader inner = {r->scm, r->config, path_join(a, path_dir(a, r->file), path),
                           r->depth + 1, r->is_repository};
    if (inner.depth <= MAX_INCLUDES)
        read_file(&inner);
}

static void add(struct scm_config *c, const char *name, const char *value, bool is_repository)
{
    vec_push(&c->all, ((struct entry){name, value, is_repository}));
    map_set(&c->last, name, (void *)(uintptr_t)(value ? value : no_value));
}

static void take_entry(void *ctx, const char *name, const char *value)
{
    struct reader *r = ctx;
    add(r->config, name, value, r->is_repository);
    if (value && is_included(r, name))
        include(r, value);
}

static void read_file(struct reader *r)
{
    scoped(sb) struct sb text = SB_INIT;
    err *e = fs_read_file(r->file, &text);
    if (!e)
        scm_config_parse(sb_str(&text), &r->scm->arena, take_entry, r);
    err_ignore(e); /* a file that cannot be read says nothing */
}

/* GIT_CONFIG_COUNT, GIT_CONFIG_KEY_0, GIT_CONFIG_VALUE_0, … */
static void read_variables(struct scm *s, struct scm_config *c)
{
    struct arena *a = &s->arena;
    const char *count = scm_var(s, "GIT_CONFIG_COUNT");
    long n = count ? strtol(count, NULL, 10) : 0;
    for (long i = 0; i < n; i++) {
        const char *name = scm_var(s, arena_printf(a, "GIT_CONFIG_KEY_%ld", i));
        const char *value = scm_var(s, arena_printf(a, "GIT_CONFIG_VALUE_%ld", i));
        if (!name || !value)
            return;
        add(c, scm_config_normal_name(name, a), value, false);
    }
}

static void add_file(struct scm_config_files *out, const char *path, int level)
{
    if (path)
        vec_push(out, ((struct scm_config_file){path, level}));
}

const char *scm_config_user_dir(const struct scm *s, struct arena *a)
{
    const char *xdg = scm_var(s, "XDG_CONFIG_HOME"), *home = scm_var(s, "HOME");
    if (xdg && xdg[0])
        return scm_below(a, xdg, "git");
    return home ? scm_below(a, home, ".config/git") : NULL;
}

static bool is_true(const char *value)
{
    static const char *const yes[] = {"true", "yes", "on"};
    for (size_t i = 0; i < ARRAY_LEN(yes); i++)
        if (strcasecmp(value, yes[i]) == 0)
            return true;
    return strtol(value, NULL, 10) != 0;
}

void scm_config_list_files(struct scm *s, bool with_worktree, struct scm_config_files *out)
{
    const char *machine = scm_var(s, "GIT_CONFIG_SYSTEM"),
               *global = scm_var(s, "GIT_CONFIG_GLOBAL");
    const char *nosystem = scm_var(s, "GIT_CONFIG_NOSYSTEM"), *home = scm_var(s, "HOME");
    const char *user = scm_config_user_dir(s, &s->arena);
    if (!nosystem || !is_true(nosystem))
        add_file(out, machine ? machine : "/etc/gitconfig", 0);
    if (global || user)
        add_file(out, global ? global : scm_below(&s->arena, user, "config"), 1);
    if (!global && home)
        add_file(out, scm_below(&s->arena, home, ".gitconfig"), 2);
    add_file(out, scm_below(&s->arena, s->common_dir, "config"), 3);
    if (with_worktree)
        add_file(out, scm_below(&s->arena, s->git_dir, "config.worktree"), 4);
}

static struct scm_config *load(struct scm *s)
{
    struct scm_config *c = mem_zalloc(1, sizeof(*c));
    struct scm_config_files files = {0};
    scm_config_list_files(s, true, &files);
    vec_each (&files, f) {
        struct reader r = {.scm = s, .config = c, .file = f->path, .is_repository = f->level >= 3};
        const char *worktree = map_find(&c->last, "extensions.worktreeconfig");
        if (f->level < 4 || (worktree && is_true(worktree)))
            read_file(&r);
    }
    vec_release(&files);
    read_variables(s, c);
    return c;
}

static const struct scm_config *config(struct scm *s)
{
    if (!s->config)
        s->config = load(s);
    return s->config;
}

/* --- asking --- */

const char *scm_config_find(struct scm *s, const char *name)
{
    return map_find(&config(s)->last, name);
}

bool scm_config_bool(struct scm *s, const char *name, bool when_unset)
{
    const char *value = scm_config_find(s, name);
    if (!value)
        return when_unset;
    return value == no_value || is_true(value);
}

const char *scm_config_path(struct scm *s, const char *name, struct arena *a)
{
    const char *value = scm_config_find(s, name);
    return value && value[0] ? path_join(a, s->root, scm_config_expand(s, value, a)) : NULL;
}

bool scm_config_has(struct scm *s, const char *prefix)
{
    vec_each (&config(s)->all, e)
        if (starts_with(e->name, prefix))
            return true;
    return false;
}

void scm_config_each(struct scm *s, scm_config_fn fn, void *ctx)
{
    vec_each (&config(s)->all, e)
        if (!fn(ctx, e->name, e->value))
            return;
}

void scm_config_each_trusted(struct scm *s, scm_config_fn fn, void *ctx)
{
    vec_each (&config(s)->all, e)
        if (!e->is_repository && !fn(ctx, e->name, e->value))
            return;
}

const char *scm_config_get(struct scm *s, const char *name, struct arena *a)
{
    return arena_strdup(a, scm_config_find(s, scm_config_normal_name(name, a)));
}

void scm_config_free(struct scm_config *c)
{
    if (!c)
        return;
    vec_release(&c->all);
    map_release(&c->last);
    free(c);
}
