#include "cli/sync_words.h"

#include "cli/progress.h"
#include "project/config_remote.h"

void sync_words_read(const struct sync_words *w, struct data_sync_opts *ret)
{
    *ret = (struct data_sync_opts){
        .scope = {.targets = w->targets,
                  .which = {.recursive = w->recursive, .with_deps = w->with_deps},
                  .glob = w->glob,
                  .all_branches = w->all_branches,
                  .all_tags = w->all_tags,
                  .all_commits = w->all_commits},
        .remote = w->remote,
        .jobs = w->jobs > 0 ? (unsigned)w->jobs : 0,
        .run_cache = w->run_cache};
}

err *sync_words_move(struct app *app, const char *what,
                     err *(*fn)(struct repo *r, struct scm *scm, const struct data_sync_opts *opts,
                                size_t *ret_moved),
                     struct data_sync_opts *how, size_t *ret_moved)
{
    struct progress progress;
    progress_init(&progress, app, what);
    how->progress = progress_step;
    how->progress_ctx = &progress;
    err *e = fn(app->repo, app->scm, how, ret_moved);
    progress_end(&progress);
    return e;
}

/* COMPAT: also with -q (oracle case pull/no_remote). */
static void tell_no_remote(struct app *app)
{
    app_flush(app);
    fputs("No remote provided and no default remote set.\n", stderr);
}

void sync_words_summary(const struct sync_words *w, struct app *app,
                        const struct change_counts *counts)
{
    const char *name = w->remote ? w->remote : config_remote_default(app->project->config, NULL);
    if (!name || !*name)
        tell_no_remote(app);
    change_counts_put(app, counts, "Everything is up to date.");
}
