#include "scm/scm_rev.h"

#include "scm/scm_commit_parse.h"
#include "scm/scm_packed.h"
#include "scm/scm_store.h"

enum { ID_LEN = 40 };

err *scm_rev_head(struct scm *s, struct scm_id *ret)
{
    return scm_ref_read(s, "HEAD", ret);
}

err *scm_rev_branch(struct scm *s, struct arena *a, const char **ret)
{
    static const char heads[] = "refs/heads/";
    const char *target = NULL;
    TRY(scm_ref_read_symbolic(s, "HEAD", a, &target));
    *ret = target && starts_with(target, heads) ? target + sizeof(heads) - 1 : target;
    return NULL;
}

/* --- commits --- */

/* `o` keeps the bytes that `ret` points into. */
static err *read_commit(struct scm *s, const struct scm_id *id, struct scm_object *o,
                        struct scm_commit_text *ret)
{
    git_oid oid;
    TRY(scm_oid_from(id, &oid));
    TRY(scm_store_read(s, &oid, GIT_OBJECT_COMMIT, o));
    if (!scm_commit_parse(o->bytes, ret))
        return err_new(ERR_INVALID, "the Git commit %s is malformed", id->hex);
    if (scm_store_is_shallow(s, id->hex)) {
        ret->parents = ret->first_parent = STR_NONE;
        ret->nparents = 0;
    }
    return NULL;
}

static struct scm_id id_of(struct str hex)
{
    struct scm_id id = SCM_ID_NONE;
    if (hex.len == ID_LEN)
        memcpy(id.hex, hex.ptr, ID_LEN);
    return id;
}

err *scm_commit_read(struct scm *s, const struct scm_id *id, struct arena *a,
                     struct scm_commit_info *ret)
{
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    struct scm_commit_text t;
    TRY(read_commit(s, id, &o, &t));
    *ret = (struct scm_commit_info){
        .id = *id,
        .tree = id_of(t.tree),
        .parent = id_of(t.first_parent),
        .nparents = t.nparents,
        .time_sec = t.time_sec,
        .offset_min = t.offset_min,
        .message = arena_strndup(a, t.message.len ? t.message.ptr : "", t.message.len)};
    return NULL;
}

/* --- walks --- */

err *scm_rev_first_parents(struct scm *s, const struct scm_id *from, int count,
                           struct scm_id_list *out)
{
    struct scm_id at = *from;
    if (count)
        vec_push(out, at);
    for (; count < 0 || count > 1; count -= count > 0) {
        scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
        struct scm_commit_text t;
        TRY(read_commit(s, &at, &o, &t));
        at = id_of(t.first_parent);
        if (scm_id_is_none(&at))
            return NULL;
        vec_push(out, at);
    }
    return NULL;
}

static err *add_parents(struct scm *s, const struct scm_id *id, int64_t oldest_sec,
                        struct scm_id_list *out)
{
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    struct scm_commit_text t;
    struct str hex;
    TRY(read_commit(s, id, &o, &t));
    while (t.time_sec >= oldest_sec && scm_commit_next_parent(&t.parents, &hex))
        vec_push(out, id_of(hex));
    return NULL;
}

err *scm_rev_parents(struct scm *s, const struct scm_id *id, struct scm_id_list *out)
{
    return add_parents(s, id, INT64_MIN, out);
}

err *scm_rev_is_in(struct scm *s, const struct scm_id *id, const struct scm_id *tip,
                   struct map *not_in, bool *ret)
{
    enum { CLOCKS_DIFFER_SEC = 24 * 60 * 60 };
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_commit_info sought;
    struct scm_id_list waiting = {0};
    bool found = false;
    TRY(scm_commit_read(s, id, &a, &sought));
    err *e = NULL;
    vec_push(&waiting, *tip);
    while (!e && !found && waiting.len) {
        const struct scm_id at = waiting.at[--waiting.len];
        found = scm_id_equal(&at, id);
        if (found || map_has(not_in, at.hex))
            continue;
        map_set(not_in, at.hex, s);
        e = add_parents(s, &at, sought.time_sec - CLOCKS_DIFFER_SEC, &waiting);
    }
    vec_release(&waiting);
    *ret = found;
    return e;
}

struct pending {
    int64_t time_sec;
    size_t order; /* of commits made in the same second the one met first */
    struct scm_id id;
};

struct walk {
    struct scm *scm;
    struct {
        struct pending *at;
        size_t len, cap;
    } heap; /* newest on top */
    size_t count;
    struct map seen;
};

static bool is_before(const struct pending *a, const struct pending *b)
{
    return a->time_sec != b->time_sec ? a->time_sec > b->time_sec : a->order < b->order;
}

