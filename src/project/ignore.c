#include "project/ignore.h"

#include "base/path.h"
#include "base/vec.h"
#include "data/doc_memo.h"
#include "project/ignore_match.h"
#include "project/py_text.h"

struct rule {
    struct ignore_pattern pattern; /* relative to the root */
    struct ignore_match shown;
};
VEC(rules, struct rule *);

/* A directory once asked about. */
struct folder {
    const char *path; /* of the project */
    size_t path_len;
    struct rules
        rules;    /* for what stands in it: outer files' first, the last that matches decides */
    bool entered; /* its own file has been read */
    bool ignored; /* itself */
    struct ignore_match why;
    bool hides; /* all that stands in it, whatever the rules say; its own rules may do so ("**") */
    struct ignore_match hides_why;
};

struct ignore {
    struct source *src;
    struct arena *a;
    struct folder **slots; /* by path; free ones NULL, at most half of them taken */
    size_t nslots;         /* power of two */
    size_t nfolders;
    struct folder *last; /* asked about */
};

static void add_rule(struct ignore *ig, struct rules *to, const struct ignore_pattern *p,
                     struct ignore_match shown)
{
    struct rule *r = arena_new(ig->a, struct rule);
    *r = (struct rule){*p, shown};
    arena_push(ig->a, to, r);
}

/* --- the table of directories --- */

static struct folder **find_slot(const struct ignore *ig, const char *path, size_t len)
{
    uint64_t hash = str_hash((struct str){path, len});
    for (size_t i = (size_t)(hash ^ hash >> 32);; i++) {
        struct folder **slot = &ig->slots[i & (ig->nslots - 1)];
        if (!*slot || ((*slot)->path_len == len && memcmp((*slot)->path, path, len) == 0))
            return slot;
    }
}

static void grow(struct ignore *ig)
{
    struct ignore old = *ig;
    ig->nslots = old.nslots ? 2 * old.nslots : 64;
    ig->slots = arena_array(ig->a, ig->nslots, sizeof(*ig->slots));
    for (size_t i = 0; i < old.nslots; i++)
        if (old.slots[i])
            *find_slot(ig, old.slots[i]->path, old.slots[i]->path_len) = old.slots[i];
}

static void remember(struct ignore *ig, struct folder *f)
{
    *find_slot(ig, f->path, f->path_len) = f;
    if (2 * ++ig->nfolders > ig->nslots)
        grow(ig);
}

struct ignore *ignore_new(struct source *src, struct arena *a)
{
    struct ignore *ig = arena_new(a, struct ignore);
    *ig = (struct ignore){.src = src, .a = a};
    grow(ig);
    return ig;
}

/* --- deciding --- */

static bool same_group(const struct rule *x, const struct rule *y)
{
    return !x->pattern.negated && !y->pattern.negated && x->pattern.dir_only == y->pattern.dir_only;
}

/* COMPAT: the original tries neighbouring patterns of one kind as one expression, so it names the
 * first of them that fits, and one that fits a directory without its slash before one that needs it
 * (tests/vectors/ignore.tsv). */
static const struct rule *first_of_group(const struct rules *rules, size_t i, struct str path,
                                         bool is_dir)
{
    size_t start = i;
    while (start && same_group(rules->at[start - 1], rules->at[i]))
        start--;
    for (int with_slash = 0; with_slash <= is_dir; with_slash++)
        for (size_t k = start; k <= i; k++)
            if (ignore_pattern_matches(&rules->at[k]->pattern,
                                       str_sub(path, 0, path.len - (is_dir && !with_slash))))
                return rules->at[k];
    return rules->at[i];
}

/* `path` ends in "/" when `is_dir`. */
static bool decide(const struct rules *rules, struct str path, bool is_dir,
                   struct ignore_match *match)
{
    for (size_t i = rules->len; i-- > 0;) {
        const struct rule *r = rules->at[i];
        if ((r->pattern.dir_only && !is_dir) || !ignore_pattern_matches(&r->pattern, path))
            continue;
        *match = first_of_group(rules, i, path, is_dir)->shown;
        return !r->pattern.negated;
    }
    *match = (struct ignore_match){0};
    return false;
}

