/* An edit gives text that holds the new value there, or refuses; it never gives anything else.
 *
 * Input: a dotted key in the first line, the document behind it. */
#include "base/mem.h"
#include "data/keypath.h"
#include "data/pylit_edit.h"
#include "data/pylit_read.h"
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

static struct value *value_at(struct value *doc, const char *const *path, size_t depth)
{
    struct keypath_spot spot;
    return keypath_spot(doc, path, depth, &spot) ? *keypath_slot(&spot) : NULL;
}

/* What the text says after an edit, or NULL when the edit was refused. */
static struct value *after(err *e, const struct sb *text, struct arena *a)
{
    struct value *doc;
    if (e) {
        err_ignore(e);
        PROMISE(!text->len);
        return NULL;
    }
    e = pylit_read(sb_str(text), a, &doc);
    PROMISE(!e);
    return doc;
}

static void edit(struct str doc, const char *const *path, size_t depth, const struct value *val,
                 struct arena *a)
{
    scoped(sb) struct sb set = SB_INIT, added = SB_INIT, removed = SB_INIT;
    struct value *now = after(pylit_edit_set(doc, path, depth, val, &set), &set, a);
    PROMISE(!now || value_equal(value_at(now, path, depth), val));
    now = after(pylit_edit_add(doc, path, depth, val, &added), &added, a);
    PROMISE(!now || value_equal(value_at(now, path, depth), val));
    now = after(pylit_edit_remove(doc, path, depth, &removed), &removed, a);
    PROMISE(!now || !value_at(now, path, depth));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *key = fuzz_text(data, size);
    const char *path[DEPTH];
    char *text = strchr(key, '\n');
    if (!text)
        return 0;
    *text++ = '\0';
    size_t depth = split_key(key, path);
    struct value *map = value_map(&a);
    value_set(&a, map, "k", value_strz(&a, "it's"));
    edit(str_of(text), path, depth, value_float(&a, 0.25), &a);
    edit(str_of(text), path, depth, map, &a);
    return 0;
}
