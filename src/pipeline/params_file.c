#include "pipeline/params_file.h"

#include "base/path.h"
#include "base/utf8.h"
#include "data/doc_memo.h"
#include "data/json_read.h"
#include "data/pylit_read.h"
#include "data/toml_read.h"
#include "data/yaml_read.h"

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

/* How files of a suffix are read. */
struct format {
    const char *suffix; /* NULL: all others */
    const char *name;
    err *(*read)(struct str text, struct arena *a, struct value **ret);
};

static const struct format formats[] = {
    {".json", "JSON", json_read},
    {".toml", "TOML", toml_read},
    {".py", "Python", pylit_read},
    {NULL, "YAML", yaml_read},
};

/* COMPAT: a file that is called .toml has that suffix (case params_toml/suffix). */
bool params_file_is(const char *path, const char *suffix)
{
    const char *dot = strrchr(path_base(path), '.');
    return dot && strcasecmp(dot, suffix) == 0;
}

static const struct format *format_of(const char *path)
{
    const struct format *f = formats;
    while (f->suffix && !params_file_is(path, f->suffix))
        f++;
    return f;
}

err *params_file_parse(struct str text, const char *path, struct arena *a, struct value **ret)
{
    const struct format *f = format_of(path);
    struct value *doc = NULL;
    if (!utf8_is_valid(text))
        return err_new(ERR_INVALID, "unable to read: '%s', is not valid utf-8", path);
    err *e = f->read(text, a, &doc);
    if (e)
        return err_wrap(e, ERR_INVALID, "unable to read: '%s', %s file structure is corrupted",
                        path, f->name);
    if (!doc || is_nothing(doc))
        doc = value_map(a);
    forget_layout(doc);
    *ret = doc;
    return NULL;
}

err *params_file_read(struct source *src, const char *path, struct arena *a, struct value **ret)
{
    struct doc_memo_entry *known = doc_memo_find(src, path);
    if (known) {
        *ret = known->doc;
        return NULL;
    }
    scoped(sb) struct sb text = SB_INIT;
    TRY(source_read(src, path, &text));
    struct arena *kept = doc_memo_arena(src, path);
    TRY(params_file_parse(sb_str(&text), path, kept ? kept : a, ret));
    if (kept)
        doc_memo_keep(src, path, NULL, *ret);
    return NULL;
}
