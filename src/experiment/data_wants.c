#include "experiment/data_wants.h"

#include "data/doc_memo.h"
#include "experiment/exp_revision.h"
#include "experiment/exp_select.h"
#include "project/config_remote.h"

void data_wants_release(struct data_wants *w)
{
    vec_each (&w->places, p)
        remote_close(p->remote);
    err_free(w->last);
}

/* --- remotes --- */

static void read_options(const struct value *options, struct map *ret)
{
    for (size_t i = 0; i < options->map.len; i++)
        if (value_is(options->map.pairs[i].val, VALUE_STR))
            map_set(ret, options->map.pairs[i].key,
                    (void *)(uintptr_t)options->map.pairs[i].val->s);
}

static err *open_remote(const struct config_remote_place *found, struct remote **ret)
{
    scoped(map) struct map options = MAP_INIT;
    read_options(found->options, &options);
    const char *jobs = map_find(&options, "jobs");
    struct remote_settings s = {.name = found->name,
                                .url = found->url,
                                .options = &options,
                                .jobs = jobs ? (unsigned)strtoul(jobs, NULL, 10) : 0};
    return remote_open(&s, ret);
}

/* *ret_found->name NULL: it was the default that was asked for, and there is none. */
static err *find_remote(struct repo *r, const char *name, struct config_remote_place *ret_found)
{
    err *e = config_remote_find(r->project->config, name, ret_found);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e); /* the caller knows whether that matters */
    *ret_found = (struct config_remote_place){0};
    return NULL;
}

err *data_wants_open_remote(struct repo *r, const char *name, struct remote **ret)
{
    struct config_remote_place found;
    *ret = NULL;
    TRY(find_remote(r, name, &found));
    return found.name ? open_remote(&found, ret) : NULL;
}

err *data_wants_place(struct data_wants *w, const char *name, struct data_place **ret)
{
    struct config_remote_place found;
    struct data_place fresh = {0};
    *ret = NULL;
    TRY(find_remote(w->repo, name ? name : w->remote, &found));
    if (!found.name)
        return NULL;
    vec_each (&w->places, p)
        if (streq(p->remote->name, found.name)) {
            *ret = p;
            return NULL;
        }
    TRY(open_remote(&found, &fresh.remote));
    arena_push(w->repo->arena, &w->places, fresh);
    *ret = &w->places.at[w->places.len - 1];
    return NULL;
}

/* --- outputs --- */

/* Another remote than the one asked for keeps it. */
static bool is_elsewhere(const struct data_wants *w, const struct out *o)
{
    return w->remote && o->remote && !streq(w->remote, o->remote);
}

static bool is_left_out(const struct data_wants *w, const struct used *u)
{
    if (w->push && (!u->out->push || used_is_from_repo(u)))
        return true;
    return is_elsewhere(w, u->out);
}

static err *add_used(struct data_wants *w, const struct used *u)
{
    struct arena *a = w->repo->arena;
    struct data_place *place = NULL;
    TRY(data_wants_place(w, u->out->remote, &place));
    if (!place) {
        w->homeless++;
        return NULL;
    }
    struct transfer_want want = {
        .oid = u->out->rec.oid,
        .name = project_show(w->repo->project, u->out->path, a),
        .inside = arena_strdup(a, u->inside),
    };
    arena_push(a, &place->wants, want);
    return NULL;
}

void data_wants_warn_unrecorded(struct repo *r, const struct used *u)
{
    const char *out = project_show(r->project, u->out->path, r->arena),
               *stage = stage_show(u->stage, r->project->cwd_rel, r->arena), *more = "";
    if (fs_exists(project_abs(r->project, u->out->path, r->arena)))
        more = arena_printf(r->arena,
                            "\nYou can also use `%s commit %s` to associate existing '%s' with "
                            "stage: '%s'.",
                            r->project->env->prog, stage, out, stage);
    repo_warn(r,
              "Output '%s'(stage: '%s') is missing version info. Cache for it will not be "
              "collected. Use `%s repro` to get your pipeline up to date.%s",
              out, stage, r->project->env->prog, more);
}

