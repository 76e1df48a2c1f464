#include "experiment/exp_collect.h"

#include "base/clock.h"
#include "base/map.h"
#include "experiment/exp_cache.h"
#include "scm/scm_rev.h"
#include "scm/scm_source.h"

struct collector {
    struct repo *repo;
    struct scm *scm;
    const struct exp_select *sel;
    struct exp_cache *memo;
    struct map names;   /* commit -> branch or tag name, for baselines */
    struct map by_base; /* baseline -> struct exp_ref_vec * */
    struct map seen;    /* baselines already listed */
};

/* --- one revision's document --- */

struct row_maker {
    struct repo *repo;
    struct arena *arena;
    struct value *files; /* map file -> {"data"} or {"error"}; params or metrics being collected */
    bool failed;         /* something could not be read: not remembered */
};

static const char *error_type(const err *e)
{
    if (err_code_of(e) == ERR_NOT_FOUND)
        return "FileNotFoundError";
    const char *text = err_message(e);
    if (strstr(text, "JSON file structure"))
        return "JSONFileCorruptedError";
    if (strstr(text, "YAML file structure"))
        return "YAMLFileCorruptedError";
    return "DvcException";
}

static struct value *error_value(const err *e, struct arena *a)
{
    struct value *m = value_map(a);
    char *text = err_text(e);
    value_set(a, m, "type", value_strz(a, error_type(e)));
    value_set(a, m, "msg", value_strz(a, text));
    free(text);
    return m;
}

static void note_error(void *ctx, const char *file, const err *e)
{
    struct row_maker *m = ctx;
    struct value *entry = value_map(m->arena);
    value_set(m->arena, entry, "error", error_value(e, m->arena));
    value_set(m->arena, m->files, file, entry);
    m->failed = true;
}

static void add_files(struct row_maker *m, const struct value *docs)
{
    for (size_t i = 0; i < docs->map.len; i++) {
        struct value *entry = value_map(m->arena);
        value_set(m->arena, entry, "data", docs->map.pairs[i].val);
        value_set(m->arena, m->files, docs->map.pairs[i].key, entry);
    }
}

static struct value *recorded_value(const struct recorded *rec, struct arena *a)
{
    struct value *m = value_map(a);
    value_set(a, m, "hash", oid_is_none(&rec->oid) ? value_null(a) : value_strz(a, rec->oid.text));
    value_set(a, m, "size", rec->has_size ? value_int(a, (int64_t)rec->size_bytes) : value_null(a));
    value_set(a, m, "nfiles", rec->has_nfiles ? value_int(a, (int64_t)rec->nfiles) : value_null(a));
    return m;
}

static struct value *deps_value(const struct index *ix, struct arena *a)
{
    struct value *m = value_map(a);
    vec_each (&ix->stages, s)
        vec_each (&(*s)->deps, d)
            if ((*d)->kind == DEP_FILE && !stage_is_import(*s))
                value_set(a, m, (*d)->path, recorded_value(&(*d)->rec, a));
    return m;
}

static struct value *outs_value(const struct index *ix, struct arena *a)
{
    struct value *m = value_map(a);
    vec_each (&ix->stages, s)
        vec_each (&(*s)->outs, o) {
            if ((*o)->kind != OUT_PLAIN)
                continue;
            struct value *v = recorded_value(&(*o)->rec, a);
            value_set(a, v, "use_cache", value_bool(a, (*o)->use_cache));
            value_set(a, v, "is_data_source", value_bool(a, stage_is_data(*s)));
            value_set(a, m, (*o)->path, v);
        }
    return m;
}

static err *fill_row(struct row_maker *m, const struct index *ix, bool param_deps,
                     struct value *row)
{
    struct arena *a = m->arena;
    struct value *docs = NULL;
    m->files = value_map(a);
    TRY(params_collect(ix, param_deps, a, note_error, m, &docs));
    add_files(m, docs);
    value_set(a, row, "params", m->files);
    m->files = value_map(a);
    TRY(metrics_collect(ix, &m->repo->cache, NULL, a, note_error, m, &docs));
    add_files(m, docs);
    value_set(a, row, "metrics", m->files);
    value_set(a, row, "deps", deps_value(ix, a));
    value_set(a, row, "outs", outs_value(ix, a));
    value_set(a, row, "meta", value_map(a));
    return NULL;
}

