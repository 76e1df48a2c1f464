/* stage_load.h — from mappings of a dvc.yaml, dvc.lock or .dvc file to one stage with its
 * dependencies and outputs. */
#ifndef PIPELINE_STAGE_LOAD_H
#define PIPELINE_STAGE_LOAD_H

#include "pipeline/expand.h"
#include "pipeline/stage.h"

struct stage_loader {
    struct arena *arena;
    struct dvcfile *file; /* the stages are added to it */
    const char *show;     /* as reports name it: "./dvc.yaml" */
    const char *root;     /* of the project, absolute; NULL: not known */
};

/* A stage of dvc.yaml, and what its lock entry (NULL: none) has recorded.  ERR_INVALID: what
 * templates made of it is of the wrong kind; ERR_UNSUPPORTED: external paths. */
err *stage_load_pipeline(struct stage_loader *l, const struct expanded *e,
                         const struct value *locked) MUST_CHECK;
/* The stage of a .dvc file. */
err *stage_load_data(struct stage_loader *l) MUST_CHECK;

#endif
