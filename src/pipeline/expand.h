/* expand.h — the stages of a dvc.yaml with vars, foreach and matrix worked out: plain bodies, as if
 * somebody had written each of them by hand.
 *
 * A file without anything to work out is only walked, and its params.yaml not read.  Words and
 * order of errors: DVC 3.67.1. */
#ifndef PIPELINE_EXPAND_H
#define PIPELINE_EXPAND_H

#include "base/vec.h"
#include "pipeline/interp.h"

/* What the caller decides for all files of an index. */
struct expand_settings {
    struct interp_opts parsing;
    /* `item` or `key` hide what the user defined; may be NULL. */
    void (*warn)(void *ctx, const char *line);
    void *ctx;
};

struct expand_file {
    struct context_place at;
    const char *dir;         /* of the dvc.yaml, project-relative */
    const struct value *doc; /* checked against its schema */
    struct expand_settings settings;
};

struct expanded {
    const char *name;  /* "train", "train@0" */
    const char *group; /* the name in the file: "train" of "train@0"; NULL of a plain stage */
    const struct value *body; /* without templates */
    const struct value *used; /* context_used */
    bool is_parametrized; /* it cannot be written back: generated, or it has templates or vars */
};
VEC(expanded_vec, struct expanded);

struct expander;

/* Look at `vars`.  `f` is borrowed, all else lives in `a`.  Errors here and below are ERR_INVALID
 * in DVC's words: "failed to parse 'stages.a.cmd' in 'dvc.yaml': …". */
err *expand_open(const struct expand_file *f, struct arena *a, struct expander **ret) MUST_CHECK;
/* All stages, those of a group in its place. */
err *expand_stages(struct expander *x, struct expanded_vec *ret) MUST_CHECK;
/* Another top-level value of the file (metrics, params, plots, artifacts, datasets): NULL when it
 * is missing, itself when it has no templates. */
err *expand_top(struct expander *x, const char *key, const struct value **ret) MUST_CHECK;

/* Is this stage's body a foreach or a matrix? */
bool expand_is_group(const struct value *body);

#endif
