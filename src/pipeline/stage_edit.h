/* stage_edit.h — changes of dvc.yaml and .dvc files that commands make: add a stage, replace it,
 * set or clear a key, take it away.
 *
 * All of it works on texts by byte spans (data/yaml_edit.h): the lines concerned change and no
 * other byte.  Nothing is written here; the caller writes the new text aside and renames.  Forms
 * and key order: DVC 3.67.1 (oracle cases stageadd, freeze, remove). */
#ifndef PIPELINE_STAGE_EDIT_H
#define PIPELINE_STAGE_EDIT_H

#include "pipeline/stage.h"

/* The text with stage `name` (body: a map in the order to be written) added behind the last one, or
 * in place of the old one, where it differs; `name` NULL: body is all of a .dvc file.  `text`
 * empty: a new file. */
err *stage_edit_put(struct str text, const char *name, const struct value *body, struct arena *a,
                    const char **ret_text) MUST_CHECK;

/* The text without the stage, or (`name` NULL) without stages; *ret_empty when nothing is left of
 * the file (no other top-level key either). */
err *stage_edit_remove(struct str text, const char *name, struct arena *a, const char **ret_text,
                       bool *ret_empty) MUST_CHECK;

/* Set a key of a stage (`name` NULL: of a .dvc file) or, with `val` NULL, take it away. */
err *stage_edit_key(struct str text, const char *name, const char *key, const struct value *val,
                    struct arena *a, const char **ret_text) MUST_CHECK;

#endif
