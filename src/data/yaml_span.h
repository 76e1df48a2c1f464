/* yaml_span.h — where nodes stand in a YAML text: lines, columns, what is between a key and its
 * value.  The geometry under yaml_edit. */
#ifndef DATA_YAML_SPAN_H
#define DATA_YAML_SPAN_H

#include "data/keypath.h"

/* A text and the document read from it. */
struct yaml_text {
    struct str text;
    struct arena *arena;
    struct value *doc;
};

/* The bytes an entry's value may take. */
struct yaml_span {
    size_t start; /* right behind the colon or dash; in a flow list at the item */
    size_t value; /* where the node itself begins; `start` for an empty one */
    size_t end; /* behind the node, without the line breaks that end it; `start` for an empty one */
    bool no_colon; /* "{a}": a key alone */
};

size_t yaml_span_line_start(struct str t, size_t at);
size_t yaml_span_line_end(
    struct str t,
    size_t at); /* before the line break, CRLF included; the text's end on the last line */
size_t yaml_span_next_line(struct str t, size_t at); /* behind the line break */
size_t yaml_span_column(struct str t, size_t at);    /* in bytes, from 0 */

/* The column of a block collection: where its keys or dashes stand. */
size_t yaml_span_block_column(const struct yaml_text *x, const struct value *v);
/* The comment that stands on the line of `at` behind it, blanks before it included; empty when the
 * line has none or something else first. */
struct str yaml_span_comment(struct str t, size_t at);

bool yaml_span_is_empty(const struct value *v); /* "key:" */
bool yaml_span_is_block_scalar(const struct yaml_text *x, const struct value *v);
bool yaml_span_is_alias(const struct yaml_text *x, const struct value *v);
bool yaml_span_is_block(const struct value *v); /* a list or map in block style */

/* ERR_UNSUPPORTED when the entry is not written there: from a merge, or "? key". */
err *yaml_span_of(const struct yaml_text *x, const struct keypath_spot *s, struct yaml_span *ret)
    MUST_CHECK;
/* Behind the node, without trailing line breaks; of an empty one behind its colon. */
err *yaml_span_entry_end(const struct yaml_text *x, const struct keypath_spot *s, size_t *ret)
    MUST_CHECK;

/* Behind a node that is not empty, with the line breaks that end it. */
err *yaml_span_node_end(const struct yaml_text *x, const struct value *v, size_t *ret) MUST_CHECK;

err *yaml_span_refuse(const char *why)
    MUST_CHECK; /* "the YAML text cannot be changed in place: …", ERR_UNSUPPORTED */

#endif
