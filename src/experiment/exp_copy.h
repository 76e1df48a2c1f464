/* exp_copy.h — a directory of its own in which an experiment runs: Git work tree, project and repo
 * of a copy.
 *
 * It shares Git objects (scm/scm_copy.h) and the cache with the user's repository and nothing else:
 * ignored files stay out, what is staged comes in.  docs/design/isolation.md; layout:
 * docs/formats/queue.md, DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_COPY_H
#define EXPERIMENT_EXP_COPY_H

#include "experiment/copy_paths.h"
#include "experiment/exec_info.h"
#include "experiment/exp_entry.h"

struct exp_copy {
    const char *dir; /* Git root of the copy, absolute */
    struct scm *scm;
    struct repo *repo;
    struct exp_args args; /* what the entry carries */
    struct exp_entry entry;
    struct env env; /* of the user's command, but for the directory */
    struct arena arena;
    struct scm *origin; /* the user's repository */
    struct scm_id home; /* where the experiment's ref stands in it, as far as we set it; or none */
    int lock_fd;        /* of `dir`, locked as long as its maker lives; -1: not ours */
};
#define EXP_COPY_INIT                                                                              \
    {                                                                                              \
        .arena = ARENA_INIT, .lock_fd = -1                                                         \
    }

enum exp_copy_place {
    EXP_COPY_QUEUE, /* .dvc/tmp/exps/tmp-XXXXXXXX */
    EXP_COPY_TEMP,  /* .dvc/tmp/exps/standalone/tmp-XXXXXXXX */
};

/* Make the directory; its name is in `dir` from here on, also when what follows fails. */
err *exp_copy_start(struct exp_copy *c, struct repo *r, enum exp_copy_place place) MUST_CHECK;
/* Remove what a killed `exp run --temp` left, keeping what it made (exp_partial.h), and empty
 * directories of runners killed before they took their task.  Only directories that cdvc made and
 * whose lock nobody holds. */
err *exp_copy_sweep(const struct project *p, struct scm *s) MUST_CHECK;

/* Is `dir` (from an info file, so anything) a directory such as DVC and cdvc make in that place? */
bool exp_copy_is_there(const struct project *p, enum exp_copy_place place, const char *dir,
                       struct arena *a);
/* Remove a copy whose runner is dead, and the ref that kept its objects: that first, since a
 * directory that is left is found and a ref alone is not. */
err *exp_copy_remove_dir(struct scm *s, const char *dir) MUST_CHECK;

/* What DVC is told of a run in this copy, from when it is made: `wdir` as exp_copy_fill's;
 * `location`: "dvc-task" or "tempdir".  Strings in the copy's arena. */
void exp_copy_info(struct exp_copy *c, const struct project *origin, const struct exp_entry *e,
                   const char *location, const char *wdir, struct exec_info *ret);

/* Fill it with what the entry says and open it: files of the stash commit, configuration with the
 * user's cache and remotes, what was `copied` in its places.  `wdir`: where in the copy the user
 * would stand, relative to its Git root.  What is needed stays reachable in `s` through a ref of
 * EXP_TEMP until the end. */
err *exp_copy_fill(struct exp_copy *c, struct repo *r, struct scm *s, const struct exp_entry *e,
                   const char *wdir, const struct copied *copied) MUST_CHECK;

/* Open a copy that DVC made for us to run in: `dir` its Git root, `wdir` relative to it, the
 * arguments in its .dvc/tmp/repro.dat, which is removed.  `voice`: as repo_open's. */
err *exp_copy_adopt(struct exp_copy *c, const struct env *env, const char *dir, const char *wdir,
                    const struct voice *voice) MUST_CHECK;

/* Open a copy that somebody else runs in, for looking at it alone; `dvc_dir`: the way from its Git
 * root to its .dvc. */
err *exp_copy_look(struct exp_copy *c, const struct env *env, const char *dir, const char *dvc_dir,
                   const struct voice *voice) MUST_CHECK;

void exp_copy_close(struct exp_copy *c);
/* Remove the directory and the ref that kept its objects; failures are swallowed: whoever looks
 * next clears. */
void exp_copy_remove(struct exp_copy *c);
static inline void exp_copy_scope_end(struct exp_copy *c)
{
    exp_copy_close(c);
}

#endif
