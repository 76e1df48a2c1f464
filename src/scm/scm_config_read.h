/* scm_config_read.h — the text of one Git configuration file to names and values (git-config(1),
 * "Syntax"). */
#ifndef SCM_SCM_CONFIG_READ_H
#define SCM_SCM_CONFIG_READ_H

#include "base/arena.h"

/* One key: "section.key" or "section.Sub.key", section and key in lower case; `value` NULL for a
 * key without '='. */
typedef void (*scm_config_entry_fn)(void *ctx, const char *name, const char *value);

/* Names and values live in `a`.  Stops at the first malformed line. */
void scm_config_parse(struct str text, struct arena *a, scm_config_entry_fn fn, void *ctx);

/* A name as typed, in the spelling above. */
const char *scm_config_normal_name(const char *name, struct arena *a);

#endif
