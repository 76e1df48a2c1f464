/* yaml_quoted.h — what stands between single quotes, as text.
 *
 * libfyaml 0.7 loses a part of what follows `''''`; such scalars are read here.  YAML 1.2, 7.3.2.
 */
#ifndef DATA_YAML_QUOTED_H
#define DATA_YAML_QUOTED_H

#include "base/sb.h"

/* `inner`: without the quotes around it.  `''` is a quote; a line break with the blanks around it
 * is a blank, n breaks are n - 1 breaks. */
void yaml_quoted_single(struct str inner, struct sb *out);

#endif
