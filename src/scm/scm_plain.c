#include "scm/scm_plain.h"

#include "base/fs.h"
#include "scm/scm_config.h"
#include "scm/scm_index.h"

static const char name[] = ".gitattributes";

static bool converts_line_ends(struct scm *s)
{
    const char *autocrlf = scm_config_find(s, "core.autocrlf");
    return autocrlf && !streq(autocrlf, "false");
}

static bool has_common_attributes(struct scm *s)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *user = scm_config_user_dir(s, &a);
    const char *const paths[] = {"/etc/gitattributes",
                                 scm_below(&a, s->common_dir, "info/attributes"),
                                 scm_below(&a, s->git_dir, "info/attributes"),
                                 user ? scm_below(&a, user, "attributes") : NULL};
    for (size_t i = 0; i < ARRAY_LEN(paths); i++)
        if (paths[i] && fs_exists(paths[i]))
            return true;
    return scm_config_find(s, "core.attributesfile") != NULL;
}

void scm_plain_begin(struct scm *s, struct scm_plain *ret)
{
    *ret = (struct scm_plain){.scm = s};
    if (converts_line_ends(s) || has_common_attributes(s))
        return;
    err *e = scm_index_get(s, &ret->index);
    ret->is_possible = !e && !ret->index->is_beyond_library;
    err_ignore(e); /* then the library says it */
}

/* At any stage. */
static bool is_in_index(const struct scm_index *ix, const char *path)
{
    size_t i = scm_index_lower(ix, str_of(path));
    return i < ix->entries.len && streq(ix->entries.at[i].path, path);
}

static bool has_attributes(struct scm_plain *p, struct str dir)
{
    scoped(sb) struct sb path = SB_INIT;
    sb_addf(&path, "%s/", p->scm->root);
    const size_t start = path.len;
    sb_add_str(&path, dir);
    if (dir.len)
        sb_add_char(&path, '/');
    sb_add(&path, name);
    return fs_exists(path.buf) || is_in_index(p->index, path.buf + start);
}

/* The directory of `path`, and all above it. */
static bool is_plain_dir(struct scm_plain *p, const char *path)
{
    for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/'))
        if (has_attributes(p, (struct str){path, (size_t)(slash - path)}))
            return false;
    return !has_attributes(p, STR_NONE);
}

static bool is_of_same_dir(const char *a, const char *b)
{
    const char *slash = strrchr(a, '/');
    const size_t dir = slash ? (size_t)(slash - a) + 1 : 0;
    return !strncmp(a, b, dir) && !strchr(b + dir, '/');
}

bool scm_plain_is(struct scm_plain *p, const char *path)
{
    if (!p->is_possible)
        return false;
    if (!p->last || !is_of_same_dir(p->last, path))
        p->is_dir_plain = is_plain_dir(p, path);
    p->last = path;
    return p->is_dir_plain;
}
