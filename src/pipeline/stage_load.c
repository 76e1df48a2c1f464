#include "pipeline/stage_load.h"

#include "base/path.h"
#include "pipeline/lockfile.h"

static const char default_params_file[] = "params.yaml";

/* --- small readers --- */

static bool get_bool(const struct value *map, const char *key, bool otherwise)
{
    const struct value *v = value_find(map, key);
    return value_is(v, VALUE_BOOL) ? v->b : otherwise;
}

static const char *get_str(const struct value *map, const char *key)
{
    const struct value *v = value_find(map, key);
    return value_is(v, VALUE_STR) ? v->s : NULL;
}

static uint64_t get_size(const struct value *map, const char *key, bool *ret_has)
{
    const struct value *v = value_find(map, key);
    *ret_has = value_is(v, VALUE_INT) && !v->digits && v->i >= 0;
    return *ret_has ? (uint64_t)v->i : 0;
}

static err *read_recorded(struct stage_loader *l, const struct value *entry, const char *def,
                          struct recorded *ret)
{
    *ret = (struct recorded){0};
    ret->size_bytes = get_size(entry, "size", &ret->has_size);
    ret->nfiles = get_size(entry, "nfiles", &ret->has_nfiles);
    ret->isexec = get_bool(entry, "isexec", false);
    ret->foreign = get_str(entry, "etag") ? get_str(entry, "etag") : get_str(entry, "checksum");
    const struct value *md5 = value_find(entry, "md5");
    if (!md5 || md5->kind == VALUE_NULL || (md5->kind == VALUE_STR && !md5->s[0]))
        return NULL;
    const char *hash = get_str(entry, "hash");
    enum hash_algo algo = hash && streq(hash, "md5") ? HASH_MD5 : HASH_MD5_DOS2UNIX;
    if (md5->kind != VALUE_STR || !oid_parse(str_of(md5->s), algo, &ret->oid))
        return err_new(
            ERR_DOCUMENT,
            "'%s' is invalid: the md5 of '%s', line %u, column %u, is not 32 hexadecimal digits.",
            l->show, def, md5->pos.line, md5->pos.col);
    return NULL;
}

static bool is_url(const char *path)
{
    const char *p = strstr(path, "://");
    return p && p > path;
}

static const char *plain_show(const struct stage_loader *l)
{
    return starts_with(l->show, "./") ? l->show + 2 : l->show;
}

static err *unsupported(struct stage_loader *l, const struct stage *s, const char *what)
{
    return err_new(ERR_UNSUPPORTED,
                   "failed to parse stage '%s' in '%s': %s is not supported by this version",
                   s->name ? s->name : l->show, plain_show(l), what);
}

/* COMPAT: only a whole path into the project is respelled (case stage/path_forms). */
static const char *spelling(struct stage_loader *l, const struct stage *s, const char *def)
{
    if (!path_is_abs(def) || !l->root)
        return def;
    const char *norm = path_norm(l->arena, def);
    if (!path_is_inside(norm, l->root) || streq(norm, l->root))
        return def;
    return path_rel(l->arena, path_rel(l->arena, norm, l->root), s->wdir);
}

/* Where a stage's spelling of a path leads. */
static err *resolve(struct stage_loader *l, const struct stage *s, const char *def,
                    const char **ret)
{
    if (is_url(def))
        return unsupported(l, s, arena_printf(l->arena, "external path '%s'", def));
    *ret = path_norm(l->arena, path_join(l->arena, s->wdir, def));
    return NULL;
}

/* The schema was checked before templates were filled in; what they bring may be anything. */
static err *bad_kind(struct stage_loader *l, const struct stage *s, const char *key,
                     const char *expected, const struct value *v)
{
    return err_new(ERR_INVALID, "failed to parse 'stages.%s.%s' in '%s': expected %s, got %s",
                   s->name, key, plain_show(l), expected, value_kind_name(v));
}

static err *check_key(struct stage_loader *l, const struct stage *s, const char *key,
                      const struct value_pair *p)
{
    if (!p->key_node || p->key_node->kind == VALUE_STR)
        return NULL;
    return bad_kind(l, s, key, "str", p->key_node);
}

/* --- dependencies --- */

