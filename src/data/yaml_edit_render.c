#include "data/yaml_edit_render.h"

#include "data/yaml_write.h"

const char *yaml_edit_render_break(struct str t)
{
    ptrdiff_t at = str_find(t, '\n');
    return at > 0 && t.ptr[at - 1] == '\r' ? "\r\n" : "\n";
}

void yaml_edit_render_breaks(struct str t, struct sb *lines)
{
    if (streq(yaml_edit_render_break(t), "\n"))
        return;
    for (size_t i = lines->len; i-- > 0;)
        if (lines->buf[i] == '\n')
            sb_splice(lines, i, 0, STR_LIT("\r"));
}

bool yaml_edit_render_hangs(const struct value *val, const struct value *parent)
{
    bool filled =
        (val->kind == VALUE_LIST && val->list.len) || (val->kind == VALUE_MAP && val->map.len);
    return filled && !val->flow && !parent->flow;
}

void yaml_edit_render_inline(const struct yaml_text *x, const struct value *val,
                             const struct value *parent, size_t column, struct sb *out)
{
    scoped(sb) struct sb text = SB_INIT;
    size_t indent = parent->flow ? 0 : yaml_span_block_column(x, parent);
    if (val->kind == VALUE_NULL)
        sb_add(&text, parent->flow || parent->kind == VALUE_LIST ? "null" : "");
    else
        yaml_write_scalar(val, (unsigned)indent, (unsigned)column, parent->flow, &text);
    yaml_edit_render_breaks(x->text, &text);
    sb_add_str(out, sb_str(&text));
}

/* The lines of `val` as an entry of a map at column `indent`, from the first break on. */
static void add_body(const struct value *val, size_t indent, struct sb *out)
{
    scoped(sb) struct sb text = SB_INIT;
    yaml_write_pair("k", val, (unsigned)indent, &text);
    const char *body = strchr(text.buf, '\n');
    sb_add_mem(out, body, text.len - (size_t)(body - text.buf) - 1);
}

/* "- a: 1\n  b: 2" of a list with that one item, without its dash. */
static void add_item(const struct yaml_text *x, const struct value *val, size_t column,
                     struct sb *out)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *list = value_list(x->arena);
    value_push(x->arena, list, value_copy(x->arena, val));
    add_body(list, column, &text);
    size_t skip = 1 + column + 1; /* the break, the blanks, the dash */
    sb_add_mem(out, text.buf + skip, text.len - skip);
}

void yaml_edit_render_below(const struct yaml_text *x, const struct value *old,
                            const struct value *parent, const struct value *val, struct sb *out)
{
    scoped(sb) struct sb text = SB_INIT;
    size_t column = yaml_span_block_column(x, parent);
    if (parent->kind == VALUE_LIST) {
        add_item(x, val, column, &text);
    } else {
        size_t was = yaml_span_is_block(old) && old->kind == val->kind && old->pos.line
                         ? yaml_span_block_column(x, old)
                         : column;
        if (val->kind == VALUE_LIST)
            column = MAX(column, was);
        else if (was > column + 2)
            column = was - 2; /* a map's keys stand two behind their parent's */
        add_body(val, column, &text);
    }
    yaml_edit_render_breaks(x->text, &text);
    sb_add_str(out, sb_str(&text));
}
