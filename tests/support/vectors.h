/* vectors.h — recorded tables: one case a row, cells between tabs, most of them JSON. */
#ifndef TESTS_SUPPORT_VECTORS_H
#define TESTS_SUPPORT_VECTORS_H

#include "data/value.h"

enum { MAX_CELLS = 8 };

struct row {
    struct arena *arena; /* of this row alone */
    const char *cells[MAX_CELLS];
    size_t n;
};

typedef void (*row_fn)(const struct row *row);

/* Call `fn` for each row of tests/`file`; returns how many there were. */
size_t each_row(const char *file, row_fn fn);

/* A cell read as JSON; fails the case and gives null when it is not. */
struct value *json_cell(const struct row *row, size_t i);
const char *text_cell(const struct row *row, size_t i); /* a JSON string; "" for anything else */

#endif
