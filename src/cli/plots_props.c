#include "cli/plots_props.h"

struct value *plots_props_map(const struct plots_props *p, struct arena *a)
{
    const struct {
        const char *name, *text;
    } texts[] = {
        {"template", p->template_name}, {"x", p->x},        {"y", p->y}, {"x_label", p->x_label},
        {"y_label", p->y_label},        {"title", p->title}};
    struct value *props = value_map(a);
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        if (texts[i].text)
            value_set(a, props, texts[i].name, value_strz(a, texts[i].text));
    if (p->no_header)
        value_set(a, props, "header", value_bool(a, false));
    return props;
}
