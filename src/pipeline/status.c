#include "pipeline/status.h"

#include "base/path.h"
#include "pipeline/changed.h"

/* Where the names of paths start behind their state. */
enum { STATE_COLUMNS = 20 };

struct collector {
    struct repo *repo;
    struct value *all;
    struct looks *looks;
};

/* A stage to look at, and the output of it that was asked for; NULL: all. */
struct chosen {
    const struct stage *stage;
    const char *path;
};
VEC(chosen_vec, struct chosen);

/* --- one stage --- */

/* The map of a section, begun at its first entry. */
static struct value *entries_of(struct collector *c, struct value **section)
{
    if (!*section)
        *section = value_map(c->repo->arena);
    return *section;
}

static void add_param(struct collector *c, struct value *deps, const struct reason *why)
{
    struct arena *a = c->repo->arena;
    const char *file = project_show(c->repo->project, why->dep->path, a);
    struct value *state = value_strz(a, path_state_text(why->state));
    if (!why->key) {
        value_set(a, deps, file, state);
        return;
    }
    struct value *keys = value_find(deps, file);
    if (!value_is(keys, VALUE_MAP)) {
        keys = value_map(a);
        value_set(a, deps, file, keys);
    }
    value_set(a, keys, why->key, state);
}

static void add_section(struct collector *c, struct value *sections, const char *title,
                        struct value *entries)
{
    struct arena *a = c->repo->arena;
    if (!entries)
        return;
    struct value *section = value_map(a);
    value_set(a, section, title, entries);
    value_push(a, sections, section);
}

struct sections {
    struct value *deps, *outs; /* NULL: nothing there */
    bool always, cmd, checksum;
};

/* A target that is an output asks of the stage's outputs only after that one. */
static bool is_asked(const struct reason *why, const char *path)
{
    return !path || path_is_inside(path, why->out->path) || path_is_inside(why->out->path, path);
}

static void sort_reason(struct collector *c, struct sections *s, const struct reason *why,
                        const char *path)
{
    struct arena *a = c->repo->arena;
    struct project *p = c->repo->project;
    switch (why->kind) {
    case REASON_NEVER_RUN: /* told by its deps and outs */
        break;
    case REASON_CMD:
        s->cmd = true;
        break;
    case REASON_ALWAYS:
        s->always = true;
        break;
    case REASON_CHECKSUM:
        s->checksum = true;
        break;
    case REASON_DEP:
        value_set(a, entries_of(c, &s->deps), project_show(p, why->dep->path, a),
                  value_strz(a, path_state_text(why->state)));
        break;
    case REASON_PARAM:
        add_param(c, entries_of(c, &s->deps), why);
        break;
    case REASON_OUT:
        if (!is_asked(why, path))
            break;
        value_set(a, entries_of(c, &s->outs), project_show(p, why->out->path, a),
                  value_strz(a, path_state_text(why->state)));
        break;
    }
}

static void add_stage(struct collector *c, const struct chosen *chosen,
                      const struct reason_vec *why)
{
    struct arena *a = c->repo->arena;
    struct value *list = value_list(a);
    struct sections s = {0};
    vec_each (why, w)
        sort_reason(c, &s, w, chosen->path);
    add_section(c, list, "changed deps", s.deps);
    add_section(c, list, "changed outs", s.outs);
    if (s.always)
        value_push(a, list, value_strz(a, "always changed"));
    if (s.checksum)
        value_push(a, list, value_strz(a, "changed checksum"));
    if (s.cmd)
        value_push(a, list, value_strz(a, "changed command"));
    if (list->list.len)
        value_set(a, c->all, stage_show(chosen->stage, c->repo->project->cwd_rel, a), list);
}

static err *examine(struct collector *c, const struct chosen *chosen)
{
    const struct stage *s = chosen->stage;
    struct reason_vec why = {0};
    if (s->frozen && !stage_is_import(s))
        repo_warn(c->repo,
                  "stage: '%s' is frozen. Its dependencies are not going to be shown in the status "
                  "output.",
                  stage_show(s, c->repo->project->cwd_rel, c->repo->arena));
    err *e = changed_stage(c->repo, s, false, c->looks, &why);
    if (!e)
        add_stage(c, chosen, &why);
    vec_release(&why);
    return e;
}

/* --- all --- */

static void push(struct repo *r, const struct stage_vec *stages, const char *path,
                 struct chosen_vec *ret)
{
    vec_each (stages, s)
        arena_push(r->arena, ret, ((struct chosen){*s, path}));
}

static err *choose(struct repo *r, struct index *ix, const struct strs *targets,
                   const struct target_opts *opts, struct chosen_vec *ret)
{
    struct targets finder = {.ix = ix, .opts = *opts};
    if (!targets->len)
        push(r, &ix->stages, NULL, ret);
    vec_each (targets, t) {
        struct stage_vec found = {0};
        const char *path = NULL;
        TRY(targets_find(&finder, *t, &found, &path));
        push(r, &found, path, ret);
    }
    return NULL;
}

err *status_collect(struct repo *r, const struct strs *targets, const struct target_opts *opts,
                    struct value **ret, bool *ret_has_stages)
{
    scoped(looks) struct looks looks = LOOKS_INIT;
    struct collector c = {r, value_map(r->arena), &looks};
    struct chosen_vec chosen = {0};
    struct index *ix = NULL;
    bool whole = opts->recursive || opts->with_deps;
    TRY(whole ? repo_index(r, &ix) : repo_index_of(r, targets, &ix));
    TRY(choose(r, ix, targets, opts, &chosen));
    state_expect(r->state, 2 * chosen.len); /* what each stage reads and writes */
    vec_each (&chosen, one)
        TRY(examine(&c, one));
    *ret = c.all;
    *ret_has_stages = ix->stages.len > 0;
    return NULL;
}

/* --- text --- */

static void format(const struct value *v, size_t depth, struct sb *out);

static void format_map(const struct value *map, size_t depth, struct sb *out)
{
    for (size_t i = 0; i < map->map.len; i++) {
        const char *key = map->map.pairs[i].key;
        const struct value *v = map->map.pairs[i].val;
        sb_add_repeat(out, '\t', depth);
        if (value_is(v, VALUE_STR)) {
            size_t width = strlen(v->s) + 1;
            sb_addf(out, "%s:", v->s);
            sb_add_repeat(out, ' ', width < STATE_COLUMNS ? STATE_COLUMNS - width : 1);
            sb_addf(out, "%s\n", key);
        } else {
            sb_addf(out, "%s:\n", key);
            format(v, depth + 1, out);
        }
    }
}

static void format(const struct value *v, size_t depth, struct sb *out)
{
    if (value_is(v, VALUE_MAP)) {
        format_map(v, depth, out);
    } else if (value_is(v, VALUE_LIST)) {
        for (size_t i = 0; i < v->list.len; i++)
            format(v->list.items[i], depth, out);
    } else if (value_is(v, VALUE_STR)) {
        sb_add_repeat(out, '\t', depth);
        sb_addf(out, "%s\n", v->s);
    }
}

void status_format(const struct value *status, size_t depth, struct sb *out)
{
    format(status, depth, out);
}
