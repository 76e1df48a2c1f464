#include "cli/show_metrics.h"

static void tell_unreadable(struct app *app, const struct exp_sides *sides)
{
    struct strs labels = {0};
    struct reasons all = {0};
    vec_each (sides, s) {
        if (s->error)
            app_warn(app, "failed to load metrics in revision '%s', %s", s->label,
                     value_find(s->error, "msg")->s);
        if (s->failed)
            arena_push(&app->arena, &labels, s->label);
        show_note_files(app, s->files, s->label[0] ? s->label : "workspace", &all);
    }
    show_unread(app, &all);
    show_unreadable(app, &labels);
}

err *show_metrics(struct app *app, const struct show_metrics *how)
{
    const struct exp_sides_opts *which = &how->sides;
    struct exp_sides sides = {0};
    TRY(exp_sides_read(app->repo, app->scm, which, &sides));
    tell_unreadable(app, &sides);
    if (how->json) {
        show_json(app, exp_sides_json(app->repo, &sides, &app->arena));
        return NULL;
    }
    scoped(frame) struct frame f = {0};
    struct table_opts look = {.precision = how->precision};
    frame_init(&f, &app->arena);
    exp_sides_frame(app->repo, &sides, which->all_branches || which->all_tags || which->all_commits,
                    &f);
    show_table(app, &f, &look, how->markdown);
    return NULL;
}
