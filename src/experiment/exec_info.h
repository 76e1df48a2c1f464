/* exec_info.h — what DVC writes of one run that is not in the workspace:
 * .dvc/tmp/exps/run/<S>/<S>.run (the executor), .json (its process) and .out (what it said), where
 * S is the stash commit.  Format: docs/formats/queue.md, DVC 3.67.1. */
#ifndef EXPERIMENT_EXEC_INFO_H
#define EXPERIMENT_EXEC_INFO_H

#include "data/value.h"
#include "project/project.h"

enum exec_status {
    EXEC_PENDING,
    EXEC_PREPARING,
    EXEC_RUNNING,
    EXEC_SUCCESS,
    EXEC_FAILED,
    EXEC_CANCELED,
    EXEC_FINISHED,
};

struct exec_info {
    const char *git_url, *baseline_rev, *location; /* "dvc-task", "tempdir" or "workspace" */
    const char *root_dir;                          /* Git root of the copy it runs in */
    const char *dvc_dir;                           /* relative to it */
    const char *name;
    const char *wdir;                     /* relative to the root */
    const char *result_hash, *result_ref; /* NULL: none */
    bool result_force;
    enum exec_status status;
};

/* A file written by DVC 2.58.2 or later, or by us; *ret_found false when there is none or nothing
 * usable in it.  Strings in `a`. */
err *exec_info_read(const char *path, struct arena *a, struct exec_info *ret, bool *ret_found)
    MUST_CHECK;
/* Written aside and renamed; its directory is made. */
err *exec_info_write(const char *path, const struct exec_info *info, struct arena *a) MUST_CHECK;

struct process_info {
    long pid;
    const char *out; /* the log, or NULL */
    bool has_ended;  /* `returncode` is known */
    long returncode;
};
err *process_info_read(const char *path, struct arena *a, struct process_info *ret, bool *ret_found)
    MUST_CHECK;
err *process_info_write(const char *path, const struct process_info *info, struct arena *a)
    MUST_CHECK;

/* .dvc/tmp/exps, and below it. */
char *exps_dir(const struct project *p, const char *rel, struct arena *a);
/* run/<rev>/<rev><suffix>: ".run", ".json", ".out". */
char *exec_info_path(const struct project *p, const char *rev, const char *suffix, struct arena *a);
/* Remove them all; what cannot be removed stays. */
void exec_info_forget(const struct project *p, const char *rev);
/* The ".run" of an `exp run --temp`, the only file of one, in a directory of its own. */
#define EXEC_INFO_TEMP "standalone/run"
char *exec_info_temp_path(const struct project *p, const char *rev, struct arena *a);
/* Remove both at once: DVC fails to list experiments where it finds the directory alone. */
err *exec_info_temp_forget(const struct project *p, const char *rev) MUST_CHECK;

#endif
