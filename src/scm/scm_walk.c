#include "scm/scm_walk.h"

#include "scm/scm_ignore_walk.h"
#include "scm/scm_internal.h"

struct walk {
    struct scm *scm;
    bool unignored;
    struct arena *arena;
    scm_walk_fn fn;
    void *ctx;
};

bool scm_walk_is_module(struct scm *s, const char *path)
{
    scoped(arena) struct arena a = ARENA_INIT;
    return path[0] && scm_is_root(scm_below(&a, s->root, path));
}

static err *kind_of(struct walk *w, const char *path, enum fs_kind *kind)
{
    struct fs_stat st;
    if (*kind != FS_NONE)
        return NULL;
    TRY(fs_lstat(scm_below(w->arena, w->scm->root, path), &st));
    *kind = st.kind;
    return NULL;
}

static err *walk_dir(struct walk *w, const char *dir);

static err *walk_entry(struct walk *w, const char *dir, const struct fs_entry *e)
{
    const char *path = dir[0] ? scm_below(w->arena, dir, e->name) : e->name;
    enum fs_kind kind = e->kind;
    if (streq(e->name, ".git"))
        return NULL;
    TRY(kind_of(w, path, &kind));
    if (kind == FS_NONE || kind == FS_OTHER)
        return NULL;
    if (w->unignored && scm_ignore_matches(w->scm, dir, path, kind == FS_DIR))
        return NULL;
    if (kind == FS_DIR && !scm_walk_is_module(w->scm, path))
        return walk_dir(w, path);
    return w->fn(w->ctx, path, kind);
}

static err *walk_dir(struct walk *w, const char *dir)
{
    struct fs_entries entries = {0};
    /* Removed while we walk. */
    TRY_UNLESS(ERR_NOT_FOUND, fs_list(scm_below(w->arena, w->scm->root, dir), w->arena, &entries));
    for (size_t i = 0; i < entries.len; i++)
        TRY(walk_entry(w, dir, &entries.at[i]));
    return NULL;
}

err *scm_walk(struct scm *s, const char *dir, bool unignored, struct arena *a, scm_walk_fn fn,
              void *ctx)
{
    struct walk w = {s, unignored, a, fn, ctx};
    return walk_dir(&w, dir);
}
