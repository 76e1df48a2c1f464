/* schema.h — what dvc.yaml, dvc.lock and .dvc files may contain, as tables, and the complaint when
 * they do not.
 *
 * Words, order and place of the complaints: DVC 3.67.1. */
#ifndef PIPELINE_SCHEMA_H
#define PIPELINE_SCHEMA_H

#include "data/value.h"

enum schema_kind {
    SCHEMA_ANY,
    SCHEMA_STR,
    SCHEMA_BOOL,
    SCHEMA_NULL,
    SCHEMA_LIST,    /* every item fits `item` */
    SCHEMA_MAP,     /* string keys, every value fits `item` */
    SCHEMA_DICT,    /* any map */
    SCHEMA_STRUCT,  /* the keys of `fields` and no others */
    SCHEMA_EITHER,  /* the first of `options` that fits; else the complaint that got deepest */
    SCHEMA_VERSION, /* the string "2.0" */
    SCHEMA_SUM, /* a checksum: null, "", or text of three characters and more (a number is taken as
                   text) */
    SCHEMA_INT,
};

struct schema_field;

struct schema {
    enum schema_kind kind;
    const struct schema *item;
    const struct schema_field *fields;   /* ends with key NULL */
    const struct schema *const *options; /* NULL-ended */
    const char *const
        *switch_keys; /* EITHER: a map with one of these keys must fit the last option alone */
};

struct schema_field {
    const char *key;
    const struct schema *schema;
    bool required;
};

extern const struct schema schema_pipeline_file, schema_data_file, schema_lock_file,
    schema_lock_entry;

/* ERR_DOCUMENT with DVC's report ("'./dvc.yaml' validation failed…" and the lines concerned).
 * `show` as messages name the file, `rev` the revision's label or NULL. */
err *schema_check(const struct schema *s, const struct value *doc, const char *text,
                  const char *show, const char *rev) MUST_CHECK;

#endif
