/* yaml_mend.h — YAML that DVC's loader reads and libfyaml 0.7 refuses, made readable for it.
 *
 * Two things are mended, by inserting blanks and "~" only, so that places can be told back:
 *  - empty items of a list ("k:\n-\n-\n"), which DVC itself writes for null;
 *  - flow collections whose lines stand left of what is around them ("k: {\n}"), which ruamel
 * allows. Meant for texts that were refused: the parser's answer to the mended text decides. */
#ifndef DATA_YAML_MEND_H
#define DATA_YAML_MEND_H

#include "base/arena.h"
#include "base/sb.h"

struct yaml_mend {
    size_t at;  /* place in the original before which something was inserted */
    size_t sum; /* bytes inserted up to and including this one */
};

struct yaml_mends {
    struct yaml_mend *at; /* ascending */
    size_t len, cap;
};

/* Inserts 16 MiB at the most.  `out` gets the mended text, `ret` (array in `a`) what was inserted;
 * none when there was nothing to mend. */
void yaml_mend(struct str text, struct arena *a, struct sb *out, struct yaml_mends *ret);

/* Back from a place in the mended text to the original. */
size_t yaml_mend_original(const struct yaml_mends *m, size_t at);

#endif
