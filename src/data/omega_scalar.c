#include "data/omega_scalar.h"

#include "base/bug.h"
#include "base/utf8.h"
#include "data/pynum.h"
#include "data/yaml_char.h"

enum { BEST_WIDTH = 80 };

enum style { PLAIN, SINGLE, DOUBLE };

/* --- bytes out --- */

void omega_put(struct omega_out *o, const char *ascii)
{
    sb_add(o->out, ascii);
    o->column += strlen(ascii);
}

void omega_end_line(struct omega_out *o)
{
    sb_add_char(o->out, '\n');
    o->column = 0;
}

static void put_char(struct omega_out *o, uint32_t c)
{
    char bytes[4];
    sb_add_mem(o->out, bytes, utf8_encode(c, bytes));
    o->column++;
}

static void put_chars(struct omega_out *o, const struct yaml_chars *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        put_char(o, s->at[i]);
}

static void pad(struct omega_out *o)
{
    while (o->column < o->indent)
        omega_put(o, " ");
}

static void fold(struct omega_out *o)
{
    omega_end_line(o);
    pad(o);
}

/* --- what a text looks like to a reader --- */

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || yaml_char_is_break(c);
}

/* A character that means something in block style at this place. */
static bool is_indicator(const struct yaml_chars *s, size_t i)
{
    uint32_t c = s->at[i];
    bool before = i == 0 || is_blank(s->at[i - 1]),
         behind = i + 1 == s->len || is_blank(s->at[i + 1]);
    if (c < 0x80 && i == 0 && strchr("#,[]{}&*!|>'\"%@`", (int)c))
        return true;
    if (c == ':' || (i == 0 && (c == '?' || c == '-')))
        return behind;
    return c == '#' && before;
}

struct traits {
    bool is_multiline, plain, single;
};

static struct traits look_at(const struct yaml_chars *s)
{
    struct traits t = {.plain = true, .single = true};
    for (size_t i = 0; i < s->len; i++) {
        uint32_t c = s->at[i], before = i ? s->at[i - 1] : 0;
        t.is_multiline |= yaml_char_is_break(c);
        if (is_indicator(s, i))
            t.plain = false;
        if (!yaml_char_is_printable(c) || (yaml_char_is_break(c) && before == ' ') ||
            (c == ' ' && yaml_char_is_break(before)))
            t.single = false;
        if (c == ' ' && (i == 0 || i + 1 == s->len))
            t.plain = false;
    }
    bool marker = s->len >= 3 && s->at[0] == s->at[1] && s->at[1] == s->at[2] &&
                  (s->at[0] == '-' || s->at[0] == '.');
    t.plain = t.plain && t.single && !t.is_multiline && !marker;
    return t;
}

/* What a reader of YAML 1.1 takes for something else than a text. */
static const char no_text[] =
    "^(~|null|Null|NULL|<<|=|"
    "true|True|TRUE|false|False|FALSE|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|"
    "[-+]?[0-9][0-9_]*\\.[0-9_]*([eE][-+][0-9]+)?|\\.[0-9][0-9_]*([eE][-+][0-9]+)?|"
    "[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)|"
    "[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|"
    "[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+|"
    "[0-9]{4}-[0-9]{2}-[0-9]{2}|"
    "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?"
    "([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?)$";

void omega_out_init(struct omega_out *o, struct sb *out)
{
    *o = (struct omega_out){.out = out};
    if (regcomp(&o->no_text, no_text, REG_EXTENDED | REG_NOSUB))
        BUG("a pattern that does not compile");
}

void omega_out_release(struct omega_out *o)
{
    regfree(&o->no_text);
}

/* COMPAT: OmegaConf quotes what any reader may take for a number or boolean, `n` and `inf` too. */
static bool is_doubtful(struct str text)
{
    double number;
    return str_is(text, "y") || str_is(text, "Y") || str_is(text, "n") || str_is(text, "N") ||
           pynum_parse(text, &number);
}

