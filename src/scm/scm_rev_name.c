#include "base/path.h"
#include "scm/scm_config.h"
#include "scm/scm_oid.h"
#include "scm/scm_reflog.h"
#include "scm/scm_rev.h"
#include "scm/scm_store.h"

#include <ctype.h>

enum { ID_LEN = 40, MAX_TAGS = 16 };

static err *unknown(const char *text)
{
    return err_new(ERR_NOT_FOUND, "unknown Git revision '%s'", text);
}

/* --- without the library --- */

/* The commit that an object is or a tag leads to.  ERR_NOT_FOUND when there is none. */
static err *peel_object(struct scm *s, git_oid id, struct scm_id *ret)
{
    static const char key[] = "object ";
    for (int depth = 0; depth <= MAX_TAGS; depth++) {
        scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
        TRY(scm_store_read(s, &id, GIT_OBJECT_ANY, &o));
        if (o.type == GIT_OBJECT_COMMIT) {
            *ret = scm_oid_hex(&id);
            return NULL;
        }
        struct str hex = str_sub(o.bytes, sizeof(key) - 1, sizeof(key) - 1 + ID_LEN);
        if (o.type != GIT_OBJECT_TAG || !str_starts(o.bytes, key) || !scm_oid_parse(hex, &id))
            break;
    }
    return err_new(ERR_NOT_FOUND, "no commit");
}

/* A name that nothing but a ref has.  "HEAD" and the like are files that hold other things, too. */
static bool is_plain_name(const char *text)
{
    bool has_lower = false;
    for (const char *c = text; *c; c++) {
        if (!isalnum((unsigned char)*c) && !strchr("/-_.", *c))
            return false;
        has_lower |= islower((unsigned char)*c) != 0;
    }
    return has_lower && path_is_safe_rel(str_of(text)) && !strstr(text, "..");
}

static struct scm_id read_ref(struct scm *s, const char *name)
{
    struct scm_id id = SCM_ID_NONE;
    err_ignore(scm_ref_read(s, name, &id)); /* the library says why it cannot be read */
    return id;
}

/* In the order in which git looks; SCM_ID_NONE where it is no ref. */
static struct scm_id find_ref(struct scm *s, const char *text, struct arena *a)
{
    static const char *const places[] = {"refs/", "refs/tags/", "refs/heads/", "refs/remotes/"};
    struct scm_id id = starts_with(text, "refs/") ? read_ref(s, text) : SCM_ID_NONE;
    for (size_t i = 0; scm_id_is_none(&id) && i < ARRAY_LEN(places); i++)
        id = read_ref(s, arena_printf(a, "%s%s", places[i], text));
    return id;
}

/* "HEAD@{2}" of the log of HEAD: the library looks into that of the branch. */
static bool is_head_log(const char *text, size_t *ret_back)
{
    enum { MAX_DIGITS = 9 };
    static const char head[] = "HEAD@{";
    if (!starts_with(text, head))
        return false;
    const char *digits = text + sizeof(head) - 1;
    const size_t len = strspn(digits, "0123456789");
    *ret_back = strtoul(digits, NULL, 10);
    return len && len <= MAX_DIGITS && streq(digits + len, "}");
}

/* What HEAD was so many changes ago; SCM_ID_NONE when the log does not go back so far. */
static err *find_in_log(struct scm *s, size_t back, struct arena *a, struct scm_id *ret)
{
    struct scm_reflog log = {0};
    *ret = SCM_ID_NONE;
    err *e = scm_reflog_read(s, "HEAD", a, &log);
    if (!e && back < log.len)
        *ret = log.at[log.len - 1 - back].new_id;
    vec_release(&log);
    return e;
}

/* The object that `text` is the whole name of, or that a ref of this name holds. */
static struct scm_id find_object(struct scm *s, const char *text, struct arena *a)
{
    git_oid id;
    if (streq(text, "HEAD") || streq(text, "@"))
        return read_ref(s, "HEAD");
    if (scm_oid_parse(str_of(text), &id))
        return scm_oid_hex(&id);
    return is_plain_name(text) ? find_ref(s, text, a) : SCM_ID_NONE;
}

static err *find_base(struct scm *s, const char *name, struct arena *a, struct scm_id *ret)
{
    size_t back;
    if (is_head_log(name, &back)) {
        TRY(find_in_log(s, back, a, ret));
        return scm_id_is_none(ret) ? unknown(name) : NULL;
    }
    *ret = find_object(s, name, a);
    return NULL;
}

/* "~", "~12", "^", "^2", one after the other: *ret_how is the sign, *ret_count the number or 1. */
static bool next_step(const char **steps, char *ret_how, unsigned *ret_count)
{
    enum { MAX_DIGITS = 6 };
    const char *digits = *steps + 1;
    size_t len = strspn(digits, "0123456789");
    if (!strchr("~^", **steps) || len > MAX_DIGITS || *digits == '{')
        return false;
    *ret_how = **steps;
    *ret_count = len ? (unsigned)strtoul(digits, NULL, 10) : 1;
    *steps = digits + len;
    return true;
}

