#include "experiment/exp_table.h"

#include "base/clock.h"
#include "base/pattern.h"
#include "data/frame_col.h"
#include "data/keypath.h"
#include "experiment/exp_chain.h"
#include "experiment/exp_columns.h"

enum { COL_EXPERIMENT, COL_REV, COL_TYPE, COL_CREATED, COL_PARENT, COL_STATE, COL_EXECUTOR };

static const char *const fixed[] = {"Experiment", "rev",   "typ",     "Created",
                                    "parent",     "State", "Executor"};

enum row_type { BASELINE, ORDINARY, LAST, CHECKPOINT_TIP, CHECKPOINT, CHECKPOINT_BASE };

static const struct {
    const char *name, *lines;
} types[] = {
    [BASELINE] = {"baseline", ""},
    [ORDINARY] = {"branch_commit", "├── "},
    [LAST] = {"branch_base", "└── "},
    [CHECKPOINT_TIP] = {"checkpoint_tip", "│ ╓ "},
    [CHECKPOINT] = {"checkpoint_commit", "│ ╟ "},
    [CHECKPOINT_BASE] = {"checkpoint_base", "├─╨ "},
};

struct builder {
    const struct exp_baseline_vec *all;
    const struct exp_table_opts *opts;
    struct frame *frame;
    struct exp_columns metrics, params;
    struct map deps; /* path -> column + 1 */
    struct strs dep_names;
    const struct exp_column *sort; /* NULL: as collected */
};

/* --- columns --- */

static void collect_names(struct builder *b, const struct exp_row *row)
{
    const struct value *deps = value_find(row->data, "deps");
    exp_columns_collect(&b->metrics, value_find(row->data, "metrics"));
    exp_columns_collect(&b->params, value_find(row->data, "params"));
    for (size_t i = 0; deps && i < deps->map.len; i++)
        if (!map_has(&b->deps, deps->map.pairs[i].key)) {
            map_set(&b->deps, deps->map.pairs[i].key, b);
            vec_push(&b->dep_names, deps->map.pairs[i].key);
        }
}

static void collect_all_names(struct builder *b)
{
    const struct exp_baseline_vec *of = b->opts->columns_of ? b->opts->columns_of : b->all;
    vec_each (of, base) {
        collect_names(b, &base->row);
        vec_each (&base->experiments, e)
            for (const struct exp_row *r = e; r; r = r->before)
                collect_names(b, r);
    }
    vec_sort(&b->dep_names, str_cmp_ptr);
}

static size_t add_col(struct builder *b, const char *header, enum frame_align align,
                      const char *role, bool first)
{
    size_t at = frame_add_col(b->frame, header, align, role);
    b->frame->cols.at[at].no_wrap = align == FRAME_RIGHT;
    b->frame->cols.at[at].collapse = !first;
    return at;
}

static void add_name_cols(struct builder *b, struct exp_columns *names, const struct map *counts,
                          enum frame_align align, const char *role)
{
    bool first = true;
    vec_each (&names->at, n) {
        const char *full = arena_printf(b->frame->arena, "%s:%s", (*n)->file, (*n)->key);
        bool is_only = exp_columns_count(counts, (*n)->key) == 1;
        (*n)->col = add_col(b, is_only ? (*n)->key : full, align, role, first);
        b->frame->cols.at[(*n)->col].full = full;
        first = false;
    }
}

static void add_columns(struct builder *b)
{
    scoped(map) struct map counts = MAP_INIT;
    for (size_t i = 0; i < ARRAY_LEN(fixed); i++) {
        exp_columns_add_count(&counts, fixed[i]);
        add_col(b, fixed[i], FRAME_LEFT, i == COL_EXPERIMENT ? "name" : "fixed", true);
    }
    b->frame->cols.at[COL_EXPERIMENT].no_wrap = true;
    exp_columns_count_all(&b->metrics, &counts);
    exp_columns_count_all(&b->params, &counts);
    add_name_cols(b, &b->metrics, &counts, FRAME_RIGHT, "metric");
    add_name_cols(b, &b->params, &counts, FRAME_LEFT, "param");
    vec_each (&b->dep_names, dep) {
        size_t at = add_col(b, *dep, FRAME_LEFT, "dep", dep == b->dep_names.at);
        map_set(&b->deps, *dep, (void *)(at + 1));
    }
}

