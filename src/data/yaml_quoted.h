/* yaml_quoted.h — what stands between quotes, as text.
 *
 * libfyaml 0.7 loses a part of what follows `''''` in single quotes and, in double quotes of
 * several lines, mistakes line ends and blanks behind escapes; such scalars are read here.
 * YAML 1.2, 7.3.
 */
#ifndef DATA_YAML_QUOTED_H
#define DATA_YAML_QUOTED_H

#include "base/sb.h"

/* `inner`: without the quotes around it.  `''` is a quote; a line break with the blanks around it
 * is a blank, n breaks are n - 1 breaks. */
void yaml_quoted_single(struct str inner, struct sb *out);

/* The same of a text that the parser has accepted: its escapes are well-formed.  An escaped break
 * is nothing. */
void yaml_quoted_double(struct str inner, struct sb *out);

#endif
