/* stage_target.h — targets of the commands that change stages: what they name, and no other file of
 * the project, is read.  Words are those of DVC 3.67.1 (oracle cases freeze, remove). */
#ifndef PIPELINE_STAGE_TARGET_H
#define PIPELINE_STAGE_TARGET_H

#include "pipeline/repo.h"

/* The stages that "name", "path/dvc.yaml:name", "path/dvc.yaml" (all of them) or "x.dvc" names,
 * appended; with `groups` also the name of a foreach or matrix.  ERR_NOT_FOUND when the file or the
 * stage is not there; what else is wrong with the file. */
err *stage_target_find(struct repo *r, const char *typed, bool groups, struct stage_vec *ret)
    MUST_CHECK;
/* The same for a target that must be one stage: not a whole dvc.yaml. */
err *stage_target_find_one(struct repo *r, const char *typed, struct stage **ret) MUST_CHECK;

/* ERR_INVALID "cannot dump a parametrized stage: 'train@1'" for a stage that is not written as it
 * reads; `action`: the second word. */
err *stage_target_check_plain(struct repo *r, const struct stage *s, const char *action) MUST_CHECK;

#endif
