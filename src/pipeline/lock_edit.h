/* lock_edit.h — a dvc.lock that stage after stage is written into, while other programs may write
 * it, too.
 *
 * The text is kept in pieces, one per stage, so that a finished stage costs its own entry and one
 * write of the file, not a reading of the whole: a run of thousands of stages stays linear in what
 * must be read.  What the file is follows lockfile.h. */
#ifndef PIPELINE_LOCK_EDIT_H
#define PIPELINE_LOCK_EDIT_H

#include "pipeline/lockfile.h"

struct lock_edit;

/* Nothing is read yet.  `src` and the paths must outlive it; `show` as messages name the file. */
struct lock_edit *lock_edit_new(struct source *src, const char *path, const char *show,
                                const char *abs_path);
void lock_edit_free(struct lock_edit *e); /* NULL is fine */

struct lock_edit_result {
    bool changed; /* to another value: worth a word; equal ones are written, too: 1 and true */
    bool created; /* it had not been there */
    bool later;   /* asked for, and possible: the file is not written yet */
};

/* Set a stage's entry, which must outlive `e`, and write the file unless it has that value already.
 * The file is read (again) when it is not as the last call left it; what was not written yet is set
 * again then.  `may_wait`: a large file may stay unwritten until lock_edit_flush.  ERR_DOCUMENT as
 * lockfile_load; on failure the file is as it was. */
err *lock_edit_set(struct lock_edit *e, const char *stage_name, const struct value *entry,
                   bool may_wait, struct lock_edit_result *ret) MUST_CHECK;

/* Write what was left for later; nothing when there is nothing. */
err *lock_edit_flush(struct lock_edit *e) MUST_CHECK;

/* The stage's lines in the file, or as they will be; empty: none, or the file has a layout of its
 * own. Valid until the next call. */
err *lock_edit_lines(struct lock_edit *e, const char *stage_name, struct str *ret) MUST_CHECK;

#endif
