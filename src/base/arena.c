#include "base/arena.h"

#include "base/err.h"
#include "base/mem.h"
#include "base/sb.h"

#include <stdalign.h>
#include <sys/mman.h>

enum {
    FIRST_SIZE = 1000, /* of the first block: many arenas need no more, and malloc is quick there */
    BLOCK_SIZE = 16 * 1024,
    LARGE_FROM = 2 * 1024 * 1024, /* held: what is so large gets larger still */
    LARGE_SIZE =
        2 * 1024 * 1024, /* a huge page: to be given small ones costs more than using them */
};

struct arena_block {
    struct arena_block *older;
    bool is_mapped; /* LARGE_SIZE with this head */
    alignas(max_align_t) char bytes[];
};

void arena_release(struct arena *a)
{
    struct arena_block *b = a->blocks;
    while (b) {
        struct arena_block *older = b->older;
        if (b->is_mapped)
            munmap(b, LARGE_SIZE);
        else
            free(b);
        b = older;
    }
    *a = (struct arena)ARENA_INIT;
}

/* An oversized piece gets a block of its own behind the current one. */
static void *alloc_own(struct arena *a, size_t size_bytes)
{
    struct arena_block *b = mem_alloc(sizeof(*b) + size_bytes);
    struct arena_block **place = a->blocks ? &a->blocks->older : &a->blocks;
    b->is_mapped = false;
    b->older = *place;
    *place = b;
    return b->bytes;
}

/* NULL where there is none to be had. */
static struct arena_block *map_block(void)
{
    char *p =
        mmap(NULL, 2 * LARGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED)
        return NULL;
    char *start = (char *)(((uintptr_t)p + LARGE_SIZE - 1) & ~((uintptr_t)LARGE_SIZE - 1));
    if (start > p)
        munmap(p, (size_t)(start - p));
    munmap(start + LARGE_SIZE, (size_t)(p + LARGE_SIZE - start));
    madvise(start, LARGE_SIZE, MADV_HUGEPAGE); /* only faster */
    struct arena_block *b = (struct arena_block *)start;
    b->is_mapped = true;
    return b;
}

static void add_block(struct arena *a, size_t need)
{
    size_t room = a->blocks || need > FIRST_SIZE ? BLOCK_SIZE : FIRST_SIZE;
    struct arena_block *b = a->held < LARGE_FROM ? NULL : map_block();
    if (b) {
        room = LARGE_SIZE - sizeof(*b);
    } else {
        b = mem_alloc(sizeof(*b) + room);
        b->is_mapped = false;
    }
    b->older = a->blocks;
    a->blocks = b;
    a->next = b->bytes;
    a->left = room;
    a->held += room;
}

static size_t aligned(size_t n)
{
    const size_t mask = alignof(max_align_t) - 1;
    return (n + mask) & ~mask;
}

void *arena_alloc(struct arena *a, size_t size_bytes)
{
    size_t n = aligned(size_bytes ? size_bytes : 1);
    if (n > a->left) {
        if (n > BLOCK_SIZE / 4)
            return memset(alloc_own(a, n), 0, n);
        add_block(a, n);
    }
    void *p = a->next;
    a->next += n;
    a->left -= n;
    return memset(p, 0, n);
}

void *arena_array(struct arena *a, size_t count, size_t elem_size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, elem_size, &bytes))
        BUG("array of %zu elements", count);
    return arena_alloc(a, bytes);
}

void *arena_memdup(struct arena *a, const void *p, size_t size_bytes)
{
    void *copy = arena_alloc(a, size_bytes);
    return size_bytes ? memcpy(copy, p, size_bytes) : copy;
}

char *arena_strdup(struct arena *a, const char *s)
{
    return s ? arena_strndup(a, s, strlen(s)) : NULL;
}

/* Room for a text, which needs no alignment. */
static char *alloc_text(struct arena *a, size_t size_bytes)
{
    if (size_bytes > a->left) {
        if (size_bytes > BLOCK_SIZE / 4)
            return alloc_own(a, size_bytes);
        add_block(a, size_bytes);
    }
    a->left -= size_bytes;
    return a->next + a->left;
}

char *arena_strndup(struct arena *a, const char *s, size_t n)
{
    char *copy = alloc_text(a, n + 1);
    if (n)
        memcpy(copy, s, n);
    copy[n] = '\0';
    return copy;
}

char *arena_str(struct arena *a, struct str s)
{
    return arena_strndup(a, s.ptr, s.len);
}

char *arena_lower(struct arena *a, const char *s)
{
    char *copy = arena_strdup(a, s);
    for (char *p = copy; *p; p++)
        if (*p >= 'A' && *p <= 'Z')
            *p |= 0x20;
    return copy;
}

/* Nearly always there is room: the free space is what the text is first written to. */
char *arena_printf(struct arena *a, const char *fmt, ...)
{
    scoped(sb) struct sb text = SB_INIT;
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(a->next, a->left, fmt, ap);
    va_end(ap);
    if (n >= 0 && (size_t)n < a->left)
        return memmove(alloc_text(a, (size_t)n + 1), a->next, (size_t)n + 1);
    va_start(ap, fmt);
    sb_vaddf(&text, fmt, ap);
    va_end(ap);
    return arena_str(a, sb_str(&text));
}

void *arena_grow(struct arena *a, void *old, size_t *cap, size_t need, size_t elem_size)
{
    size_t wanted = *cap * 2 + 4;
    if (need <= *cap)
        return old;
    if (wanted < need)
        wanted = need;
    void *moved = arena_array(a, wanted, elem_size);
    if (*cap)
        memcpy(moved, old, *cap * elem_size);
    *cap = wanted;
    return moved;
}
