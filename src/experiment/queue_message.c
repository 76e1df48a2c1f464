#include "experiment/queue_message.h"

#include "base/base64.h"
#include "base/hex.h"
#include "base/path.h"
#include "data/json_read.h"
#include "data/json_write.h"

#include <limits.h>

#define TASK_NAME "dvc.repo.experiments.queue.tasks.run_exp"
/* Headers of ours: the original passes unknown ones over. */
#define WDIR     "cdvc_wdir"
#define PRIORITY "cdvc_priority"

char *queue_uuid(const struct env *env, struct arena *a)
{
    const uint64_t high = env->random(env->random_ctx), low = env->random(env->random_ctx);
    return arena_printf(a, "%08x-%04x-4%03x-%04x-%012llx", (unsigned)(high >> 32),
                        (unsigned)(high >> 16 & 0xffff), (unsigned)(high & 0xfff),
                        (unsigned)(0x8000 | (low >> 48 & 0x3fff)),
                        (unsigned long long)(low & 0xffffffffffff));
}

/* --- reading --- */

/* Text at a key, or NULL. */
static const char *text_at(const struct value *m, const char *key)
{
    const struct value *v = value_find(m, key);
    return value_is(v, VALUE_STR) && strlen(v->s) == v->s_len ? v->s : NULL;
}

static int int_at(const struct value *m, const char *key)
{
    const struct value *v = value_find(m, key);
    const double n = value_is_number(v) ? value_as_double(v) : 0;
    return n >= INT_MIN && n <= INT_MAX ? (int)n : 0;
}

static const char *rev_at(const struct value *m, const char *key)
{
    enum { REV_DIGITS = 40 };
    const char *s = text_at(m, key);
    return s && hex_is(str_of(s), REV_DIGITS) ? s : NULL;
}

/* The name of a file that is made of it. */
static const char *id_at(const struct value *m, const char *key)
{
    const char *s = text_at(m, key);
    return s && s[0] && s[0] != '.' && !strchr(s, '/') ? s : NULL;
}

/* A way inside of the repository. */
static const char *rel_at(const struct value *m, const char *key)
{
    const char *s = text_at(m, key);
    return s && (streq(s, ".") || path_is_safe_rel(str_of(s))) ? s : NULL;
}

/* [[{entry}], {"copy_paths": [...], "message": ...}, {...}] */
static struct value *read_body(const struct value *top, struct arena *a)
{
    scoped(sb) struct sb bytes = SB_INIT;
    struct value *body = NULL;
    const char *text = text_at(top, "body");
    if (!text || !base64_decode(str_of(text), &bytes))
        return NULL;
    err *e = json_read(str_of(arena_str(a, sb_str(&bytes))), a, &body);
    const bool usable = !e && body->kind == VALUE_LIST && body->list.len >= 2 &&
                        body->list.items[0]->kind == VALUE_LIST &&
                        body->list.items[0]->list.len >= 1;
    err_free(e);
    return usable ? body : NULL;
}

static bool read_entry(const struct value *entry, struct arena *a, struct queue_message *ret)
{
    ret->dvc_root = arena_strdup(a, text_at(entry, "dvc_root"));
    ret->scm_root = arena_strdup(a, text_at(entry, "scm_root"));
    ret->stash_ref = arena_strdup(a, text_at(entry, "stash_ref"));
    ret->stash_rev = arena_strdup(a, rev_at(entry, "stash_rev"));
    ret->baseline_rev = arena_strdup(a, rev_at(entry, "baseline_rev"));
    ret->head_rev = arena_strdup(a, rev_at(entry, "head_rev"));
    ret->branch = arena_strdup(a, text_at(entry, "branch"));
    ret->name = arena_strdup(a, text_at(entry, "name"));
    if (!ret->name)
        ret->name = "";
    return ret->dvc_root && ret->scm_root && ret->stash_ref && ret->stash_rev &&
           ret->baseline_rev && ret->head_rev;
}

static void read_kwargs(const struct value *kwargs, struct arena *a, struct queue_message *ret)
{
    const struct value *paths = value_find(kwargs, "copy_paths");
    ret->message = arena_strdup(a, text_at(kwargs, "message"));
    for (size_t i = 0; value_is(paths, VALUE_LIST) && i < paths->list.len; i++)
        if (value_is(paths->list.items[i], VALUE_STR))
            arena_push(a, &ret->copy_paths, arena_strdup(a, paths->list.items[i]->s));
}

static bool is_task(const struct value *top, const struct value *headers)
{
    const char *task = text_at(headers, "task"),
               *key = text_at(value_find(value_find(top, "properties"), "delivery_info"),
                              "routing_key");
    return task && streq(task, TASK_NAME) && key && streq(key, "celery");
}

enum queue_message_kind queue_message_read(struct str text, struct arena *a,
                                           struct queue_message *ret, double *ret_expires_sec)
{
    scoped(arena) struct arena json = ARENA_INIT; /* what is read of it is a small part */
    struct value *top = NULL;
    *ret = (struct queue_message){0};
    *ret_expires_sec = 0;
    err *e = json_read(text, &json, &top);
    const bool bad = e || top->kind != VALUE_MAP;
    err_free(e);
    if (bad)
        return QUEUE_GARBAGE;
    const struct value *headers = value_find(top, "headers"),
                       *expires = value_find(headers, "expires");
    if (!is_task(top, headers)) {
        *ret_expires_sec = value_is_number(expires) ? value_as_double(expires) : 0;
        return QUEUE_CONTROL;
    }
    const struct value *body = read_body(top, &json);
    ret->id = arena_strdup(a, id_at(headers, "id"));
    ret->wdir = arena_strdup(a, rel_at(headers, WDIR));
    ret->priority = int_at(headers, PRIORITY);
    if (!body || !ret->id || !read_entry(body->list.items[0]->list.items[0], a, ret))
        return QUEUE_GARBAGE;
    read_kwargs(body->list.items[1], a, ret);
    return QUEUE_TASK;
}

