/* repro_words.h — the options that `repro` and `exp run` have in common. */
#ifndef CLI_REPRO_WORDS_H
#define CLI_REPRO_WORDS_H

#include "cli/command.h"
#include "pipeline/repro_opts.h"

struct repro_words {
    bool force, interactive, single_item, pipeline, all_pipelines, recursive, downstream,
        force_downstream, pull, allow_missing, dry, keep_going, ignore_errors;
    int jobs;
};

/* Rows of an option table; `type` is the command's struct, `w` its member of this type. */
#define REPRO_WORDS(type, w)                                                                       \
    OPT('i', "interactive", OPT_FLAG, type, w.interactive, NULL,                                   \
        "Ask before each stage that is to be run."),                                               \
        {.short_name = 's',                                                                        \
         .long_name = "single-item",                                                               \
         .kind = OPT_FLAG,                                                                         \
         .offset = offsetof(type, w.single_item),                                                  \
         .help = "Reproduce only the targets, not what they depend on.",                           \
         .alias = "single-stage"},                                                                 \
        OPT('p', "pipeline", OPT_FLAG, type, w.pipeline, NULL,                                     \
            "Reproduce the whole pipelines that the targets belong to."),                          \
        OPT('P', "all-pipelines", OPT_FLAG, type, w.all_pipelines, NULL,                           \
            "Reproduce all pipelines of the project."),                                            \
        OPT('R', "recursive", OPT_FLAG, type, w.recursive, NULL,                                   \
            "Reproduce all stages below a target that is a directory."),                           \
        OPT(0, "downstream", OPT_FLAG, type, w.downstream, NULL,                                   \
            "Reproduce the targets and what depends on them."),                                    \
        OPT(0, "force-downstream", OPT_FLAG, type, w.force_downstream, NULL,                       \
            "Also run what depends directly on a stage that was run, even if it sees no change."), \
        OPT(0, "pull", OPT_FLAG, type, w.pull, NULL,                                               \
            "Bring missing data from the remotes instead of making it again."),                    \
        OPT(0, "allow-missing", OPT_FLAG, type, w.allow_missing, NULL,                             \
            "Skip stages of which only data is missing."),                                         \
        OPT(0, "dry", OPT_FLAG, type, w.dry, NULL,                                                 \
            "Only print the commands that would be executed."),                                    \
        OPT('k', "keep-going", OPT_FLAG, type, w.keep_going, NULL,                                 \
            "When a stage fails, go on with the stages that do not depend on it."),                \
        OPT(0, "ignore-errors", OPT_FLAG, type, w.ignore_errors, NULL,                             \
            "When a stage fails, go on with all others."),                                         \
        OPT('j', "jobs", OPT_INT, type, w.jobs, "<number>",                                        \
            "Run up to this many stages at once, where none needs the other.")

/* What they ask for.  The project is open: `core.interactive` counts.  Errors of opt_jobs. */
err *repro_words_read(const struct repro_words *w, struct app *app, struct repro_opts *ret,
                      int *ret_code) MUST_CHECK;

#endif
