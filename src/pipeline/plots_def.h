/* plots_def.h — which plots a state of a project has: what `plots:` at the top of its dvc.yaml
 * files says, the outputs of stages that are plots, and files that a user names.
 *
 * Paths in what comes out of here are as the user sees them from his directory, as in the JSON of
 * DVC 3.67.1, the source of the behaviour; they are slashed and normalised. */
#ifndef PIPELINE_PLOTS_DEF_H
#define PIPELINE_PLOTS_DEF_H

#include "object/cache.h"
#include "pipeline/index.h"

/* One plot.  `props` is a map with what is said of it of x, y, x_label, y_label, title, template,
 * header; x and y that name files have them as the user sees them. */
struct plots_def {
    const char *id; /* a path, or, when y names files, a title */
    const struct value *props;
};
VEC(plots_def_vec, struct plots_def);

/* Those of one dvc.yaml; file "" has the outputs and the named files. */
struct plots_config {
    const char *file;
    struct plots_def_vec defs;
    const struct err
        *error; /* a directory in it cannot be listed; NULL; freed by plots_configs_release */
};
VEC(plots_configs, struct plots_config);
void plots_configs_release(struct plots_configs *c);

struct plots_def_opts {
    /* As typed: paths, or ids, or regular expressions at their start (what is none stands for
     * itself); none: all. */
    struct strs targets;
    const struct value *props; /* a map that wins over what is said of each plot; NULL */
    bool *known; /* one for each target: set when it means a plot or something there; NULL */
};

/* In the order of the original: the dvc.yaml files in project order, then "" with outputs in
 * project order, then targets that exist.  Directories stand for the files in them (`cache`, which
 * may be NULL, knows those of outputs).  A target that exists nowhere is there alone, when nothing
 * else is.  All but errors in `a`, nothing of it shared with the index. */
err *plots_def_collect(const struct index *ix, struct cache *cache,
                       const struct plots_def_opts *opts, struct arena *a,
                       struct plots_configs *ret) MUST_CHECK;

/* The files that a plot is drawn from: those of y, or the id itself, then that of x; none twice. */
void plots_def_sources(const struct plots_def *d, struct arena *a, struct strs *out);

/* Is it one by its name: .png .jpg .jpeg .gif .svg? */
bool plots_def_is_image(const char *path);

#endif