/* --- reading files --- */

/* COMPAT: the original moves a nested file's patterns to the root by editing their text, so that a
 * directory's name is read as a pattern too. */
static const char *rebase(const char *pattern, const char *dir, struct arena *a)
{
    bool negated = pattern[0] == '!';
    const char *rest = pattern + negated;
    size_t n = strlen(rest);
    bool anchored = n && memchr(rest, '/', n - 1) && !starts_with(rest, "**/");
    if (anchored)
        rest += rest[0] == '/';
    else if (starts_with(rest, "**/"))
        rest += strlen("**/");
    rest += rest[0] == '\\';
    return arena_printf(a, "%s%s/%s%s", negated ? "!/" : "", dir, anchored ? "" : "**/", rest);
}

static err *read_pattern(struct ignore *ig, const char *dir, const char *text,
                         struct ignore_match shown, struct rules *to)
{
    struct ignore_pattern p;
    TRY(ignore_pattern_compile(text, ig->a, &p));
    if (p.how != IGNORE_VOID && dir[0])
        TRY(ignore_pattern_compile(rebase(text, dir, ig->a), ig->a, &p));
    if (p.how != IGNORE_VOID)
        add_rule(ig, to, &p, shown);
    return NULL;
}

static err *read_text(struct ignore *ig, const char *dir, const char *file, struct str text,
                      struct rules *to)
{
    struct str line;
    TRY(py_text_check(text));
    for (unsigned number = 1; py_text_line(&text, &line); number++) {
        line = py_text_strip(line);
        if (!line.len || line.ptr[0] == '#')
            continue;
        const char *pattern = arena_str(ig->a, line);
        TRY(read_pattern(ig, dir, pattern, (struct ignore_match){file, number, pattern}, to));
    }
    return NULL;
}

/* Revisions of a listing mostly have the same file. */
static err *load(struct ignore *ig, const char *file, struct str *ret)
{
    scoped(sb) struct sb text = SB_INIT;
    const struct doc_memo_entry *known = doc_memo_find(ig->src, file);
    if (known) {
        *ret = str_of(known->text);
        return NULL;
    }
    TRY(source_read(ig->src, file, &text));
    struct arena *kept = doc_memo_arena(ig->src, file);
    *ret = (struct str){arena_str(kept ? kept : ig->a, sb_str(&text)), text.len};
    if (kept && strlen(ret->ptr) == text.len)
        doc_memo_keep(ig->src, file, ret->ptr, NULL);
    return NULL;
}

/* Adds the rules of the directory's own file, unless an outer rule hides it. */
static err *read_file(struct ignore *ig, const char *dir, struct rules *rules)
{
    struct str text = STR_NONE;
    struct ignore_match why;
    const char *file = path_join(ig->a, dir, ".dvcignore");
    struct rules own = {0};
    if (decide(rules, str_of(file), false, &why))
        return NULL;
    TRY_UNLESS(ERR_NOT_FOUND, load(ig, file, &text));
    TRY(read_text(ig, dir, file, text, &own));
    if (!own.len)
        return NULL;
    struct rules all = {0}; /* the outer rules are shared with other directories */
    vec_each (rules, r)
        arena_push(ig->a, &all, *r);
    vec_each (&own, r)
        arena_push(ig->a, &all, *r);
    *rules = all;
    return NULL;
}

/* --- directories --- */

static err *add_builtin(struct ignore *ig, struct rules *to)
{
    static const char *const patterns[] = {".hg/", ".git/", ".git", ".dvc/"};
    for (size_t i = 0; i < ARRAY_LEN(patterns); i++)
        TRY(read_pattern(ig, "", patterns[i], (struct ignore_match){"", 0, patterns[i]}, to));
    return NULL;
}

