/* stage_check.h — does a stage that is being made fit into the project?  Words are those of DVC
 * 3.67.1 (oracle cases stageadd, move). */
#ifndef PIPELINE_STAGE_CHECK_H
#define PIPELINE_STAGE_CHECK_H

#include "pipeline/repo.h"

/* ERR_INVALID unless the project path is a directory inside the project. */
err *stage_check_wdir(struct repo *r, const char *wdir) MUST_CHECK;
/* ERR_INVALID when Git ignores the .dvc file or dvc.yaml. */
err *stage_check_file(struct repo *r, const char *path) MUST_CHECK;
/* ERR_INVALID with `link` when cached outputs are outside. */
err *stage_check_no_externals(struct repo *r, const struct stage *s, const char *link) MUST_CHECK;
/* Put the stage into the index, in the place of `old` (NULL: behind the last one), and check
 * outputs and the graph.  On failure the index is not to be used any more. */
err *stage_check_fits(struct repo *r, struct index *ix, struct stage *s, const struct stage *old)
    MUST_CHECK;

/* ERR_INVALID when the output is the project itself or has it inside: nobody wants it removed. */
err *stage_check_removable(struct repo *r, const struct out *o) MUST_CHECK;
#endif
