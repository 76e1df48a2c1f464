/* exp_push_words.h — the options that `exp push` and `exp pull` have in common. */
#ifndef CLI_EXP_PUSH_WORDS_H
#define CLI_EXP_PUSH_WORDS_H

#include "cli/sync_words.h"
#include "experiment/exp_push.h"

struct exp_push_words {
    struct exp_push_opts how;
    bool no_cache;
    const char *remote;
    int jobs;
    bool run_cache;
};

/* Rows of an option table; `type` is the command's struct, `w` its member of this type. */
#define EXP_PUSH_WORDS(type, w)                                                                    \
    OPT('A', "all-commits", OPT_FLAG, type, w.how.all_commits, NULL,                               \
        "All experiments there are (--rev and --num do not matter then)."),                        \
        OPT(0, "rev", OPT_LIST, type, w.how.select.revs, "<commit>",                               \
            "Experiments that have this commit as baseline; HEAD by default. May be given "        \
            "several times."),                                                                     \
        OPT('n', "num", OPT_INT, type, w.how.select.num, "<num>",                                  \
            "Experiments of so many commits (first parents), counted from --rev; all of them "     \
            "when negative."),                                                                     \
        OPT('r', "remote", OPT_NAME, type, w.remote, "<name>",                                     \
            "Remote for the cached outputs instead of the default one."),                          \
        OPT('j', "jobs", OPT_INT, type, w.jobs, "<number>",                                        \
            "Move this many files at once. By default as many as there are processors."),          \
        SYNC_RUN_CACHE_WORDS(type, w)

#define EXP_PUSH_POSITIONALS(type, w)                                                              \
    {.name = "git_remote",                                                                         \
     .count = OPT_ONE,                                                                             \
     .offset = offsetof(type, w.how.git_remote),                                                   \
     .help = "Git remote: its name or URL."},                                                      \
    {                                                                                              \
        .name = "experiment", .count = OPT_ANY, .offset = offsetof(type, w.how.names),             \
        .help = "Experiments, by name or full ref; those of HEAD when there are none."             \
    }

/* The outputs of the experiments that are on both sides now: `fn` is data_sync_push or
 * data_sync_fetch.  Without such experiments nothing is done. */
err *exp_push_words_data(struct app *app, const struct exp_push_words *w,
                         const struct scm_id_list *commits,
                         err *(*fn)(struct repo *r, struct scm *scm,
                                    const struct data_sync_opts *opts, size_t *ret_moved),
                         size_t *ret_moved) MUST_CHECK;

#endif
