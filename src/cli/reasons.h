/* reasons.h — why revisions lack something, each reason told once with all that it holds for. */
#ifndef CLI_REASONS_H
#define CLI_REASONS_H

#include "cli/app.h"

struct reason {
    const char *text;
    struct strs names;
};
VEC(reasons, struct reason);

/* In one line, and as the system says it without its number.  All in `a`. */
void reasons_add(struct reasons *all, const char *name, const char *text, struct arena *a);
/* The same of an error of exp_files.h that concerns `file` (NULL: nothing in particular). */
void reasons_add_error(struct reasons *all, const char *name, const struct value *error,
                       const char *file, struct arena *a);
/* "WARNING: WHAT 'a' and 'b': TEXT" */
void reasons_warn(struct app *app, const char *what, const struct reasons *all);

#endif