static err *add_dep(struct stage_loader *l, struct stage *s, const struct value *def)
{
    if (def->kind != VALUE_STR)
        return bad_kind(l, s, "deps", "str", def);
    struct dep *d = arena_new(l->arena, struct dep);
    d->kind = DEP_FILE;
    d->def = spelling(l, s, def->s);
    TRY(resolve(l, s, d->def, &d->path));
    arena_push(l->arena, &s->deps, d);
    return NULL;
}

static err *find_params_dep(struct stage_loader *l, struct stage *s, const char *def,
                            struct dep **ret)
{
    vec_each (&s->deps, d)
        if ((*d)->kind == DEP_PARAMS && streq((*d)->def, def)) {
            *ret = *d;
            return NULL;
        }
    struct dep *d = arena_new(l->arena, struct dep);
    d->kind = DEP_PARAMS;
    d->def = def;
    TRY(resolve(l, s, def, &d->path));
    arena_push(l->arena, &s->deps, d);
    *ret = d;
    return NULL;
}

static void add_key(struct stage_loader *l, struct dep *d, const char *key)
{
    if (!strs_has(&d->keys, key))
        arena_push(l->arena, &d->keys, key);
}

static err *add_params_file(struct stage_loader *l, struct stage *s, const struct value_pair *p)
{
    struct dep *d = NULL;
    TRY(check_key(l, s, "params", p));
    if (p->val->kind != VALUE_LIST && p->val->kind != VALUE_NULL)
        return bad_kind(l, s, "params", "list", p->val);
    TRY(find_params_dep(l, s, spelling(l, s, p->key), &d));
    if (p->val->kind == VALUE_LIST)
        for (size_t i = 0; i < p->val->list.len; i++) {
            scoped(sb) struct sb key = SB_INIT;
            value_py_str(p->val->list.items[i], &key);
            add_key(l, d, arena_str(l->arena, sb_str(&key)));
        }
    if (p->val->kind != VALUE_LIST || !p->val->list.len)
        d->whole_file = true;
    return NULL;
}

static err *add_params(struct stage_loader *l, struct stage *s, const struct value *list)
{
    for (size_t i = 0; list && i < list->list.len; i++) {
        const struct value *item = list->list.items[i];
        struct dep *d = NULL;
        if (item->kind == VALUE_STR) {
            TRY(find_params_dep(l, s, default_params_file, &d));
            add_key(l, d, item->s);
            continue;
        }
        if (item->kind != VALUE_MAP)
            return bad_kind(l, s, "params", "str/dict", item);
        for (size_t k = 0; k < item->map.len; k++)
            TRY(add_params_file(l, s, &item->map.pairs[k]));
    }
    vec_each (&s->deps, d)
        if ((*d)->whole_file) /* single keys of a wholly tracked file say nothing more */
            (*d)->keys = (struct strs){0};
    return NULL;
}

/* --- outputs --- */

static err *find_out_in(struct stage_loader *l, struct stage *s, enum out_kind kind,
                        const char *def, struct out **ret)
{
    vec_each (&s->outs, o)
        if ((*o)->kind == kind && streq((*o)->def, def)) {
            *ret = *o;
            return NULL;
        }
    struct out *o = arena_new(l->arena, struct out);
    *o = (struct out){.kind = kind, .def = def, .use_cache = true, .push = true};
    TRY(resolve(l, s, def, &o->path));
    o->is_outside = stage_path_is_outside(o->path);
    arena_push(l->arena, &s->outs, o);
    *ret = o;
    return NULL;
}

static void read_out_flags(struct out *o, const struct value *flags)
{
    if (!value_is(flags, VALUE_MAP))
        return;
    o->entry = flags;
    o->use_cache = get_bool(flags, "cache", o->use_cache);
    o->persist = get_bool(flags, "persist", o->persist);
    o->checkpoint = get_bool(flags, "checkpoint", o->checkpoint);
    o->push = get_bool(flags, "push", o->push);
    if (get_str(flags, "remote"))
        o->remote = get_str(flags, "remote");
}

