/* sync_words.h — the options that `push`, `fetch`, `pull` and `status` have in common. */
#ifndef CLI_SYNC_WORDS_H
#define CLI_SYNC_WORDS_H

#include "cli/change_list.h"
#include "cli/command.h"
#include "experiment/data_sync.h"

struct sync_words {
    struct strs targets;
    const char *remote;
    int jobs;
    bool all_branches, all_tags, all_commits, with_deps, recursive, run_cache, glob;
};

/* Rows of an option table; `type` is the command's struct, `w` its member of this type. */
#define SYNC_WORDS(type, w)                                                                        \
    OPT('j', "jobs", OPT_INT, type, w.jobs, "<number>",                                            \
        "Move this many files at once. By default as many as there are processors."),              \
        OPT('r', "remote", OPT_NAME, type, w.remote, "<name>",                                     \
            "Use this remote instead of the default one."),                                        \
        OPT('a', "all-branches", OPT_FLAG, type, w.all_branches, NULL,                             \
            "Also what all branches use."),                                                        \
        OPT('T', "all-tags", OPT_FLAG, type, w.all_tags, NULL, "Also what all tags use."),         \
        OPT('A', "all-commits", OPT_FLAG, type, w.all_commits, NULL,                               \
            "Also what all commits use."),                                                         \
        OPT('d', "with-deps", OPT_FLAG, type, w.with_deps, NULL,                                   \
            "Also all that the targets depend on."),                                               \
        OPT('R', "recursive", OPT_FLAG, type, w.recursive, NULL,                                   \
            "All outputs of the files below a target that is a directory.")

#define SYNC_RUN_CACHE_WORDS(type, w)                                                              \
    OPT(0, "run-cache", OPT_FLAG, type, w.run_cache, NULL, "Also remembered runs of stages."),     \
        OPT(0, "no-run-cache", OPT_CLEAR, type, w.run_cache, NULL,                                 \
            "No remembered runs; this is the default.")

void sync_words_read(const struct sync_words *w, struct data_sync_opts *ret);
/* data_sync_push or data_sync_fetch, with what it does ("Pushing") and how far it is shown. */
err *sync_words_move(struct app *app, const char *what,
                     err *(*fn)(struct repo *r, struct scm *scm, const struct data_sync_opts *opts,
                                size_t *ret_moved),
                     struct data_sync_opts *how, size_t *ret_moved) MUST_CHECK;
/* The last line: the counts, or that there was nothing to do. */
void sync_words_summary(const struct sync_words *w, struct app *app,
                        const struct change_counts *counts);

#endif
