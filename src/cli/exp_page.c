#include "cli/exp_page.h"

#include "base/path.h"
#include "cli/page_file.h"
#include "view/page.h"

err *exp_page_check(const struct exp_page_words *w, bool has_other_format)
{
    if (w->html && w->parallel)
        return err_new(ERR_INVALID, "--html and --pcp are two pages, one at a time");
    if (exp_page_is_wanted(w) && has_other_format)
        return err_new(ERR_INVALID,
                       "--html and --pcp write pages and do not go with --json, --csv or --md");
    if (!exp_page_is_wanted(w) && (w->out || w->open))
        return err_new(ERR_INVALID, "%s is for pages: --html or --pcp is missing",
                       w->open ? "--open" : "--out");
    return NULL;
}

/* Beside the page of plots, which is index.html, and beside each other. */
static const char *file_name(const struct exp_page_words *w)
{
    if (w->out)
        return "index.html";
    return w->parallel ? "parallel_coordinates.html" : "experiments.html";
}

err *exp_page_put(struct app *app, const struct exp_page_words *w, const struct frame *f)
{
    scoped(sb) struct sb text = SB_INIT;
    const char *dir = path_join(&app->arena, app->env.cwd, w->out ? w->out : "dvc_plots"), *path;
    if (w->parallel)
        page_parallel(f, &text);
    else
        page_table(f, &text);
    TRY(page_file_write(app, dir, file_name(w), sb_str(&text), &path));
    app_say(app, "%s", path);
    if (w->open) /* COMPAT: that there is no browser does not count, as in DVC 2.58.2 */
        page_file_open(app, page_file_address("file://", path, &app->arena));
    return NULL;
}
