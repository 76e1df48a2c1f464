#include "cli/exp_push_words.h"

err *exp_push_words_data(struct app *app, const struct exp_push_words *w,
                         const struct scm_id_list *commits,
                         err *(*fn)(struct repo *r, struct scm *scm,
                                    const struct data_sync_opts *opts, size_t *ret_moved),
                         size_t *ret_moved)
{
    struct data_sync_opts how = {.scope = {.only = commits},
                                 .remote = w->remote,
                                 .jobs = w->jobs > 0 ? (unsigned)w->jobs : 0,
                                 .run_cache = w->run_cache};
    *ret_moved = 0;
    if (w->no_cache || !commits->len)
        return NULL;
    return sync_words_move(app, fn == data_sync_push ? "Pushing" : "Fetching", fn, &how, ret_moved);
}
