#include "view/plots_rows.h"

#include "base/vec.h"

/* Where the values of an axis are. */
struct place {
    const char *file, *field;
};
VEC(places, struct place);
VEC(lists, const struct value *);

struct work {
    const struct plots_rows_in *in;
    struct arena *arena;
    struct value *props;   /* becoming the result */
    struct value *rows_of; /* map file -> list of its rows */
    struct places xs, ys;  /* no xs: rows are numbered */
    bool several_x_fields; /* so x gets a name of its own */
    bool several_y_fields;
    size_t common_path_len; /* of the files of y: left out of "filename" */
    struct value *rev;
};

static const char X_VALUE[] = "dvc_inferred_x_value", Y_VALUE[] = "dvc_inferred_y_value",
                  STEP[] = "step";

/* --- documents as rows --- */

static void gather(const struct value *map, struct arena *a, struct lists *out)
{
    for (size_t i = 0; i < map->map.len; i++) {
        const struct value *v = map->map.pairs[i].val;
        if (v->kind == VALUE_MAP)
            gather(v, a, out);
        else if (v->kind == VALUE_LIST)
            arena_push(a, out, v);
    }
}

static err *lists_of(const struct value *doc, struct arena *a, struct lists *out)
{
    if (!value_is_nested(doc))
        return err_new(ERR_UNEXPECTED, "'%s' object has no attribute 'values'",
                       value_kind_name(doc));
    if (doc->kind == VALUE_LIST)
        arena_push(a, out, doc);
    else
        gather(doc, a, out);
    return NULL;
}

static bool has_only_maps(const struct value *list)
{
    for (size_t i = 0; i < list->list.len; i++)
        if (list->list.items[i]->kind != VALUE_MAP)
            return false;
    return true;
}

/* COMPAT: an empty list anywhere in a document spoils it (plot_rows.tsv). */
static err *check_not_empty(const struct value *list)
{
    if (list->list.len)
        return NULL;
    return err_new(ERR_UNEXPECTED, "'NoneType' object has no attribute 'keys'");
}

/* Has the first row every key of the others?  Keys mostly come in the same order. */
static bool has_one_set_of_keys(const struct value *list)
{
    const struct value *first = list->list.items[0];
    for (size_t i = 1; i < list->list.len; i++) {
        const struct value *row = list->list.items[i];
        for (size_t k = 0; k < row->map.len; k++) {
            const char *key = row->map.pairs[k].key;
            const char *same = k < first->map.len ? first->map.pairs[k].key : NULL;
            if (same && (same == key || streq(same, key)))
                continue;
            if (!value_find(first, key))
                return false;
        }
    }
    return true;
}

/* A row of its own with room for `extra` more fields. */
static struct value *copy_row(const struct value *row, size_t extra, struct arena *a)
{
    size_t n = row->map.len;
    struct value_pair *pairs = arena_array(a, n + extra, sizeof(*pairs));
    if (n)
        memcpy(pairs, row->map.pairs, n * sizeof(*pairs));
    struct value *copy = value_map_of(a, pairs, n);
    copy->map.cap = (uint32_t)(n + extra);
    return copy;
}

static void put_beside(struct value *rows, const struct value *list, struct arena *a)
{
    for (size_t i = 0; i < list->list.len; i++) {
        const struct value *more = list->list.items[i];
        if (i >= rows->list.len) {
            value_push(a, rows, list->list.items[i]);
            continue;
        }
        struct value *row = copy_row(rows->list.items[i], more->map.len, a);
        for (size_t k = 0; k < more->map.len; k++)
            value_set(a, row, more->map.pairs[k].key, more->map.pairs[k].val);
        rows->list.items[i] = row;
    }
}

/* The lists that count, in place of all. */
static err *keep_tables(struct lists *lists)
{
    size_t kept = 0;
    vec_each (lists, list) {
        if (!has_only_maps(*list))
            continue;
        TRY(check_not_empty(*list));
        if (has_one_set_of_keys(*list))
            lists->at[kept++] = *list;
    }
    lists->len = kept;
    return NULL;
}

