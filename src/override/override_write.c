#include "override/override_write.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "data/json_edit.h"
#include "data/json_read.h"
#include "data/pylit_edit.h"
#include "data/pylit_read.h"
#include "data/toml_edit.h"
#include "data/toml_read.h"
#include "data/yaml_edit.h"
#include "data/yaml_read.h"
#include "pipeline/params_file.h"

/* A kind of file: how it is read and changed in place. */
struct format {
    err *(*read)(struct str text, struct arena *a, struct value **ret);
    err *(*set)(struct str text, const char *const *path, size_t depth, const struct value *val,
                struct sb *out);
    err *(*add)(struct str text, const char *const *path, size_t depth, const struct value *val,
                struct sb *out);
    err *(*remove)(struct str text, const char *const *path, size_t depth, struct sb *out);
    const char *empty; /* the text of an empty document */
    const char *name;
};

static const struct format yaml_format = {yaml_read, yaml_edit_set, yaml_edit_add, yaml_edit_remove,
                                          "",        "YAML"};
static const struct format json_format = {json_read,        json_edit_set, json_edit_add,
                                          json_edit_remove, "{}",          "JSON"};
static const struct format toml_format = {toml_read, toml_edit_set, toml_edit_add, toml_edit_remove,
                                          "",        "TOML"};
static const struct format python_format = {
    pylit_read, pylit_edit_set, pylit_edit_add, pylit_edit_remove, "", "Python"};

struct rewrite {
    const struct format *format;
    struct sb text;
    struct strs path;
    struct arena *arena;
};

static void rewrite_scope_end(struct rewrite *w)
{
    sb_release(&w->text);
    vec_release(&w->path);
}

enum change { CHANGE_SET, CHANGE_ADD, CHANGE_REMOVE };

static err *change(struct rewrite *w, enum change what, const struct value *val)
{
    scoped(sb) struct sb fresh = SB_INIT;
    struct str text = sb_str(&w->text);
    const char *const *path = w->path.at;
    if (what == CHANGE_SET)
        TRY(w->format->set(text, path, w->path.len, val, &fresh));
    else if (what == CHANGE_ADD)
        TRY(w->format->add(text, path, w->path.len, val, &fresh));
    else
        TRY(w->format->remove(text, path, w->path.len, &fresh));
    sb_clear(&w->text);
    sb_add_str(&w->text, sb_str(&fresh));
    return NULL;
}

static err *rewrite_node(struct rewrite *w, const struct value *old, const struct value *new);

static err *rewrite_child(struct rewrite *w, const char *key, const struct value *old,
                          const struct value *new)
{
    vec_push(&w->path, key);
    TRY(!new  ? change(w, CHANGE_REMOVE, NULL)
        : old ? rewrite_node(w, old, new)
              : change(w, CHANGE_ADD, new));
    w->path.len--;
    return NULL;
}

static bool has_odd_new_key(const struct value *old, const struct value *new)
{
    for (size_t i = 0; i < new->map.len; i++) {
        const struct value_pair *p = &new->map.pairs[i];
        if (p->key_node && p->key_node->kind != VALUE_STR && !value_find(old, p->key))
            return true;
    }
    return false;
}

static err *rewrite_map(struct rewrite *w, const struct value *old, const struct value *new)
{
    if (w->path.len && has_odd_new_key(old, new)) /* a path cannot say that 1 is no string */
        return change(w, CHANGE_SET, new);
    for (size_t i = 0; i < old->map.len; i++)
        if (!value_find(new, old->map.pairs[i].key))
            TRY(rewrite_child(w, old->map.pairs[i].key, old->map.pairs[i].val, NULL));
    for (size_t i = 0; i < new->map.len; i++) {
        const struct value_pair *p = &new->map.pairs[i];
        TRY(rewrite_child(w, p->key, value_find(old, p->key), p->val));
    }
    return NULL;
}

static err *rewrite_list(struct rewrite *w, const struct value *old, const struct value *new)
{
    for (size_t i = 0; i < new->list.len; i++)
        TRY(rewrite_child(w, arena_printf(w->arena, "%zu", i), old->list.items[i],
                          new->list.items[i]));
    return NULL;
}

static err *rewrite_node(struct rewrite *w, const struct value *old, const struct value *new)
{
    if (value_same(old, new))
        return NULL;
    if (old->kind == VALUE_MAP && new->kind == VALUE_MAP && old->map.len)
        return rewrite_map(w, old, new);
    if (old->kind == VALUE_LIST && new->kind == VALUE_LIST && old->list.len == new->list.len)
        return rewrite_list(w, old, new);
    return w->path.len ? change(w, CHANGE_SET, new) : rewrite_map(w, old, new);
}

/* --- the file --- */

static const struct format *format_of(const char *file)
{
    return params_file_is(file, ".json")   ? &json_format
           : params_file_is(file, ".toml") ? &toml_format
           : params_file_is(file, ".py")   ? &python_format
                                           : &yaml_format;
}

/* An empty document counts as an empty mapping. */
static err *read_document(const struct format *format, const char *file, struct str text,
                          struct arena *a, struct value **ret)
{
    if (!utf8_is_valid(text))
        return err_new(ERR_INVALID, "unable to read: '%s', is not valid utf-8", file);
    TRY_NOTE(format->read(text, a, ret), "unable to read: '%s', %s file structure is corrupted",
             file, format->name);
    if ((*ret)->kind == VALUE_NULL)
        *ret = value_map(a);
    else if ((*ret)->kind != VALUE_MAP)
        return err_new(ERR_INVALID, "'%s' holds no mapping of parameters", file);
    return NULL;
}

err *override_read(const char *file, const char *text, struct arena *a, struct value **ret)
{
    const struct format *format = format_of(file);
    return read_document(format, file, str_of(text ? text : format->empty), a, ret);
}

err *override_write(const char *file, const char *text, const struct value *old,
                    const struct value *new, struct arena *a, const char **ret_text)
{
    scoped(rewrite) struct rewrite w = {.format = format_of(file), .text = SB_INIT, .arena = a};
    sb_add(&w.text, text ? text : w.format->empty);
    TRY(rewrite_node(&w, old, new));
    *ret_text = arena_strdup(a, w.text.buf);
    return NULL;
}
