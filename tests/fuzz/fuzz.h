/* fuzz.h — what a fuzz target is: one function that must survive any bytes, and say when a promise
 * is broken.
 *
 * Linked with libFuzzer (./dev fuzz) or with standalone.c, which replays the corpus and small
 * mutations of it. */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include "base/arena.h"
#include "base/err.h"
#include "base/sb.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A broken promise: says which and aborts. */
#define PROMISE(cond)                                                                              \
    do {                                                                                           \
        if (!(cond))                                                                               \
            BUG("broken promise: %s", #cond);                                                      \
    } while (0)

/* The input with a NUL behind it; the caller frees it. */
char *fuzz_text(const uint8_t *data, size_t size);

#endif
