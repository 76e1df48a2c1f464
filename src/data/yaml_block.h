/* yaml_block.h — the plain part of YAML, read without the parser.
 *
 * What programs write is nearly always the same small part of the language: block maps and lists,
 * scalars that are plain or quoted without escapes, comments, in ASCII.  dvc.lock of a large
 * pipeline and the files of a thousand revisions are read here, at a tenth of the parser's cost.
 * Whatever is not surely of that part, malformed text included, is left to yaml_read.h, so that
 * this file has no complaints of its own.  Design: docs/adr/0011-plain-yaml-without-the-parser.md.
 */
#ifndef DATA_YAML_BLOCK_H
#define DATA_YAML_BLOCK_H

#include "data/value.h"

/* True: `ret` is what yaml_read_as_written makes of the text, places included, and lives in `a`.
 * False: the text has other things in it, and `a` some waste. */
bool yaml_block_read(struct str text, struct arena *a, struct value **ret);

#endif
