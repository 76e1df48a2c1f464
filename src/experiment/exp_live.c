#include "experiment/exp_live.h"

#include "base/hex.h"

/* --- which --- */

static err *read_one(struct repo *r, const char *rev, struct exp_live_vec *out)
{
    struct exp_live live = {.rev = rev};
    bool found = false;
    if (!hex_is(str_of(rev), sizeof(struct scm_id) - 1))
        return NULL;
    TRY(exec_info_read(exec_info_temp_path(r->project, rev, r->arena), r->arena, &live.info,
                       &found));
    if (found && live.info.status <= EXEC_SUCCESS &&
        exp_copy_is_there(r->project, EXP_COPY_TEMP, live.info.root_dir, r->arena))
        arena_push(r->arena, out, live);
    return NULL;
}

err *exp_live_list(struct repo *r, struct exp_live_vec *out)
{
    struct fs_entries dirs = {0};
    TRY(fs_list_if_there(exps_dir(r->project, EXEC_INFO_TEMP, r->arena), r->arena, &dirs));
    for (size_t i = 0; i < dirs.len; i++)
        err_ignore(read_one(r, dirs.at[i].name, out)); /* one that is spoilt hides no other */
    return NULL;
}

/* --- rows --- */

/* The ref that it has made checkpoints on: where it runs there is one of the same name. */
static err *find_ref(const struct exp_copy *copy, const struct exec_info *info, struct arena *a,
                     const char **ret)
{
    struct scm_id baseline = SCM_ID_NONE, tip;
    if (!hex_is(str_of(info->baseline_rev), sizeof(baseline.hex) - 1) || !info->name[0])
        return NULL;
    memcpy(baseline.hex, info->baseline_rev, sizeof(baseline.hex));
    const char *ref = exp_ref_format(&baseline, info->name, a);
    TRY(scm_ref_read(copy->scm, ref, &tip));
    *ret = scm_id_is_none(&tip) ? NULL : ref;
    return NULL;
}

bool exp_live_row(const struct exp_row_reader *reader, enum exp_copy_place place,
                  const struct exp_live *live, struct exp_row *ret)
{
    scoped(exp_copy) struct exp_copy copy = EXP_COPY_INIT;
    const struct exec_info *info = &live->info;
    struct exp_row_reader there = *reader;
    struct repo *r = reader->repo;
    const char *ref = NULL;
    if (!exp_copy_is_there(r->project, place, info->root_dir, r->arena))
        return false;
    err *e = exp_copy_look(&copy, r->project->env, info->root_dir, info->dvc_dir, &r->voice);
    if (!e)
        e = find_ref(&copy, info, r->arena, &ref);
    const bool usable = !e;
    err_ignore(e); /* as said */
    if (!usable)
        return false;
    there.repo = copy.repo;
    there.scm = copy.scm;
    there.memo = NULL;
    exp_row_of_workspace(&there, r->arena, ret);
    ret->data_rev = "workspace";
    ret->rev = live->rev;
    ret->ref = ref;
    return true;
}

static const struct value *executor(struct arena *a)
{
    struct value *m = value_map(a);
    value_set(a, m, "state", value_strz(a, "running"));
    value_set(a, m, "name", value_strz(a, "tempdir"));
    value_set(a, m, "local", value_null(a));
    return m;
}

void exp_live_rows(const struct exp_live_vec *all, const struct exp_row_reader *reader,
                   const struct scm_id *baseline, struct exp_row_vec *out)
{
    vec_each (all, live) {
        struct exp_row row;
        if (!streq(live->info.baseline_rev, baseline->hex) ||
            !exp_live_row(reader, EXP_COPY_TEMP, live, &row))
            continue;
        row.name = live->info.name[0] ? live->info.name : NULL;
        row.executor = executor(reader->repo->arena);
        arena_push(reader->repo->arena, out, row);
    }
}
