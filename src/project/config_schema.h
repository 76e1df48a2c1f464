/* config_schema.h — the options that DVC 3.67.1 knows (config_schema.c) and what their values may
 * be (config_check.c).
 *
 * Checked in the order of the document, so that the first complaint is the original's. */
#ifndef PROJECT_CONFIG_SCHEMA_H
#define PROJECT_CONFIG_SCHEMA_H

#include "data/value.h"

enum config_check {
    CHECK_STR,   /* one text, no list */
    CHECK_LOWER, /* anything; read in lower case */
    CHECK_BOOL,  /* true or false in any case */
    CHECK_BOOL_OR_STR,
    CHECK_INT,
    CHECK_COUNT,   /* an integer from 1 */
    CHECK_PERCENT, /* an integer from 0 to 100 */
    CHECK_FLOAT,
    CHECK_SECONDS, /* a number from 0 */
    CHECK_LINKS,   /* cache.type */
    CHECK_CHOICE,
    CHECK_NEVER_INT, /* COMPAT: the original wants a Python int, which no text in a file is */
    CHECK_NEVER_BOOL,
};

struct config_option {
    const char
        *section; /* "core"; "remote" for every kind of remote, "remote:s3" for one URL scheme */
    const char *name;
    enum config_check check;
    const char *choices; /* of CHECK_CHOICE: "a, b" */
    const char *def;     /* value when unset, or NULL */
};

/* NULL when unknown.  `scheme`: of a remote's URL ("" for a path), NULL elsewhere. */
const struct config_option *config_schema_find(const char *section, const char *scheme,
                                               const char *option);

bool config_schema_has_section(const char *name);
const char *config_schema_section(size_t i); /* in the original's order; NULL behind the last */
bool config_schema_has_scheme(const char *scheme);
/* Append the scheme of a URL that names a host, in lower case; nothing for a path. */
void config_schema_add_scheme(const char *url, struct sb *out);

/* remote, machine and db: maps of named maps. */
bool config_schema_is_named(const char *section);
/* Values are paths, relative to the directory of the file they stand in. */
bool config_schema_is_path(const char *section, const char *option);
/* "s3://x", whose part before "://" may be any word. */
bool config_schema_is_url(const char *text);

/* The whole merged document.  ERR_CONFIG "config file error: <reason> @ data['section']['option']".
 * *ret_warning: a line about options of [feature] that are not known, or NULL. */
err *config_check(const struct value *doc, struct arena *a, const char **ret_warning) MUST_CHECK;

#endif