static err *add_out_map(struct stage_loader *l, struct stage *s, const struct value_pair *list,
                        const struct value *map, enum out_kind kind)
{
    for (size_t i = 0; i < map->map.len; i++) {
        struct out *o = NULL;
        TRY(check_key(l, s, list->key, &map->map.pairs[i]));
        TRY(find_out_in(l, s, kind, spelling(l, s, map->map.pairs[i].key), &o));
        read_out_flags(o, map->map.pairs[i].val);
    }
    return NULL;
}

static err *add_outs(struct stage_loader *l, struct stage *s, const struct value_pair *list,
                     enum out_kind kind)
{
    for (size_t i = 0; i < list->val->list.len; i++) {
        const struct value *item = list->val->list.items[i];
        struct out *o = NULL;
        if (item->kind == VALUE_STR)
            TRY(find_out_in(l, s, kind, spelling(l, s, item->s), &o));
        else if (item->kind == VALUE_MAP)
            TRY(add_out_map(l, s, list, item, kind));
        else
            return bad_kind(l, s, list->key, "str", item);
    }
    return NULL;
}

/* In this order, whatever that of the file. */
static err *add_all_outs(struct stage_loader *l, struct stage *s, const struct value *body)
{
    static const struct {
        const char *key;
        enum out_kind kind;
    } kinds[] = {{"outs", OUT_PLAIN}, {"metrics", OUT_METRIC}, {"plots", OUT_PLOT}};
    for (size_t k = 0; k < ARRAY_LEN(kinds); k++)
        for (size_t i = 0; i < body->map.len; i++)
            if (streq(body->map.pairs[i].key, kinds[k].key))
                TRY(add_outs(l, s, &body->map.pairs[i], kinds[k].kind));
    return NULL;
}

/* --- what the lock remembers --- */

/* The entries of a list, found by their path. */
struct entries {
    const struct value *list;
    struct value *map; /* of a long list */
};

enum { LONG_LIST = 16 };

static const char *path_of(const struct entries *e, size_t i)
{
    return get_str(e->list->list.items[i], "path");
}

static struct entries entries_of(const struct value *list, struct arena *a)
{
    struct entries e = {.list = value_is(list, VALUE_LIST) ? list : NULL};
    if (!e.list || list->list.len < LONG_LIST)
        return e;
    e.map = value_map(a);
    for (size_t i = 0; i < list->list.len; i++)
        if (path_of(&e, i))
            value_set(a, e.map, path_of(&e, i), list->list.items[i]);
    return e;
}

/* Of equal ones the last, as in the original (case status/locked_twice). */
static const struct value *find_entry(const struct entries *e, const char *path)
{
    if (e->map)
        return value_find(e->map, path);
    for (size_t i = e->list ? e->list->list.len : 0; i--;)
        if (path_of(e, i) && streq(path_of(e, i), path))
            return e->list->list.items[i];
    return NULL;
}

static err *fill_from_lock(const struct stage_loader *of, struct stage *s,
                           const struct value *locked)
{
    struct stage_loader in_lock = *of, *l = &in_lock;
    l->show = lockfile_show(of->show, of->arena);
    s->locked = locked;
    if (!locked || locked->kind != VALUE_MAP)
        return NULL;
    s->locked_cmd = value_find(locked, "cmd");
    const struct value *params = value_find(locked, "params");
    const struct entries deps = entries_of(value_find(locked, "deps"), of->arena);
    const struct entries outs = entries_of(value_find(locked, "outs"), of->arena);
    vec_each (&s->deps, d) {
        if ((*d)->kind == DEP_PARAMS) {
            (*d)->locked = params ? value_find(params, (*d)->def) : NULL;
            continue;
        }
        const struct value *entry = find_entry(&deps, (*d)->def);
        if (entry)
            TRY(read_recorded(l, entry, (*d)->def, &(*d)->rec));
    }
    vec_each (&s->outs, o) {
        const struct value *entry = find_entry(&outs, (*o)->def);
        if (entry)
            TRY(read_recorded(l, entry, (*o)->def, &(*o)->rec));
    }
    return NULL;
}

/* --- stages --- */

static char *make_addr(struct stage_loader *l, const char *name)
{
    if (!name)
        return arena_strdup(l->arena, l->file->path);
    if (streq(l->file->path, "dvc.yaml"))
        return arena_strdup(l->arena, name);
    return arena_printf(l->arena, "%s:%s", l->file->path, name);
}

