#include "cli/opt_parse.h"

#include <ctype.h>
#include <errno.h>
#include <limits.h>

struct parse {
    const struct opt_parser *p;
    const char *const *words;
    struct arena *arena;
    struct strs positional;
    struct {
        char group;
        const struct opt *opt;
    } taken[8]; /* exclusive groups met so far */
    size_t ntaken;
    struct opt_parsed out;
};

/* An option as it was found on the line. */
struct found {
    const struct opt *opt;
    char *target;
    const char *explicit_arg; /* of "--name=value" and "-nvalue"; NULL */
    bool is_short;
};

bool opt_is_end(const struct opt *o)
{
    return !o || (!o->short_name && !o->long_name);
}

void opt_name(const struct opt *o, struct sb *out)
{
    if (o->short_name)
        sb_addf(out, "-%c%s", o->short_name, o->long_name ? "/" : "");
    if (o->long_name)
        sb_addf(out, "--%s", o->long_name);
    if (o->alias)
        sb_addf(out, "/--%s", o->alias);
}

void opt_choices(const struct opt *o, const char *between, struct sb *out)
{
    for (const char *const *c = o->choices; *c; c++)
        sb_addf(out, "%s%s", c == o->choices ? "" : between, *c);
}

static err *complain(const struct opt *o, const char *what, const char *word)
{
    scoped(sb) struct sb name = SB_INIT;
    opt_name(o, &name);
    return err_new(ERR_INVALID, "argument %s: %s%s", name.buf, what, word);
}

static err *complain_quoted(const struct opt *o, const char *what, const char *word)
{
    scoped(sb) struct sb text = SB_INIT;
    sb_addf(&text, "%s '%s'", what, word);
    return complain(o, text.buf, "");
}

/* --- finding an option --- */

static bool find_short(const struct parse *x, char c, struct found *ret)
{
    for (size_t i = 0; i < x->p->nsets; i++)
        for (const struct opt *o = x->p->sets[i].opts; !opt_is_end(o); o++)
            if (c && o->short_name == c) {
                *ret = (struct found){.opt = o, .target = x->p->sets[i].target, .is_short = true};
                return true;
            }
    return false;
}

static bool is_prefix_of(struct str prefix, const char *name)
{
    return name && strncmp(prefix.ptr, name, prefix.len) == 0;
}

static void note_match(const char *name, struct sb *names, size_t *count)
{
    sb_addf(names, "%s--%s", names->len ? ", " : "", name);
    (*count)++;
}

/* Exactly this name, or the only one that begins so. *ret_count: how many fit. */
static void find_long(const struct parse *x, struct str name, struct found *ret, size_t *ret_count,
                      struct sb *matches)
{
    *ret_count = 0;
    for (size_t i = 0; i < x->p->nsets; i++)
        for (const struct opt *o = x->p->sets[i].opts; !opt_is_end(o); o++) {
            const char *spelling[] = {o->long_name, o->alias};
            for (size_t k = 0; k < ARRAY_LEN(spelling); k++) {
                if (!is_prefix_of(name, spelling[k]))
                    continue;
                *ret = (struct found){.opt = o, .target = x->p->sets[i].target};
                if (strlen(spelling[k]) == name.len) {
                    *ret_count = 1;
                    return;
                }
                note_match(spelling[k], matches, ret_count);
            }
        }
}

static bool is_negative_number(const char *word)
{
    const char *p = word + 1;
    size_t before = strspn(p, "0123456789");
    if (!p[before])
        return before > 0;
    if (p[before] != '.')
        return false;
    p += before + 1;
    size_t after = strspn(p, "0123456789");
    return after > 0 && !p[after];
}

static bool looks_like_option(const char *word)
{
    return word[0] == '-' && word[1] && !streq(word, "--");
}

static err *find_by_long_name(const struct parse *x, const char *word, struct found *ret,
                              bool *ret_found)
{
    scoped(sb) struct sb matches = SB_INIT;
    const char *equals = strchr(word, '=');
    struct str name = {word + 2, equals ? (size_t)(equals - word - 2) : strlen(word + 2)};
    size_t count = 0;
    find_long(x, name, ret, &count, &matches);
    if (count > 1)
        return err_new(ERR_INVALID, "ambiguous option: %s could match %s", word, matches.buf);
    *ret_found = count == 1;
    if (*ret_found && equals)
        ret->explicit_arg = equals + 1;
    return NULL;
}

