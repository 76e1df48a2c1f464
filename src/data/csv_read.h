/* csv_read.h — CSV and TSV as Python's csv.DictReader reads them: one map per row, every cell a
 * string.
 *
 * Behaviour source: DVC 3.67.1, which reads plots so. */
#ifndef DATA_CSV_READ_H
#define DATA_CSV_READ_H

#include "data/value.h"

struct csv_opts {
    char delimiter; /* ',' or '\t' */
    bool no_header; /* the fields are named "0", "1", … after the first row's */
};

/* `text` is UTF-8, its lines end as Python's text files have them.  *ret: a list of maps, whose
 * keys are shared between the rows; a cell that a short row lacks is null; those beyond the header
 * are a list under the key "null", whose node is null (JSON's spelling of Python's None).  Blank
 * lines are passed over, but for the first, which is a header without a name; quoted cells may span
 * lines.  Text without a row gives an empty list.  ERR_INVALID for what is no UTF-8 and for a cell
 * that Python refuses, in its words. */
err *csv_read(struct str text, struct csv_opts opts, struct arena *a, struct value **ret)
    MUST_CHECK;

#endif
