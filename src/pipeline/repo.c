#include "pipeline/repo.h"

#include "base/clock.h"
#include "base/path.h"
#include "pipeline/lock_edits.h"
#include "pipeline/yaml_file.h"

static bool add_kind(struct link_kinds *kinds, struct str name)
{
    static const struct {
        const char *name;
        enum link_kind kind;
    } known[] = {{"reflink", LINK_REFLINK},
                 {"hardlink", LINK_HARDLINK},
                 {"symlink", LINK_SYMLINK},
                 {"copy", LINK_COPY}};
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (str_is(name, known[i].name) && kinds->len < ARRAY_LEN(kinds->at)) {
            kinds->at[kinds->len++] = known[i].kind;
            return true;
        }
    return false;
}

static void read_link_kinds(struct project *p, struct link_kinds *ret)
{
    const char *text = config_get(p->config, "cache.type");
    struct str rest = str_of(text), part;
    while (text && str_split(&rest, ',', &part))
        add_kind(ret, str_trim(part));
    if (!ret->len)
        *ret = (struct link_kinds){{LINK_REFLINK, LINK_COPY}, 2};
}

static void warn_once(void *ctx, const char *line)
{
    struct repo *r = ctx;
    if (strs_has(&r->warned, line))
        return;
    arena_push(r->arena, &r->warned, arena_strdup(r->arena, line));
    r->voice.warn(r->voice.ctx, line);
}

static bool is_set_to(struct project *p, const char *option, const char *value)
{
    const char *text = config_get(p->config, option);
    return text && streq(text, value);
}

static void read_expand_settings(struct repo *r)
{
    r->hooks.expand = (struct expand_settings){
        .parsing = {.boolean_optional = is_set_to(r->project, "parsing.bool", "boolean_optional"),
                    .list_append = is_set_to(r->project, "parsing.list", "append")},
        .warn = warn_once,
        .ctx = r};
}

err *repo_open(struct project *p, struct scm *scm, const struct voice *voice, struct repo **ret)
{
    struct repo *r = arena_new(p->arena, struct repo);
    r->project = p;
    r->arena = p->arena;
    r->src = &p->disk.base;
    r->params = (struct params_memo){.disk = r->src, .root = p->root, .arena = p->arena};
    r->voice = *voice;
    r->state = state_open(p->state_path);
    r->ignore = ignore_new(&p->disk.base, p->arena);
    r->gitignore = gitignore_new(p, scm, p->arena);
    err_ignore(gitignore_add_own(r->gitignore)); /* a project that cannot be written can be read */
    r->cache = (struct cache){.dir = p->cache_dir,
                              .shared_group = is_set_to(p, "cache.shared", "group"),
                              .aside = p->tmp_dir,
                              .state = r->state};
    read_link_kinds(p, &r->cache.kinds);
    r->hooks.root = p->root;
    r->locks = lock_edits_new(r->src, path_join(p->arena, p->tmp_dir, "lock.journal"), p->arena);
    read_expand_settings(r);
    repo_lock_init(&r->lock, p);
    rwlock_init(&r->rwlock, p, RWLOCK_PATHS);
    r->lock.tell = r->rwlock.tell = voice->warn;
    r->lock.tell_ctx = r->rwlock.tell_ctx = voice->ctx;
    *ret = r;
    return NULL;
}

void repo_close(struct repo *r)
{
    if (!r)
        return;
    rwlock_drop(&r->rwlock);
    repo_lock_drop(&r->lock);
    lock_edits_free(r->locks);
    r->locks = NULL;
    params_memo_release(&r->params);
    gitignore_free(r->gitignore);
    r->gitignore = NULL;
    state_close(r->state);
    r->state = r->cache.state = NULL;
}

struct dvcfile_opts repo_dvcfile_opts(const struct repo *r)
{
    return (struct dvcfile_opts){
        .cwd_rel = r->project->cwd_rel, .root = r->project->root, .expand = r->hooks.expand};
}

err *repo_index(struct repo *r, struct index **ret)
{
    return index_load(r->src, r->ignore, &r->hooks, r->project->cwd_rel, r->arena, ret);
}

/* Does it find all of them as stages, in the files that they name? */
static bool has_targets(struct index *ix, const struct strs *targets)
{
    vec_each (targets, t) {
        struct stage_vec found = {0};
        const char *path = NULL;
        err *e = (*t)[0] ? index_find_granular(ix, *t, &found, &path) : NULL;
        bool is_there = !e && found.len && !path;
        err_free(e); /* to be told with the whole project in view */
        if (!is_there)
            return false;
    }
    return true;
}

err *repo_index_of(struct repo *r, const struct strs *targets, struct index **ret)
{
    struct index *few = index_new(r->src, r->ignore, &r->hooks, r->project->cwd_rel, r->arena);
    if (!targets->len || !has_targets(few, targets))
        return repo_index(r, ret);
    *ret = few;
    return NULL;
}