/* SCM_ID_NONE when there is no such parent. */
static err *go_to_parent(struct scm *s, unsigned number, struct scm_id *at)
{
    struct scm_id_list parents = {0};
    err *e = number ? scm_rev_parents(s, at, &parents) : NULL;
    if (number)
        *at = !e && number <= parents.len ? parents.at[number - 1] : SCM_ID_NONE;
    vec_release(&parents);
    return e;
}

static err *go_back(struct scm *s, char how, unsigned count, struct scm_id *at)
{
    if (how == '^')
        return go_to_parent(s, count, at);
    while (count-- && !scm_id_is_none(at))
        TRY(go_to_parent(s, 1, at));
    return NULL;
}

/* SCM_ID_NONE for what is spelt in other ways. */
static err *resolve_plain(struct scm *s, const char *text, struct scm_id *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *steps = text + strcspn(text, "~^");
    const char *name = arena_strndup(&a, text, (size_t)(steps - text));
    struct scm_id object;
    git_oid id;
    char how;
    unsigned count;
    *ret = SCM_ID_NONE;
    TRY(find_base(s, name, &a, &object));
    if (scm_id_is_none(&object))
        return NULL;
    *ret = object;
    if (streq(text, "HEAD")) /* names a commit whenever it can be read */
        return NULL;
    TRY(scm_oid_from(&object, &id));
    TRY(peel_object(s, id, ret));
    while (*steps && !scm_id_is_none(ret)) {
        if (!next_step(&steps, &how, &count)) {
            *ret = SCM_ID_NONE;
            return NULL;
        }
        TRY(go_back(s, how, count, ret));
    }
    return scm_id_is_none(ret) ? unknown(text) : NULL;
}

/* --- with it --- */

static bool is_unknown(int rc)
{
    return rc == GIT_ENOTFOUND || rc == GIT_EINVALIDSPEC || rc == GIT_EAMBIGUOUS ||
           rc == GIT_EPEEL || rc == GIT_EINVALID;
}

static int ask_library(struct scm *s, const char *text, git_oid *ret)
{
    git_object *found = NULL, *commit = NULL;
    int rc = git_lib.revparse_single(&found, s->store.repo, text);
    if (rc >= 0)
        rc = git_lib.object_peel(&commit, found, GIT_OBJECT_COMMIT);
    if (rc >= 0)
        *ret = *git_lib.object_id(commit);
    git_lib.object_free(commit);
    git_lib.object_free(found);
    return rc;
}

static err *resolve_oddly(struct scm *s, const char *text, struct scm_id *ret)
{
    git_oid id;
    TRY(scm_store_open(s));
    int rc = ask_library(s, text, &id);
    if (is_unknown(rc))
        return unknown(text);
    TRY(git_lib_check(rc, "resolving the Git revision '%s'", text));
    *ret = scm_oid_hex(&id);
    return NULL;
}

/* --- on a remote --- */

struct remote_search {
    struct scm *scm;
    const char *text;
    struct arena *arena;
    struct scm_id found;
    bool is_ambiguous;
};

/* `name`: "remote.<name>.<key>". */
static bool look_on_remote(void *ctx, const char *name, const char *value)
{
    static const char prefix[] = "remote.", suffix[] = ".url";
    struct remote_search *x = ctx;
    (void)value;
    if (!starts_with(name, prefix) || !ends_with(name, suffix) ||
        strlen(name) < sizeof(prefix) + sizeof(suffix) - 1)
        return true;
    name += sizeof(prefix) - 1;
    const int len = (int)(strlen(name) - (sizeof(suffix) - 1));
    const char *ref = arena_printf(x->arena, "refs/remotes/%.*s/%s", len, name, x->text);
    const struct scm_id id = scm_ref_name_is_valid(ref) ? read_ref(x->scm, ref) : SCM_ID_NONE;
    x->is_ambiguous |=
        !scm_id_is_none(&id) && !scm_id_is_none(&x->found) && !scm_id_equal(&id, &x->found);
    if (!scm_id_is_none(&id))
        x->found = id;
    return true;
}

/* A branch that only a remote has, as DVC: `failed` is the error when none has. */
static err *resolve_on_remotes(struct scm *s, const char *text, err *failed, struct scm_id *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct remote_search x = {.scm = s, .text = text, .arena = &a, .found = SCM_ID_NONE};
    if (is_plain_name(text))
        scm_config_each(s, look_on_remote, &x);
    if (scm_id_is_none(&x.found))
        return failed;
    err_free(failed); /* it is known there */
    if (x.is_ambiguous)
        return err_new(ERR_NOT_FOUND, "ambiguous Git revision '%s'", text);
    *ret = x.found;
    return NULL;
}

static err *resolve_here(struct scm *s, const char *text, struct scm_id *ret)
{
    struct scm_id id;
    err *e = resolve_plain(s, text, &id);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e); /* said in the words for any name */
        return unknown(text);
    }
    TRY(e);
    if (scm_id_is_none(&id))
        return resolve_oddly(s, text, ret);
    *ret = id;
    return NULL;
}

err *scm_rev_resolve(struct scm *s, const char *text, struct scm_id *ret)
{
    err *e = resolve_here(s, text, ret);
    return e && err_code_of(e) == ERR_NOT_FOUND ? resolve_on_remotes(s, text, e, ret) : e;
}
