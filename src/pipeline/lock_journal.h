/* lock_journal.h — stages that have finished but do not stand in dvc.lock yet:
 * .dvc/tmp/lock.journal.
 *
 * A large lock file is not written anew after each stage (lock_edits.h); what it lacks stands here,
 * so that a killed process loses nothing.  Whoever writes holds a flock on the file: the kernel
 * tells the living from the dead.  Format: docs/formats/lock-journal.md; why:
 * docs/design/lock-journal.md. */
#ifndef PIPELINE_LOCK_JOURNAL_H
#define PIPELINE_LOCK_JOURNAL_H

#include "base/arena.h"
#include "base/err.h"
#include "object/oid.h"

struct lock_journal {
    const char *path; /* absolute, borrowed */
    int fd;           /* -1: not ours */
};

/* One finished stage. */
struct lock_record {
    const char *file; /* the lock file, project-relative */
    const char *stage;
    struct oid was;   /* MD5 of the stage's lines before; of nothing when it had none */
    struct str lines; /* its lines now, as yaml_write_pair makes them */
};

enum lock_journal_state {
    LOCK_JOURNAL_EMPTY,
    LOCK_JOURNAL_LIVE,   /* its writer is at work */
    LOCK_JOURNAL_ORPHAN, /* its writer is gone */
};

void lock_journal_init(struct lock_journal *j, const char *path);
/* Also removes the file when it is ours and empty. */
void lock_journal_close(struct lock_journal *j);

/* *ret_noted false: it is somebody else's, or cannot be written: write the lock file now. */
void lock_journal_note(struct lock_journal *j, const struct lock_record *r, bool *ret_noted);
/* All that was noted stands in its lock file. */
err *lock_journal_clear(struct lock_journal *j) MUST_CHECK;

enum lock_journal_state lock_journal_look(const struct lock_journal *j);

/* What a dead writer left, in its order; only `was_md5` is known of what there was.  A record that
 * is cut off ends the list. */
struct lock_left {
    const char *file, *stage;
    const char *was_md5; /* hex; of the empty text when there were no lines */
    struct str lines;
};
typedef err *(*lock_left_fn)(void *ctx, const struct lock_left *left);
/* Take the journal over and tell all; it is the caller's to clear when that stands in its files.
 * Nothing when somebody else has it by now. */
err *lock_journal_replay(struct lock_journal *j, lock_left_fn fn, void *ctx) MUST_CHECK;

#endif
