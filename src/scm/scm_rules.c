#include "scm/scm_rules.h"

#include "base/glob.h"

/* --- the table of those without wildcards --- */

/* Directories alone are few, and need another question. */
static bool is_literal(const struct scm_rule *r)
{
    return r->literal == r->pattern.len && !r->dirs_only;
}

static struct str literal_of(const struct scm_rule *r)
{
    return str_sub(r->pattern, str_starts(r->pattern, "/"), r->pattern.len);
}

/* Where the last rule for exactly this is, or is to be. */
static uint32_t *slot_of(const struct scm_rules *r, struct str text, bool is_name)
{
    for (size_t i = str_hash(text);; i++) {
        uint32_t *slot = &r->slots[i & (r->nslots - 1)];
        const struct scm_rule *rule = *slot ? &r->at[*slot - 1] : NULL;
        if (!rule || (rule->is_name == is_name && str_eq(literal_of(rule), text)))
            return slot;
    }
}

static void enter(struct scm_rules *r, size_t number)
{
    const struct scm_rule *rule = &r->at[number];
    uint32_t *slot = slot_of(r, literal_of(rule), rule->is_name);
    r->in_slots += !*slot;
    *slot = (uint32_t)number + 1;
}

static void grow_table(struct scm_rules *r, struct arena *a)
{
    r->nslots = r->nslots ? 2 * r->nslots : 16;
    r->slots = arena_array(a, r->nslots, sizeof(*r->slots));
    r->in_slots = 0;
    for (size_t i = 0; i < r->len; i++)
        if (is_literal(&r->at[i]))
            enter(r, i);
}

static void add_rule(struct scm_rules *r, struct arena *a, struct scm_rule rule)
{
    arena_push(a, r, rule);
    if (!is_literal(&rule))
        arena_push(a, &r->others, (uint32_t)r->len - 1);
    else if (2 * (r->in_slots + 1) > r->nslots)
        grow_table(r, a);
    else
        enter(r, r->len - 1);
}

/* The number + 1 of the last of them that matches, or 0. */
static size_t find_literal(const struct scm_rules *r, struct str path, struct str name)
{
    if (!r->nslots)
        return 0;
    return MAX(*slot_of(r, path, false), *slot_of(r, name, true));
}

/* --- reading --- */

/* Blanks at the end go, unless the first of them is quoted by a backslash. */
static struct str trim_end(struct str line)
{
    size_t keep = 0;
    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] == '\\' && i + 1 < line.len)
            keep = ++i + 1;
        else if (line.ptr[i] != ' ')
            keep = i + 1;
    }
    return str_sub(line, 0, keep);
}

static void add_line(struct str line, struct arena *a, struct scm_rules *out)
{
    struct scm_rule r = {.is_negated = str_starts(line, "!")};
    line = str_sub(line, r.is_negated, line.len);
    r.dirs_only = str_ends(line, "/");
    line = str_sub(line, 0, line.len - r.dirs_only);
    r.is_name = str_find(line, '/') < 0;
    r.pattern = (struct str){arena_str(a, line), line.len};
    r.literal = glob_literal_prefix(r.pattern);
    struct str tail = str_sub(r.pattern, 1, line.len);
    r.is_suffix = str_starts(r.pattern, "*") && glob_literal_prefix(tail) == tail.len;
    add_rule(out, a, r);
}

void scm_rules_parse(struct str text, struct arena *a, struct scm_rules *out)
{
    struct str line;
    if (str_starts(text, "\xef\xbb\xbf"))
        text = str_sub(text, 3, text.len);
    while (str_split(&text, '\n', &line)) {
        if (str_ends(line, "\r"))
            line.len--;
        line = trim_end(line);
        if (line.len && line.ptr[0] != '#')
            add_line(line, a, out);
    }
}

/* --- matching --- */

static bool equal(const char *a, const char *b, size_t n, bool fold_case)
{
    return fold_case ? strncasecmp(a, b, n) == 0 : memcmp(a, b, n) == 0;
}

static bool match_name(const struct scm_rule *r, struct str name, bool fold_case)
{
    if (r->literal == r->pattern.len)
        return name.len == r->pattern.len && equal(name.ptr, r->pattern.ptr, name.len, fold_case);
    if (r->is_suffix) {
        size_t n = r->pattern.len - 1;
        return name.len >= n && equal(name.ptr + name.len - n, r->pattern.ptr + 1, n, fold_case);
    }
    return glob_match(r->pattern, name, fold_case ? GLOB_FOLD_CASE : 0);
}

/* The literal start is compared apart, so that what follows it counts as the pattern's start: "a**"
 * + "/b" spans directories for git, too. */
static bool match_path(const struct scm_rule *r, struct str path, bool fold_case)
{
    struct str pattern = r->pattern;
    size_t literal = r->literal;
    if (str_starts(pattern, "/")) {
        pattern = str_sub(pattern, 1, pattern.len);
        literal--;
    }
    if (literal > path.len || !equal(pattern.ptr, path.ptr, literal, fold_case))
        return false;
    pattern = str_sub(pattern, literal, pattern.len);
    path = str_sub(path, literal, path.len);
    if (!pattern.len)
        return !path.len;
    return glob_match(pattern, path, GLOB_PATH | (fold_case ? GLOB_FOLD_CASE : 0));
}

static struct str last_component(struct str path)
{
    const char *slash = path.len ? memrchr(path.ptr, '/', path.len) : NULL;
    return slash ? str_sub(path, (size_t)(slash - path.ptr) + 1, path.len) : path;
}

static bool matches(const struct scm_rule *r, struct str path, struct str name, bool is_dir,
                    bool fold_case)
{
    if (r->dirs_only && !is_dir)
        return false;
    return r->is_name ? match_name(r, name, fold_case) : match_path(r, path, fold_case);
}

const struct scm_rule *scm_rules_match(const struct scm_rules *r, struct str path, bool is_dir,
                                       bool fold_case)
{
    const struct str name = last_component(path);
    const size_t literal = fold_case ? 0 : find_literal(r, path, name);
    for (size_t i = fold_case ? r->len : r->others.len; i-- > 0;) {
        const size_t number = fold_case ? i : r->others.at[i];
        if (number < literal)
            break;
        if (matches(&r->at[number], path, name, is_dir, fold_case))
            return &r->at[number];
    }
    return literal ? &r->at[literal - 1] : NULL;
}
