#include "pipeline/changed.h"

#include "pipeline/params.h"

struct examiner {
    struct repo *repo;
    const struct stage *stage;
    bool first_only;
    struct looks *looks;
    struct reason_vec *out;
};

const char *path_state_text(enum path_state s)
{
    switch (s) {
    case PATH_NEW:
        return "new";
    case PATH_MODIFIED:
        return "modified";
    case PATH_DELETED:
        return "deleted";
    case PATH_NOT_IN_CACHE:
        return "not in cache";
    }
    BUG("path state %d", (int)s);
}

static void add(struct examiner *x, struct reason why)
{
    vec_push(x->out, why);
}

static bool is_settled(const struct examiner *x)
{
    return x->first_only && x->out->len;
}

/* A missing path is a state, not a failure. */
static err *settle(err *failure, const struct oid *oid, struct look *ret)
{
    const bool missing = failure && err_code_of(failure) == ERR_NOT_FOUND;
    if (missing)
        err_free(failure);
    else
        TRY(failure);
    *ret = (struct look){.exists = !missing, .oid = *oid};
    return NULL;
}

static err *look(struct examiner *x, const char *path, enum hash_algo algo, struct look *ret)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    const struct look *known = looks_find(x->looks, path, algo);
    struct oid oid = {.algo = algo};
    struct build_opts opts;
    if (known) {
        *ret = *known;
        return NULL;
    }
    repo_build_opts(x->repo, path, algo, &opts);
    err *e = build_oid(project_abs(x->repo->project, path, &scratch), &opts, &oid);
    TRY(settle(e, &oid, ret));
    looks_keep(x->looks, path, ret);
    return NULL;
}

/* Objects of files that are at hand need not be looked at so closely. */
static err *is_cached_beside(struct examiner *x, const struct oid *oid, const struct look *known,
                             bool *ret)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    struct manifest ignored;

    if (!oid_is_dir(oid))
        return looks_has(x->looks, &x->repo->cache, oid, ret);
    if (known->exists && oid_equal(&known->oid, oid))
        return cache_list_whole(&x->repo->cache, oid, &scratch, &ignored, ret);
    return cache_has_whole(&x->repo->cache, oid, 0, ret);
}

/* As build_recorded_dir, of a file. */
static err *look_at_file(struct examiner *x, const struct oid *oid, const char *path,
                         const struct build_opts *opts, bool *ret_cached, struct oid *ret)
{
    TRY(looks_has(x->looks, &x->repo->cache, oid, ret_cached));
    return *ret_cached ? build_oid(path, opts, ret) : NULL;
}

/* Is what was recorded of an output in the cache, and if so, what is in its place? */
static err *look_at_out(struct examiner *x, const struct out *o, bool *ret_cached, struct look *ret)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    const struct oid *oid = &o->rec.oid;
    const struct look *known = looks_find(x->looks, o->path, oid->algo);
    struct oid now = {.algo = oid->algo};
    struct build_opts opts;
    if (known) {
        *ret = *known;
        return is_cached_beside(x, oid, known, ret_cached);
    }
    *ret_cached = false;
    repo_build_opts(x->repo, o->path, oid->algo, &opts);
    const char *path = project_abs(x->repo->project, o->path, &scratch);
    err *e = oid_is_dir(oid)
                 ? build_recorded_dir(&x->repo->cache, oid, path, &opts, ret_cached, &now)
                 : look_at_file(x, oid, path, &opts, ret_cached, &now);
    if (!*ret_cached)
        return e;
    TRY(settle(e, &now, ret));
    looks_keep(x->looks, o->path, ret);
    return NULL;
}

/* Without anything recorded only existence matters, and nothing need be read. */
static err *examine_path(struct examiner *x, const char *path, const struct recorded *rec,
                         struct look *ret)
{
    if (oid_is_none(&rec->oid)) {
        scoped(arena) struct arena scratch = ARENA_INIT;
        *ret = (struct look){.exists = fs_exists(project_abs(x->repo->project, path, &scratch))};
        return NULL;
    }
    return look(x, path, rec->oid.algo, ret);
}

static bool holds(const struct look *now, const struct recorded *rec)
{
    return now->exists && !oid_is_none(&rec->oid) && oid_equal(&now->oid, &rec->oid);
}

static err *examine_dep(struct examiner *x, const struct dep *d)
{
    struct look now;
    TRY(examine_path(x, d->path, &d->rec, &now));
    if (!now.exists)
        add(x, (struct reason){.kind = REASON_DEP, .state = PATH_DELETED, .dep = d});
    else if (!holds(&now, &d->rec))
        add(x, (struct reason){.kind = REASON_DEP, .state = PATH_MODIFIED, .dep = d});
    return NULL;
}

static void examine_key(struct examiner *x, const struct dep *d, const char *key,
                        const struct value *actual)
{
    const struct value *now = value_find(actual, key), *then = value_find(d->locked, key);
    if (!now)
        add(x, (struct reason){REASON_PARAM, PATH_DELETED, d, NULL, key});
    else if (!then)
        add(x, (struct reason){REASON_PARAM, PATH_NEW, d, NULL, key});
    else if (!value_equal(now, then))
        add(x, (struct reason){REASON_PARAM, PATH_MODIFIED, d, NULL, key});
}

