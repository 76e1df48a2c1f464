#include "cli/name_words.h"

#include "base/sb.h"
#include "data/value.h"

static void add(struct sb *out, const char *name, bool quoted, struct arena *a)
{
    if (quoted)
        value_py_repr(value_strz(a, name), out);
    else
        sb_add(out, name);
}

const char *name_words_join(const struct strs *names, bool quoted, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    for (size_t i = 0; i < names->len; i++) {
        if (i)
            sb_add(&text, i + 1 < names->len ? ", " : " and ");
        add(&text, names->at[i], quoted, a);
    }
    return arena_str(a, sb_str(&text));
}

const char *name_words_commas(const struct strs *names, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    vec_each (names, name)
        sb_addf(&text, "%s%s", name == names->at ? "" : ", ", *name);
    return arena_str(a, sb_str(&text));
}

const char *name_words_list(const struct strs *names, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *list = value_list(a);
    vec_each (names, name)
        value_push(a, list, value_strz(a, *name));
    value_py_repr(list, &text);
    return arena_str(a, sb_str(&text));
}
