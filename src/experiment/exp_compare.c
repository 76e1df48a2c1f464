#include "experiment/exp_compare.h"

#include "data/keypath.h"
#include "data/vdiff.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_select.h"
#include "scm/scm_rev.h"

/* --- one revision --- */

static err *read_files(struct repo *r, const struct index *ix, const struct exp_compare_opts *opts,
                       struct exp_files *ret)
{
    const struct strs *targets = opts->targets.len ? &opts->targets : NULL;
    if (opts->kind == EXP_METRICS)
        return exp_files_metrics(ix, &r->cache, targets, r->arena, ret);
    if (!targets)
        return exp_files_params(ix, &r->cache, opts->deps_only, r->arena, ret);
    exp_files_params_of(ix, &r->cache, targets, r->arena, ret);
    return NULL;
}

/* A revision whose pipelines cannot be read is told of by its error.  *ret_absent: it does not hold
 * the project at all. */
static void read_side(struct repo *r, struct scm *s, const struct scm_id *id,
                      const struct exp_compare_opts *opts, struct exp_side *ret, bool *ret_absent)
{
    scoped(exp_revision) struct exp_revision rev = EXP_REVISION_INIT;
    struct exp_files files = {0};
    err *e = opts->targets.len ? exp_revision_open_files(r, s, id, r->arena, &rev)
                               : exp_revision_open(r, s, id, NULL, r->arena, &rev);
    *ret_absent = e && (err_code_of(e) == ERR_NOT_FOUND || err_code_of(e) == ERR_NOT_A_PROJECT);
    if (!e)
        e = read_files(r, rev.ix, opts, &files);
    ret->files = files.map;
    ret->failed = e || files.failed;
    ret->error = e ? exp_files_error(e, r->arena) : NULL;
    err_free(e); /* it is in the side now */
}

/* A revision that is no commit that can be read is none at all. */
static err *find_commit(struct scm *s, const char *rev, struct scm_id *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_commit_info commit;
    TRY(exp_partial_resolve_rev(s, rev, ret));
    return scm_commit_read(s, ret, &a, &commit);
}

err *exp_side_read(struct repo *r, struct scm *s, const char *rev,
                   const struct exp_compare_opts *opts, struct exp_side *ret)
{
    struct scm_id id = SCM_ID_NONE;
    bool absent;
    if (!streq(rev, "workspace"))
        TRY(find_commit(s, rev, &id));
    *ret = (struct exp_side){.label = arena_strdup(r->arena, rev)};
    read_side(r, s, &id, opts, ret, &absent);
    return NULL;
}

/* --- several --- */

static err *read_commits(struct repo *r, struct scm *s, const struct exp_sides_opts *opts,
                         struct exp_sides *out)
{
    struct exp_named_list commits = {0};
    err *e = exp_select_named(s, opts->all_branches, opts->all_tags, opts->all_commits, r->arena,
                              &commits);
    vec_each (&commits, c) {
        struct exp_side side = {.label = c->label};
        bool absent;
        read_side(r, s, &c->id, &opts->compare, &side, &absent);
        if (!absent)
            arena_push(r->arena, out, side);
    }
    vec_release(&commits);
    return e;
}

static err *hide_workspace(struct repo *r, struct scm *s, struct exp_sides *sides)
{
    const char *branch = NULL;
    TRY(scm_rev_branch(s, r->arena, &branch));
    for (size_t i = 1; branch && i < sides->len; i++) {
        const struct exp_side *x = &sides->at[i];
        if (!streq(x->label, branch) || x->failed || sides->at[0].failed ||
            !value_equal(x->files, sides->at[0].files))
            continue;
        memmove(sides->at, sides->at + 1, --sides->len * sizeof(*sides->at));
        break;
    }
    return NULL;
}

err *exp_sides_read(struct repo *r, struct scm *s, const struct exp_sides_opts *opts,
                    struct exp_sides *out)
{
    bool revisions = opts->all_branches || opts->all_tags || opts->all_commits, absent;
    struct exp_side side = {.label = revisions ? "workspace" : ""};
    read_side(r, s, &SCM_ID_NONE, &opts->compare, &side, &absent);
    arena_push(r->arena, out, side);
    if (!revisions || !s)
        return NULL;
    TRY(read_commits(r, s, opts, out));
    return hide_workspace(r, s, out);
}

struct value *exp_sides_json(struct repo *r, const struct exp_sides *sides, struct arena *a)
{
    struct value *all = value_map(a);
    vec_each (sides, s) {
        struct value *m = value_map(a), *files = value_map(a);
        for (size_t i = 0; s->files && i < s->files->map.len; i++)
            value_set(a, files, project_show(r->project, s->files->map.pairs[i].key, a),
                      s->files->map.pairs[i].val);
        value_set(a, m, s->error ? "error" : "data",
                  s->error ? (struct value *)(uintptr_t)s->error : files);
        value_set(a, all, s->label, m);
    }
    return all;
}

/* The values of a metrics file; a file that is one value has it under the empty name. */
static const struct value *flat_metrics(const struct value *entry, struct arena *a)
{
    const struct value *doc = value_find(entry, "data");
    if (!doc || doc->kind == VALUE_MAP)
        return keypath_flatten(doc ? doc : value_map(a), a);
    struct value *m = value_map(a);
    value_set(a, m, "", value_copy(a, doc));
    return m;
}

