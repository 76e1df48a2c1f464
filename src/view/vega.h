/* vega.h — a Vega-Lite document from a template, rows and what is known of them.
 *
 * Templates are JSON with anchors, texts like "<DVC_METRIC_DATA>", that stand for values; each is
 * looked at once, so that an anchor's name in data or a title is only text.  docs/formats/
 * plots-template.md has them all.  Behaviour source: DVC 3.67.1, vectors
 * tests/vectors/vega_fill.tsv.
 *
 * Failures to fill are ERR_UNEXPECTED, as the original has them. */
#ifndef VIEW_VEGA_H
#define VIEW_VEGA_H

#include "base/vec.h"
#include "data/value.h"

struct vega_template {
    const char *name;
    const struct value *doc;
};

/* The built-in ones in the order in which they are listed; NULL ends them.  Their texts are those
 * of src/view/templates. */
extern const char *const vega_template_names[], *const vega_template_texts[];
/* A built-in template; false when there is none of the name. */
bool vega_template_builtin(const char *name, struct arena *a, struct vega_template *ret);
/* By name (NULL: "linear"): a file in `dir` (absolute, .dvc/plots; NULL) with or without .json, a
 * file at that path from `cwd`, a built-in one.  ERR_NOT_FOUND "Template 'x' not found.", with
 * those that are there as its hint; ERR_INVALID when the file is no JSON map. */
err *vega_template_find(const char *name, const char *dir, const char *cwd, struct arena *a,
                        struct vega_template *ret) MUST_CHECK;

struct vega_plot {
    const char *name; /* shown when nothing says a title */
    struct value
        *rows; /* of all revisions; changed: "filename" and "field" become what the plot needs */
    const struct value *props; /* of plots_rows, with "title" */
    struct strs revs;          /* labels with rows, in order: their colours */
    struct vega_template template;
};

/* *ret_doc: the document, {} without rows; it shares the rows.  Fails when x or y is in no row, or
 * the template has no place for data. */
err *vega_fill(const struct vega_plot *p, struct arena *a, struct value **ret_doc) MUST_CHECK;
/* For editors, which fill in the rest: the anchors of data, sizes, titles, colours and shapes
 * stay in *ret_doc, their values are in the map *ret_anchors. */
err *vega_fill_split(const struct vega_plot *p, struct arena *a, struct value **ret_doc,
                     struct value **ret_anchors) MUST_CHECK;

/* The colour of the i-th revision, "#945dd6": the same in every plot. */
const char *vega_color(size_t i);

#endif
