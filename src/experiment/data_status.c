#include "experiment/data_status.h"

#include "base/path.h"
#include "experiment/data_compare.h"
#include "experiment/data_remote.h"
#include "scm/scm_rev.h"
#include "scm/scm_worktree.h"

struct collector {
    struct repo *repo;
    struct scm *scm; /* NULL: there is no Git */
    const struct data_status_opts *opts;
    struct data_side recorded; /* by the workspace's files */
    struct data_items missing;
    struct data_changes committed, uncommitted;
    struct strs not_in_remote, untracked;
    struct data_status *status;
};

static bool is_below(const struct strs *targets, const char *path)
{
    if (!targets->len)
        return true;
    vec_each (targets, t)
        if (path_is_inside(path, *t))
            return true;
    return false;
}

/* --- the three states --- */

/* Roots that neither hold a target nor are in one need not be looked at. */
static void drop_others(const struct strs *targets, struct data_side *side)
{
    size_t kept = 0;
    if (!targets->len)
        return;
    for (size_t i = 0; i < side->roots.len; i++) {
        const char *path = side->roots.at[i].path;
        bool holds = false;
        vec_each (targets, t)
            holds |= path_is_inside(*t, path);
        if (holds || is_below(targets, path))
            side->roots.at[kept++] = side->roots.at[i];
    }
    side->roots.len = kept;
}

static err *read_side(struct collector *c, const struct scm_id *id, struct data_side *ret)
{
    struct strs none = {0}, unknown = {0};
    TRY(data_compare_side(c->repo, c->scm, id, &none, ret, &unknown));
    drop_others(&c->opts->targets, ret);
    return NULL;
}

static err *compare(struct collector *c, struct data_side *old, struct data_side *fresh,
                    struct data_changes *ret)
{
    const struct data_diff_opts how = {
        .members = c->opts->members, .unchanged = true, .by_hash = true};
    size_t kept = 0;
    TRY(data_diff(c->repo, old, fresh, &how, ret));
    for (size_t i = 0; i < ret->len; i++) {
        const struct data_change *change = &ret->at[i];
        const struct data_item *item = change->fresh ? change->fresh : change->old;
        if (is_below(&c->opts->targets, item->path) &&
            (change->kind != DATA_UNKNOWN || change->fresh))
            ret->at[kept++] = *change;
    }
    ret->len = kept;
    return NULL;
}

static err *look_at_workspace(struct collector *c)
{
    struct data_side built = {0};
    TRY(read_side(c, &SCM_ID_NONE, &c->recorded));
    TRY(data_side_built(c->repo, &c->recorded, &built));
    TRY(compare(c, &c->recorded, &built, &c->uncommitted));
    data_diff_missing(c->repo, &c->uncommitted, &c->missing);
    return NULL;
}

static err *look_at_head(struct collector *c)
{
    struct data_side head = {0};
    struct scm_id id;
    if (!c->scm)
        return NULL;
    TRY(scm_rev_head(c->scm, &id));
    c->status->is_empty_git = scm_id_is_none(&id);
    if (!c->status->is_empty_git) {
        err *e = read_side(c, &id, &head);
        if (e && err_code_of(e) != ERR_NOT_FOUND)
            return e;
        if (e)
            repo_warn(c->repo, "%s", err_message(e)); /* the project is not in that commit */
        err_free(e);
    }
    return compare(c, &head, &c->recorded, &c->committed);
}

/* --- what Git knows --- */

static void add_untracked(struct collector *c, const char *path)
{
    struct arena *a = c->repo->arena;
    const struct project *p = c->repo->project;
    const char *below = project_scm_path(p, "", a);
    if (!path_is_inside(path, below))
        return;
    const char *rel = *below ? path_rel(a, path, below) : arena_strdup(a, path);
    if (is_below(&c->opts->targets, rel))
        arena_push(a, &c->untracked, project_show(p, rel, a));
}

static err *look_at_git(struct collector *c)
{
    scoped(scm_status) struct scm_status st = {0};
    if (!c->scm)
        return NULL;
    TRY(scm_status_read(c->scm, c->repo->arena, &st));
    c->status->is_dirty =
        st.staged.len || st.changed.len || (c->opts->untracked && st.untracked.len);
    if (c->opts->untracked)
        vec_each (&st.untracked, path)
            add_untracked(c, *path);
    return NULL;
}

