#include "pipeline/outs.h"

#include "base/map.h"
#include "base/path.h"

#include <unistd.h>

/* An output to bring, or the part of one that a target names. */
struct part {
    const struct out *out;
    const char *inside; /* path below the output's directory, NULL: all of it */
    bool is_right;      /* found to be as it should be */
    bool has_run;       /* its stage: what it has made is recorded, and this is something else */
};
VEC(part_vec, struct part);

struct checker {
    struct repo *repo;
    const struct outs_checkout_opts *opts;
    struct out_changes *changes;
    struct part_vec parts;
    struct strs failed;  /* shown paths whose objects are missing or cannot be linked to */
    struct strs unsaved; /* absolute paths that hold what the cache does not */
};

static const char *show_out(struct repo *r, const struct out *o, bool is_dir)
{
    const char *show = project_show(r->project, o->path, r->arena);
    return is_dir ? arena_printf(r->arena, "%s/", show) : show;
}

static const char *abs_part(struct repo *r, const struct part *p)
{
    const char *abs = project_abs(r->project, p->out->path, r->arena);
    return p->inside ? path_join(r->arena, abs, p->inside) : abs;
}

/* --- what can fail for one output and is told for all together --- */

/* The lines below the first name the files. */
static void add_unsaved(struct checker *c, const err *e)
{
    struct str rest = str_of(err_message(e)), line;
    str_split(&rest, '\n', &line);
    while (str_split(&rest, '\n', &line))
        arena_push(c->repo->arena, &c->unsaved, arena_str(c->repo->arena, line));
}

static err *sort_failure(struct checker *c, const struct out *o, err *e)
{
    if (err_code_of(e) == ERR_NOT_FOUND || err_code_of(e) == ERR_UNSUPPORTED)
        arena_push(c->repo->arena, &c->failed, show_out(c->repo, o, false));
    else if (err_code_of(e) == ERR_CONFLICT)
        add_unsaved(c, e);
    else
        return err_note(e, "failed to checkout '%s'", show_out(c->repo, o, false));
    err_free(e); /* gathered: told once for all at the end */
    return NULL;
}

static err *unsaved_failure(struct checker *c)
{
    scoped(sb) struct sb text = SB_INIT;
    if (!c->unsaved.len)
        return NULL;
    sb_add(&text, "Can't remove the following unsaved files without confirmation. Use "
                  "`--force` to force.");
    vec_each (&c->unsaved, path)
        sb_addf(&text, "\n%s", *path);
    return err_new(ERR_CONFLICT, "%s", text.buf);
}

static err *missing_failure(struct checker *c)
{
    scoped(sb) struct sb text = SB_INIT;
    if (!c->failed.len || c->opts->allow_missing)
        return NULL;
    if (c->opts->ret_lacks)
        *c->opts->ret_lacks = true;
    sb_add(&text, "Checkout failed for following targets:");
    vec_each (&c->failed, path)
        sb_addf(&text, "\n%s", *path);
    sb_add(&text, "\nIs your cache up to date?\n<https://error.dvc.org/missing-files>");
    return err_new(ERR_NOT_FOUND, "%s", text.buf);
}

/* --- one output --- */

/* What stands at an output's path goes to the cache if it is not there already. */
static err *keep(struct repo *r, const char *path, const char *abs)
{
    struct build_opts opts;
    struct built b;
    if (!fs_exists(abs))
        return NULL;
    repo_build_opts(r, path, HASH_MD5, &opts);
    return build_commit(&r->cache, abs, &opts, false, r->arena, &b);
}

/* A path inside a tracked directory, by the directory's manifest; one that the manifest does not
 * know is left as it is. */
static err *checkout_inside(struct repo *r, const struct part *p, const struct checkout_opts *opts,
                            enum checkout_change *ret)
{
    const char *abs = abs_part(r, p);
    struct manifest whole, below;
    TRY(cache_read_manifest(&r->cache, &p->out->rec.oid, r->arena, &whole));
    const struct manifest_entry *entry = manifest_find(&whole, p->inside);
    if (entry)
        return checkout_path(&r->cache, abs, &entry->oid, opts, ret);
    manifest_under(&whole, p->inside, r->arena, &below);
    if (below.len)
        return checkout_manifest(&r->cache, abs, &below, opts, ret);
    *ret = CHECKOUT_SAME;
    return NULL;
}

