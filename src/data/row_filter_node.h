/* row_filter_node.h — a condition as the parser leaves it for the matcher. */
#ifndef DATA_ROW_FILTER_NODE_H
#define DATA_ROW_FILTER_NODE_H

#include "base/pattern.h"
#include "data/frame.h"

enum row_filter_kind {
    ROW_FILTER_AND, /* `left` and `right` */
    ROW_FILTER_OR,
    ROW_FILTER_NOT, /* `left` alone */
    ROW_FILTER_EQ,  /* this and the rest: `column`, and but for MISSING `literal` or `pattern` */
    ROW_FILTER_NE,
    ROW_FILTER_LT,
    ROW_FILTER_LE,
    ROW_FILTER_GT,
    ROW_FILTER_GE,
    ROW_FILTER_LIKE,
    ROW_FILTER_MISSING,
};

struct row_filter_node {
    enum row_filter_kind kind;
    struct row_filter_node *left, *right;
    const char *column;
    size_t col;                 /* after row_filter_bind */
    const char *text;           /* the literal as it was written, without quotes */
    const struct value *number; /* what it is when it stands bare and is one; else NULL */
    const struct value *boolean;
    struct pattern *pattern;
    struct row_filter_node *next; /* all that are made, newest first */
};

struct row_filter {
    struct arena *arena;
    struct row_filter_node *root;
    struct row_filter_node *all;
};

#endif
