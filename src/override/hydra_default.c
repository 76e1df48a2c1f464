#include "override/hydra_default.h"

#include "base/path.h"

static const char global[] = "_global_", group_word[] = "_group_";

/* --- reading --- */

/* "group@package"; behind a colon in the package stood its new name once. */
static void split_package(const char *text, struct arena *a, const char **ret_name,
                          const char **ret_package)
{
    const char *at = strchr(text, '@');
    *ret_name = at ? arena_strndup(a, text, (size_t)(at - text)) : arena_strdup(a, text);
    *ret_package = at ? arena_strndup(a, at + 1, strcspn(at + 1, ":")) : NULL;
    if (at && streq(*ret_package, "_here_"))
        *ret_package = "";
}

/* "optional", "override" in front of a group; the last word is its name. */
static void take_keywords(struct hydra_default *d, struct arena *a)
{
    struct str rest = str_of(d->name), word;
    bool more = true;
    const char *last = strrchr(d->name, ' ');
    while (more && str_split(&rest, ' ', &word) && rest.len) {
        bool optional = str_is(word, "optional"), override = str_is(word, "override");
        d->is_optional |= optional;
        d->is_override |= override;
        more = optional || override;
    }
    if (last)
        d->name = arena_strdup(a, last + 1);
}

static err *take_choice(struct hydra_default *d, const struct value *v, struct arena *a)
{
    if (v->kind == VALUE_NULL)
        return NULL;
    if (v->kind == VALUE_STR) {
        d->choice = arena_strdup(a, v->s);
        return NULL;
    }
    if (v->kind != VALUE_LIST)
        return err_new(ERR_INVALID,
                       "Unsupported item value in defaults : %s. Supported: string or list",
                       value_kind_name(v));
    d->has_options = true;
    for (size_t i = 0; i < v->list.len; i++) {
        if (v->list.items[i]->kind != VALUE_STR)
            return err_new(
                ERR_INVALID,
                "Unsupported item value in defaults : nested list items must be strings");
        arena_push(a, &d->options, arena_strdup(a, v->list.items[i]->s));
    }
    return NULL;
}

static err *parse_group(const struct value *item, struct arena *a, struct hydra_default *d)
{
    if (item->map.len != 1)
        return err_new(ERR_INVALID, "%s in an item of the defaults list",
                       item->map.len ? "Too many keys" : "Missing group name");
    d->is_group = true;
    split_package(item->map.pairs[0].key, a, &d->name, &d->package);
    take_keywords(d, a);
    if (!*d->name)
        return err_new(ERR_INVALID, "Missing group name in an item of the defaults list");
    return take_choice(d, item->map.pairs[0].val, a);
}

err *hydra_default_parse(const struct value *item, struct arena *a, struct hydra_default *ret)
{
    struct hydra_default d = {0};
    if (item->kind == VALUE_STR)
        split_package(item->s, a, &d.name, &d.package);
    else if (item->kind == VALUE_MAP)
        TRY(parse_group(item, a, &d));
    else
        return err_new(ERR_INVALID, "Unsupported type in defaults : %s", value_kind_name(item));
    if (hydra_default_is_self(&d) && d.package)
        return err_new(ERR_INVALID, "_self_@PACKAGE is not supported");
    *ret = d;
    return NULL;
}

/* The value of "# @package VALUE". */
static err *read_header_line(struct str line, struct arena *a, const char **ret)
{
    struct str word, words[3];
    size_t n = 0;
    while (line.len && line.ptr[0] == '#')
        line = str_sub(line, 1, line.len);
    line = str_trim(line);
    while (n < ARRAY_LEN(words) && str_split(&line, ' ', &word))
        if (word.len)
            words[n++] = word;
    if (n != 2)
        return err_new(ERR_INVALID, "Expected header format: KEY VALUE, got '" STR_FMT "'",
                       STR_ARG(words[0]));
    if (str_is(words[0], "@package"))
        *ret = arena_str(a, str_trim(words[1]));
    return NULL;
}

