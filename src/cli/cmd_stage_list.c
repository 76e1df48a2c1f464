#include "cli/command.h"
#include "pipeline/stage_list.h"
#include "view/table.h"

struct words {
    struct strs targets;
    bool all, fail, recursive, name_only;
};

static void show(struct app *app, const struct stage_vec *stages, bool name_only)
{
    static const struct table_opts opts = {0};
    scoped(frame) struct frame f;
    scoped(sb) struct sb text = SB_INIT;
    frame_init(&f, &app->arena);
    frame_add_col(&f, "", FRAME_LEFT, "name");
    frame_add_col(&f, "", FRAME_LEFT, "text");
    vec_each (stages, s) {
        struct frame_row *row = frame_add_row(&f);
        frame_set_text(&f, row, 0, stage_show(*s, app->project->cwd_rel, &app->arena));
        frame_set_text(&f, row, 1, name_only ? "" : stage_list_describe(*s, &app->arena));
    }
    table_bare(&f, &opts, &text);
    app_put(app, text.buf, text.len);
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    struct words *w = opts;
    struct stage_vec stages = {0};
    (void)ret_code;
    if (!w->targets.len)
        arena_push(&app->arena, &w->targets, "dvc.yaml");
    struct stage_list_opts which = {.all = w->all, .fail = w->fail, .recursive = w->recursive};
    TRY(app_open_repo(app));
    TRY(stage_list(app->repo, &w->targets, &which, &stages));
    show(app, &stages, w->name_only);
    return NULL;
}

static const struct opt options[] = {
    OPT(0, "all", OPT_FLAG, struct words, all, NULL,
        "List all stages and .dvc files of the project."),
    OPT(0, "fail", OPT_FLAG, struct words, fail, NULL,
        "With --all and -R, fail on a file that cannot be read instead of passing over it."),
    OPT('R', "recursive", OPT_FLAG, struct words, recursive, NULL,
        "A directory stands for all stages below it."),
    OPT_FLAG_AKA("name-only", "names-only", struct words, name_only, "List only the names."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_ANY,
     .offset = offsetof(struct words, targets),
     .help = "A dvc.yaml, a stage of ./dvc.yaml by its name, path/dvc.yaml:name, a .dvc file. "
             "Default: ./dvc.yaml.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "stage list",
    "The stages of ./dvc.yaml, and what they are for.",
    "stage list --all --name-only",
    "The names that other commands take, of the whole project.",
    NULL,
};

const struct command cmd_stage_list = {
    .name = "stage list",
    .group = "Pipelines",
    .summary = "List stages.",
    .description = "Each with the first line of its description; without one, with its outputs, "
                   "metrics and plots, or what it depends on.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "stage add, status",
    .opts_size = sizeof(struct words),
    .run = run,
};