bool repo_lock_place(struct repo *r, const char *path, struct lock_place *ret)
{
    if (!path_is_safe_rel(str_of(path)) || !streq(path_base(path), "dvc.lock"))
        return false;
    *ret = (struct lock_place){.path = path,
                               .show = yaml_file_show(path, r->project->cwd_rel, r->arena),
                               .abs_path = project_abs(r->project, path, r->arena)};
    return true;
}

static bool find_place(void *ctx, const char *path, struct lock_place *ret)
{
    return repo_lock_place(ctx, path, ret);
}

/* Another command may be a moment away from writing what it noted. */
err *repo_enter(struct repo *r)
{
    enum { ASK_EVERY_MS = 50, ASK_TIMES = 40, ABANDONED_AFTER_SEC = 60 * 60 };
    bool live = true;
    for (int i = 0; live && i < ASK_TIMES; i++) {
        TRY(repo_lock_take(&r->lock));
        err *e = lock_edits_recover(r->locks, find_place, r, &live);
        if (e)
            return repo_leave(r, e);
        if (!live || i + 1 == ASK_TIMES)
            break;
        repo_lock_drop(&r->lock);
        clock_sleep_ms(ASK_EVERY_MS);
    }
    tmpfile_sweep(r->project->tmp_dir, clock_now_ns() / 1000000000 - ABANDONED_AFTER_SEC);
    return NULL;
}

/* Whoever was interrupted while a command ran may have let go of it. */
static err *write_pending(struct repo *r)
{
    if (!lock_edits_are_pending(r->locks))
        return NULL;
    if (!repo_lock_is_held(&r->lock))
        TRY(repo_lock_take(&r->lock));
    return lock_edits_flush(r->locks);
}

err *repo_leave(struct repo *r, err *e)
{
    err *failure = write_pending(r);
    repo_lock_drop(&r->lock);
    if (!e)
        return failure;
    err_ignore(failure); /* the first one tells more; the journal has what is not written */
    return e;
}

void repo_remember_out(struct repo *r, const char *path)
{
    struct fs_stat st;
    err *e = fs_lstat(project_abs(r->project, path, r->arena), &st);
    if (!e && st.kind != FS_NONE)
        state_put_link(r->state, path, &st);
    err_free(e); /* a memo only */
}

void repo_track(struct repo *r, const char *path)
{
    size_t n = r->to_track.len;
    if (!n || !streq(r->to_track.at[n - 1], path)) /* dvc.lock, once per stage */
        arena_push(r->arena, &r->to_track, arena_strdup(r->arena, path));
}

PRINTF_LIKE(3, 0)
static void speak(void (*fn)(void *, const char *), void *ctx, const char *fmt, va_list ap)
{
    scoped(sb) struct sb line = SB_INIT;
    sb_vaddf(&line, fmt, ap);
    fn(ctx, line.buf);
}

void repo_say(struct repo *r, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    speak(r->voice.say, r->voice.ctx, fmt, ap);
    va_end(ap);
}

void repo_warn(struct repo *r, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    speak(r->voice.warn, r->voice.ctx, fmt, ap);
    va_end(ap);
}

void repo_fail(struct repo *r, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    speak(r->voice.fail, r->voice.ctx, fmt, ap);
    va_end(ap);
}

/* A directory being built, to which the paths asked about are relative. */
struct ignore_base {
    struct ignore *ignore;
    struct arena *arena;
    char *path; /* the directory and a slash, then what was asked about last */
    size_t len; /* of the directory with its slash */
    size_t cap;
};

static const char *path_below(struct ignore_base *b, const char *relpath)
{
    const size_t n = strlen(relpath) + 1;
    b->path = arena_grow(b->arena, b->path, &b->cap, b->len + n, 1);
    memcpy(b->path + b->len, relpath, n);
    return b->path;
}

static bool is_ignored_below(void *ctx, const char *relpath, bool is_dir)
{
    struct ignore_base *b = ctx;
    bool ignored = false;
    err *e = ignore_check(b->ignore, path_below(b, relpath), is_dir, &ignored, NULL);
    err_free(e); /* an unreadable .dvcignore hides nothing */
    return ignored;
}

void repo_build_opts(struct repo *r, const char *path, enum hash_algo algo, struct build_opts *ret)
{
    struct ignore_base *base = arena_new(r->arena, struct ignore_base);
    *base = (struct ignore_base){
        .ignore = r->ignore, .arena = r->arena, .path = arena_printf(r->arena, "%s/", path)};
    base->len = base->cap = strlen(base->path);
    *ret = (struct build_opts){.algo = algo,
                               .state = r->state,
                               .ignore = is_ignored_below,
                               .ignore_ctx = base,
                               .meter = r->meter};
}
