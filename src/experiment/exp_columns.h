/* exp_columns.h — the metrics or params that the rows of a listing have, file by file in the order
 * they are met. */
#ifndef EXPERIMENT_EXP_COLUMNS_H
#define EXPERIMENT_EXP_COLUMNS_H

#include "base/map.h"
#include "base/vec.h"
#include "data/value.h"

struct exp_column {
    const char *file, *key; /* "params.yaml", "model.units" */
    size_t col;             /* for the user of the names */
};
VEC(exp_column_vec, struct exp_column *);

struct exp_column_file {
    const char *file;
    struct exp_column_vec names; /* in the arena */
    struct map by_key;           /* key -> struct exp_column * */
};

struct exp_columns {
    struct arena *arena;
    struct exp_column_vec at; /* file by file; complete after exp_columns_count_all */
    struct map files;         /* file -> struct exp_column_file * */
};

void exp_columns_init(struct exp_columns *n, struct arena *a);
void exp_columns_release(struct exp_columns *n);
/* Take in the files of one row: map file -> {"data": document} (files with errors tell no names);
 * NULL is fine. */
void exp_columns_collect(struct exp_columns *n, const struct value *files);
const struct exp_column_file *exp_columns_file(const struct exp_columns *n,
                                               const char *file); /* NULL when unknown */
const struct exp_column *exp_columns_find(const struct exp_column_file *f,
                                          const char *key); /* NULL when unknown */

/* How often a name occurs among several sets: map key -> count. */
void exp_columns_add_count(struct map *counts, const char *key);
void exp_columns_count_all(struct exp_columns *n, struct map *counts); /* also fills n->at */
size_t exp_columns_count(const struct map *counts, const char *key);

/* The column a user means by "name", "file:name" or ":name".  ERR_INVALID "Unknown sort column
 * '…'", "Ambiguous sort column '…' matched '…'". */
err *exp_columns_sort_column(const struct exp_columns *metrics, const struct exp_columns *params,
                             const char *text, const struct exp_column **ret) MUST_CHECK;

#endif
