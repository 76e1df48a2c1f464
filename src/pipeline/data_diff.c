#include "pipeline/data_diff.h"

#include "base/path.h"

VEC(item_vec, struct data_item);

struct differ {
    struct repo *repo;
    const struct data_diff_opts *opts;
    struct item_vec old, fresh; /* by path */
    struct data_changes changes;
};

/* --- from roots to items --- */

static bool is_same(const struct data_root *a, const struct data_root *b)
{
    return b && !oid_is_none(&a->oid) && oid_equal(&a->oid, &b->oid);
}

static bool is_cached(struct repo *r, const struct oid *oid)
{
    scoped(sb) struct sb path = SB_INIT;
    cache_path_add(&r->cache, oid, &path);
    return fs_exists(path.buf);
}

/* Equal hashes have equal lists, so that of one is read for both.  COMPAT: of a manifest that is
 * not in the cache nothing is known, even if the workspace has the same (oracle case
 * datastatus/missing). */
static err *list(struct differ *d, struct data_root *root, struct data_root *mate)
{
    if (root->is_listed || !root->is_dir || (is_same(root, mate) && !d->opts->unchanged))
        return NULL;
    if (is_same(root, mate) && mate->is_listed && is_cached(d->repo, &root->oid)) {
        root->files = mate->files;
        root->is_listed = true;
        return NULL;
    }
    return data_root_list(d->repo, root);
}

static err *list_all(struct differ *d, struct data_side *side, struct data_side *other)
{
    vec_each (&side->roots, root)
        TRY(list(d, root, data_side_find(other, root->path)));
    return NULL;
}

static bool is_lost(const struct data_root *root)
{
    return root && root->is_dir && !root->is_listed;
}

/* The directories that come with the next file of a list that has no directories. */
static void add_doubtful_dirs(struct differ *d, const struct data_root *root, const char *last,
                              const char *relpath, struct item_vec *out)
{
    for (const char *end = strchr(relpath, '/'); end; end = strchr(end + 1, '/')) {
        size_t len = (size_t)(end - relpath);
        if (strncmp(last, relpath, len + 1) == 0)
            continue;
        struct data_item item = {.is_dir = true, .is_doubtful = true};
        item.path = arena_printf(d->repo->arena, "%s/%.*s", root->path, (int)len, relpath);
        arena_push(d->repo->arena, out, item);
    }
}

static void add_files(struct differ *d, const struct data_root *root, const struct data_root *mate,
                      struct item_vec *out)
{
    if (is_same(root, mate) && !d->opts->unchanged)
        return;
    for (size_t i = 0; root->is_listed && is_lost(mate) && i < root->files.len; i++)
        add_doubtful_dirs(d, root, i ? root->files.at[i - 1].relpath : "",
                          root->files.at[i].relpath, out);
    for (size_t i = 0; root->is_listed && i < root->files.len; i++) {
        const struct manifest_entry *file = &root->files.at[i];
        struct data_item item = {.path = path_join(d->repo->arena, root->path, file->relpath),
                                 .oid = file->oid,
                                 .is_doubtful = is_lost(mate)};
        arena_push(d->repo->arena, out, item);
    }
}

static int item_cmp(const void *a, const void *b)
{
    const struct data_item *x = a, *y = b;
    return strcmp(x->path, y->path);
}

static void add_items(struct differ *d, const struct data_side *side, const struct data_side *other,
                      struct item_vec *out)
{
    vec_each (&side->roots, root) {
        struct data_item item = {.path = root->path, .oid = root->oid, .is_dir = root->is_dir};
        arena_push(d->repo->arena, out, item);
        if (d->opts->members && root->is_dir)
            add_files(d, root, data_side_find(other, root->path), out);
    }
    vec_sort(out, item_cmp);
}

/* --- comparing --- */

static void add(struct differ *d, enum data_change_kind kind, const struct data_item *old,
                const struct data_item *fresh)
{
    if (kind != DATA_UNCHANGED || d->opts->unchanged)
        arena_push(d->repo->arena, &d->changes, ((struct data_change){kind, old, fresh}));
}

