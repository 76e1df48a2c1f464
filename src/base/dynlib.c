#include "base/dynlib.h"

#include <dlfcn.h>

static err *missing(const char *what, const char *soname)
{
    const char *why = dlerror();
    return err_new(ERR_UNEXPECTED, "%s '%s': %s", what, soname, why ? why : "unknown reason");
}

err *dynlib_load(const char *soname, const struct dynlib_symbol *symbols, size_t count)
{
    void *lib = dlopen(soname, RTLD_LAZY | RTLD_LOCAL);
    if (!lib)
        return missing("cannot load the library", soname);
    for (size_t i = 0; i < count; i++) {
        void *address = dlsym(lib, symbols[i].name);
        if (!address)
            return missing("unusable library", soname);
        /* POSIX lets a function's address travel in a void pointer; ISO C only lets bytes do so. */
        memcpy(symbols[i].slot, &address, sizeof(address));
    }
    return NULL;
}

bool dynlib_try(const char *soname, const struct dynlib_symbol *symbols, size_t count,
                enum dynlib_state *state)
{
    if (*state == DYNLIB_UNKNOWN) {
        err *e = dynlib_load(soname, symbols, count);
        *state = e ? DYNLIB_MISSING : DYNLIB_LOADED;
        err_ignore(e); /* the caller has another way */
    }
    return *state == DYNLIB_LOADED;
}
