#include "cli/plots_reasons.h"

#include "cli/name_words.h"
#include "cli/reasons.h"
#include "view/vega_axis.h"

/* --- targets --- */

err *plots_reasons_check_targets(struct app *app, const struct strs *targets, const bool *known)
{
    struct strs unknown = {0};
    for (size_t i = 0; i < targets->len; i++)
        if (!known[i])
            arena_push(&app->arena, &unknown, targets->at[i]);
    if (unknown.len && unknown.len == targets->len)
        return err_new(ERR_NOT_FOUND, "no plot and no file: %s",
                       name_words_join(&unknown, true, &app->arena));
    vec_each (&unknown, t)
        app_warn(app, "no plot and no file: '%s'", *t);
    return NULL;
}

/* --- revisions --- */

/* What is wrong with a file or with all of a revision; the rest was warned of when it was drawn. */
static bool is_told_here(const struct value *error)
{
    return value_find(error, "source") || !value_find(error, "name");
}

static void add_errors(const struct plots_drawing *d, struct arena *a, struct reasons *all)
{
    for (size_t i = 0; i < d->errors->list.len; i++) {
        const struct value *error = d->errors->list.items[i];
        const struct value *source = value_find(error, "source");
        if (is_told_here(error))
            reasons_add_error(all, value_find(error, "rev")->s, error, source ? source->s : NULL,
                              a);
    }
}

static bool has_error(const struct plots_drawing *d, const char *rev)
{
    for (size_t i = 0; i < d->errors->list.len; i++)
        if (streq(value_find(d->errors->list.items[i], "rev")->s, rev))
            return true;
    return false;
}

static bool is_drawn(const struct plots_drawing *d, const char *rev)
{
    vec_each (&d->pictures, pic) {
        vec_each (&pic->images, image)
            if (streq(image->rev, rev))
                return true;
        if (pic->vega.rows && pic->vega.rows->list.len && strs_has(&pic->vega.revs, rev))
            return true;
    }
    return false;
}

static bool has_plots(const struct plots_revs *found, const char *rev)
{
    vec_each (found, r)
        if (streq(r->label, rev))
            return true;
    return false;
}

static void add_absent(const struct strs *revs, const struct plots_revs *found,
                       const struct plots_drawing *d, struct arena *a, struct reasons *all)
{
    vec_each (revs, rev)
        if (!is_drawn(d, *rev) && !has_error(d, *rev))
            reasons_add(all, *rev,
                        has_plots(found, *rev) ? "there are no data" : "there is no such plot", a);
}

/* --- plots --- */

static void tell_empty_axes(struct app *app, const struct plots_drawing *d)
{
    const char *axis, *field;
    vec_each (&d->pictures, pic) {
        if (pic->is_image || !vega_axis_is_empty(&pic->vega, &axis, &field))
            continue;
        if (starts_with(field, "dvc_inferred")) /* several fields */
            app_warn(app, "'%s' is empty: its fields have no numbers", pic->name);
        else
            app_warn(app, "'%s' is empty: '%s' has no numbers (-%s names another field)", pic->name,
                     field, axis);
    }
}

void plots_reasons_tell(struct app *app, const struct strs *revs, const struct plots_revs *found,
                        const struct plots_drawing *d)
{
    struct reasons all = {0};
    add_errors(d, &app->arena, &all);
    if (found->len)
        add_absent(revs, found, d, &app->arena, &all);
    reasons_warn(app, "not drawn of", &all);
    tell_empty_axes(app, d);
}
