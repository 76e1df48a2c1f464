#include "view/vega.h"

static const char ANCHOR[] = "<DVC_METRIC_", DATA[] = "<DVC_METRIC_DATA>",
                  ROW[] = "<DVC_METRIC_ROW>", COLUMN[] = "<DVC_METRIC_COLUMN>",
                  SHAPE[] = "<DVC_METRIC_SHAPE>", STROKE_DASH[] = "<DVC_METRIC_STROKE_DASH>";

/* What editors fill in themselves. */
static const char *const LEFT_TO_EDITORS[] = {
    "<DVC_METRIC_COLOR>",      "<DVC_METRIC_DATA>",        "<DVC_METRIC_PLOT_HEIGHT>",
    "<DVC_METRIC_PLOT_WIDTH>", "<DVC_METRIC_SHAPE>",       "<DVC_METRIC_STROKE_DASH>",
    "<DVC_METRIC_TITLE>",      "<DVC_METRIC_TOOLTIP>",     "<DVC_METRIC_X_LABEL>",
    "<DVC_METRIC_Y_LABEL>",    "<DVC_METRIC_ZOOM_AND_PAN>"};

struct fill {
    const struct vega_plot *plot;
    struct arena *arena;
    struct value *values; /* map anchor -> what takes its place */
    struct value *split;  /* map anchor -> what an editor will put there; NULL: nothing is left */
    bool is_styled;       /* the template has an anchor of those that tell series apart */
};

/* --- values --- */

static struct value *text(const struct fill *f, const char *s)
{
    return s ? value_strz(f->arena, s) : value_null(f->arena);
}

/* A text of the properties, or NULL. */
static const char *prop(const struct fill *f, const char *name)
{
    const struct value *v = value_find(f->plot->props, name);
    return value_is(v, VALUE_STR) ? v->s : NULL;
}

static struct value *field_of(const struct fill *f, const char *name)
{
    struct value *map = value_map(f->arena);
    value_set(f->arena, map, "field", text(f, name));
    return map;
}

static struct value *list_of(const struct fill *f, const struct strs *texts, const char *last)
{
    struct value *list = value_list(f->arena);
    vec_each (texts, t)
        value_push(f->arena, list, text(f, *t));
    if (last)
        value_push(f->arena, list, text(f, last));
    return list;
}

/* --- how series are told apart --- */

static const char *const COLORS[] = {"#945dd6", "#13adc7", "#f46837", "#48bb78",
                                     "#4299e1", "#ed8936", "#f56565"};
static const char *const SHAPES[] = {"circle", "square", "triangle", "diamond"};
static const int DASHES[][2] = {{1, 0}, {8, 8}, {8, 4}, {4, 4}, {4, 2}, {2, 1}, {1, 1}};

const char *vega_color(size_t i)
{
    return COLORS[i % ARRAY_LEN(COLORS)];
}

static struct value *color_at(const struct fill *f, size_t i)
{
    return text(f, vega_color(i));
}

static struct value *shape_at(const struct fill *f, size_t i)
{
    return text(f, SHAPES[i % ARRAY_LEN(SHAPES)]);
}

static struct value *dash_at(const struct fill *f, size_t i)
{
    const int *dash = DASHES[i % ARRAY_LEN(DASHES)];
    struct value *list = value_list(f->arena);
    value_push(f->arena, list, value_int(f->arena, dash[0]));
    value_push(f->arena, list, value_int(f->arena, dash[1]));
    return list;
}

typedef struct value *(*look_fn)(const struct fill *f, size_t i);

/* An encoding that gives each name of a field its look. */
static struct value *encoding(const struct fill *f, const char *field, const struct strs *names,
                              look_fn look)
{
    struct arena *a = f->arena;
    struct value *map = field_of(f, field), *scale = value_map(a), *range = value_list(a);
    for (size_t i = 0; i < names->len; i++)
        value_push(a, range, look(f, i));
    value_set(a, scale, "domain", list_of(f, names, NULL));
    value_set(a, scale, "range", range);
    value_set(a, map, "scale", scale);
    if (look == color_at)
        return map;
    struct value *legend = value_map(a); /* else its symbols are as good as invisible */
    value_set(a, legend, "symbolFillColor", text(f, "transparent"));
    value_set(a, legend, "symbolStrokeColor", text(f, "grey"));
    value_set(a, map, "legend", legend);
    return map;
}

