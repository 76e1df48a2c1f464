#include "view/table_fit.h"

#include "base/mem.h"

size_t table_fit_sum(const struct table_fit_col *cols, size_t n)
{
    size_t sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += cols[i].gone ? 0 : cols[i].width;
    return sum;
}

static size_t count_present(const struct table_fit_col *cols, size_t n)
{
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        count += !cols[i].gone;
    return count;
}

size_t table_fit_total(const struct table_fit_col *cols, size_t n)
{
    size_t present = count_present(cols, n);
    return table_fit_sum(cols, n) + (present ? present - 1 : 0) + TABLE_EDGES;
}

void table_fit_natural(struct table_fit_col *cols, size_t n)
{
    for (size_t i = 0; i < n; i++)
        cols[i].width = cols[i].natural;
}

/* total / parts, halves to the even neighbour. */
static size_t share(size_t total, size_t parts)
{
    size_t q = total / parts, rest = total % parts;
    return q + (2 * rest > parts || (2 * rest == parts && q % 2));
}

/* Take `total` from the columns that `takes` says, at most `limit(i)` from each, as evenly as whole
 * columns allow. */
static void reduce(struct table_fit_col *cols, size_t n, size_t total, const bool *takes,
                   const size_t *limits)
{
    size_t parts = 0;
    for (size_t i = 0; i < n; i++)
        parts += takes[i] && limits[i];
    for (size_t i = 0; i < n && parts; i++) {
        if (!takes[i] || !limits[i])
            continue;
        size_t part = MIN(limits[i], share(total, parts));
        cols[i].width -= part;
        total -= part;
        parts--;
    }
}

static void collapse_from_right(struct table_fit_col *cols, size_t n, size_t room)
{
    size_t total = table_fit_sum(cols, n);
    for (size_t i = n; i-- > 0 && total > room;)
        if (cols[i].collapse) {
            total -= cols[i].width;
            cols[i].width = 0;
        }
}

/* The widest among those that wrap come down to the next widest, until it fits. */
static void reduce_widest(struct table_fit_col *cols, size_t n, size_t room, bool *takes,
                          size_t *limits)
{
    for (;;) {
        size_t total = table_fit_sum(cols, n), widest = 0, second = 0;
        for (size_t i = 0; i < n; i++)
            if (!cols[i].no_wrap)
                widest = MAX(widest, cols[i].width);
        for (size_t i = 0; i < n; i++)
            if (!cols[i].no_wrap && cols[i].width != widest)
                second = MAX(second, cols[i].width);
        if (total <= room || widest == second)
            return;
        for (size_t i = 0; i < n; i++) {
            takes[i] = !cols[i].no_wrap && cols[i].width == widest;
            limits[i] = MIN(total - room, widest - second);
        }
        reduce(cols, n, total - room, takes, limits);
    }
}

static void reduce_all(struct table_fit_col *cols, size_t n, size_t room, bool *takes,
                       size_t *limits)
{
    size_t total = table_fit_sum(cols, n);
    if (total <= room)
        return;
    for (size_t i = 0; i < n; i++) {
        takes[i] = true;
        limits[i] = cols[i].width;
    }
    reduce(cols, n, total - room, takes, limits);
}

/* Of neighbours that collapsed one is left, which shows "…" when there is room for it. */
static void join_collapsed(struct table_fit_col *cols, size_t n, size_t room)
{
    ptrdiff_t right = -1; /* collapsed neighbour at the right */
    for (size_t i = n; i-- > 0;) {
        if (cols[i].width || !cols[i].collapse) {
            right = -1;
            continue;
        }
        if (right >= 0) {
            cols[right].gone = true;
            room++; /* the blank between them */
        }
        right = (ptrdiff_t)i;
        if (table_fit_sum(cols, n) + TABLE_PADDING <= room)
            cols[i].width = 1 + TABLE_PADDING;
    }
}

