#include "experiment/exp_failed.h"

#include "experiment/exp_partial.h"
#include "scm/scm_rev.h"

/* --- which --- */

/* Behind the first line and an empty one. */
static const char *why_of(const char *message, struct arena *a)
{
    const char *text = strstr(message, "\n\n");
    return text ? arena_strndup(a, text + 2, strcspn(text + 2, "\n")) : "";
}

static err *read_one(struct scm *s, const struct scm_ref *ref, struct arena *a,
                     struct exp_failed_vec *out)
{
    struct scm_commit_info info;
    TRY(scm_commit_read(s, &ref->id, a, &info));
    const struct exp_failed f = {.name = ref->name + strlen(EXP_EXEC_PARTIAL),
                                 .why = why_of(info.message, a),
                                 .commit = ref->id,
                                 .baseline = info.parent};
    arena_push(a, out, f);
    return NULL;
}

err *exp_failed_list(struct scm *s, struct arena *a, struct exp_failed_vec *out)
{
    struct scm_ref_list refs = {0};
    err *e = scm_refs_list(s, EXP_EXEC_PARTIAL, a, &refs);
    vec_each (&refs, ref)
        err_ignore(read_one(s, ref, a, out)); /* one that is spoilt hides no other */
    vec_release(&refs);
    return e;
}

/* --- rows --- */

static bool has_row(const struct exp_row_vec *rows, const char *name)
{
    vec_each (rows, row)
        if (row->name && streq(row->name, name))
            return true;
    return false;
}

static struct value *executor(struct arena *a)
{
    struct value *m = value_map(a);
    value_set(a, m, "state", value_strz(a, "failed"));
    value_set(a, m, "name", value_null(a));
    value_set(a, m, "local", value_null(a));
    return m;
}

static struct value *failure(const struct exp_failed *f, struct arena *a)
{
    struct value *m = value_map(a);
    value_set(a, m, "msg", value_strz(a, f->why[0] ? f->why : "Experiment run failed"));
    value_set(a, m, "type", value_strz(a, ""));
    return m;
}

err *exp_failed_rows(const struct exp_failed_vec *all, const struct exp_row_reader *reader,
                     const struct scm_id *baseline, struct exp_row_vec *out)
{
    struct arena *a = reader->repo->arena;
    vec_each (all, f) {
        struct exp_row row;
        if (!scm_id_equal(&f->baseline, baseline) || has_row(out, f->name))
            continue;
        TRY(exp_row_of_commit(reader, &f->commit, a, &row));
        row.name = f->name;
        row.executor = executor(a);
        row.error = failure(f, a);
        arena_push(a, out, row);
    }
    return NULL;
}