err *plots_rows_of(const struct value *doc, struct arena *a, const struct value **ret_rows)
{
    struct lists lists = {0};
    TRY(lists_of(doc, a, &lists));
    TRY(keep_tables(&lists));
    if (lists.len == 1) {
        *ret_rows = lists.at[0];
        return NULL;
    }
    struct value *rows = value_list(a);
    vec_each (&lists, list)
        put_beside(rows, *list, a);
    *ret_rows = rows;
    return NULL;
}

/* --- axes --- */

/* {"y": "acc"} for one file, {"y": ["acc", "loss"]} for several. */
static void places_of(const struct value *axis, struct arena *a, struct places *out)
{
    for (size_t i = 0; value_is(axis, VALUE_MAP) && i < axis->map.len; i++) {
        const char *file = axis->map.pairs[i].key;
        const struct value *fields = axis->map.pairs[i].val;
        if (fields->kind == VALUE_STR)
            arena_push(a, out, ((struct place){file, fields->s}));
        for (size_t k = 0; fields->kind == VALUE_LIST && k < fields->list.len; k++)
            if (fields->list.items[k]->kind == VALUE_STR)
                arena_push(a, out, ((struct place){file, fields->list.items[k]->s}));
    }
}

/* Null for a row without fields, and for one whose last has no name. */
static struct value *last_key(const struct value *row, struct arena *a)
{
    const struct value_pair *last = row->map.len ? &row->map.pairs[row->map.len - 1] : NULL;
    return last && !value_is(last->key_node, VALUE_NULL) ? value_strz(a, last->key) : value_null(a);
}

/* The last field of the first rows there are, or null. */
static err *infer_y(const struct work *w, struct value **ret)
{
    struct lists lists = {0};
    const struct value *doc = value_find(w->in->files, w->in->id);
    *ret = value_null(w->arena);
    if (!doc)
        return NULL;
    TRY(lists_of(doc, w->arena, &lists));
    vec_each (&lists, list) {
        if (!has_only_maps(*list))
            continue;
        TRY(check_not_empty(*list));
        *ret = value_map(w->arena);
        value_set(w->arena, *ret, w->in->id, last_key((*list)->list.items[0], w->arena));
        break;
    }
    return NULL;
}

static struct value *of_own_file(const struct work *w, struct value *fields)
{
    struct value *map = value_map(w->arena);
    value_set(w->arena, map, w->in->id, fields);
    return map;
}

/* x without a file belongs to each of y's. */
static struct value *infer_x(const struct work *w, struct value *x, const struct value *y)
{
    if (!value_is(y, VALUE_MAP))
        return of_own_file(w, x);
    struct value *map = value_map(w->arena);
    for (size_t i = 0; i < y->map.len; i++) {
        const struct value *fields = y->map.pairs[i].val;
        struct value *again = x;
        if (fields->kind == VALUE_LIST) {
            again = value_list(w->arena);
            for (size_t k = 0; k < fields->list.len; k++)
                value_push(w->arena, again, x);
        }
        value_set(w->arena, map, y->map.pairs[i].key, again);
    }
    return map;
}

static err *infer_axes(struct work *w)
{
    struct value *x = value_find(w->props, "x"), *y = value_find(w->props, "y");
    if (value_is(x, VALUE_STR))
        value_set(w->arena, w->props, "x", infer_x(w, x, y));
    if (!y || y->kind == VALUE_NULL) {
        struct value *inferred = NULL;
        TRY(infer_y(w, &inferred));
        value_set(w->arena, w->props, "y", inferred);
    } else if (y->kind != VALUE_MAP) {
        value_set(w->arena, w->props, "y", of_own_file(w, y));
    }
    return NULL;
}

static bool has_several_fields(const struct places *p)
{
    for (size_t i = 1; i < p->len; i++)
        if (!streq(p->at[i].field, p->at[0].field))
            return true;
    return false;
}

