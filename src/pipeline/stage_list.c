#include "pipeline/stage_list.h"

#include "base/map.h"
#include "base/utf8.h"
#include "pipeline/stage_target.h"
#include "pipeline/targets.h"
#include "project/py_text.h"

enum { MAX_CHARACTERS = 80 };

/* --- which stages --- */

struct lister {
    struct repo *repo;
    const struct stage_list_opts *opts;
    struct index_hooks hooks;
    struct index *ix; /* NULL until a target needs it */
    struct targets targets;
};

static err *need_index(struct lister *x)
{
    struct repo *r = x->repo;
    if (x->ix)
        return NULL;
    x->hooks = r->hooks;
    x->hooks.passes_over_bad = !x->opts->fail;
    TRY(index_load(r->src, r->ignore, &x->hooks, r->project->cwd_rel, r->arena, &x->ix));
    x->targets.ix = x->ix;
    return NULL;
}

static err *find_everything(struct lister *x, struct stage_vec *ret)
{
    TRY(need_index(x));
    vec_each (&x->ix->stages, s)
        arena_push(x->repo->arena, ret, *s);
    return NULL;
}

static err *find(struct lister *x, const char *typed, struct stage_vec *ret)
{
    struct repo *r = x->repo;
    bool is_dir = false;
    if (!*typed)
        return find_everything(x, ret);
    if (!x->opts->recursive ||
        !fs_is_dir(project_abs(r->project, project_rel(r->project, typed, r->arena), r->arena)))
        return stage_target_find(r, typed, true, ret);
    TRY(need_index(x));
    return targets_find_below(&x->targets, typed, ret, &is_dir);
}

static err *find_all(struct lister *x, const struct strs *targets, struct stage_vec *ret)
{
    if (x->opts->all)
        return find_everything(x, ret);
    vec_each (targets, typed)
        TRY(find(x, *typed, ret));
    return NULL;
}

err *stage_list(struct repo *r, const struct strs *targets, const struct stage_list_opts *opts,
                struct stage_vec *ret)
{
    struct lister x = {.repo = r, .opts = opts};
    struct stage_vec found = {0};
    struct map seen = MAP_INIT;
    TRY(find_all(&x, targets, &found));
    vec_each (&found, s) {
        if (!map_has(&seen, (*s)->addr))
            arena_push(r->arena, ret, *s);
        map_set(&seen, (*s)->addr, *s);
    }
    map_release(&seen);
    return NULL;
}

/* --- a line about each --- */

static void add_part(const char *what, struct sb *part, struct sb *out)
{
    if (part->len)
        sb_addf(out, "%s%s %s", out->len ? "; " : "", what, part->buf);
}

static void add_name(const char *name, struct sb *part)
{
    sb_addf(part, "%s%s", part->len ? ", " : "", name);
}

static void generate(const struct stage *s, struct sb *out)
{
    scoped(sb) struct sb outs = SB_INIT, reports = SB_INIT, deps = SB_INIT;
    vec_each (&s->outs, o)
        add_name((*o)->def, (*o)->kind == OUT_PLAIN ? &outs : &reports);
    add_part("Outputs", &outs, out);
    add_part("Reports", &reports, out);
    if (s->outs.len)
        return;
    vec_each (&s->deps, d)
        add_name((*d)->def, &deps);
    add_part("Depends on", &deps, out);
    if (!s->deps.len)
        sb_add(out, "No outputs or dependencies");
}

static struct str first_line(const char *desc)
{
    struct str rest = str_of(desc), line;
    while (py_text_splitline(&rest, &line))
        if (line.len)
            return py_text_strip(line);
    return str_of(desc); /* COMPAT: nothing but line ends */
}

static const char *cut(struct str text, struct arena *a)
{
    size_t at = 0;
    if (utf8_count(text) <= MAX_CHARACTERS)
        return arena_str(a, text);
    for (int i = 0; i < MAX_CHARACTERS - 1; i++)
        utf8_next(text, &at);
    return arena_printf(a, "%.*s…", (int)at, text.ptr);
}

const char *stage_list_describe(const struct stage *s, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    struct str line = s->desc ? first_line(s->desc) : STR_NONE;
    if (line.len)
        return cut(line, a);
    generate(s, &text);
    return cut(sb_str(&text), a);
}