static void heap_push(struct walk *w, struct pending p)
{
    vec_push(&w->heap, p);
    size_t i = w->heap.len - 1;
    for (; i && is_before(&p, &w->heap.at[(i - 1) / 2]); i = (i - 1) / 2)
        w->heap.at[i] = w->heap.at[(i - 1) / 2];
    w->heap.at[i] = p;
}

static struct pending heap_pop(struct walk *w)
{
    struct pending top = w->heap.at[0], last = w->heap.at[--w->heap.len];
    size_t i = 0;
    for (size_t child; (child = 2 * i + 1) < w->heap.len; i = child) {
        if (child + 1 < w->heap.len && is_before(&w->heap.at[child + 1], &w->heap.at[child]))
            child++;
        if (!is_before(&w->heap.at[child], &last))
            break;
        w->heap.at[i] = w->heap.at[child];
    }
    if (w->heap.len)
        w->heap.at[i] = last;
    return top;
}

static err *meet(struct walk *w, struct scm_id id)
{
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    struct scm_commit_text t;
    if (map_has(&w->seen, id.hex))
        return NULL;
    map_set(&w->seen, id.hex, w);
    TRY(read_commit(w->scm, &id, &o, &t));
    heap_push(w, (struct pending){t.time_sec, w->count++, id});
    return NULL;
}

static err *meet_parents(struct walk *w, const struct scm_id *id)
{
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    struct scm_commit_text t;
    struct str hex;
    TRY(read_commit(w->scm, id, &o, &t));
    while (scm_commit_next_parent(&t.parents, &hex))
        TRY(meet(w, id_of(hex)));
    return NULL;
}

/* A tag may name anything. */
static err *meet_ref(struct walk *w, const struct scm_ref *ref)
{
    struct scm_id id;
    /* No commit behind it, or none here. */
    TRY_UNLESS(ERR_NOT_FOUND, scm_rev_resolve(w->scm, ref->id.hex, &id));
    return meet(w, id);
}

static err *meet_roots(struct walk *w)
{
    static const char *const prefixes[] = {"refs/heads/", "refs/tags/", "refs/remotes/"};
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_ref_list refs = {0};
    struct scm_id head;
    err *e = scm_rev_head(w->scm, &head);
    if (!e && !scm_id_is_none(&head))
        e = meet(w, head);
    for (size_t i = 0; !e && i < ARRAY_LEN(prefixes); i++)
        e = scm_refs_list(w->scm, prefixes[i], &a, &refs);
    for (size_t i = 0; !e && i < refs.len; i++)
        e = meet_ref(w, &refs.at[i]);
    vec_release(&refs);
    return e;
}

err *scm_rev_all(struct scm *s, struct scm_id_list *out)
{
    struct walk w = {.scm = s};
    err *e = meet_roots(&w);
    while (!e && w.heap.len) {
        struct pending p = heap_pop(&w);
        vec_push(out, p.id);
        e = meet_parents(&w, &p.id);
    }
    vec_release(&w.heap);
    map_release(&w.seen);
    return e;
}

/* --- branches and tags --- */

static void shorten(struct scm_ref_list *refs, size_t from, size_t prefix_len)
{
    for (size_t i = from; i < refs->len; i++)
        refs->at[i].name += prefix_len;
}

err *scm_rev_branches(struct scm *s, struct arena *a, struct scm_ref_list *out)
{
    static const char prefix[] = "refs/heads/";
    size_t from = out->len;
    TRY(scm_refs_list(s, prefix, a, out));
    shorten(out, from, sizeof(prefix) - 1);
    return NULL;
}

/* The commit a tag leads to; false when it leads to none. */
static err *peel(struct scm *s, const struct scm_packed *packed, struct scm_ref *ref, bool *ret)
{
    const struct scm_packed_ref *p = scm_packed_find(packed, ref->name);
    if (p && p->peeled.len && str_is(p->id, ref->id.hex)) {
        ref->id = id_of(p->peeled);
        *ret = true;
        return NULL;
    }
    err *e = scm_rev_resolve(s, ref->id.hex, &ref->id);
    *ret = !e;
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e); /* a tag of something else */
        return NULL;
    }
    return e;
}

err *scm_rev_tags(struct scm *s, struct arena *a, struct scm_ref_list *out)
{
    static const char prefix[] = "refs/tags/";
    const struct scm_packed *packed = NULL;
    size_t from = out->len, kept = from;
    TRY(scm_refs_list(s, prefix, a, out));
    TRY(scm_packed_get(s, &packed));
    for (size_t i = from; i < out->len; i++) {
        struct scm_ref ref = out->at[i];
        bool is_commit = false;
        TRY(peel(s, packed, &ref, &is_commit));
        if (is_commit)
            out->at[kept++] = ref;
    }
    out->len = kept;
    shorten(out, from, sizeof(prefix) - 1);
    return NULL;
}