/* *ret_found false: a positional or an unknown option. */
static err *find_option(const struct parse *x, const char *word, struct found *ret, bool *ret_found)
{
    *ret_found = false;
    if (!looks_like_option(word))
        return NULL;
    if (word[1] == '-')
        return find_by_long_name(x, word, ret, ret_found);
    *ret_found = find_short(x, word[1], ret);
    if (*ret_found && word[2])
        ret->explicit_arg = word + 2 + (word[2] == '=');
    return NULL;
}

/* A word that an option may take as its value. */
static err *is_value(const struct parse *x, const char *word, bool *ret)
{
    struct found f;
    bool option = false;
    TRY(find_option(x, word, &f, &option));
    *ret = !option && !streq(word, "--") &&
           (!looks_like_option(word) || is_negative_number(word) || strchr(word, ' '));
    return NULL;
}

/* --- storing --- */

static err *check_group(struct parse *x, const struct opt *o)
{
    if (!o->group)
        return NULL;
    for (size_t i = 0; i < x->ntaken; i++)
        if (x->taken[i].group == o->group) {
            scoped(sb) struct sb other = SB_INIT;
            if (x->taken[i].opt == o)
                return NULL;
            opt_name(x->taken[i].opt, &other);
            return complain(o, "not allowed with argument ", other.buf);
        }
    if (x->ntaken == ARRAY_LEN(x->taken))
        BUG("too many exclusive groups");
    x->taken[x->ntaken].group = o->group;
    x->taken[x->ntaken++].opt = o;
    return NULL;
}

static err *store_int(const struct opt *o, const char *value, int *target)
{
    char *end;
    errno = 0;
    long n = strtol(value, &end, 10);
    if (end == value || *end || errno || n < INT_MIN || n > INT_MAX)
        return complain_quoted(o, "invalid int value:", value);
    *target = (int)n;
    return NULL;
}

static err *store_choice(const struct opt *o, const char *value, const char **target)
{
    scoped(sb) struct sb text = SB_INIT;
    sb_addf(&text, "'%s' (choose from ", value);
    for (const char *const *c = o->choices; *c; c++) {
        if (streq(*c, value)) {
            *target = *c;
            return NULL;
        }
        sb_addf(&text, "%s'%s'", c == o->choices ? "" : ", ", *c);
    }
    sb_add_char(&text, ')');
    return complain(o, "invalid choice: ", text.buf);
}

static err *store(struct parse *x, const struct found *f, const char *value)
{
    void *target = f->target + f->opt->offset;
    TRY(check_group(x, f->opt));
    switch (f->opt->kind) {
    case OPT_STOP:
        x->out.stopped = true;
        FALLTHROUGH;
    case OPT_FLAG:
        *(bool *)target = true;
        return NULL;
    case OPT_CLEAR:
        *(bool *)target = false;
        return NULL;
    case OPT_COUNT:
        (*(int *)target)++;
        return NULL;
    case OPT_NAME:
        *(const char **)target = *value ? value : NULL;
        return NULL;
    case OPT_STR:
        *(const char **)target = value;
        return NULL;
    case OPT_INT:
        return store_int(f->opt, value, target);
    case OPT_CHOICE:
        return store_choice(f->opt, value, target);
    case OPT_LIST:
        if (f->opt->choices)
            TRY(store_choice(f->opt, value, &value));
        FALLTHROUGH;
    case OPT_NARGS:
        arena_push(x->arena, (struct strs *)target, value);
        return NULL;
    }
    BUG("option kind %d", (int)f->opt->kind);
}

/* --- walking the line --- */

/* "-fq": flags in one word; the last may bring a value, "-fnNAME". */
static err *take_bundle(struct parse *x, struct found *f)
{
    while (f->explicit_arg && !opt_takes_value(f->opt)) {
        struct found next;
        const char *rest = f->explicit_arg;
        if (!f->is_short || !find_short(x, rest[0], &next))
            return complain_quoted(f->opt, "ignored explicit argument", rest);
        TRY(store(x, f, NULL));
        next.explicit_arg = rest[1] ? rest + 1 : NULL;
        *f = next;
    }
    return NULL;
}

static err *take_values(struct parse *x, const struct found *f, size_t *at)
{
    size_t taken = 0;
    bool many = f->opt->kind == OPT_NARGS, fits = false;
    while (x->words[*at] && (many || !taken)) {
        TRY(is_value(x, x->words[*at], &fits));
        if (!fits)
            break;
        TRY(store(x, f, x->words[(*at)++]));
        taken++;
    }
    if (!taken && f->opt->bare)
        return store(x, f, f->opt->bare);
    return taken || many ? NULL : complain(f->opt, "expected one argument", "");
}

