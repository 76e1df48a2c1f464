/* Finding templates: the built-in ones and those of a project. */
#include "base/fs.h"
#include "base/path.h"
#include "data/json_read.h"
#include "view/vega.h"

bool vega_template_builtin(const char *name, struct arena *a, struct vega_template *ret)
{
    for (size_t i = 0; vega_template_names[i]; i++) {
        struct value *doc = NULL;
        if (!streq(vega_template_names[i], name))
            continue;
        err *e = json_read(str_of(vega_template_texts[i]), a, &doc);
        if (e)
            BUG("template '%s': %s", name, err_message(e));
        *ret = (struct vega_template){vega_template_names[i], doc};
        return true;
    }
    return false;
}

static bool is_falsy(const struct value *v)
{
    double number = 0;
    return v->kind == VALUE_NULL || (value_to_number(v, &number) && number == 0) ||
           (v->kind == VALUE_STR && !v->s_len) || (v->kind == VALUE_LIST && !v->list.len);
}

static err *read_template(const char *name, const char *path, struct arena *a,
                          struct vega_template *ret)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *doc = NULL;
    err *e = fs_read_file(path, &text);
    if (e)
        return err_wrap(e, ERR_INVALID, "Template '%s' cannot be read", name);
    e = json_read(sb_str(&text), a, &doc);
    if (e)
        return err_wrap(e, ERR_INVALID, "Template '%s' is not JSON", name);
    if (is_falsy(doc))
        doc = value_map(a);
    if (doc->kind != VALUE_MAP)
        return err_new(ERR_INVALID, "Template '%s' is not a JSON object", name);
    *ret = (struct vega_template){arena_strdup(a, name), doc};
    return NULL;
}

/* COMPAT: .json takes the place of what follows the last dot, "t.v2" is looked for as "t.json". */
static const char *with_json(const char *path, struct arena *a)
{
    const char *base = path_base(path), *dot = strrchr(base, '.');
    size_t stem = dot && dot > base && dot[1] ? (size_t)(dot - path) : strlen(path);
    return arena_printf(a, "%.*s.json", (int)stem, path);
}

static bool is_builtin(struct str name)
{
    for (size_t i = 0; vega_template_names[i]; i++)
        if (str_eq(str_of(vega_template_names[i]), name))
            return true;
    return false;
}

static err *not_found(const char *name, const char *dir, struct arena *a)
{
    scoped(sb) struct sb hint = SB_INIT;
    struct fs_entries own = {0};
    sb_add(&hint, "there are");
    for (size_t i = 0; vega_template_names[i]; i++)
        sb_addf(&hint, "%s %s", i ? "," : "", vega_template_names[i]);
    err_ignore(dir ? fs_list(dir, a, &own) : NULL); /* then the built-in ones are all */
    for (size_t i = 0; i < own.len; i++) {
        struct str stem = {own.at[i].name, strlen(own.at[i].name)};
        if (!ends_with(stem.ptr, ".json"))
            continue;
        stem.len -= strlen(".json");
        if (!is_builtin(stem))
            sb_addf(&hint, ", %.*s", (int)stem.len, stem.ptr);
    }
    return err_hint(err_new(ERR_NOT_FOUND, "Template '%s' not found.", name), "%s", hint.buf);
}

err *vega_template_find(const char *name, const char *dir, const char *cwd, struct arena *a,
                        struct vega_template *ret)
{
    const char *places[3] = {0};
    if (!name)
        name = "linear";
    if (dir) {
        places[0] = path_join(a, dir, name);
        places[1] = with_json(places[0], a);
    }
    places[2] = path_join(a, cwd, name);
    for (size_t i = 0; i < ARRAY_LEN(places); i++)
        if (places[i] && fs_is_file(places[i]))
            return read_template(name, places[i], a, ret);
    if (vega_template_builtin(name, a, ret))
        return NULL;
    return not_found(name, dir, a);
}
