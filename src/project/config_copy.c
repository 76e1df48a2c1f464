#include "project/config_copy.h"

#include "project/config_file.h"

/* The section, made when it is not there. */
static struct value *section_of(struct value *doc, const char *name, struct arena *a)
{
    struct value *section = value_find(doc, name);
    if (value_is(section, VALUE_MAP))
        return section;
    section = value_map(a);
    value_set(a, doc, name, section);
    return section;
}

/* A remote whose url reads otherwise from where the project is. */
static void take_remote(const struct value_pair *shown, const struct value *raw,
                        struct value *remotes, struct arena *a)
{
    struct value *url = value_find(shown->val, "url");
    const struct value *as_written = value_find(value_find(raw, shown->key), "url");
    if (!url || !as_written || value_equal(url, as_written))
        return;
    struct value *section = section_of(remotes, shown->key, a);
    if (!value_find(section, "url"))
        value_set(a, section, "url", url);
}

err *config_copy_local(const struct config *c, const char *cache_dir, struct sb *out)
{
    struct arena *a = c->arena;
    const struct value *shown = value_find(c->shown[CONFIG_REPO], "remote"),
                       *raw = value_find(c->raw[CONFIG_REPO], "remote");
    struct value *doc =
        c->shown[CONFIG_LOCAL] ? value_copy(a, c->shown[CONFIG_LOCAL]) : value_map(a);
    for (size_t i = 0; value_is(shown, VALUE_MAP) && i < shown->map.len; i++)
        take_remote(&shown->map.pairs[i], raw, section_of(doc, "remote", a), a);
    value_set(a, section_of(doc, "cache", a), "dir", value_strz(a, cache_dir));
    return config_file_format(doc, a, out);
}
