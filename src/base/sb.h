/* sb.h — a growable text builder.
 *
 * `buf` is always NUL-ended and never NULL, so it may be read as a C string at any time; it may
 * also hold NUL bytes, `len` counts.  Nothing here bounds the size: who reads from strangers does.
 */
#ifndef BASE_SB_H
#define BASE_SB_H

#include "base/str.h"
#include <stdarg.h>

struct sb {
    char *buf;
    size_t len;
    size_t cap; /* 0 while buf is the shared empty string */
};

extern char sb_empty[1];
#define SB_INIT                                                                                    \
    {                                                                                              \
        .buf = sb_empty                                                                            \
    }

void sb_release(struct sb *sb);
static inline void sb_scope_end(struct sb *sb)
{
    sb_release(sb);
}
void sb_clear(struct sb *sb); /* len 0, keeps capacity */
void sb_reserve(struct sb *sb, size_t extra);
void sb_add(struct sb *sb, const char *s);
void sb_add_mem(struct sb *sb, const void *p, size_t n);
void sb_add_str(struct sb *sb, struct str s);
static inline void sb_add_char(struct sb *sb, char c)
{
    if (sb->len + 1 >= sb->cap)
        sb_reserve(sb, 1);
    sb->buf[sb->len++] = c;
    sb->buf[sb->len] = '\0';
}
void sb_add_repeat(struct sb *sb, char c, size_t count);
void sb_addf(struct sb *sb, const char *fmt, ...) PRINTF_LIKE(2, 3);
void sb_vaddf(struct sb *sb, const char *fmt, va_list ap) PRINTF_LIKE(2, 0);
void sb_truncate(struct sb *sb, size_t len);
void sb_splice(struct sb *sb, size_t at, size_t remove,
               struct str insert);      /* replace a span in place */
struct str sb_str(const struct sb *sb); /* valid until the next change */
char *sb_take(struct sb *sb);           /* malloc'd contents; the builder is empty again */

#endif
