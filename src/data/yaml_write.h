/* yaml_write.h — values in exactly the block style of DVC's files (ruamel round-trip dumper, width
 * 80).
 *
 * Format: docs/formats/yaml-emission.md.  Vectors: tests/vectors/yaml_emit.tsv. */
#ifndef DATA_YAML_WRITE_H
#define DATA_YAML_WRITE_H

#include "data/value.h"

/* A whole file: a map at column 0, newline at the end; {} gives "{}\n".  Flow-marked lists and maps
 * keep flow style. */
void yaml_write(const struct value *map, struct sb *out);

/* One `key: value` entry of a block map whose keys stand at column `indent`, trailing newline
 * included. */
void yaml_write_pair(const char *key, const struct value *val, unsigned indent, struct sb *out);

/* A scalar as it would stand after "key: " at column `column`; `in_flow` also quotes what flow
 * style cannot hold. */
void yaml_write_scalar(const struct value *v, unsigned indent, unsigned column, bool in_flow,
                       struct sb *out);

#endif
