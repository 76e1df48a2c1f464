/* stage_body.h — a stage as DVC writes it into dvc.yaml: its keys in order, its lists sorted. */
#ifndef PIPELINE_STAGE_BODY_H
#define PIPELINE_STAGE_BODY_H

#include "pipeline/stage.h"

/* The map that stands behind the stage's name.  What `old` (may be NULL) says of desc and meta and,
 * output by output, of annotations, remote and push is taken over from it.  Lives in `a`. */
struct value *stage_body(const struct stage *s, const struct stage *old, struct arena *a);

#endif