static bool has_hash(const struct data_item *item)
{
    return item && !oid_is_none(&item->oid);
}

/* Does the side have something below the path? */
static bool is_parent(const struct item_vec *items, const char *path)
{
    size_t low = 0, high = items->len, len = strlen(path);
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        const char *p = items->at[mid].path;
        int cmp = strncmp(p, path, len);
        if (cmp < 0 || (cmp == 0 && (unsigned char)p[len] < '/'))
            low = mid + 1;
        else
            high = mid;
    }
    return low < items->len && starts_with(items->at[low].path, path) &&
           items->at[low].path[len] == '/';
}

/* COMPAT: a file in whose place there is a directory now is called one (oracle case
 * datastatus/places). */
static void delete_by_hash(struct differ *d, const struct data_item *old,
                           const struct data_item *fresh)
{
    if (!fresh && is_parent(&d->fresh, old->path)) {
        struct data_item *dir = arena_new(d->repo->arena, struct data_item);
        *dir = (struct data_item){.path = old->path, .is_dir = true};
        fresh = dir;
    }
    add(d, DATA_DELETED, old, fresh);
}

static void compare_hashes(struct differ *d, const struct data_item *old,
                           const struct data_item *fresh)
{
    if (!has_hash(old) && !has_hash(fresh))
        return;
    if (!has_hash(old))
        add(d, DATA_ADDED, old, fresh);
    else if (!has_hash(fresh))
        delete_by_hash(d, old, fresh);
    else
        add(d, oid_equal(&old->oid, &fresh->oid) ? DATA_UNCHANGED : DATA_MODIFIED, old, fresh);
}

static bool is_bare_dir(const struct data_item *item)
{
    return item && item->is_dir && oid_is_none(&item->oid);
}

/* COMPAT: where one side has a path and the other just things below it, the path itself is not
 * told of (oracle case diff/kinds). */
static void compare_paths(struct differ *d, const struct data_item *old,
                          const struct data_item *fresh)
{
    if (is_bare_dir(old) || is_bare_dir(fresh))
        return;
    if (old && fresh) {
        bool same = old->is_dir == fresh->is_dir && oid_equal(&old->oid, &fresh->oid);
        add(d, same ? DATA_UNCHANGED : DATA_MODIFIED, old, fresh);
    } else if (old && !is_parent(&d->fresh, old->path)) {
        add(d, DATA_DELETED, old, NULL);
    } else if (fresh && !is_parent(&d->old, fresh->path)) {
        add(d, DATA_ADDED, NULL, fresh);
    }
}

static void compare(struct differ *d, const struct data_item *old, const struct data_item *fresh)
{
    if ((old && old->is_doubtful) || (fresh && fresh->is_doubtful))
        add(d, DATA_UNKNOWN, old, fresh);
    else if (d->opts->by_hash)
        compare_hashes(d, old, fresh);
    else
        compare_paths(d, old, fresh);
}

static void compare_all(struct differ *d)
{
    size_t i = 0, j = 0;
    while (i < d->old.len || j < d->fresh.len) {
        const struct data_item *old = i < d->old.len ? &d->old.at[i] : NULL,
                               *fresh = j < d->fresh.len ? &d->fresh.at[j] : NULL;
        int cmp = !old ? 1 : !fresh ? -1 : strcmp(old->path, fresh->path);
        compare(d, cmp <= 0 ? old : NULL, cmp >= 0 ? fresh : NULL);
        i += cmp <= 0;
        j += cmp >= 0;
    }
}

/* --- renames --- */

/* Component by component: "a/b" before "a.txt". */
static int path_cmp(const char *a, const char *b)
{
    while (*a && *a == *b)
        a++, b++;
    int x = *a == '/' ? 1 : (unsigned char)*a, y = *b == '/' ? 1 : (unsigned char)*b;
    return x - y;
}

VEC(change_ptrs, struct data_change *);

