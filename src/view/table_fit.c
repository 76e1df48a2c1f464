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
