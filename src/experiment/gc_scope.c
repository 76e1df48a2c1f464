#include "experiment/gc_scope.h"

#include "scm/scm_stash.h"

struct selection {
    struct scm *scm;
    struct arena *arena;
    struct map places; /* id -> place in `out` + 1 */
    struct exp_named_list *out;
};

static bool has_name(const char *names, const char *name)
{
    struct str rest = str_of(names), one;
    while (str_split(&rest, ',', &one))
        if (str_is(one, name))
            return true;
    return false;
}

static void add(struct selection *x, const struct scm_id *id, const char *name)
{
    size_t place = (size_t)map_find(&x->places, id->hex);
    if (!place) {
        vec_push(x->out, ((struct exp_named){*id, arena_strdup(x->arena, name)}));
        map_set(&x->places, id->hex, (void *)x->out->len);
        return;
    }
    struct exp_named *n = &x->out->at[place - 1];
    if (!has_name(n->label, name))
        n->label = arena_printf(x->arena, "%s,%s", n->label, name);
}

/* The first one by name, those before it by their ids. */
static err *add_ancestry(struct selection *x, const struct scm_id *id, const char *name, int num)
{
    struct scm_id_list commits = {0};
    err *e = scm_rev_first_parents(x->scm, id, num, &commits);
    vec_each (&commits, c)
        add(x, c, c == commits.at ? name : c->hex);
    vec_release(&commits);
    return e;
}

static err *add_rev(struct selection *x, const struct gc_scope *scope)
{
    struct scm_id id;
    if (!scope->rev || streq(scope->rev, "workspace"))
        return NULL;
    TRY(exp_ref_resolve_rev(x->scm, scope->rev, &id));
    return add_ancestry(x, &id, scope->rev, scope->num);
}

static err *add_branches(struct selection *x, int num)
{
    struct scm_ref_list refs = {0};
    err *e = scm_rev_branches(x->scm, x->arena, &refs);
    for (size_t i = 0; !e && i < refs.len; i++)
        e = add_ancestry(x, &refs.at[i].id, refs.at[i].name, num);
    vec_release(&refs);
    return e;
}

static err *add_tags(struct selection *x)
{
    struct scm_ref_list refs = {0};
    err *e = scm_rev_tags(x->scm, x->arena, &refs);
    vec_each (&refs, r)
        add(x, &r->id, r->name);
    vec_release(&refs);
    return e;
}

static err *add_since(struct selection *x, const struct gc_scope *scope, const struct scm_id *id)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_commit_info info;
    if (scope->all_commits) {
        add(x, id, id->hex);
        return NULL;
    }
    TRY(scm_commit_read(x->scm, id, &a, &info));
    if (info.time_sec >= scope->since_sec)
        add(x, id, id->hex);
    return NULL;
}

static err *add_commits(struct selection *x, const struct gc_scope *scope)
{
    struct scm_id_list commits = {0};
    err *e = scm_rev_all(x->scm, &commits);
    for (size_t i = 0; !e && i < commits.len; i++)
        e = add_since(x, scope, &commits.at[i]);
    vec_release(&commits);
    return e;
}

/* --- experiments --- */

/* All that it consists of, back to where it began. */
static err *add_experiment(struct selection *x, const struct exp_ref *ref)
{
    struct scm_id at = ref->tip;
    while (!scm_id_is_none(&at) && !scm_id_equal(&at, &ref->baseline)) {
        scoped(arena) struct arena a = ARENA_INIT;
        struct scm_commit_info info;
        TRY(scm_commit_read(x->scm, &at, &a, &info));
        add(x, &at, at.hex);
        at = info.parent;
    }
    return NULL;
}

/* Tips of refs, by their names. */
static err *add_refs(struct selection *x, const char *prefix)
{
    struct scm_ref_list refs = {0};
    err *e = scm_refs_list(x->scm, prefix, x->arena, &refs);
    vec_each (&refs, r)
        add(x, &r->id, r->name);
    vec_release(&refs);
    return e;
}

