#include "view/vega_axis.h"

#include "data/pynum.h"

#include <ctype.h>

/* Does an encoding of this channel, at any depth, measure the anchor? */
static bool is_measured(const struct value *v, const char *channel, const char *anchor)
{
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        if (is_measured(v->list.items[i], channel, anchor))
            return true;
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++) {
        const struct value *at = v->map.pairs[i].val, *field = value_find(at, "field"),
                           *type = value_find(at, "type");
        if (streq(v->map.pairs[i].key, channel) && value_is(field, VALUE_STR) &&
            streq(field->s, anchor) && value_is(type, VALUE_STR) && streq(type->s, "quantitative"))
            return true;
        if (is_measured(at, channel, anchor))
            return true;
    }
    return false;
}

static struct str text_of(const struct value *v)
{
    return v->kind == VALUE_STR ? str_trim((struct str){v->s, v->s_len}) : (struct str){0};
}

static bool is_number(const struct value *v)
{
    double number = 0;
    return value_to_number(v, &number) ||
           (v->kind == VALUE_STR && pynum_parse(text_of(v), &number));
}

/* By its first ten characters; the script of the page looks closer (page_plots.js, DATE). */
static bool is_date(const struct value *v)
{
    static const char day[] = "0000-00-00";
    const struct str s = text_of(v);
    for (size_t i = 0; i < strlen(day); i++)
        if (i >= s.len || (day[i] == '0' ? !isdigit((unsigned char)s.ptr[i]) : s.ptr[i] != day[i]))
            return false;
    return s.len == strlen(day) || s.ptr[strlen(day)] == 'T' || s.ptr[strlen(day)] == ' ';
}

/* A number in any row, or a date in all of them. */
static bool is_measurable(const struct value *rows, const char *field)
{
    size_t dates = 0;
    for (size_t i = 0; i < rows->list.len; i++) {
        const struct value *v = value_find(rows->list.items[i], field);
        if (v && is_number(v))
            return true;
        dates += v && is_date(v);
    }
    return dates == rows->list.len;
}

bool vega_axis_is_empty(const struct vega_plot *p, const char **ret_axis, const char **ret_field)
{
    static const struct {
        const char *channel, *anchor;
    } axes[] = {{"y", "<DVC_METRIC_Y>"}, {"x", "<DVC_METRIC_X>"}};
    for (size_t i = 0; p->rows->list.len && i < ARRAY_LEN(axes); i++) {
        const struct value *field = value_find(p->props, axes[i].channel);
        if (!value_is(field, VALUE_STR) ||
            !is_measured(p->template.doc, axes[i].channel, axes[i].anchor) ||
            is_measurable(p->rows, field->s))
            continue;
        *ret_axis = axes[i].channel;
        *ret_field = field->s;
        return true;
    }
    return false;
}
