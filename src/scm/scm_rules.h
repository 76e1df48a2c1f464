/* scm_rules.h — one file of patterns in the form of gitignore(5), as ignore files and
 * info/sparse-checkout have it. */
#ifndef SCM_SCM_RULES_H
#define SCM_SCM_RULES_H

#include "base/arena.h"

struct scm_rule {
    struct str pattern; /* without '!' and trailing '/' */
    size_t literal;     /* bytes before the first wildcard */
    bool is_negated;    /* "!…" */
    bool dirs_only;     /* "…/" */
    bool is_name;       /* no '/' inside: matches the last component at any depth */
    bool is_suffix;     /* "*literal" */
};
/* Lives in the arena of scm_rules_parse; {0} is none.  Of thousands of names and paths without
 * wildcards, as outputs have them, all are asked at once. */
struct scm_rules {
    struct scm_rule *at;
    size_t len, cap;
    uint32_t *slots; /* a table of those without wildcards: number + 1, 0: free */
    size_t nslots;   /* a power of two, or 0 */
    size_t in_slots;
    struct scm_rule_numbers {
        uint32_t *at; /* of all others, in order */
        size_t len, cap;
    } others;
};

/* Append the rules of `text`, which need not outlive the call. */
void scm_rules_parse(struct str text, struct arena *a, struct scm_rules *out);

/* The last rule that matches `path`, or NULL.  `path` is relative to the directory the rules stand
 * in. */
const struct scm_rule *scm_rules_match(const struct scm_rules *r, struct str path, bool is_dir,
                                       bool fold_case);

#endif
