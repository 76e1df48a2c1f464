/* yaml_resolve.h — what a plain scalar means by YAML 1.2's core schema.  Behaviour source:
 * DVC 3.67.1 (ruamel); vectors: tests/vectors/yaml_plain.tsv. */
#ifndef DATA_YAML_RESOLVE_H
#define DATA_YAML_RESOLVE_H

#include "data/value.h"

/* A plain scalar's value by the core schema: used for -S values too. */
struct value *yaml_resolve_plain(struct str text, struct arena *a);

#endif
