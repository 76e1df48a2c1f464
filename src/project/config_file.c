#include "project/config_file.h"

#include "base/fs.h"
#include "project/config_ini.h"
#include "project/config_schema.h"
#include "project/py_text.h"

/* --- names --- */

void config_name_parse(const char *name, struct arena *a, struct config_name *ret)
{
    const char *first = strchr(name, '.'), *last = strrchr(name, '.');
    *ret = (struct config_name){0};
    if (!first)
        return;
    ret->section = arena_lower(a, arena_strndup(a, name, (size_t)(first - name)));
    ret->option = arena_lower(a, last + 1);
    if (first != last && config_schema_is_named(ret->section)) {
        ret->group = ret->section;
        ret->section = arena_lower(a, arena_strndup(a, first + 1, (size_t)(last - first) - 1));
    } else {
        ret->option = arena_lower(a, first + 1);
    }
}

struct value *config_name_section(const struct config_name *n, const struct value *doc)
{
    const struct value *outer = n->group ? value_find(doc, n->group) : doc;
    return n->section ? value_find(outer, n->section) : NULL;
}

/* --- reading --- */

static struct value *lower_keys(const struct value *map, struct arena *a)
{
    struct value *fresh = value_map(a);
    for (size_t i = 0; i < map->map.len; i++) {
        struct value *v = map->map.pairs[i].val;
        value_set(a, fresh, arena_lower(a, map->map.pairs[i].key),
                  v->kind == VALUE_MAP ? lower_keys(v, a) : v);
    }
    return fresh;
}

/* `remote "NAME"` and the like. */
static bool match_named(const char *section, struct arena *a, const char **ret_group,
                        const char **ret_name)
{
    struct str s = py_text_strip(str_of(section));
    size_t open = 0;
    while (open < s.len && s.ptr[open] != '"')
        open++;
    if (open + 1 >= s.len || s.ptr[s.len - 1] != '"')
        return false;
    *ret_group = arena_str(a, py_text_rstrip(str_sub(s, 0, open)));
    *ret_name = arena_str(a, str_sub(s, open + 1, s.len - 1));
    return config_schema_is_named(*ret_group);
}

static err *gather_named(const struct value *plain, struct arena *a, struct value *doc)
{
    static const char *const groups[] = {"remote", "machine", "db"};
    for (size_t i = 0; i < ARRAY_LEN(groups); i++)
        value_set(a, doc, groups[i], value_map(a));
    for (size_t i = 0; i < plain->map.len; i++) {
        const char *group, *name, *section = plain->map.pairs[i].key;
        struct value *v = plain->map.pairs[i].val;
        if (!match_named(section, a, &group, &name))
            value_set(a, doc, section, v);
        else if (!value_is(value_find(doc, group), VALUE_MAP))
            return err_new(ERR_CONFIG, "config file error: '%s' is not a section", group);
        else
            value_set(a, value_find(doc, group), name, v);
    }
    return NULL;
}

static void add_missing_sections(struct value *doc, struct arena *a)
{
    const char *name;
    for (size_t i = 0; (name = config_schema_section(i)); i++)
        if (!value_find(doc, name))
            value_set(a, doc, name, value_map(a));
}

static err *config_error(err *e)
{
    return e ? err_wrap(e, ERR_CONFIG, "config file error: %s", err_message(e)) : NULL;
}

err *config_file_parse(struct str text, struct arena *a, struct value **ret)
{
    struct value *plain = NULL, *doc = value_map(a);
    TRY(config_error(py_text_check(text)));
    err *e = config_ini_parse(text, a, &plain);
    if (e)
        return err_code_of(e) == ERR_CONFIG ? config_error(e) : e;
    TRY(gather_named(lower_keys(plain, a), a, doc));
    add_missing_sections(doc, a);
    *ret = doc;
    return NULL;
}

err *config_file_read(const char *path, struct arena *a, struct value **ret)
{
    scoped(sb) struct sb text = SB_INIT;
    err *e = fs_read_file(path, &text);
    if (e && err_code_of(e) != ERR_NOT_FOUND)
        return e;
    if (!e)
        return config_file_parse(sb_str(&text), a, ret);
    err_free(e); /* no file: nothing is set, and no section comes first */
    *ret = value_map(a);
    add_missing_sections(*ret, a);
    return NULL;
}

