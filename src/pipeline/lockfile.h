/* lockfile.h — dvc.lock, schema 2.0: what each stage was when it last ran.  Format:
 * docs/formats/dvc-lock.md.
 *
 * Writing replaces a stage's own lines and leaves the rest of the text alone; new stages go behind
 * the last one.  A file laid out in another way than DVC's is written anew, with the top-level keys
 * it had. */
#ifndef PIPELINE_LOCKFILE_H
#define PIPELINE_LOCKFILE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/source.h"
#include "data/value.h"

struct lockfile {
    const char *path; /* project-relative */
    const char *text; /* "" when missing */
    bool exists;
    const struct value *doc;    /* the file as read; NULL when empty or of schema 1 */
    const struct value *stages; /* map name -> entry; NULL when none */
};

/* The lock file in messages, beside the file of the stages. */
char *lockfile_show(const char *show, struct arena *a);
/* A missing file is an empty lock.  ERR_INVALID: syntax (merge conflicts named), schema, version.
 * v1 locks (no `schema`) are read. */
err *lockfile_load(struct source *src, const char *path, const char *show, struct arena *a,
                   struct lockfile **ret) MUST_CHECK;

/* Entry of a stage, NULL when none. */
const struct value *lockfile_find(const struct lockfile *l, const char *stage_name);

/* Are the stages laid out as this program and DVC write them, each a run of whole lines at two
 * blanks?  False without stages. */
bool lockfile_is_block(const struct lockfile *l);
/* Where in the text the lines of the i-th stage are; of a lock for which lockfile_is_block is true.
 */
void lockfile_span(const struct lockfile *l, size_t i, size_t *ret_start, size_t *ret_end);

/* New text with `entry` in place of (or appended as) the stage's; `*ret_changed` false when the
 * value was the same already (text then is as before). */
err *lockfile_set(const struct lockfile *l, const char *stage_name, const struct value *entry,
                  struct arena *a, const char **ret_text, bool *ret_changed) MUST_CHECK;
err *lockfile_remove(const struct lockfile *l, const char *stage_name, struct arena *a,
                     const char **ret_text) MUST_CHECK;

#endif
