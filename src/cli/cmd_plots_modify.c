#include "base/path.h"
#include "cli/command.h"
#include "pipeline/plots_modify.h"
#include "view/vega.h"

struct words {
    const char *target;
    const char *template_name, *x, *y, *x_label, *y_label, *title;
    bool no_header;
    struct strs unset; /* "" where no name was given */
};

static struct value *props_of(const struct words *w, struct arena *a)
{
    const struct {
        const char *name, *text;
    } texts[] = {
        {"template", w->template_name}, {"x", w->x},        {"y", w->y}, {"x_label", w->x_label},
        {"y_label", w->y_label},        {"title", w->title}};
    struct value *props = value_map(a);
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        if (texts[i].text)
            value_set(a, props, texts[i].name, value_strz(a, texts[i].text));
    if (w->no_header)
        value_set(a, props, "header", value_bool(a, false));
    return props;
}

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
    struct plots_edit edit = {
        .props = props_of(w, &app->arena), .unset = &unset, .is_of_plot = w->unset.len > 0};
    TRY(check_template(app, w->template_name));
    TRY(repo_enter(app->repo));
    return repo_leave(app->repo, plots_modify(app->repo, w->target, &edit));
}

static const struct opt options[] = {
    {.short_name = 't',
     .long_name = "template",
     .kind = OPT_NAME,
     .offset = offsetof(struct words, template_name),
     .arg = "<path>",
     .help = "Template to draw it with: a name of those of `plots templates` or in .dvc/plots, or "
             "a file.",
     .bare = ""},
    OPT('x', NULL, OPT_STR, struct words, x, "<field>", "Field for the X axis."),
    OPT('y', NULL, OPT_STR, struct words, y, "<field>", "Field for the Y axis."),
    OPT(0, "no-header", OPT_FLAG, struct words, no_header, NULL,
        "The CSV or TSV file has no header: fields are called 0, 1, 2 and so on."),
    OPT(0, "title", OPT_STR, struct words, title, "<text>", "Title of the plot."),
    OPT(0, "x-label", OPT_STR, struct words, x_label, "<text>", "Label of the X axis."),
    OPT(0, "y-label", OPT_STR, struct words, y_label, "<text>", "Label of the Y axis."),
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
