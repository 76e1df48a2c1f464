/* arena.h — many small things with one lifetime.
 *
 * Documents, graphs, plans, frames and their strings live in an arena handed in by the caller and
 * have no free of their own.  One arena per command, one per revision in listings.  Not for use
 * from several threads at once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/compiler.h"
#include "base/str.h"

struct arena {
    struct arena_block *blocks; /* newest first */
    char *next;                 /* free space in the newest block: texts go to its end */
    size_t left;
    size_t held; /* bytes of all blocks but the oversized ones */
};

#define ARENA_INIT                                                                                 \
    {                                                                                              \
        0                                                                                          \
    }

void arena_release(struct arena *a); /* frees everything; the arena is empty and reusable */
static inline void arena_scope_end(struct arena *a)
{
    arena_release(a);
}

void *arena_alloc(struct arena *a, size_t size_bytes); /* zeroed, aligned for any type */
void *arena_array(struct arena *a, size_t count, size_t elem_size); /* zeroed; overflow aborts */
void *arena_memdup(struct arena *a, const void *p, size_t size_bytes);
char *arena_strdup(struct arena *a, const char *s); /* NULL gives NULL */
char *arena_strndup(struct arena *a, const char *s, size_t n);
char *arena_str(struct arena *a, struct str s);    /* NUL-ended copy */
char *arena_lower(struct arena *a, const char *s); /* copy with ASCII letters in lower case */
char *arena_printf(struct arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Room for `need` elements: the array moved to a larger place in the arena when `*cap` is too small
 * (the old one stays until release). */
void *arena_grow(struct arena *a, void *old, size_t *cap, size_t need, size_t elem_size);

/* vec_push (base/vec.h) for arrays that live in an arena: never vec_release those. */
#define arena_push(a, v, elem)                                                                     \
    do {                                                                                           \
        if ((v)->len == (v)->cap)                                                                  \
            (v)->at = arena_grow((a), (v)->at, &(v)->cap, (v)->len + 1, sizeof(*(v)->at));         \
        (v)->at[(v)->len++] = (elem);                                                              \
    } while (0)

#define arena_new(a, type) ((type *)arena_alloc((a), sizeof(type)))

#endif