static void infer_label(struct work *w, const char *name, const char *axis, const char *without)
{
    struct value *label = value_find(w->props, name);
    const struct value *def = value_find(w->props, axis);
    struct places p = {0};
    if (!label || label->kind == VALUE_NULL) {
        places_of(def, w->arena, &p);
        const char *text = !value_is(def, VALUE_MAP)              ? without
                           : p.len == 0 || has_several_fields(&p) ? axis
                                                                  : p.at[0].field;
        label = text ? value_strz(w->arena, text) : value_null(w->arena);
    }
    value_set(w->arena, w->props, name, label);
}

/* --- checking --- */

static err *field_not_found(const char *field, const struct value *row)
{
    scoped(sb) struct sb found = SB_INIT;
    for (size_t i = 0; i < row->map.len; i++)
        sb_addf(&found, "%s%s", i ? ", " : "", row->map.pairs[i].key);
    return err_new(ERR_NOT_FOUND, "Could not find provided field ('%s') in data fields ('%s').",
                   field, found.buf);
}

static err *check_places(const struct work *w, const struct places *places)
{
    vec_each (places, p) {
        const struct value *rows = value_find(w->rows_of, p->file);
        if (!rows)
            continue;
        if (!rows->list.len)
            return err_new(ERR_UNEXPECTED, "argument of type 'NoneType' is not iterable");
        if (!value_find(rows->list.items[0], p->field))
            return field_not_found(p->field, rows->list.items[0]);
    }
    return NULL;
}

static err *find_places(struct work *w)
{
    places_of(value_find(w->props, "x"), w->arena, &w->xs);
    TRY(check_places(w, &w->xs));
    places_of(value_find(w->props, "y"), w->arena, &w->ys);
    TRY(check_places(w, &w->ys));
    w->several_x_fields = has_several_fields(&w->xs);
    w->several_y_fields = has_several_fields(&w->ys);
    if (w->xs.len <= 1 || w->xs.len == w->ys.len)
        return NULL;
    return err_new(ERR_INVALID,
                   "Cannot have different number of x and y data sources. Found %zu x and %zu y "
                   "data sources.",
                   w->xs.len, w->ys.len);
}

/* How far do the folders of two paths agree? */
static size_t common_len(const char *a, size_t a_len, const char *b)
{
    size_t folder = 0, i = 0;
    for (; i < a_len && a[i] == b[i]; i++)
        if (a[i] == '/')
            folder = i ? i : 1;
    bool is_whole = i == a_len && (b[i] == '/' || b[i] == '\0');
    bool is_part = b[i] == '\0' && a[i] == '/';
    return is_whole || is_part ? i : folder;
}

static err *find_common_path(struct work *w)
{
    for (size_t i = 1; i < w->ys.len; i++) {
        const char *first = w->ys.at[0].file, *file = w->ys.at[i].file;
        if ((first[0] == '/') != (file[0] == '/'))
            return err_new(ERR_UNEXPECTED, "Can't mix absolute and relative paths");
        bool is_another = !streq(first, file);
        if (is_another && !w->common_path_len)
            w->common_path_len = strlen(first);
        if (is_another)
            w->common_path_len = common_len(first, w->common_path_len, file);
        if (is_another && !w->common_path_len)
            break;
    }
    return NULL;
}

/* --- rows --- */

static const char *short_file(const struct work *w, const char *file)
{
    struct str s = {file + w->common_path_len, strlen(file) - w->common_path_len};
    while (s.len && (s.ptr[0] == '/' || s.ptr[0] == '\\'))
        s = str_sub(s, 1, s.len);
    while (s.len && (s.ptr[s.len - 1] == '/' || s.ptr[s.len - 1] == '\\'))
        s.len--;
    return arena_str(w->arena, s);
}

static void set_from(const struct work *w, struct value *row, const char *name,
                     const struct value *source, const char *field)
{
    struct value *v = value_find(source, field);
    if (v)
        value_set(w->arena, row, name, v);
}

/* Give rows, those from number `first` on, their x, of another file by number. */
static err *join_x(const struct work *w, const struct value *rows, size_t first, size_t i)
{
    const struct place *x = &w->xs.at[w->xs.len > 1 ? i : 0], *y = &w->ys.at[i];
    const struct value *from = value_find(w->rows_of, x->file);
    const size_t count = rows->list.len - first;
    if ((from ? from->list.len : 0) != count)
        return err_new(ERR_INVALID,
                       "Cannot join '%s' from '%s' and '%s' from '%s'. They have to have same "
                       "length.",
                       x->field, x->file, y->field, y->file);
    for (size_t k = 0; k < count; k++)
        set_from(w, rows->list.items[first + k], w->several_x_fields ? X_VALUE : x->field,
                 from->list.items[k], x->field);
    return NULL;
}

