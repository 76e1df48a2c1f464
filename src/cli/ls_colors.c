#include "cli/ls_colors.h"

#include "view/visible.h"

static const char built_in[] = "rs=0:di=01;34:ex=01;32";

/* The last one counts. */
static struct str find_code(struct str spec, struct str key)
{
    struct str item, found = {"", 0};
    while (str_split(&spec, ':', &item)) {
        const char *equals = memchr(item.ptr, '=', item.len);
        size_t len = equals ? (size_t)(equals - item.ptr) : 0;
        if (equals && len == key.len && !memcmp(item.ptr, key.ptr, len))
            found = (struct str){equals + 1, item.len - len - 1};
    }
    return found;
}

/* With its dot; a name that begins with one is all extension. */
static const char *extension(const char *name)
{
    const char *slash = strrchr(name, '/'), *base = slash ? slash + 1 : name;
    const char *dot = strrchr(base, '.');
    if (dot && dot > base + strspn(base, ".") - 1 && dot != base)
        return dot;
    return name[0] == '.' ? name : "";
}

static struct str find_color(struct str spec, const struct list_entry *e)
{
    scoped(sb) struct sb key = SB_INIT;
    if (e->is_out && find_code(spec, STR_LIT("out")).len)
        return find_code(spec, STR_LIT("out"));
    if (e->is_dir)
        return find_code(spec, STR_LIT("di"));
    if (e->is_exec)
        return find_code(spec, STR_LIT("ex"));
    sb_addf(&key, "*%s", extension(e->name));
    return key.len > 1 ? find_code(spec, sb_str(&key)) : (struct str){"", 0};
}

void ls_colors_add(const char *spec, const struct list_entry *e, struct sb *out)
{
    struct str codes = str_of(spec && *spec ? spec : built_in), color = find_color(codes, e),
               reset = find_code(codes, STR_LIT("rs"));
    if (!color.len) {
        visible_add_text(str_of(e->name), out);
        return;
    }
    if (!reset.len)
        reset = STR_LIT("0");
    sb_addf(out, "\033[" STR_FMT "m", STR_ARG(color));
    visible_add_text(str_of(e->name), out);
    sb_addf(out, "\033[" STR_FMT "m", STR_ARG(reset));
}
