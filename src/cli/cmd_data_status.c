#include "cli/command.h"
#include "cli/progress.h"
#include "cli/show.h"
#include "experiment/data_status.h"

struct words {
    struct strs targets;
    const char *untracked, *remote;
    bool json, granular, unchanged, not_in_remote, cached_index;
};

/* --- text --- */

static const struct section {
    const char *key, *title, *color;
    const char *hints[2];
} sections[] = {
    {"not_in_cache",
     "Not in cache",
     "\033[31m",
     {"use \"%s fetch <file>...\" to download files", NULL}},
    {"not_in_remote",
     "Not in remote",
     "\033[31m",
     {"use \"%s push <file>...\" to upload files", NULL}},
    {"committed",
     "DVC committed changes",
     "\033[32m",
     {"git commit the corresponding dvc files to update the repo", NULL}},
    {"uncommitted",
     "DVC uncommitted changes",
     "\033[33m",
     {"use \"%s commit <file>...\" to track changes",
      "use \"%s checkout <file>...\" to discard changes"}},
    {"untracked",
     "Untracked files",
     "\033[36m",
     {"use \"git add <file> ...\" or \"%s add <file>...\" to commit to git or to dvc", NULL}},
    {"unchanged", "DVC unchanged files", "", {NULL, NULL}},
};

static void put_hint(struct app *app, const char *hint)
{
    const char *name = strstr(hint, "%s");
    if (!name)
        app_say(app, "  (%s)", hint);
    else
        app_say(app, "  (%.*s%s%s)", (int)(name - hint), hint, app->env.prog, name + 2);
}

static void put_path(struct app *app, const struct section *s, const char *kind,
                     const struct value *path)
{
    const char *on = app->color_out ? s->color : "", *off = *on ? "\033[39m" : "",
               *colon = *kind ? ": " : "";
    if (value_is(path, VALUE_MAP))
        app_say_painted(app, "%s        %s%s%s -> %s%s", on, kind, colon,
                        app_shown(app, value_find(path, "old")->s),
                        app_shown(app, value_find(path, "new")->s), off);
    else
        app_say_painted(app, "%s        %s%s%s%s", on, kind, colon, app_shown(app, path->s), off);
}

static void put_list(struct app *app, const struct section *s, const char *kind,
                     const struct value *list)
{
    for (size_t i = 0; i < list->list.len; i++)
        put_path(app, s, kind, list->list.items[i]);
}

static void put_section(struct app *app, const struct section *s, const struct value *v)
{
    app_say(app, "%s:", s->title);
    for (size_t i = 0; i < ARRAY_LEN(s->hints) && s->hints[i]; i++)
        put_hint(app, s->hints[i]);
    if (value_is(v, VALUE_LIST)) {
        put_list(app, s, "", v);
        return;
    }
    for (size_t i = 0; i < v->map.len; i++)
        put_list(app, s, v->map.pairs[i].key, v->map.pairs[i].val);
}

static void put_text(struct app *app, const struct data_status *st)
{
    bool any = false;
    for (size_t i = 0; i < ARRAY_LEN(sections); i++) {
        const struct value *v = value_find(st->doc, sections[i].key);
        if (!v)
            continue;
        if (any)
            app_say(app, "%s", "");
        any = true;
        put_section(app, &sections[i], v);
    }
    if (!any)
        app_say(app, "No changes%s.", st->is_empty_git ? " in an empty git repo" : "");
    if (st->is_dirty)
        app_say_painted(app,
                        "%s(there are %schanges not tracked by dvc, use \"git status\" to see)%s",
                        app->color_out ? "\033[34m" : "", any ? "other " : "",
                        app->color_out ? "\033[39m" : "");
}

/* --- the command --- */

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct data_status status;
    struct data_status_opts how = {.members = w->granular,
                                   .unchanged = w->unchanged,
                                   .untracked = w->untracked && streq(w->untracked, "all"),
                                   .not_in_remote = w->not_in_remote,
                                   .remote = w->remote};
    (void)ret_code;
    TRY(app_open_repo(app));
    progress_watch(app);
    vec_each (&w->targets, t)
        arena_push(&app->arena, &how.targets, project_rel(app->project, *t, &app->arena));
    TRY(data_status_collect(app->repo, app->scm, &how, &status));
    if (w->json)
        show_json(app, status.doc);
    else
        put_text(app, &status);
    return NULL;
}

static const char *const untracked_choices[] = {"no", "all", NULL};

static const struct opt options[] = {
    OPT(0, "json", OPT_FLAG, struct words, json, NULL, "Print JSON instead of text."),
    OPT(0, "granular", OPT_FLAG, struct words, granular, NULL,
        "Tell of the files of tracked directories one by one."),
    OPT(0, "unchanged", OPT_FLAG, struct words, unchanged, NULL, "Also list what did not change."),
    {.long_name = "untracked-files",
     .kind = OPT_CHOICE,
     .offset = offsetof(struct words, untracked),
     .help = "Also list files that neither Git nor a .dvc file tracks: 'no' (the default) or "
             "'all', which a bare --untracked-files means, too.",
     .choices = untracked_choices,
     .bare = "all"},
    OPT('r', "remote", OPT_NAME, struct words, remote, "<name>",
        "The remote that --not-in-remote asks, instead of the default one."),
    OPT(0, "not-in-remote", OPT_FLAG, struct words, not_in_remote, NULL,
        "Also list what is to be pushed and not on its remote."),
    OPT(0, "no-remote-refresh", OPT_FLAG, struct words, cached_index, NULL,
        "Believe what earlier commands saw on the remote; nothing is kept of that, so it is "
        "asked anyway."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_ANY,
     .offset = offsetof(struct words, targets),
     .help = "Only what is at or below these paths.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "data status --granular",
    "Changes since the last commit, file by file.",
    "data status --not-in-remote",
    "What is left to be pushed?",
    NULL,
};

const struct command cmd_data_status = {
    .name = "data status",
    .group = "Data",
    .summary = "Show changes of tracked data between the last commit, the .dvc and lock files and "
               "the workspace.",
    .description =
        "Committed changes are those between HEAD and the .dvc and dvc.lock files, uncommitted "
        "ones those between these files and the workspace. What the cache lacks is listed first.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "diff, status, commit, checkout",
    .opts_size = sizeof(struct words),
    .run = run,
};
