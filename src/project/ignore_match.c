#include "project/ignore_match.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "data/value.h"

enum token_kind {
    TOKEN_CHAR,      /* this character */
    TOKEN_NO_SLASH,  /* "?" */
    TOKEN_STAR,      /* any number of characters but "/" */
    TOKEN_SET,       /* one of a bracket expression */
    TOKEN_DOT,       /* any character but a newline */
    TOKEN_DOTS,      /* any number of them */
    TOKEN_MAYBE,     /* the next `skip` tokens may be left out */
    TOKEN_END,       /* "/" or the end of the path */
    TOKEN_END_SLASH, /* "/" */
};

struct ignore_token {
    enum token_kind kind;
    uint32_t c;
    size_t skip;
    struct str set;
};
VEC(token_vec, struct ignore_token);
VEC(segment_vec, struct str);

/* --- bracket expressions --- */

/* Length of the expression that starts behind "[", its "]" included; 0 when it has no end. */
static size_t bracket_length(struct str s)
{
    size_t i = 0;
    if (i < s.len && (s.ptr[i] == '!' || s.ptr[i] == '^'))
        i++;
    if (i < s.len && s.ptr[i] == ']')
        i++;
    while (i < s.len && s.ptr[i] != ']')
        i++;
    return i < s.len ? i + 1 : 0;
}

/* A character or a range of them; a "-" before the end stands for itself. */
static bool next_range(struct str set, size_t *pos, uint32_t *ret_low, uint32_t *ret_high)
{
    if (*pos >= set.len)
        return false;
    *ret_low = *ret_high = utf8_next(set, pos);
    if (*pos + 1 < set.len && set.ptr[*pos] == '-') {
        (*pos)++;
        *ret_high = utf8_next(set, pos);
    }
    return true;
}

static struct str bracket_set(struct str bracket, bool *ret_negated)
{
    *ret_negated = bracket.ptr[0] == '!' || bracket.ptr[0] == '^';
    return str_sub(bracket, *ret_negated ? 1 : 0, bracket.len - 1);
}

static bool bracket_matches(struct str bracket, uint32_t c)
{
    bool negated, found = false;
    struct str set = bracket_set(bracket, &negated);
    uint32_t low, high;
    for (size_t pos = 0; !found && next_range(set, &pos, &low, &high);)
        found = c >= low && c <= high;
    return found != negated;
}

static err *check_bracket(struct str bracket)
{
    bool negated;
    struct str set = bracket_set(bracket, &negated);
    uint32_t low, high;
    for (size_t pos = 0, start = 0; next_range(set, &pos, &low, &high); start = pos)
        if (high < low)
            return err_new(ERR_UNEXPECTED, "bad character range " STR_FMT,
                           STR_ARG(str_sub(set, start, pos)));
    return NULL;
}

/* --- compiling: segments --- */

static bool is_any(const struct segment_vec *s, size_t i)
{
    return i < s->len && str_is(s->at[i], "**");
}

static bool is_star(const struct segment_vec *s, size_t i)
{
    return i < s->len && str_is(s->at[i], "*");
}

static void collapse_any(struct segment_vec *s)
{
    size_t kept = 1;
    for (size_t i = 1; i < s->len; i++)
        if (!(is_any(s, i) && is_any(s, kept - 1)))
            s->at[kept++] = s->at[i];
    s->len = kept;
}

/* The parts between slashes, with the implied "**" at the start and at the end; false when nothing
 * is left. */
static bool split_segments(struct str text, struct arena *a, struct segment_vec *out)
{
    struct str part, first = STR_NONE;
    size_t slashes = 0;
    for (size_t i = 0; i < text.len; i++)
        slashes += text.ptr[i] == '/';
    for (bool at_start = true; str_split(&text, '/', &part); at_start = false) {
        if (at_start)
            first = part;
        if (at_start && part.len && !str_is(part, "**") &&
            (!slashes || (slashes == 1 && !text.len)))
            arena_push(a, out, STR_LIT("**"));
        if (!at_start || part.len)
            arena_push(a, out, part);
    }
    if (!out->len || (!first.len && !slashes))
        return false;
    if (!out->at[out->len - 1].len)
        out->at[out->len - 1] = STR_LIT("**");
    collapse_any(out);
    return true;
}

