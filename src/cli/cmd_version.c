#include "cli/command.h"
#include "cli/version.h"
#include "project/site_dirs.h"

#include <sys/utsname.h>

static const char *kind_of_repo(const struct project *p)
{
    if (!p->scm_root)
        return "dvc (no_scm)";
    return strcmp(p->scm_root, p->root) == 0 ? "dvc, git" : "dvc (subdir), git";
}

/* Facts of the project around us, when there is one that can be opened. */
/* Printed with -q, too. */
PRINTF_LIKE(2, 3)
static void put(struct app *app, const char *fmt, ...)
{
    scoped(sb) struct sb text = SB_INIT;
    va_list ap;
    va_start(ap, fmt);
    sb_vaddf(&text, fmt, ap);
    va_end(ap);
    app_put(app, text.buf, text.len);
}

static void put_project(struct app *app)
{
    err *e = app_open_project(app);
    if (e) {
        err_free(e); /* the version is told anywhere */
        return;
    }
    put(app, "Repo: %s\n", kind_of_repo(app->project));
    put(app, "Root: %s\n", app->project->root);
    put(app, "Cache: %s\n", app->project->cache_dir);
}

/* COMPAT: the first line is what tools look for. */
static err *run(struct app *app, void *opts, int *ret_code)
{
    struct utsname u;
    (void)opts;
    (void)ret_code;
    put(app, "DVC version: %s (cdvc)\n", VERSION_DVC);
    put(app, "cdvc %s\n", VERSION_OWN);
    if (uname(&u) == 0)
        put(app, "Platform: %s %s %s\n", u.sysname, u.release, u.machine);
    put(app, "Config:\n\tGlobal: %s\n\tSystem: %s\n", site_global_config(&app->env, &app->arena),
        site_system_config(&app->env, &app->arena));
    put_project(app);
    return NULL;
}

const struct command cmd_version = {
    .name = "version",
    .alias = "doctor",
    .group = "Project",
    .summary = "Display the version and information about system and project.",
    .run = run,
};