static struct value *new_row(const char *rev, int64_t time_sec, struct arena *a)
{
    struct value *row = value_map(a);
    scoped(sb) struct sb iso = SB_INIT;
    value_set(a, row, "rev", value_strz(a, rev));
    if (time_sec)
        clock_iso_local(time_sec, &iso);
    value_set(a, row, "timestamp", time_sec ? value_strz(a, iso.buf) : value_null(a));
    return row;
}

static err *load_index(struct repo *r, struct source *src, struct arena *a, struct index **ret)
{
    struct ignore *ignore = ignore_new(src, a);
    return index_load(src, ignore, NULL, r->project->cwd_rel, a, ret);
}

static err *make_commit_row(struct collector *c, const struct scm_id *id, int64_t time_sec,
                            struct value **ret)
{
    struct repo *r = c->repo;
    struct row_maker m = {.repo = r, .arena = r->arena};
    scoped(scm_source) struct source *src = NULL;
    struct index *ix = NULL;
    const char *subdir = project_scm_path(r->project, "", r->arena);
    TRY(scm_source_open(c->scm, id, subdir ? subdir : "", &src));
    struct value *row = new_row(id->hex, time_sec, r->arena);
    TRY(load_index(r, src, r->arena, &ix));
    TRY(fill_row(&m, ix, c->sel->param_deps, row));
    if (!m.failed && !c->sel->param_deps)
        exp_cache_put(c->memo, id->hex, row);
    *ret = row;
    return NULL;
}

static err *make_workspace_row(struct collector *c, struct value **ret)
{
    struct repo *r = c->repo;
    struct row_maker m = {.repo = r, .arena = r->arena};
    struct index *ix = NULL;
    struct value *row = new_row("workspace", 0, r->arena);
    TRY(repo_index(r, &ix));
    TRY(fill_row(&m, ix, c->sel->param_deps, row));
    *ret = row;
    return NULL;
}

/* A revision that cannot be read is a row with an error, not the end of the listing. */
static void settle_row(struct collector *c, err *e, struct value *data, struct exp_row *row)
{
    row->data = e ? NULL : data;
    if (!e)
        return;
    struct value *m = value_map(c->repo->arena);
    char *text = err_text(e);
    text[strcspn(text, "\n")] = '\0';
    value_set(c->repo->arena, m, "msg", value_strz(c->repo->arena, text));
    value_set(c->repo->arena, m, "type",
              value_strz(c->repo->arena,
                         err_code_of(e) == ERR_DOCUMENT ? "YAMLValidationError" : "DvcException"));
    row->error = m;
    free(text);
    err_free(e); /* it is in the row now */
}

static err *collect_commit(struct collector *c, const struct scm_id *id, struct exp_row *ret)
{
    struct arena *a = c->repo->arena;
    struct scm_commit_info info;
    struct value *data = NULL;
    TRY(scm_commit_read(c->scm, id, a, &info));
    *ret = (struct exp_row){.rev = arena_strdup(a, id->hex), .time_sec = info.time_sec};
    if (!c->sel->force && !c->sel->param_deps)
        data = exp_cache_get(c->memo, id->hex, a);
    err *e = data ? NULL : make_commit_row(c, id, info.time_sec, &data);
    settle_row(c, e, data, ret);
    return NULL;
}

static err *collect_workspace(struct collector *c, struct exp_row *ret)
{
    struct value *data = NULL;
    *ret = (struct exp_row){.rev = "workspace"};
    settle_row(c, make_workspace_row(c, &data), data, ret);
    return NULL;
}

/* --- which revisions --- */

static err *name_commits(struct collector *c)
{
    struct arena *a = c->repo->arena;
    struct scm_ref_list tags = {0}, branches = {0};
    struct scm_id head;
    const char *branch = NULL;
    err *e = scm_rev_branches(c->scm, a, &branches);
    if (!e)
        e = scm_rev_tags(c->scm, a, &tags);
    vec_each (&tags, t)
        if (!map_has(&c->names, t->id.hex))
            map_set(&c->names, t->id.hex, (void *)(uintptr_t)t->name);
    vec_each (&branches, b)
        if (!map_has(&c->names, b->id.hex))
            map_set(&c->names, b->id.hex, (void *)(uintptr_t)b->name);
    vec_release(&tags);
    vec_release(&branches);
    TRY(e);
    TRY(scm_rev_head(c->scm, &head));
    TRY(scm_rev_branch(c->scm, a, &branch));
    if (branch && !scm_id_is_none(&head))
        map_set(&c->names, head.hex, (void *)(uintptr_t)branch);
    return NULL;
}

