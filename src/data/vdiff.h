/* vdiff.h — what differs between two params or metrics documents.  Behaviour source: DVC 3.67.1
 * `params diff`, `metrics diff`, `exp diff`. */
#ifndef DATA_VDIFF_H
#define DATA_VDIFF_H

#include "data/value.h"

/* Compare two maps file -> document.  Result: map file -> map key -> {"old": v, "new": v[, "diff":
 * number]}, absent sides missing; files and keys in the order old then new.  Lists appear as their
 * Python repr text.  `with_unchanged` keeps equal leaves. */
struct value *vdiff_files(const struct value *old_files, const struct value *new_files,
                          bool with_unchanged, struct arena *a);

#endif