/* --- cells --- */

static void fill_file(struct builder *b, struct frame_row *row, const struct exp_columns *names,
                      const char *file, const struct value *entry)
{
    const struct value *doc = value_find(entry, "data");
    const struct value *flat =
        value_is(doc, VALUE_MAP) ? keypath_flatten(doc, b->frame->arena) : NULL;
    const struct exp_column_file *known = exp_columns_file(names, file);
    bool failed = value_find(entry, "error") != NULL;
    for (size_t i = 0; known && failed && i < known->names.len; i++)
        row->cells[known->names.at[i]->col].kind = FRAME_ERROR;
    for (size_t i = 0; known && flat && i < flat->map.len; i++) {
        const struct exp_column *n = exp_columns_find(known, flat->map.pairs[i].key);
        if (flat->map.pairs[i].val->kind != VALUE_NULL)
            frame_set(b->frame, row, n->col, flat->map.pairs[i].val);
    }
}

static void fill_files(struct builder *b, struct frame_row *row, const struct exp_columns *names,
                       const struct value *files)
{
    for (size_t i = 0; files && i < files->map.len; i++)
        fill_file(b, row, names, files->map.pairs[i].key, files->map.pairs[i].val);
}

static void fill_deps(struct builder *b, struct frame_row *row, const struct value *deps)
{
    for (size_t i = 0; deps && i < deps->map.len; i++) {
        size_t col = (size_t)map_find(&b->deps, deps->map.pairs[i].key) - 1;
        const struct value *hash = value_find(deps->map.pairs[i].val, "hash");
        if (value_is(hash, VALUE_STR) && hash->s[0])
            frame_set(b->frame, row, col, hash);
    }
}

static void fill_created(struct builder *b, struct frame_row *row, int64_t time_sec)
{
    scoped(sb) struct sb text = SB_INIT;
    if (!time_sec)
        return;
    if (b->opts->csv)
        clock_iso_local(time_sec, &text);
    else if (clock_same_local_day(time_sec, b->opts->now_sec))
        clock_12h_local(time_sec, &text);
    else
        clock_date_local(time_sec, &text);
    frame_set_text(b->frame, row, COL_CREATED, text.buf);
}

/* "dvc-task" -> "Dvc-task" */
static void fill_capitalized(struct builder *b, struct frame_row *row, size_t col,
                             const struct value *text)
{
    if (!value_is(text, VALUE_STR) || !text->s[0])
        return;
    char *copy = arena_strdup(b->frame->arena, text->s);
    if (copy[0] >= 'a' && copy[0] <= 'z')
        copy[0] = (char)(copy[0] - 'a' + 'A');
    frame_set_text(b->frame, row, col, copy);
}

static const char *short_rev(struct builder *b, const struct exp_row *r)
{
    return strlen(r->rev) == 40 ? arena_strndup(b->frame->arena, r->rev, 7) : r->rev;
}

/* `of`: the experiment that a checkpoint is part of, or the row itself. */
static struct frame_row *add_row(struct builder *b, const struct exp_row *r,
                                 const struct exp_row *of)
{
    struct frame_row *row = frame_add_row(b->frame);
    frame_set_text(b->frame, row, COL_EXPERIMENT, r->name ? r->name : "");
    frame_set_text(b->frame, row, COL_REV, short_rev(b, r));
    frame_set_text(b->frame, row, COL_PARENT, "");
    fill_capitalized(b, row, COL_STATE, value_find(of->executor, "state"));
    fill_capitalized(b, row, COL_EXECUTOR, value_find(of->executor, "name"));
    if (!r->data)
        return row;
    fill_created(b, row, r->time_sec);
    fill_files(b, row, &b->metrics, value_find(r->data, "metrics"));
    fill_files(b, row, &b->params, value_find(r->data, "params"));
    fill_deps(b, row, value_find(r->data, "deps"));
    return row;
}

