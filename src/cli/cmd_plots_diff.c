#include "cli/command.h"
#include "cli/plots_words.h"
#include "experiment/exp_entry.h"
#include "experiment/exp_partial.h"
#include "scm/scm_rev.h"
#include "scm/scm_worktree.h"

static err *is_dirty(struct app *app, bool *ret)
{
    scoped(scm_status) struct scm_status st = {0};
    TRY(scm_status_read(app->scm, &app->arena, &st));
    *ret = st.staged.len || st.changed.len;
    return NULL;
}

/* What a queued experiment is to be made from. */
static err *find_queued(struct app *app, const struct scm_id *id, struct scm_id *ret)
{
    static const char *const stashes[] = {EXP_CELERY_STASH, EXP_STASH};
    for (size_t i = 0; i < ARRAY_LEN(stashes); i++) {
        struct exp_entries entries = {0};
        TRY(exp_entry_list(app->scm, stashes[i], &app->arena, &entries));
        vec_each (&entries, entry)
            if (scm_id_equal(&entry->id, id))
                *ret = entry->baseline;
    }
    return NULL;
}

/* What the first of the experiments that the commit is in was made from. */
static err *find_made(struct app *app, const struct scm_id *id, struct scm_id *ret)
{
    scoped(map) struct map others = MAP_INIT;
    struct exp_ref_vec all = {0};
    bool found = false;
    err *e = exp_ref_list(app->scm, NULL, &app->arena, &all);
    for (size_t i = 0; i < all.len && !found && !e; i++) {
        e = scm_rev_is_in(app->scm, id, &all.at[i].tip, &others, &found);
        if (found)
            *ret = all.at[i].baseline;
    }
    vec_release(&all);
    return e;
}

/* -e with one experiment: what it was made from, too. */
static err *add_baseline(struct app *app, struct strs *revs)
{
    struct scm_id id, baseline = SCM_ID_NONE;
    TRY(exp_partial_resolve_rev(app->scm, revs->at[0], &id));
    TRY(find_queued(app, &id, &baseline));
    if (scm_id_is_none(&baseline))
        TRY(find_made(app, &id, &baseline));
    if (!scm_id_is_none(&baseline))
        arena_push(&app->arena, revs, arena_strndup(&app->arena, baseline.hex, 7));
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
