#include "pipeline/explain.h"

#include "pipeline/changed.h"
#include "pipeline/params.h"

enum { SHORT_HASH = 8, FILES_TOLD = 5 };

struct explainer {
    struct repo *repo;
    const struct graph *graph;
    bool force;
    const struct dep *params_dep; /* whose values `params` are */
    struct value *params;
    bool *may_run; /* by stage order: will or may run */
    struct sb *out;
};

static const char *show_path(const struct explainer *x, const char *path)
{
    return project_show(x->repo->project, path, x->repo->arena);
}

static const char *show_stage(const struct explainer *x, const struct stage *s)
{
    return stage_show(s, x->repo->project->cwd_rel, x->repo->arena);
}

/* --- values --- */

static void add_value(struct explainer *x, const struct value *v)
{
    if (v)
        value_py_repr(v, x->out);
    else
        sb_add(x->out, "nothing");
}

static void add_content(struct explainer *x, const struct oid *oid, bool has_size, uint64_t size)
{
    sb_addf(x->out, "%.*s", SHORT_HASH, oid->text);
    if (has_size)
        sb_addf(x->out, " (%llu B)", (unsigned long long)size);
}

/* --- directories --- */

struct files {
    struct explainer *x;
    size_t told, left;
};

static void tell_file(struct files *f, char mark, const char *path)
{
    if (f->told++ < FILES_TOLD)
        sb_addf(f->x->out, "\n      %c %s", mark, path);
    else
        f->left++;
}

/* Both lists are sorted. */
static void tell_difference(struct explainer *x, const struct manifest *old,
                            const struct manifest *now)
{
    struct files f = {.x = x};
    for (size_t i = 0, k = 0; i < old->len || k < now->len;) {
        int c = i == old->len   ? 1
                : k == now->len ? -1
                                : strcmp(old->at[i].relpath, now->at[k].relpath);
        if (c < 0)
            tell_file(&f, 'D', old->at[i].relpath);
        else if (c > 0)
            tell_file(&f, 'A', now->at[k].relpath);
        else if (!oid_equal(&old->at[i].oid, &now->at[k].oid))
            tell_file(&f, 'M', now->at[k].relpath);
        i += c <= 0;
        k += c >= 0;
    }
    if (f.left)
        sb_addf(x->out, "\n      and %zu more", f.left);
}

static void compare_dirs(struct explainer *x, const struct recorded *rec, const struct built *now)
{
    struct manifest old;
    if (!now->is_dir || !oid_is_dir(&rec->oid))
        return;
    err *e = cache_read_manifest(&x->repo->cache, &rec->oid, x->repo->arena, &old);
    if (!e)
        tell_difference(x, &old, &now->manifest);
    err_free(e); /* without the old list the two hashes must do */
}

/* --- reasons --- */

static void tell_change(struct explainer *x, const char *path, const struct recorded *rec)
{
    struct build_opts opts;
    struct built now;
    repo_build_opts(x->repo, path, rec->oid.algo, &opts);
    if (oid_is_none(&rec->oid))
        return;
    err *e = build_path(project_abs(x->repo->project, path, x->repo->arena), &opts, x->repo->arena,
                        &now);
    if (!e) {
        sb_add(x->out, ": ");
        add_content(x, &rec->oid, rec->has_size, rec->size_bytes);
        sb_add(x->out, " -> ");
        add_content(x, &now.oid, true, now.size_bytes);
        compare_dirs(x, rec, &now);
    }
    err_free(e); /* it changed meanwhile: that it did stands there already */
}

static void tell_path(struct explainer *x, const char *what, const char *path,
                      enum path_state state, const struct recorded *rec)
{
    sb_addf(x->out, "  %s %s: %s", what, show_path(x, path), path_state_text(state));
    if (state == PATH_MODIFIED)
        tell_change(x, path, rec);
    sb_add_char(x->out, '\n');
}

/* The values of a dep's keys; the reasons of one file come in a row. */
static const struct value *params_of(struct explainer *x, const struct dep *d)
{
    if (x->params_dep == d)
        return x->params;
    x->params_dep = d;
    x->params = NULL;
    err_ignore(params_select(&x->repo->params, x->repo->src, d, x->repo->arena, &x->params,
                             NULL)); /* gone by now */
    return x->params;
}