static err *take_option(struct parse *x, struct found f, size_t *at)
{
    (*at)++;
    TRY(take_bundle(x, &f));
    if (!opt_takes_value(f.opt))
        return store(x, &f, NULL);
    if (f.explicit_arg)
        return store(x, &f, f.explicit_arg);
    return take_values(x, &f, at);
}

static bool wants_rest(const struct opt_parser *p)
{
    return p->positionals && p->positionals->name && p->positionals->count == OPT_REST;
}

static err *take_rest(struct parse *x, size_t *at)
{
    while (x->words[*at])
        arena_push(x->arena, &x->positional, x->words[(*at)++]);
    return NULL;
}

/* One word that is no option of ours.  *ret_end: it belongs to another parser. */
static err *take_word(struct parse *x, size_t *at, bool *ret_end)
{
    const char *word = x->words[*at];
    bool fits = false;
    if (streq(word, "--") && !x->p->first_word_ends) {
        *at += !wants_rest(x->p); /* COMPAT: argparse makes it a word of the rest */
        return take_rest(x, at);
    }
    TRY(is_value(x, word, &fits));
    if (fits && wants_rest(x->p))
        return take_rest(x, at);
    *ret_end = fits && x->p->first_word_ends;
    if (*ret_end)
        return NULL;
    if (fits)
        arena_push(x->arena, &x->positional, word);
    else
        arena_push(x->arena, &x->out.unknown, word);
    (*at)++;
    return NULL;
}

static err *walk(struct parse *x)
{
    size_t at = 0;
    bool end = false;
    while (x->words[at] && !x->out.stopped && !end) {
        struct found f;
        bool found = false;
        TRY(find_option(x, x->words[at], &f, &found));
        TRY(found ? take_option(x, f, &at) : take_word(x, &at, &end));
    }
    x->out.used = at;
    return NULL;
}

/* --- what was not given --- */

static void check_required_opts(const struct parse *x, struct sb *names)
{
    for (size_t i = 0; i < x->p->nsets; i++)
        for (const struct opt *o = x->p->sets[i].opts; !opt_is_end(o); o++) {
            if (!o->required || *(const char **)((char *)x->p->sets[i].target + o->offset))
                continue;
            sb_add(names, names->len ? ", " : "");
            opt_name(o, names);
        }
}

/* --- positionals --- */

static bool is_required(const struct opt_positional *p)
{
    return p->count == OPT_ONE || p->count == OPT_SOME;
}

static err *check_required(const struct parse *x)
{
    scoped(sb) struct sb names = SB_INIT;
    size_t left = x->positional.len;
    check_required_opts(x, &names);
    for (const struct opt_positional *p = x->p->positionals; p && p->name; p++) {
        if (!is_required(p))
            continue;
        if (left)
            left--;
        else
            sb_addf(&names, "%s%s", names.len ? ", " : "", p->name);
    }
    return names.len ? err_new(ERR_INVALID, "the following arguments are required: %s", names.buf)
                     : NULL;
}

/* Words that the positionals after `p` cannot do without. */
static size_t needed_after(const struct opt_positional *p)
{
    size_t n = 0;
    for (p++; p->name; p++)
        n += is_required(p);
    return n;
}

static void assign(struct parse *x)
{
    size_t at = 0;
    for (const struct opt_positional *p = x->p->positionals; p && p->name; p++) {
        size_t room = x->positional.len - at - needed_after(p);
        void *target = (char *)x->p->target + p->offset;
        if (p->count == OPT_ANY || p->count == OPT_SOME || p->count == OPT_REST) {
            for (; room; room--)
                arena_push(x->arena, (struct strs *)target, x->positional.at[at++]);
        } else if (room) {
            *(const char **)target = x->positional.at[at++];
        }
    }
    while (at < x->positional.len)
        arena_push(x->arena, &x->out.unknown, x->positional.at[at++]);
}

err *opt_parse(const struct opt_parser *p, const char *const *words, struct arena *a,
               struct opt_parsed *ret)
{
    struct parse x = {.p = p, .words = words, .arena = a};
    TRY(walk(&x));
    if (!x.out.stopped) {
        TRY(check_required(&x));
        assign(&x);
    }
    *ret = x.out;
    return NULL;
}
