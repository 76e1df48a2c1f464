/* config_ini_value.h — one value of the INI dialect: bare, quoted, a list, or with `%(option)s` in
 * it.  Used by config_ini.c. */
#ifndef PROJECT_CONFIG_INI_VALUE_H
#define PROJECT_CONFIG_INI_VALUE_H

#include "data/value.h"

/* The value written in `text` (comment included) as a string or a list; NULL when it fits no rule.
 */
struct value *config_ini_value_parse(struct str text, struct arena *a);

/* A copy of the document with every `%(option)s` replaced by that option of the same section, of
 * its DEFAULT section or of the sections around it. ERR_UNEXPECTED when there is none, when it
 * leads in a circle, or when the result grows beyond reason. */
err *config_ini_interpolate(const struct value *doc, struct arena *a, struct value **ret)
    MUST_CHECK;

/* As it must be written to be read back: in quotes where needed, lists joined.  ERR_UNEXPECTED when
 * no quotes hold it. */
err *config_ini_value_format(const struct value *v, struct sb *out) MUST_CHECK;
/* The same for a key or section name, which cannot span lines. */
err *config_ini_name_format(struct str name, struct sb *out) MUST_CHECK;

#endif