static err *is_project(struct ignore *ig, const char *dir, bool *ret)
{
    scoped(sb) struct sb path = SB_INIT;
    enum fs_kind kind = FS_NONE;
    sb_addf(&path, "%s/.dvc", dir);
    TRY(source_stat(ig->src, path.buf, &kind));
    *ret = kind != FS_NONE;
    return NULL;
}

/* A nested project is hidden by one more rule behind all others. */
static err *decide_folder(struct ignore *ig, const struct rules *rules, struct folder *f)
{
    bool nested = false;
    struct rules with = {0};
    const char *path = arena_printf(ig->a, "%s/", f->path);
    TRY(is_project(ig, f->path, &nested));
    if (nested) {
        struct ignore_pattern all = {.dir_only = true, .how = IGNORE_ALL};
        vec_each (rules, r)
            arena_push(ig->a, &with, *r);
        add_rule(ig, &with, &all, (struct ignore_match){"in sub_repo", 0, path_base(f->path)});
        rules = &with;
    }
    f->ignored = decide(rules, str_of(path), true, &f->why);
    return NULL;
}

static err *find_folder(struct ignore *ig, struct str dir, struct folder **ret);

/* All of `path` before its last "/". */
static struct str dir_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return (struct str){path, slash ? (size_t)(slash - path) : 0};
}

/* Reads the directory's own file: something in it is asked about. */
static err *enter(struct ignore *ig, struct folder *f)
{
    struct rules rules = f->rules;
    if (f->entered || f->ignored)
        return NULL;
    if (!f->path_len)
        TRY(add_builtin(ig, &rules));
    TRY(read_file(ig, f->path, &rules));
    if (f->path_len && rules.at != f->rules.at)
        f->hides = decide(&rules, str_of(arena_printf(ig->a, "%s/", f->path)), true, &f->hides_why);
    f->rules = rules;
    f->entered = true;
    return NULL;
}

static err *make_folder(struct ignore *ig, struct folder *f)
{
    struct folder *outer = NULL;
    if (!f->path_len)
        return NULL;
    TRY(find_folder(ig, dir_of(f->path), &outer));
    TRY(enter(ig, outer));
    f->rules = outer->rules;
    f->ignored = outer->hides;
    f->why = outer->hides_why;
    if (!outer->hides)
        TRY(decide_folder(ig, &outer->rules, f));
    f->hides = f->ignored;
    f->hides_why = f->why;
    return NULL;
}

static err *find_folder(struct ignore *ig, struct str dir, struct folder **ret)
{
    struct folder *f = ig->last;
    if (!f || f->path_len != dir.len || memcmp(f->path, dir.ptr, dir.len) != 0)
        f = *find_slot(ig, dir.ptr, dir.len);
    if (!f) {
        f = arena_new(ig->a, struct folder);
        f->path = arena_str(ig->a, dir);
        f->path_len = dir.len;
        TRY(make_folder(ig, f));
        remember(ig, f);
    }
    *ret = ig->last = f;
    return NULL;
}

err *ignore_check(struct ignore *ig, const char *path, bool is_dir, bool *ret,
                  struct ignore_match *match)
{
    struct folder *f = NULL;
    struct ignore_match why = {0};
    bool ignored = false;
    if (path[0] && is_dir) {
        TRY(find_folder(ig, str_of(path), &f));
        ignored = f->ignored;
        why = f->why;
    } else if (path[0]) {
        TRY(find_folder(ig, dir_of(path), &f));
        TRY(enter(ig, f));
        why = f->hides_why;
        ignored = f->hides || decide(&f->rules, str_of(path), false, &why);
    }
    *ret = ignored;
    if (match)
        *match = why;
    return NULL;
}

void ignore_match_add(const struct ignore_match *m, struct sb *out)
{
    if (m->line)
        sb_addf(out, "%s:%u:%s", m->file, m->line, m->pattern);
    else if (m->pattern)
        sb_addf(out, "%s:%s", m->file, m->pattern);
}
