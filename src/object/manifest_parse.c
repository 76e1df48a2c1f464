/* manifest_parse.c — a reader for exactly the JSON that `.dir` objects are: a list of flat objects.
 *
 * Not the general reader: a manifest may have a million entries, of which no tree of values need be
 * made.  Fields that we do not know are skipped, whatever they hold. */
#include "base/hex.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "object/manifest.h"

struct parser {
    struct str in;
    size_t at;
    struct arena *arena;
    struct sb text;    /* of the string read last, when it held escapes */
    bool is_canonical; /* so far */
};

static void parser_scope_end(struct parser *p)
{
    sb_release(&p->text);
}

static err *malformed(const struct parser *p, const char *what)
{
    return err_new(ERR_INVALID, "malformed directory manifest: %s at byte %zu", what, p->at);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void skip_blanks(struct parser *p)
{
    while (p->at < p->in.len && is_blank(p->in.ptr[p->at]))
        p->at++;
}

/* The next byte that is no blank, 0 at the end; stays. */
static char peek(struct parser *p)
{
    skip_blanks(p);
    return p->at < p->in.len ? p->in.ptr[p->at] : 0;
}

static bool accept(struct parser *p, char c)
{
    if (peek(p) != c || p->at >= p->in.len)
        return false;
    p->at++;
    return true;
}

static bool read_u16(struct parser *p, uint32_t *ret)
{
    uint32_t v = 0;

    if (p->in.len - p->at < 4)
        return false;
    for (size_t i = 0; i < 4; i++) {
        const char c = p->in.ptr[p->at + i];
        const char *digits = "0123456789abcdef0123456789ABCDEF", *d = c ? strchr(digits, c) : NULL;
        if (!d)
            return false;
        v = v << 4 | (uint32_t)((d - digits) & 15);
    }
    p->at += 4;
    *ret = v;
    return true;
}

static bool read_code_point(struct parser *p, uint32_t *ret)
{
    uint32_t high, low;

    if (!read_u16(p, &high))
        return false;
    if (high < 0xd800 || high > 0xdfff) {
        *ret = high;
        return high != 0;
    }
    if (high > 0xdbff || p->in.len - p->at < 2 || memcmp(p->in.ptr + p->at, "\\u", 2) != 0)
        return false;
    p->at += 2;
    if (!read_u16(p, &low) || low < 0xdc00 || low > 0xdfff)
        return false;
    *ret = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    return true;
}

static err *read_escape(struct parser *p)
{
    static const char short_forms[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
    const char c = p->at < p->in.len ? p->in.ptr[p->at++] : 0;
    char utf8[4];
    uint32_t cp;

    if (c == 'u') {
        if (!read_code_point(p, &cp))
            return malformed(p, "bad \\u escape");
        sb_add_mem(&p->text, utf8, utf8_encode(cp, utf8));
        return NULL;
    }
    for (size_t i = 0; i < sizeof(short_forms) - 1; i += 2) {
        if (c == short_forms[i]) {
            sb_add_char(&p->text, short_forms[i + 1]);
            return NULL;
        }
    }
    return malformed(p, "bad escape");
}

/* `ret` is valid until the next string is read. */
static err *read_string(struct parser *p, struct str *ret)
{
    size_t from;
    bool plain = true;

    if (!accept(p, '"'))
        return malformed(p, "expected a string");
    sb_clear(&p->text);
    for (from = p->at; (p->at = str_find_special(p->in, p->at)) < p->in.len; p->at++) {
        const char c = p->in.ptr[p->at];
        if (c == '"') {
            if (!plain)
                sb_add_mem(&p->text, p->in.ptr + from, p->at - from);
            *ret = plain ? str_sub(p->in, from, p->at) : sb_str(&p->text);
            p->at++;
            return NULL;
        }
        if (c != '\\')
            return malformed(p, "control character in a string");
        sb_add_mem(&p->text, p->in.ptr + from, p->at - from);
        plain = false;
        p->at++;
        TRY(read_escape(p));
        from = p->at--;
    }
    return malformed(p, "unended string");
}

/* A value of a field nobody asked for: nesting is counted, not understood. */
static err *skip_value(struct parser *p)
{
    size_t depth = 0;

    for (;;) {
        const char c = peek(p);
        struct str ignored;

        if (!c)
            return malformed(p, "unended value");
        if (!depth && (c == ',' || c == '}'))
            return NULL;
        if (c == '"') {
            TRY(read_string(p, &ignored));
            continue;
        }
        if (c == '{' || c == '[')
            depth++;
        if (c == '}' || c == ']')
            depth--;
        p->at++;
    }
}

static err *read_field(struct parser *p, enum hash_algo algo, struct manifest_entry *e)
{
    struct str name, text;
    bool is_path, is_hash;

    TRY(read_string(p, &name));
    is_path = str_is(name, "relpath");
    is_hash = str_is(name, "md5");
    if (!accept(p, ':'))
        return malformed(p, "expected ':'");
    if (!is_path && !is_hash)
        return skip_value(p);
    TRY(read_string(p, &text));
    if (is_hash && (!oid_parse(text, algo, &e->oid) || oid_is_dir(&e->oid)))
        return err_new(ERR_INVALID,
                       "malformed directory manifest: '" STR_FMT "' is not a file's hash",
                       STR_ARG(text));
    if (is_path && (!path_is_safe_rel(text) || !utf8_is_valid(text)))
        return err_new(ERR_INVALID,
                       "directory manifest names '" STR_FMT
                       "', which is not a path inside the directory",
                       STR_ARG(text));
    if (is_path)
        e->relpath = arena_str(p->arena, text);
    return NULL;
}

/* --- entries as they are mostly written --- */

/* An entry exactly as manifest_format writes it, of a name that is nothing but ASCII; false: it is
 * not one, or not a good one. */
static bool read_usual_entry(struct parser *p, enum hash_algo algo, struct manifest_entry *ret)
{
    static const char head[] = "{\"md5\": \"", middle[] = "\", \"relpath\": \"";
    enum { DIGITS = 32, HEAD = sizeof(head) - 1, NAME = HEAD + DIGITS + sizeof(middle) - 1 };
    const struct str rest = str_sub(p->in, p->at, p->in.len);
    struct str path;
    size_t end;

    if (rest.len < NAME + sizeof("\"}") - 1 || memcmp(rest.ptr, head, HEAD) != 0 ||
        memcmp(rest.ptr + HEAD + DIGITS, middle, NAME - HEAD - DIGITS) != 0)
        return false;
    end = str_find_special(rest, NAME);
    if (rest.len - end < 2 || rest.ptr[end] != '"' || rest.ptr[end + 1] != '}')
        return false;
    path = str_sub(rest, NAME, end);
    if (str_find_escaped(path, 0) < path.len || !path_is_safe_rel(path) ||
        !oid_parse(str_sub(rest, HEAD, HEAD + DIGITS), algo, &ret->oid))
        return false;
    ret->relpath = arena_str(p->arena, path);
    ret->size_bytes = 0;
    p->at += end + 2;
    return true;
}

/* --- all of them --- */

static err *read_entry(struct parser *p, enum hash_algo algo, struct manifest_entry *ret)
{
    struct manifest_entry e = {0};

    if (read_usual_entry(p, algo, ret))
        return NULL;
    p->is_canonical = false;
    if (!accept(p, '{'))
        return malformed(p, "expected an object");
    if (!accept(p, '}')) {
        do
            TRY(read_field(p, algo, &e));
        while (accept(p, ','));
        if (!accept(p, '}'))
            return malformed(p, "expected ',' or '}'");
    }
    if (!e.relpath)
        return malformed(p, "entry without 'relpath'");
    if (oid_is_none(&e.oid))
        return err_new(ERR_INVALID, "malformed directory manifest: entry '%s' has no 'md5'",
                       e.relpath);
    *ret = e;
    return NULL;
}

/* Does a file of the list stand where `e` needs a directory?  Entries mostly share their directory
 * with the one before. */
static const char *parent_that_is_file(const struct manifest *m, const char *relpath,
                                       struct sb *dir)
{
    for (const char *slash = strchr(relpath, '/'); slash; slash = strchr(slash + 1, '/')) {
        const struct manifest_entry *hit;

        sb_clear(dir);
        sb_add_mem(dir, relpath, (size_t)(slash - relpath));
        hit = manifest_find(m, dir->buf);
        if (hit)
            return hit->relpath;
    }
    return NULL;
}

static err *check_paths(const struct manifest *m)
{
    scoped(sb) struct sb dir = SB_INIT;

    for (size_t i = 1; i < m->len; i++) {
        const char *p = m->at[i].relpath, *before = m->at[i - 1].relpath, *file;
        const char *slash = strrchr(p, '/');

        if (streq(p, before))
            return err_new(ERR_INVALID, "directory manifest names '%s' twice", p);
        if (!slash || !strncmp(p, before, (size_t)(slash - p) + 1))
            continue;
        file = parent_that_is_file(m, p, &dir);
        if (file)
            return err_new(ERR_INVALID, "directory manifest has '%s' as a file and as a directory",
                           file);
    }
    return NULL;
}

/* How many entries there are at most, and mostly: names with braces count, too. */
static size_t count_entries(struct str in)
{
    static const char least[] = "{\"md5\":\"0123456789abcdef0123456789abcdef\",\"relpath\":\"x\"}";
    const char *p = in.ptr, *end = in.ptr + in.len;
    size_t n = 0;

    for (; p < end && (p = memchr(p, '{', (size_t)(end - p))); p++)
        n++;
    return MIN(n, in.len / (sizeof(least) - 1));
}

/* ", " in canonical bytes. */
static bool accept_comma(struct parser *p)
{
    if (p->in.len - p->at >= 2 && !memcmp(p->in.ptr + p->at, ", ", 2)) {
        p->at += 2;
        return true;
    }
    p->is_canonical &= p->at + 1 == p->in.len; /* the end of the list is all that may follow */
    return accept(p, ',');
}

static err *read_entries(struct parser *p, struct manifest *m)
{
    const size_t room = count_entries(p->in);

    m->at = arena_array(p->arena, room, sizeof(*m->at));
    do {
        struct manifest_entry e;
        TRY(read_entry(p, m->algo, &e));
        if (m->len == room)
            BUG("more than %zu entries in a manifest of %zu bytes", room, p->in.len);
        m->at[m->len++] = e;
    } while (accept_comma(p));
    return accept(p, ']') ? NULL : malformed(p, "expected ',' or ']'");
}

static bool starts_canonically(struct str bytes)
{
    return bytes.len >= 2 && bytes.ptr[0] == '[' && (bytes.ptr[1] == '{' || bytes.ptr[1] == ']');
}

err *manifest_parse(struct str bytes, enum hash_algo algo, struct arena *a, struct manifest *ret)
{
    scoped(parser) struct parser p = {
        .in = bytes, .arena = a, .text = SB_INIT, .is_canonical = starts_canonically(bytes)};
    struct manifest m = {.algo = algo};
    bool was_sorted;

    if (!accept(&p, '['))
        return malformed(&p, "expected a list");
    if (!accept(&p, ']'))
        TRY(read_entries(&p, &m));
    else
        p.is_canonical &= bytes.len == strlen("[]");
    if (peek(&p) || p.at < p.in.len)
        return malformed(&p, "text after the list");
    was_sorted = manifest_sort(&m);
    TRY(check_paths(&m));
    m.is_canonical = p.is_canonical && was_sorted;
    *ret = m;
    return NULL;
}
