/* dynlib.h — shared libraries that only some commands need, loaded at the first call that needs
 * them (docs/adr/0005-late-loading.md).
 *
 * A user lists its functions once in an X-macro and gets a struct of typed pointers (scm/git_lib.h,
 * data/db.c). */
#ifndef BASE_DYNLIB_H
#define BASE_DYNLIB_H

#include "base/err.h"

/* One wanted symbol: where its address goes. */
struct dynlib_symbol {
    const char *name;
    void *slot; /* address of a function pointer */
};

/* Load `soname` and fill `count` slots.  The library stays until the process ends; loading twice is
 * cheap. ERR_UNEXPECTED naming the library (and the symbol) when it or one of them is missing;
 * slots are then undefined. */
err *dynlib_load(const char *soname, const struct dynlib_symbol *symbols, size_t count) MUST_CHECK;

/* A library that can be done without: *state, at first DYNLIB_UNKNOWN, remembers how the one
 * attempt ended.  Not from two threads at once. */
enum dynlib_state { DYNLIB_UNKNOWN, DYNLIB_LOADED, DYNLIB_MISSING };
bool dynlib_try(const char *soname, const struct dynlib_symbol *symbols, size_t count,
                enum dynlib_state *state);

#endif
