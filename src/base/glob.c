#include "base/glob.h"

#include <ctype.h>

/* Why a branch failed: what an enclosing star may skip.  A star that sees the text end knows that
 * no longer match of its own can help, so patterns with many stars stay polynomial. */
enum outcome {
    MATCH,
    FAIL,          /* here; a longer star may do */
    FAIL_TO_SLASH, /* a '*' met '/': only an enclosing "**" may do */
    FAIL_ALL,      /* the text is used up */
};

struct matcher {
    const char *p_start, *p_end, *t_end;
    unsigned flags;
};

static unsigned char fold(const struct matcher *m, char c)
{
    unsigned char u = (unsigned char)c;
    return m->flags & GLOB_FOLD_CASE && u >= 'A' && u <= 'Z' ? (unsigned char)(u + 32) : u;
}

/* --- brackets --- */

static bool is_in_class(struct str name, unsigned char c, bool fold_case)
{
    static const struct {
        const char *name;
        int (*test)(int);
    } classes[] = {{"alnum", isalnum}, {"alpha", isalpha}, {"cntrl", iscntrl},  {"digit", isdigit},
                   {"graph", isgraph}, {"lower", islower}, {"print", isprint},  {"punct", ispunct},
                   {"space", isspace}, {"upper", isupper}, {"xdigit", isxdigit}};
    if (str_is(name, "blank"))
        return c == ' ' || c == '\t';
    for (size_t i = 0; i < ARRAY_LEN(classes); i++)
        if (str_is(name, classes[i].name))
            return c < 128 &&
                   (classes[i].test(c) || (fold_case && classes[i].test == isupper && islower(c)));
    return false;
}

static bool is_class_known(struct str name)
{
    static const char *const names[] = {"alnum", "alpha", "blank", "cntrl", "digit", "graph",
                                        "lower", "print", "punct", "space", "upper", "xdigit"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (str_is(name, names[i]))
            return true;
    return false;
}

/* "[:name:]" at `p` (behind its '['): the place of its "]" or NULL when it is an ordinary '['. */
static const char *class_end(const char *p, const char *end)
{
    const char *close = p + 1 < end ? memchr(p + 1, ']', (size_t)(end - p - 1)) : NULL;
    return *p == ':' && close && close - p >= 2 && close[-1] == ':' ? close : NULL;
}

/* One element of a bracket at *pp, which moves on; false when the bracket is malformed. */
static bool bracket_element(const struct matcher *m, const char **pp, unsigned char c, bool *hit)
{
    const char *p = *pp;
    if (*p == '[' && p + 1 < m->p_end && p[1] == ':') {
        const char *close = class_end(p + 1, m->p_end);
        if (close) {
            struct str name = {p + 2, (size_t)(close - p) - 3};
            *hit |= is_in_class(name, c, m->flags & GLOB_FOLD_CASE);
            *pp = close + 1;
            return is_class_known(name);
        }
        if (!memchr(p, ']', (size_t)(m->p_end - p)))
            return false;
    }
    if (*p == '\\' && ++p == m->p_end)
        return false;
    unsigned char low = (unsigned char)*p++, high = low;
    if (p + 1 < m->p_end && *p == '-' && p[1] != ']') {
        p++;
        if (*p == '\\' && ++p == m->p_end)
            return false;
        high = (unsigned char)*p++;
    }
    *hit |= c >= low && c <= high;
    if (m->flags & GLOB_FOLD_CASE && c >= 'a' && c <= 'z')
        *hit |= c - 32 >= low && c - 32 <= high;
    *pp = p;
    return true;
}

/* The bracket behind its '['; *pp ends behind its ']'. */
static enum outcome match_bracket(const struct matcher *m, const char **pp, char text)
{
    const char *p = *pp;
    bool hit = false, negated = p < m->p_end && (*p == '!' || *p == '^');
    unsigned char c = fold(m, text);
    p += negated;
    for (bool first = true; first || p == m->p_end || *p != ']'; first = false)
        if (p == m->p_end || !bracket_element(m, &p, c, &hit))
            return FAIL_ALL;
    *pp = p + 1;
    return hit == negated || (m->flags & GLOB_PATH && text == '/') ? FAIL : MATCH;
}

/* --- stars --- */

static enum outcome match_here(const struct matcher *m, const char *p, const char *t);

/* "**" counts only as a whole component. */
static bool spans_dirs(const struct matcher *m, const char *star, const char *after)
{
    bool opens = star == m->p_start || star[-1] == '/';
    bool closes = after == m->p_end || *after == '/' ||
                  (*after == '\\' && after + 1 < m->p_end && after[1] == '/');
    return opens && closes;
}

static enum outcome match_rest(const struct matcher *m, const char *p, const char *t, bool spans)
{
    for (;; t++) {
        enum outcome o = match_here(m, p, t);
        if (o == MATCH || o == FAIL_ALL || (o == FAIL_TO_SLASH && !spans))
            return o;
        if (t == m->t_end)
            return FAIL_ALL;
        if (!spans && *t == '/')
            return FAIL_TO_SLASH;
    }
}

static enum outcome match_star(const struct matcher *m, const char *star, const char *t)
{
    const char *p = star + 1;
    bool spans = !(m->flags & GLOB_PATH);
    while (p < m->p_end && *p == '*')
        p++;
    if (m->flags & GLOB_PATH && p - star >= 2 && spans_dirs(m, star, p)) {
        if (p < m->p_end && *p == '/' && match_here(m, p + 1, t) == MATCH)
            return MATCH; /* no directory at all */
        spans = true;
    }
    if (p == m->p_end) {
        bool has_slash = memchr(t, '/', (size_t)(m->t_end - t));
        return spans || !has_slash ? MATCH : FAIL_TO_SLASH;
    }
    return match_rest(m, p, t, spans);
}

static enum outcome match_here(const struct matcher *m, const char *p, const char *t)
{
    for (; p < m->p_end; t++) {
        if (*p == '*')
            return match_star(m, p, t);
        if (t == m->t_end)
            return FAIL_ALL;
        if (*p == '[') {
            p++;
            enum outcome o = match_bracket(m, &p, *t);
            if (o != MATCH)
                return o;
            continue;
        }
        if (*p == '?') {
            if (m->flags & GLOB_PATH && *t == '/')
                return FAIL;
            p++;
            continue;
        }
        if (*p == '\\' && ++p == m->p_end)
            return FAIL;
        if (fold(m, *p++) != fold(m, *t))
            return FAIL;
    }
    return t == m->t_end ? MATCH : FAIL;
}

bool glob_match(struct str pattern, struct str text, unsigned flags)
{
    const char *p = pattern.len ? pattern.ptr : "", *t = text.len ? text.ptr : "";
    struct matcher m = {p, p + pattern.len, t + text.len, flags};
    return match_here(&m, p, t) == MATCH;
}

size_t glob_literal_prefix(struct str pattern)
{
    size_t i = 0;
    while (i < pattern.len && !strchr("*?[\\", pattern.ptr[i]))
        i++;
    return i;
}
