/* plots_rows.h — documents of one revision as the rows that a plot is drawn from.
 *
 * Behaviour source: DVC 3.67.1 `plots show --json`.  Vectors: tests/vectors/plot_rows.tsv. */
#ifndef VIEW_PLOTS_ROWS_H
#define VIEW_PLOTS_ROWS_H

#include "data/value.h"

struct plots_rows_in {
    const char *id;            /* of the definition: the file that x and y without one belong to */
    const char *rev;           /* the label that its rows bear */
    const struct value *props; /* as in plots_def.h */
    const struct value *files; /* map file -> document; none that is empty, false or 0 */
};

/* Append this revision's rows to `rows` (a list in `a`): for each y its file's rows with "step"
 * (their number) or what x says, "rev", "filename", "field", and with several y's
 * "dvc_inferred_y_value".  *ret_props: the properties with x, y, labels and "anchors_y_definitions"
 * filled in; NULL when there are no rows.  Fails in DVC's words, ERR_NOT_FOUND for a field that is
 * missing, ERR_INVALID for files of different length and unequal numbers of x and y, ERR_UNEXPECTED
 * for documents that it cannot make rows of.  Nothing is appended on failure. */
err *plots_rows(const struct plots_rows_in *in, struct arena *a, struct value *rows,
                struct value **ret_props) MUST_CHECK;
/* What the original calls such a failure: "FieldNotFoundError". */
const char *plots_rows_error_type(const err *e);

/* All lists of maps of a document, at any depth of maps, side by side: row i has the fields of the
 * i-th of each.  A list counts when all its maps have the same keys.  The rows are the document's
 * own where one list has them all: not to be changed.  ERR_UNEXPECTED when a list is empty, or the
 * document is neither list nor map. */
err *plots_rows_of(const struct value *doc, struct arena *a, const struct value **ret_rows)
    MUST_CHECK;

#endif
