#include "cli/repro_words.h"

#include "cli/opt_common.h"
#include "experiment/data_sync.h"

static enum repro_on_error on_error(const struct repro_words *w)
{
    if (w->ignore_errors)
        return REPRO_IGNORE;
    return w->keep_going ? REPRO_KEEP_GOING : REPRO_STOP;
}

err *repro_words_read(const struct repro_words *w, struct app *app, struct repro_opts *ret,
                      int *ret_code)
{
    unsigned jobs = 0;
    TRY(opt_jobs(w->jobs, &jobs, ret_code));
    *ret = (struct repro_opts){
        .plan = {.single_item = w->single_item,
                 .pipeline = w->pipeline,
                 .all_pipelines = w->all_pipelines,
                 .downstream = w->downstream,
                 .recursive = w->recursive},
        .force = w->force,
        .force_downstream = w->force_downstream,
        .dry = w->dry,
        .allow_missing = w->allow_missing,
        .pull = w->pull ? data_sync_repro_pull(app->repo) : NULL,
        .interactive = w->interactive || config_get_bool(app->project->config, "core.interactive"),
        .on_error = on_error(w),
        .jobs = jobs};
    return NULL;
}
