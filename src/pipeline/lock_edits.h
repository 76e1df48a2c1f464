/* lock_edits.h — the lock files that one command writes.
 *
 * A small one is written when a stage has finished.  A large one at most every 200 ms, and before
 * the command ends; until then the journal has what it lacks (lock_journal.h), or a run of
 * thousands of stages would write the whole file thousands of times.  All functions want the repo
 * lock held. */
#ifndef PIPELINE_LOCK_EDITS_H
#define PIPELINE_LOCK_EDITS_H

#include "pipeline/lock_edit.h"

enum { LOCK_EDITS_EVERY_MS = 200 };

struct lock_edits;

/* `journal_path` absolute; `show`s and paths of lock_edits_set must outlive it. */
struct lock_edits *lock_edits_new(struct source *src, const char *journal_path, struct arena *a);
void lock_edits_free(struct lock_edits *l); /* writes nothing: flush before.  NULL is fine */

/* Which file: as lock_edit_new has it. */
struct lock_place {
    const char *path, *show, *abs_path;
};

/* Set a stage's entry, as lock_edit_set. */
err *lock_edits_set(struct lock_edits *l, const struct lock_place *at, const char *stage,
                    const struct value *entry, struct lock_edit_result *ret) MUST_CHECK;

bool lock_edits_are_pending(const struct lock_edits *l);
/* Write what the files lack and clear the journal.  On failure the journal still has it. */
err *lock_edits_flush(struct lock_edits *l) MUST_CHECK;

/* Put into the lock files what a killed command left in the journal, where the stage's entry is
 * still what it was then.  *ret_live: the writer of the journal is at work, come again. `place`
 * tells where a file is: false for one that cannot be a lock file of the project, whose records are
 * dropped. */
typedef bool (*lock_place_fn)(void *ctx, const char *path, struct lock_place *ret);
err *lock_edits_recover(struct lock_edits *l, lock_place_fn place, void *ctx, bool *ret_live)
    MUST_CHECK;

#endif