static err *apply_part(struct checker *c, const struct part *p, bool check_only,
                       enum checkout_change *ret)
{
    struct repo *r = c->repo;
    const struct out *o = p->out;
    const bool is_recorded = !oid_is_none(&o->rec.oid); /* else it fails, whatever is done */
    struct checkout_opts opts = {.force = c->opts->force,
                                 .is_named_nowhere = !is_recorded && p->has_run,
                                 .relink = c->opts->relink,
                                 .isexec = o->rec.isexec,
                                 .check_only = check_only,
                                 .counts = is_recorded ? c->opts->counts : NULL,
                                 .root = r->project->root};
    repo_build_opts(r, o->path, o->rec.oid.algo, &opts.build);
    if (p->inside && oid_is_dir(&o->rec.oid))
        return checkout_inside(r, p, &opts, ret);
    return checkout_path(&r->cache, project_abs(r->project, o->path, r->arena), &o->rec.oid, &opts,
                         ret);
}

/* It, or another part of it, has changed before. */
static bool is_noted(const struct checker *c, const char *path)
{
    vec_each (c->changes, change)
        if (streq(change->path, path))
            return true;
    return false;
}

static void note_change(struct checker *c, const struct part *p, enum checkout_change change,
                        bool was_there, bool was_dir)
{
    const struct out *o = p->out;
    bool is_dir = change == CHECKOUT_DELETED
                      ? was_dir
                      : fs_is_dir(project_abs(c->repo->project, o->path, c->repo->arena));
    const char *path = show_out(c->repo, o, is_dir);
    if (is_noted(c, path))
        return;
    if (p->inside)
        change = was_there ? CHECKOUT_MODIFIED : CHECKOUT_ADDED;
    arena_push(c->repo->arena, c->changes, ((struct out_change){path, change}));
}

static err *checkout_one(struct checker *c, const struct part *p)
{
    struct repo *r = c->repo;
    const struct out *o = p->out;
    const char *abs = project_abs(r->project, o->path, r->arena);
    enum checkout_change change = CHECKOUT_SAME;
    bool was_dir = fs_is_dir(abs), was_there = fs_exists(abs);
    if (c->opts->keep)
        TRY(keep(r, o->path, abs));
    err *e = apply_part(c, p, false, &change);
    if (e)
        return sort_failure(c, o, e);
    if (oid_is_none(&o->rec.oid)) {
        if (!c->opts->allow_unrecorded)
            arena_push(r->arena, &c->failed, show_out(r, o, false));
        return NULL;
    }
    if (change != CHECKOUT_SAME) {
        note_change(c, p, change, was_there, was_dir);
        repo_remember_out(r, o->path);
    }
    return NULL;
}

/* --- all of them --- */

static void warn_unrecorded(struct checker *c)
{
    vec_each (&c->parts, p)
        if (oid_is_none(&p->out->rec.oid))
            repo_warn(c->repo, "No file hash info found for '%s'. It won't be created.",
                      project_abs(c->repo->project, p->out->path, c->repo->arena));
}

/* Nothing is changed before it is known that nothing will be lost anywhere. */
static err *check_parts(struct checker *c)
{
    vec_each (&c->parts, p) {
        enum checkout_change change = CHECKOUT_SAME;
        err *e = apply_part(c, p, true, &change);
        if (e && err_code_of(e) == ERR_NOT_FOUND) {
            err_free(e); /* told when it is its turn */
            continue;
        }
        if (e)
            TRY(sort_failure(c, p->out, e));
        p->is_right = change == CHECKOUT_SAME && !oid_is_none(&p->out->rec.oid);
    }
    return unsaved_failure(c);
}

static err *checkout_parts(struct checker *c)
{
    if (!c->opts->force)
        TRY(check_parts(c));
    warn_unrecorded(c);
    vec_each (&c->parts, p)
        if (!p->is_right)
            TRY(checkout_one(c, p));
    TRY(unsaved_failure(c)); /* written meanwhile */
    return missing_failure(c);
}

static void add_stage(struct checker *c, const struct stage *s)
{
    vec_each (&s->outs, o)
        if ((*o)->use_cache && !(*o)->is_outside &&
            !(c->opts->only_recorded && oid_is_none(&(*o)->rec.oid)))
            arena_push(c->repo->arena, &c->parts, ((struct part){.out = *o, .has_run = s->locked}));
}

err *outs_checkout(struct repo *r, const struct index *ix, const struct stage_vec *stages,
                   const struct outs_checkout_opts *opts, struct out_changes *ret)
{
    struct checker c = {.repo = r, .opts = opts, .changes = ret};
    const struct stage_vec *all = stages ? stages : &ix->stages;
    vec_each (all, s)
        add_stage(&c, *s);
    return checkout_parts(&c);
}

