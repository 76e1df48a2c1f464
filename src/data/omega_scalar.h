/* omega_scalar.h — texts as PyYAML writes them: plain, in single or in double quotes. */
#ifndef DATA_OMEGA_SCALAR_H
#define DATA_OMEGA_SCALAR_H

#include "base/sb.h"

#include <regex.h>

struct omega_out {
    struct sb *out;
    size_t column;   /* characters since the last line end */
    unsigned indent; /* of continued lines */
    regex_t no_text;
};
void omega_out_init(struct omega_out *o, struct sb *out);
void omega_out_release(struct omega_out *o);
static inline void omega_out_scope_end(struct omega_out *o)
{
    omega_out_release(o);
}

void omega_put(struct omega_out *o, const char *ascii); /* no line ends */
void omega_end_line(struct omega_out *o);

/* `is_key`: it may not be folded. */
void omega_put_text(struct omega_out *o, struct str text, bool is_key);

#endif
