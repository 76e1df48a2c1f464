/* yaml_tag.h — what an explicit tag (`!!int "3"`) makes of a node.
 *
 * Tags are given as the parser resolves them ("tag:yaml.org,2002:int", "!foo"), empty for none.
 * Behaviour source: DVC 3.67.1 (ruamel, safe), tests/oracle/cases/params/tags. */
#ifndef DATA_YAML_TAG_H
#define DATA_YAML_TAG_H

#include "data/value.h"

/* The value of a scalar; `plain`: it stood without quotes and not in a block.  NULL when the tag is
 * one that nobody knows, or the text is not of its type. */
struct value *yaml_tag_scalar(struct str tag, struct str text, bool plain, struct arena *a);

/* May a list or map have the tag? */
bool yaml_tag_fits(struct str tag, enum value_kind kind);

#endif