void table_fit_shrink(struct table_fit_col *cols, size_t n, size_t max_width)
{
    size_t between = n + 1; /* blanks that are no column's */
    size_t room = max_width > between ? max_width - between : 0;
    bool *takes = mem_zalloc(n, sizeof(*takes));
    size_t *limits = mem_zalloc(n, sizeof(*limits));
    for (size_t i = 0; i < n; i++)
        cols[i].width = MIN(cols[i].natural, MAX(room, 1));
    if (table_fit_sum(cols, n) > room) {
        collapse_from_right(cols, n, room);
        reduce_widest(cols, n, room, takes, limits);
        reduce_all(cols, n, room, takes, limits);
    }
    join_collapsed(cols, n, room);
    free(takes);
    free(limits);
}

/* --- by worth --- */

enum { DOTS = 1 + TABLE_PADDING };

static bool fits(const struct table_fit_col *cols, size_t n, size_t max_width)
{
    return table_fit_total(cols, n) <= max_width;
}

static ptrdiff_t find_best(const struct table_fit_col *cols, size_t n)
{
    ptrdiff_t best = -1;
    for (size_t i = 0; i < n; i++)
        if (cols[i].collapse && (best < 0 || cols[i].worth > cols[best].worth))
            best = (ptrdiff_t)i;
    return best;
}

/* Of those that are there and may go the rightmost of least worth. */
static ptrdiff_t find_least(const struct table_fit_col *cols, size_t n)
{
    ptrdiff_t least = -1;
    for (size_t i = n; i-- > 0;)
        if (cols[i].collapse && !cols[i].gone && (least < 0 || cols[i].worth < cols[least].worth))
            least = (ptrdiff_t)i;
    return least;
}

static void hide_least(struct table_fit_col *cols, size_t n, size_t max_width)
{
    ptrdiff_t i;
    while (!fits(cols, n, max_width) && (i = find_least(cols, n)) >= 0)
        cols[i].gone = true;
}

/* A narrow column may have gone before a wide one. */
static void bring_back(struct table_fit_col *cols, size_t n, size_t max_width)
{
    scoped(free) bool *tried = mem_zalloc(n, sizeof(*tried));
    for (;;) {
        ptrdiff_t best = -1;
        for (size_t i = 0; i < n; i++)
            if (cols[i].gone && !tried[i] && (best < 0 || cols[i].worth > cols[best].worth))
                best = (ptrdiff_t)i;
        if (best < 0)
            return;
        tried[best] = true;
        cols[best].gone = false;
        cols[best].gone = !fits(cols, n, max_width);
    }
}

/* One "…" for neighbours that went, where there is room. */
static void put_dots(struct table_fit_col *cols, size_t n, size_t max_width)
{
    for (size_t i = 0; i < n; i++) {
        bool is_first = cols[i].gone && (i == 0 || !cols[i - 1].gone);
        if (!is_first)
            continue;
        cols[i].gone = false;
        cols[i].width = DOTS;
        if (fits(cols, n, max_width)) {
            cols[i].is_dots = true;
            while (i + 1 < n && cols[i + 1].gone)
                i++;
        } else {
            cols[i].gone = true;
        }
    }
}

/* What may not go gets narrower. */
static void shrink_rest(struct table_fit_col *cols, size_t n, size_t max_width)
{
    struct table_fit_col *rest = mem_zalloc(n, sizeof(*rest));
    size_t nrest = 0;
    for (size_t i = 0; i < n; i++)
        if (!cols[i].gone) {
            rest[nrest] = cols[i];
            rest[nrest++].collapse = false;
        }
    table_fit_shrink(rest, nrest, max_width);
    for (size_t i = n; i-- > 0;)
        if (!cols[i].gone)
            cols[i].width = rest[--nrest].width;
    free(rest);
}

void table_fit_by_worth(struct table_fit_col *cols, size_t n, size_t max_width)
{
    ptrdiff_t best = find_best(cols, n);
    table_fit_natural(cols, n);
    if (fits(cols, n, max_width))
        return;
    if (best >= 0)
        cols[best].collapse = false;
    hide_least(cols, n, max_width);
    bring_back(cols, n, max_width);
    if (fits(cols, n, max_width))
        put_dots(cols, n, max_width);
    else
        shrink_rest(cols, n, max_width);
}
