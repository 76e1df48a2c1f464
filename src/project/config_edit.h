/* config_edit.h — changes to one file of the configuration, all or none.  config_set (config.h) is
 * the change of one option; config_remote.c makes larger ones. */
#ifndef PROJECT_CONFIG_EDIT_H
#define PROJECT_CONFIG_EDIT_H

#include "project/config.h"
#include "project/config_levels.h"

/* Change `doc`, the document of the level (config_file.h) with paths as they will be written.  An
 * error leaves the file as it is. */
typedef err *(*config_edit_fn)(void *ctx, struct config *c, struct value *doc);

/* Let fn change what a level's file says.  Then as config_set: validated before anything is
 * written, written aside and renamed, all levels read and validated again. */
err *config_edit(struct config *c, enum config_level level, config_edit_fn fn, void *ctx)
    MUST_CHECK;

/* A path as typed, which is relative to the current directory, as the file of a level says it. */
const char *config_edit_path(const struct config *c, enum config_level level, const char *typed);

#endif
