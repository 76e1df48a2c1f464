#include "object/tree.h"

#include "base/mem.h"
#include "base/turns.h"
#include "object/gather.h"
#include "object/hash.h"

void tree_release(struct tree *t)
{
    vec_release(&t->files);
    vec_release(&t->dirs);
    vec_release(&t->dir_links);
}

void tree_path(const char *dir, const char *relpath, struct sb *out)
{
    sb_clear(out);
    sb_add(out, dir);
    if (*relpath) {
        sb_add_char(out, '/');
        sb_add(out, relpath);
    }
}

struct reading {
    const char *dir;
    const struct build_opts *opts;
    enum hash_algo algo;
    struct tree *tree;
    size_t *todo; /* indices of files to read */
    struct batches batches;
    struct meter *meter;
};

static err *read_one(const struct reading *r, struct gather *g, struct tree_file *f)
{
    scoped(sb) struct sb path = SB_INIT;
    bool taken = false;

    tree_path(r->dir, f->relpath, &path);
    if (f->st.size_bytes <= GATHER_FILE_BYTES)
        TRY(gather_read(g, path.buf, (size_t)(f - r->tree->files.at), &taken));
    if (taken)
        return NULL;
    TRY(hash_still_file(path.buf, r->algo, r->meter, &f->oid, &f->st, &f->read_ns));
    meter_add(r->meter, 1, 0);
    return NULL;
}

static err *read_batch(void *ctx, size_t index)
{
    const struct reading *r = ctx;
    const struct batch *b = &r->batches.at.at[index];
    scoped(gather) struct gather g = GATHER_INIT;

    for (size_t i = b->from; i < b->to; i++)
        TRY(read_one(r, &g, &r->tree->files.at[r->todo[i]]));
    gather_hash(&g, r->algo);
    vec_each (&g.files, done) {
        struct tree_file *f = &r->tree->files.at[done->index];
        f->st = done->st;
        f->read_ns = done->read_ns;
        f->oid = done->oid;
    }
    meter_add(r->meter, g.files.len, g.bytes.len);
    return NULL;
}

static void save_read(void *ctx)
{
    const struct reading *r = ctx;

    tree_remember(r->dir, r->opts, r->tree);
    state_save(r->opts->state);
}

static err *read_all(struct reading *r, size_t count)
{
    scoped(batches) struct batches b;

    batches_init(&b, count);
    for (size_t i = 0; i < count; i++)
        batches_add(&b, r->tree->files.at[r->todo[i]].st.size_bytes);
    r->batches = b;
    meter_start(r->meter, METER_HASH, count, batches_bytes(&b));
    return turns_run(b.at.len, r->opts->threads, read_batch, save_read, r);
}

void tree_remember(const char *dir, const struct build_opts *opts, struct tree *t)
{
    scoped(sb) struct sb path = SB_INIT;

    vec_each (&t->files, f) {
        if (!f->read_ns)
            continue;
        tree_path(dir, f->relpath, &path);
        state_put(opts->state, path.buf, &f->st, f->read_ns, &f->oid);
        f->read_ns = 0;
    }
}

static bool is_unknown(const struct tree_file *f)
{
    return f->st.kind == FS_FILE && oid_is_none(&f->oid);
}

/* As tree_path, with the path of `before` (NULL: none) in `out`: files of one directory mostly come
 * together. */
static void next_path(const char *dir, const char *before, const char *relpath, struct sb *out)
{
    const char *slash = strrchr(relpath, '/');
    const size_t len = slash ? (size_t)(slash - relpath) + 1 : 0;
    const char *name = before ? before + len : NULL;

    if (!before || strncmp(before, relpath, len) != 0 || strchr(name, '/')) {
        tree_path(dir, relpath, out);
        return;
    }
    sb_truncate(out, out->len - strlen(name));
    sb_add(out, relpath + len);
}

bool tree_recall(const char *dir, const struct build_opts *opts, struct tree *t)
{
    scoped(sb) struct sb path = SB_INIT;
    const char *before = NULL;
    bool all = true;

    state_expect(opts->state, t->files.len);
    state_begin_gets(opts->state);
    vec_each (&t->files, f) {
        if (!is_unknown(f))
            continue;
        next_path(dir, before, f->relpath, &path);
        before = f->relpath;
        all &= state_get(opts->state, path.buf, &f->st, opts->algo, &f->oid);
    }
    state_end_gets(opts->state);
    return all;
}

err *tree_hash(const char *dir, const struct build_opts *opts, struct tree *t)
{
    scoped(free) size_t *todo = mem_alloc(t->files.len * sizeof(*todo));
    struct reading r = {.dir = dir,
                        .opts = opts,
                        .algo = opts->algo,
                        .tree = t,
                        .todo = todo,
                        .meter = opts->meter};
    size_t count = 0;
    err *e;

    tree_recall(dir, opts, t);
    vec_each (&t->files, f) {
        if (is_unknown(f))
            todo[count++] = (size_t)(f - t->files.at);
    }
    e = read_all(&r, count);
    tree_remember(dir, opts, t); /* also what an interrupted run has read */
    return e;
}

void tree_describe(const struct tree *t, enum hash_algo algo, struct arena *a, struct sb *ret_bytes,
                   struct built *ret)
{
    struct built b = {.is_dir = true, .nfiles = t->files.len};

    b.manifest = (struct manifest){.algo = algo,
                                   .len = t->files.len,
                                   .at = arena_array(a, t->files.len, sizeof(*b.manifest.at))};
    for (size_t i = 0; i < t->files.len; i++) {
        const struct tree_file *f = &t->files.at[i];
        b.manifest.at[i] = (struct manifest_entry){f->relpath, f->oid, f->st.size_bytes};
        b.size_bytes += f->st.size_bytes;
    }
    manifest_format(&b.manifest, ret_bytes, &b.oid);
    *ret = b;
}

void tree_oid(const struct tree *t, enum hash_algo algo, struct oid *ret)
{
    scoped(manifest_hasher) struct manifest_hasher h;

    manifest_hasher_init(&h, algo);
    vec_each (&t->files, f)
        manifest_hasher_add(&h, f->relpath, &f->oid);
    manifest_hasher_finish(&h, ret);
}

bool tree_is_listed(const struct tree *t, const struct manifest *m)
{
    if (t->files.len != m->len)
        return false;
    for (size_t i = 0; i < m->len; i++) {
        const struct tree_file *f = &t->files.at[i];
        if (!oid_equal(&f->oid, &m->at[i].oid) || !streq(f->relpath, m->at[i].relpath))
            return false;
    }
    return true;
}
