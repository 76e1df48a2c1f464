#include "pipeline/params_file.h"

#include "base/path.h"
#include "data/doc_memo.h"
#include "data/json_read.h"
#include "data/yaml_read.h"

static err *unreadable(err *cause, const char *path, const char *kind)
{
    return err_wrap(cause, ERR_INVALID, "unable to read: '%s', %s file structure is corrupted",
                    path, kind);
}

/* The lock file has its own layout, whatever that of the params file is. */
static void forget_layout(struct value *v)
{
    v->flow = false;
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        forget_layout(v->list.items[i]);
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++)
        forget_layout(v->map.pairs[i].val);
}

/* COMPAT: whatever Python takes for false is a file without params. */
static bool is_nothing(const struct value *v)
{
    switch (v->kind) {
    case VALUE_NULL:
        return true;
    case VALUE_BOOL:
        return !v->b;
    case VALUE_INT:
        return !v->digits && v->i == 0;
    case VALUE_FLOAT:
        return v->f == 0;
    case VALUE_STR:
        return v->s_len == 0;
    case VALUE_LIST:
        return v->list.len == 0;
    case VALUE_MAP:
        return false;
    }
    BUG("kind %d", (int)v->kind);
}

static err *parse(struct str text, const char *path, struct arena *a, struct value **ret)
{
    bool json = streq(path_ext(path), ".json");
    struct value *doc = NULL;
    err *e = json ? json_read(text, a, &doc) : yaml_read(text, a, &doc);
    if (e)
        return unreadable(e, path, json ? "JSON" : "YAML");
    if (!doc || is_nothing(doc))
        doc = value_map(a);
    forget_layout(doc);
    *ret = doc;
    return NULL;
}

err *params_file_read(struct source *src, const char *path, struct arena *a, struct value **ret)
{
    const char *ext = path_ext(path);
    if (streq(ext, ".toml") || streq(ext, ".py"))
        return err_new(
            ERR_UNSUPPORTED,
            "unable to read: '%s', files with the suffix '%s' are not supported by this version",
            path, ext);
    struct doc_memo_entry *known = doc_memo_find(src, path);
    if (known) {
        *ret = known->doc;
        return NULL;
    }
    scoped(sb) struct sb text = SB_INIT;
    TRY(source_read(src, path, &text));
    struct arena *kept = doc_memo_arena(src, path);
    TRY(parse(sb_str(&text), path, kept ? kept : a, ret));
    if (kept)
        doc_memo_keep(src, path, NULL, *ret);
    return NULL;
}
