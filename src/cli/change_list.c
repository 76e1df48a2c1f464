#include "cli/change_list.h"

/* Modified, added, deleted, and of each the directories first: the original's order. */
static int change_cmp(const void *a, const void *b)
{
    static const int order[] = {
        [CHECKOUT_SAME] = 3, [CHECKOUT_ADDED] = 1, [CHECKOUT_MODIFIED] = 0, [CHECKOUT_DELETED] = 2};
    const struct out_change *x = a, *y = b;
    if (x->change != y->change)
        return order[x->change] - order[y->change];
    bool x_dir = ends_with(x->path, "/"), y_dir = ends_with(y->path, "/");
    return x_dir != y_dir ? y_dir - x_dir : strcmp(x->path, y->path);
}

void change_list_put(struct app *app, struct out_changes *changes)
{
    static const struct {
        char letter;
        const char *color;
    } look[] = {[CHECKOUT_SAME] = {' ', ""},
                [CHECKOUT_ADDED] = {'A', "\033[32m"},
                [CHECKOUT_MODIFIED] = {'M', "\033[33m"},
                [CHECKOUT_DELETED] = {'D', "\033[31m"}};
    vec_sort(changes, change_cmp);
    vec_each (changes, c)
        app_say_painted(app, "%s%c%s       %s", app->color_out ? look[c->change].color : "",
                        look[c->change].letter, app->color_out ? "\033[39m" : "",
                        app_shown(app, c->path));
}

void change_counts_add(struct change_counts *c, struct arena *a, uint64_t n, const char *what)
{
    if (n)
        arena_push(
            a, &c->parts,
            arena_printf(a, "%llu file%s %s", (unsigned long long)n, n == 1 ? "" : "s", what));
}

void change_counts_add_checkout(struct change_counts *c, struct arena *a,
                                const struct checkout_counts *n)
{
    change_counts_add(c, a, n->modified, "modified");
    change_counts_add(c, a, n->added, "added");
    change_counts_add(c, a, n->deleted, "deleted");
}

void change_counts_put(struct app *app, const struct change_counts *c, const char *none)
{
    scoped(sb) struct sb line = SB_INIT;
    for (size_t i = 0; i < c->parts.len; i++)
        sb_addf(&line, "%s%s",
                i == 0                  ? ""
                : i + 1 == c->parts.len ? " and "
                                        : ", ",
                c->parts.at[i]);
    app_say(app, "%s", c->parts.len ? line.buf : none);
}
