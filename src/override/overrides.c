#include "override/overrides.h"

#include "override/override_parse.h"
#include "override/override_sweep.h"

static const char invalid[] = "Invalid `--set-param` value";

/* --- texts to overrides --- */

/* "FILE:KEY=V": the first colon before the first `=` ends a file's name. */
static void split_file(const char *text, struct arena *a, const char **ret_file,
                       const char **ret_override)
{
    size_t key = strcspn(text, "=");
    const char *colon = memchr(text, ':', key);
    *ret_file = colon ? arena_strndup(a, text, (size_t)(colon - text)) : OVERRIDE_DEFAULT_FILE;
    *ret_override = colon ? colon + 1 : text;
}

static struct override_file *file_named(struct override_files *files, const char *name,
                                        struct arena *a)
{
    vec_each (files, f)
        if (streq(f->file, name))
            return f;
    arena_push(a, files, ((struct override_file){.file = name}));
    return &files->at[files->len - 1];
}

static void split_key(const char *key, struct arena *a, struct override *o)
{
    struct strs path = {0};
    const char *dot;
    for (; (dot = strchr(key, '.')); key = dot + 1)
        arena_push(a, &path, arena_strndup(a, key, (size_t)(dot - key)));
    arena_push(a, &path, arena_strdup(a, key));
    o->path = path.at;
    o->depth = path.len;
}

/* Without the marks of quotes, which only sweeps need: in a document this is a value like any
 * other. */
static struct value *plain_value(const struct value *v, struct arena *a)
{
    struct value *copy = value_copy(a, v);
    copy->has_style = false;
    copy->pos = (struct value_pos){0};
    for (size_t i = 0; copy->kind == VALUE_LIST && i < copy->list.len; i++)
        copy->list.items[i] = plain_value(copy->list.items[i], a);
    for (size_t i = 0; copy->kind == VALUE_MAP && i < copy->map.len; i++)
        copy->map.pairs[i].val = plain_value(copy->map.pairs[i].val, a);
    return copy;
}

static err *parse_one(const char *text, const struct env *env, struct arena *a,
                      struct override *ret)
{
    struct override_expr x = {0};
    TRY(override_parse(text, env, a, &x));
    *ret = (struct override){
        .op = x.op, .text = arena_strdup(a, text), .key = x.key, .has_package = x.has_package};
    split_key(x.key, a, ret);
    ret->operand = x.operand;
    ret->is_sweep = x.operand && x.operand->kind != OPERAND_VALUE;
    if (x.operand && !ret->is_sweep)
        ret->val = plain_value(x.operand->val, a);
    return NULL;
}

err *overrides_parse(const struct strs *texts, const struct env *env, struct arena *a,
                     struct override_files *out)
{
    vec_each (texts, t) {
        const char *file, *text;
        struct override o = {0};
        split_file(*t, a, &file, &text);
        TRY_NOTE(parse_one(text, env, a, &o), "%s", invalid);
        arena_push(a, file_named(out, file, a), o);
    }
    return NULL;
}

/* --- sweeps --- */

/* The texts one key may get. */
struct axis {
    const char *key; /* with its prefix */
    struct strs texts;
};
struct axes {
    struct axis *at;
    size_t len, cap;
};

static const char *prefixed_key(const struct override *o, struct arena *a)
{
    static const char *const prefixes[] = {[OVERRIDE_SET] = "",
                                           [OVERRIDE_ADD] = "+",
                                           [OVERRIDE_FORCE_ADD] = "++",
                                           [OVERRIDE_REMOVE] = "~"};
    if (o->has_package)
        return arena_strndup(a, o->text, strcspn(o->text, "="));
    return arena_printf(a, "%s%s", prefixes[o->op], o->key);
}

static err *axis_of(const struct override *o, const struct env *env, struct arena *a,
                    struct axis *ret)
{
    struct axis x = {.key = prefixed_key(o, a)};
    struct strs values = {0};
    scoped(sb) struct sb spelled = SB_INIT;
    if (o->is_sweep) {
        TRY(override_enumerate(o->operand, o->text, env, a, &values));
    } else {
        if (o->operand)
            override_spell(o->operand->val, o->text, &spelled);
        arena_push(a, &values, o->operand ? arena_strdup(a, spelled.buf) : "null");
    }
    vec_each (&values, v)
        arena_push(a, &x.texts, arena_printf(a, "%s=%s", x.key, *v));
    *ret = x;
    return NULL;
}

static err *axes_of(const struct override_file *f, const struct env *env, struct arena *a,
                    struct axes *out)
{
    for (size_t i = 0; i < f->len; i++) {
        struct axis x = {0};
        size_t k = 0;
        TRY(axis_of(&f->at[i], env, a, &x));
        while (k < out->len && !streq(out->at[k].key, x.key))
            k++;
        if (k < out->len)
            out->at[k] = x; /* given twice: the last one counts, at the first one's place */
        else
            arena_push(a, out, x);
    }
    return NULL;
}

static struct override_set set_at(const struct override_files *files, const struct axes *axes,
                                  const size_t *digits, struct arena *a)
{
    struct override_set set = {0};
    for (size_t i = 0, digit = 0; i < files->len; i++) {
        struct override_texts of_file = {.file = files->at[i].file};
        for (size_t k = 0; k < axes[i].len; k++)
            arena_push(a, &of_file.texts, axes[i].at[k].texts.at[digits[digit++]]);
        arena_push(a, &set, of_file);
    }
    return set;
}

/* All combinations, the last axis fastest: an odometer. */
static void multiply(const struct override_files *files, const struct axes *axes, size_t naxes,
                     struct arena *a, struct override_sets *out)
{
    size_t *digits = arena_array(a, naxes + 1, sizeof(*digits)),
           *sizes = arena_array(a, naxes + 1, sizeof(*sizes));
    for (size_t i = 0, n = 0; i < files->len; i++)
        for (size_t k = 0; k < axes[i].len; k++)
            sizes[n++] = axes[i].at[k].texts.len;
    for (;;) {
        arena_push(a, out, set_at(files, axes, digits, a));
        size_t i = naxes;
        while (i && ++digits[i - 1] == sizes[i - 1])
            digits[--i] = 0;
        if (!i)
            return;
    }
}

err *overrides_expand(const struct override_files *files, const struct env *env, struct arena *a,
                      struct override_sets *out)
{
    enum { MAX_SETS = 1000000 };
    struct axes *axes = arena_array(a, files->len + 1, sizeof(*axes));
    size_t naxes = 0, total = 1;
    for (size_t i = 0; i < files->len; i++) {
        TRY(axes_of(&files->at[i], env, a, &axes[i]));
        naxes += axes[i].len;
        for (size_t k = 0; k < axes[i].len; k++) {
            total *= axes[i].at[k].texts.len;
            if (total > MAX_SETS)
                return err_new(ERR_INVALID, "a sweep of more than %d experiments", MAX_SETS);
        }
    }
    if (total)
        multiply(files, axes, naxes, a, out);
    return NULL;
}
