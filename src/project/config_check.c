#include "base/vec.h"
#include "project/config_schema.h"
#include "project/py_text.h"

/* Where in the document: a chain of keys. */
struct place {
    const struct place *outer;
    const char *key;
};

static void add_place(const struct place *p, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    if (!p)
        return;
    add_place(p->outer, out);
    sb_add_char(out, '[');
    value_py_repr(value_strz(&a, p->key), out);
    sb_add_char(out, ']');
}

static err *complain(const struct place *p, const char *reason)
{
    scoped(sb) struct sb place = SB_INIT;
    add_place(p, &place);
    return err_new(ERR_CONFIG, "config file error: %s @ data%s", reason, place.buf);
}

static err *bad_value(const struct place *p, const char *reason)
{
    scoped(sb) struct sb text = SB_INIT;
    sb_addf(&text, "%s for dictionary value", reason);
    return complain(p, text.buf);
}

static bool is_bool(const struct value *v)
{
    return v->kind == VALUE_STR && (!strcasecmp(v->s, "true") || !strcasecmp(v->s, "false"));
}

static bool is_choice(const struct value *v, const char *choices)
{
    struct str rest = str_of(choices), part;
    while (v->kind == VALUE_STR && str_split(&rest, ',', &part)) {
        part = str_trim(part);
        if (part.len == strlen(v->s) && !strncasecmp(part.ptr, v->s, part.len))
            return true;
    }
    return false;
}

static bool is_link(struct str name)
{
    static const char *const known[] = {"reflink", "hardlink", "symlink", "copy"};
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (str_is(name, known[i]))
            return true;
    return false;
}

/* Adds the names that are no link types; true when there were some. */
static bool add_bad_links(const struct value *v, struct sb *out)
{
    bool any = false;
    struct str rest = str_of(v->kind == VALUE_STR ? v->s : NULL), part;
    for (size_t i = 0;; i++) {
        if (v->kind == VALUE_LIST && i < v->list.len)
            part = str_of(v->list.items[i]->s);
        else if (str_split(&rest, ',', &part))
            part = py_text_strip(part);
        else
            return any;
        if (is_link(part))
            continue;
        sb_add(out, any ? ", " : "");
        sb_add_str(out, part);
        any = true;
    }
}

static err *check_int(const struct place *p, const struct value *v, int64_t min, int64_t max)
{
    scoped(sb) struct sb text = SB_INIT;
    int64_t n = 0;
    if (v->kind != VALUE_STR || !py_text_int(str_of(v->s), &n))
        return bad_value(p, "expected int");
    if (n >= min && n <= max)
        return NULL;
    sb_addf(&text, "value must be at %s %lld", n < min ? "least" : "most",
            (long long)(n < min ? min : max));
    return bad_value(p, text.buf);
}

static err *check_float(const struct place *p, const struct value *v, double min)
{
    double f = 0;
    if (v->kind != VALUE_STR || !py_text_float(str_of(v->s), &f))
        return bad_value(p, "expected float");
    return f >= min || min != 0 ? NULL : bad_value(p, "value must be at least 0");
}

static err *check_choice(const struct place *p, const struct value *v, const char *choices)
{
    scoped(sb) struct sb text = SB_INIT;
    sb_addf(&text, "expected one of %s", choices);
    return is_choice(v, choices) ? NULL : bad_value(p, text.buf);
}

static err *check_links(const struct place *p, const struct value *v)
{
    scoped(sb) struct sb text = SB_INIT;
    sb_add(&text, "Unsupported cache type(s): ");
    return add_bad_links(v, &text) ? bad_value(p, text.buf) : NULL;
}

static err *check_value(const struct place *p, const struct config_option *o, const struct value *v)
{
    switch (o->check) {
    case CHECK_STR:
        return v->kind == VALUE_STR ? NULL : bad_value(p, "expected str");
    case CHECK_LOWER:
        return NULL;
    case CHECK_BOOL:
        return is_bool(v) ? NULL : bad_value(p, "expected true or false");
    case CHECK_BOOL_OR_STR:
        return v->kind == VALUE_STR ? NULL : bad_value(p, "expected true or false");
    case CHECK_INT:
        return check_int(p, v, INT64_MIN, INT64_MAX);
    case CHECK_COUNT:
        return check_int(p, v, 1, INT64_MAX);
    case CHECK_PERCENT:
        return check_int(p, v, 0, 100);
    case CHECK_FLOAT:
        return check_float(p, v, -1);
    case CHECK_SECONDS:
        return check_float(p, v, 0);
    case CHECK_LINKS:
        return check_links(p, v);
    case CHECK_CHOICE:
        return check_choice(p, v, o->choices);
    case CHECK_NEVER_INT:
        return bad_value(p, "expected int");
    case CHECK_NEVER_BOOL:
        return bad_value(p, "expected bool");
    }
    BUG("check %d", (int)o->check);
}

