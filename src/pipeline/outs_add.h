/* outs_add.h — what the files of `add` share: a target, and what is known of it before anything is
 * changed. */
#ifndef PIPELINE_OUTS_ADD_H
#define PIPELINE_OUTS_ADD_H

#include "base/map.h"
#include "pipeline/outs.h"

/* One target. */
struct adder {
    const char *typed, *path, *abs; /* path: project-relative */
    enum fs_kind kind;
    struct stage *stage;
    struct out *out;
    const char *inside; /* path below the tracked directory `out`, NULL: the whole output */
};
VEC(adder_vec, struct adder);

/* A command's targets among the project's outputs. */
struct addition {
    struct repo *repo;
    const struct outs_add_opts *opts;
    struct adder_vec adders;
    struct map outs;  /* path -> struct place */
    struct map above; /* every directory above an output -> struct place */
};

err *addition_init(struct addition *x, struct repo *r, const struct outs_add_opts *opts) MUST_CHECK;
void addition_release(struct addition *x);
static inline void addition_scope_end(struct addition *x)
{
    addition_release(x);
}

/* A target as typed: nothing is known of it but its names. */
struct adder addition_target(const struct addition *x, const char *typed);
/* May it be tracked where it is?  `stage` and `out` are set when it is already, or a directory
 * above it.  It need not exist. */
err *addition_find_room(struct addition *x, struct adder *t) MUST_CHECK;
/* ERR_NOT_FOUND unless the directory is there that it is in. */
err *addition_check_dir(struct repo *r, const struct adder *t) MUST_CHECK;
/* Its own stage and output, unless it has them. */
err *addition_claim(struct addition *x, struct adder *t) MUST_CHECK;

/* What a URL names is nowhere on this machine: ERR_CONFIG in DVC's words. */
err *outs_check_no_url(const char *typed) MUST_CHECK;

/* A path inside a tracked directory: t->out->rec becomes the directory's new entry. */
err *outs_add_part(struct repo *r, struct adder *t, const struct outs_add_opts *opts) MUST_CHECK;

#endif
