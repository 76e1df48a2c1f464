#include "pipeline/run_cache.h"

#include "base/path.h"
#include "base/tmpfile.h"
#include "data/json_write.h"
#include "data/yaml_read.h"
#include "data/yaml_write.h"
#include "object/hash.h"
#include "pipeline/schema.h"

bool run_cache_has_key(const struct stage *s)
{
    return s->cmd && s->deps.len && s->outs.len && !s->always_changed;
}

bool run_cache_is_eligible(const struct stage *s)
{
    if (!run_cache_has_key(s))
        return false;
    vec_each (&s->outs, o)
        if ((*o)->persist || (*o)->is_outside)
            return false;
    return true;
}

bool run_cache_is_for_runs_of(const struct stage *s)
{
    vec_each (&s->outs, o)
        if (!(*o)->use_cache && (*o)->kind == OUT_PLAIN)
            return false;
    return run_cache_is_eligible(s);
}

/* --- keys --- */

/* Deep copy without "size" and "nfiles" at any depth, as the original's hash leaves them out. */
static struct value *without_sizes(const struct value *v, struct arena *a)
{
    if (v->kind == VALUE_MAP) {
        struct value *m = value_map(a);
        for (size_t i = 0; i < v->map.len; i++)
            if (!streq(v->map.pairs[i].key, "size") && !streq(v->map.pairs[i].key, "nfiles"))
                value_set(a, m, v->map.pairs[i].key, without_sizes(v->map.pairs[i].val, a));
        return m;
    }
    if (v->kind == VALUE_LIST) {
        struct value *l = value_list(a);
        for (size_t i = 0; i < v->list.len; i++)
            value_push(a, l, without_sizes(v->list.items[i], a));
        return l;
    }
    return value_copy(a, v);
}

static void hash_value(const struct value *v, char ret[65])
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    json_write(without_sizes(v, &a), JSON_SORT_KEYS, &text);
    hash_sha256_hex(sb_str(&text), ret);
}

static void hash_key(struct repo *r, const struct stage *s, const struct value *entry, char ret[65])
{
    struct value *key = value_map(r->arena), *paths = value_list(r->arena);
    for (size_t i = 0; i < entry->map.len; i++)
        if (!streq(entry->map.pairs[i].key, "outs"))
            value_set(r->arena, key, entry->map.pairs[i].key, entry->map.pairs[i].val);
    struct strs outs = {0};
    vec_each (&s->outs, o)
        arena_push(r->arena, &outs, (*o)->def);
    vec_sort(&outs, str_cmp_ptr);
    vec_each (&outs, o)
        value_push(r->arena, paths, value_strz(r->arena, *o));
    value_set(r->arena, key, "outs", paths);
    hash_value(key, ret);
}

static char *key_dir(struct repo *r, const char *key)
{
    return arena_printf(r->arena, "%s/runs/%.2s/%s", r->cache.dir, key, key);
}

/* --- saving --- */

/* Metrics and plots kept in Git are also kept in the cache, so that the run can be restored as a
 * whole. */
static err *keep_uncached(struct repo *r, const struct stage *s)
{
    vec_each (&s->outs, o) {
        struct build_opts opts;
        struct built b;
        if ((*o)->use_cache)
            continue;
        repo_build_opts(r, (*o)->path, (*o)->rec.oid.algo, &opts);
        TRY(build_commit(&r->cache, project_abs(r->project, (*o)->path, r->arena), &opts, false,
                         r->arena, &b));
    }
    return NULL;
}

static err *write_entry(struct repo *r, const char *dir, const char *path,
                        const struct value *entry)
{
    scoped(sb) struct sb text = SB_INIT;
    scoped(tmpfile) struct tmpfile tmp = TMPFILE_INIT;
    yaml_write(entry, &text);
    TRY(cache_make_dirs(&r->cache, dir));
    TRY(tmpfile_create(&tmp, dir, 0666));
    TRY(fs_write_all(tmp.fd, tmp.path, text.buf, text.len));
    if (r->cache.shared_group)
        TRY(fs_chmod(tmp.path, 0664));
    return tmpfile_commit(&tmp, path, false);
}

/* NULL when the file is not a lock entry; it is removed then, with a warning. */
static err *read_entry(struct repo *r, const char *path, struct value **ret)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *doc = NULL;
    err *e = fs_read_file(path, &text);
    if (!e)
        e = yaml_read(sb_str(&text), r->arena, &doc);
    if (!e)
        e = schema_check(&schema_lock_entry, doc, text.buf, path, NULL);
    *ret = e ? NULL : doc;
    if (!e)
        return NULL;
    err_free(e); /* a corrupt entry is only a lost memory */
    repo_warn(r, "corrupted cache file '%s'.", path_rel(r->arena, path, r->project->env->cwd));
    return fs_remove(path);
}

err *run_cache_save(struct repo *r, const struct stage *s, const struct value *lock_entry)
{
    char key[65], val[65];
    struct value *known = NULL;
    if (!run_cache_is_eligible(s))
        return NULL;
    hash_key(r, s, lock_entry, key);
    hash_value(lock_entry, val);
    TRY(keep_uncached(r, s));
    char *dir = key_dir(r, key), *path = path_join(r->arena, dir, val);
    if (fs_exists(path))
        TRY(read_entry(r, path, &known));
    return known ? NULL : write_entry(r, dir, path, lock_entry);
}

/* --- finding --- */

/* Newest first; equal times by name, so that the choice does not depend on the directory's order.
 */
static err *newest_entry(const char *dir, struct arena *a, const char **ret)
{
    struct fs_entries entries;
    int64_t best = 0;
    *ret = NULL;
    if (!fs_is_dir(dir))
        return NULL;
    TRY(fs_list(dir, a, &entries));
    for (size_t i = 0; i < entries.len; i++) {
        struct fs_stat st;
        const char *path = path_join(a, dir, entries.at[i].name);
        if (entries.at[i].name[0] == '.')
            continue; /* a temporary of a writer */
        TRY(fs_stat(path, &st));
        if (st.kind == FS_FILE && (!*ret || st.mtime_ns > best)) {
            *ret = path;
            best = st.mtime_ns;
        }
    }
    return NULL;
}

err *run_cache_outs_cached(struct repo *r, const struct stage *s, const struct value *entry,
                           bool *ret)
{
    const struct value *outs = value_find(entry, "outs");
    size_t found = 0;
    *ret = false;
    for (size_t i = 0; outs && i < outs->list.len; i++) {
        const struct value *e = outs->list.items[i], *md5 = value_find(e, "md5"),
                           *hash = value_find(e, "hash");
        struct oid oid;
        bool there = false;
        if (!value_is(md5, VALUE_STR) ||
            !oid_parse(str_of(md5->s), hash ? HASH_MD5 : HASH_MD5_DOS2UNIX, &oid))
            return NULL;
        TRY(cache_has_whole(&r->cache, &oid, 0, &there));
        if (!there)
            return NULL;
        found++;
    }
    *ret = found == s->outs.len;
    return NULL;
}

err *run_cache_find(struct repo *r, const struct stage *s, const struct snapshot *deps,
                    const struct value **ret)
{
    char key[65];
    const char *path = NULL;
    struct value *entry = NULL;
    *ret = NULL;
    if (!run_cache_is_eligible(s))
        return NULL;
    hash_key(r, s, save_lock_entry(r, s, deps), key);
    TRY(newest_entry(key_dir(r, key), r->arena, &path));
    if (path)
        TRY(read_entry(r, path, &entry));
    *ret = entry;
    return NULL;
}
