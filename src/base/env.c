#include "base/env.h"

const char *env_get(const struct env *env, const char *name)
{
    size_t n = strlen(name);
    for (char *const *v = env->vars; v && *v; v++)
        if (strncmp(*v, name, n) == 0 && (*v)[n] == '=')
            return *v + n + 1;
    return NULL;
}