/* --- compiling: tokens --- */

static err *invalid(const char *text)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb shown = SB_INIT;
    value_py_repr(value_strz(&a, text), &shown);
    return err_new(ERR_UNEXPECTED, "Invalid git pattern: %s", shown.buf);
}

struct compiler {
    const char *text; /* the whole pattern */
    struct arena *a;
    struct token_vec tokens;
};

static void add(struct compiler *x, struct ignore_token t)
{
    arena_push(x->a, &x->tokens, t);
}

static void add_kind(struct compiler *x, enum token_kind kind)
{
    add(x, (struct ignore_token){.kind = kind});
}

static void add_char(struct compiler *x, uint32_t c)
{
    add(x, (struct ignore_token){.kind = TOKEN_CHAR, .c = c});
}

static void add_any(struct compiler *x, bool at_start)
{
    add(x, (struct ignore_token){.kind = TOKEN_MAYBE, .skip = 3});
    if (!at_start)
        add_char(x, '/');
    add_kind(x, TOKEN_DOT);
    add_kind(x, TOKEN_DOTS);
    if (at_start)
        add_char(x, '/');
}

/* *ret_endless: a bracket expression has no end, for which the original drops the whole pattern. */
static err *add_glob(struct compiler *x, struct str glob, bool *ret_endless)
{
    for (size_t i = 0; i < glob.len;) {
        uint32_t c = utf8_next(glob, &i);
        if (c == '\\' && i == glob.len)
            return invalid(x->text);
        if (c == '\\') {
            add_char(x, utf8_next(glob, &i));
        } else if (c == '*') {
            add_kind(x, TOKEN_STAR);
        } else if (c == '?') {
            add_kind(x, TOKEN_NO_SLASH);
        } else if (c == '[') {
            struct str set = str_sub(glob, i, glob.len);
            set.len = bracket_length(set);
            *ret_endless = !set.len;
            if (!set.len)
                return NULL;
            TRY(check_bracket(set));
            add(x, (struct ignore_token){.kind = TOKEN_SET, .set = set});
            i += set.len;
        } else {
            add_char(x, c);
        }
    }
    return NULL;
}

static err *add_segments(struct compiler *x, const struct segment_vec *s, bool *ret_endless)
{
    bool needs_slash = false;
    for (size_t i = 0; i < s->len && !*ret_endless; i++) {
        if (is_any(s, i) && i && i + 1 == s->len) {
            add_kind(x, TOKEN_END_SLASH);
            return NULL;
        }
        if (is_any(s, i)) {
            add_any(x, !i);
            needs_slash = i > 0;
            continue;
        }
        if (needs_slash)
            add_char(x, '/');
        if (is_star(s, i))
            add_kind(x, TOKEN_NO_SLASH);
        TRY(add_glob(x, s->at[i], ret_endless));
        needs_slash = true;
    }
    add_kind(x, TOKEN_END);
    return NULL;
}

/* --- compiling: shortcuts --- */

static bool is_literal(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (strchr("*?[\\", s.ptr[i]))
            return false;
    return s.len != 0;
}

/* One segment anywhere, with or without a slash behind it. */
static bool is_single(const struct segment_vec *s)
{
    return is_any(s, 0) && (s->len == 2 || (s->len == 3 && is_any(s, 2)));
}