static err *examine_keys(struct examiner *x, const struct dep *d)
{
    struct value *actual = NULL;
    TRY_NOTE(params_select(&x->repo->params, x->repo->src, d, x->repo->arena, &actual, NULL),
             "Unable to read parameters from '%s'", d->def);
    if (!d->whole_file) {
        vec_each (&d->keys, key)
            examine_key(x, d, *key, actual);
        return NULL;
    }
    for (size_t i = 0; i < actual->map.len; i++)
        examine_key(x, d, actual->map.pairs[i].key, actual);
    for (size_t i = 0; i < d->locked->map.len; i++)
        if (!value_find(actual, d->locked->map.pairs[i].key))
            examine_key(x, d, d->locked->map.pairs[i].key, actual);
    return NULL;
}

/* COMPAT: keys recorded for a dep that now tracks others count as recorded only when at least one
 * file entry was locked. */
static err *examine_params(struct examiner *x, const struct dep *d)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    if (!fs_exists(project_abs(x->repo->project, d->path, &scratch)))
        add(x, (struct reason){.kind = REASON_PARAM, .state = PATH_DELETED, .dep = d});
    else if (!value_is(d->locked, VALUE_MAP))
        add(x, (struct reason){.kind = REASON_PARAM, .state = PATH_NEW, .dep = d});
    else
        return examine_keys(x, d);
    return NULL;
}

static err *examine_out(struct examiner *x, const struct out *o)
{
    bool cached = true;
    struct look now;
    if (o->use_cache && !oid_is_none(&o->rec.oid))
        TRY(look_at_out(x, o, &cached, &now));
    else
        TRY(examine_path(x, o->path, &o->rec, &now));
    if (!cached)
        add(x, (struct reason){.kind = REASON_OUT, .state = PATH_NOT_IN_CACHE, .out = o});
    else if (!now.exists)
        add(x, (struct reason){.kind = REASON_OUT, .state = PATH_DELETED, .out = o});
    else if (!holds(&now, &o->rec))
        add(x, (struct reason){.kind = REASON_OUT, .state = PATH_MODIFIED, .out = o});
    return NULL;
}

static err *examine_deps(struct examiner *x)
{
    vec_each (&x->stage->deps, d) {
        TRY((*d)->kind == DEP_PARAMS ? examine_params(x, *d) : examine_dep(x, *d));
        if (is_settled(x))
            return NULL;
    }
    return NULL;
}

static err *examine_outs(struct examiner *x)
{
    vec_each (&x->stage->outs, o) {
        TRY(examine_out(x, *o));
        if (is_settled(x))
            return NULL;
    }
    return NULL;
}

static void examine_cmd(struct examiner *x)
{
    const struct stage *s = x->stage;
    if (!s->cmd || stage_is_nothing(s))
        return;
    if (!s->locked && s->frozen && !s->outs.len)
        return; /* its dependencies are not looked at, so nothing is missing */
    if (!s->locked)
        add(x, (struct reason){.kind = REASON_NEVER_RUN});
    else if (!s->locked_cmd || !value_equal(s->cmd, s->locked_cmd))
        add(x, (struct reason){.kind = REASON_CMD});
}

err *changed_stage(struct repo *r, const struct stage *s, bool first_only, struct looks *looks,
                   struct reason_vec *out)
{
    struct examiner x = {
        .repo = r, .stage = s, .first_only = first_only, .looks = looks, .out = out};
    examine_cmd(&x);
    if (is_settled(&x))
        return NULL;
    bool always = stage_is_callback(s) || s->always_changed;
    if (always &&
        !(first_only && s->frozen)) /* shown for a frozen stage, but no ground to run it */
        add(&x, (struct reason){.kind = REASON_ALWAYS});
    if (is_settled(&x))
        return NULL;
    if (!s->frozen && !stage_is_import(s))
        TRY(examine_deps(&x));
    if (is_settled(&x))
        return NULL;
    return examine_outs(&x);
}

/* --- without what is missing --- */

static bool was_made_anew(const struct graph *g, const struct stage *s, const struct dep *d)
{
    for (size_t i = 0; g && i < g->nneeds[s->order]; i++) {
        const struct out *o = stage_find_out(g->nodes[g->needs[s->order][i]], d->path);
        if (o && !oid_equal(&o->rec.oid, &d->rec.oid))
            return true;
    }
    return false;
}

static bool is_only_missing(const struct graph *g, const struct stage *s, const struct reason *why)
{
    switch (why->kind) {
    case REASON_DEP:
        return why->state == PATH_DELETED && !was_made_anew(g, s, why->dep);
    case REASON_PARAM: /* a key that is gone from a file that is there has changed */
        return why->state == PATH_DELETED && !why->key;
    case REASON_OUT:
        return why->state == PATH_DELETED || why->state == PATH_NOT_IN_CACHE;
    case REASON_NEVER_RUN:
    case REASON_CMD:
    case REASON_ALWAYS:
    case REASON_CHECKSUM:
        return false;
    }
    BUG("reason %d", (int)why->kind);
}

void changed_drop_missing(const struct graph *g, const struct stage *s, struct reason_vec *why)
{
    size_t kept = 0;
    for (size_t i = 0; i < why->len; i++)
        if (!is_only_missing(g, s, &why->at[i]))
            why->at[kept++] = why->at[i];
    why->len = kept;
}
