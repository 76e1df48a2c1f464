#include "base/fs_glob.h"

#include "base/fs.h"
#include "base/glob.h"
#include "base/path.h"

struct globber {
    const char *cwd;
    struct arena *arena;
    struct strs *found;
};

static bool has_wildcard(struct str part)
{
    for (size_t i = 0; i < part.len; i++)
        if (strchr("*?[", part.ptr[i]))
            return true;
    return false;
}

/* In the spelling of glob.h, to which a backslash and a '^' behind a bracket mean something. */
static const char *translate(struct str part, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    for (size_t i = 0; i < part.len; i++) {
        bool literal = part.ptr[i] == '\\' || (part.ptr[i] == '^' && i && part.ptr[i - 1] == '[');
        if (literal)
            sb_add_char(&out, '\\');
        sb_add_char(&out, part.ptr[i]);
    }
    return arena_str(a, sb_str(&out));
}

static bool matches(const char *pattern, const char *name)
{
    return (name[0] != '.' || pattern[0] == '.') && glob_match(str_of(pattern), str_of(name), 0);
}

static const char *abs_of(const struct globber *g, const char *path)
{
    return path_join(g->arena, g->cwd, path[0] ? path : ".");
}

/* A '/' at the end is one of the pattern's own. */
static const char *append(const struct globber *g, const char *dir, struct str name)
{
    size_t len = strlen(dir);
    const char *slash = len && dir[len - 1] != '/' ? "/" : "";
    return arena_printf(g->arena, "%s%s%.*s", dir, slash, (int)name.len, name.ptr);
}

static void list(const struct globber *g, const char *dir, struct fs_entries *ret)
{
    *ret = (struct fs_entries){0};
    err_ignore(fs_list(abs_of(g, dir), g->arena, ret)); /* no directory, or not for us: as empty */
}

static bool is_link(const struct globber *g, const char *path)
{
    struct fs_stat st = {0};
    err_ignore(fs_lstat(abs_of(g, path), &st)); /* as one that is not there */
    return st.kind == FS_LINK;
}

static size_t count_until(struct str s, bool slash)
{
    size_t n = 0;
    while (n < s.len && (s.ptr[n] == '/') != slash)
        n++;
    return n;
}

static err *expand(const struct globber *g, const char *dir, struct str rest);

/* The directory itself and all below it; at the end of a pattern files, too. */
static err *expand_deep(const struct globber *g, const char *dir, struct str rest)
{
    struct fs_entries entries;
    if (rest.len && dir[0])
        TRY(expand(g, dir, rest));
    else if (rest.len) /* the slash is not that of the root */
        TRY(expand(g, dir, str_sub(rest, count_until(rest, false), rest.len)));
    list(g, dir, &entries);
    for (size_t i = 0; i < entries.len; i++) {
        const char *path = append(g, dir, str_of(entries.at[i].name));
        if (entries.at[i].name[0] == '.')
            continue;
        if (!rest.len)
            arena_push(g->arena, g->found, path);
        if (fs_is_dir(abs_of(g, path)) && !is_link(g, path))
            TRY(expand_deep(g, path, rest));
    }
    return NULL;
}

static err *expand_listed(const struct globber *g, const char *dir, struct str part,
                          struct str rest)
{
    struct fs_entries entries;
    const char *pattern = translate(part, g->arena);
    list(g, dir, &entries);
    for (size_t i = 0; i < entries.len; i++)
        if (matches(pattern, entries.at[i].name))
            TRY(expand(g, append(g, dir, str_of(entries.at[i].name)), rest));
    return NULL;
}

static bool exists(const struct globber *g, const char *path)
{
    struct fs_stat st = {.kind = FS_NONE};
    err_ignore(fs_lstat(abs_of(g, path), &st)); /* as one that is not there */
    return st.kind != FS_NONE;
}

static err *end(const struct globber *g, const char *dir, bool as_dir)
{
    if (!dir[0])
        return NULL;
    const char *path = as_dir ? arena_printf(g->arena, "%s/", dir) : dir;
    if (as_dir ? fs_is_dir(abs_of(g, path)) : exists(g, path))
        arena_push(g->arena, g->found, path);
    return NULL;
}

/* `dir` is settled, `rest` begins with the slashes behind it, if there are any. */
static err *expand(const struct globber *g, const char *dir, struct str rest)
{
    size_t slashes = count_until(rest, false);
    if (slashes == rest.len)
        return end(g, dir, slashes);
    if (slashes && !dir[0])
        dir = "/";
    rest = str_sub(rest, slashes, rest.len);
    size_t len = count_until(rest, true);
    struct str part = str_sub(rest, 0, len), behind = str_sub(rest, len, rest.len);
    if (!str_is(part, "**"))
        return has_wildcard(part) ? expand_listed(g, dir, part, behind)
                                  : expand(g, append(g, dir, part), behind);
    if (!behind.len && dir[0])
        TRY(end(g, dir, true));
    return expand_deep(g, dir, behind);
}

err *fs_glob(const char *cwd, const char *pattern, struct arena *a, struct strs *ret)
{
    const struct globber g = {cwd, a, ret};
    return pattern[0] ? expand(&g, "", str_of(pattern)) : NULL;
}
