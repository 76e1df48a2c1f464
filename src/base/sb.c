#include "base/sb.h"

#include "base/bug.h"
#include "base/mem.h"

char sb_empty[1];

void sb_release(struct sb *sb)
{
    if (sb->cap)
        free(sb->buf);
    *sb = (struct sb)SB_INIT;
}

void sb_clear(struct sb *sb)
{
    sb_truncate(sb, 0);
}

void sb_reserve(struct sb *sb, size_t extra)
{
    size_t need;
    if (__builtin_add_overflow(sb->len + 1, extra, &need))
        BUG("text of %zu bytes", sb->len);
    if (need <= sb->cap)
        return;
    char *old = sb->cap ? sb->buf : NULL;
    sb->buf = mem_grow(old, &sb->cap, need, 1);
    sb->buf[sb->len] = '\0';
}

void sb_add(struct sb *sb, const char *s)
{
    sb_add_mem(sb, s, strlen(s));
}

void sb_add_mem(struct sb *sb, const void *p, size_t n)
{
    if (!n)
        return;
    sb_reserve(sb, n);
    memcpy(sb->buf + sb->len, p, n);
    sb->len += n;
    sb->buf[sb->len] = '\0';
}

void sb_add_str(struct sb *sb, struct str s)
{
    sb_add_mem(sb, s.ptr, s.len);
}

void sb_add_repeat(struct sb *sb, char c, size_t count)
{
    if (!count)
        return;
    sb_reserve(sb, count);
    memset(sb->buf + sb->len, c, count);
    sb->len += count;
    sb->buf[sb->len] = '\0';
}

void sb_addf(struct sb *sb, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    sb_vaddf(sb, fmt, ap);
    va_end(ap);
}

void sb_vaddf(struct sb *sb, const char *fmt, va_list ap)
{
    enum { GUESS = 64 }; /* most are shorter, and formatted once */
    va_list again;
    va_copy(again, ap);
    sb_reserve(sb, GUESS);
    size_t room = sb->cap - sb->len;
    int n = vsnprintf(sb->buf + sb->len, room, fmt, ap);
    if (n < 0)
        BUG("format '%s'", fmt);
    if ((size_t)n >= room) {
        sb_reserve(sb, (size_t)n);
        vsnprintf(sb->buf + sb->len, (size_t)n + 1, fmt, again);
    }
    va_end(again);
    sb->len += (size_t)n;
}

void sb_truncate(struct sb *sb, size_t len)
{
    if (len > sb->len)
        BUG("truncating %zu bytes to %zu", sb->len, len);
    sb->len = len;
    if (sb->cap)
        sb->buf[len] = '\0';
}

void sb_splice(struct sb *sb, size_t at, size_t remove, struct str insert)
{
    if (at > sb->len || remove > sb->len - at)
        BUG("splice at %zu+%zu of %zu", at, remove, sb->len);
    sb_reserve(sb, insert.len);
    memmove(sb->buf + at + insert.len, sb->buf + at + remove, sb->len - at - remove);
    if (insert.len)
        memcpy(sb->buf + at, insert.ptr, insert.len);
    sb->len = sb->len - remove + insert.len;
    sb->buf[sb->len] = '\0';
}

struct str sb_str(const struct sb *sb)
{
    return (struct str){sb->buf, sb->len};
}

char *sb_take(struct sb *sb)
{
    char *text = sb->cap ? sb->buf : mem_strdup("");
    *sb = (struct sb)SB_INIT;
    return text;
}
