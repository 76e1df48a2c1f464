/* gc_words.h — what `gc` asks before it removes anything, and which options it takes together.
 * Words: DVC 3.67.1. */
#ifndef CLI_GC_WORDS_H
#define CLI_GC_WORDS_H

#include "base/sb.h"
#include "experiment/gc.h"

struct gc_words {
    const char *rev, *date, *remote;
    int num; /* 0: not given */
    bool workspace, all_branches, all_tags, all_commits, all_experiments, cloud, not_in_remote,
        skip_failed, force, dry;
    int jobs;
    struct strs projects;
};

/* ERR_INVALID when no scope is given, or some that exclude each other. */
err *gc_words_check(const struct gc_words *w) MUST_CHECK;
/* "This will remove all cache except items used in …"; paths of projects become absolute by `cwd`.
 */
void gc_words_warning(const struct gc_words *w, const char *cwd, struct sb *out);
/* The part of it on Git: " and all git branches"; empty when only the workspace counts. */
void gc_words_revisions(const struct gc_words *w, struct sb *out);
/* "2024-05-31" as seconds since the epoch, midnight of here.  ERR_UNEXPECTED in Python's words. */
err *gc_words_date(const char *text, int64_t *ret_sec) MUST_CHECK;

#endif