static int oid_cmp(const struct oid *x, const struct oid *y)
{
    return x->algo != y->algo ? (x->algo < y->algo ? -1 : 1) : strcmp(x->text, y->text);
}

static int added_cmp(const void *a, const void *b)
{
    const struct data_item *x = (*(struct data_change *const *)a)->fresh,
                           *y = (*(struct data_change *const *)b)->fresh;
    int cmp = oid_cmp(&x->oid, &y->oid);
    return cmp ? cmp : path_cmp(x->path, y->path);
}

static int deleted_cmp(const void *a, const void *b)
{
    const struct data_item *x = (*(struct data_change *const *)a)->old,
                           *y = (*(struct data_change *const *)b)->old;
    int cmp = oid_cmp(&x->oid, &y->oid);
    return cmp ? cmp : path_cmp(x->path, y->path);
}

static void choose(struct data_changes *changes, enum data_change_kind kind,
                   struct change_ptrs *ret)
{
    vec_each (changes, c)
        if (c->kind == kind && has_hash(kind == DATA_ADDED ? c->fresh : c->old))
            vec_push(ret, c);
    vec_sort(ret, kind == DATA_ADDED ? added_cmp : deleted_cmp);
}

static void drop_renamed(struct data_changes *changes)
{
    size_t kept = 0;
    for (size_t i = 0; i < changes->len; i++)
        if (changes->at[i].old || changes->at[i].fresh)
            changes->at[kept++] = changes->at[i];
    changes->len = kept;
}

/* Of equal contents the first that came takes the place of the first that went, and so on. */
static void find_renames(struct data_changes *changes)
{
    struct change_ptrs added = {0}, deleted = {0};
    choose(changes, DATA_ADDED, &added);
    choose(changes, DATA_DELETED, &deleted);
    for (size_t i = 0, j = 0; i < added.len && j < deleted.len;) {
        int cmp = oid_cmp(&added.at[i]->fresh->oid, &deleted.at[j]->old->oid);
        if (cmp == 0) {
            *added.at[i] =
                (struct data_change){DATA_RENAMED, deleted.at[j]->old, added.at[i]->fresh};
            *deleted.at[j] = (struct data_change){DATA_DELETED, NULL, NULL};
        }
        i += cmp <= 0;
        j += cmp >= 0;
    }
    vec_release(&added);
    vec_release(&deleted);
    drop_renamed(changes);
}

/* --- all --- */

static const char *path_of(const struct data_change *c)
{
    return c->old ? c->old->path : c->fresh->path;
}

static int change_cmp(const void *a, const void *b)
{
    const struct data_change *x = a, *y = b;
    return x->kind != y->kind ? (int)x->kind - (int)y->kind : strcmp(path_of(x), path_of(y));
}

err *data_diff(struct repo *r, struct data_side *old, struct data_side *fresh,
               const struct data_diff_opts *opts, struct data_changes *ret)
{
    struct differ d = {.repo = r, .opts = opts};
    if (opts->members) {
        TRY(list_all(&d, fresh, old));
        TRY(list_all(&d, old, fresh));
    }
    add_items(&d, old, fresh, &d.old);
    add_items(&d, fresh, old, &d.fresh);
    compare_all(&d);
    find_renames(&d.changes);
    vec_sort(&d.changes, change_cmp);
    *ret = d.changes;
    return NULL;
}

static int missing_cmp(const void *a, const void *b)
{
    const struct data_item *const *x = a, *const *y = b;
    return strcmp((*x)->path, (*y)->path);
}

void data_diff_missing(struct repo *r, const struct data_changes *changes, struct data_items *ret)
{
    vec_each (changes, c)
        if (has_hash(c->old) && !is_cached(r, &c->old->oid))
            arena_push(r->arena, ret, c->old);
    vec_sort(ret, missing_cmp);
}

const char *data_item_show(const struct data_item *item, struct arena *a)
{
    return item->is_dir ? arena_printf(a, "%s/", item->path) : item->path;
}
