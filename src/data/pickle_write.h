/* pickle_write.h — a value as a Python pickle, protocol 4, without memo or frames: what
 * pickle.loads of every Python 3 gives back as the same data.  docs/formats/queue.md. */
#ifndef DATA_PICKLE_WRITE_H
#define DATA_PICKLE_WRITE_H

#include "data/value.h"

/* Lists of tuple form are tuples; keys are text; integers are of 64 bits (digits beyond become
 * text). */
void pickle_write(const struct value *v, struct sb *out);

#endif
