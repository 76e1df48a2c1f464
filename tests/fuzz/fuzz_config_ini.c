/* What is read and can be written is read again, as the same values. */
#include "base/mem.h"
#include "fuzz/fuzz.h"
#include "project/config_ini.h"

/* COMPAT: a blank that is none in ASCII is not seen at the edges of a value that is written, a
 * reference may come out of another one; both as in the original. */
static bool is_plain(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (text[i] == '%' || (text[i] < ' ' && text[i] != '\n') || text[i] == 0x7F)
            return false;
    return true;
}

/* COMPAT: names that need quotes are written without them where they hold "=" or "[", as in the
 * original. */
static bool has_plain_names(const struct value *map)
{
    for (size_t i = 0; i < map->map.len; i++) {
        const char *key = map->map.pairs[i].key;
        const struct value *v = map->map.pairs[i].val;
        if (!key[0] ||
            key[strspn(key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-.")] ||
            (v->kind == VALUE_MAP && !has_plain_names(v)))
            return false;
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *text = fuzz_text(data, size);
    scoped(sb) struct sb written = SB_INIT;
    struct value *first = NULL, *again = NULL;
    err *e = config_ini_parse((struct str){text, size}, &a, &first);
    if (!e)
        e = config_ini_format(first, &written);
    if (e) {
        err_ignore(e);
        return 0;
    }
    e = config_ini_parse(sb_str(&written), &a, &again);
    if (is_plain(text, size) && has_plain_names(first)) {
        PROMISE(!e);
        PROMISE(value_equal(first, again));
    }
    err_ignore(e);
    return 0;
}
