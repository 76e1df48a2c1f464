/* project_files.h — the files of one state of a project, as listings of params and metrics read
 * them: those of the tree and, where it lacks them, what outputs recorded, from the cache.
 * Behaviour: DVC 3.67.1. */
#ifndef PIPELINE_PROJECT_FILES_H
#define PIPELINE_PROJECT_FILES_H

#include "object/cache.h"
#include "pipeline/index.h"

/* Append `path`; or, when it is a directory of the tree or in an output, the files at any depth
 * below it, sorted.  Files that .dvcignore hides and those of the pipelines (*.dvc, dvc.yaml,
 * .dvcignore) are passed over, but a hidden directory that is named itself stands for itself.
 * Outputs whose list of files the cache lacks have none.  `cache` NULL: the tree alone. */
err *project_files_expand(const struct index *ix, struct cache *cache, const char *path,
                          struct arena *a, struct strs *ret) MUST_CHECK;

/* Is there something: in the tree and not hidden, or an output whose content the cache has? */
err *project_files_has(const struct index *ix, struct cache *cache, const char *path,
                       struct arena *a, bool *ret) MUST_CHECK;

/* ERR_LOST_LIST "failed to load directory ('a', 'b')" when a path that the tree lacks is in an
 * output, or is one, whose list of files the cache lacks. */
err *project_files_check_list(const struct index *ix, struct cache *cache, const char *path,
                              struct arena *a) MUST_CHECK;

/* Where a file's bytes are: *ret none: in the tree, else the object of the cache that stands for
 * it. ERR_NOT_FOUND when neither holds it, or as project_files_check_list. */
err *project_files_find(const struct index *ix, struct cache *cache, const char *path,
                        struct arena *a, struct oid *ret) MUST_CHECK;

/* A params or metrics file as params_file_read has it.  ERR_NOT_FOUND when neither tree nor cache
 * holds it, or as project_files_check_list. */
err *project_files_read(const struct index *ix, struct cache *cache, const char *path,
                        struct arena *a, struct value **ret) MUST_CHECK;

#endif
