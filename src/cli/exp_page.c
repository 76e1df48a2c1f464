#include "cli/exp_page.h"

#include "base/path.h"
#include "cli/page_file.h"
#include "view/page.h"

err *exp_page_put(struct app *app, const struct exp_page_words *w, const struct frame *f)
{
    scoped(sb) struct sb text = SB_INIT;
    const char *dir = path_join(&app->arena, app->env.cwd, w->out ? w->out : "dvc_plots"), *path;
    if (w->parallel)
        page_parallel(f, &text);
    else
        page_table(f, &text);
    TRY(page_file_write(app, dir, sb_str(&text), &path));
    app_say(app, "%s", path);
    if (w->open) /* COMPAT: that there is no browser does not count, as in DVC 2.58.2 */
        page_file_open(app, page_file_address("file://", path, &app->arena));
    return NULL;
}