static void tell_param(struct explainer *x, const struct reason *why)
{
    const char *file = show_path(x, why->dep->path), *state = path_state_text(why->state);
    if (!why->key) {
        sb_addf(x->out, "  param file %s: %s\n", file, state);
        return;
    }
    sb_addf(x->out, "  param %s:%s: %s: ", file, why->key, state);
    add_value(x, value_find(why->dep->locked, why->key));
    sb_add(x->out, " -> ");
    add_value(x, value_find(params_of(x, why->dep), why->key));
    sb_add_char(x->out, '\n');
}

static void tell_reason(struct explainer *x, const struct stage *s, const struct reason *why)
{
    switch (why->kind) {
    case REASON_NEVER_RUN:
        sb_add(x->out, "  it is not in dvc.lock\n");
        break;
    case REASON_CMD:
        sb_add(x->out, "  command: ");
        add_value(x, s->locked_cmd);
        sb_add(x->out, " -> ");
        add_value(x, s->cmd);
        sb_add_char(x->out, '\n');
        break;
    case REASON_ALWAYS:
        sb_add(x->out, "  it always does\n");
        break;
    case REASON_CHECKSUM:
        sb_add(x->out, "  checksum changed\n");
        break;
    case REASON_DEP:
        tell_path(x, "dependency", why->dep->path, why->state, &why->dep->rec);
        break;
    case REASON_PARAM:
        tell_param(x, why);
        break;
    case REASON_OUT:
        tell_path(x, "output", why->out->path, why->state, &why->out->rec);
        break;
    }
}

/* --- stages --- */

/* Stages before it of which one will or may run; told when `tell`. */
static bool needs_some(struct explainer *x, const struct stage *s, bool tell)
{
    bool any = false;
    for (size_t i = 0; x->graph && i < x->graph->nneeds[s->order]; i++) {
        const struct stage *need = x->graph->nodes[x->graph->needs[s->order][i]];
        if (!x->may_run[need->order])
            continue;
        any = true;
        if (tell)
            sb_addf(x->out, "  it needs '%s'\n", show_stage(x, need));
    }
    return any;
}

static const char *verdict(struct explainer *x, const struct stage *s, size_t reasons)
{
    bool waits = !s->frozen && needs_some(x, s, false);
    if (!reasons && !x->force && !waits)
        return "up to date";
    x->may_run[s->order] = true;
    if (s->frozen)
        return "is frozen, only its outputs will be looked at";
    if (stage_is_data(s))
        return "will be recorded anew";
    return reasons || x->force ? "will run" : "may run";
}

static err *explain_stage(struct explainer *x, const struct stage *s)
{
    struct reason_vec why = {0};
    err *e = changed_stage(x->repo, s, false, NULL, &why);
    if (!e) {
        sb_addf(x->out, "%s: %s\n", show_stage(x, s), verdict(x, s, why.len));
        if (x->force)
            sb_add(x->out, "  it is forced to\n");
        vec_each (&why, w)
            tell_reason(x, s, w);
        if (!s->frozen)
            needs_some(x, s, true);
    }
    vec_release(&why);
    return e;
}

err *explain_stages(struct repo *r, const struct stage_vec *stages, const struct graph *g,
                    bool force, struct sb *out)
{
    size_t most = 0;
    vec_each (stages, s)
        most = (*s)->order > most ? (*s)->order : most;
    if (g && g->len > most)
        most = g->len;
    struct explainer x = {.repo = r,
                          .graph = g,
                          .force = force,
                          .may_run = arena_array(r->arena, most + 1, sizeof(bool)),
                          .out = out};
    vec_each (stages, s)
        TRY(explain_stage(&x, *s));
    return NULL;
}

static err *explain_locked(struct repo *r, const struct strs *targets,
                           const struct repro_opts *opts, struct sb *out)
{
    struct index *ix = NULL;
    struct graph *g = NULL;
    struct stage_vec order = {0};
    TRY(repo_index(r, &ix));
    err *e = plan_make(ix, targets, &opts->plan, &order, &g);
    if (!e)
        e = explain_stages(r, &order, g, opts->force, out);
    vec_release(&order);
    return e;
}

err *explain_repro(struct repo *r, const struct strs *targets, const struct repro_opts *opts,
                   struct sb *out)
{
    TRY(repo_enter(r));
    err *e = explain_locked(r, targets, opts, out);
    return repo_leave(r, e);
}