/* --- writing --- */

static struct value *text_or_null(const char *s, struct arena *a)
{
    return s ? value_strz(a, s) : value_null(a);
}

static struct value *entry_of(const struct queue_message *m, struct arena *a)
{
    struct value *e = value_map(a);
    value_set(a, e, "dvc_root", value_strz(a, m->dvc_root));
    value_set(a, e, "scm_root", value_strz(a, m->scm_root));
    value_set(a, e, "stash_ref", value_strz(a, m->stash_ref));
    value_set(a, e, "stash_rev", value_strz(a, m->stash_rev));
    value_set(a, e, "baseline_rev", value_strz(a, m->baseline_rev));
    value_set(a, e, "branch", text_or_null(m->branch, a));
    value_set(a, e, "name", value_strz(a, m->name));
    value_set(a, e, "head_rev", value_strz(a, m->head_rev));
    return e;
}

static struct value *kwargs_of(const struct queue_message *m, struct arena *a)
{
    struct value *kwargs = value_map(a), *paths = value_list(a);
    vec_each (&m->copy_paths, p)
        value_push(a, paths, value_strz(a, *p));
    value_set(a, kwargs, "copy_paths", paths);
    value_set(a, kwargs, "message", text_or_null(m->message, a));
    return kwargs;
}

static struct value *nulls(const char *const *keys, struct arena *a)
{
    struct value *m = value_map(a);
    for (; *keys; keys++)
        value_set(a, m, *keys, value_null(a));
    return m;
}

static struct value *body_of(const struct value *entry, struct value *kwargs, struct arena *a)
{
    static const char *const embedded[] = {"callbacks", "errbacks", "chain", "chord", NULL};
    scoped(sb) struct sb json = SB_INIT, text = SB_INIT;
    struct value *body = value_list(a), *args = value_list(a);
    value_push(a, args, value_copy(a, entry));
    value_push(a, body, args);
    value_push(a, body, kwargs);
    value_push(a, body, nulls(embedded, a));
    json_write(body, JSON_PLAIN, &json);
    base64_encode(sb_str(&json), &text);
    return value_strz(a, text.buf);
}

static const char *repr(const struct value *v, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    value_py_repr(v, &text);
    return arena_strdup(a, text.buf);
}

static struct value *headers_of(const struct queue_message *m, const struct value *entry,
                                const struct value *kwargs, const struct env *env, struct arena *a)
{
    static const char *const before[] = {"shadow", "eta", "expires", "group", "group_index", NULL};
    struct value *h = value_map(a), *limit = value_list(a);
    value_push(a, limit, value_null(a));
    value_push(a, limit, value_null(a));
    value_set(a, h, "lang", value_strz(a, "py"));
    value_set(a, h, "task", value_strz(a, TASK_NAME));
    value_set(a, h, "id", value_strz(a, m->id));
    for (const char *const *key = before; *key; key++)
        value_set(a, h, *key, value_null(a));
    value_set(a, h, "retries", value_int(a, 0));
    value_set(a, h, "timelimit", limit);
    value_set(a, h, "root_id", value_strz(a, m->id));
    value_set(a, h, "parent_id", value_null(a));
    value_set(a, h, "argsrepr", value_strz(a, arena_printf(a, "(%s,)", repr(entry, a))));
    value_set(a, h, "kwargsrepr", value_strz(a, repr(kwargs, a)));
    value_set(a, h, "origin", value_strz(a, arena_printf(a, "gen%ld@localhost", env->pid)));
    value_set(a, h, "ignore_result", value_bool(a, false));
    value_set(a, h, "replaced_task_nesting", value_int(a, 0));
    value_set(a, h, "stamped_headers", value_null(a));
    value_set(a, h, "stamps", value_map(a));
    if (m->wdir)
        value_set(a, h, WDIR, value_strz(a, m->wdir));
    if (m->priority)
        value_set(a, h, PRIORITY, value_int(a, m->priority));
    return h;
}

static struct value *properties_of(const struct queue_message *m, const struct env *env,
                                   struct arena *a)
{
    enum { PERSISTENT = 2 };
    struct value *p = value_map(a), *delivery = value_map(a);
    value_set(a, delivery, "exchange", value_strz(a, ""));
    value_set(a, delivery, "routing_key", value_strz(a, "celery"));
    value_set(a, p, "correlation_id", value_strz(a, m->id));
    value_set(a, p, "reply_to", value_strz(a, queue_uuid(env, a)));
    value_set(a, p, "delivery_mode", value_int(a, PERSISTENT));
    value_set(a, p, "delivery_info", delivery);
    value_set(a, p, "priority", value_int(a, 0));
    value_set(a, p, "body_encoding", value_strz(a, "base64"));
    value_set(a, p, "delivery_tag", value_strz(a, queue_uuid(env, a)));
    return p;
}

void queue_message_write(const struct queue_message *m, const struct env *env, struct arena *a,
                         struct sb *out)
{
    struct value *entry = entry_of(m, a), *kwargs = kwargs_of(m, a), *top = value_map(a);
    value_set(a, top, "body", body_of(entry, kwargs, a));
    value_set(a, top, "content-encoding", value_strz(a, "utf-8"));
    value_set(a, top, "content-type", value_strz(a, "application/json"));
    value_set(a, top, "headers", headers_of(m, entry, kwargs, env, a));
    value_set(a, top, "properties", properties_of(m, env, a));
    json_write(top, JSON_PLAIN, out);
}
