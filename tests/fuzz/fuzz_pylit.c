/* Every constant that is read stands where it says, and reads the same when it stands alone. */
#include "base/mem.h"
#include "data/pylit_read.h"
#include "fuzz/fuzz.h"

static void check_places(struct str text, const struct value *v, struct arena *a)
{
    scoped(sb) struct sb alone = SB_INIT;
    struct value *doc;
    if (v->kind == VALUE_MAP && !v->pos.line) { /* a class, which stands nowhere in one piece */
        for (size_t i = 0; i < v->map.len; i++)
            check_places(text, v->map.pairs[i].val, a);
        return;
    }
    PROMISE(v->pos.start < v->pos.end && v->pos.end <= text.len);
    sb_addf(&alone, "x = (" STR_FMT "\n)", STR_ARG(str_sub(text, v->pos.start, v->pos.end)));
    err *e = pylit_read(sb_str(&alone), a, &doc);
    PROMISE(!e);
    PROMISE(value_same(value_find(doc, "x"), v));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *text = fuzz_text(data, size);
    struct value *doc;
    err *e = pylit_read((struct str){text, size}, &a, &doc);
    if (e) {
        err_ignore(e);
        return 0;
    }
    check_places((struct str){text, size}, doc, &a);
    return 0;
}
