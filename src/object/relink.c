#include "object/relink.h"

#include "base/fs.h"
#include "base/mem.h"

enum { FILE_MODE = 0666, OWNER_X = 0100 };

static const struct link_kinds default_kinds = {{LINK_REFLINK, LINK_COPY}, 2};

const struct link_kinds *relink_kinds(const struct cache *c)
{
    return c->kinds.len ? &c->kinds : &default_kinds;
}

struct link_how relink_how(const struct cache *c)
{
    return (struct link_how){.kinds = relink_kinds(c), .mode = FILE_MODE, .aside = c->aside};
}

static bool is_copy_kind(enum link_kind kind)
{
    return kind == LINK_COPY || kind == LINK_REFLINK;
}

bool relink_keeps_copies(const struct cache *c)
{
    const struct link_kinds *kinds = relink_kinds(c);

    for (size_t i = 0; i < kinds->len; i++) {
        if (!is_copy_kind(kinds->at[i]))
            return false;
    }
    return true;
}

/* How a workspace path stands to its object. */
struct relation {
    const char *object; /* path */
    struct fs_stat self, target;
    bool points_there; /* a symlink to the object's path */
};

static err *relate(const char *path, const char *object, struct relation *ret)
{
    struct relation r = {.object = object};
    scoped(sb) struct sb text = SB_INIT;

    TRY(fs_lstat(path, &r.self));
    TRY(fs_stat(object, &r.target));
    if (r.self.kind == FS_LINK) {
        TRY(fs_readlink(path, &text));
        r.points_there = streq(text.buf, object);
    }
    *ret = r;
    return NULL;
}

static bool is_of_kind(const struct relation *r, enum link_kind kind)
{
    const bool is_hardlink =
        r->self.kind == FS_FILE && r->self.ino == r->target.ino && r->self.dev == r->target.dev;

    switch (kind) {
    case LINK_REFLINK:
    case LINK_COPY:
        return r->self.kind == FS_FILE && r->self.nlink == 1;
    case LINK_HARDLINK: /* empty files are never linked */
        return is_hardlink || (!r->target.size_bytes && r->self.kind == FS_FILE);
    case LINK_SYMLINK:
        return r->points_there;
    }
    return false;
}

static bool is_fine(const struct relation *r, const struct link_kinds *kinds, enum relink_rule rule)
{
    /* Reflinks cannot be told from copies; where copies are the next choice, a copy is as good. */
    const bool only_first = rule != RELINK_IN_DIR;

    if (only_first && kinds->at[0] == LINK_REFLINK && kinds->len == 1)
        return false; /* a copy will not do, and whether reflinks work shows only by making one */
    if (only_first && kinds->at[0] == LINK_REFLINK && !is_copy_kind(kinds->at[1]))
        return is_of_kind(r, kinds->at[1]);
    for (size_t i = 0; i < (only_first ? 1 : kinds->len); i++) {
        if (is_of_kind(r, kinds->at[i]))
            return true;
    }
    return false;
}

err *relink_set_exec(const char *path, bool *ret_changed)
{
    struct fs_stat st;

    TRY(fs_stat(path, &st));
    *ret_changed = !(st.mode & OWNER_X);
    return *ret_changed ? fs_chmod(path, st.mode | OWNER_X) : NULL;
}

/* DVC chmods a copy only where copies are asked for first; else it makes a new one. */
static mode_t mode_of_copy(const struct cache *c, enum relink_rule rule, bool isexec)
{
    const bool is_chmodded = rule == RELINK_SINGLE && relink_kinds(c)->at[0] == LINK_COPY;
    const mode_t mode = is_chmodded ? cache_plain_mode(c) : FILE_MODE & ~fs_umask();

    return isexec ? mode | OWNER_X : mode;
}

/* COMPAT: what nobody recorded as executable stays as it is; a link would make its object so. */
static bool is_strange_executable(const struct relation *r, bool isexec)
{
    return !isexec && r->self.kind == FS_FILE && r->self.nlink == 1 && r->self.mode & OWNER_X;
}

err *relink_file(struct cache *c, const char *path, const struct oid *oid, enum relink_rule rule,
                 bool isexec, int64_t *ret_made_ns)
{
    const struct link_how how = relink_how(c);
    scoped(sb) struct sb object = SB_INIT;
    struct relation r;
    struct linked made = {0};
    bool chmodded;

    cache_path_add(c, oid, &object);
    TRY(relate(path, object.buf, &r));
    *ret_made_ns = 0; /* also on failure */
    if (rule == RELINK_ANEW && is_strange_executable(&r, isexec))
        return NULL;
    if (!is_fine(&r, how.kinds, rule))
        TRY(link_replace(&how, object.buf, path, &made));
    else if (rule != RELINK_IN_DIR && is_of_kind(&r, LINK_COPY) &&
             r.self.mode != mode_of_copy(c, rule, isexec))
        return fs_chmod(path, mode_of_copy(c, rule, isexec));
    *ret_made_ns = made.made_ns;
    return isexec ? relink_set_exec(path, &chmodded) : NULL;
}