/* The options of one section, or of one named map. */
static err *check_options(const struct place *p, const char *section, const char *scheme,
                          const struct value *map)
{
    for (size_t i = 0; i < map->map.len; i++) {
        struct place here = {p, map->map.pairs[i].key};
        const struct config_option *o = config_schema_find(section, scheme, here.key);
        if (!o)
            return complain(&here, "extra keys not allowed");
        TRY(check_value(&here, o, map->map.pairs[i].val));
    }
    return NULL;
}

static err *check_remote(const struct place *p, const struct value *map)
{
    scoped(sb) struct sb scheme = SB_INIT, text = SB_INIT;
    const struct value *url = value_find(map, "url");
    if (!url)
        return bad_value(p, "expected 'url'");
    config_schema_add_scheme(url->kind == VALUE_STR ? url->s : "", &scheme);
    if (streq(scheme.buf, "remote")) /* another remote's name: its options are that one's */
        return NULL;
    sb_addf(&text, "Unsupported URL type %s://", scheme.buf);
    if (!config_schema_has_scheme(scheme.buf))
        return bad_value(p, text.buf);
    return check_options(p, "remote", scheme.buf, map);
}

static err *check_named(const struct place *p, const char *section, const struct value *map)
{
    for (size_t i = 0; i < map->map.len; i++) {
        struct place here = {p, map->map.pairs[i].key};
        const struct value *v = map->map.pairs[i].val;
        if (v->kind != VALUE_MAP)
            return bad_value(&here, "expected a dictionary");
        TRY(streq(section, "remote") ? check_remote(&here, v)
                                     : check_options(&here, section, NULL, v));
    }
    return NULL;
}

/* The one section where an unknown option is no mistake. */
static err *check_feature(const struct place *p, const struct value *map, struct arena *a,
                          const char **ret_warning)
{
    struct strs unknown = {0};
    scoped(sb) struct sb text = SB_INIT;
    for (size_t i = 0; i < map->map.len; i++) {
        struct place here = {p, map->map.pairs[i].key};
        const struct config_option *o = config_schema_find("feature", NULL, here.key);
        if (o)
            TRY(check_value(&here, o, map->map.pairs[i].val));
        else
            arena_push(a, &unknown, here.key);
    }
    vec_sort(&unknown, str_cmp_ptr);
    vec_each (&unknown, name)
        sb_addf(&text, "%s'feature.%s'", text.len ? ", " : "", *name);
    if (unknown.len)
        *ret_warning = arena_printf(a, "%s config option%s unsupported", text.buf,
                                    unknown.len == 1 ? " is" : "s are");
    return NULL;
}

static err *check_section(const struct place *p, const char *name, const struct value *v,
                          struct arena *a, const char **ret_warning)
{
    if (!config_schema_has_section(name))
        return complain(p, "extra keys not allowed");
    if (v->kind != VALUE_MAP)
        return bad_value(p, "expected a dictionary");
    if (config_schema_is_named(name))
        return check_named(p, name, v);
    if (streq(name, "feature"))
        return check_feature(p, v, a, ret_warning);
    if (streq(name, "hydra") && value_find(v, "config_dir") && value_find(v, "config_module"))
        return err_new(ERR_CONFIG, "config file error: two or more values in the same group of "
                                   "exclusion 'config_source' @ data['hydra'][<config_source>]");
    return check_options(p, name, NULL, v);
}

err *config_check(const struct value *doc, struct arena *a, const char **ret_warning)
{
    const char *warning = NULL;
    for (size_t i = 0; i < doc->map.len; i++) {
        struct place here = {NULL, doc->map.pairs[i].key};
        TRY(check_section(&here, here.key, doc->map.pairs[i].val, a, &warning));
    }
    *ret_warning = warning;
    return NULL;
}
