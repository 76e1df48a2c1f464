#include "scm/scm_ignore.h"

#include "base/fs.h"
#include "base/map.h"
#include "base/path.h"
#include "scm/scm_config.h"
#include "scm/scm_ignore_walk.h"
#include "scm/scm_internal.h"
#include "scm/scm_rules.h"

#include <fcntl.h>

/* One directory that has been asked about. */
struct ignore_dir {
    struct ignore_dir *parent; /* NULL at the root */
    const char *path;          /* "" at the root */
    size_t skip;               /* bytes of a path before what lies in here */
    struct scm_rules rules;    /* of its .gitignore */
    bool is_ignored;           /* itself or a directory above it: nothing in it is looked at */
};

struct scm_ignore {
    struct arena arena;
    struct map dirs; /* path -> struct ignore_dir */
    struct ignore_dir *root, *last;
    struct scm_rules repo, user; /* info/exclude, core.excludesFile */
    bool fold_case;
};

/* An ignore file of the work tree counts only as a regular file: git follows no link there. */
static void read_rules(struct scm_ignore *ig, const char *path, int flags, struct scm_rules *out)
{
    scoped(fd) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags);
    scoped(sb) struct sb text = SB_INIT;
    struct fs_stat st;
    if (fd < 0)
        return;
    err *e = fs_fstat(fd, path, &st);
    if (!e && st.kind == FS_FILE)
        e = fs_read_fd(fd, path, st.size_bytes, &text);
    if (!e)
        scm_rules_parse(sb_str(&text), &ig->arena, out);
    err_ignore(e); /* an unreadable file hides nothing */
}

/* --- the rules of a directory --- */

/* By the rules seen from `dir`: those nearest to the path first, the user's own last. */
static bool is_matched(const struct scm_ignore *ig, const struct ignore_dir *dir, struct str path,
                       bool is_dir)
{
    const struct scm_rule *rule = NULL;
    for (const struct ignore_dir *d = dir; d && !rule; d = d->parent)
        rule = scm_rules_match(&d->rules, str_sub(path, d->skip, path.len), is_dir, ig->fold_case);
    if (!rule)
        rule = scm_rules_match(&ig->repo, path, is_dir, ig->fold_case);
    if (!rule)
        rule = scm_rules_match(&ig->user, path, is_dir, ig->fold_case);
    return rule && !rule->is_negated;
}

static struct ignore_dir *add_dir(struct scm *s, struct ignore_dir *parent, const char *path)
{
    struct scm_ignore *ig = s->ignore;
    struct ignore_dir *d = arena_new(&ig->arena, struct ignore_dir);
    d->parent = parent;
    d->path = path;
    d->skip = path[0] ? strlen(path) + 1 : 0;
    d->is_ignored = parent && (parent->is_ignored || is_matched(ig, parent, str_of(path), true));
    map_set(&ig->dirs, path, d);
    if (!d->is_ignored) {
        scoped(sb) struct sb file = SB_INIT;
        sb_addf(&file, "%s/%s%s.gitignore", s->root, path, path[0] ? "/" : "");
        read_rules(ig, file.buf, O_NOFOLLOW, &d->rules);
    }
    return d;
}

static struct ignore_dir *find_dir(struct scm *s, struct str path)
{
    struct scm_ignore *ig = s->ignore;
    if (!path.len)
        return ig->root;
    if (ig->last && str_is(path, ig->last->path))
        return ig->last;
    struct ignore_dir *d = map_find_str(&ig->dirs, path);
    if (!d) {
        const char *slash = memrchr(path.ptr, '/', path.len);
        size_t parent_len = slash ? (size_t)(slash - path.ptr) : 0;
        d = add_dir(s, find_dir(s, str_sub(path, 0, parent_len)), arena_str(&ig->arena, path));
    }
    ig->last = d;
    return d;
}

/* --- the files above all directories --- */

static const char *user_file(struct scm *s, struct arena *a)
{
    const char *dir = scm_config_user_dir(s, a);
    if (scm_config_find(s, "core.excludesfile"))
        return scm_config_path(s, "core.excludesfile", a);
    return dir ? scm_below(a, dir, "ignore") : NULL;
}

static void prepare(struct scm *s)
{
    if (s->ignore)
        return;
    struct scm_ignore *ig = s->ignore = mem_zalloc(1, sizeof(*ig));
    const char *user = user_file(s, &ig->arena);
    ig->fold_case = scm_config_bool(s, "core.ignorecase", false);
    if (user)
        read_rules(ig, user, 0, &ig->user);
    read_rules(ig, scm_below(&ig->arena, s->common_dir, "info/exclude"), 0, &ig->repo);
    ig->root = add_dir(s, NULL, "");
}

/* --- asking --- */

bool scm_ignore_matches(struct scm *s, const char *dir, const char *path, bool is_dir)
{
    prepare(s);
    const struct ignore_dir *d = find_dir(s, str_of(dir));
    return d->is_ignored || is_matched(s->ignore, d, str_of(path), is_dir);
}

err *scm_ignore_check(struct scm *s, const char *path, bool is_dir, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    path = path_norm(&a, path);
    if (streq(path, ".")) {
        *ret = false;
        return NULL;
    }
    if (!path_is_inside(path, ""))
        return err_new(ERR_INVALID, "'%s' is outside of the Git repository", path);
    *ret = scm_ignore_matches(s, path_dir(&a, path), path, is_dir);
    return NULL;
}

void scm_ignore_added(struct scm *s, const char *file, const char *hidden, struct str lines)
{
    scoped(arena) struct arena a = ARENA_INIT;
    if (!s->ignore)
        return;
    struct ignore_dir *d = map_find(&s->ignore->dirs, path_dir(&a, file));
    if (map_has(&s->ignore->dirs, hidden))
        scm_ignore_forget(s); /* what lies in there is hidden from now on */
    else if (d)
        scm_rules_parse(lines, &s->ignore->arena, &d->rules);
}

void scm_ignore_forget(struct scm *s)
{
    scm_ignore_free(s->ignore);
    s->ignore = NULL;
}

void scm_ignore_free(struct scm_ignore *ig)
{
    if (!ig)
        return;
    map_release(&ig->dirs);
    arena_release(&ig->arena);
    free(ig);
}
