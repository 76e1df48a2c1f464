#include "cli/exp_page.h"

#include "base/fs.h"
#include "base/path.h"
#include "view/page.h"

static err *write_page(struct app *app, const char *dir, struct str text, const char **ret_path)
{
    scoped(sb) struct sb real = SB_INIT;
    TRY(fs_mkdirs(dir));
    TRY(fs_realpath(dir, &real));
    *ret_path = path_join(&app->arena, real.buf, "index.html");
    return fs_write_file(*ret_path, text, 0666, false);
}

err *exp_page_put(struct app *app, const struct exp_page_words *w, const struct frame *f)
{
    scoped(sb) struct sb text = SB_INIT;
    const char *dir = path_join(&app->arena, app->env.cwd, w->out ? w->out : "dvc_plots"), *path;
    if (w->parallel)
        page_parallel(f, &text);
    else
        page_table(f, &text);
    TRY(write_page(app, dir, sb_str(&text), &path));
    app_say(app, "%s", path);
    return NULL;
}