/* --- remotes --- */

static err *look_at_remotes(struct collector *c)
{
    struct data_remote_items items = {0};
    if (!c->opts->not_in_remote)
        return NULL;
    TRY(data_remote_missing(c->repo, &c->recorded, c->opts->members, c->opts->remote, &items));
    vec_each (&items, item)
        if (is_below(&c->opts->targets, (*item)->path))
            arena_push(c->repo->arena, &c->not_in_remote, data_item_show(*item, c->repo->arena));
    return NULL;
}

/* --- the document --- */

static void put_list(struct collector *c, struct value *doc, const char *name,
                     const struct strs *paths)
{
    struct arena *a = c->repo->arena;
    struct value *list = value_list(a);
    vec_each (paths, path)
        value_push(a, list, value_strz(a, *path));
    if (paths->len)
        value_set(a, doc, name, list);
}

/* A directory where the new side has one; where that knows nothing of it, the old one. */
static const char *show_path(const struct data_change *change, struct arena *a)
{
    const struct data_item *fresh = change->fresh, *old = change->old;
    const bool knows = fresh && (fresh->is_dir || !oid_is_none(&fresh->oid));
    return data_item_show(knows || !old ? fresh : old, a);
}

static struct value *change_value(const struct data_change *change, struct arena *a)
{
    if (change->kind != DATA_RENAMED)
        return value_strz(a, show_path(change, a));
    struct value *m = value_map(a);
    value_set(a, m, "old", value_strz(a, data_item_show(change->old, a)));
    value_set(a, m, "new", value_strz(a, data_item_show(change->fresh, a)));
    return m;
}

static void put_changes(struct collector *c, struct value *doc, const char *name,
                        const struct data_changes *changes)
{
    static const struct {
        enum data_change_kind kind;
        const char *name;
    } kinds[] = {{DATA_MODIFIED, "modified"},
                 {DATA_UNKNOWN, "unknown"},
                 {DATA_ADDED, "added"},
                 {DATA_RENAMED, "renamed"},
                 {DATA_DELETED, "deleted"}};
    struct arena *a = c->repo->arena;
    struct value *m = value_map(a);
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        struct value *list = value_list(a);
        vec_each (changes, change)
            if (change->kind == kinds[i].kind)
                value_push(a, list, change_value(change, a));
        if (list->list.len)
            value_set(a, m, kinds[i].name, list);
    }
    if (m->map.len)
        value_set(a, doc, name, m);
}

static void list_unchanged(struct collector *c, struct strs *ret)
{
    scoped(map) struct map committed = MAP_INIT;
    struct arena *a = c->repo->arena;
    vec_each (&c->committed, change)
        if (change->kind == DATA_UNCHANGED)
            map_set(&committed, show_path(change, a), c);
    vec_each (&c->uncommitted, change) {
        const char *path = show_path(change, a);
        if (change->kind == DATA_UNCHANGED && (!c->scm || map_has(&committed, path)))
            arena_push(a, ret, path);
    }
}

static void write_doc(struct collector *c)
{
    struct arena *a = c->repo->arena;
    struct value *doc = value_map(a);
    struct strs missing = {0}, unchanged = {0};
    vec_each (&c->missing, item)
        arena_push(a, &missing, data_item_show(*item, a));
    put_list(c, doc, "not_in_cache", &missing);
    put_list(c, doc, "not_in_remote", &c->not_in_remote);
    put_changes(c, doc, "committed", &c->committed);
    put_changes(c, doc, "uncommitted", &c->uncommitted);
    put_list(c, doc, "untracked", &c->untracked);
    if (c->opts->unchanged)
        list_unchanged(c, &unchanged);
    put_list(c, doc, "unchanged", &unchanged);
    c->status->doc = doc;
}

err *data_status_collect(struct repo *r, struct scm *s, const struct data_status_opts *opts,
                         struct data_status *ret)
{
    struct data_status status = {0};
    struct collector c = {.repo = r, .scm = s, .opts = opts, .status = &status};
    TRY(look_at_workspace(&c));
    TRY(look_at_remotes(&c));
    TRY(look_at_head(&c));
    TRY(look_at_git(&c));
    write_doc(&c);
    *ret = status;
    return NULL;
}