static void add_baseline_row(struct builder *b, const struct exp_row *r)
{
    struct frame_row *row = add_row(b, r, r);
    row->style = "bold";
    frame_set_text(b->frame, row, COL_EXPERIMENT, "");
    frame_set_text(b->frame, row, COL_TYPE, types[BASELINE].name);
    if (r->name)
        frame_set_text(b->frame, row, COL_REV, r->name);
}

/* --- experiments --- */

/* The one at `i` of those that are shown; what an ordinary row is depends on its place. */
static void set_type(struct builder *b, const struct exp_chain_view *v, size_t i, bool last)
{
    struct frame_row *row = &b->frame->rows.at[b->frame->rows.len - 1];
    const bool is_oldest = i + 1 == v->own;
    enum row_type type = CHECKPOINT;
    if (v->len == 1)
        type = last ? LAST : ORDINARY;
    else if (is_oldest && v->fork)
        frame_set_text(b->frame, row, COL_PARENT, short_rev(b, v->fork));
    else if (is_oldest)
        type = CHECKPOINT_BASE;
    else if (i == 0)
        type = CHECKPOINT_TIP;
    frame_set_text(b->frame, row, COL_TYPE, types[type].name);
}

/* Each of the rows, which are experiments in their order, with its checkpoints. */
static void expand(struct builder *b, size_t from)
{
    struct frame_rows *rows = &b->frame->rows;
    const size_t count = rows->len - from;
    struct frame_row *tips = arena_array(b->frame->arena, count + 1, sizeof(*tips));
    memcpy(tips, rows->at + from, count * sizeof(*tips));
    rows->len = from;
    for (size_t i = 0; i < count; i++) {
        const struct exp_chain_view *v = tips[i].tag;
        const struct exp_row *r = v->tip;
        vec_push(rows, tips[i]);
        set_type(b, v, 0, i + 1 == count);
        for (size_t k = 1; k < v->own; k++) {
            r = r->before;
            add_row(b, r, v->tip);
            set_type(b, v, k, false);
        }
    }
}

static err *add_baseline(struct builder *b, const struct exp_baseline *base)
{
    struct exp_chain_views views = {0};
    add_baseline_row(b, &base->row);
    const size_t from = b->frame->rows.len;
    exp_chain_share(&base->experiments, b->frame->arena, &views);
    vec_each (&views, v)
        add_row(b, v->tip, v->tip)->tag = v;
    if (b->opts->sort_by && base->experiments.len) {
        if (!b->sort)
            TRY(exp_columns_sort_column(&b->metrics, &b->params, b->opts->sort_by, &b->sort));
        frame_sort_rows(b->frame, from, b->frame->rows.len, b->sort->col, b->opts->descending);
        b->frame->cols.at[b->sort->col].is_sorted = true;
    }
    expand(b, from);
    return NULL;
}

/* --- which columns stay --- */

static err *compile(const struct strs *patterns, struct pattern **ret)
{
    scoped(sb) struct sb text = SB_INIT;
    vec_each (patterns, p)
        sb_addf(&text, "%s%s", p == patterns->at ? "" : "|", *p);
    return pattern_new(text.buf, ret);
}

static err *mark_kept(struct frame *f, const struct strs *keep)
{
    scoped(pattern) struct pattern *p = NULL;
    if (!keep->len)
        return NULL;
    TRY(compile(keep, &p));
    vec_each (&f->cols, c)
        c->keep = pattern_matches_start(p, c->header);
    return NULL;
}

static bool is_empty(const struct frame *f, size_t col)
{
    vec_each (&f->rows, r)
        if (r->cells[col].kind != FRAME_MISSING)
            return false;
    return true;
}

static void drop_named(struct frame *f, const char *header)
{
    ptrdiff_t at = frame_find_col(f, header);
    if (at >= 0 && !f->cols.at[at].keep)
        frame_drop_col(f, (size_t)at);
}

