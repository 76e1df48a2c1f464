/* repo.h — a project opened for work: cache, memo, ignore rules, locks and the voice that tells the
 * user. */
#ifndef PIPELINE_REPO_H
#define PIPELINE_REPO_H

#include "object/checkout.h"
#include "pipeline/index.h"
#include "pipeline/params_memo.h"
#include "project/gitignore.h"
#include "project/repo_lock.h"
#include "project/rwlock.h"

/* How the lower layers speak: one line without newline each.  Never NULL. */
struct voice {
    void (*say)(void *ctx, const char *line);  /* progress, stdout */
    void (*warn)(void *ctx, const char *line); /* "WARNING: " stderr */
    void (*fail)(void *ctx,
                 const char *line); /* "ERROR: " stderr: a part fails, the rest goes on */
    void (*flush)(void *ctx);       /* before a child writes to the same terminal */
    /* A line that a stage's command wrote, when several run at once; `from` names the stage. */
    void (*relay)(void *ctx, const char *from, struct str line, bool is_err);
    bool (*confirm)(void *ctx, const char *question); /* y/n on a terminal; false without one */
    void *ctx;
};

struct repo {
    struct project *project;
    struct arena *arena;
    struct source *src; /* the workspace as pipelines and params are read: the disk, or the disk
                           with files replaced (dry runs) */
    struct params_memo params;
    struct cache cache;
    struct state *state; /* opened at first need: repo_state() */
    struct ignore *ignore;
    struct gitignore *gitignore;
    struct repo_lock lock;
    struct rwlock rwlock;
    struct voice voice;
    struct meter *meter; /* of hashing and moving; set by the caller after repo_open, may be NULL */
    struct index_hooks
        hooks; /* what Git ignores; set by the caller after repo_open, may be empty */
    struct lock_edits *locks; /* the lock files this command writes */
    struct strs warned;       /* by templates: a file that is loaded again says it once */
    struct strs to_track; /* project paths changed by this command for the `git add` hint: dvc.lock,
                             .dvc files (gitignore.h keeps its own) */
};

struct lock_edits;
struct scm;
/* `scm` may be NULL (no_scm).  Nothing is opened or created that is not needed. */
err *repo_open(struct project *p, struct scm *scm, const struct voice *voice, struct repo **ret)
    MUST_CHECK;
void repo_close(struct repo *r);
static inline void repo_scope_end(struct repo **r)
{
    repo_close(*r);
}
/* The index of the workspace, loaded afresh. */
err *repo_index(struct repo *r, struct index **ret) MUST_CHECK;
/* Only the files that the targets name when all are stages there: a file that is broken elsewhere
 * is not met.  Else the whole project. */
err *repo_index_of(struct repo *r, const struct strs *targets, struct index **ret) MUST_CHECK;

struct lock_place;
/* Where a lock file is (lock_edits.h); false for a path that cannot be one. */
bool repo_lock_place(struct repo *r, const char *path, struct lock_place *ret);

/* For a command that reads or writes lock files: the project lock is taken, and they are complete,
 * what a killed command left included.  Errors as repo_lock_take. */
err *repo_enter(struct repo *r) MUST_CHECK;
/* The lock files are written and the lock is given back.  `e` is what the caller ends with:
 * returned, or, when it is NULL, the error of writing. */
err *repo_leave(struct repo *r, err *e) MUST_CHECK;
/* How a single file of the project is loaded. */
struct dvcfile_opts repo_dvcfile_opts(const struct repo *r);

void repo_say(struct repo *r, const char *fmt, ...) PRINTF_LIKE(2, 3);
void repo_warn(struct repo *r, const char *fmt, ...) PRINTF_LIKE(2, 3);
void repo_fail(struct repo *r, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Hash options with this project's ignore rules for a path (contents of a directory are filtered
 * relative to it). */
void repo_build_opts(struct repo *r, const char *path, enum hash_algo algo, struct build_opts *ret);

/* An output has been put into the workspace: one day a bare checkout may find it to be a leftover
 * (state.h). */
void repo_remember_out(struct repo *r, const char *path);

/* Note a project path for the `git add` hint; more than once does no harm. */
void repo_track(struct repo *r, const char *path);

#endif
