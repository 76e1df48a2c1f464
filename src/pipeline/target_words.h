/* target_words.h — what a target says before anybody looks whether it is there: a file, a stage's
 * name, or both.  Behaviour: DVC 3.67.1 (oracle case repro/colon_targets). */
#ifndef PIPELINE_TARGET_WORDS_H
#define PIPELINE_TARGET_WORDS_H

#include "base/arena.h"
#include "base/err.h"

struct target_words {
    const char *file; /* as typed; NULL: ./dvc.yaml, by its default */
    const char *name; /* NULL: the whole file */
};

/* "name", "path/dvc.yaml:name", "path/dvc.yaml", "x.dvc"; what stands behind an @ belongs to the
 * name.  The file need not have the name of one.  ERR_INVALID: a dvc.lock. */
err *target_words_parse(const char *typed, struct arena *a, struct target_words *ret) MUST_CHECK;

#endif
