/* params_file.h — a file of params or metrics as a document, in whatever format it is written. */
#ifndef PIPELINE_PARAMS_FILE_H
#define PIPELINE_PARAMS_FILE_H

#include "base/source.h"
#include "data/value.h"

/* A params or metrics file as a document, by suffix in any case: .json, .toml, .py, else YAML.
 * ERR_NOT_FOUND when missing, ERR_INVALID when malformed; an empty file
 * is an empty map.  Not to be changed: revisions may share it. */
err *params_file_read(struct source *src, const char *path, struct arena *a, struct value **ret)
    MUST_CHECK;
/* The same of a text: `path` chooses the format and is named in complaints. */
err *params_file_parse(struct str text, const char *path, struct arena *a, struct value **ret)
    MUST_CHECK;

/* Is `suffix` (".json") that of the file, in any case? */
bool params_file_is(const char *path, const char *suffix);

#endif
