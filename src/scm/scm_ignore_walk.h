/* scm_ignore_walk.h — scm_ignore.h for walks of this layer, which have split their paths already.
 */
#ifndef SCM_SCM_IGNORE_WALK_H
#define SCM_SCM_IGNORE_WALK_H

#include "scm/scm.h"

/* `path` lies in directory `dir` ("" at the root), both normalised. */
bool scm_ignore_matches(struct scm *s, const char *dir, const char *path, bool is_dir);

struct scm_ignore;
void scm_ignore_free(struct scm_ignore *ig);

#endif
