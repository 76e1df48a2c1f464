#include "experiment/exp_clean.h"

#include "base/clock.h"
#include "base/hex.h"
#include "base/map.h"
#include "base/path.h"
#include "base/proc.h"
#include "experiment/exp_copy.h"
#include "experiment/queue.h"

struct clean {
    struct repo *repo;
    struct scm *scm;
    struct map tasks; /* stash commits of those there are */
    struct map used;  /* directories of those that run */
    struct arena arena;
};

/* DVC may be about to write there what it will read. */
static bool is_older(const char *path, int64_t age_sec)
{
    struct fs_stat st;
    err *e = fs_lstat(path, &st);
    const bool older = !e && st.mtime_ns + age_sec * INT64_C(1000000000) < clock_now_ns();
    err_ignore(e); /* the next one will see it */
    return older;
}

static bool is_rev(const char *name)
{
    return hex_is(str_of(name), sizeof(((struct scm_id *)NULL)->hex) - 1);
}

/* --- what was remembered of runs --- */

enum { HOUR_SEC = 3600, WEEK_SEC = 7 * 24 * HOUR_SEC };

/* The lock: somebody may just be taking a task of which we do not know. */
static err *clean_run(struct clean *x, const char *rev)
{
    scoped(filelock) struct filelock lock = FILELOCK_INIT;
    const struct project *p = x->repo->project;
    const char *info = exec_info_path(p, rev, ".run", &x->arena);
    bool ours = false;
    if (!is_rev(rev) || map_has(&x->tasks, rev) || !is_older(path_dir(&x->arena, info), HOUR_SEC) ||
        (fs_exists(info) && !is_older(info, HOUR_SEC)))
        return NULL;
    TRY(filelock_try(&lock, exec_info_path(p, rev, ".lock", &x->arena), p->env->pid, &ours));
    if (ours)
        exec_info_forget(p, rev);
    return NULL;
}

static err *clean_temp(struct clean *x, const char *rev)
{
    const struct project *p = x->repo->project;
    const char *path = exec_info_temp_path(p, rev, &x->arena);
    struct exec_info info;
    bool found = false;
    if (!is_rev(rev))
        return NULL;
    TRY(exec_info_read(path, &x->arena, &info, &found));
    const bool has_ended = found && info.status > EXEC_SUCCESS;
    const bool is_there = found && exp_copy_is_there(p, EXP_COPY_TEMP, info.root_dir, &x->arena);
    return has_ended || (!is_there && is_older(path_dir(&x->arena, path), HOUR_SEC))
               ? exec_info_temp_forget(p, rev)
               : NULL;
}

static err *clean_each(struct clean *x, const struct fs_entries *dirs,
                       err *(*clean)(struct clean *x, const char *rev))
{
    for (size_t i = 0; i < dirs->len; i++)
        TRY(clean(x, dirs->at[i].name));
    return NULL;
}

/* --- where killed ones ran --- */

/* "tmpXXXXXXXX": Python's temporary directories; cdvc's are swept by every listing. */
static bool is_of_original(const char *name)
{
    enum { LEN = 11 };
    return starts_with(name, "tmp") && strlen(name) == LEN && name[3] != '-';
}

static err *clean_copies(struct clean *x, enum exp_copy_place place)
{
    const struct project *p = x->repo->project;
    const char *parent = exps_dir(p, place == EXP_COPY_TEMP ? "standalone" : "", &x->arena);
    struct fs_entries files = {0};
    TRY(fs_list_if_there(parent, &x->arena, &files));
    for (size_t i = 0; i < files.len; i++) {
        const char *dir = path_join(&x->arena, parent, files.at[i].name);
        if (is_of_original(files.at[i].name) && exp_copy_is_there(p, place, dir, &x->arena) &&
            is_older(dir, WEEK_SEC) && !map_has(&x->used, dir) && !proc_stands_below(dir))
            TRY(fs_remove_tree(dir));
    }
    return NULL;
}

/* --- all --- */

/* Directories are listed before the tasks they may belong to. */
static err *clean_all(struct clean *x)
{
    const struct project *p = x->repo->project;
    struct queue_tasks tasks = {0};
    struct fs_entries runs = {0}, temps = {0};
    TRY(queue_store_clean(p, &x->arena));
    TRY(fs_list_if_there(exps_dir(p, "run", &x->arena), &x->arena, &runs));
    TRY(queue_list(x->repo, x->scm, &x->arena, &tasks));
    vec_each (&tasks, t) {
        map_set(&x->tasks, t->item.msg.stash_rev, x);
        if (t->state == QUEUE_RUNNING && t->has_info)
            map_set(&x->used, t->info.root_dir, x);
    }
    TRY(clean_each(x, &runs, clean_run));
    TRY(clean_copies(x, EXP_COPY_QUEUE));
    TRY(clean_copies(x, EXP_COPY_TEMP));
    TRY(fs_list_if_there(exps_dir(p, EXEC_INFO_TEMP, &x->arena), &x->arena, &temps));
    return clean_each(x, &temps, clean_temp);
}

err *exp_clean(struct repo *r, struct scm *s)
{
    struct clean x = {.repo = r, .scm = s, .arena = ARENA_INIT};
    err *e = clean_all(&x);
    map_release(&x.tasks);
    map_release(&x.used);
    arena_release(&x.arena);
    return e;
}