/* "NAME" and "*SUFFIX" anywhere, which most patterns are. */
static bool find_shortcut(const struct segment_vec *s, struct ignore_pattern *p)
{
    if (!is_single(s))
        return false;
    p->needs_slash = s->len == 3;
    p->text = s->at[1];
    p->how = IGNORE_NAME;
    if (!is_literal(p->text) && p->text.len > 1 && p->text.ptr[0] == '*') {
        p->text = str_sub(p->text, 1, p->text.len);
        p->how = IGNORE_SUFFIX;
    }
    return is_literal(p->text);
}

/* A single segment that no "/" fits into is compared with one component after the other. */
static err *find_glob(struct compiler *x, const struct segment_vec *s, struct ignore_pattern *p,
                      bool *ret_endless)
{
    if (!is_single(s))
        return NULL;
    TRY(add_glob(x, s->at[1], ret_endless));
    bool crosses = false;
    vec_each (&x->tokens, t)
        crosses |= t->kind == TOKEN_SET && bracket_matches(t->set, '/');
    if (crosses) {
        x->tokens.len = 0;
    } else {
        p->how = IGNORE_GLOB;
        p->needs_slash = s->len == 3;
    }
    return NULL;
}

/* Patterns for which the original has an expression of its own. */
static bool find_special(const struct segment_vec *s, struct ignore_pattern *p)
{
    bool alone = s->len == 1 && is_any(s, 0), star = s->len == 2 && is_any(s, 0) && is_star(s, 1);
    if ((alone && !p->dir_only) || star)
        p->how = IGNORE_ALL;
    else if (alone || (s->len == 3 && is_any(s, 0) && is_star(s, 1) && is_any(s, 2)))
        p->how = IGNORE_NOTHING;
    else
        return false;
    return true;
}

err *ignore_pattern_compile(const char *text, struct arena *a, struct ignore_pattern *ret)
{
    struct ignore_pattern p = {.negated = text[0] == '!', .dir_only = ends_with(text, "/")};
    struct compiler x = {.text = text, .a = a};
    struct segment_vec s = {0};
    bool endless = false;
    if (!text[0] || text[0] == '#' || streq(text, "/")) {
        *ret = p;
        return NULL;
    }
    if (!split_segments(str_of(arena_strdup(a, text + p.negated)), a, &s))
        return invalid(text);
    if (!find_special(&s, &p) && !find_shortcut(&s, &p)) {
        p.how = IGNORE_TOKENS;
        TRY(find_glob(&x, &s, &p, &endless));
        if (p.how == IGNORE_TOKENS)
            TRY(add_segments(&x, &s, &endless));
    }
    if (endless)
        p.how = IGNORE_VOID;
    p.tokens = x.tokens.at;
    p.len = x.tokens.len;
    p.now = arena_alloc(a, p.len + 1);
    p.next = arena_alloc(a, p.len + 1);
    *ret = p;
    return NULL;
}

/* --- matching --- */

/* Tokens that may come next, those behind what may be left out included. */
static void enter(const struct ignore_pattern *p, unsigned char *set, size_t i)
{
    for (; i < p->len && !set[i]; i++) {
        set[i] = 1;
        if (p->tokens[i].kind == TOKEN_MAYBE)
            enter(p, set, i + 1 + p->tokens[i].skip);
        else if (p->tokens[i].kind != TOKEN_STAR && p->tokens[i].kind != TOKEN_DOTS)
            return;
    }
}

/* The token takes `c`; *ret_stays: it may take more. */
static bool takes(const struct ignore_token *t, uint32_t c, bool *ret_stays)
{
    *ret_stays = t->kind == TOKEN_STAR || t->kind == TOKEN_DOTS;
    switch (t->kind) {
    case TOKEN_CHAR:
        return t->c == c;
    case TOKEN_NO_SLASH:
    case TOKEN_STAR:
        return c != '/';
    case TOKEN_SET:
        return bracket_matches(t->set, c);
    case TOKEN_DOT:
    case TOKEN_DOTS:
        return c != '\n';
    case TOKEN_MAYBE:
    case TOKEN_END:
    case TOKEN_END_SLASH:
        break;
    }
    return false;
}

