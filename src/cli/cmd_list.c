#include "base/path.h"
#include "cli/command.h"
#include "cli/list_text.h"
#include "cli/report.h"
#include "cli/show.h"
#include "experiment/repo_list.h"

struct words {
    const char *url, *path, *rev, *remote;
    int level;
    bool recursive, tree, dvc_only, json, size, show_hash;
};

/* As if the command had been started in that project. */
static err *open_there(struct app *app, const char *root)
{
    app->env.cwd = root;
    TRY(app_open_anywhere(app));
    return app_open_repo(app);
}

static err *find(struct app *app, const struct words *w, const struct list_opts *how,
                 struct list_entries *ret)
{
    const char *typed = w->path ? w->path : "";
    struct list_place place;
    TRY(repo_list_find(&app->env, w->url, typed, how->rev, &app->arena, &place));
    TRY(open_there(app, place.root));
    return repo_list(app->repo, app->scm, &place, typed, how, ret);
}

static void put(struct app *app, const struct words *w, const struct list_entries *found)
{
    const struct list_text_opts how = {.size = w->size,
                                       .hash = w->show_hash,
                                       .color = app->color_out,
                                       .colors = env_get(&app->env, "LS_COLORS")};
    scoped(sb) struct sb text = SB_INIT;
    if (w->json) {
        show_json(app, list_text_value(found, &app->arena));
        return;
    }
    list_text(found, &how, &text);
    bool is_silent = app->quiet && !how.size && !how.hash && !w->tree;
    if (how.color && !is_silent)
        app_put_painted(app, text.buf, text.len, true);
    else if (!is_silent)
        app_put(app, text.buf, text.len);
}

/* A path that is missing is named alone, all else with the repository. */
static int report(struct app *app, const struct words *w, err *e)
{
    if (err_code_of(e) == ERR_NOT_FOUND && starts_with(err_message(e), "[Errno 2] "))
        return (int)report_error_as(app, e, "%s", "");
    return (int)report_error_as(app, e, "failed to list '%s'", w->url);
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    const struct list_opts how = {.rev = w->rev && *w->rev                ? w->rev
                                         : starts_with(w->url, "file://") ? "HEAD"
                                                                          : NULL,
                                  .remote = w->remote,
                                  .level = w->level,
                                  .recursive = w->recursive,
                                  .tree = w->tree,
                                  .dvc_only = w->dvc_only,
                                  .no_sizes = !w->json && !w->size};
    struct list_entries found = {0};
    if (w->tree && w->json)
        return err_new(ERR_INVALID, "Cannot use --tree and --json options together.");
    err *e = find(app, w, &how, &found);
    if (e)
        *ret_code = report(app, w, e);
    else
        put(app, w, &found);
    return NULL;
}

static const struct opt options[] = {
    OPT('R', "recursive", OPT_FLAG, struct words, recursive, NULL,
        "List the files of directories, too."),
    OPT('T', "tree", OPT_FLAG, struct words, tree, NULL, "The same as a tree."),
    OPT('L', "level", OPT_INT, struct words, level, "<depth>",
        "Go down no more than this many levels."),
    OPT(0, "dvc-only", OPT_FLAG, struct words, dvc_only, NULL, "List only tracked data."),
    OPT(0, "json", OPT_FLAG, struct words, json, NULL, "Print JSON."),
    OPT(0, "rev", OPT_STR, struct words, rev, "<commit>",
        "List this revision instead of the workspace."),
    OPT(0, "remote", OPT_NAME, struct words, remote, "<name>",
        "Ask this remote for what the cache lacks, instead of the default one."),
    OPT(0, "size", OPT_FLAG, struct words, size, NULL, "Show sizes."),
    OPT(0, "show-hash", OPT_FLAG, struct words, show_hash, NULL, "Show recorded hashes."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "url",
     .count = OPT_ONE,
     .offset = offsetof(struct words, url),
     .help = "Directory of the repository, or file:// and one: then its last commit is listed."},
    {.name = "path",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, path),
     .help = "Path inside of the repository, from its root unless you are in it."},
    {0},
};

static const char *const examples[] = {
    "list . data -R",
    "Which files does data hold, here or not?",
    "list ../other --rev v1 --tree",
    "What is in version 1 of another project?",
    NULL,
};

static const struct words defaults = {.level = LIST_NO_LEVEL};

const struct command cmd_list = {
    .name = "list",
    .alias = "ls",
    .group = "Data",
    .summary = "List the contents of a repository: files and tracked data.",
    .description = "Tracked data is listed also where it is not checked out. Links to directories "
                   "and what .dvcignore hides are not entered.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "data status, fetch",
    .opts_size = sizeof(struct words),
    .defaults = &defaults,
    .run = run,
};