/* --- what other revisions left behind --- */

static bool is_untouched(const struct state_link *l, const struct fs_stat *now)
{
    return now->kind != FS_NONE && now->ino == l->ino && now->mtime_ns == l->mtime_ns;
}

/* Below a directory only what the cache holds is removed, and the directory only when that leaves
 * it empty. */
static err *remove_leftover(struct checker *c, const char *path, enum checkout_change *ret)
{
    struct repo *r = c->repo;
    const char *abs = project_abs(r->project, path, r->arena);
    const struct manifest nothing = {.algo = HASH_MD5};
    struct checkout_opts opts = {.root = r->project->root};
    repo_build_opts(r, path, HASH_MD5, &opts.build);
    if (!fs_is_dir(abs))
        return checkout_path(&r->cache, abs, &OID_NONE, &opts, ret);
    TRY(checkout_manifest(&r->cache, abs, &nothing, &opts, ret));
    if (rmdir(abs) == 0)
        *ret = CHECKOUT_DELETED;
    return NULL;
}

static err *drop_leftover(struct checker *c, const char *path)
{
    struct repo *r = c->repo;
    enum checkout_change change = CHECKOUT_SAME;
    struct out o = {.path = path};
    bool is_dir = fs_is_dir(project_abs(r->project, path, r->arena));
    err *e = remove_leftover(c, path, &change);
    if (e && (err_code_of(e) == ERR_CONFLICT || err_code_of(e) == ERR_INVALID)) {
        err_free(e); /* the user's by now, or a link leads elsewhere */
        return NULL;
    }
    TRY(e);
    if (change != CHECKOUT_DELETED)
        return NULL;
    arena_push(r->arena, c->changes, ((struct out_change){show_out(r, &o, is_dir), change}));
    struct checkout_counts *counts = c->opts->counts;
    if (counts)
        counts->deleted++; /* COMPAT: one, also for a directory: checkout/leftovers_count */
    return NULL;
}

static err *drop_leftovers(struct checker *c, const struct index *ix)
{
    struct repo *r = c->repo;
    scoped(map) struct map used = MAP_INIT;
    struct state_link_vec links = {0};
    vec_each (&ix->stages, s)
        vec_each (&(*s)->outs, o)
            map_set(&used, (*o)->path, *o);
    state_list_links(r->state, r->arena, &links);
    err *e = NULL;
    for (size_t i = 0; i < links.len && !e; i++) {
        struct fs_stat now;
        const struct state_link *l = &links.at[i];
        if (map_has(&used, l->rel_path))
            continue;
        e = fs_lstat(project_abs(r->project, l->rel_path, r->arena), &now);
        if (!e && is_untouched(l, &now))
            e = drop_leftover(c, l->rel_path);
        if (!e)
            state_remove_link(r->state, l->rel_path);
    }
    vec_release(&links);
    return e;
}

/* --- targets --- */

static err *add_target(struct checker *c, struct targets *finder, const char *target)
{
    struct arena *a = c->repo->arena;
    struct stage_vec stages = {0};
    const char *path = NULL;
    err *e = targets_find(finder, target, &stages, &path);
    if (e && err_code_of(e) == ERR_NOT_FOUND)
        return err_note(e, "Did you mean `git checkout %s`?", target);
    TRY(e);
    if (!path) {
        vec_each (&stages, s)
            add_stage(c, *s);
        return NULL;
    }
    const struct out *o = index_find_out(finder->ix, path, NULL);
    struct part part = {.out = o,
                        .inside = streq(path, o->path) ? NULL : path_rel(a, path, o->path)};
    if (o->use_cache && !o->is_outside)
        arena_push(a, &c->parts, part);
    return NULL;
}

err *outs_checkout_targets(struct repo *r, const struct strs *targets,
                           const struct target_opts *which, const struct outs_checkout_opts *opts,
                           struct out_changes *ret)
{
    struct checker c = {.repo = r, .opts = opts, .changes = ret};
    struct index *ix = NULL;
    bool whole = which->recursive || which->with_deps;
    TRY(whole ? repo_index(r, &ix) : repo_index_of(r, targets, &ix));
    if (!targets->len)
        vec_each (&ix->stages, s)
            add_stage(&c, *s);
    struct targets finder = {.ix = ix, .opts = *which};
    vec_each (targets, t)
        TRY(add_target(&c, &finder, *t));
    if (!targets->len)
        TRY(drop_leftovers(&c, ix));
    return checkout_parts(&c);
}
