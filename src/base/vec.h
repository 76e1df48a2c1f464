/* vec.h — typed growable arrays.
 *
 *     VEC(char_ptr_vec, char *);            // declares struct char_ptr_vec { char **at; size_t
 * len, cap; } struct char_ptr_vec names = {0}; vec_push(&names, mem_strdup("a")); vec_each (&names,
 * p) puts(*p); vec_release(&names);                  // the array, not what elements point at
 *
 * The array is heap memory.  Pointers into it are valid until the next push. */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include "base/mem.h"

#define VEC(name, type)                                                                            \
    struct name {                                                                                  \
        type *at;                                                                                  \
        size_t len, cap;                                                                           \
    }

#define vec_push(v, elem)                                                                          \
    do {                                                                                           \
        if ((v)->len == (v)->cap)                                                                  \
            (v)->at = mem_grow((v)->at, &(v)->cap, (v)->len + 1, sizeof(*(v)->at));                \
        (v)->at[(v)->len++] = (elem);                                                              \
    } while (0)

/* Room for `n` more, for whoever knows how many are coming. */
#define vec_reserve(v, n)                                                                          \
    do {                                                                                           \
        if ((v)->cap - (v)->len < (n))                                                             \
            (v)->at = mem_grow((v)->at, &(v)->cap, (v)->len + (n), sizeof(*(v)->at));              \
    } while (0)

#define vec_each(v, it)                                                                            \
    for (__typeof__(*(v)->at) *it = (v)->at; it && it < (v)->at + (v)->len; it++)

#define vec_release(v)                                                                             \
    do {                                                                                           \
        free((v)->at);                                                                             \
        (v)->at = NULL;                                                                            \
        (v)->len = (v)->cap = 0;                                                                   \
    } while (0)

#define vec_sort(v, cmp)                                                                           \
    do {                                                                                           \
        if ((v)->len > 1)                                                                          \
            qsort((v)->at, (v)->len, sizeof(*(v)->at), (cmp));                                     \
    } while (0)

/* The commonest one: borrowed or arena-owned strings. */
VEC(strs, const char *);
static inline void strs_scope_end(struct strs *v)
{
    vec_release(v);
}
bool strs_has(const struct strs *v, const char *s);

#endif
