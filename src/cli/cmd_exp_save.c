#include "cli/command.h"
#include "cli/name_words.h"
#include "data/json_write.h"
#include "experiment/exp_save.h"

struct words {
    struct exp_save_opts how;
    bool json;
};

static void warn_left_out(struct app *app, const struct strs *files)
{
    if (files->len)
        app_warn(app,
                 "The following untracked files were present in the workspace before saving but "
                 "will not be included in the experiment commit:\n\t%s",
                 name_words_commas(files, &app->arena));
}

static void put_json(struct app *app, const char *ref)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *doc = value_map(&app->arena);
    value_set(&app->arena, doc, "ref", value_strz(&app->arena, ref));
    json_write(doc, JSON_PLAIN, &text);
    app_say(app, "%s", text.buf);
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct exp_run_result made = {0};
    struct strs left_out = {0};
    (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(exp_save(app->repo, app->scm, &w->how, &made, &left_out));
    warn_left_out(app, &left_out);
    if (w->json)
        put_json(app, made.commit.hex);
    else
        app_say(app, "Experiment has been saved as: %s", made.name);
    return NULL;
}

static const struct opt options[] = {
    OPT('R', "recursive", OPT_FLAG, struct words, how.recursive, NULL,
        "All outputs of the files below a target that is a directory."),
    OPT('f', "force", OPT_FLAG, struct words, how.force, NULL,
        "Take the place of an experiment that has the name."),
    OPT(0, "json", OPT_FLAG, struct words, json, NULL, "Print the commit as JSON."),
    OPT('n', "name", OPT_STR, struct words, how.name, "<name>",
        "Name of the experiment; one is drawn when none is given."),
    OPT('I', "include-untracked", OPT_LIST, struct words, how.include, "<path>",
        "File or directory that Git does not track and that belongs to the experiment, also an "
        "ignored one. May be given several times."),
    OPT('m', "message", OPT_STR, struct words, how.message, "<message>",
        "Message of the experiment's commit."),
    {.short_name = 'M',
     .kind = OPT_STR,
     .offset = offsetof(struct words, how.message),
     .arg = "<message>",
     .help = "The same as -m.",
     .hidden = true},
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_TARGETS(struct words, how.targets),
    {0},
};

static const char *const examples[] = {
    "exp save -n by-hand",
    "What the workspace holds now becomes the experiment by-hand.",
    "exp save -I notes.md",
    "Also a file that Git does not track.",
    NULL,
};

const struct command cmd_exp_save = {
    .name = "exp save",
    .group = "Experiments",
    .summary = "Save current workspace as an experiment.",
    .description =
        "Nothing is run: outputs are recorded as they are, and the files that Git tracks "
        "with them. The workspace, its index and HEAD stay.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp run, exp list, commit",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "failed to save experiment",
};
