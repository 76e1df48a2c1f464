#include "base/vec.h"

#include "base/str.h"

bool strs_has(const struct strs *v, const char *s)
{
    vec_each (v, it)
        if (streq(*it, s))
            return true;
    return false;
}
