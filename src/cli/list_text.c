#include "cli/list_text.h"

#include "cli/ls_colors.h"

static const char branch[] = "├── ", line[] = "│   ", corner[] = "└── ", blank[] = "    ";

/* One line, in columns that are laid out when all are known. */
struct row {
    const char *size, *hash, *name;
};
VEC(row_vec, struct row);

struct lines {
    const struct list_text_opts *opts;
    struct arena arena;
    struct row_vec rows;
};

static void lines_scope_end(struct lines *l)
{
    arena_release(&l->arena);
}

/* As the progress bars of tqdm write numbers: three digits and a unit. */
static const char *size_text(struct arena *a, const struct list_entry *e)
{
    static const char units[] = "\0kMGTPEZ";
    double size = (double)e->size_bytes;
    size_t unit = 0;
    if (!e->has_size || (!e->size_bytes && e->is_dir))
        return "";
    if (e->size_bytes < 1024)
        return arena_printf(a, "%llu", (unsigned long long)e->size_bytes);
    for (; size >= 999.5 && unit + 2 < sizeof(units); unit++)
        size /= 1024;
    return arena_printf(a, "%.*f%c", size < 9.995 ? 2 : size < 99.95 ? 1 : 0, size, units[unit]);
}

static const char *name_text(struct lines *l, const struct list_entry *e)
{
    scoped(sb) struct sb text = SB_INIT;
    if (!l->opts->color)
        return e->name;
    ls_colors_add(l->opts->colors, e, &text);
    return arena_str(&l->arena, sb_str(&text));
}

static void add_rows(struct lines *l, const struct list_entries *entries, const char *prefix,
                     bool is_top)
{
    vec_each (entries, e) {
        bool is_last = e == &entries->at[entries->len - 1];
        const char *lead = is_top ? "" : is_last ? corner : branch;
        struct row row = {size_text(&l->arena, e), e->md5 ? e->md5 : "-",
                          arena_printf(&l->arena, "%s%s%s", prefix, lead, name_text(l, e))};
        arena_push(&l->arena, &l->rows, row);
        const char *next =
            is_top ? prefix : arena_printf(&l->arena, "%s%s", prefix, is_last ? blank : line);
        add_rows(l, &e->below, next, false);
    }
}

void list_text(const struct list_entries *entries, const struct list_text_opts *opts,
               struct sb *out)
{
    scoped(lines) struct lines l = {.opts = opts, .arena = ARENA_INIT};
    size_t size_width = 0, hash_width = 0;
    add_rows(&l, entries, "", true);
    vec_each (&l.rows, r) {
        size_width = MAX(size_width, strlen(r->size));
        hash_width = MAX(hash_width, strlen(r->hash));
    }
    vec_each (&l.rows, r) {
        if (opts->size)
            sb_addf(out, "%*s  ", (int)size_width, r->size);
        if (opts->hash)
            sb_addf(out, "%-*s  ", (int)hash_width, r->hash);
        sb_addf(out, "%s\n", r->name);
    }
}

static struct value *entry_value(const struct list_entry *e, struct arena *a)
{
    struct value *v = value_map(a);
    value_set(a, v, "isout", value_bool(a, e->is_out));
    value_set(a, v, "isdir", value_bool(a, e->is_dir));
    value_set(a, v, "isexec", value_bool(a, e->is_exec));
    value_set(a, v, "size", e->has_size ? value_int(a, (int64_t)e->size_bytes) : value_null(a));
    value_set(a, v, "md5", e->md5 ? value_strz(a, e->md5) : value_null(a));
    value_set(a, v, "path", value_strz(a, e->name));
    return v;
}

struct value *list_text_value(const struct list_entries *entries, struct arena *a)
{
    struct value *list = value_list(a);
    vec_each (entries, e)
        value_push(a, list, entry_value(e, a));
    return list;
}