/* --- anchors --- */

/* COMPAT: one that stands only in a list of a list does not count. */
static bool has_anchor(const struct value *v, const char *anchor)
{
    if (v->kind == VALUE_STR)
        return streq(v->s, anchor);
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++) {
        const struct value *at = v->map.pairs[i].val;
        if (at->kind != VALUE_LIST && has_anchor(at, anchor))
            return true;
        for (size_t k = 0; at->kind == VALUE_LIST && k < at->list.len; k++)
            if (has_anchor(at->list.items[k], anchor))
                return true;
    }
    return false;
}

static bool is_left_to_editors(const char *anchor)
{
    for (size_t i = 0; i < ARRAY_LEN(LEFT_TO_EDITORS); i++)
        if (streq(LEFT_TO_EDITORS[i], anchor))
            return true;
    return false;
}

static void put(const struct fill *f, const char *anchor, struct value *v)
{
    bool is_left = f->split && is_left_to_editors(anchor);
    value_set(f->arena, is_left ? f->split : f->values, anchor, v);
}

/* What a template need not have, and is only replaced where it has it whole. */
static void put_optional(struct fill *f, const char *anchor, struct value *v)
{
    if (!has_anchor(f->plot->template.doc, anchor))
        return;
    put(f, anchor, v);
    f->is_styled = true;
}

/* For a template that tells apart what is all one: nothing, also for editors. */
static void put_empty(struct fill *f, const char *anchor)
{
    if (!has_anchor(f->plot->template.doc, anchor))
        return;
    value_set(f->arena, f->values, anchor, value_map(f->arena));
    f->is_styled = true;
}

static struct value *zoom_and_pan(const struct fill *f)
{
    struct value *map = value_map(f->arena);
    value_set(f->arena, map, "name", text(f, "grid"));
    value_set(f->arena, map, "select", text(f, "interval"));
    value_set(f->arena, map, "bind", text(f, "scales"));
    return map;
}

static void put_general(struct fill *f)
{
    enum { PLOT_SIZE = 300 };
    put_optional(f, "<DVC_METRIC_COLOR>", encoding(f, "rev", &f->plot->revs, color_at));
    put_optional(f, "<DVC_METRIC_ZOOM_AND_PAN>", zoom_and_pan(f));
    put_optional(f, "<DVC_METRIC_PLOT_HEIGHT>", value_int(f->arena, PLOT_SIZE));
    put_optional(f, "<DVC_METRIC_PLOT_WIDTH>", value_int(f->arena, PLOT_SIZE));
}

/* `series`: the field that tells the series of a revision apart, or NULL. */
static void put_groups(struct fill *f, const char *series, const char *pivot)
{
    struct strs by = {0};
    arena_push(f->arena, &by, "rev");
    if (series)
        arena_push(f->arena, &by, series);
    struct value *tooltip = value_list(f->arena);
    value_push(f->arena, tooltip, field_of(f, "rev"));
    value_push(f->arena, tooltip, field_of(f, prop(f, "x")));
    value_push(f->arena, tooltip, field_of(f, prop(f, "y")));
    if (series)
        value_push(f->arena, tooltip, field_of(f, series));
    put_optional(f, "<DVC_METRIC_GROUP_BY>", list_of(f, &by, NULL));
    put_optional(f, "<DVC_METRIC_GROUP_BY_X>", list_of(f, &by, prop(f, "x")));
    put_optional(f, "<DVC_METRIC_GROUP_BY_Y>", list_of(f, &by, prop(f, "y")));
    put_optional(f, "<DVC_METRIC_PIVOT_FIELD>", text(f, pivot));
    put_optional(f, "<DVC_METRIC_TOOLTIP>", tooltip);
}

/* --- series --- */

/* In what the y's of a plot differ. */
struct series {
    bool by_file, by_field;
    struct strs names; /* sorted */
};

static const char *name_of(const struct fill *f, const struct series *s, const char *file,
                           const char *field)
{
    if (s->by_file && s->by_field)
        return arena_printf(f->arena, "%s::%s", file, field);
    return s->by_file ? file : field;
}

