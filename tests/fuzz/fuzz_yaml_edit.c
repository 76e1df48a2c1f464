/* An edit gives text that holds the new value there, or refuses; it never gives anything else.
 *
 * Input: a dotted key in the first line, the document behind it. */
#include "base/mem.h"
#include "data/yaml_edit.h"
#include "data/yaml_read.h"
#include "fuzz/fuzz.h"

enum { DEPTH = 8 };

static size_t split_key(char *line, const char **path)
{
    size_t depth = 0;
    for (char *at = line; at && depth < DEPTH; depth++) {
        char *dot = strchr(at, '.');
        if (dot)
            *dot++ = '\0';
        path[depth] = at;
        at = dot;
    }
    return depth;
}

static const struct value *look_up(const struct value *v, const char *const *path, size_t depth)
{
    for (size_t i = 0; v && i < depth; i++)
        v = v->kind == VALUE_MAP ? value_find(v, path[i]) : NULL;
    return v;
}

/* What the text says after an edit, or NULL when the edit was refused. */
static const struct value *after(err *e, const struct sb *text, struct arena *a)
{
    struct value *doc;
    if (e) {
        err_ignore(e);
        return NULL;
    }
    e = yaml_read(sb_str(text), a, &doc);
    PROMISE(!e);
    return doc;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *key = fuzz_text(data, size);
    scoped(sb) struct sb set = SB_INIT, added = SB_INIT, removed = SB_INIT;
    const char *path[DEPTH];
    char *text = strchr(key, '\n');
    if (!text)
        return 0;
    *text++ = '\0';
    size_t depth = split_key(key, path);
    struct str doc = str_of(text);
    struct value *val = yaml_resolve_plain(str_of("0.25"), &a);

    const struct value *now = after(yaml_edit_set(doc, path, depth, val, &set), &set, &a);
    const struct value *there = now ? look_up(now, path, depth) : NULL;
    PROMISE(!there || value_equal(there, val));
    now = after(yaml_edit_add(doc, path, depth, val, &added), &added, &a);
    there = now ? look_up(now, path, depth) : NULL;
    PROMISE(!there || value_equal(there, val));
    now = after(yaml_edit_remove(doc, path, depth, &removed), &removed, &a);
    PROMISE(!now || !look_up(now, path, depth));
    return 0;
}