static bool is_header_line(struct str line)
{
    struct str rest = str_trim(str_sub(line, 1, line.len));
    return line.ptr[0] == '#' && rest.len && rest.ptr[0] == '@';
}

err *hydra_default_header(struct str text, struct arena *a, const char **ret)
{
    enum { HEADER_BYTES = 512 };
    struct str rest = str_sub(text, 0, HEADER_BYTES), line;
    const char *package = NULL;
    while (str_split(&rest, '\n', &line)) {
        line = str_trim(line);
        if (line.len && !is_header_line(line))
            break;
        if (line.len)
            TRY(read_header_line(line, a, &package));
    }
    bool whole = package && (streq(package, global) || starts_with(package, "_global_."));
    *ret = !package || whole ? package : arena_printf(a, "%s.%s", global, package);
    return NULL;
}

/* --- names --- */

bool hydra_default_is_self(const struct hydra_default *d)
{
    return !d->is_group && streq(d->name, "_self_");
}

bool hydra_default_is_open(const struct hydra_default *d)
{
    const char *text = d->is_group ? d->choice : d->name;
    return text && strstr(text, "${");
}

static const char *from_top(const char *name)
{
    return name[0] == '/' ? name + 1 : name;
}

static const char *own_group(const struct hydra_default *d, struct arena *a)
{
    return d->is_group ? from_top(d->name) : path_dir(a, from_top(d->name));
}

static const char *below(const struct hydra_default *d, const char *name, struct arena *a)
{
    if (d->name[0] == '/' || !*d->base_dir)
        return name;
    return *name ? path_join(a, d->base_dir, name) : d->base_dir;
}

const char *hydra_default_group(const struct hydra_default *d, struct arena *a)
{
    return below(d, own_group(d, a), a);
}

const char *hydra_default_config(const struct hydra_default *d, struct arena *a)
{
    if (d->is_group)
        return arena_printf(a, "%s/%s", hydra_default_group(d, a), d->choice ? d->choice : "null");
    return below(d, from_top(d->name), a);
}

/* --- packages --- */

static char *dotted(const char *path, struct arena *a)
{
    char *text = arena_strdup(a, path);
    for (char *p = text; *p; p++)
        if (*p == '/')
            *p = '.';
    return text;
}

static const char *group_package(const struct hydra_default *d, struct arena *a)
{
    return dotted(hydra_default_group(d, a), a);
}

void hydra_default_place(struct hydra_default *d, const char *base_dir, const char *parent_package,
                         struct arena *a)
{
    d->base_dir = base_dir;
    d->parent_package = parent_package;
    const char *word = d->package ? strstr(d->package, group_word) : NULL;
    if (word)
        d->package = arena_printf(a, "%s.%.*s%s%s", global, (int)(word - d->package), d->package,
                                  group_package(d, a), word + sizeof(group_word) - 1);
}

/* What stands behind the last "_global_". */
static const char *behind_global(const char *package)
{
    const char *at = package, *last = NULL;
    while ((at = strstr(at, global)))
        last = at++;
    if (!last)
        return package;
    last += sizeof(global) - 1;
    return *last ? last + 1 : last;
}

const char *hydra_default_package(const struct hydra_default *d, bool with_header, struct arena *a)
{
    const char *own = d->package;
    if (!own && with_header)
        own = d->header;
    if (!own)
        own = dotted(own_group(d, a), a);
    if (!*d->parent_package)
        return behind_global(own);
    return behind_global(*own ? arena_printf(a, "%s.%s", d->parent_package, own)
                              : d->parent_package);
}

const char *hydra_default_key(const struct hydra_default *d, struct arena *a)
{
    const char *group = hydra_default_group(d, a), *package = hydra_default_package(d, false, a);
    if (streq(package, group_package(d, a)))
        return group;
    return arena_printf(a, "%s@%s", group, *package ? package : global);
}
