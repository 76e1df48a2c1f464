#include "data/frame_col.h"

#include "base/mem.h"

enum { ALIKE_MAX = 3, TYPOS_MAX = 2, LENGTH_MAX = 64 };

static const char *after_colon(const char *header)
{
    const char *colon = strrchr(header, ':');
    return colon ? colon + 1 : header;
}

/* --- names that are alike --- */

/* How many letters are to be added, taken away or changed; more than TYPOS_MAX when too long. */
static size_t typos(const char *a, const char *b)
{
    size_t row[LENGTH_MAX + 1], la = strlen(a), lb = strlen(b);
    if (la > LENGTH_MAX || lb > LENGTH_MAX)
        return TYPOS_MAX + 1;
    for (size_t j = 0; j <= lb; j++)
        row[j] = j;
    for (size_t i = 1; i <= la; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= lb; j++) {
            size_t changed = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = MIN(changed, MIN(row[j], row[j - 1]) + 1);
        }
    }
    return row[lb];
}

static const char *last_part(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot ? dot + 1 : name;
}

/* "lr" is like "model.lr", and "leraning_rate" like "learning_rate". */
static bool is_alike(const char *name, const char *header)
{
    const char *plain = after_colon(header), *wanted = after_colon(name);
    if (!wanted[0])
        return false;
    if (streq(last_part(plain), last_part(wanted)) || strcasecmp(plain, wanted) == 0)
        return true;
    return typos(plain, wanted) <= MIN((strlen(wanted) + 1) / 3, (size_t)TYPOS_MAX);
}

void frame_col_alike(const char *name, const struct strs *names, struct sb *out)
{
    scoped(sb) struct sb alike = SB_INIT;
    size_t n = 0;
    vec_each (names, at)
        if (n < ALIKE_MAX && is_alike(name, *at))
            sb_addf(&alike, "%s'%s'", n++ ? ", " : "", *at);
    sb_addf(out, "%s%s", n > 1 ? "one of " : "", alike.buf);
}

static err *refuse_unknown(const struct frame *f, const char *name)
{
    scoped(sb) struct sb alike = SB_INIT;
    struct strs headers = {0};
    err *e = err_new(ERR_INVALID, "there is no column '%s'", name);
    vec_each (&f->cols, c)
        arena_push(f->arena, &headers, c->header);
    frame_col_alike(name, &headers, &alike);
    return alike.len ? err_hint(e, "did you mean %s?", alike.buf) : e;
}

/* --- finding --- */

static bool is_full(const struct frame_col *c, const char *name)
{
    return c->full && streq(c->full, name);
}

static err *judge_endings(const struct frame *f, const char *name, size_t *ret)
{
    scoped(sb) struct sb found = SB_INIT;
    size_t n = 0, at = 0;
    for (size_t i = 0; i < f->cols.len; i++)
        if (streq(after_colon(f->cols.at[i].header), name)) {
            sb_addf(&found, "%s'%s'", n++ ? ", " : "", f->cols.at[i].header);
            at = i;
        }
    if (!n)
        return refuse_unknown(f, name);
    if (n > 1)
        return err_new(ERR_INVALID, "column '%s' could be any of %s", name, found.buf);
    *ret = at;
    return NULL;
}

err *frame_col_named(const struct frame *f, const char *name, size_t *ret)
{
    ptrdiff_t at = frame_find_col(f, name);
    for (size_t i = 0; at < 0 && i < f->cols.len; i++)
        if (is_full(&f->cols.at[i], name))
            at = (ptrdiff_t)i;
    if (at < 0)
        return judge_endings(f, name, ret);
    *ret = (size_t)at;
    return NULL;
}
