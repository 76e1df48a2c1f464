/* list_text.h — entries of `list` as lines, as a tree, as JSON.  Behaviour: DVC 3.67.1. */
#ifndef CLI_LIST_TEXT_H
#define CLI_LIST_TEXT_H

#include "data/value.h"
#include "experiment/list_view.h"

struct list_text_opts {
    bool size, hash; /* columns before the name */
    bool color;
    const char *colors; /* LS_COLORS, NULL */
};

/* Append a line for each entry and for all below it. */
void list_text(const struct list_entries *entries, const struct list_text_opts *opts,
               struct sb *out);
/* A list of maps; what is below is left out. */
struct value *list_text_value(const struct list_entries *entries, struct arena *a);

#endif
