/* rwlock.h — DVC's reader/writer locks: on paths, .dvc/tmp/rwlock, and on the workspace and refs of
 * experiments, .dvc/tmp/exps/rwlock (JSON guarded by rwlock.lock).  Behaviour: DVC 3.67.1.
 *
 * A stage's paths stay locked during its whole run, so that neither program runs the same stage
 * twice at once. */
#ifndef PROJECT_RWLOCK_H
#define PROJECT_RWLOCK_H

#include "base/vec.h"
#include "project/project.h"

struct rwlock {
    struct project *project;
    const char *file; /* below .dvc/tmp */
    bool no_wait;
    void (*tell)(void *ctx, const char *text);
    void *tell_ctx;
    struct strs read, write; /* what we hold now */
    struct rwlock *next; /* ring of all of this process: what one still holds another's drop leaves
                            in the file */
};

#define RWLOCK_PATHS       "rwlock"
#define RWLOCK_EXPERIMENTS "exps/rwlock" /* its directory is there already */

void rwlock_init(struct rwlock *l, struct project *p, const char *file);
/* Another one of the same process with the same settings: stages that run at once each have theirs.
 * To be ended before `first` is. */
void rwlock_init_beside(struct rwlock *l, struct rwlock *first);
void rwlock_end_beside(struct rwlock *l); /* drops, too */
/* Take all or none.  Paths absolute, other names (refs) as they are.  Blocked: waits for the holder
 * (naming it through `tell`), or with no_wait ERR_LOCKED, and when that one waits for us
 * ERR_DEADLOCK, with DVC's "'…' is busy, it is being blocked by:" text.  Entries of dead processes
 * are dropped (tell gets DVC's warning), and so are those of another command that had our number.
 */
err *rwlock_take(struct rwlock *l, const struct strs *read, const struct strs *write) MUST_CHECK;
void rwlock_drop(struct rwlock *l); /* gives back what we hold; failures are swallowed */
static inline void rwlock_scope_end(struct rwlock *l)
{
    rwlock_drop(l);
}

#endif
