/* yaml_read.h — YAML 1.2 (core schema, as DVC's loader reads it) into values.
 *
 * The only file that knows libfyaml; it uses the event parser only.  Anchors, aliases and `<<`
 * merges are resolved (with a bound on expansion; merged keys come first, as with DVC); duplicate
 * keys are refused.  yes/no/on/off are
 * strings, 0o17 octal, 1_000 is 1000, dates become VALUE_STR with is_date. Behaviour source:
 * DVC 3.67.1 (ruamel). */
#ifndef DATA_YAML_READ_H
#define DATA_YAML_READ_H

#include "data/yaml_resolve.h"

/* Parse one document.  Empty text gives a VALUE_NULL.  Malformed text is ERR_INVALID whose message
 * is the description DVC prints below "'dvc.yaml' is invalid." in our own words, with line and
 * column; `ret` values point into `a`. */
err *yaml_read(struct str text, struct arena *a, struct value **ret) MUST_CHECK;

/* The same for an editor of the text: the pairs of a map stand in the order of the text, and those
 * that `<<` merged, which have no key_node, behind all others. */
err *yaml_read_as_written(struct str text, struct arena *a, struct value **ret) MUST_CHECK;

/* True when a line starts with a Git merge-conflict marker ("<<<<<<< ", "=======", ">>>>>>> "). */
bool yaml_has_conflict_markers(struct str text);

#endif
