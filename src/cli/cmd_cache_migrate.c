#include "cli/command.h"
#include "cli/track_hint.h"
#include "object/cache_migrate.h"
#include "pipeline/stage_migrate.h"

struct words {
    bool dvc_files, dry;
};

static err *migrate_cache(struct app *app, bool dry)
{
    size_t count = 0;
    TRY(cache_migrate(&app->repo->cache, dry, &count));
    if (dry)
        app_say(app, "%zu files will be re-hashed and migrated to the DVC 3.0 cache location.",
                count);
    else
        app_say(app, "Migrated %zu files to DVC 3.0 cache location.", count);
    return NULL;
}

static void show_files(struct app *app, const struct strs *files)
{
    app_say(app, "Entries in following DVC files will be migrated to the 3.0 format:");
    vec_each (files, f)
        app_say(app, "\t%s", *f);
}

static err *migrate_files(struct app *app, bool dry)
{
    struct strs files = {0};
    TRY(stage_migrate(app->repo, dry, &files));
    if (!files.len)
        app_say(app, "No DVC files in the repo to migrate to the 3.0 format.");
    else if (dry)
        show_files(app, &files);
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    (void)ret_code;
    TRY(app_open_repo(app));
    TRY(repo_enter(app->repo));
    TRY(repo_leave(app->repo, migrate_cache(app, w->dry)));
    if (!w->dvc_files)
        return NULL;
    TRY(repo_enter(app->repo));
    return track_hint_finish(app, repo_leave(app->repo, migrate_files(app, w->dry)));
}

static const struct opt options[] = {
    OPT(0, "dvc-files", OPT_FLAG, struct words, dvc_files, NULL,
        "Write the entries of .dvc files and dvc.lock anew, too."),
    OPT(0, "dry", OPT_FLAG, struct words, dry, NULL, "Only tell what would be done."),
    OPT_END,
};

static const char *const examples[] = {
    "cache migrate",
    "Give the objects of DVC 2 the names that DVC 3 looks for.",
    "cache migrate --dvc-files --dry",
    "Which files would be written?",
    NULL,
};

const struct command cmd_cache_migrate = {
    .name = "cache migrate",
    .group = "Data",
    .summary = "Bring cache and files of DVC 2 to the form of DVC 3.",
    .description =
        "DVC 2 keeps objects below other names, and its hashes of texts do not tell line ends "
        "apart. Old objects are hashed again and get a second name, which takes no space where "
        "hard links work; the old one stays, so that older commits can be checked out. With "
        "--dvc-files what is tracked is recorded as it is in the workspace, changed or not; what "
        "is not there keeps its entry.",
    .opts = options,
    .examples = examples,
    .see_also = "cache dir, commit, gc",
    .opts_size = sizeof(struct words),
    .run = run,
};
