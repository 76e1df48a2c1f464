#include "cli/page_file.h"

#include "base/fs.h"
#include "base/path.h"
#include "base/tmpfile.h"
#include "cli/browser.h"
#include "object/aside.h"

err *page_file_put(struct app *app, const char *path, struct str text)
{
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    struct aside_place place = aside_place(app->project->tmp_dir, path, NULL, &app->arena);
    TRY(tmpfile_create(&t, place.path, 0666));
    TRY(fs_write_all(t.fd, path, text.ptr, text.len));
    return tmpfile_commit(&t, path, false);
}

/* The part of the path that is in the way, as a file. */
static const char *find_file_in_the_way(struct app *app, const char *dir)
{
    while (!fs_exists(dir) && strlen(path_dir(&app->arena, dir)) < strlen(dir))
        dir = path_dir(&app->arena, dir);
    return fs_exists(dir) && !fs_is_dir(dir) ? dir : NULL;
}

err *page_file_make_dir(struct app *app, const char *dir)
{
    const char *file = find_file_in_the_way(app, dir);
    if (file)
        return err_new(ERR_INVALID, "cannot write pages to '%s': '%s' is no directory",
                       path_rel(&app->arena, dir, app->env.cwd),
                       path_rel(&app->arena, file, app->env.cwd));
    return fs_mkdirs(dir);
}

err *page_file_write(struct app *app, const char *dir, const char *name, struct str text,
                     const char **ret_path)
{
    scoped(sb) struct sb real = SB_INIT;
    TRY(page_file_make_dir(app, dir));
    TRY(fs_realpath(dir, &real));
    *ret_path = path_join(&app->arena, real.buf, name);
    return page_file_put(app, *ret_path, text);
}

const char *page_file_address(const char *prefix, const char *path, struct arena *a)
{
    scoped(sb) struct sb url = SB_INIT;
    sb_add(&url, prefix);
    for (const char *p = path; *p; p++) {
        bool plain = (*p >= '0' && *p <= '9') || (*p >= 'A' && *p <= 'Z') ||
                     (*p >= 'a' && *p <= 'z') || strchr("/_.-~", *p);
        if (plain)
            sb_add_char(&url, *p);
        else
            sb_addf(&url, "%%%02X", (unsigned char)*p);
    }
    return arena_str(a, sb_str(&url));
}

bool page_file_open(struct app *app, const char *url)
{
    app_flush(app);
    if (browser_open(&app->env, url, &app->arena))
        return true;
    app_report_always(
        app, arena_printf(&app->arena, "Failed to open %s. Please try opening it manually.", url));
    return false;
}
