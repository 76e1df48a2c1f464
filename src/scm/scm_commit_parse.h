/* scm_commit_parse.h — the bytes of a commit object. */
#ifndef SCM_SCM_COMMIT_PARSE_H
#define SCM_SCM_COMMIT_PARSE_H

#include "base/str.h"

struct scm_commit_text {
    struct str tree, first_parent; /* hexadecimal; no parent: empty */
    struct str parents;            /* all the "parent …" lines */
    size_t nparents;
    int64_t time_sec; /* of the committer */
    int offset_min;
    struct str message;
};

/* False when it is malformed. */
bool scm_commit_parse(struct str bytes, struct scm_commit_text *ret) MUST_CHECK;
/* Next of `parents`. */
bool scm_commit_next_parent(struct str *parents, struct str *ret_hex);

#endif