err *data_wants_add(struct data_wants *w, const struct used_vec *used)
{
    vec_each (used, u)
        if (is_left_out(w, u))
            continue;
        else if (!oid_is_none(&u->out->rec.oid))
            TRY(add_used(w, u));
        else if (w->strict)
            data_wants_warn_unrecorded(w->repo, u);
    return NULL;
}

/* --- revisions --- */

static err *add_index(struct data_wants *w, struct index *ix, const struct data_scope *scope)
{
    struct used_vec used = {0};
    TRY(used_collect(ix, &scope->targets, &scope->which, &used));
    used_keep(ix, &scope->filter, &used);
    return data_wants_add(w, &used);
}

static err *add_workspace(struct data_wants *w, const struct data_scope *scope)
{
    struct index *ix = NULL;
    TRY(repo_index(w->repo, &ix));
    return add_index(w, ix, scope);
}

static err *add_commit(struct data_wants *w, struct scm *scm, const struct scm_id *id,
                       struct doc_memo *docs, const struct data_scope *scope)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(exp_revision) struct exp_revision rev = EXP_REVISION_INIT;
    /* A commit from before there was one. */
    TRY_UNLESS(ERR_NOT_A_PROJECT, exp_revision_open(w->repo, scm, id, docs, &a, &rev));
    return add_index(w, rev.ix, scope);
}

err *data_wants_name_failure(const char *label, err *e)
{
    if (err_code_of(e) == ERR_CONFIG) /* a remote that is unknown is so everywhere */
        return e;
    if (err_code_of(e) != ERR_DOCUMENT)
        return err_note(e, "Failed to collect '%s'", label);
    scoped(free) char *text = err_text(e);
    text[strcspn(text, "\n")] = '\0';
    if (ends_with(text, "."))
        text[strlen(text) - 1] = '\0';
    err_free(e);
    return err_new(ERR_INVALID, "Failed to collect '%s': %s", label, text);
}

/* What is left of a revision's failure: an error that ends all, or NULL. */
static err *settle(struct data_wants *w, const char *label, err *e)
{
    w->read += !e;
    if (!e || err_code_of(e) == ERR_CANCELLED)
        return e;
    if (w->strict)
        return data_wants_name_failure(label, e);
    repo_warn(w->repo, "failed to collect '%s', skipping", label);
    err_free(w->last);
    w->last = e;
    return NULL;
}

static err *list_revisions(struct data_wants *w, struct scm *scm, const struct data_scope *scope,
                           struct exp_named_list *out)
{
    if (!scope->only)
        return exp_select_named(scm, scope->all_branches, scope->all_tags, scope->all_commits,
                                w->repo->arena, out);
    vec_each (scope->only, id)
        vec_push(out, ((struct exp_named){*id, arena_strdup(w->repo->arena, id->hex)}));
    return NULL;
}

static err *add_commits(struct data_wants *w, struct scm *scm, const struct data_scope *scope)
{
    struct exp_named_list revs = {0};
    scoped(doc_memo) struct doc_memo *docs = doc_memo_new();
    err *e = list_revisions(w, scm, scope, &revs);
    for (size_t i = 0; !e && i < revs.len; i++)
        e = settle(w, revs.at[i].label, add_commit(w, scm, &revs.at[i].id, docs, scope));
    vec_release(&revs);
    return e;
}

static bool has_revisions(const struct data_scope *s)
{
    return s->all_branches || s->all_tags || s->all_commits || s->only;
}

err *data_wants_collect(struct data_wants *w, struct scm *scm, const struct data_scope *scope)
{
    if (!scope->only)
        TRY(settle(w, "workspace", add_workspace(w, scope)));
    if (scm && has_revisions(scope))
        TRY(add_commits(w, scm, scope));
    if (w->read || !w->last)
        return NULL;
    err *e = w->last;
    w->last = NULL;
    return e;
}
