/* overrides.h — the grammar of -S/--set-param: texts to edits of params files.
 *
 * Behaviour: Hydra 1.3 as DVC 3.67.1 uses it; vectors: tests/vectors/overrides.tsv.
 * Only the bytes of what is overridden change. Wherever `env` is asked for it gives random numbers
 * (shuffle) and variables (${oc.env:...}) and may be NULL. */
#ifndef OVERRIDE_OVERRIDES_H
#define OVERRIDE_OVERRIDES_H

#include "base/env.h"
#include "base/vec.h"
#include "data/value.h"
#include "override/override_op.h"

struct operand; /* what stood behind the `=`, sweeps included: override_func.h */

struct override {
    enum override_op op;
    const char *text;        /* as typed, without the file part */
    const char *key;         /* as typed, without prefix */
    const char *const *path; /* its components; one empty one for the empty key */
    size_t depth;
    const struct value *val;       /* NULL for ~key and for a sweep */
    const struct operand *operand; /* NULL for ~key */
    bool has_package;              /* key@package: only a Hydra composition knows it */
    bool is_sweep;                 /* several values: refused without --queue */
};

#define OVERRIDE_DEFAULT_FILE "params.yaml"

struct override_file {
    const char *file; /* as typed, or that; NULL: a composition */
    struct override *at;
    size_t len, cap;
};
VEC(override_files, struct override_file);

/* Parse all -S texts, grouped by file in order of first mention; arrays and strings in `a`.
 * ERR_INVALID "Invalid `--set-param` value: …". */
err *overrides_parse(const struct strs *texts, const struct env *env, struct arena *a,
                     struct override_files *out) MUST_CHECK;

/* Apply one file's overrides to its text: `text` is the file's bytes (NULL: no such file),
 * `f->file` chooses the format by suffix.  Result: new text; the very bytes of `text` when nothing
 * changes. Unknown keys are refused with DVC's "Could not override '…'." and a hint naming the
 * nested key probably meant.  No override may be a sweep. ERR_INVALID; ERR_UNSUPPORTED for TOML and
 * Python files and for YAML that cannot be changed in place; ERR_DOCUMENT-free: a malformed file is
 * ERR_INVALID. */
err *overrides_apply(const struct override_file *f, const char *text, const struct env *env,
                     struct arena *a, const char **ret_text) MUST_CHECK;

/* The same to a document of our own (pos.line 0), whose interpolations are then resolved.  Values
 * may be missing. */
err *overrides_apply_to(const struct override_file *f, struct value *doc, const struct env *env,
                        struct arena *a) MUST_CHECK;

/* One experiment of a sweep: for each file, in order, its override texts. */
struct override_texts {
    const char *file;
    struct strs texts; /* array in the arena: never vec_release it */
};
struct override_set {
    struct override_texts *at;
    size_t len, cap;
};
VEC(override_sets, struct override_set);

/* The product of all sweeps as DVC queues it: the first file and in it the first key varies
 * slowest; a key that is given twice counts once, with its last value.  Without a sweep there is
 * one set.  ERR_INVALID: glob(), interval(), a step of 0, more than a million sets. */
err *overrides_expand(const struct override_files *files, const struct env *env, struct arena *a,
                      struct override_sets *out) MUST_CHECK;

#endif
