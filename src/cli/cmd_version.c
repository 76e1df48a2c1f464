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
static void put_project(struct app *app)
{
    err *e = app_open_project(app);
    if (e) {
        err_free(e); /* the version is told anywhere */
        return;
    }
    printf("Repo: %s\n", kind_of_repo(app->project));
    printf("Root: %s\n", app->project->root);
    printf("Cache: %s\n", app->project->cache_dir);
}

/* COMPAT: the first line is what tools look for; printed with -q too. */
static err *run(struct app *app, void *opts, int *ret_code)
{
    struct utsname u;
    (void)opts;
    (void)ret_code;
    printf("DVC version: %s (cdvc)\n", VERSION_DVC);
    printf("cdvc %s\n", VERSION_OWN);
    if (uname(&u) == 0)
        printf("Platform: %s %s %s\n", u.sysname, u.release, u.machine);
    printf("Config:\n\tGlobal: %s\n\tSystem: %s\n", site_global_config(&app->env, &app->arena),
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
