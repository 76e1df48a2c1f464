/* dvcfile.h — one dvc.yaml (with its dvc.lock) or one .dvc file as typed stages.
 *
 * Reads through a source, so a Git revision works as well as the disk.  Schema complaints come in
 * DVC 3.67.1's words with line, column and the lines around. */
#ifndef PIPELINE_DVCFILE_H
#define PIPELINE_DVCFILE_H

#include "base/source.h"
#include "pipeline/expand.h"
#include "pipeline/lockfile.h"
#include "pipeline/stage.h"

struct dvcfile_opts {
    const char
        *cwd_rel;     /* the user's directory, project-relative: messages name files from there */
    const char *root; /* absolute: whole paths below it are of the project; NULL: none are */
    struct expand_settings expand;
};

/* Foreach, matrix and templates are worked out.  ERR_INVALID for syntax, schema and templates,
 * ERR_NOT_FOUND when missing, ERR_UNSUPPORTED naming the construct for grammar that this version
 * does not have.  `opts` is borrowed for the call. */
err *dvcfile_load(struct source *src, const char *path, const struct dvcfile_opts *opts,
                  struct arena *a, struct dvcfile **ret) MUST_CHECK;

/* Read the lock (of a .dvc file: the file) again and refresh what its stages have recorded: another
 * command may have written it. */
err *dvcfile_refresh(struct dvcfile *f, struct source *src, const struct dvcfile_opts *opts,
                     struct arena *a) MUST_CHECK;

/* "dvc.yaml" or "*.dvc" by name. */
bool dvcfile_is_pipeline_name(const char *path);
bool dvcfile_is_data_name(const char *path);

/* The text of a .dvc file for one output: a new one, or `old` with the output's entry changed in
 * place (comments, unknown order, annotations kept). Byte format: docs/formats/dvc-file.md. */
err *dvcfile_data_text(const struct dvcfile *old, const char *def, const struct recorded *rec,
                       struct arena *a, struct sb *out) MUST_CHECK;

#endif
