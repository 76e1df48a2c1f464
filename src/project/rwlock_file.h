/* rwlock_file.h — the text of .dvc/tmp/rwlock and its rules, without files and waiting: who blocks
 * whom.  Used by rwlock.c.
 *
 *     {"write": {PATH: {"pid": N, "cmd": S}}, "read": {PATH: [{"pid": N, "cmd": S}, …]}}
 *
 * Behaviour source: DVC 3.67.1, recorded in tests/vectors/rwlock.tsv. */
#ifndef PROJECT_RWLOCK_FILE_H
#define PROJECT_RWLOCK_FILE_H

#include "base/vec.h"
#include "data/value.h"

/* Parse and check.  `shown`: the file's path for messages.  ERR_INVALID with the original's words.
 */
err *rwlock_file_parse(struct str text, const char *shown, struct arena *a, struct value **ret)
    MUST_CHECK;

/* Who holds paths: a process and its command. */
struct rwlock_holder {
    int64_t pid;
    const char *cmd;
};
VEC(rwlock_holders, struct rwlock_holder);

struct rwlock_request {
    struct arena *a;
    struct value *doc;
    struct rwlock_holder self;
    const struct strs *read, *write;
    bool (*is_alive)(void *ctx, long pid);
    /* Told for each entry of a process that is gone, which is dropped. */
    void (*dropped)(void *ctx, const struct rwlock_holder *holder, const char *path);
    void *ctx;
};

/* Who stands in the way (repeated for each path); *ret_path is the path of ours that the original
 * names then. */
void rwlock_file_blockers(const struct rwlock_request *r, struct rwlock_holders *out,
                          const char **ret_path);

/* Enter our paths; those that were not ours already go to `new_read`, `new_write`. */
void rwlock_file_enter(const struct rwlock_request *r, struct strs *new_read,
                       struct strs *new_write);

/* Take our entries out again; a part that becomes empty goes as well. */
void rwlock_file_leave(struct value *doc, const struct rwlock_holder *self, const struct strs *read,
                       const struct strs *write);

#endif
