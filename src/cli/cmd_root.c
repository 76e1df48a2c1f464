#include "base/path.h"
#include "cli/command.h"
#include "project/project.h"

static err *run(struct app *app, void *opts, int *ret_code)
{
    (void)opts;
    (void)ret_code;
    const char *root = NULL;
    TRY(project_find(&app->env, &app->arena, &root));
    app_say(app, "%s", path_rel(&app->arena, root, app->env.cwd));
    return NULL;
}

const struct command cmd_root = {
    .name = "root",
    .group = "Project",
    .summary = "Print the relative path to the root of the project.",
    .run = run,
};
