#include "pipeline/outs_move_text.h"

#include "base/path.h"
#include "data/json_write.h"
#include "data/yaml_write.h"
#include "object/hash.h"
#include "pipeline/stage_edit.h"

static const char *const file_keys[] = {"desc",           "md5",  "wdir", "frozen", "deps", "outs",
                                        "always_changed", "meta", NULL};
static const char *const out_keys[] = {
    "md5",    "etag", "checksum", "size",      "nfiles", "isexec", "version_id", "cloud", "hash",
    "path",   "repo", "db",       "fs_config", "desc",   "type",   "labels",     "meta",  "cache",
    "metric", "plot", "persist",  "remote",    "push",   "files",  NULL};

/* --- the order of a new file --- */

static bool is_listed(const char *const *keys, const char *key)
{
    for (; *keys; keys++)
        if (streq(*keys, key))
            return true;
    return false;
}

static struct value *reorder(const struct value *map, const char *const *keys, struct arena *a)
{
    struct value *ret = value_map(a);
    for (const char *const *key = keys; *key; key++)
        if (value_find(map, *key))
            value_set(a, ret, *key, value_find(map, *key));
    for (size_t i = 0; i < map->map.len; i++)
        if (!is_listed(keys, map->map.pairs[i].key))
            value_set(a, ret, map->map.pairs[i].key, map->map.pairs[i].val);
    return ret;
}

static void reorder_items(struct value *list, struct arena *a)
{
    for (size_t i = 0; value_is(list, VALUE_LIST) && i < list->list.len; i++)
        list->list.items[i] = reorder(list->list.items[i], out_keys, a);
}

/* --- the checksum of an import --- */

static bool counts(const char *key)
{
    static const char *const left_out[] = {"desc",   "type",   "labels", "meta",
                                           "locked", "frozen", "metric", "persist",
                                           "isexec", "size",   "nfiles", NULL};
    return !is_listed(left_out, key);
}

static struct value *filter(const struct value *v, struct arena *a)
{
    if (v->kind == VALUE_LIST) {
        struct value *list = value_list(a);
        for (size_t i = 0; i < v->list.len; i++)
            value_push(a, list, filter(v->list.items[i], a));
        return list;
    }
    if (v->kind != VALUE_MAP)
        return value_copy(a, v);
    struct value *map = value_map(a);
    for (size_t i = 0; i < v->map.len; i++)
        if (counts(v->map.pairs[i].key))
            value_set(a, map, v->map.pairs[i].key, filter(v->map.pairs[i].val, a));
    return map;
}

static struct value *checksum(const struct value *doc, struct arena *a)
{
    scoped(sb) struct sb json = SB_INIT;
    struct value *rest = filter(doc, a), *wdir = value_find(rest, "wdir");
    struct oid oid;
    value_unset(rest, "md5");
    if (value_is(wdir, VALUE_STR) && streq(wdir->s, "."))
        value_unset(rest, "wdir");
    json_write(rest, JSON_SORT_KEYS, &json);
    hash_bytes(sb_str(&json), HASH_MD5, &oid);
    return value_strz(a, oid.text);
}

/* --- what changes --- */

static bool is_local(const struct value *dep)
{
    const struct value *path = value_find(dep, "path");
    return value_is(path, VALUE_STR) && !value_find(dep, "repo") && !strstr(path->s, "://") &&
           !path_is_abs(path->s);
}

static void move_deps(const struct stage *s, struct value *doc, const char *wdir, struct arena *a)
{
    struct value *deps = value_find(doc, "deps");
    for (size_t i = 0; value_is(deps, VALUE_LIST) && i < deps->list.len; i++)
        if (is_local(deps->list.items[i]))
            value_set(a, deps->list.items[i], "path",
                      value_strz(a, path_rel(a, s->deps.at[i]->path, wdir)));
}

static struct value *moved_doc(const struct stage *s, const char *def, const char *wdir,
                               bool renamed, struct arena *a)
{
    struct value *doc = value_copy(a, s->file->doc);
    struct value *out = value_find(doc, "outs")->list.items[0];
    value_set(a, out, "path", value_strz(a, def));
    move_deps(s, doc, wdir, a);
    if (renamed)
        value_unset(doc, "wdir");
    if (stage_is_import(s))
        value_set(a, doc, "md5", checksum(doc, a));
    return doc;
}

/* --- text --- */

static bool has_usual_layout(const struct dvcfile *f)
{
    scoped(sb) struct sb usual = SB_INIT;
    yaml_write(f->doc, &usual);
    return streq(usual.buf, f->text);
}

err *outs_move_text(const struct stage *s, const char *def, const char *wdir, bool renamed,
                    struct arena *a, const char **ret_text)
{
    struct value *doc = moved_doc(s, def, wdir, renamed, a);
    if (!renamed || !has_usual_layout(s->file))
        return stage_edit_put(str_of(s->file->text), NULL, doc, a, ret_text);
    scoped(sb) struct sb text = SB_INIT;
    reorder_items(value_find(doc, "outs"), a);
    reorder_items(value_find(doc, "deps"), a);
    yaml_write(reorder(doc, file_keys, a), &text);
    *ret_text = arena_str(a, sb_str(&text));
    return NULL;
}