static const char *string_at(const struct value *map, const char *key)
{
    const struct value *v = value_find(map, key);
    return value_is(v, VALUE_STR) ? v->s : "";
}

static struct series series_of(const struct fill *f)
{
    struct series s = {0};
    const struct value *ys = value_find(f->plot->props, "anchors_y_definitions");
    size_t n = value_is(ys, VALUE_LIST) ? ys->list.len : 0;
    for (size_t i = 1; i < n; i++) {
        const struct value *first = ys->list.items[0], *y = ys->list.items[i];
        s.by_file |= !streq(string_at(first, "filename"), string_at(y, "filename"));
        s.by_field |= !streq(string_at(first, "field"), string_at(y, "field"));
    }
    for (size_t i = 0; i < n; i++) {
        const struct value *y = ys->list.items[i];
        const char *name = name_of(f, &s, string_at(y, "filename"), string_at(y, "field"));
        if (!strs_has(&s.names, name))
            arena_push(f->arena, &s.names, name);
    }
    vec_sort(&s.names, str_cmp_ptr);
    return s;
}

static void put_series(struct fill *f, const struct series *s)
{
    if (!s->by_file && !s->by_field) {
        put_groups(f, NULL, "datum.rev");
        put_empty(f, ROW);
        put_empty(f, COLUMN);
        put_empty(f, SHAPE);
        put_empty(f, STROKE_DASH);
        return;
    }
    const char *field = name_of(f, s, "filename", "field");
    struct value *facet = field_of(f, field);
    value_set(f->arena, facet, "sort", value_list(f->arena));
    put_groups(f, field,
               arena_printf(f->arena, "datum.rev%s%s", s->by_file ? " + '::' + datum.filename" : "",
                            s->by_field ? " + '::' + datum.field" : ""));
    put_optional(f, ROW, facet);
    put_optional(f, COLUMN, facet);
    put_optional(f, STROKE_DASH, encoding(f, field, &s->names, dash_at));
    put_optional(f, SHAPE, encoding(f, field, &s->names, shape_at));
}

static void name_by_both(const struct fill *f, const struct series *s, struct value *row)
{
    if (!value_find(row, "filename") || !value_find(row, "field"))
        return;
    const char *name = name_of(f, s, string_at(row, "filename"), string_at(row, "field"));
    value_set(f->arena, row, "filename::field", text(f, name));
}

/* Rows keep of "filename" and "field" what tells them apart, as one field. */
static void name_series(const struct fill *f, const struct series *s)
{
    const struct value *rows = f->plot->rows;
    for (size_t i = 0; i < rows->list.len; i++) {
        struct value *row = rows->list.items[i];
        if (s->by_file && s->by_field)
            name_by_both(f, s, row);
        if (!s->by_file || s->by_field)
            value_unset(row, "filename");
        if (!s->by_field || s->by_file)
            value_unset(row, "field");
    }
}

/* --- titles, axes and data --- */

static const char *escape(const char *field, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    for (const char *p = field; *p; p++) {
        if (strchr(".[]", *p))
            sb_add_char(&out, '\\');
        sb_add_char(&out, *p);
    }
    return arena_str(a, sb_str(&out));
}

/* Null leaves the anchor where it is. */
static void put_prop(const struct fill *f, const char *anchor, const char *name,
                     const char *without)
{
    struct value *v = value_find(f->plot->props, name);
    if (!v)
        v = text(f, without);
    if (v->kind != VALUE_NULL)
        put(f, anchor, v);
}

static void put_axis(const struct fill *f, const char *anchor, const char *field)
{
    if (field)
        put(f, anchor, text(f, escape(field, f->arena)));
}

static void put_general_texts(const struct fill *f)
{
    put_prop(f, "<DVC_METRIC_TITLE>", "title", f->plot->name);
    put_axis(f, "<DVC_METRIC_X>", prop(f, "x"));
    put_axis(f, "<DVC_METRIC_Y>", prop(f, "y"));
    put_prop(f, "<DVC_METRIC_X_LABEL>", "x_label", prop(f, "x"));
    put_prop(f, "<DVC_METRIC_Y_LABEL>", "y_label", prop(f, "y"));
    put(f, DATA, f->plot->rows);
}

