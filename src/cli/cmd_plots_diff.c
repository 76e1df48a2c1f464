#include "cli/command.h"
#include "cli/plots_words.h"
#include "experiment/exp_ref.h"
#include "scm/scm_rev.h"
#include "scm/scm_worktree.h"

static err *is_dirty(struct app *app, bool *ret)
{
    scoped(scm_status) struct scm_status st = {0};
    TRY(scm_status_read(app->scm, &app->arena, &st));
    *ret = st.staged.len || st.changed.len;
    return NULL;
}

/* Is the commit the tip of an experiment, or of the commits before it? */
static err *is_of(struct app *app, const struct exp_ref *ref, const struct scm_id *id, bool *ret)
{
    struct scm_id_list commits = {0};
    *ret = false;
    err *e = scm_rev_first_parents(app->scm, &ref->tip, -1, &commits);
    vec_each (&commits, c)
        *ret |= scm_id_equal(c, id);
    vec_release(&commits);
    return e;
}

/* -e with one experiment: what it was made from, too. */
static err *add_baseline(struct app *app, struct strs *revs)
{
    struct exp_ref_vec all = {0};
    struct scm_id id;
    bool found = false;
    TRY(exp_ref_resolve_rev(app->scm, revs->at[0], &id));
    TRY(exp_ref_list(app->scm, NULL, &app->arena, &all));
    for (size_t i = 0; i < all.len && !found; i++) {
        TRY(is_of(app, &all.at[i], &id, &found));
        if (found)
            arena_push(&app->arena, revs, arena_strndup(&app->arena, all.at[i].baseline.hex, 7));
    }
    return NULL;
}

/* The revisions given; one, or none, is compared with the workspace. */
static err *list_revs(struct app *app, const struct plots_words *w, struct strs *out)
{
    bool dirty = false;
    vec_each (&w->revisions, r)
        arena_push(&app->arena, out, *r);
    if (w->experiment && out->len == 1)
        TRY(add_baseline(app, out));
    if (out->len > 1)
        return NULL;
    if (!out->len)
        TRY(is_dirty(app, &dirty));
    if (dirty)
        arena_push(&app->arena, out, "HEAD");
    arena_push(&app->arena, out, "workspace");
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct plots_words *w = opts;
    struct strs revs = {0};
    struct scm_id head;
    TRY(app_open_anywhere(app));
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(plots_words_check(w));
    TRY(scm_rev_head(app->scm, &head));
    if (!scm_id_is_none(&head)) /* else there is nothing to compare */
        TRY(list_revs(app, w, &revs));
    return plots_words_show(app, w, &revs, ret_code);
}

static const struct opt options[] = {
    OPT(0, "targets", OPT_NARGS, struct plots_words, targets, "<paths>",
        "Files of plots, directories of them, or names of plots in dvc.yaml; all plots by "
        "default."),
    {.short_name = 'e',
     .long_name = "experiment",
     .kind = OPT_FLAG,
     .offset = offsetof(struct plots_words, experiment),
     .help = "Compare the one experiment given with the commit that it was made from.",
     .hidden = true},
    PLOTS_WORDS_OPTIONS,
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "revisions",
     .count = OPT_ANY,
     .offset = offsetof(struct plots_words, revisions),
     .help = "Commits and experiments; one is compared with the workspace, and without any HEAD "
             "is, if there are changes."},
    {0},
};

static const char *const examples[] = {
    "plots diff",
    "What changed since the last commit.",
    "plots diff main exp-one exp-two",
    "Experiments beside the branch that they were made from.",
    NULL,
};

const struct command cmd_plots_diff = {
    .name = "plots diff",
    .group = "Experiments",
    .summary = "Draw the plots of several commits and experiments, one over the other.",
    .description = "As `plots show`, for each revision in a color of its own, the same in all "
                   "plots; images stand side by side.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "plots show, exp diff, metrics diff",
    .opts_size = sizeof(struct plots_words),
    .run = run,
    .fail_prefix = "",
};
