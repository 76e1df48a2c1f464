#include "base/pattern_size.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_UNITS = 2000, MOST_GROUPS = 100 };

struct unfolded {
    size_t sum[MOST_GROUPS + 1], last; /* of each open group; of what a quantifier would repeat */
    size_t depth;
};

static const char *skip_brackets(const char *p)
{
    for (p += p[1] == '^' ? 2 : 1, p += *p == ']'; *p && *p != ']'; p++)
        if (*p == '[' && p[1] == ':') /* a class of characters */
            p = strchr(p, ']') ? strchr(p, ']') : p;
    return *p ? p + 1 : p;
}

/* How often "{2,5}" has it; *end: behind it. */
static size_t read_bounds(const char *p, const char **end)
{
    size_t most = 1;
    for (p++; *p && *p != '}';) {
        char *after = NULL;
        const unsigned long n = strtoul(p, &after, 10);
        most = n > most ? (n < MOST_UNITS ? n : MOST_UNITS) : most;
        p = after > p ? after : p + 1;
    }
    *end = *p ? p + 1 : p;
    return most;
}

static void repeat(struct unfolded *u, size_t times)
{
    u->sum[u->depth] += u->last * (times - 1);
    u->last *= times;
}

static void add_atom(struct unfolded *u, size_t units)
{
    u->last = units;
    u->sum[u->depth] += units;
}

static bool add_group(struct unfolded *u, char c)
{
    if (c == '(' && u->depth == MOST_GROUPS)
        return false;
    if (c == '(') {
        u->sum[++u->depth] = 1;
    } else if (u->depth) {
        const size_t inside = u->sum[u->depth--];
        add_atom(u, inside);
    }
    return true;
}

bool pattern_size_is_sane(const char *posix)
{
    struct unfolded u = {.sum = {1}, .last = 1};
    for (const char *p = posix; *p && u.sum[u.depth] <= MOST_UNITS;) {
        const char c = *p;
        if (c == '(' || c == ')') {
            if (!add_group(&u, c))
                return false;
        } else if (c == '+') {
            repeat(&u, 2);
        } else if (c == '{') {
            repeat(&u, read_bounds(p, &p));
            continue;
        } else if (c == '[') {
            add_atom(&u, 1);
            p = skip_brackets(p);
            continue;
        } else if (c != '*' && c != '?') {
            add_atom(&u, 1);
            p += c == '\\' && p[1];
        }
        p++;
    }
    return u.sum[u.depth] <= MOST_UNITS;
}
