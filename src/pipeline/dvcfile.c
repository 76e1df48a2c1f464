#include "pipeline/dvcfile.h"

#include "base/path.h"
#include "pipeline/schema.h"
#include "pipeline/yaml_file.h"

static const char default_params_file[] = "params.yaml";

struct loader {
    struct arena *arena;
    struct dvcfile *file;
    const char *show; /* the file in messages */
};

bool dvcfile_is_pipeline_name(const char *path)
{
    return streq(path_base(path), "dvc.yaml");
}

bool dvcfile_is_data_name(const char *path)
{
    const char *base = path_base(path);
    return ends_with(base, ".dvc") && !streq(base, ".dvc");
}

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

static err *read_recorded(struct loader *l, const struct value *entry, const char *def,
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

static err *unsupported(struct loader *l, const struct stage *s, const char *what)
{
    return err_new(ERR_UNSUPPORTED,
                   "failed to parse stage '%s' in '%s': %s is not supported by this version",
                   s->name ? s->name : l->show, l->file->path, what);
}

/* Where a stage's spelling of a path leads. */
static err *resolve(struct loader *l, const struct stage *s, const char *def, const char **ret)
{
    if (is_url(def))
        return unsupported(l, s, arena_printf(l->arena, "external path '%s'", def));
    *ret = path_norm(l->arena, path_join(l->arena, s->wdir, def));
    return NULL;
}

/* --- templating: not here yet, so it must not pass unseen --- */

static const struct value *find_template(const struct value *v)
{
    if (v->kind == VALUE_STR) {
        const char *p = strstr(v->s, "${");
        return p && (p == v->s || p[-1] != '\\') ? v : NULL;
    }
    if (v->kind == VALUE_LIST)
        for (size_t i = 0; i < v->list.len; i++) {
            const struct value *found = find_template(v->list.items[i]);
            if (found)
                return found;
        }
    if (v->kind == VALUE_MAP)
        for (size_t i = 0; i < v->map.len; i++) {
            const struct value *found = find_template(v->map.pairs[i].val);
            if (found || (strstr(v->map.pairs[i].key, "${")))
                return found ? found : v;
        }
    return NULL;
}

static err *refuse_templates(struct loader *l, const char *name, const struct value *body)
{
    static const char *const keys[] = {"foreach", "matrix", "vars", NULL};
    for (size_t i = 0; keys[i]; i++)
        if (value_find(body, keys[i]))
            return err_new(ERR_UNSUPPORTED,
                           "failed to parse stage '%s' in '%s': '%s' (line %u) is not supported by "
                           "this version",
                           name, l->file->path, keys[i], value_find(body, keys[i])->pos.line);
    const struct value *at = find_template(body);
    if (at)
        return err_new(ERR_UNSUPPORTED,
                       "failed to parse stage '%s' in '%s': '${…}' (line %u, column %u) is not "
                       "supported by this version",
                       name, l->file->path, at->pos.line, at->pos.col);
    return NULL;
}

/* `\${x}` stands for a literal `${x}`. */
static const char *unescape(struct loader *l, const char *text)
{
    if (!strstr(text, "\\${"))
        return text;
    scoped(sb) struct sb out = SB_INIT;
    for (const char *p = text; *p; p++)
        if (!starts_with(p, "\\${"))
            sb_add_char(&out, *p);
    return arena_str(l->arena, sb_str(&out));
}

static bool has_escape(const struct value *v)
{
    return v->kind == VALUE_STR && strstr(v->s, "\\${");
}

/* A list in brackets becomes a block in dvc.lock. */
static const struct value *unescape_cmd(struct loader *l, const struct value *cmd)
{
    if (!cmd || !(cmd->kind == VALUE_STR || cmd->kind == VALUE_LIST))
        return cmd;
    struct value *copy = value_copy(l->arena, cmd);
    copy->flow = false;
    if (copy->kind == VALUE_STR)
        return has_escape(copy) ? value_strz(l->arena, unescape(l, copy->s)) : copy;
    for (size_t i = 0; i < copy->list.len; i++)
        if (has_escape(copy->list.items[i]))
            copy->list.items[i] = value_strz(l->arena, unescape(l, copy->list.items[i]->s));
    return copy;
}

/* --- dependencies --- */

static err *add_dep(struct loader *l, struct stage *s, const char *def)
{
    struct dep *d = arena_new(l->arena, struct dep);
    d->kind = DEP_FILE;
    d->def = unescape(l, def);
    TRY(resolve(l, s, d->def, &d->path));
    arena_push(l->arena, &s->deps, d);
    return NULL;
}

static err *find_params_dep(struct loader *l, struct stage *s, const char *def, struct dep **ret)
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

static void add_key(struct loader *l, struct dep *d, const char *key)
{
    if (!strs_has(&d->keys, key))
        arena_push(l->arena, &d->keys, key);
}

static err *add_params_file(struct loader *l, struct stage *s, const struct value_pair *p)
{
    struct dep *d = NULL;
    TRY(find_params_dep(l, s, p->key, &d));
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

static err *add_params(struct loader *l, struct stage *s, const struct value *list)
{
    for (size_t i = 0; list && i < list->list.len; i++) {
        const struct value *item = list->list.items[i];
        struct dep *d = NULL;
        if (item->kind == VALUE_STR) {
            TRY(find_params_dep(l, s, default_params_file, &d));
            add_key(l, d, item->s);
            continue;
        }
        for (size_t k = 0; k < item->map.len; k++)
            TRY(add_params_file(l, s, &item->map.pairs[k]));
    }
    vec_each (&s->deps, d)
        if ((*d)->whole_file) /* single keys of a wholly tracked file say nothing more */
            (*d)->keys = (struct strs){0};
    return NULL;
}

/* --- outputs --- */

static err *find_out_in(struct loader *l, struct stage *s, enum out_kind kind, const char *def,
                        struct out **ret)
{
    vec_each (&s->outs, o)
        if ((*o)->kind == kind && streq((*o)->def, def)) {
            *ret = *o;
            return NULL;
        }
    struct out *o = arena_new(l->arena, struct out);
    *o = (struct out){.kind = kind, .def = def, .use_cache = true, .push = true};
    TRY(resolve(l, s, def, &o->path));
    o->is_outside = path_is_abs(o->path) || !path_is_inside(o->path, "");
    if (dvcfile_is_pipeline_name(o->path) || dvcfile_is_data_name(o->path))
        return err_new(ERR_INVALID, "DVC file '%s' cannot be an output.", o->def);
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

static err *add_outs(struct loader *l, struct stage *s, const struct value *list,
                     enum out_kind kind)
{
    for (size_t i = 0; list && i < list->list.len; i++) {
        const struct value *item = list->list.items[i];
        struct out *o = NULL;
        if (item->kind == VALUE_STR) {
            TRY(find_out_in(l, s, kind, unescape(l, item->s), &o));
            continue;
        }
        for (size_t k = 0; k < item->map.len; k++) {
            TRY(find_out_in(l, s, kind, unescape(l, item->map.pairs[k].key), &o));
            read_out_flags(o, item->map.pairs[k].val);
        }
    }
    return NULL;
}

/* --- what the lock remembers --- */

static const struct value *find_locked_path(const struct value *list, const char *def)
{
    for (size_t i = 0; list && i < list->list.len; i++) {
        const char *path = get_str(list->list.items[i], "path");
        if (path && streq(path, def))
            return list->list.items[i];
    }
    return NULL;
}

/* The lock file in messages, beside the file of the stages. */
static char *lock_show(const char *show, struct arena *a)
{
    return path_join(a, path_dir(a, show), "dvc.lock");
}

static err *fill_from_lock(const struct loader *of, struct stage *s, const struct value *locked)
{
    struct loader in_lock = *of, *l = &in_lock;
    l->show = lock_show(of->show, of->arena);
    s->locked = locked;
    if (!locked || locked->kind != VALUE_MAP)
        return NULL;
    s->locked_cmd = value_find(locked, "cmd");
    const struct value *params = value_find(locked, "params");
    vec_each (&s->deps, d) {
        if ((*d)->kind == DEP_PARAMS) {
            (*d)->locked = params ? value_find(params, (*d)->def) : NULL;
            continue;
        }
        const struct value *entry = find_locked_path(value_find(locked, "deps"), (*d)->def);
        if (entry)
            TRY(read_recorded(l, entry, (*d)->def, &(*d)->rec));
    }
    vec_each (&s->outs, o) {
        const struct value *entry = find_locked_path(value_find(locked, "outs"), (*o)->def);
        if (entry)
            TRY(read_recorded(l, entry, (*o)->def, &(*o)->rec));
    }
    return NULL;
}

/* --- stages --- */

static char *make_addr(struct loader *l, const char *name)
{
    if (!name)
        return arena_strdup(l->arena, l->file->path);
    if (streq(l->file->path, "dvc.yaml"))
        return arena_strdup(l->arena, name);
    return arena_printf(l->arena, "%s:%s", l->file->path, name);
}

static struct stage *new_stage(struct loader *l, const char *name, const struct value *body)
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

static err *load_pipeline_stage(struct loader *l, const char *name, const struct value *body)
{
    TRY(refuse_templates(l, name, body));
    struct stage *s = new_stage(l, name, body);
    s->cmd = unescape_cmd(l, value_find(body, "cmd"));
    const struct value *deps = value_find(body, "deps");
    for (size_t i = 0; deps && i < deps->list.len; i++)
        TRY(add_dep(l, s, deps->list.items[i]->s));
    TRY(add_params(l, s, value_find(body, "params")));
    for (size_t i = 0; i < body->map.len;
         i++) { /* in the order of the file, as the original collects them */
        const struct value_pair *p = &body->map.pairs[i];
        if (streq(p->key, "outs"))
            TRY(add_outs(l, s, p->val, OUT_PLAIN));
        else if (streq(p->key, "metrics"))
            TRY(add_outs(l, s, p->val, OUT_METRIC));
        else if (streq(p->key, "plots"))
            TRY(add_outs(l, s, p->val, OUT_PLOT));
    }
    return fill_from_lock(l, s, lockfile_find(l->file->lock, name));
}

static err *load_data_out(struct loader *l, struct stage *s, const struct value *entry)
{
    struct out *o = NULL;
    TRY(find_out_in(l, s, OUT_PLAIN, get_str(entry, "path"), &o));
    read_out_flags(o, entry);
    if (value_find(entry, "metric") &&
        !(value_is(value_find(entry, "metric"), VALUE_BOOL) && !value_find(entry, "metric")->b))
        o->kind = OUT_METRIC;
    return read_recorded(l, entry, o->def, &o->rec);
}

static err *load_data_dep(struct loader *l, struct stage *s, const struct value *entry)
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

static err *load_data(struct loader *l)
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

static void load_top_paths(struct loader *l, const char *key, struct strs *out)
{
    const struct value *list = value_find(l->file->doc, key);
    for (size_t i = 0; list && i < list->list.len; i++)
        arena_push(l->arena, out,
                   path_norm(l->arena, path_join(l->arena, l->file->dir, list->list.items[i]->s)));
}

static err *load_pipeline(struct loader *l, struct source *src)
{
    const char *lock_path = path_join(l->arena, l->file->dir, "dvc.lock");
    TRY(lockfile_load(src, lock_path, lock_show(l->show, l->arena), l->arena, &l->file->lock));
    if (!l->file->doc)
        return NULL;
    if (value_find(l->file->doc, "vars"))
        return err_new(ERR_UNSUPPORTED,
                       "failed to parse 'vars' in '%s': not supported by this version",
                       l->file->path);
    load_top_paths(l, "params", &l->file->params);
    load_top_paths(l, "metrics", &l->file->metrics);
    l->file->plots = value_find(l->file->doc, "plots");
    const struct value *stages = value_find(l->file->doc, "stages");
    for (size_t i = 0; stages && i < stages->map.len; i++)
        TRY(load_pipeline_stage(l, stages->map.pairs[i].key, stages->map.pairs[i].val));
    return NULL;
}

err *dvcfile_refresh(struct dvcfile *f, struct source *src, const char *cwd_rel, struct arena *a)
{
    struct dvcfile *fresh = NULL;
    TRY(dvcfile_load(src, f->path, yaml_file_show(f->path, cwd_rel, a), a, &fresh));
    f->text = fresh->text;
    f->lock = fresh->lock;
    vec_each (&f->stages, s)
        vec_each (&fresh->stages, n)
            if (streq((*s)->addr, (*n)->addr)) {
                size_t order = (*s)->order;
                **s = **n;
                (*s)->file = f;
                (*s)->order = order;
            }
    return NULL;
}

err *dvcfile_load(struct source *src, const char *path, const char *show, struct arena *a,
                  struct dvcfile **ret)
{
    struct yaml_file yaml;
    TRY(yaml_file_load(src, path, show, a, &yaml));
    if (!yaml.exists)
        return err_new(ERR_NOT_FOUND, "'%s' does not exist",
                       starts_with(show, "./") ? show + 2 : show);
    struct dvcfile *f = arena_new(a, struct dvcfile);
    *f = (struct dvcfile){.path = arena_strdup(a, path),
                          .dir = path_dir(a, path),
                          .is_data = !dvcfile_is_pipeline_name(path),
                          .text = yaml.text,
                          .doc = yaml.doc};
    struct loader l = {.arena = a, .file = f, .show = show};
    if (f->doc)
        TRY(yaml_file_check(&yaml, f->is_data ? &schema_data_file : &schema_pipeline_file, show,
                            src));
    if (!f->is_data)
        TRY(load_pipeline(&l, src));
    else if (f->doc)
        TRY(load_data(&l));
    *ret = f;
    return NULL;
}
