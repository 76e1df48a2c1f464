#include "pipeline/stage_edit.h"

#include "data/yaml_edit.h"
#include "data/yaml_read.h"

/* Deeper differences are written as one value. */
enum { MAX_DEPTH = 12 };

/* One step on the way from what is there to what is wanted. */
struct step {
    const char *path[MAX_DEPTH];
    size_t depth;
    const struct value *old, *val; /* NULL: not there yet; to be taken away */
    const struct value *list;      /* of an item that comes or goes: all of the list; else NULL */
};

static err *edit(const struct step *s, struct str text, struct sb *out)
{
    if (!s->val)
        return yaml_edit_remove(text, s->path, s->depth, out);
    if (s->old)
        return yaml_edit_set(text, s->path, s->depth, s->val, out);
    return s->list ? yaml_edit_insert(text, s->path, s->depth, s->val, out)
                   : yaml_edit_add(text, s->path, s->depth, s->val, out);
}

static err *apply(const struct step *s, struct sb *text)
{
    scoped(sb) struct sb out = SB_INIT;
    struct str before = sb_str(text);
    err *e = edit(s, before, &out);
    if (e && s->list && err_code_of(e) == ERR_UNSUPPORTED) { /* then it is written anew */
        err_free(e);
        e = yaml_edit_set(before, s->path, s->depth - 1, s->list, &out);
    }
    TRY(e);
    sb_clear(text);
    sb_add_str(text, sb_str(&out));
    return NULL;
}

/* --- differences --- */

static bool find_step(const struct value *old, const struct value *val, struct arena *a,
                      struct step *s);

static bool step_into(const char *key, const struct value *old, const struct value *val,
                      struct arena *a, struct step *s)
{
    s->path[s->depth++] = key;
    if (find_step(old, val, a, s))
        return true;
    s->depth--;
    return false;
}

/* New keys come behind the old ones, and before any of those goes: a map is never empty. */
static bool find_step_in_map(const struct value *old, const struct value *val, struct arena *a,
                             struct step *s)
{
    for (size_t i = 0; i < val->map.len; i++) {
        const struct value_pair *p = &val->map.pairs[i];
        if (step_into(p->key, value_find(old, p->key), p->val, a, s))
            return true;
    }
    for (size_t i = 0; i < old->map.len; i++) {
        const struct value_pair *p = &old->map.pairs[i];
        if (!value_find(val, p->key) && step_into(p->key, p->val, NULL, a, s))
            return true;
    }
    return false;
}

/* A list that is written in one line stays so. */
static const struct value *in_style_of(const struct value *old, const struct value *val,
                                       struct arena *a)
{
    if (!val || !old || val->kind != old->kind || !old->flow ||
        !(val->kind == VALUE_LIST || val->kind == VALUE_MAP))
        return val;
    struct value *copy = value_copy(a, val);
    copy->flow = true;
    return copy;
}

/* A list with one item more or less: the others keep their lines. */
static bool find_item_step(const struct value *old, const struct value *val, struct arena *a,
                           struct step *s)
{
    bool grows = val->list.len > old->list.len;
    const struct value *longer = grows ? val : old, *shorter = grows ? old : val;
    size_t i = 0, k;
    if (longer->list.len != shorter->list.len + 1 || !shorter->list.len)
        return false;
    while (i < shorter->list.len && value_same(longer->list.items[i], shorter->list.items[i]))
        i++;
    for (k = i; k < shorter->list.len; k++)
        if (!value_same(longer->list.items[k + 1], shorter->list.items[k]))
            return false;
    s->path[s->depth++] = arena_printf(a, "%zu", i);
    s->old = grows ? NULL : old->list.items[i];
    s->val = grows ? val->list.items[i] : NULL;
    s->list = in_style_of(old, val, a);
    return true;
}

static bool find_step(const struct value *old, const struct value *val, struct arena *a,
                      struct step *s)
{
    if (old && val && value_same(old, val))
        return false;
    bool same_kind = old && val && old->kind == val->kind && s->depth < MAX_DEPTH;
    if (same_kind && val->kind == VALUE_MAP && val->map.len)
        return find_step_in_map(old, val, a, s);
    if (same_kind && val->kind == VALUE_LIST && old->list.len == val->list.len) {
        for (size_t i = 0; i < val->list.len; i++)
            if (step_into(arena_printf(a, "%zu", i), old->list.items[i], val->list.items[i], a, s))
                return true;
        return false;
    }
    if (same_kind && val->kind == VALUE_LIST && find_item_step(old, val, a, s))
        return true;
    s->old = old;
    s->val = in_style_of(old, val, a);
    return true;
}

/* --- the three edits --- */

static const struct value *find_stage(const struct value *doc, const char *name)
{
    const struct value *stages = doc ? value_find(doc, "stages") : NULL;
    return stages ? value_find(stages, name) : NULL;
}

/* The next step that is left to do in `text`; false when there is none. */
static err *next_step(const struct sb *text, const char *name, const struct value *body,
                      struct arena *a, struct step *ret, bool *ret_found)
{
    struct value *doc = NULL;
    *ret = name ? (struct step){.path = {"stages", name}, .depth = 2} : (struct step){0};
    TRY(yaml_read(sb_str(text), a, &doc));
    *ret_found = find_step(name ? find_stage(doc, name) : doc, body, a, ret);
    return NULL;
}

err *stage_edit_put(struct str text, const char *name, const struct value *body, struct arena *a,
                    const char **ret_text)
{
    scoped(sb) struct sb now = SB_INIT;
    sb_add_str(&now, text);
    for (;;) {
        scoped(arena) struct arena tmp = ARENA_INIT;
        struct step s;
        bool found = false;
        TRY(next_step(&now, name, body, &tmp, &s, &found));
        if (!found)
            break;
        TRY(apply(&s, &now));
    }
    *ret_text = arena_str(a, sb_str(&now));
    return NULL;
}

err *stage_edit_remove(struct str text, const char *name, struct arena *a, const char **ret_text,
                       bool *ret_empty)
{
    scoped(sb) struct sb now = SB_INIT;
    struct value *doc = NULL;
    const char *path[] = {"stages", name};
    sb_add_str(&now, text);
    *ret_empty = false;
    TRY(yaml_read(text, a, &doc));
    const struct value *stages = value_find(doc, "stages");
    if (stages && (!name || value_find(stages, name))) {
        bool is_last = !name || stages->map.len == 1;
        *ret_empty = is_last && doc->map.len == 1;
        sb_clear(&now);
        TRY(yaml_edit_remove(text, path, is_last ? 1 : 2, &now));
    }
    *ret_text = arena_str(a, sb_str(&now));
    return NULL;
}

err *stage_edit_key(struct str text, const char *name, const char *key, const struct value *val,
                    struct arena *a, const char **ret_text)
{
    scoped(sb) struct sb now = SB_INIT;
    struct value *doc = NULL;
    struct step s = {.path = {"stages", name, key}, .depth = 3, .val = val};
    if (!name)
        s = (struct step){.path = {key}, .depth = 1, .val = val};
    sb_add_str(&now, text);
    TRY(yaml_read(text, a, &doc));
    const struct value *map = name ? find_stage(doc, name) : doc;
    s.old = map ? value_find(map, key) : NULL;
    if (val ? !(s.old && value_same(s.old, val)) : s.old != NULL)
        TRY(apply(&s, &now));
    *ret_text = arena_str(a, sb_str(&now));
    return NULL;
}