static const char *lines_of(const char *type)
{
    for (size_t i = 0; i < ARRAY_LEN(types); i++)
        if (streq(types[i].name, type))
            return types[i].lines;
    return "";
}

/* "├── 5374976 [e2]" of an experiment, "│ ╟ 6f379c6 (176a03f)" of one that stands on a checkpoint
 * of another, the name of a baseline. */
static void merge_identity(struct frame *f)
{
    scoped(sb) struct sb text = SB_INIT;
    vec_each (&f->rows, r) {
        const char *name = r->cells[COL_EXPERIMENT].text, *parent = r->cells[COL_PARENT].text;
        sb_clear(&text);
        sb_addf(&text, "%s%s", lines_of(r->cells[COL_TYPE].text), r->cells[COL_REV].text);
        if (name[0])
            sb_addf(&text, " [%s]", name);
        if (parent[0])
            sb_addf(&text, " (%s)", parent);
        frame_set_text(f, r, COL_EXPERIMENT, text.buf);
    }
    drop_named(f, "rev");
    drop_named(f, "typ");
    drop_named(f, "parent");
}

static err *build(struct builder *b)
{
    collect_all_names(b);
    add_columns(b);
    vec_each (b->all, base)
        TRY(add_baseline(b, base));
    TRY(mark_kept(b->frame, &b->opts->keep));
    if (is_empty(b->frame, COL_EXECUTOR))
        drop_named(b->frame, "Executor");
    if (is_empty(b->frame, COL_STATE))
        drop_named(b->frame, "State");
    if (!b->opts->csv)
        merge_identity(b->frame);
    return NULL;
}

err *exp_table_build(const struct exp_baseline_vec *all, const struct exp_table_opts *opts,
                     struct frame *f)
{
    struct builder b = {.all = all, .opts = opts, .frame = f};
    exp_columns_init(&b.metrics, f->arena);
    exp_columns_init(&b.params, f->arena);
    err *e = build(&b);
    exp_columns_release(&b.metrics);
    exp_columns_release(&b.params);
    map_release(&b.deps);
    vec_release(&b.dep_names);
    return e;
}

err *exp_table_drop(struct frame *f, const struct strs *patterns)
{
    scoped(pattern) struct pattern *p = NULL;
    if (!patterns->len)
        return NULL;
    TRY(compile(patterns, &p));
    for (size_t c = f->cols.len; c-- > 0;)
        if (!f->cols.at[c].keep && pattern_matches_start(p, f->cols.at[c].header))
            frame_drop_col(f, c);
    return NULL;
}

/* --- which columns the user chose --- */

static void choose_identity(const struct frame *f, struct strs *ret)
{
    static const char *const names[] = {"Experiment", "rev", "typ", "parent"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (frame_find_col(f, names[i]) >= 0)
            arena_push(f->arena, ret, names[i]);
}

/* A header may have a comma of its own. */
static void split_names(const struct frame *f, const char *text, struct strs *ret)
{
    struct str rest = str_of(text), part;
    if (frame_find_col(f, text) >= 0) {
        arena_push(f->arena, ret, text);
        return;
    }
    while (str_split(&rest, ',', &part))
        if (str_trim(part).len)
            arena_push(f->arena, ret, arena_str(f->arena, str_trim(part)));
}

err *exp_table_choose(struct frame *f, const struct strs *columns)
{
    struct strs names = {0};
    size_t *order = NULL, n = 0;
    if (!columns->len || !f->cols.len)
        return NULL;
    choose_identity(f, &names);
    vec_each (columns, text)
        split_names(f, *text, &names);
    order = arena_array(f->arena, names.len, sizeof(*order));
    vec_each (&names, name) {
        bool is_new = true;
        TRY(frame_col_named(f, *name, &order[n]));
        for (size_t i = 0; i < n; i++)
            is_new = is_new && order[i] != order[n];
        n += is_new;
    }
    frame_choose_cols(f, order, n);
    return NULL;
}
