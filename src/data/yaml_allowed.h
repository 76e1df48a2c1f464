/* yaml_allowed.h — the characters that a YAML document may hold at all, looked at before it is
 * parsed: libfyaml takes most of those that are not, where DVC 3.67.1 refuses the file. */
#ifndef DATA_YAML_ALLOWED_H
#define DATA_YAML_ALLOWED_H

#include "base/err.h"
#include "base/str.h"

/* ERR_INVALID with line and column of the first character that it may not, and its number. */
err *yaml_allowed_check(struct str text) MUST_CHECK;

#endif
