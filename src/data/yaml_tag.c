#include "data/yaml_tag.h"

#include "data/yaml_resolve.h"

/* The name of one of YAML's own tags; empty for others. */
static struct str core_name(struct str tag)
{
    static const char prefix[] = "tag:yaml.org,2002:";
    if (str_starts(tag, prefix))
        return str_sub(tag, sizeof(prefix) - 1, tag.len);
    return str_starts(tag, "!!") ? str_sub(tag, 2, tag.len) : (struct str){tag.ptr, 0};
}

/* "!" alone says nothing: the node is what it would be without. */
static bool says_nothing(struct str tag)
{
    return !tag.len || str_is(tag, "!");
}

static struct value *as_bool(struct str text, struct arena *a)
{
    static const char *const words[][2] = {
        {"no", "yes"}, {"n", "y"}, {"false", "true"}, {"off", "on"}};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        for (int yes = 0; yes < 2; yes++)
            if (text.len == strlen(words[i][yes]) &&
                strncasecmp(text.ptr, words[i][yes], text.len) == 0)
                return value_bool(a, yes);
    return NULL;
}

struct value *yaml_tag_scalar(struct str tag, struct str text, bool plain, struct arena *a)
{
    struct str name = core_name(tag);
    if (says_nothing(tag))
        return plain ? yaml_resolve_plain(text, a) : value_strn(a, text.ptr, text.len);
    if (str_is(name, "str") || str_is(name, "binary"))
        return value_strn(a, text.ptr, text.len);
    if (str_is(name, "null"))
        return value_null(a);
    if (str_is(name, "bool"))
        return as_bool(text, a);
    struct value *v = yaml_resolve_plain(text, a);
    if (str_is(name, "timestamp"))
        return v->is_date ? v : NULL;
    if (str_is(name, "float") && v->kind == VALUE_INT)
        return value_float(a, value_as_double(v));
    return (str_is(name, "int") && v->kind == VALUE_INT) ||
                   (str_is(name, "float") && v->kind == VALUE_FLOAT)
               ? v
               : NULL;
}

bool yaml_tag_fits(struct str tag, enum value_kind kind)
{
    static const char *const lists[] = {"seq", "omap", "pairs", NULL}, *const maps[] = {
                                                                           "map", "set", NULL};
    struct str name = core_name(tag);
    for (const char *const *known = kind == VALUE_LIST ? lists : maps; *known; known++)
        if (str_is(name, *known))
            return true;
    return says_nothing(tag);
}