static err *add_rows_of(const struct work *w, size_t i, struct value *out)
{
    struct arena *a = w->arena;
    const size_t added = 3 + (w->xs.len != 1) + w->several_y_fields; /* mostly */
    const size_t first = out->list.len;
    const struct place *y = &w->ys.at[i];
    const struct value *own = value_find(w->rows_of, y->file);
    struct value *field = value_strz(a, y->field), *file = value_strz(a, short_file(w, y->file));
    for (size_t k = 0; own && k < own->list.len; k++) {
        struct value *row = copy_row(own->list.items[k], added, a);
        if (w->several_y_fields)
            set_from(w, row, Y_VALUE, row, y->field);
        if (!w->xs.len)
            value_set(a, row, STEP, value_int(a, (int64_t)k));
        value_push(a, out, row);
    }
    if (w->xs.len)
        TRY(join_x(w, out, first, i));
    for (size_t k = first; k < out->list.len; k++) {
        value_set_shared(a, out->list.items[k], "rev", w->rev);
        value_set_shared(a, out->list.items[k], "filename", file);
        value_set_shared(a, out->list.items[k], "field", field);
    }
    return NULL;
}

/* --- putting it together --- */

static void finish_props(struct work *w)
{
    struct arena *a = w->arena;
    struct value *definitions = value_list(a);
    vec_each (&w->ys, y) {
        struct value *d = value_map(a);
        value_set(a, d, "filename", value_strz(a, short_file(w, y->file)));
        value_set(a, d, "field", value_strz(a, y->field));
        value_push(a, definitions, d);
    }
    const char *x = w->several_x_fields ? X_VALUE : w->xs.len ? w->xs.at[0].field : STEP;
    value_set(a, w->props, "x", value_strz(a, x));
    value_set(a, w->props, "y", value_strz(a, w->several_y_fields ? Y_VALUE : w->ys.at[0].field));
    value_set(a, w->props, "anchors_y_definitions", definitions);
}

static err *prepare(struct work *w)
{
    TRY(infer_axes(w));
    for (size_t i = 0; i < w->in->files->map.len; i++) {
        const struct value *rows = NULL;
        TRY(plots_rows_of(w->in->files->map.pairs[i].val, w->arena, &rows));
        value_set(w->arena, w->rows_of, w->in->files->map.pairs[i].key, (struct value *)rows);
    }
    infer_label(w, "y_label", "y", NULL);
    infer_label(w, "x_label", "x", STEP);
    TRY(find_places(w));
    return find_common_path(w);
}

err *plots_rows(const struct plots_rows_in *in, struct arena *a, struct value *rows,
                struct value **ret_props)
{
    struct work w = {.in = in,
                     .arena = a,
                     .props = in->props ? copy_row(in->props, 0, a) : value_map(a),
                     .rows_of = value_map(a),
                     .rev = value_strz(a, in->rev)};
    const uint32_t before = rows->list.len;
    err *e = prepare(&w);
    for (size_t i = 0; !e && i < w.ys.len; i++)
        e = add_rows_of(&w, i, rows);
    *ret_props = NULL;
    if (e) {
        rows->list.len = before;
        return e;
    }
    if (rows->list.len == before)
        return NULL;
    finish_props(&w);
    *ret_props = w.props;
    return NULL;
}

const char *plots_rows_error_type(const err *e)
{
    if (err_code_of(e) == ERR_NOT_FOUND)
        return "FieldNotFoundError";
    if (err_code_of(e) != ERR_UNEXPECTED)
        return "DvcException";
    return starts_with(err_message(e), "argument") ? "TypeError"
           : starts_with(err_message(e), "Can't")  ? "ValueError"
                                                   : "AttributeError";
}
