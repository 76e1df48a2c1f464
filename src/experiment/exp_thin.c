#include "experiment/exp_thin.h"

#include "data/keypath.h"
#include "experiment/exp_row.h"
#include "scm/scm_commit.h"
#include "scm/scm_rev.h"

#include <math.h>

VEC(links, struct scm_commit_info);

struct chain {
    struct repo *repo;
    struct scm *scm;
    const struct checkpoint_rules *rules;
    struct scm_id base;
    struct arena arena;
    struct links links; /* newest first */
    bool *keep;
};

unsigned exp_thin_after(const struct checkpoint_rules *rules)
{
    enum { SOME = 4 };
    switch (rules->keep) {
    case CHECKPOINT_KEEP_ALL:
        break;
    case CHECKPOINT_KEEP_LAST:
        return rules->last;
    case CHECKPOINT_KEEP_BEST:
    case CHECKPOINT_KEEP_LOWEST:
        return SOME;
    }
    return 0;
}

static err *read_links(struct chain *c, const struct scm_id *tip)
{
    struct scm_id id = *tip;
    while (!scm_id_is_none(&id) && !scm_id_equal(&id, &c->base)) {
        struct scm_commit_info info;
        TRY(scm_commit_read(c->scm, &id, &c->arena, &info));
        arena_push(&c->arena, &c->links, info);
        id = info.parent;
    }
    c->keep = arena_array(&c->arena, c->links.len + 1, sizeof(*c->keep));
    return NULL;
}

/* --- the best one --- */

/* "metrics.json:acc", or "acc" of whichever file has it. */
static const struct value *find_metric(struct chain *c, const struct value *files)
{
    const char *metric = c->rules->metric;
    for (size_t i = 0; value_is(files, VALUE_MAP) && i < files->map.len; i++) {
        const struct value_pair *file = &files->map.pairs[i];
        const struct value *data = value_find(file->val, "data");
        const size_t len = strlen(file->key);
        const bool named = strncmp(metric, file->key, len) == 0 && metric[len] == ':';
        const struct value *found =
            data ? keypath_find(data, named ? metric + len + 1 : metric) : NULL;
        if (found)
            return found;
    }
    return NULL;
}

/* What cannot be read or is no number is NAN. */
static double score_of(struct chain *c, const struct scm_id *id)
{
    const struct exp_row_reader reader = {.repo = c->repo, .scm = c->scm};
    struct exp_row row = {0};
    double number = NAN;
    err *e = exp_row_of_commit(&reader, id, &c->arena, &row);
    const struct value *v = !e && row.data ? find_metric(c, value_find(row.data, "metrics")) : NULL;
    err_ignore(e);
    if (!v || !value_to_number(v, &number) || isnan(number))
        return NAN;
    return c->rules->keep == CHECKPOINT_KEEP_LOWEST ? -number : number;
}

/* The earliest of equals; what has no score is the worst.  False: none has one. */
static bool find_best(struct chain *c, size_t *ret)
{
    double most = NAN;
    for (size_t i = 0; i < c->links.len; i++) {
        const double score = score_of(c, &c->links.at[i].id);
        if (!isnan(score) && (isnan(most) || score >= most)) {
            most = score;
            *ret = i;
        }
    }
    return !isnan(most);
}

/* A name that is mistyped must not cost what was made. */
static void keep_best(struct chain *c, bool *ret_blind)
{
    size_t best = 0;
    *ret_blind = !find_best(c, &best);
    for (size_t i = 0; i < c->links.len; i++)
        c->keep[i] |= *ret_blind || i == best;
}

static void choose(struct chain *c, bool *ret_blind)
{
    c->keep[0] = true;
    if (c->rules->keep == CHECKPOINT_KEEP_LAST)
        for (size_t i = 0; i < c->links.len && i < c->rules->last; i++)
            c->keep[i] = true;
    else
        keep_best(c, ret_blind);
}

/* --- the new chain --- */

VEC(vars, char *);

static char *const *with_date(struct chain *c, const struct scm_commit_info *of)
{
    const char *sign = of->offset_min < 0 ? "-" : "+";
    const int offset = abs(of->offset_min);
    const char *date = arena_printf(&c->arena, "@%lld %s%02d%02d", (long long)of->time_sec, sign,
                                    offset / 60, offset % 60);
    struct vars vars = {0};
    for (char *const *v = c->repo->project->env->vars; *v; v++)
        if (!starts_with(*v, "GIT_AUTHOR_DATE=") && !starts_with(*v, "GIT_COMMITTER_DATE="))
            arena_push(&c->arena, &vars, *v);
    arena_push(&c->arena, &vars, arena_printf(&c->arena, "GIT_AUTHOR_DATE=%s", date));
    arena_push(&c->arena, &vars, arena_printf(&c->arena, "GIT_COMMITTER_DATE=%s", date));
    arena_push(&c->arena, &vars, NULL);
    return vars.at;
}

/* As it is while nothing before it was dropped. */
static err *link_up(struct chain *c, struct scm_id *ret)
{
    struct scm_id parent = c->base;
    for (size_t i = c->links.len; i-- > 0;) {
        const struct scm_commit_info *link = &c->links.at[i];
        if (!c->keep[i])
            continue;
        if (scm_id_equal(&link->parent, &parent))
            parent = link->id;
        else
            TRY(scm_commit_create(c->scm, &link->tree, &parent, 1, link->message,
                                  with_date(c, link), &parent));
    }
    *ret = parent;
    return NULL;
}

err *exp_thin(struct repo *r, struct scm *s, const struct checkpoint_rules *rules,
              const struct scm_id *base, struct scm_id *tip, bool *ret_blind)
{
    struct chain c = {.repo = r, .scm = s, .rules = rules, .base = *base, .arena = ARENA_INIT};
    *ret_blind = false;
    err *e = rules->keep == CHECKPOINT_KEEP_ALL ? NULL : read_links(&c, tip);
    if (!e && c.links.len) {
        choose(&c, ret_blind);
        e = link_up(&c, tip);
    }
    arena_release(&c.arena);
    return e;
}
