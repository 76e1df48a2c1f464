#include "pipeline/data_side.h"

#include "base/path.h"
#include "object/tree.h"
#include "pipeline/used.h"

static int root_cmp(const void *a, const void *b)
{
    const struct data_root *x = a, *y = b;
    return strcmp(x->path, y->path);
}

struct data_root *data_side_find(const struct data_side *s, const char *path)
{
    struct data_root key = {.path = path};
    if (!s->roots.len)
        return NULL;
    return bsearch(&key, s->roots.at, s->roots.len, sizeof(key), root_cmp);
}

/* --- what is recorded --- */

static err *read_manifest(struct repo *r, const struct oid *oid, bool *ret_found,
                          struct manifest *ret)
{
    err *e = cache_read_manifest(&r->cache, oid, r->arena, ret);
    *ret_found = !e;
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e); /* what it lists is unknown, which is no failure */
        return NULL;
    }
    return e;
}

err *data_root_list(struct repo *r, struct data_root *root)
{
    if (!root->is_dir || root->is_listed || root->is_part)
        return NULL;
    return read_manifest(r, &root->oid, &root->is_listed, &root->files);
}

static err *add_part(struct repo *r, const struct used *u, struct data_side *ret)
{
    struct manifest whole = {0};
    struct data_root root = {
        .path = path_join(r->arena, u->out->path, u->inside), .out = u->out, .is_part = true};
    TRY(read_manifest(r, &u->out->rec.oid, &root.is_listed, &whole));
    const struct manifest_entry *file = root.is_listed ? manifest_find(&whole, u->inside) : NULL;
    if (file) {
        root.oid = file->oid;
    } else {
        root.is_dir = true;
        if (root.is_listed)
            manifest_under(&whole, u->inside, r->arena, &root.files);
        root.files.algo = u->out->rec.oid.algo;
    }
    bool is_gap = !file && !root.files.len && root.is_listed;
    arena_push(r->arena, is_gap ? &ret->gaps : &ret->roots, root);
    return NULL;
}

static err *add_used(struct repo *r, const struct used_vec *used, struct data_side *ret)
{
    vec_each (used, u) {
        const struct oid *oid = &u->out->rec.oid;
        struct data_root root = {
            .path = u->out->path, .out = u->out, .oid = *oid, .is_dir = oid_is_dir(oid)};
        if (u->inside)
            TRY(add_part(r, u, ret));
        else
            arena_push(r->arena, &ret->roots, root);
    }
    return NULL;
}

static void drop_inner_of(struct data_roots *roots, const struct map *paths)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    size_t kept = 0;
    for (size_t i = 0; i < roots->len; i++) {
        bool again = kept && streq(roots->at[kept - 1].path, roots->at[i].path);
        if (!again && !path_is_inside_any(paths, path_dir(&scratch, roots->at[i].path)))
            roots->at[kept++] = roots->at[i];
    }
    roots->len = kept;
}

/* Targets may name a path twice, or one inside of another. */
static void drop_inner(struct data_side *side)
{
    scoped(map) struct map paths = MAP_INIT;
    vec_each (&side->roots, root)
        map_set(&paths, root->path, side);
    vec_each (&side->gaps, gap)
        map_set(&paths, gap->path, side);
    drop_inner_of(&side->roots, &paths);
    drop_inner_of(&side->gaps, &paths);
}

static err *find_target(struct index *ix, const char *target, struct used_vec *used,
                        struct strs *ret_unknown)
{
    struct strs one = {0};
    struct target_opts opts = {0};
    arena_push(ix->arena, &one, target);
    err *e = used_collect(ix, &one, &opts, used);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e); /* the caller knows whether another side has it */
    arena_push(ix->arena, ret_unknown, target);
    return NULL;
}

err *data_side_recorded(struct repo *r, struct index *ix, const struct strs *targets,
                        struct data_side *ret, struct strs *ret_unknown)
{
    struct used_vec used = {0};
    struct target_opts opts = {0};
    struct data_side side = {0};
    if (!targets->len)
        TRY(used_collect(ix, targets, &opts, &used));
    vec_each (targets, t)
        TRY(find_target(ix, *t, &used, ret_unknown));
    TRY(add_used(r, &used, &side));
    vec_sort(&side.roots, root_cmp);
    vec_sort(&side.gaps, root_cmp);
    if (targets->len)
        drop_inner(&side);
    *ret = side;
    return NULL;
}

/* --- what is there --- */

static enum hash_algo algo_of(const struct data_root *recorded)
{
    return recorded->is_part && recorded->is_dir ? recorded->files.algo : recorded->oid.algo;
}

static void keep_files(struct tree *t)
{
    size_t kept = 0;
    for (size_t i = 0; i < t->files.len; i++)
        if (t->files.at[i].st.kind == FS_FILE)
            t->files.at[kept++] = t->files.at[i];
    t->files.len = kept;
}

static err *build_dir(const char *abs, const struct build_opts *opts, struct arena *a,
                      struct data_root *ret)
{
    scoped(tree) struct tree t = {0};
    scoped(sb) struct sb bytes = SB_INIT;
    struct built built;
    TRY(tree_scan(abs, opts, TREE_ANYTHING, a, &t));
    keep_files(&t);
    TRY(tree_hash(abs, opts, &t));
    tree_describe(&t, opts->algo, a, &bytes, &built);
    ret->is_listed = true;
    ret->files = built.manifest;
    if (!ret->is_part)
        ret->oid = built.oid;
    return NULL;
}

static err *build_root(struct repo *r, const struct data_root *recorded, struct data_roots *out)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    const char *abs = project_abs(r->project, recorded->path, &scratch);
    struct data_root root = {
        .path = recorded->path, .out = recorded->out, .is_part = recorded->is_part};
    struct build_opts opts;
    struct built built;
    struct fs_stat st;
    TRY(fs_stat(abs, &st));
    if (st.kind == FS_NONE)
        return NULL;
    repo_build_opts(r, recorded->path, algo_of(recorded), &opts);
    root.is_dir = st.kind == FS_DIR;
    if (root.is_dir) {
        TRY(build_dir(abs, &opts, r->arena, &root));
    } else {
        TRY(build_path(abs, &opts, &scratch, &built));
        root.oid = built.oid;
    }
    arena_push(r->arena, out, root);
    return NULL;
}

err *data_side_built(struct repo *r, const struct data_side *recorded, struct data_side *ret)
{
    struct data_side side = {0};
    vec_each (&recorded->roots, root)
        TRY(build_root(r, root, &side.roots));
    vec_each (&recorded->gaps, gap)
        TRY(build_root(r, gap, &side.roots));
    vec_sort(&side.roots, root_cmp);
    *ret = side;
    return NULL;
}
