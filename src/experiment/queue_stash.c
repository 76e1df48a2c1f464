#include "experiment/queue_stash.h"

#include "experiment/queue_life.h"
#include "scm/scm_source.h"

/* --- which --- */

/* What cannot be read is nobody's task. */
static bool is_old(struct repo *r, struct scm *s, const struct exp_entry *entry)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(scm_source) struct source *src = NULL;
    scoped(sb) struct sb bytes = SB_INIT;
    struct exp_args args;
    err *e = scm_source_open(s, &entry->id, "", &src);
    if (!e)
        e = source_read(src, project_scm_path(r->project, ".dvc/" EXP_PACK_FILE, &a), &bytes);
    if (!e)
        e = exp_unpack(sb_str(&bytes), &a, &args);
    const bool usable = !e;
    err_ignore(e);
    return usable && !exp_args_env(&args, "DVC_EXP_NAME");
}

static err *list_entries(struct repo *r, struct scm *s, struct arena *a, struct exp_entries *out)
{
    struct exp_entries all = {0};
    TRY(exp_entry_list(s, EXP_STASH, a, &all));
    vec_each (&all, entry)
        if (is_old(r, s, entry))
            arena_push(a, out, *entry);
    return NULL;
}

/* --- as items --- */

static struct queue_message message_of(struct repo *r, struct scm *s, const struct exp_entry *entry,
                                       struct arena *a)
{
    return (struct queue_message){.dvc_root = r->project->root,
                                  .scm_root = scm_root(s),
                                  .stash_ref = EXP_STASH,
                                  .stash_rev = arena_strdup(a, entry->id.hex),
                                  .baseline_rev = arena_strdup(a, entry->baseline.hex),
                                  .head_rev = arena_strdup(a, entry->head.hex),
                                  .name = entry->name,
                                  .branch = entry->branch};
}

static bool has_rev(const struct queue_items *items, const char *rev)
{
    vec_each (items, item)
        if (streq(item->msg.stash_rev, rev))
            return true;
    return false;
}

err *queue_stash_list(struct repo *r, struct scm *s, struct arena *a, struct queue_items *out)
{
    struct exp_entries entries = {0};
    TRY(list_entries(r, s, a, &entries));
    vec_each (&entries, entry)
        if (!has_rev(out, entry->id.hex))
            arena_push(a, out, ((struct queue_item){.msg = message_of(r, s, entry, a)}));
    return NULL;
}

/* --- as tasks --- */

static err *make_task(struct repo *r, struct scm *s, const struct exp_entry *entry, struct arena *a)
{
    scoped(queue_letter) struct queue_letter letter = QUEUE_LETTER_INIT;
    struct queue_items items = {0};
    struct queue_message m = message_of(r, s, entry, a);
    TRY(queue_store_list(r->project, a, &items));
    if (has_rev(&items, entry->id.hex))
        return NULL;
    m.id = queue_uuid(r->project->env, a);
    m.stash_ref = EXP_CELERY_STASH;
    TRY(queue_store_write(r->project, &m, a, &letter));
    TRY(exp_entry_ensure(s, EXP_CELERY_STASH, entry, r->project->env));
    return queue_store_put(&letter);
}

/* The lock of its runner-to-be keeps a second one out. */
static err *adopt(struct repo *r, struct scm *s, const struct exp_entry *entry, struct arena *a)
{
    scoped(filelock) struct filelock lock = FILELOCK_INIT;
    const struct queue_item item = {.msg = message_of(r, s, entry, a)};
    bool ours = false;
    TRY(queue_life_begin(r->project, &item, &lock, &ours));
    if (!ours)
        return NULL;
    TRY(make_task(r, s, entry, a));
    return exp_entry_drop(s, EXP_STASH, &entry->id);
}

err *queue_stash_adopt(struct repo *r, struct scm *s)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct exp_entries entries = {0};
    TRY(list_entries(r, s, &a, &entries));
    vec_each (&entries, entry)
        TRY(adopt(r, s, entry, &a));
    return NULL;
}
