/* exp_overrides.h — the grammar of -S/--set-param: texts to edits of params files.
 *
 * Spec experiments §4.1-4.3; vectors tests/vectors/overrides.tsv (Hydra 1.3 as DVC 3.67.1 uses it).  Only the bytes of what is overridden change. */
#ifndef EXPERIMENT_EXP_OVERRIDES_H
#define EXPERIMENT_EXP_OVERRIDES_H

#include "base/vec.h"
#include "data/value.h"

enum override_op {
    OVERRIDE_SET,       /* key=v: must exist */
    OVERRIDE_ADD,       /* +key=v: must not exist */
    OVERRIDE_FORCE_ADD, /* ++key=v */
    OVERRIDE_REMOVE,    /* ~key, ~key=v */
};

struct override {
    enum override_op op;
    const char *text;          /* as typed, without the file part */
    const char *const *path;   /* key components */
    size_t depth;
    const struct value *val;   /* NULL for ~key */
    bool is_sweep;             /* several values: refused without --queue */
};

struct override_file {
    const char *file; /* as typed, "params.yaml" by default */
    struct override *at;
    size_t len;
};
VEC(override_files, struct override_file);

/* Parse all -S texts, grouped by file in order of first mention.  ERR_INVALID "Invalid `--set-param` value: …". */
err *exp_overrides_parse(const struct strs *texts, struct arena *a, struct override_files *out) MUST_CHECK;

/* Apply one file's overrides to its text: `text` is the file's bytes (NULL: no such file), `path` chooses the format by suffix.  Result: new text.
 * Unknown keys are refused with DVC's "Could not override '…'" and a hint naming the nested key probably meant. */
err *exp_overrides_apply(const struct override_file *f, const char *text, struct arena *a, const char **ret_text) MUST_CHECK;

#endif
