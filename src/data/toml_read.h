/* toml_read.h — TOML 1.0 into values, with their places in the text.
 *
 * Debian 12 has no TOML library for C, so this reader is our own (docs/adr/0010).  Dates and
 * times become VALUE_STR with is_date, spelled as Python's str() does.  Integers of any size are
 * kept.  Taken beyond TOML 1.0: see data/toml_scan.h; and line breaks, comments and a last
 * comma in inline tables.  Values and keys know their places; a table begins where its first header
 * or key does.  `flow` marks what is written in brackets or braces.
 * Format: docs/formats/params.md.  Behaviour source: DVC 3.67.1 (tomlkit 0.15.2); vectors:
 * tests/vectors/toml_docs.tsv. */
#ifndef DATA_TOML_READ_H
#define DATA_TOML_READ_H

#include "data/value.h"

/* A whole document; always a map.  ERR_INVALID with line and column: syntax, a key defined twice, a
 * table extended that is closed, nesting beyond the limit, text that is not UTF-8. */
err *toml_read(struct str text, struct arena *a, struct value **ret) MUST_CHECK;

/* How a table or an array came to be, which decides what may be added to it. */
enum toml_how {
    TOML_VALUE,   /* not a table, or an array in brackets */
    TOML_IMPLIED, /* named by headers of tables inside of it only; and the document itself */
    TOML_HEADER,  /* by a header of its own; an item of an array of tables as well */
    TOML_DOTTED,  /* by dotted keys */
    TOML_INLINE,  /* in braces: complete */
    TOML_ARRAY,   /* an array of tables */
};
enum toml_how toml_how(const struct value *v); /* `v` read by a function of this header */

enum toml_statement_kind {
    TOML_KEY,     /* a key with its value, on lines of its own */
    TOML_SECTION, /* a header */
    TOML_PAIR,    /* a key with its value in braces */
};

/* What a document consists of, for those who change it. */
struct toml_statement {
    enum toml_statement_kind kind;
    struct value *table; /* whose header this is; in whose section or braces the key stands */
    struct value *val;   /* of a key; the table itself for a header */
    size_t key, key_end; /* the whole dotted name */
    size_t start, end;   /* whole lines with their break; of a pair from its key to its value */
};

struct toml_statements {
    struct toml_statement *at;
    size_t len, cap;
};

/* toml_read, and its statements in the order in which they end, in `a` too. */
err *toml_read_statements(struct str text, struct arena *a, struct value **ret,
                          struct toml_statements *ret_statements) MUST_CHECK;

#endif
