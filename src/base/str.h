/* str.h — a borrowed slice of text, not NUL-ended.  Used while parsing; stored text is `const char
 * *`. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/compiler.h"

struct str {
    const char *ptr; /* may be NULL when len is 0 */
    size_t len;      /* bytes */
};

#define STR_LIT(s) ((struct str){(s), sizeof(s) - 1})
#define STR_NONE   ((struct str){0})
#define STR_FMT    "%.*s"
#define STR_ARG(s) (int)(s).len, (s).ptr

static inline struct str str_of(const char *s) /* NULL gives the empty slice */
{
    return s ? (struct str){s, strlen(s)} : STR_NONE;
}
static inline struct str str_sub(struct str s, size_t from, size_t to) /* as far as it goes */
{
    to = MIN(to, s.len);
    from = MIN(from, to);
    return (struct str){s.ptr + from, to - from};
}
static inline bool str_eq(struct str a, struct str b)
{
    return a.len == b.len && (!a.len || memcmp(a.ptr, b.ptr, a.len) == 0);
}
static inline bool str_is(struct str a, const char *b)
{
    return str_eq(a, str_of(b));
}
bool str_starts(struct str s, const char *prefix);
bool str_ends(struct str s, const char *suffix);
int str_cmp(struct str a, struct str b); /* bytewise, shorter first: code-point order for UTF-8 */
/* Where from `at` on the first byte is that a JSON string cannot hold as it is: a control
 * character, a quote or a backslash; else the length. */
size_t str_find_special(struct str s, size_t at);
/* The same of what Python's JSON spells otherwise: also DEL and what is not ASCII. */
size_t str_find_escaped(struct str s, size_t at);
uint64_t str_hash(struct str s);          /* FNV-1a, 64 bits: the same in every run and version */
ptrdiff_t str_find(struct str s, char c); /* index or -1 */
struct str str_trim(struct str s);        /* blanks, tabs, CR, LF at both ends */
bool str_split(struct str *rest, char sep,
               struct str *ret_part); /* next part; false when nothing is left */

/* For NUL-ended text, where NULL is not allowed. */
static inline bool streq(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}
bool starts_with(const char *s, const char *prefix);
bool ends_with(const char *s, const char *suffix);
int str_cmp_ptr(const void *a,
                const void *b); /* qsort comparator over `const char *` elements, bytewise */

#endif
