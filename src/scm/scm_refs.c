#include "scm/scm_refs.h"

#include "base/fs.h"
#include "base/path.h"
#include "scm/scm_lock.h"
#include "scm/scm_packed.h"
#include "scm/scm_ref_path.h"
#include "scm/scm_ref_value.h"
#include "scm/scm_reflog.h"
#include "scm/scm_store.h"

#include <errno.h>

enum {
    ID_LEN = 40,
    SHA256_LEN = 64,
    MAX_SYMBOLIC = 5 /* as git */,
    LOCK_TIMEOUT_MS = 5000 /* git has 100: too little for many at once on a slow disk */
};

/* --- names --- */

static bool is_component_valid(struct str c)
{
    if (!c.len || c.ptr[0] == '.' || str_ends(c, ".lock"))
        return false;
    for (size_t i = 0; i < c.len; i++) {
        unsigned char u = (unsigned char)c.ptr[i];
        char after = i + 1 < c.len ? c.ptr[i + 1] : 0;
        if (u <= ' ' || u == 127 || strchr("~^:?*[\\", c.ptr[i]) || (u == '.' && after == '.') ||
            (u == '@' && after == '{'))
            return false;
    }
    return true;
}

bool scm_ref_name_is_valid(const char *name)
{
    struct str rest = str_of(name), part;
    if (!strchr(name, '/') || str_ends(rest, "."))
        return false;
    while (str_split(&rest, '/', &part))
        if (!is_component_valid(part))
            return false;
    return true;
}

/* Names that may be opened as files: full ones, and HEAD and its like. */
static bool is_safe(const char *name)
{
    if (starts_with(name, "refs/"))
        return scm_ref_name_is_valid(name);
    return name[0] && name[strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_")] == '\0';
}

static err *check_name(const char *name)
{
    return is_safe(name) ? NULL : err_new(ERR_INVALID, "'%s' is not a valid ref name", name);
}

static char *loose_path(struct scm *s, const char *name, struct arena *a)
{
    return arena_printf(a, "%s/%s", scm_ref_dir(s, name), name);
}

/* --- reading --- */

/* One step: the ref's own content. */
static err *read_one(struct scm *s, const char *name, struct arena *a, struct scm_ref_value *ret)
{
    static const char symbolic[] = "ref:";
    scoped(sb) struct sb text = SB_INIT;
    const struct scm_packed *packed = NULL;
    *ret = (struct scm_ref_value){0};
    TRY(check_name(name));
    char *path = loose_path(s, name, a);
    err *e = fs_read_file(path, &text);
    if (e && (err_code_of(e) == ERR_NOT_FOUND || err_errnum_of(e) == EISDIR)) {
        err_free(e); /* perhaps packed */
        TRY(scm_packed_get(s, &packed));
        const struct scm_packed_ref *p = scm_packed_find(packed, name);
        if (p)
            memcpy(ret->id.hex, p->id.ptr, ID_LEN);
        return NULL;
    }
    TRY(e);
    struct str line = str_trim(sb_str(&text));
    if (str_starts(line, symbolic))
        ret->target = arena_str(a, str_trim(str_sub(line, sizeof(symbolic) - 1, line.len)));
    else if (hex_is(str_sub(line, 0, ID_LEN), ID_LEN) &&
             (line.len == ID_LEN || strchr(" \t\n", line.ptr[ID_LEN])))
        memcpy(ret->id.hex, line.ptr, ID_LEN);
    else if (line.len == SHA256_LEN && hex_is(line, SHA256_LEN))
        return err_new(ERR_UNSUPPORTED, "this Git repository names its objects by sha256; only "
                                        "SHA-1 is supported");
    else
        return err_new(ERR_INVALID, "the Git ref '%s' is damaged", name);
    return NULL;
}

err *scm_ref_follow(struct scm *s, const char *name, struct arena *a, const char **ret_name,
                    struct scm_id *ret)
{
    struct scm_ref_value v;
    for (int i = 0; i <= MAX_SYMBOLIC; i++) {
        TRY(read_one(s, name, a, &v));
        if (!v.target) {
            *ret_name = name;
            *ret = v.id;
            return NULL;
        }
        name = v.target;
    }
    return err_new(ERR_INVALID, "the Git ref '%s' leads nowhere", name);
}

err *scm_ref_read(struct scm *s, const char *name, struct scm_id *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *real = NULL;
    return scm_ref_follow(s, name, &a, &real, ret);
}

err *scm_ref_read_symbolic(struct scm *s, const char *name, struct arena *a, const char **ret)
{
    struct scm_ref_value v;
    TRY(read_one(s, name, a, &v));
    *ret = v.target;
    return NULL;
}

/* --- changing --- */

static err *changed(const char *name)
{
    return err_new(ERR_CONFLICT, "the Git ref '%s' was changed by somebody else", name);
}

static err *check_expected(const char *name, const struct scm_id *now,
                           const struct scm_id *expected)
{
    return !expected || scm_id_equal(now, expected) ? NULL : changed(name);
}

/* A packed ref is a file or a directory of names as much as a loose one. */
static err *check_neighbours(struct scm *s, const char *name)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct scm_packed *packed = NULL;
    TRY(scm_packed_get(s, &packed));
    const char *below = arena_printf(&a, "%s/", name);
    size_t i = scm_packed_lower(packed, below);
    const char *other = i < packed->refs.len && starts_with(packed->refs.at[i].name, below)
                            ? packed->refs.at[i].name
                            : NULL;
    for (const char *p = path_dir(&a, name); !other && p[0]; p = path_dir(&a, p))
        if (scm_packed_find(packed, p))
            other = p;
    return other ? err_new(ERR_CONFLICT, "the Git ref '%s' exists; cannot create '%s'", other, name)
                 : NULL;
}

