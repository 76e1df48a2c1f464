#include "cli/rev_diff.h"

#include "scm/scm_rev.h"

static void warn_unreadable(struct app *app, const struct rev_diff *d, const struct exp_side *s)
{
    if (s->error)
        app_warn(app, "failed to load %s in revision '%s', %s",
                 d->compare.kind == EXP_METRICS ? "metrics" : "params", s->label,
                 value_find(s->error, "msg")->s);
}

/* The workspace is warned of first, as the original reads it first. */
static void tell_unreadable(struct app *app, const struct rev_diff *d, const struct exp_side *old,
                            const struct exp_side *fresh)
{
    struct strs labels = {0};
    struct reasons all = {0};
    bool same = streq(old->label, fresh->label), workspace_last = streq(fresh->label, "workspace");
    warn_unreadable(app, d, workspace_last ? fresh : old);
    if (!same)
        warn_unreadable(app, d, workspace_last ? old : fresh);
    if (old->failed)
        arena_push(&app->arena, &labels, old->label);
    if (fresh->failed && !same)
        arena_push(&app->arena, &labels, fresh->label);
    show_note_files(app, old->files, old->label, &all);
    show_note_files(app, fresh->files, fresh->label, &all);
    show_unread(app, &all);
    show_unreadable(app, &labels);
}

static err *compare(struct app *app, const struct rev_diff *d, struct value **ret)
{
    struct exp_side old, fresh;
    struct scm_id head;
    TRY(scm_rev_head(app->scm, &head));
    if (scm_id_is_none(&head)) { /* no commit yet: there is nothing to compare with */
        *ret = value_map(&app->arena);
        return NULL;
    }
    TRY(exp_side_read(app->repo, app->scm, d->a_rev ? d->a_rev : "HEAD", &d->compare, &old));
    TRY(exp_side_read(app->repo, app->scm, d->b_rev ? d->b_rev : "workspace", &d->compare, &fresh));
    tell_unreadable(app, d, &old, &fresh);
    *ret = exp_compare(app->repo, old.files, fresh.files, d->all, &app->arena);
    return NULL;
}

err *rev_diff(struct app *app, const struct rev_diff *d)
{
    struct value *diff = NULL;
    TRY(app_open_anywhere(app));
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(compare(app, d, &diff));
    if (d->json) {
        show_json(app, diff);
        return NULL;
    }
    scoped(frame) struct frame f = {0};
    struct table_opts look = {.precision = d->precision};
    struct exp_diff_frame_opts opts = {.title = d->title,
                                       .old = d->a_rev ? d->a_rev : "HEAD",
                                       .fresh = d->b_rev ? d->b_rev : "workspace",
                                       .no_path = d->no_path,
                                       .no_change = d->no_change};
    frame_init(&f, &app->arena);
    exp_compare_frame(diff, &opts, &f);
    show_table(app, &f, &look, d->markdown);
    return NULL;
}
