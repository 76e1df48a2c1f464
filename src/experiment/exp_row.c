#include "experiment/exp_row.h"

#include "data/value_pack.h"
#include "experiment/exp_files.h"
#include "scm/scm_rev.h"

/* --- deps and outs --- */

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

static struct value *meta_value(const struct index *ix, struct arena *a)
{
    struct value *m = value_map(a);
    vec_each (&ix->stages, s)
        if (stage_has_checkpoints(*s)) {
            value_set(a, m, "has_checkpoints", value_bool(a, true));
            break;
        }
    return m;
}

/* --- rows --- */

static err *make_row(const struct exp_row_reader *r, const struct scm_id *id, struct arena *a,
                     struct value **ret, bool *ret_settled)
{
    scoped(exp_revision) struct exp_revision rev = EXP_REVISION_INIT;
    TRY(exp_revision_open(r->repo, r->scm, id, r->docs, a, &rev));
    struct exp_files params = {0}, metrics = {0};
    TRY(exp_files_params(rev.ix, &r->repo->cache, r->param_deps, a, &params));
    TRY(exp_files_metrics(rev.ix, &r->repo->cache, NULL, a, &metrics));
    struct value *row = value_map(a);
    value_set(a, row, "params", params.map);
    value_set(a, row, "metrics", metrics.map);
    value_set(a, row, "deps", deps_value(rev.ix, a));
    value_set(a, row, "outs", outs_value(rev.ix, a));
    value_set(a, row, "meta", meta_value(rev.ix, a));
    *ret = row;
    *ret_settled = !params.is_unsettled && !metrics.is_unsettled;
    return NULL;
}

/* A revision that cannot be read is a row with an error, not the end of the listing. */
static void settle_error(err *e, struct arena *a, struct exp_row *row)
{
    struct value *m = value_map(a), *error = exp_files_error(e, a);
    value_set(a, m, "msg", value_find(error, "msg"));
    value_set(a, m, "type", value_find(error, "type"));
    row->error = m;
    err_free(e); /* it is in the row now */
}

/* False when the bytes are damaged. */
static bool settle_data(const struct exp_row_reader *r, struct str bytes, struct arena *a,
                        struct exp_row *row)
{
    struct exp_row_last *last = r->last;
    struct value_packed like = {last ? sb_str(&last->bytes) : STR_NONE, last ? last->data : NULL};
    struct value *data = value_unpack(bytes, like.val ? &like : NULL, a);
    if (data && last) {
        sb_clear(&last->bytes);
        sb_add_str(&last->bytes, bytes);
        last->data = data;
    }
    row->data = data;
    return data != NULL;
}

void exp_row_last_release(struct exp_row_last *l)
{
    sb_release(&l->bytes);
}

static void set_parent(struct str hex, struct scm_id *ret)
{
    *ret = SCM_ID_NONE;
    if (hex.len == sizeof(ret->hex) - 1)
        memcpy(ret->hex, hex.ptr, hex.len);
}

static bool recall(const struct exp_row_reader *r, struct arena *a, struct exp_row *row)
{
    struct exp_cached found;
    if (!r->memo || r->force || r->param_deps || !exp_cache_get(r->memo, row->rev, &found) ||
        !settle_data(r, found.row, a, row))
        return false;
    row->time_sec = found.time_sec;
    set_parent(found.parent, &row->parent);
    return true;
}

err *exp_row_parent(const struct exp_row_reader *r, const struct scm_id *id, struct scm_id *ret)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    struct scm_commit_info info;
    struct exp_cached found;
    if (r->memo && exp_cache_get(r->memo, id->hex, &found)) {
        set_parent(found.parent, ret);
        return NULL;
    }
    TRY(scm_commit_read(r->scm, id, &scratch, &info));
    *ret = info.parent;
    return NULL;
}

/* All but the row itself goes with the scratch arena: a listing needs no more memory than its rows.
 */
static void read_row(const struct exp_row_reader *r, const struct scm_id *id, struct arena *a,
                     struct exp_row *row)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct value *data = NULL;
    bool settled = false;
    err *e = make_row(r, id, &scratch, &data, &settled);
    if (e) {
        settle_error(e, a, row);
        return;
    }
    value_pack(data, &bytes);
    if (settled && r->memo && !r->param_deps && !scm_id_is_none(id))
        exp_cache_put(r->memo, id->hex,
                      &(struct exp_cached){.time_sec = row->time_sec,
                                           .parent = str_of(row->parent.hex),
                                           .row = sb_str(&bytes)});
    if (!settle_data(r, sb_str(&bytes), a, row))
        BUG("a row that cannot be unpacked");
}

err *exp_row_of_commit(const struct exp_row_reader *r, const struct scm_id *id, struct arena *a,
                       struct exp_row *ret)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    struct scm_commit_info info;
    struct exp_row row = {.rev = arena_strdup(a, id->hex)};
    if (!recall(r, a, &row)) {
        TRY(scm_commit_read(r->scm, id, &scratch, &info));
        row.time_sec = info.time_sec;
        row.parent = info.parent;
        read_row(r, id, a, &row);
    }
    *ret = row;
    return NULL;
}

void exp_row_of_workspace(const struct exp_row_reader *r, struct arena *a, struct exp_row *ret)
{
    *ret = (struct exp_row){.rev = "workspace"};
    read_row(r, &SCM_ID_NONE, a, ret);
}

/* COMPAT: one that cannot be read is the oldest (expshow/unreadable_last). */
static int64_t shown_time(const struct exp_row *r)
{
    return r->data ? r->time_sec : 0;
}

static int newest_first(const void *a, const void *b)
{
    const struct exp_row *x = a, *y = b;
    if (shown_time(x) != shown_time(y))
        return shown_time(x) < shown_time(y) ? 1 : -1;
    return strcmp(y->rev, x->rev);
}

void exp_rows_sort(struct exp_row_vec *rows, size_t first)
{
    if (rows->len - first > 1)
        qsort(rows->at + first, rows->len - first, sizeof(*rows->at), newest_first);
}
