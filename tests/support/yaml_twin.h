/* yaml_twin.h — the two readers of YAML against each other. */
#ifndef TESTS_SUPPORT_YAML_TWIN_H
#define TESTS_SUPPORT_YAML_TWIN_H

#include "data/value.h"

enum yaml_twin {
    YAML_TWIN_SAME,  /* both read it, and every value, style and place is the same */
    YAML_TWIN_LEFT,  /* yaml_block leaves it to the parser */
    YAML_TWIN_OTHER, /* yaml_block reads what the parser refuses, or something else */
};

/* `why` gets what differs. */
enum yaml_twin yaml_twin_read(struct str text, struct sb *why);

#endif
