/* mem.h — allocate or abort, and scope cleanup for what libc hands out.
 *
 * Running out of memory ends the program with one message: nothing is ever half published (writes
 * go aside and are renamed), so there is nothing to unwind. */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include "base/compiler.h"
#include <dirent.h>

void *mem_alloc(size_t size_bytes);               /* uninitialised; size 0 gives a unique pointer */
void *mem_zalloc(size_t count, size_t elem_size); /* zeroed; overflow of the product aborts */
void *mem_realloc(void *p, size_t size_bytes);
void *mem_grow(void *p, size_t *cap, size_t need,
               size_t elem_size); /* geometric growth to at least `need` elements */
char *mem_strdup(const char *s);
char *mem_strndup(const char *s, size_t n);
/* Not to be freed, with all that it leads to: what a library has spoilt.  Says so to the leak
 * checker. */
void mem_abandon(const void *p);

/* Hand a scoped pointer on: yields its value and leaves NULL behind. */
#define take(p)                                                                                    \
    __extension__({                                                                                \
        __typeof__(p) taken_ = (p);                                                                \
        (p) = NULL;                                                                                \
        taken_;                                                                                    \
    })

static inline void free_scope_end(void *pp)
{
    free(*(void **)pp);
}

void fd_scope_end(int *fd);       /* close if >= 0 */
void file_scope_end(FILE **file); /* fclose if not NULL */
void dir_scope_end(DIR **dir);    /* closedir if not NULL */

#endif
