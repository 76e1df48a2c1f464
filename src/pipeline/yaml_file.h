/* yaml_file.h — one YAML file of the repository read through a source, with DVC's report when it is
 * malformed. */
#ifndef PIPELINE_YAML_FILE_H
#define PIPELINE_YAML_FILE_H

#include "base/source.h"
#include "data/value.h"

struct yaml_file {
    bool exists;
    const char *text;  /* NULL when missing; "" of what is false but not empty */
    struct value *doc; /* NULL when missing, empty or false; not to be changed: revisions may share
                          it */
    bool *checked; /* set by who has checked it against its schema; NULL when that is not remembered
                    */
};

/* A missing file is success.  Malformed: ERR_DOCUMENT "'./dvc.yaml' is invalid[ (possible merge
 * conflicts)]." and where. */
err *yaml_file_load(struct source *src, const char *path, const char *show, struct arena *a,
                    struct yaml_file *ret) MUST_CHECK;

struct schema;
/* Check it against its schema, unless that has been done of this content (pipeline/schema.h). */
err *yaml_file_check(const struct yaml_file *f, const struct schema *schema, const char *show,
                     struct source *src) MUST_CHECK;

/* How messages name a project path from the user's directory: "./dvc.yaml", "../x.dvc". */
char *yaml_file_show(const char *path, const char *cwd_rel, struct arena *a);

#endif