/* --- the document --- */

/* Anchors inside a longer text, as far as they stand for texts. */
static struct value *replace_inside(const struct fill *f, const struct value *v)
{
    scoped(sb) struct sb out = SB_INIT;
    const char *from = v->s, *at = from;
    for (; (at = strstr(at, ANCHOR)); at++) {
        const char *end = strchr(at, '>');
        if (!end)
            break;
        const struct value *by =
            value_find(f->values, arena_strndup(f->arena, at, (size_t)(end - at) + 1));
        if (!value_is(by, VALUE_STR))
            continue;
        sb_add_mem(&out, from, (size_t)(at - from));
        sb_add_mem(&out, by->s, by->s_len);
        from = end + 1;
        at = end;
    }
    sb_add_str(&out, (struct str){from, v->s_len - (size_t)(from - v->s)});
    return value_strn(f->arena, out.buf, out.len);
}

static struct value *filled(const struct fill *f, const struct value *v);

static struct value *filled_map(const struct fill *f, const struct value *v)
{
    struct value_pair *pairs = arena_array(f->arena, v->map.len, sizeof(*pairs));
    for (size_t i = 0; i < v->map.len; i++) {
        const struct value *at = v->map.pairs[i].val;
        pairs[i] = v->map.pairs[i];
        pairs[i].val = filled(f, at);
        if (at->kind == VALUE_STR && !value_find(f->values, at->s) && strstr(at->s, ANCHOR))
            pairs[i].val = replace_inside(f, at); /* COMPAT: but not in lists */
    }
    return value_map_of(f->arena, pairs, v->map.len);
}

static struct value *filled(const struct fill *f, const struct value *v)
{
    struct value *list;
    struct value *by;
    switch (v->kind) {
    case VALUE_MAP:
        return filled_map(f, v);
    case VALUE_LIST:
        list = value_list(f->arena);
        for (size_t i = 0; i < v->list.len; i++)
            value_push(f->arena, list, filled(f, v->list.items[i]));
        return list;
    case VALUE_STR:
        by = value_find(f->values, v->s);
        return by ? by : value_copy(f->arena, v);
    case VALUE_NULL:
    case VALUE_BOOL:
    case VALUE_INT:
    case VALUE_FLOAT:
        break;
    }
    return value_copy(f->arena, v);
}

static err *check_field(const struct fill *f, const char *name)
{
    const char *field = prop(f, name);
    const struct value *rows = f->plot->rows;
    if (!field || !field[0])
        return NULL;
    for (size_t i = 0; i < rows->list.len; i++)
        if (value_find(rows->list.items[i], field))
            return NULL;
    return err_new(ERR_UNEXPECTED, "Field '%s' does not exist in provided data.", field);
}

static err *fill_template(struct fill *f, struct value **ret_doc)
{
    const struct vega_template *t = &f->plot->template;
    if (!f->plot->rows->list.len) {
        *ret_doc = value_map(f->arena);
        return NULL;
    }
    TRY(check_field(f, "x"));
    TRY(check_field(f, "y"));
    if (!f->split && !has_anchor(t->doc, DATA))
        return err_new(ERR_UNEXPECTED, "Template '%s' is not using '%s' anchor", t->name, DATA);
    struct series s = series_of(f);
    put_general(f);
    put_series(f, &s);
    if (f->is_styled)
        name_series(f, &s);
    put_general_texts(f);
    *ret_doc = filled(f, t->doc);
    return NULL;
}

err *vega_fill(const struct vega_plot *p, struct arena *a, struct value **ret_doc)
{
    struct fill f = {.plot = p, .arena = a, .values = value_map(a)};
    return fill_template(&f, ret_doc);
}

err *vega_fill_split(const struct vega_plot *p, struct arena *a, struct value **ret_doc,
                     struct value **ret_anchors)
{
    struct fill f = {.plot = p, .arena = a, .values = value_map(a), .split = value_map(a)};
    TRY(fill_template(&f, ret_doc));
    *ret_anchors = f.split;
    return NULL;
}