err *scm_ref_check(struct scm *s, const struct scm_id *id)
{
    git_oid oid;
    bool has = false;
    TRY(scm_oid_from(id, &oid));
    TRY(scm_store_has(s, &oid, &has));
    return has || s->store.promisor
               ? NULL
               : err_new(ERR_NOT_FOUND, "the Git object %s is missing", id->hex);
}

err *scm_ref_lock(struct scm *s, const char *name, struct scm_lock *lock, struct scm_id *ret_now)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_ref_value v;
    TRY(check_name(name));
    TRY(scm_lock_take(lock, loose_path(s, name, &a), LOCK_TIMEOUT_MS));
    TRY(read_one(s, name, &a, &v));
    if (scm_id_is_none(&v.id) && !v.target)
        TRY(check_neighbours(s, name));
    *ret_now = v.id;
    return NULL;
}

err *scm_ref_write(struct scm_lock *lock, const struct scm_id *to)
{
    scoped(sb) struct sb text = SB_INIT;
    sb_addf(&text, "%s\n", to->hex);
    return scm_lock_write(lock, sb_str(&text));
}

/* HEAD's own log follows that of the branch it is on. */
static err *log_change(struct scm *s, const char *name, const struct scm_id *old,
                       const struct scm_id *to, const char *message)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_ref_value head;
    if (!message)
        return NULL;
    TRY(scm_reflog_append(s, name, old, to, message, s->vars));
    TRY(read_one(s, "HEAD", &a, &head));
    return head.target && streq(head.target, name)
               ? scm_reflog_append(s, "HEAD", old, to, message, s->vars)
               : NULL;
}

err *scm_ref_update(struct scm *s, const char *name, const struct scm_id *to,
                    const struct scm_id *expected, const char *reflog_message)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(scm_lock) struct scm_lock lock = SCM_LOCK_INIT;
    const char *real = NULL;
    struct scm_id now;
    TRY(scm_ref_follow(s, name, &a, &real, &now));
    TRY(scm_ref_check(s, to));
    TRY(scm_ref_lock(s, real, &lock, &now));
    TRY(check_expected(name, &now, expected));
    TRY(scm_ref_write(&lock, to));
    TRY(log_change(s, real, &now, to, reflog_message));
    return scm_lock_publish(&lock);
}

err *scm_ref_set_symbolic(struct scm *s, const char *name, const char *target)
{
    scoped(scm_lock) struct scm_lock lock = SCM_LOCK_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct scm_id now;
    TRY(check_name(target));
    TRY(scm_ref_lock(s, name, &lock, &now));
    sb_addf(&text, "ref: %s\n", target);
    return scm_lock_commit(&lock, sb_str(&text));
}

/* Packed first: between the two steps the old value may be seen, never an older one. */
err *scm_ref_remove_locked(struct scm *s, const char *name)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char *path = loose_path(s, name, &a);
    TRY(scm_packed_remove(s, name));
    if (!fs_is_dir(path))
        TRY(fs_remove(path));
    return scm_reflog_remove(s, name);
}

static err *delete_locked(struct scm *s, const char *name, const struct scm_id *expected)
{
    scoped(scm_lock) struct scm_lock lock = SCM_LOCK_INIT;
    struct scm_id now;
    TRY(scm_ref_lock(s, name, &lock, &now));
    TRY(check_expected(name, &now, expected));
    return scm_ref_remove_locked(s, name);
}

void scm_ref_remove_empty_dirs(struct scm *s, const char *name)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *keep = scm_ref_keep_dir(scm_ref_dir(s, name), name, &a);
    scm_remove_empty_parents(loose_path(s, name, &a), keep);
}

err *scm_ref_delete(struct scm *s, const char *name, const struct scm_id *expected)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_ref_value v;
    TRY(read_one(s, name, &a, &v));
    if (scm_id_is_none(&v.id) && !v.target) {
        TRY(check_expected(name, &v.id, expected));
        return scm_reflog_remove(s, name);
    }
    err *e = delete_locked(s, name, expected);
    scm_ref_remove_empty_dirs(s, name);
    return e;
}
