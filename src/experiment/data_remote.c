#include "experiment/data_remote.h"

#include "base/path.h"
#include "experiment/data_wants.h"

/* An object that is asked for, and where: an index into the places, -1 for none. */
struct question {
    struct data_item *item;
    ptrdiff_t place;
};
VEC(questions, struct question);

struct asker {
    struct repo *repo;
    struct data_wants wants;
    struct questions questions;
};

static void asker_scope_end(struct asker *x)
{
    data_wants_release(&x->wants);
    vec_release(&x->questions);
}

static void add(struct asker *x, const char *path, const struct oid *oid, bool is_dir,
                ptrdiff_t place)
{
    struct arena *a = x->repo->arena;
    struct data_item *item = arena_new(a, struct data_item);
    *item = (struct data_item){.path = path, .oid = *oid, .is_dir = is_dir};
    vec_push(&x->questions, ((struct question){item, place}));
    if (place >= 0) {
        struct transfer_want want = {.oid = *oid, .name = path};
        arena_push(a, &x->wants.places.at[place].wants, want);
    }
}

static err *add_root(struct asker *x, struct data_root *root, bool members)
{
    struct data_place *found = NULL;
    if (!root->out->push || oid_is_none(&root->oid))
        return NULL;
    TRY(data_wants_place(&x->wants, root->out->remote, &found));
    ptrdiff_t place = found ? found - x->wants.places.at : -1;
    add(x, root->path, &root->oid, root->is_dir, place);
    if (!members)
        return NULL;
    TRY(data_root_list(x->repo, root));
    for (size_t i = 0; root->is_listed && i < root->files.len; i++)
        add(x, path_join(x->repo->arena, root->path, root->files.at[i].relpath),
            &root->files.at[i].oid, false, place);
    return NULL;
}

static err *ask(struct asker *x, ptrdiff_t place, struct data_remote_items *ret)
{
    scoped(transfer_set) struct transfer_set set;
    struct data_place *p = &x->wants.places.at[place];
    struct transfer_ends ends = {.cache = &x->repo->cache, .remote = p->remote};
    transfer_set_init(&set, &ends, x->repo->arena);
    transfer_set_add(&set, &p->wants);
    TRY(transfer_set_look_there(&set, 0));
    vec_each (&x->questions, q)
        if (q->place == place && !set.objects.at[transfer_set_find(&set, &q->item->oid)].in_remote)
            arena_push(x->repo->arena, ret, q->item);
    return NULL;
}

static int item_cmp(const void *a, const void *b)
{
    const struct data_item *const *x = a, *const *y = b;
    return strcmp((*x)->path, (*y)->path);
}

err *data_remote_missing(struct repo *r, struct data_side *side, bool members, const char *remote,
                         struct data_remote_items *ret)
{
    scoped(asker) struct asker x = {.repo = r, .wants = {.repo = r, .remote = remote}};
    struct data_remote_items items = {0};
    vec_each (&side->roots, root)
        TRY(add_root(&x, root, members));
    for (size_t i = 0; i < x.wants.places.len; i++)
        TRY(ask(&x, (ptrdiff_t)i, &items));
    vec_each (&x.questions, q)
        if (q->place < 0)
            arena_push(r->arena, &items, q->item);
    vec_sort(&items, item_cmp);
    *ret = items;
    return NULL;
}
