/* gc_project.h — a project beside the one that a command works on: opened, and locked while data is
 * removed that it may use. */
#ifndef EXPERIMENT_GC_PROJECT_H
#define EXPERIMENT_GC_PROJECT_H

#include "pipeline/repo.h"
#include "scm/scm.h"

struct gc_project {
    struct env env; /* as if the command had been started there */
    struct project *project;
    struct scm *scm; /* NULL with core.no_scm */
    struct repo *repo;
    bool is_run; /* a copy in which an experiment runs, or ran: only what its workspace uses */
};
VEC(gc_projects, struct gc_project *);

/* The project that holds directory `dir`, with its lock held; speaks as `beside` does and lives in
 * its arena.  *ret NULL: it is that very project.  Errors of project_open, ERR_NOT_A_PROJECT
 * "directory 'x' does not exist", and those of repo_enter. */
err *gc_project_open(struct repo *beside, const char *dir, struct gc_project **ret) MUST_CHECK;
void gc_project_close(struct gc_project *p);

/* Directories of experiments that run outside of the workspace, absolute, in the repo's arena. */
err *gc_project_runs(struct repo *r, struct strs *ret) MUST_CHECK;

#endif
