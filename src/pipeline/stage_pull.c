#include "pipeline/stage_pull.h"

#include "base/path.h"
#include "pipeline/outs.h"

err *stage_pull_outs(struct repo *r, const struct repro_pull *pull, const struct stage *s)
{
    struct used_vec used = {0};
    struct stage_vec one = {0};
    struct out_changes changes = {0};
    used_of_stage(s, r->arena, &used);
    TRY(pull->objects(pull->ctx, &used));
    arena_push(r->arena, &one, (struct stage *)s);
    err *e = outs_checkout(r, NULL, &one, &(struct outs_checkout_opts){0}, &changes);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e); /* the caller looks at the stage again */
    return NULL;
}

/* --- deps --- */

/* As a target that is no stage's name. */
static const char *target_of(struct repo *r, const struct dep *d)
{
    const char *show = project_show(r->project, d->path, r->arena);
    return show[0] == '.' ? show : arena_printf(r->arena, "./%s", show);
}

static err *pull_target(struct repo *r, const struct repro_pull *pull, struct index *ix,
                        const char *target)
{
    const struct strs targets = {.at = &target, .len = 1};
    const struct target_opts which = {0};
    struct used_vec used = {0};
    struct out_changes changes = {0};
    /* Nobody tracks it: that it is missing is told elsewhere. */
    TRY_UNLESS(ERR_NOT_FOUND, used_collect(ix, &targets, &which, &used));
    TRY(pull->objects(pull->ctx, &used));
    return outs_checkout_targets(r, &targets, &which, &(struct outs_checkout_opts){0}, &changes);
}

err *stage_pull_deps(struct repo *r, const struct repro_pull *pull, const struct stage *s)
{
    struct index *ix = NULL;
    vec_each (&s->deps, d) {
        if (fs_exists(project_abs(r->project, (*d)->path, r->arena)))
            continue;
        if (!ix)
            TRY(repo_index(r, &ix));
        TRY(pull_target(r, pull, ix, target_of(r, *d)));
    }
    return NULL;
}

/* --- entries --- */

static bool read_oid(const struct value *entry, struct oid *ret)
{
    const struct value *md5 = value_find(entry, "md5"), *hash = value_find(entry, "hash");
    return value_is(md5, VALUE_STR) &&
           oid_parse(str_of(md5->s), hash ? HASH_MD5 : HASH_MD5_DOS2UNIX, ret);
}

/* The stage's output as the entry has it. */
static void add_entry(struct repo *r, const struct stage *s, const struct value *entry,
                      struct used_vec *ret)
{
    const struct value *path = value_find(entry, "path");
    struct oid oid;
    if (!value_is(path, VALUE_STR) || !read_oid(entry, &oid))
        return;
    const struct out *known =
        stage_find_out(s, path_norm(r->arena, path_join(r->arena, s->wdir, path->s)));
    if (!known)
        return;
    struct out *o = arena_new(r->arena, struct out);
    *o = *known;
    o->rec.oid = oid;
    arena_push(r->arena, ret, ((struct used){s, o, NULL}));
}

err *stage_pull_entry(struct repo *r, const struct repro_pull *pull, const struct stage *s,
                      const struct value *entry)
{
    const struct value *outs = value_find(entry, "outs");
    struct used_vec used = {0};
    for (size_t i = 0; value_is(outs, VALUE_LIST) && i < outs->list.len; i++)
        add_entry(r, s, outs->list.items[i], &used);
    return pull->objects(pull->ctx, &used);
}
