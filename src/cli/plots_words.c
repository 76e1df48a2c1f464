#include "cli/plots_words.h"

#include "base/fs.h"
#include "base/path.h"
#include "cli/exit_code.h"
#include "cli/name_words.h"
#include "cli/page_file.h"
#include "cli/plots_draw.h"
#include "cli/plots_page.h"
#include "cli/plots_reasons.h"
#include "cli/report.h"
#include "cli/show.h"

err *plots_words_check(const struct plots_words *w)
{
    if (!w->show_vega)
        return NULL;
    if (!w->targets.len)
        return err_new(ERR_INVALID, "please specify a target for `--show-vega`");
    if (w->targets.len > 1)
        return err_new(ERR_INVALID, "you can only specify one target for `--show-vega`");
    if (w->json)
        return err_new(ERR_INVALID, "'--show-vega' and '--json' are mutually exclusive options.");
    return NULL;
}

/* --- what is wanted --- */

/* Whole paths as they are seen from here. */
static struct strs make_targets(struct app *app, const struct plots_words *w)
{
    struct strs targets = {0};
    vec_each (&w->targets, t) {
        const char *target = *t;
        if (path_is_abs(target))
            target = project_show(app->project, project_rel(app->project, target, &app->arena),
                                  &app->arena);
        arena_push(&app->arena, &targets, target);
    }
    return targets;
}

static const char *out_dir(struct app *app, const struct plots_words *w)
{
    const char *set = config_get(app->project->config, "plots.out_dir");
    const char *dir = w->out ? w->out : set ? set : "dvc_plots";
    return path_norm(&app->arena, path_join(&app->arena, app->env.cwd, dir));
}

/* The text of the page that is named, or the words themselves; NULL: the built-in one. */
static err *page_template(struct app *app, const struct plots_words *w, const char **ret)
{
    const char *name = w->html_template;
    scoped(sb) struct sb text = SB_INIT;
    if (!name) {
        name = config_get(app->project->config, "plots.html_template");
        if (name)
            name = path_join(&app->arena, app->project->dvc_dir, name);
    }
    *ret = name;
    if (name && !fs_is_file(name) && !strstr(name, "{plot_divs}"))
        return err_new(ERR_NOT_FOUND, "HTML template '%s' not found.", name);
    if (!name || !fs_is_file(name))
        return NULL;
    TRY(fs_read_file(name, &text));
    *ret = arena_str(&app->arena, sb_str(&text));
    return NULL;
}

/* --- telling --- */

/* Also with -q. */
static void tell_failed(struct app *app, const struct plots_revs *revs)
{
    struct strs labels = {0};
    vec_each (revs, r)
        if (r->failed)
            arena_push(&app->arena, &labels, r->label);
    if (labels.len)
        app_report_always(
            app, arena_printf(&app->arena,
                              "DVC failed to load some plots for following revisions: '%s'.",
                              name_words_commas(&labels, &app->arena)));
}

static err *show_first(struct app *app, const struct plots_drawing *d)
{
    struct value *doc = NULL;
    vec_each (&d->pictures, pic) {
        if (pic->is_image)
            continue;
        TRY(vega_fill(&pic->vega, &app->arena, &doc));
        show_json(app, doc);
        return NULL;
    }
    return NULL;
}

static err *show_all(struct app *app, const struct plots_words *w, const struct plots_drawing *d)
{
    struct value *doc = NULL;
    TRY(plots_draw_json(d, w->split, &app->arena, &doc));
    show_json(app, doc);
    return NULL;
}

static void open_page(struct app *app, const char *url, bool is_auto, int *ret_code)
{
    if (!is_auto)
        app_say(app, "To enable auto opening, you can run:\n\n\t%s config plots.auto_open true",
                app->env.prog);
    if (!page_file_open(app, url))
        *ret_code = EXIT_FAILED;
}

static err *show_page(struct app *app, const struct plots_words *w, const struct plots_drawing *d,
                      int *ret_code)
{
    const char *template = NULL, *url = NULL;
    bool is_auto = config_get_bool(app->project->config, "plots.auto_open");
    if (!d->pictures.len)
        return NULL;
    TRY(page_template(app, w, &template));
    TRY(plots_page_write(app, d, out_dir(app, w), template, &url));
    app_say(app, "%s", url);
    if (w->open || is_auto)
        open_page(app, url, is_auto, ret_code);
    return NULL;
}

static err *show(struct app *app, const struct plots_words *w, const struct strs *revs,
                 const struct plots_revs *found, int *ret_code)
{
    const char *out = out_dir(app, w);
    struct plots_drawing d;
    tell_failed(app, found);
    if (!found->len && !w->json)
        app_report_always(app, "No plots were loaded, visualization file will not be created.");
    TRY(plots_draw(app, found, w->json ? out : path_join(&app->arena, out, "static"), &d));
    if (w->json)
        return show_all(app, w, &d);
    plots_reasons_tell(app, revs, found, &d);
    return w->show_vega ? show_first(app, &d) : show_page(app, w, &d, ret_code);
}

/* Whether a target means something is not known where the pipelines cannot be read. */
static bool are_all_read(const struct plots_revs *found)
{
    vec_each (found, r)
        if (r->error)
            return false;
    return true;
}

/* Mistakes of the user's: the original does not expect them. */
static err *settle(struct app *app, err *e, int *ret_code)
{
    if (!e || err_code_of(e) == ERR_UNEXPECTED)
        return e;
    *ret_code = (int)report_error(app, NULL, e);
    return NULL;
}

err *plots_words_show(struct app *app, const struct plots_words *w, const struct strs *revs,
                      int *ret_code)
{
    struct arena *a = &app->arena;
    struct plots_def_opts opts = {.targets = make_targets(app, w),
                                  .props = plots_props_map(&w->props, a),
                                  .known = arena_array(a, w->targets.len, sizeof(bool))};
    scoped(plots_revs) struct plots_revs found = {0};
    TRY(plots_collect(app->repo, app->scm, revs, &opts, &found));
    err *e = NULL;
    if (revs->len && !w->json && are_all_read(&found))
        e = plots_reasons_check_targets(app, &opts.targets, opts.known);
    return settle(app, e ? e : show(app, w, revs, &found, ret_code), ret_code);
}
