/* Every value that is read stands where it says, and reads the same when it stands alone. */
#include "base/vec.h"
#include "data/toml_read.h"
#include "fuzz/fuzz.h"

static void check_alone(struct str text, const struct value *v, struct arena *a)
{
    scoped(sb) struct sb line = SB_INIT;
    struct value *doc;
    PROMISE(v->pos.start < v->pos.end && v->pos.end <= text.len);
    sb_add(&line, "x = ");
    sb_add_str(&line, str_sub(text, v->pos.start, v->pos.end));
    err *e = toml_read(sb_str(&line), a, &doc);
    PROMISE(!e);
    PROMISE(value_same(value_find(doc, "x"), v));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *copy = fuzz_text(data, size);
    struct str text = {copy, size};
    struct toml_statements statements = {0};
    struct value *doc;
    size_t end = 0;
    err *e = toml_read_statements(text, &a, &doc, &statements);
    if (e) {
        err_ignore(e);
        return 0;
    }
    vec_each (&statements, st) {
        PROMISE(st->start <= st->key && st->key < st->key_end && st->key_end < st->end &&
                st->end <= size);
        if (st->kind != TOML_SECTION)
            check_alone(text, st->val, &a);
        if (st->kind == TOML_PAIR)
            continue;
        PROMISE(end <= st->start);
        end = st->end;
    }
    return 0;
}
