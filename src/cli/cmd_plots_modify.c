#include "base/path.h"
#include "cli/command.h"
#include "cli/plots_props.h"
#include "pipeline/plots_modify.h"
#include "view/vega.h"

struct words {
    const char *target;
    struct plots_props props;
    struct strs unset; /* "" where no name was given */
};

static err *check_template(struct app *app, const char *name)
{
    struct vega_template t;
    const char *dir = path_join(&app->arena, app->project->dvc_dir, "plots");
    return name ? vega_template_find(name, dir, app->env.cwd, &app->arena, &t) : NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct strs unset = {0};
    (void)ret_code;
    TRY(app_open_repo(app));
    vec_each (&w->unset, name)
        if ((*name)[0])
            arena_push(&app->arena, &unset, *name);
    struct plots_edit edit = {.props = plots_props_map(&w->props, &app->arena),
                              .unset = &unset,
                              .is_of_plot = w->unset.len > 0};
    TRY(check_template(app, w->props.template_name));
    TRY(repo_enter(app->repo));
    return repo_leave(app->repo, plots_modify(app->repo, w->target, &edit));
}

static const struct opt options[] = {
    PLOTS_PROPS_OPTIONS(struct words),
    {.long_name = "unset",
     .kind = OPT_NARGS,
     .offset = offsetof(struct words, unset),
     .arg = "<property>",
     .help = "Properties to take away: template, x, y, x_label, y_label, title, header.",
     .bare = ""},
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "target",
     .count = OPT_ONE,
     .offset = offsetof(struct words, target),
     .help = "Output of a stage.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "plots modify logs.csv -x epoch -y loss --title Training",
    "Draw loss by epoch; an output that is no plot yet becomes one.",
    "plots modify logs.csv --unset title",
    "Take the title away again.",
    NULL,
};

const struct command cmd_plots_modify = {
    .name = "plots modify",
    .group = "Experiments",
    .summary = "Change how an output of a stage is drawn.",
    .description = "The properties are written into dvc.yaml, where the output stands; other lines "
                   "of the file stay as they are, and so does dvc.lock. Plots at the top of a "
                   "dvc.yaml are changed by hand.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "plots show, plots templates, stage add",
    .opts_size = sizeof(struct words),
    .run = run,
};