static enum style choose(struct omega_out *o, const struct yaml_chars *s, struct str text,
                         bool is_key)
{
    struct traits t = look_at(s);
    scoped(sb) struct sb ended = SB_INIT;
    sb_add_mem(&ended, text.ptr, text.len);
    bool nul = memchr(text.ptr, '\0', text.len) != NULL;
    if (t.plain && text.len && !nul && !is_doubtful(text) &&
        regexec(&o->no_text, ended.buf, 0, NULL, 0) != 0)
        return PLAIN;
    return t.single && !(is_key && t.is_multiline) ? SINGLE : DOUBLE;
}

/* --- the three styles --- */

/* One blank between words, where the line has become long. */
static bool is_fold(const struct omega_out *o, const struct yaml_chars *s, size_t i)
{
    return o->column > BEST_WIDTH && s->at[i] == ' ' && i > 0 && i + 1 < s->len &&
           s->at[i - 1] != ' ' && s->at[i + 1] != ' ';
}

static void put_plain(struct omega_out *o, const struct yaml_chars *s, bool is_key)
{
    for (size_t i = 0; i < s->len; i++)
        if (!is_key && is_fold(o, s, i))
            fold(o);
        else
            put_char(o, s->at[i]);
}

/* A line end in a text is an empty line in quotes. */
static size_t put_breaks(struct omega_out *o, const struct yaml_chars *s, size_t i)
{
    if (s->at[i] == '\n')
        omega_end_line(o);
    for (; i < s->len && yaml_char_is_break(s->at[i]); i++) {
        if (s->at[i] != '\n')
            put_char(o, s->at[i]);
        if (s->at[i] == '\n')
            omega_end_line(o);
        o->column = 0;
    }
    pad(o);
    return i;
}

static void put_single(struct omega_out *o, const struct yaml_chars *s, bool is_key)
{
    omega_put(o, "'");
    for (size_t i = 0; i < s->len;) {
        if (yaml_char_is_break(s->at[i])) {
            i = put_breaks(o, s, i);
            continue;
        }
        if (!is_key && is_fold(o, s, i))
            fold(o);
        else
            put_char(o, s->at[i]);
        if (s->at[i] == '\'')
            omega_put(o, "'");
        i++;
    }
    omega_put(o, "'");
}

/* COMPAT: also what lies beyond the first 65536 characters. */
static bool is_escaped(uint32_t c)
{
    return c == '"' || c == '\\' || yaml_char_is_break(c) || !yaml_char_is_printable(c) ||
           c >= 0x10000;
}

static void put_escape(struct omega_out *o, uint32_t c)
{
    scoped(sb) struct sb escape = SB_INIT;
    yaml_char_escape(c, &escape);
    omega_put(o, escape.buf);
}

/* From `start`, plain characters that wait, up to `end`; an escape or blank at `end` may end a long
 * line. */
static void put_double(struct omega_out *o, const struct yaml_chars *s, bool is_key)
{
    size_t start = 0;
    omega_put(o, "\"");
    for (size_t end = 0; end < s->len; end++) {
        bool escaped = is_escaped(s->at[end]);
        if (escaped) {
            put_chars(o, s, start, end);
            put_escape(o, s->at[end]);
            start = end + 1;
        }
        bool may = end > 0 && end + 1 < s->len && (s->at[end] == ' ' || start >= end);
        if (is_key || !may || o->column + (end > start ? end - start : 0) <= BEST_WIDTH)
            continue;
        put_chars(o, s, start, end);
        start = MAX(start, end);
        omega_put(o, "\\");
        fold(o);
        if (s->at[start] == ' ')
            omega_put(o, "\\");
    }
    put_chars(o, s, start, s->len);
    omega_put(o, "\"");
}

void omega_put_text(struct omega_out *o, struct str text, bool is_key)
{
    scoped(yaml_chars) struct yaml_chars s = yaml_chars_of(text);
    switch (choose(o, &s, text, is_key)) {
    case PLAIN:
        put_plain(o, &s, is_key);
        break;
    case SINGLE:
        put_single(o, &s, is_key);
        break;
    case DOUBLE:
        put_double(o, &s, is_key);
        break;
    }
}