static void collect_headers(const struct exp_sides *sides, struct arena *a, struct strs *out)
{
    scoped(map) struct map seen = MAP_INIT;
    vec_each (sides, s)
        for (size_t i = 0; s->files && i < s->files->map.len; i++) {
            const struct value *flat = flat_metrics(s->files->map.pairs[i].val, a);
            for (size_t k = 0; k < flat->map.len; k++)
                if (!map_has(&seen, flat->map.pairs[k].key)) {
                    map_set(&seen, flat->map.pairs[k].key, out);
                    arena_push(a, out, flat->map.pairs[k].key);
                }
        }
    vec_sort(out, str_cmp_ptr);
}

static void add_metrics_row(struct frame *f, const char *label, const char *path,
                            const struct value *flat, const struct map *cols)
{
    struct frame_row *row = frame_add_row(f);
    size_t path_col = (size_t)frame_find_col(f, "Path");
    if (path_col)
        frame_set_text(f, row, 0, label);
    frame_set_text(f, row, path_col, path);
    for (size_t k = 0; k < flat->map.len; k++)
        frame_set(f, row, (size_t)map_find(cols, flat->map.pairs[k].key), flat->map.pairs[k].val);
}

void exp_sides_frame(struct repo *r, const struct exp_sides *sides, bool revisions, struct frame *f)
{
    struct strs headers = {0};
    scoped(map) struct map cols = MAP_INIT;
    collect_headers(sides, f->arena, &headers);
    if (revisions)
        frame_add_col(f, "Revision", FRAME_LEFT, "fixed");
    frame_add_col(f, "Path", FRAME_LEFT, "fixed");
    vec_each (&headers, h)
        map_set(&cols, *h, (void *)frame_add_col(f, *h, FRAME_LEFT, "metric"));
    vec_each (sides, s)
        for (size_t i = 0; s->files && i < s->files->map.len; i++) {
            const struct value_pair *p = &s->files->map.pairs[i];
            add_metrics_row(f, s->label, project_show(r->project, p->key, f->arena),
                            flat_metrics(p->val, f->arena), &cols);
        }
}

/* --- differences --- */

/* Documents alone; a file that could not be read is empty. */
static struct value *documents(struct repo *r, const struct value *files, struct arena *a)
{
    struct value *docs = value_map(a);
    for (size_t i = 0; files && i < files->map.len; i++) {
        const struct value_pair *p = &files->map.pairs[i];
        struct value *doc = value_find(p->val, "data");
        value_set(a, docs, r ? project_show(r->project, p->key, a) : p->key,
                  doc ? doc : value_map(a));
    }
    return docs;
}

static int pair_cmp(const void *a, const void *b)
{
    const struct value_pair *x = a, *y = b;
    return strcmp(x->key, y->key);
}

static struct value *sorted(const struct value *map, struct arena *a)
{
    struct value_pair *pairs = arena_memdup(a, map->map.pairs, map->map.len * sizeof(*pairs));
    struct value *out = value_map(a);
    if (map->map.len > 1)
        qsort(pairs, map->map.len, sizeof(*pairs), pair_cmp);
    for (size_t i = 0; i < map->map.len; i++)
        value_set(a, out, pairs[i].key, pairs[i].val);
    return out;
}

struct value *exp_compare(struct repo *r, const struct value *old_files,
                          const struct value *new_files, bool all, struct arena *a)
{
    return sorted(vdiff_files(documents(r, old_files, a), documents(r, new_files, a), all, a), a);
}

static void set_cell(struct frame *f, struct frame_row *row, size_t col, const struct value *v)
{
    if (v && v->kind != VALUE_NULL)
        frame_set(f, row, col, v);
}

static void add_diff_row(const struct exp_diff_frame_opts *opts, const char *file,
                         const struct value_pair *p, struct frame *f)
{
    struct frame_row *row = frame_add_row(f);
    const struct value *diff = value_find(p->val, "diff");
    size_t col = 0;
    if (!opts->no_path)
        frame_set_text(f, row, col++, file);
    frame_set_text(f, row, col++, p->key);
    set_cell(f, row, col++, value_find(p->val, "old"));
    set_cell(f, row, col++, value_find(p->val, "new"));
    if (opts->no_change)
        return;
    if (!diff && opts->no_diff)
        frame_set_text(f, row, col, opts->no_diff);
    else
        set_cell(f, row, col, diff);
}

void exp_compare_frame(const struct value *diff, const struct exp_diff_frame_opts *opts,
                       struct frame *f)
{
    if (!opts->no_path)
        frame_add_col(f, "Path", FRAME_LEFT, "fixed");
    frame_add_col(f, opts->title, FRAME_LEFT, "fixed");
    frame_add_col(f, opts->old, FRAME_LEFT, "fixed");
    frame_add_col(f, opts->fresh, FRAME_LEFT, "fixed");
    if (!opts->no_change)
        frame_add_col(f, "Change", FRAME_LEFT, "fixed");
    for (size_t i = 0; i < diff->map.len; i++) {
        const struct value *keys = sorted(diff->map.pairs[i].val, f->arena);
        for (size_t k = 0; k < keys->map.len; k++)
            add_diff_row(opts, diff->map.pairs[i].key, &keys->map.pairs[k], f);
    }
}
