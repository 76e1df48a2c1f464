#include "override/hydra_choices.h"

/* --- what -S says --- */

/* "group@package" of "++group@package=choice". */
static const char *key_of(const struct override *o, struct arena *a)
{
    const char *text = o->text + strspn(o->text, "+~");
    return arena_strndup(a, text, strcspn(text, "="));
}

static err *no_text(const struct override *o)
{
    return err_new(ERR_INVALID, "Config group override must be a string or a list: '%s'", o->text);
}

static err *take_value(const struct override *o, struct arena *a, struct hydra_default *d)
{
    if (o->val->kind == VALUE_STR) {
        d->choice = arena_strdup(a, o->val->s);
        return NULL;
    }
    if (o->val->kind != VALUE_LIST)
        return no_text(o);
    d->has_options = true;
    for (size_t i = 0; i < o->val->list.len; i++) {
        if (o->val->list.items[i]->kind != VALUE_STR)
            return no_text(o);
        arena_push(a, &d->options, arena_strdup(a, o->val->list.items[i]->s));
    }
    return NULL;
}

static err *add_deletion(struct hydra_choices *c, const struct override *o)
{
    const char *choice = NULL;
    if (o->val && o->val->kind == VALUE_STR)
        choice = o->val->s;
    else if (o->val && o->val->kind != VALUE_NULL)
        return no_text(o);
    arena_push(c->arena, &c->deleted,
               ((struct hydra_deletion){.key = key_of(o, c->arena), .choice = choice}));
    return NULL;
}

static void ask(struct hydra_choices *c, const struct hydra_choice *x)
{
    vec_each (&c->asked, old)
        if (streq(old->key, x->key)) {
            if (!x->where)
                *old = *x; /* given twice: the last one counts */
            return;
        }
    arena_push(c->arena, &c->asked, *x);
}

static err *take_override(struct hydra_choices *c, const struct override *o)
{
    struct hydra_default d = {.is_group = true, .name = o->key, .is_appended = true};
    const char *key = key_of(o, c->arena), *at = strchr(key, '@');
    if (o->op == OVERRIDE_REMOVE)
        return add_deletion(c, o);
    if (o->op == OVERRIDE_FORCE_ADD)
        return err_new(ERR_INVALID, "force-add of config groups is not supported: '%s'", o->text);
    TRY(take_value(o, c->arena, &d));
    if (o->op == OVERRIDE_ADD) {
        d.package = at ? (streq(at + 1, "_here_") ? "" : at + 1) : NULL;
        arena_push(c->arena, &c->appended, d);
    } else {
        ask(c, &(struct hydra_choice){.key = key, .as = d});
    }
    return NULL;
}

err *hydra_choices_init(struct hydra_choices *c, const struct override_file *f, struct arena *a)
{
    *c = (struct hydra_choices){.known = value_map(a), .arena = a};
    for (size_t i = 0; i < f->len; i++)
        TRY(take_override(c, &f->at[i]));
    return NULL;
}

/* --- what the composition meets --- */

void hydra_choices_add(struct hydra_choices *c, const struct hydra_default *d, const char *where)
{
    ask(c, &(struct hydra_choice){.key = hydra_default_key(d, c->arena), .as = *d, .where = where});
}

void hydra_choices_apply(struct hydra_choices *c, struct hydra_default *d)
{
    if (!d->is_group)
        return;
    const char *key = hydra_default_key(d, c->arena);
    vec_each (&c->asked, x)
        if (streq(x->key, key)) {
            d->choice = x->as.choice;
            d->options = x->as.options;
            d->has_options = x->as.has_options;
            x->is_used = true;
        }
}

static bool is_choice(const struct hydra_default *d, const char *choice)
{
    return !choice || (d->choice && streq(d->choice, choice));
}

bool hydra_choices_delete(struct hydra_choices *c, const struct hydra_default *d)
{
    bool found = false;
    if (!d->is_group)
        return false;
    const char *key = hydra_default_key(d, c->arena);
    vec_each (&c->deleted, x)
        if (streq(x->key, key) && is_choice(d, x->choice)) {
            x->is_used = true;
            found = true;
        }
    return found;
}

err *hydra_choices_note(struct hydra_choices *c, const struct hydra_default *d)
{
    if (!d->is_group)
        return NULL;
    const char *key = hydra_default_key(d, c->arena);
    struct value *mine = d->choice ? value_strz(c->arena, d->choice) : value_null(c->arena),
                 *before = value_find(c->known, key);
    if (before && !value_equal(before, mine))
        return err_new(ERR_INVALID,
                       "Multiple values for %s. To override a value use 'override %s: %s'", key,
                       key, before->kind == VALUE_STR ? before->s : "null");
    if (!before)
        value_set(c->arena, c->known, key, mine);
    return NULL;
}

/* --- what met nothing --- */

/* Keys of the composition that name the same group, in another place. */
static const char *alike(const struct hydra_choices *c, const char *key)
{
    scoped(sb) struct sb names = SB_INIT;
    size_t len = strcspn(key, "@");
    for (size_t i = 0; i < c->known->map.len; i++) {
        const char *other = c->known->map.pairs[i].key;
        if (strcspn(other, "@") == len && strncmp(other, key, len) == 0)
            sb_addf(&names, "%s%s", names.len ? ", " : "", other);
    }
    return names.len ? arena_strdup(c->arena, names.buf) : NULL;
}

static err *unused(const struct hydra_choices *c, const struct hydra_choice *x)
{
    const char *others = alike(c, x->key);
    const char *in = x->where ? arena_printf(c->arena, "In '%s': ", x->where) : "";
    err *e = others
                 ? err_new(ERR_INVALID, "%sCould not override '%s'.", in, x->key)
                 : err_new(ERR_INVALID, "%sCould not override '%s'. No match in the defaults list.",
                           in, x->key);
    if (others)
        return err_hint(e, "did you mean to override %s?", others);
    return x->where ? e : err_hint(e, "'+%s=...' appends to the defaults list", x->key);
}

err *hydra_choices_check_used(const struct hydra_choices *c)
{
    vec_each (&c->asked, x)
        if (!x->is_used)
            return unused(c, x);
    vec_each (&c->deleted, x)
        if (!x->is_used)
            return err_new(ERR_INVALID, "Could not delete '%s%s%s'. No match in the defaults list",
                           x->key, x->choice ? "=" : "", x->choice ? x->choice : "");
    return NULL;
}
