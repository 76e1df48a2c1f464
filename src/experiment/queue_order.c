#include "experiment/queue_order.h"

#include "base/map.h"
#include "experiment/exp_entry.h"

struct turn {
    struct queue_item item;
    size_t place; /* in the reflog, from 1; 0: nowhere */
    size_t listed;
};
VEC(turns, struct turn);

static int compare_numbers(size_t x, size_t y)
{
    return (x > y) - (x < y);
}

static int compare_turns(const void *a, const void *b)
{
    const struct turn *x = a, *y = b;
    if (x->item.is_held != y->item.is_held)
        return x->item.is_held ? 1 : -1;
    if (x->item.msg.priority != y->item.msg.priority)
        return x->item.msg.priority > y->item.msg.priority ? -1 : 1;
    return x->place != y->place ? compare_numbers(x->place, y->place)
                                : compare_numbers(x->listed, y->listed);
}

static err *read_places(struct scm *s, struct arena *a, struct map *places)
{
    struct exp_entries entries = {0};
    TRY(exp_entry_list(s, EXP_CELERY_STASH, a, &entries));
    for (size_t i = 0; i < entries.len; i++)
        map_set(places, entries.at[i].id.hex, (void *)(uintptr_t)(i + 1));
    return NULL;
}

err *queue_order(struct scm *s, struct queue_items *items)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(map) struct map places = MAP_INIT;
    struct turns turns = {0};
    TRY(read_places(s, &a, &places));
    for (size_t i = 0; i < items->len; i++) {
        const struct queue_item *item = &items->at[i];
        const size_t place = (size_t)(uintptr_t)map_find(&places, item->msg.stash_rev);
        if (!item->is_taken)
            arena_push(&a, &turns, ((struct turn){*item, place, i}));
    }
    if (turns.len > 1)
        qsort(turns.at, turns.len, sizeof(*turns.at), compare_turns);
    size_t next = 0;
    vec_each (items, item)
        if (!item->is_taken)
            *item = turns.at[next++].item;
    return NULL;
}
