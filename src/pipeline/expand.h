/* expand.h — the stages of a dvc.yaml with vars, foreach and matrix worked out: plain bodies, as if
 * somebody had written each of them by hand.
 *
 * Spec pipelines §2.3, §2.5; words and order of DVC 3.67.1. */
#ifndef PIPELINE_EXPAND_H
#define PIPELINE_EXPAND_H

#include "base/vec.h"
#include "pipeline/interp.h"

struct expanded {
    const char *name;  /* "train", "train@0" */
    const char *group; /* the name in the file: "train" of "train@0"; NULL of a plain stage */
    const struct value *body; /* without templates */
    const struct value *used; /* context_used */
    bool is_parametrized;     /* it cannot be written back: generated, or it has templates */
};
VEC(expanded_vec, struct expanded);

struct expand_file {
    struct source *src;
    const char *path, *dir;  /* of the dvc.yaml, project-relative */
    const char *show;        /* as messages name it */
    const struct value *doc; /* checked against its schema */
    struct interp_opts opts;
    /* A key given twice by a foreach is a warning; may be NULL. */
    void (*warn)(void *ctx, const char *line);
    void *ctx;
};

/* All stages, groups in the place where they stand.  ERR_INVALID in DVC's words: "failed to parse
 * 'stages.a.cmd' in 'dvc.yaml': …".  A file without anything to work out is only walked. */
err *expand_stages(const struct expand_file *f, struct arena *a, struct expanded_vec *ret)
    MUST_CHECK;
/* Another top-level value of the file (metrics, params, plots, artifacts, datasets); `v` itself
 * without templates. */
err *expand_top(const struct expand_file *f, const char *key, struct arena *a,
                const struct value **ret) MUST_CHECK;

#endif
