#include "base/pattern.h"

#include "base/mem.h"
#include "base/pattern_size.h"
#include "base/sb.h"

#include <regex.h>
#include <stdlib.h>

struct pattern {
    regex_t regex;
};

static err *refuse(const char *text, const char *why)
{
    return err_new(ERR_INVALID, "invalid regular expression '%s': %s", text, why);
}

/* A class letter inside brackets; NULL: none. */
static const char *class_in_brackets(char c)
{
    switch (c) {
    case 'd':
        return "0-9";
    case 'w':
        return "[:alnum:]_";
    case 's':
        return "[:space:]";
    default:
        return NULL;
    }
}

/* `[…]`: POSIX knows no escapes there, so that ] - ^ and \ find the places where they stand for
 * themselves. Returns the place after it; NULL when it has no end. */
static const char *add_brackets(const char *p, struct sb *out)
{
    bool negated = p[1] == '^', first = true, caret = false, dash = false, bracket = false;
    scoped(sb) struct sb set = SB_INIT;
    for (p += negated ? 2 : 1; *p && (*p != ']' || first); p++, first = false) {
        char c = *p;
        bool escaped = c == '\\' && p[1];
        if (escaped)
            c = *++p;
        const char *klass = escaped ? class_in_brackets(c) : NULL;
        if (klass)
            sb_add(&set, klass);
        else if (escaped && (c == 'n' || c == 't'))
            sb_add_char(&set, c == 'n' ? '\n' : '\t');
        else if (c == ']')
            bracket = true;
        else if (c == '^')
            caret = true;
        else if (c == '-' && (escaped || first || p[1] == ']'))
            dash = true;
        else
            sb_add_char(&set, c);
    }
    if (*p != ']')
        return NULL;
    if (caret && !negated && !set.len && !bracket && !dash) {
        sb_add(out, "\\^"); /* nothing else to stand behind */
        return p + 1;
    }
    sb_addf(out, "[%s%s%s%s%s]", negated ? "^" : "", bracket ? "]" : "", set.buf, caret ? "^" : "",
            dash ? "-" : "");
    return p + 1;
}

static const char *add_escape(const char *p, struct sb *out)
{
    switch (p[1]) {
    case 'd':
        sb_add(out, "[0-9]");
        break;
    case 'D':
        sb_add(out, "[^0-9]");
        break;
    case 'n':
        sb_add_char(out, '\n');
        break;
    case 't':
        sb_add_char(out, '\t');
        break;
    case 'A':
        sb_add_char(out, '^');
        break;
    case 'Z':
        sb_add_char(out, '$');
        break;
    case '\0':
        return NULL;
    default: /* \w \W \s \S \b \B are the C library's too; punctuation stays escaped */
        sb_addf(out, "\\%c", p[1]);
    }
    return p + 2;
}

static bool is_quantifier(char c)
{
    return c == '*' || c == '+' || c == '?' || c == '{';
}

static bool ends_with_quantifier(const struct sb *out)
{
    const char last = out->len ? out->buf[out->len - 1] : '\0';
    const bool escaped = out->len > 1 && out->buf[out->len - 2] == '\\';
    return ((is_quantifier(last) && last != '{') || last == '}') && !escaped;
}

/* Whether something matches does not depend on how greedy a quantifier is. */
static const char *skip_laziness(const char *p, const struct sb *out)
{
    return *p == '?' && ends_with_quantifier(out) ? p + 1 : p;
}

static err *translate(const char *text, struct sb *out)
{
    for (const char *p = text; *p;) {
        if (*p == '\\') {
            p = add_escape(p, out);
        } else if (*p == '[') {
            p = add_brackets(p, out);
        } else if (*p == '(' && p[1] == '?') {
            if (p[2] != ':')
                return refuse(text, "only (?:…) is understood");
            sb_add_char(out, '(');
            p += 3;
        } else {
            sb_add_char(out, *p++);
        }
        if (!p)
            return refuse(text, "it ends too early");
        if (ends_with_quantifier(out) && is_quantifier(*p) && *p != '?')
            return refuse(text, "multiple repeat");
        p = skip_laziness(p, out);
        if (ends_with_quantifier(out) && is_quantifier(*p))
            return refuse(text, "multiple repeat");
    }
    return NULL;
}

err *pattern_new(const char *text, struct pattern **ret)
{
    scoped(sb) struct sb posix = SB_INIT;
    sb_add_char(&posix, '(');
    TRY(translate(text, &posix));
    sb_add_char(&posix, ')');
    if (!pattern_size_is_sane(posix.buf))
        return refuse(text, "it repeats too much");
    struct pattern *p = mem_zalloc(1, sizeof(*p));
    if (regcomp(&p->regex, posix.buf, REG_EXTENDED)) {
        free(p);
        return refuse(text, "it is malformed");
    }
    *ret = p;
    return NULL;
}

void pattern_free(struct pattern *p)
{
    if (!p)
        return;
    regfree(&p->regex);
    free(p);
}

/* The leftmost match counts, so that there is one at the start if that is where it is. */
bool pattern_matches_start(const struct pattern *p, const char *text)
{
    regmatch_t whole;
    return regexec(&p->regex, text, 1, &whole, 0) == 0 && whole.rm_so == 0;
}

bool pattern_matches_somewhere(const struct pattern *p, const char *text)
{
    return regexec(&p->regex, text, 0, NULL, 0) == 0;
}