static struct stage *new_stage(struct stage_loader *l, const char *name, const struct value *body)
{
    struct stage *s = arena_new(l->arena, struct stage);
    s->file = l->file;
    s->name = name;
    s->addr = make_addr(l, name);
    const char *wdir = get_str(body, "wdir");
    char *norm = path_norm(l->arena, path_join(l->arena, l->file->dir, wdir ? wdir : "."));
    s->wdir = streq(norm, ".") ? "" : norm;
    s->frozen = get_bool(body, "frozen", false) || get_bool(body, "locked", false);
    s->always_changed = get_bool(body, "always_changed", false);
    s->desc = get_str(body, "desc");
    s->meta = value_find(body, "meta");
    s->pos = body->pos;
    arena_push(l->arena, &l->file->stages, s);
    return s;
}

/* A list in brackets becomes a block in dvc.lock. */
static const struct value *as_block(struct stage_loader *l, const struct value *cmd)
{
    if (cmd->kind != VALUE_LIST || !cmd->flow)
        return cmd;
    struct value *block = arena_memdup(l->arena, cmd, sizeof(*cmd));
    block->flow = false;
    return block;
}

static err *check_kinds(struct stage_loader *l, const struct stage *s, const struct value *body)
{
    const struct value *cmd = value_find(body, "cmd"), *wdir = value_find(body, "wdir");
    if (cmd->kind != VALUE_STR && cmd->kind != VALUE_LIST)
        return bad_kind(l, s, "cmd", "str", cmd);
    if (wdir && wdir->kind != VALUE_STR && wdir->kind != VALUE_NULL)
        return bad_kind(l, s, "wdir", "str", wdir);
    return NULL;
}

err *stage_load_pipeline(struct stage_loader *l, const struct expanded *e,
                         const struct value *locked)
{
    struct stage *s = new_stage(l, e->name, e->body);
    const struct value *deps = value_find(e->body, "deps");
    s->group = e->group;
    s->is_parametrized = e->is_parametrized;
    s->used = e->used;
    s->cmd = as_block(l, value_find(e->body, "cmd"));
    TRY(check_kinds(l, s, e->body));
    for (size_t i = 0; deps && i < deps->list.len; i++)
        TRY(add_dep(l, s, deps->list.items[i]));
    TRY(add_params(l, s, value_find(e->body, "params")));
    TRY(add_all_outs(l, s, e->body));
    return fill_from_lock(l, s, locked);
}

/* --- .dvc files --- */

static err *load_data_out(struct stage_loader *l, struct stage *s, const struct value *entry)
{
    struct out *o = NULL;
    TRY(find_out_in(l, s, OUT_PLAIN, get_str(entry, "path"), &o));
    read_out_flags(o, entry);
    if (value_find(entry, "metric") &&
        !(value_is(value_find(entry, "metric"), VALUE_BOOL) && !value_find(entry, "metric")->b))
        o->kind = OUT_METRIC;
    return read_recorded(l, entry, o->def, &o->rec);
}

static err *load_data_dep(struct stage_loader *l, struct stage *s, const struct value *entry)
{
    const char *def = get_str(entry, "path");
    struct dep *d = arena_new(l->arena, struct dep);
    d->kind = DEP_FILE;
    d->def = def ? def : "";
    d->entry = entry;
    d->path = is_url(d->def) ? d->def : path_norm(l->arena, path_join(l->arena, s->wdir, d->def));
    TRY(read_recorded(l, entry, d->def, &d->rec));
    arena_push(l->arena, &s->deps, d);
    return NULL;
}

err *stage_load_data(struct stage_loader *l)
{
    const struct value *doc = l->file->doc;
    struct stage *s = new_stage(l, NULL, doc);
    const struct value *outs = value_find(doc, "outs"), *deps = value_find(doc, "deps");
    for (size_t i = 0; value_is(deps, VALUE_LIST) && i < deps->list.len; i++)
        TRY(load_data_dep(l, s, deps->list.items[i]));
    for (size_t i = 0; value_is(outs, VALUE_LIST) && i < outs->list.len; i++)
        TRY(load_data_out(l, s, outs->list.items[i]));
    return NULL;
}
