#include "base/path.h"

#include "base/sb.h"
#include "base/vec.h"

bool path_is_abs(const char *p)
{
    return p[0] == '/';
}

const char *path_base(const char *p)
{
    const char *slash = strrchr(p, '/');
    return slash ? slash + 1 : p;
}

const char *path_ext(const char *p)
{
    const char *base = path_base(p), *dot = strrchr(base, '.');
    return dot && dot != base ? dot : "";
}

char *path_dir(struct arena *a, const char *p)
{
    const char *slash = strrchr(p, '/');
    if (!slash)
        return arena_strdup(a, "");
    return arena_strndup(a, p, slash == p ? 1 : (size_t)(slash - p));
}

char *path_join(struct arena *a, const char *dir, const char *p)
{
    if (path_is_abs(p) || !dir[0])
        return arena_strdup(a, p);
    size_t ndir = strlen(dir), np = strlen(p);
    bool slash = dir[ndir - 1] != '/';
    char *out = arena_alloc(a, ndir + slash + np + 1);
    memcpy(out, dir, ndir);
    memcpy(out + ndir, "/", slash);
    memcpy(out + ndir + slash, p, np + 1);
    return out;
}

VEC(part_vec, struct str);

/* Components of a path with "." and inner ".." resolved. */
static void split_parts(const char *p, struct part_vec *out)
{
    bool abs = path_is_abs(p);
    struct str rest = str_of(p), part;
    while (str_split(&rest, '/', &part)) {
        if (!part.len || str_is(part, "."))
            continue;
        if (str_is(part, "..") && out->len && !str_is(out->at[out->len - 1], ".."))
            out->len--;
        else if (!(str_is(part, "..") && abs))
            vec_push(out, part);
    }
}

static char *join_parts(struct arena *a, bool abs, const struct part_vec *parts, size_t from,
                        size_t ups)
{
    scoped(sb) struct sb out = SB_INIT;
    for (size_t i = 0; i < ups; i++)
        sb_add(&out, out.len ? "/.." : "..");
    for (size_t i = from; i < parts->len; i++) {
        if (out.len || abs)
            sb_add_char(&out, '/');
        sb_add_str(&out, parts->at[i]);
    }
    if (!out.len)
        sb_add_char(&out, abs ? '/' : '.');
    return arena_str(a, sb_str(&out));
}

/* Most paths are: no part is empty, "." or "..". */
static bool is_normal(const char *p)
{
    struct str rest = str_of(p[0] == '/' ? p + 1 : p), part;
    while (str_split(&rest, '/', &part))
        if (!part.len || str_is(part, ".") || str_is(part, ".."))
            return false;
    return p[0] && p[strlen(p) - 1] != '/';
}

char *path_norm(struct arena *a, const char *p)
{
    if (is_normal(p))
        return arena_strdup(a, p);
    struct part_vec parts = {0};
    split_parts(p, &parts);
    char *out = join_parts(a, path_is_abs(p), &parts, 0, 0);
    vec_release(&parts);
    return out;
}

char *path_rel(struct arena *a, const char *p, const char *start)
{
    struct part_vec to = {0}, from = {0};
    size_t same = 0;
    split_parts(p, &to);
    split_parts(start, &from);
    while (same < to.len && same < from.len && str_eq(to.at[same], from.at[same]))
        same++;
    char *out = join_parts(a, false, &to, same, from.len - same);
    vec_release(&to);
    vec_release(&from);
    return out;
}

bool path_is_inside(const char *p, const char *dir)
{
    size_t n = strlen(dir);
    if (!n || streq(dir, "."))
        return !path_is_abs(p) && !streq(p, "..") && !starts_with(p, "../");
    if (streq(dir, "/"))
        return path_is_abs(p);
    return strncmp(p, dir, n) == 0 && (p[n] == '/' || p[n] == '\0');
}

bool path_is_inside_any(const struct map *dirs, const char *p)
{
    for (size_t len = strlen(p); len; len--) {
        if (map_find_str(dirs, (struct str){p, len}))
            return true;
        while (len > 1 && p[len - 1] != '/')
            len--;
    }
    return false;
}

bool path_is_safe_rel(struct str p)
{
    struct str part;
    if (!p.len || p.ptr[0] == '/' || memchr(p.ptr, '\0', p.len))
        return false;
    while (str_split(&p, '/', &part))
        if (!part.len || str_is(part, ".") || str_is(part, ".."))
            return false;
    return true;
}
