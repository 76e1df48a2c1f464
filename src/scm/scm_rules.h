/* scm_rules.h — one file of patterns in the form of gitignore(5), as ignore files and
 * info/sparse-checkout have it. */
#ifndef SCM_SCM_RULES_H
#define SCM_SCM_RULES_H

#include "base/arena.h"
#include "base/vec.h"

struct scm_rule {
    struct str pattern; /* without '!' and trailing '/' */
    size_t literal;     /* bytes before the first wildcard */
    bool is_negated;    /* "!…" */
    bool dirs_only;     /* "…/" */
    bool is_name;       /* no '/' inside: matches the last component at any depth */
    bool is_suffix;     /* "*literal" */
};
VEC(scm_rules, struct scm_rule); /* in the arena: never vec_release it */

/* Append the rules of `text`, which need not outlive the call. */
void scm_rules_parse(struct str text, struct arena *a, struct scm_rules *out);

/* The last rule that matches `path`, or NULL.  `path` is relative to the directory the rules stand
 * in. */
const struct scm_rule *scm_rules_match(const struct scm_rules *r, struct str path, bool is_dir,
                                       bool fold_case);

#endif