/* --- writing --- */

static bool is_empty(const struct value *v)
{
    switch (v->kind) {
    case VALUE_MAP:
        return !v->map.len;
    case VALUE_LIST:
        return !v->list.len;
    case VALUE_STR:
        return !v->s_len;
    case VALUE_NULL:
    case VALUE_BOOL:
    case VALUE_INT:
    case VALUE_FLOAT:
        break;
    }
    return false;
}

err *config_file_format(const struct value *doc, struct arena *a, struct sb *out)
{
    static const char *const groups[] = {"remote", "machine", "db"};
    struct value *plain = value_map(a);
    for (size_t i = 0; i < doc->map.len; i++) {
        const struct value_pair *p = &doc->map.pairs[i];
        if (!config_schema_is_named(p->key) && !is_empty(p->val))
            value_set(a, plain, p->key, p->val);
    }
    for (size_t g = 0; g < ARRAY_LEN(groups); g++) {
        const struct value *named = value_find(doc, groups[g]);
        for (size_t i = 0; value_is(named, VALUE_MAP) && i < named->map.len; i++)
            value_set(a, plain, arena_printf(a, "%s \"%s\"", groups[g], named->map.pairs[i].key),
                      named->map.pairs[i].val);
    }
    return config_ini_format(plain, out);
}

/* --- paths --- */

struct path_mapper {
    config_path_fn fn;
    void *ctx;
    struct arena *a;
};

static err *map_option(const struct path_mapper *m, const char *section, const char *option,
                       struct value **v)
{
    if (!config_schema_is_path(section, option))
        return NULL;
    if ((*v)->kind != VALUE_STR)
        return err_new(ERR_UNEXPECTED, "expected string or bytes-like object, got '%s'",
                       value_kind_name(*v));
    *v = value_strz(m->a, m->fn(m->ctx, (*v)->s, m->a));
    return NULL;
}

static err *map_section(const struct path_mapper *m, const char *section, struct value *map)
{
    for (size_t i = 0; i < map->map.len; i++)
        TRY(map_option(m, section, map->map.pairs[i].key, &map->map.pairs[i].val));
    return NULL;
}

static err *not_a_section(const char *group, const char *name)
{
    if (!name)
        return err_new(ERR_UNEXPECTED, "expected a dictionary for dictionary value @ data['%s']",
                       group);
    return err_new(ERR_UNEXPECTED, "expected a dictionary for dictionary value @ data['%s']['%s']",
                   group, name);
}

static err *map_group(const struct path_mapper *m, const char *group, struct value *named)
{
    for (size_t i = 0; i < named->map.len; i++) {
        struct value *section = named->map.pairs[i].val;
        if (section->kind != VALUE_MAP)
            return not_a_section(group, named->map.pairs[i].key);
        TRY(map_section(m, group, section));
    }
    return NULL;
}

err *config_file_map_paths(const struct value *doc, config_path_fn fn, void *ctx, struct arena *a,
                           struct value **ret)
{
    static const char *const with_paths[] = {"cache", "remote", "machine"};
    struct path_mapper m = {fn, ctx, a};
    struct value *copy = value_copy(a, doc);
    for (size_t i = 0; i < ARRAY_LEN(with_paths); i++) {
        const char *name = with_paths[i];
        struct value *section = value_find(copy, name);
        if (!value_is(section, VALUE_MAP))
            return not_a_section(name, NULL);
        TRY(config_schema_is_named(name) ? map_group(&m, name, section)
                                         : map_section(&m, name, section));
    }
    *ret = copy;
    return NULL;
}

/* --- merging --- */

void config_file_merge(struct value *into, const struct value *from, struct arena *a)
{
    for (size_t i = 0; i < from->map.len; i++) {
        const struct value_pair *p = &from->map.pairs[i];
        struct value *old = value_find(into, p->key);
        if (value_is(old, VALUE_MAP) && p->val->kind == VALUE_MAP)
            config_file_merge(old, p->val, a);
        else
            value_set(a, into, p->key, value_copy(a, p->val));
    }
}
