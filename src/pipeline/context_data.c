#include "pipeline/context_data.h"

#include "base/vec.h"

enum { SLOTS_LEAST = 16 /* a power of two, as every size of the table */ };

VEC(part_vec, struct context_part);

struct context_data {
    struct arena *arena;
    struct part_vec parts;
    uint32_t *slots; /* place in `parts` + 1; 0 is free */
    size_t nslots;
};

struct context_data *context_data_new(struct arena *a)
{
    struct context_data *d = arena_new(a, struct context_data);
    d->arena = a;
    return d;
}

static size_t first_slot(const struct context_data *d, const struct value *v)
{
    uint64_t h = (uint64_t)(uintptr_t)v * 0x9E3779B97F4A7C15u;
    return (size_t)(h >> 32) & (d->nslots - 1);
}

static void put(struct context_data *d, size_t place)
{
    size_t at = first_slot(d, d->parts.at[place].v);
    while (d->slots[at])
        at = (at + 1) & (d->nslots - 1);
    d->slots[at] = (uint32_t)place + 1;
}

static void grow(struct context_data *d)
{
    d->nslots = d->nslots ? 2 * d->nslots : SLOTS_LEAST;
    d->slots = arena_array(d->arena, d->nslots, sizeof(*d->slots));
    for (size_t i = 0; i < d->parts.len; i++)
        put(d, i);
}

const struct value *context_data_add(struct context_data *d, const struct value *v,
                                     const struct context_origin *from, const char *path)
{
    struct value *own = arena_memdup(d->arena, v, sizeof(*v));
    struct context_part part = {own, from, arena_strdup(d->arena, path)};
    arena_push(d->arena, &d->parts, part);
    if (2 * d->parts.len > d->nslots)
        grow(d);
    else
        put(d, d->parts.len - 1);
    return own;
}

const struct context_part *context_data_find(const struct context_data *d, const struct value *v)
{
    if (!d->nslots)
        return NULL;
    for (size_t at = first_slot(d, v); d->slots[at]; at = (at + 1) & (d->nslots - 1))
        if (d->parts.at[d->slots[at] - 1].v == v)
            return &d->parts.at[d->slots[at] - 1];
    return NULL;
}
