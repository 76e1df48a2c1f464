#include "pipeline/outs_aside.h"

#include "base/fs.h"
#include "base/path.h"
#include "object/build.h"

#include <stdio.h>

static const char *place_of(const struct outs_aside *x, size_t i)
{
    return arena_printf(x->repo->arena, "%s/%zu", x->dir, i);
}

static const char *abs_of(const struct outs_aside *x, size_t i)
{
    return project_abs(x->repo->project, x->stage->outs.at[i]->path, x->repo->arena);
}

err *outs_aside_begin(struct outs_aside *x, struct repo *r, const struct stage *s)
{
    struct oid *was = arena_alloc(r->arena, s->outs.len * sizeof(*was));
    for (size_t i = 0; i < s->outs.len; i++)
        was[i] = s->outs.at[i]->rec.oid;
    *x = (struct outs_aside){.repo = r,
                             .stage = s,
                             .dir = path_join(r->arena, r->project->tmp_dir, "outs"),
                             .was = was,
                             .is_here = arena_alloc(r->arena, s->outs.len * sizeof(bool))};
    TRY(fs_remove_tree(x->dir));
    return fs_mkdirs(x->dir);
}

bool outs_aside_take(struct outs_aside *x, size_t i)
{
    x->is_here[i] = rename(abs_of(x, i), place_of(x, i)) == 0;
    return x->is_here[i];
}

static bool is_as_it_was(const struct outs_aside *x, size_t i)
{
    const struct out *o = x->stage->outs.at[i];
    struct build_opts opts;
    struct oid now;
    if (oid_is_none(&x->was[i]))
        return !fs_exists(abs_of(x, i));
    repo_build_opts(x->repo, o->path, x->was[i].algo, &opts);
    err *e = build_oid(abs_of(x, i), &opts, &now);
    bool same = !e && oid_equal(&now, &x->was[i]);
    err_free(e); /* whatever it is now, it is not what it was */
    return same;
}

static bool has_done_nothing(const struct outs_aside *x)
{
    for (size_t i = 0; i < x->stage->outs.len; i++)
        if (x->stage->outs.at[i]->checkpoint && !is_as_it_was(x, i))
            return false;
    return true;
}

static bool is_missed(const struct outs_aside *x, size_t i)
{
    return x->is_here[i] && !fs_exists(abs_of(x, i));
}

static bool any_missed(const struct outs_aside *x)
{
    for (size_t i = 0; i < x->stage->outs.len; i++)
        if (is_missed(x, i))
            return true;
    return false;
}

void outs_aside_settle(struct outs_aside *x)
{
    if (!x->repo)
        return;
    bool back = any_missed(x) && has_done_nothing(x);
    for (size_t i = 0; back && i < x->stage->outs.len; i++)
        if (is_missed(x, i))
            err_ignore(fs_rename(place_of(x, i), abs_of(x, i))); /* the checkpoint has it, too */
    err_ignore(fs_remove_tree(x->dir));                          /* else by the next that begins */
    x->repo = NULL;
}