/* A commit that is gone cannot be run any more. */
static err *add_if_there(struct selection *x, const struct scm_id *id, const char *name)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_commit_info info;
    TRY_UNLESS(ERR_NOT_FOUND, scm_commit_read(x->scm, id, &a, &info));
    add(x, id, name);
    return NULL;
}

static err *add_stash(struct selection *x, const char *ref)
{
    struct scm_stash_list entries = {0};
    err *e = scm_stash_read(x->scm, ref, x->arena, &entries);
    for (size_t i = 0; !e && i < entries.len; i++)
        e = add_if_there(x, &entries.at[i].id, arena_printf(x->arena, "%s@{%zu}", ref, i));
    vec_release(&entries);
    return e;
}

/* With what failed or was interrupted, which is listed beside them. */
static err *add_experiments(struct selection *x)
{
    struct exp_ref_vec refs = {0};
    err *e = exp_ref_list(x->scm, NULL, x->arena, &refs);
    for (size_t i = 0; !e && i < refs.len; i++)
        e = add_experiment(x, &refs.at[i]);
    vec_release(&refs);
    if (!e)
        e = add_stash(x, EXP_CELERY_FAILED);
    return e ? e : add_refs(x, EXP_EXEC_PARTIAL);
}

static err *select_scope(struct selection *x, const struct gc_scope *scope)
{
    TRY(add_rev(x, scope));
    if (scope->all_branches && !scope->all_commits)
        TRY(add_branches(x, scope->num));
    if (scope->all_tags && !scope->all_commits)
        TRY(add_tags(x));
    if (scope->all_commits || scope->by_date)
        TRY(add_commits(x, scope));
    return scope->all_experiments ? add_experiments(x) : NULL;
}

static err *add_ref(struct selection *x, const char *name)
{
    struct scm_id id;
    TRY(scm_ref_read(x->scm, name, &id));
    if (!scm_id_is_none(&id))
        add(x, &id, name);
    return NULL;
}

/* What this work tree runs. */
static err *add_marks(struct selection *x)
{
    struct scm_id baseline;
    TRY(scm_ref_read(x->scm, exp_ref_mark(x->scm, EXP_MARK_BASELINE), &baseline));
    for (enum exp_mark m = EXP_MARK_BASELINE; !scm_id_is_none(&baseline) && m <= EXP_MARK_LAST; m++)
        TRY(add_ref(x, exp_ref_mark(x->scm, m)));
    return NULL;
}

/* DVC leaves some of these refs behind; without a baseline nothing runs. */
static err *add_running(struct selection *x)
{
    struct scm_id id;
    TRY(add_marks(x));
    TRY(scm_ref_read(x->scm, EXP_EXEC_BASELINE, &id));
    if (scm_id_is_none(&id))
        return NULL;
    TRY(add_refs(x, EXP_EXEC_RUNNING));
    return add_ref(x, EXP_EXEC_BRANCH);
}

static err *select_pinned(struct selection *x)
{
    TRY(add_stash(x, EXP_STASH));
    TRY(add_stash(x, EXP_CELERY_STASH));
    TRY(add_refs(x, EXP_TEMP));
    return add_running(x);
}

err *gc_scope_list(struct scm *s, const struct gc_scope *scope, struct arena *a,
                   struct exp_named_list *out)
{
    struct selection x = {.scm = s, .arena = a, .places = MAP_INIT, .out = out};
    err *e = select_scope(&x, scope);
    map_release(&x.places);
    return e;
}

err *gc_scope_pinned(struct scm *s, struct arena *a, struct exp_named_list *out)
{
    struct selection x = {.scm = s, .arena = a, .places = MAP_INIT, .out = out};
    err *e = select_pinned(&x);
    map_release(&x.places);
    return e;
}