static bool is_done(const struct ignore_pattern *p, bool at_end, bool at_slash)
{
    const struct ignore_token *last = &p->tokens[p->len - 1];
    return p->now[p->len - 1] && (at_slash || (at_end && last->kind == TOKEN_END));
}

static bool match_tokens(const struct ignore_pattern *p, struct str path)
{
    memset(p->now, 0, p->len);
    enter(p, p->now, 0);
    for (size_t at = 0; at < path.len;) {
        bool any = false, stays;
        if (is_done(p, false, path.ptr[at] == '/'))
            return true;
        uint32_t c = utf8_next(path, &at);
        memset(p->next, 0, p->len);
        for (size_t i = 0; i < p->len; i++) {
            if (!p->now[i] || !takes(&p->tokens[i], c, &stays))
                continue;
            enter(p, p->next, stays ? i : i + 1);
            any = true;
        }
        if (!any)
            return false;
        memcpy(p->now, p->next, p->len);
    }
    return is_done(p, true, false);
}

/* The next place, from `at` on, where the token may take a character; SIZE_MAX when there is none.
 */
static size_t find_place(const struct ignore_pattern *p, size_t token, struct str part, size_t at)
{
    if (token == p->len || p->tokens[token].kind != TOKEN_CHAR || p->tokens[token].c >= 0x80)
        return at;
    ptrdiff_t found = str_find(str_sub(part, at, part.len), (char)p->tokens[token].c);
    return found < 0 ? SIZE_MAX : at + (size_t)found;
}

/* On a mismatch the last star takes more: earlier ones need not be tried again. */
static bool match_glob(const struct ignore_pattern *p, struct str part)
{
    const size_t none = SIZE_MAX;
    size_t i = 0, at = 0, star = none, star_at = 0;
    bool stays;
    while (at < part.len) {
        size_t next = at;
        uint32_t c = utf8_next(part, &next);
        if (i < p->len && p->tokens[i].kind == TOKEN_STAR) {
            star = i++;
            star_at = at = find_place(p, i, part, at);
        } else if (i < p->len && takes(&p->tokens[i], c, &stays)) {
            i++;
            at = next;
        } else if (star != none) {
            i = star + 1;
            utf8_next(part, &star_at);
            star_at = at = find_place(p, i, part, star_at);
        } else {
            return false;
        }
    }
    while (i < p->len && p->tokens[i].kind == TOKEN_STAR)
        i++;
    return at == part.len && i == p->len;
}

static bool match_part(const struct ignore_pattern *p, struct str part)
{
    if (p->how == IGNORE_GLOB)
        return match_glob(p, part);
    if (part.len < p->text.len || (p->how == IGNORE_NAME && part.len != p->text.len))
        return false;
    return memcmp(part.ptr + part.len - p->text.len, p->text.ptr, p->text.len) == 0;
}

static bool match_component(const struct ignore_pattern *p, struct str path)
{
    struct str part;
    if (p->how != IGNORE_GLOB && !memmem(path.ptr, path.len, p->text.ptr, p->text.len))
        return false; /* mostly */
    while (str_split(&path, '/', &part)) {
        bool last = !path.ptr; /* else "/" follows */
        if (part.len && !(last && p->needs_slash) && match_part(p, part))
            return true;
    }
    return false;
}

bool ignore_pattern_matches(const struct ignore_pattern *p, struct str path)
{
    switch (p->how) {
    case IGNORE_VOID:
    case IGNORE_NOTHING:
        return false;
    case IGNORE_ALL:
        return path.len && path.ptr[0] != '\n';
    case IGNORE_NAME:
    case IGNORE_SUFFIX:
    case IGNORE_GLOB:
        return match_component(p, path);
    case IGNORE_TOKENS:
        return match_tokens(p, path);
    }
    BUG("pattern kind %d", (int)p->how);
}
