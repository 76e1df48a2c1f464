/* name_words.h — lists of names in sentences, as the original spells them. */
#ifndef CLI_NAME_WORDS_H
#define CLI_NAME_WORDS_H

#include "base/arena.h"
#include "base/vec.h"

/* "a", "a and b", "a, b and c"; `quoted`: each as Python's repr. */
const char *name_words_join(const struct strs *names, bool quoted, struct arena *a);
/* "a, b, c" */
const char *name_words_commas(const struct strs *names, struct arena *a);
/* "['a', 'b']" */
const char *name_words_list(const struct strs *names, struct arena *a);

#endif
