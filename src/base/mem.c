#include "base/mem.h"
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include <unistd.h>

NORETURN static void out_of_memory(void)
{
    fputs("fatal: out of memory\n", stderr);
    abort();
}

void *mem_alloc(size_t size_bytes)
{
    void *p = malloc(size_bytes ? size_bytes : 1);
    if (!p)
        out_of_memory();
    return p;
}

void *mem_zalloc(size_t count, size_t elem_size)
{
    void *p = calloc(count ? count : 1, elem_size ? elem_size : 1);
    if (!p)
        out_of_memory();
    return p;
}

void *mem_realloc(void *p, size_t size_bytes)
{
    p = realloc(p, size_bytes ? size_bytes : 1);
    if (!p)
        out_of_memory();
    return p;
}

void *mem_grow(void *p, size_t *cap, size_t need, size_t elem_size)
{
    size_t bytes, wanted = *cap + *cap / 2 + 8;
    if (need <= *cap)
        return p;
    if (wanted < need)
        wanted = need;
    if (__builtin_mul_overflow(wanted, elem_size, &bytes))
        out_of_memory();
    *cap = wanted;
    return mem_realloc(p, bytes);
}

char *mem_strdup(const char *s)
{
    return mem_strndup(s, strlen(s));
}

char *mem_strndup(const char *s, size_t n)
{
    char *copy = mem_alloc(n + 1);
    memcpy(copy, s, n);
    copy[n] = '\0';
    return copy;
}

void mem_abandon(const void *p)
{
#ifdef __SANITIZE_ADDRESS__
    __lsan_ignore_object(p);
#else
    (void)p;
#endif
}

void fd_scope_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
}

void dir_scope_end(DIR **dir)
{
    if (*dir)
        closedir(*dir);
}

void file_scope_end(FILE **file)
{
    if (*file)
        fclose(*file);
}
