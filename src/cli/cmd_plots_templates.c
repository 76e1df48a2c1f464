#include "cli/command.h"
#include "cli/show.h"
#include "view/vega.h"

struct words {
    const char *name;
};

static void list(struct app *app)
{
    scoped(sb) struct sb text = SB_INIT;
    for (const char *const *name = vega_template_names; *name; name++)
        sb_addf(&text, "%s\n", *name);
    app_put(app, text.buf, text.len);
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct vega_template t;
    (void)ret_code;
    TRY(app_open_project(app));
    if (!w->name || !w->name[0])
        list(app);
    else if (vega_template_builtin(w->name, &app->arena, &t))
        show_json(app, t.doc);
    else
        return err_new(ERR_INVALID, "Unexpected template: %s.", w->name);
    return NULL;
}

static const struct opt_positional positionals[] = {
    {.name = "template",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, name),
     .help = "Show the Vega-Lite JSON of this built-in template. Without it, list all names."},
    {0},
};

static const char *const examples[] = {
    "plots templates",
    "List the built-in templates.",
    "plots templates scatter > .dvc/plots/mine.json",
    "Begin a template of your own with a built-in one; `plots show -t mine` draws with it.",
    NULL,
};

const struct command cmd_plots_templates = {
    .name = "plots templates",
    .group = "Experiments",
    .summary = "List built-in templates of plots, or show the JSON of one.",
    .description = "A template is a Vega-Lite document with anchors, texts like "
                   "\"<DVC_METRIC_DATA>\", that stand for what a plot shows. `-t` of the other "
                   "commands for plots takes the name of a built-in one, of a file in .dvc/plots, "
                   "with or without .json, or the path of a file.",
    .positionals = positionals,
    .examples = examples,
    .see_also = "plots show, plots diff, plots modify",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "",
};