static err *group_experiments(struct collector *c)
{
    struct arena *a = c->repo->arena;
    struct exp_ref_vec all = {0};
    err *e = exp_ref_list(c->scm, NULL, a, &all);
    vec_each (&all, r) {
        struct exp_ref_vec *group = map_find(&c->by_base, r->baseline.hex);
        if (!group) {
            group = arena_new(a, struct exp_ref_vec);
            map_set(&c->by_base, r->baseline.hex, group);
        }
        arena_push(a, group, *r);
    }
    vec_release(&all);
    return e;
}

static err *select_revs(struct collector *c, struct scm_id_list *out)
{
    const struct exp_select *sel = c->sel;
    struct scm_ref_list refs = {0};
    err *e = NULL;
    if (sel->all_commits)
        return scm_rev_all(c->scm, out);
    if (sel->all_branches)
        TRY(scm_rev_branches(c->scm, c->repo->arena, &refs));
    if (sel->all_tags)
        e = scm_rev_tags(c->scm, c->repo->arena, &refs);
    vec_each (&refs, r)
        vec_push(out, r->id);
    vec_release(&refs);
    TRY(e);
    if (sel->all_branches || sel->all_tags)
        return NULL;
    struct strs head = {.at = (const char *[]){"HEAD"}, .len = 1};
    vec_each (sel->revs.len ? &sel->revs : &head, text) {
        struct scm_id id;
        TRY(exp_ref_resolve_rev(c->scm, *text, &id));
        TRY(scm_rev_first_parents(c->scm, &id, sel->num, out));
    }
    return NULL;
}

static int newest_first(const void *a, const void *b)
{
    const struct exp_row *x = a, *y = b;
    if (x->time_sec != y->time_sec)
        return x->time_sec < y->time_sec ? 1 : -1;
    return strcmp(y->rev, x->rev);
}

static err *collect_experiments(struct collector *c, const struct scm_id *baseline,
                                struct exp_row_vec *out)
{
    const struct exp_ref_vec *group = map_find(&c->by_base, baseline->hex);
    if (!group)
        return NULL;
    vec_each (group, ref) {
        struct exp_row row;
        TRY(collect_commit(c, &ref->tip, &row));
        row.name = ref->name;
        arena_push(c->repo->arena, out, row);
    }
    vec_sort(out, newest_first);
    return NULL;
}

static err *collect_baseline(struct collector *c, const struct scm_id *id,
                             struct exp_baseline_vec *out)
{
    struct exp_baseline b = {0};
    if (map_has(&c->seen, id->hex))
        return NULL;
    map_set(&c->seen, id->hex, c);
    TRY(collect_commit(c, id, &b.row));
    b.row.name = c->sel->sha ? NULL : map_find(&c->names, id->hex);
    TRY(collect_experiments(c, id, &b.experiments));
    arena_push(c->repo->arena, out, b);
    return NULL;
}

static err *collect_all(struct collector *c, struct exp_baseline_vec *out)
{
    struct scm_id_list revs = {0};
    if (!c->sel->hide_workspace) {
        struct exp_baseline w = {0};
        TRY(collect_workspace(c, &w.row));
        arena_push(c->repo->arena, out, w);
    }
    TRY(name_commits(c));
    TRY(group_experiments(c));
    err *e = select_revs(c, &revs);
    for (size_t i = 0; !e && i < revs.len; i++)
        e = collect_baseline(c, &revs.at[i], out);
    vec_release(&revs);
    return e;
}

err *exp_collect(struct repo *r, struct scm *s, const struct exp_select *sel,
                 struct exp_baseline_vec *out)
{
    struct scm_id head;
    TRY(scm_rev_head(s, &head));
    if (scm_id_is_none(&head)) /* no commit yet: nothing to list */
        return NULL;
    scoped(exp_cache) struct exp_cache *memo = exp_cache_open(r->project);
    struct collector c = {.repo = r, .scm = s, .sel = sel, .memo = memo};
    err *e = collect_all(&c, out);
    map_release(&c.names);
    map_release(&c.by_base);
    map_release(&c.seen);
    return e;
}

err *exp_collect_row(struct repo *r, struct scm *s, const char *rev, bool param_deps,
                     struct exp_row *ret)
{
    struct exp_select sel = {.param_deps = param_deps};
    scoped(exp_cache) struct exp_cache *memo = exp_cache_open(r->project);
    struct collector c = {.repo = r, .scm = s, .sel = &sel, .memo = memo};
    struct scm_id id;
    if (streq(rev, "workspace"))
        return collect_workspace(&c, ret);
    TRY(exp_ref_resolve_rev(s, rev, &id));
    return collect_commit(&c, &id, ret);
}
