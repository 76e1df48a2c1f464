#include "override/hydra_config.h"

#include "base/path.h"
#include "base/utf8.h"
#include "data/yaml_read.h"

void hydra_dir_release(struct hydra_dir *x)
{
    map_release(&x->known);
}

/* --- YAML 1.1 --- */

static const char *const truths[][2] = {{"yes", "no"}, {"Yes", "No"}, {"YES", "NO"},
                                        {"on", "off"}, {"On", "Off"}, {"ON", "OFF"}};

/* A text that stood plain: neither quotes nor a tag say what it is. */
static void settle_text(struct value *v)
{
    v->is_date = false;
    if (v->has_style)
        return;
    for (size_t i = 0; i < ARRAY_LEN(truths); i++)
        for (int k = 0; k < 2; k++)
            if (streq(v->s, truths[i][k])) {
                v->kind = VALUE_BOOL;
                v->b = k == 0;
                return;
            }
}

/* Also makes it a document of our own, whose interpolations are resolved. */
static void settle(struct value *v)
{
    if (v->kind == VALUE_STR)
        settle_text(v);
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        settle(v->list.items[i]);
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++)
        settle(v->map.pairs[i].val);
    v->pos = (struct value_pos){0};
    v->flow = false;
}

/* --- files --- */

static err *locate(struct hydra_dir *x, const char *path, const char **ret)
{
    const char *full = path_norm(x->arena, path_join(x->arena, x->dir, path));
    if (path_is_abs(full) || streq(full, "..") || starts_with(full, "../"))
        return err_new(ERR_INVALID, "'%s' leads out of the project", path);
    *ret = streq(full, ".") ? "" : full;
    return NULL;
}

static err *take_defaults(struct hydra_config *c, struct arena *a)
{
    struct value *list = value_find(c->doc, "defaults");
    if (!list)
        return NULL;
    if (list->kind != VALUE_LIST)
        return err_new(ERR_INVALID, "Invalid defaults list, defaults must be a list (got %s)",
                       list->kind == VALUE_MAP ? "mapping" : value_kind_name(list));
    for (size_t i = 0; i < list->list.len; i++) {
        struct hydra_default d;
        TRY(hydra_default_parse(list->list.items[i], a, &d));
        arena_push(a, &c->defaults, d);
    }
    value_unset(c->doc, "defaults");
    return NULL;
}

static err *parse(struct str text, struct arena *a, struct hydra_config *c)
{
    struct value *doc = NULL;
    if (!utf8_is_valid(text))
        return err_new(ERR_INVALID, "it is not valid utf-8");
    TRY(hydra_default_header(text, a, &c->header));
    TRY(yaml_read(text, a, &doc));
    c->doc = doc->kind == VALUE_NULL ? value_map(a) : value_copy(a, doc);
    if (c->doc->kind != VALUE_MAP && c->doc->kind != VALUE_LIST)
        return err_new(ERR_INVALID, "it is neither a mapping nor a list");
    settle(c->doc);
    return take_defaults(c, a);
}

static err *read_config(struct hydra_dir *x, const char *path, struct hydra_config **ret)
{
    scoped(sb) struct sb text = SB_INIT;
    struct hydra_config *c = arena_new(x->arena, struct hydra_config);
    enum fs_kind kind;
    const char *file;
    TRY(locate(x, ends_with(path, ".yaml") ? path : arena_printf(x->arena, "%s.yaml", path),
               &file));
    TRY(source_stat(x->src, file, &kind));
    if (kind != FS_FILE) {
        *ret = NULL;
        return NULL;
    }
    TRY(source_read(x->src, file, &text));
    const char *kept = arena_strndup(x->arena, text.buf, text.len);
    TRY_NOTE(parse((struct str){kept, text.len}, x->arena, c), "in '%s'", file);
    *ret = c;
    return NULL;
}

err *hydra_config_load(struct hydra_dir *x, const char *path, struct hydra_config **ret)
{
    struct hydra_config *c = NULL;
    if (!map_has(&x->known, path)) {
        TRY(read_config(x, path, &c));
        map_set(&x->known, path, c);
    }
    *ret = map_find(&x->known, path);
    return NULL;
}

err *hydra_dir_has_group(struct hydra_dir *x, const char *group, bool *ret)
{
    enum fs_kind kind;
    const char *dir;
    TRY(locate(x, group, &dir));
    TRY(source_stat(x->src, dir, &kind));
    *ret = kind == FS_DIR;
    return NULL;
}

err *hydra_dir_options(struct hydra_dir *x, const char *group, struct strs *ret)
{
    struct fs_entries entries;
    const char *dir;
    bool there;
    TRY(hydra_dir_has_group(x, group, &there));
    if (!there)
        return NULL;
    TRY(locate(x, group, &dir));
    TRY(source_list(x->src, dir, x->arena, &entries));
    for (size_t i = 0; i < entries.len; i++) {
        const char *name = entries.at[i].name;
        if (ends_with(name, ".yaml"))
            arena_push(x->arena, ret, arena_strndup(x->arena, name, strlen(name) - 5));
    }
    return NULL;
}
