#include "scm/scm_config_read.h"

#include "base/sb.h"

#include <ctype.h>

struct parser {
    const char *at, *end;
    struct arena *arena;
    const char *section; /* with its final dot; NULL before the first */
};

static int peek(const struct parser *p)
{
    return p->at < p->end ? (unsigned char)*p->at : -1;
}

/* Line ends as git sees them: CR LF is one. */
static int next(struct parser *p)
{
    if (p->at + 1 < p->end && p->at[0] == '\r' && p->at[1] == '\n')
        p->at++;
    return p->at < p->end ? (unsigned char)*p->at++ : -1;
}

static void skip_line(struct parser *p)
{
    int c;
    do
        c = next(p);
    while (c != '\n' && c != -1);
}

static void skip_blanks(struct parser *p)
{
    while (peek(p) == ' ' || peek(p) == '\t')
        p->at++;
}

static void add_lower(struct sb *out, int c)
{
    sb_add_char(out, (char)tolower(c));
}

/* "sub]" behind the blank; backslash takes the next byte as it is. */
static bool parse_subsection(struct parser *p, struct sb *name)
{
    skip_blanks(p);
    if (next(p) != '"')
        return false;
    sb_add_char(name, '.');
    for (int c = next(p); c != '"'; c = next(p)) {
        if (c == '\\')
            c = next(p);
        if (c == -1 || c == '\n')
            return false;
        sb_add_char(name, (char)c);
    }
    return next(p) == ']';
}

/* Behind the '['. */
static bool parse_section(struct parser *p)
{
    scoped(sb) struct sb name = SB_INIT;
    for (int c = next(p); c != ']'; c = next(p)) {
        if (c == ' ' || c == '\t') {
            if (!parse_subsection(p, &name))
                return false;
            break;
        }
        if (!isalnum(c) && c != '-' && c != '.')
            return false;
        add_lower(&name, c);
    }
    p->section = arena_printf(p->arena, "%s.", name.buf);
    return true;
}

/* One byte of a value behind a backslash; 0 for a continued line, -1 for anything unknown. */
static int unescape(int c)
{
    switch (c) {
    case '\n':
        return 0;
    case 't':
        return '\t';
    case 'b':
        return '\b';
    case 'n':
        return '\n';
    case '\\':
    case '"':
        return c;
    default:
        return -1;
    }
}

/* Behind the '='.  Blanks at both ends go unless quoted. */
static bool parse_value(struct parser *p, struct sb *out)
{
    bool quoted = false, comment = false;
    size_t keep = 0; /* behind the last byte that is no blank */
    for (int c = next(p); c != '\n' && c != -1; c = next(p)) {
        bool is_blank = c == ' ' || c == '\t' || c == '\r';
        if (comment || (is_blank && !quoted && !out->len))
            continue;
        if (!quoted && (c == ';' || c == '#')) {
            comment = true;
            continue;
        }
        if (c == '"') {
            quoted = !quoted;
            keep = out->len;
            continue;
        }
        if (c == '\\') {
            c = unescape(next(p));
            if (c < 0)
                return false;
            if (!c)
                continue;
            is_blank = false;
        }
        sb_add_char(out, (char)c);
        if (!is_blank || quoted)
            keep = out->len;
    }
    sb_truncate(out, keep);
    return !quoted;
}

static bool parse_entry(struct parser *p, scm_config_entry_fn fn, void *ctx)
{
    scoped(sb) struct sb name = SB_INIT, value = SB_INIT;
    if (!p->section || !isalpha(peek(p)))
        return false;
    sb_add(&name, p->section);
    while (isalnum(peek(p)) || peek(p) == '-')
        add_lower(&name, next(p));
    skip_blanks(p);
    int c = next(p);
    if (c == '\n' || c == -1) {
        fn(ctx, arena_strdup(p->arena, name.buf), NULL);
        return true;
    }
    if (c == ';' || c == '#') {
        skip_line(p);
        fn(ctx, arena_strdup(p->arena, name.buf), NULL);
        return true;
    }
    if (c != '=' || !parse_value(p, &value))
        return false;
    fn(ctx, arena_strdup(p->arena, name.buf), arena_strdup(p->arena, value.buf));
    return true;
}

void scm_config_parse(struct str text, struct arena *a, scm_config_entry_fn fn, void *ctx)
{
    struct parser p = {text.ptr, text.ptr + text.len, a, NULL};
    if (str_starts(text, "\xef\xbb\xbf"))
        p.at += 3;
    while (peek(&p) != -1) {
        int c = peek(&p);
        if (isspace(c)) {
            next(&p);
        } else if (c == '#' || c == ';') {
            skip_line(&p);
        } else if (c == '[') {
            next(&p);
            if (!parse_section(&p))
                return;
        } else if (!parse_entry(&p, fn, ctx)) {
            return;
        }
    }
}

const char *scm_config_normal_name(const char *name, struct arena *a)
{
    char *out = arena_strdup(a, name);
    const char *first = strchr(name, '.'), *last = strrchr(name, '.');
    for (size_t i = 0; out[i]; i++)
        if (!first || name + i < first || name + i > last)
            out[i] = (char)tolower((unsigned char)out[i]);
    return out;
}
