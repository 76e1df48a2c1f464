/* scm_status.c — HEAD, index and work tree compared, without a change to any of them. */
#include "scm/scm_clean.h"
#include "scm/scm_internal.h"
#include "scm/scm_rev.h"
#include "scm/scm_scan.h"
#include "scm/scm_walk.h"
#include "scm/scm_worktree.h"

struct reader {
    struct scm *scm;
    const struct scm_index *index;
    struct arena *arena;
    struct scm_status *out;
};

/* Index paths die with the next reading of the index. */
static void add(struct reader *r, struct strs *list, const char *path)
{
    vec_push(list, arena_strdup(r->arena, path));
}

/* --- index against HEAD --- */

static err *list_index(struct reader *r, struct scm_tree_files *out)
{
    const char *last = "";
    vec_each (&r->index->entries, e) {
        if (e->stage) {
            if (!streq(e->path, last)) {
                add(r, &r->out->staged, e->path);
                add(r, &r->out->changed, e->path);
            }
            last = e->path;
        } else if (scm_mode_is_tree(e->mode)) {
            const char *dir = arena_strndup(r->arena, e->path, e->path_len - 1);
            TRY(scm_tree_flatten(r->scm, &e->id, dir, r->arena, out));
        } else if (!e->is_intent) {
            vec_push(out, ((struct scm_tree_file){e->path, e->mode, e->id}));
        }
    }
    return NULL;
}

static bool is_conflict(const struct reader *r, const char *path)
{
    size_t i = scm_index_lower(r->index, str_of(path));
    return i < r->index->entries.len && streq(r->index->entries.at[i].path, path) &&
           r->index->entries.at[i].stage;
}

/* Both in the order of paths. */
static void compare(struct reader *r, const struct scm_tree_files *head,
                    const struct scm_tree_files *index)
{
    for (size_t h = 0, i = 0; h < head->len || i < index->len;) {
        const struct scm_tree_file *a = h < head->len ? &head->at[h] : NULL;
        const struct scm_tree_file *b = i < index->len ? &index->at[i] : NULL;
        int c = !a ? 1 : !b ? -1 : strcmp(a->path, b->path);
        bool same = c == 0 && a->mode == b->mode && scm_oid_equal(&a->id, &b->id);
        h += c <= 0;
        i += c >= 0;
        if (!same && !(c < 0 && is_conflict(r, a->path)))
            add(r, &r->out->staged, c <= 0 ? a->path : b->path);
    }
}

static err *read_staged(struct reader *r)
{
    struct scm_tree_files head = {0}, index = {0};
    const struct scm_cached_tree *cached = r->index->tree;
    struct scm_id commit;
    git_oid tree;
    TRY(scm_rev_head(r->scm, &commit));
    if (!scm_id_is_none(&commit)) {
        TRY(scm_tree_of(r->scm, &commit, &tree));
        if (cached && cached->is_valid && scm_oid_equal(&cached->id, &tree))
            return NULL; /* just committed: the common case */
        TRY(scm_tree_flatten(r->scm, &tree, "", r->arena, &head));
    }
    err *e = list_index(r, &index);
    if (!e)
        compare(r, &head, &index);
    vec_release(&head);
    vec_release(&index);
    return e;
}

/* --- work tree against index --- */

static err *read_changed_files(struct reader *r, const struct scm_scan_items *scanned)
{
    struct scm_clean_items items = {0};
    vec_each (scanned, item) {
        const struct scm_index_entry *e = item->entry;
        bool is_certain = item->state == SCM_SCAN_GONE || e->is_intent || item->mode != e->mode ||
                          item->mode == SCM_MODE_MODULE;
        if (is_certain)
            add(r, &r->out->changed, e->path);
        else
            vec_push(&items, ((struct scm_clean_item){.path = e->path, .mode = item->mode}));
    }
    err *e = scm_clean(r->scm, &items, false);
    for (size_t i = 0; !e && i < items.len; i++) {
        const struct scm_index_entry *entry = scm_index_find(r->index, str_of(items.at[i].path));
        if (!scm_oid_equal(&entry->id, &items.at[i].id))
            add(r, &r->out->changed, items.at[i].path);
    }
    vec_release(&items);
    return e;
}

static err *read_changed(struct reader *r)
{
    struct scm_scan_items scanned = {0};
    err *e = scm_scan(r->scm, r->index, &scanned);
    if (!e)
        e = read_changed_files(r, &scanned);
    vec_release(&scanned);
    return e;
}

/* --- neither --- */

static err *take_untracked(void *ctx, const char *path, enum fs_kind kind)
{
    struct reader *r = ctx;
    bool tracked = false;
    if (kind == FS_DIR)
        return NULL; /* of another repository */
    TRY(scm_index_has_file(r->scm, r->index, path, &tracked));
    if (!tracked)
        vec_push(&r->out->untracked, path);
    return NULL;
}

static err *read_all(struct reader *r)
{
    TRY(scm_index_get(r->scm, &r->index));
    TRY(read_staged(r));
    TRY(read_changed(r));
    TRY(scm_walk(r->scm, "", true, r->arena, take_untracked, r));
    vec_sort(&r->out->staged, str_cmp_ptr);
    vec_sort(&r->out->changed, str_cmp_ptr);
    vec_sort(&r->out->untracked, str_cmp_ptr);
    return NULL;
}

err *scm_status_read(struct scm *s, struct arena *a, struct scm_status *ret)
{
    struct scm_status st = {0};
    struct reader r = {.scm = s, .arena = a, .out = &st};
    err *e = read_all(&r);
    if (e)
        scm_status_release(&st);
    else
        *ret = st;
    return e;
}

void scm_status_release(struct scm_status *st)
{
    vec_release(&st->staged);
    vec_release(&st->changed);
    vec_release(&st->untracked);
}
