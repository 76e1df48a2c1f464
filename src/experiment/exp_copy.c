#include "experiment/exp_copy.h"

#include "base/hex.h"
#include "base/path.h"
#include "base/proc.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_ref.h"
#include "experiment/git_hooks.h"
#include "pipeline/run_cmd.h"
#include "project/config_copy.h"
#include "scm/scm_commit.h"
#include "scm/scm_copy.h"
#include "scm/scm_rev.h"
#include "scm/scm_source.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

/* --- the directory --- */

#define OUR_NAMES "tmp-" /* never what DVC takes for its own: those are not ours to remove */

static char *random_name(const struct env *env, struct arena *a)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    enum { LEN = 8 };
    char *name = arena_printf(a, OUR_NAMES "%*s", LEN, "");
    uint64_t bits = env->random(env->random_ctx);
    for (size_t i = 0; i < LEN; i++, bits /= sizeof(letters) - 1)
        name[sizeof(OUR_NAMES) - 1 + i] = letters[bits % (sizeof(letters) - 1)];
    return name;
}

static char *place_dir(const struct project *p, enum exp_copy_place place, struct arena *a)
{
    return exps_dir(p, place == EXP_COPY_TEMP ? "standalone" : "", a);
}

/* -1: somebody holds it, or it is gone. */
static int lock_dir(const char *dir)
{
    struct stat st;
    int fd = open(dir, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return -1;
    if (flock(fd, LOCK_EX | LOCK_NB) == 0 && fstat(fd, &st) == 0 && st.st_nlink > 0)
        return fd;
    close(fd);
    return -1;
}

err *exp_copy_start(struct exp_copy *c, struct repo *r, enum exp_copy_place place)
{
    enum { TRIES = 16 };
    struct project *p = r->project;
    const char *parent = place_dir(p, place, &c->arena);
    TRY(fs_mkdirs(parent));
    c->env = *p->env;
    for (int i = 0; i < TRIES; i++) {
        const char *dir = path_join(&c->arena, parent, random_name(p->env, &c->arena));
        const bool made = mkdir(dir, 0700) == 0;
        if (!made && errno != EEXIST)
            return err_errno(errno, dir);
        c->lock_fd = made ? lock_dir(dir) : -1;
        if (c->lock_fd >= 0) { /* else it was swept before it was locked */
            c->dir = dir;
            return NULL;
        }
    }
    return err_errno(EEXIST, parent);
}

void exp_copy_info(struct exp_copy *c, const struct project *origin, const struct exp_entry *e,
                   const char *location, const char *wdir, struct exec_info *ret)
{
    struct arena *a = &c->arena;
    *ret = (struct exec_info){
        .git_url = arena_printf(a, "file://%s", c->dir),
        .baseline_rev = arena_strdup(a, e->baseline.hex),
        .location = location,
        .root_dir = c->dir,
        .dvc_dir = path_rel(a, origin->dvc_dir, origin->scm_root),
        .name = e->name,
        .wdir = wdir,
    };
}

/* --- what the entry says --- */

/* The stash commit's tree without the arguments, which are read. */
static err *read_entry(struct exp_copy *c, struct repo *r, struct scm *s, struct scm_id *ret_tree)
{
    scoped(scm_source) struct source *src = NULL;
    scoped(sb) struct sb bytes = SB_INIT;
    struct scm_commit_info info;
    const char *path = project_scm_path(r->project, ".dvc/" EXP_PACK_FILE, &c->arena);
    TRY(scm_commit_read(s, &c->entry.id, &c->arena, &info));
    TRY(scm_source_open(s, &c->entry.id, "", &src));
    TRY(source_read(src, path, &bytes));
    TRY(exp_unpack(sb_str(&bytes), &c->arena, &c->args));
    return scm_tree_with(s, &info.tree, path, STR_NONE, 0, ret_tree);
}

static const char *pin_of(const char *dir, struct arena *a)
{
    return arena_printf(a, EXP_TEMP "merge-%s", path_base(dir));
}

/* --- opening --- */

/* A memo of its own: what is remembered of a directory that goes would stay for ever. */
static err *open_project(struct exp_copy *c, const char *wdir, const struct voice *voice)
{
    struct project *p = NULL;
    c->env.cwd = path_norm(&c->arena, path_join(&c->arena, c->dir, wdir));
    TRY(project_open(&c->env, &c->arena, &p));
    p->state_path = path_join(&c->arena, p->tmp_dir, "cdvc/state.db");
    TRY(repo_open(p, c->scm, voice, &c->repo));
    git_hooks_set(c->repo, c->scm);
    return NULL;
}

static err *write_config(struct exp_copy *c, struct repo *r)
{
    scoped(sb) struct sb text = SB_INIT;
    const char *dvc_dir = path_rel(&c->arena, r->project->dvc_dir, scm_root(c->origin));
    const char *path = path_join(&c->arena, path_join(&c->arena, c->dir, dvc_dir), "config.local");
    TRY(config_copy_local(r->project->config, r->project->cache_dir, &text));
    TRY(fs_mkdirs(path_dir(&c->arena, path)));
    return fs_write_file(path, sb_str(&text), 0666, false);
}

static err *set_refs(struct exp_copy *c)
{
    const struct exp_entry *e = &c->entry;
    TRY(scm_ref_update(c->scm, EXP_EXEC_HEAD, &e->head, NULL, NULL));
    TRY(scm_ref_update(c->scm, EXP_EXEC_MERGE, &e->id, NULL, NULL));
    return scm_ref_update(c->scm, EXP_EXEC_BASELINE, &e->baseline, NULL, NULL);
}

err *exp_copy_fill(struct exp_copy *c, struct repo *r, struct scm *s, const struct exp_entry *e,
                   const char *wdir, const struct copied *copied)
{
    struct scm_id tree;
    c->entry = *e;
    c->origin = s;
    TRY(scm_ref_update(s, pin_of(c->dir, &c->arena), &e->id, NULL, NULL));
    TRY(read_entry(c, r, s, &tree));
    TRY(scm_copy_make(s, c->dir, &e->head, &tree, &c->scm));
    TRY(set_refs(c));
    TRY(write_config(c, r));
    TRY(copy_paths(r->project, scm_root(s), copied, c->dir));
    return open_project(c, wdir, &r->voice);
}

/* --- adopting --- */

static err *adopt_args(struct exp_copy *c)
{
    scoped(sb) struct sb bytes = SB_INIT;
    const char *path = path_join(&c->arena, c->repo->project->dvc_dir, EXP_PACK_FILE);
    TRY(fs_read_file(path, &bytes));
    TRY(exp_unpack(sb_str(&bytes), &c->arena, &c->args));
    return fs_remove(path);
}

static err *open_there(struct exp_copy *c, const struct env *env, const char *dir, const char *wdir,
                       const struct voice *voice)
{
    c->env = *env;
    c->dir = arena_strdup(&c->arena, dir);
    if (!scm_is_root(dir))
        return err_new(ERR_NOT_FOUND, "'%s' is no Git work tree", dir);
    TRY(scm_open(dir, env->vars, &c->scm));
    return open_project(c, wdir, voice);
}

err *exp_copy_look(struct exp_copy *c, const struct env *env, const char *dir, const char *dvc_dir,
                   const struct voice *voice)
{
    if (!path_is_safe_rel(str_of(dvc_dir)))
        return err_new(ERR_INVALID, "'%s' lies outside of '%s'", dvc_dir, dir);
    return open_there(c, env, dir, path_dir(&c->arena, dvc_dir), voice);
}

err *exp_copy_adopt(struct exp_copy *c, const struct env *env, const char *dir, const char *wdir,
                    const struct voice *voice)
{
    TRY(open_there(c, env, dir, wdir, voice));
    TRY(scm_ref_read(c->scm, EXP_EXEC_HEAD, &c->entry.head));
    TRY(scm_ref_read(c->scm, EXP_EXEC_MERGE, &c->entry.id));
    TRY(scm_ref_read(c->scm, EXP_EXEC_BASELINE, &c->entry.baseline));
    TRY(adopt_args(c));
    const char *name = exp_args_env(&c->args, "DVC_EXP_NAME");
    c->entry.name = name ? name : "";
    return NULL;
}

/* --- the end --- */

void exp_copy_close(struct exp_copy *c)
{
    repo_close(c->repo);
    scm_close(c->scm);
    c->repo = NULL;
    c->scm = NULL;
    if (c->lock_fd >= 0)
        close(c->lock_fd);
    c->lock_fd = -1;
    arena_release(&c->arena);
    c->dir = NULL;
}

bool exp_copy_is_there(const struct project *p, enum exp_copy_place place, const char *dir,
                       struct arena *a)
{
    struct fs_stat st;
    if (!starts_with(path_base(dir), "tmp") || !streq(path_dir(a, dir), place_dir(p, place, a)))
        return false;
    err *e = fs_lstat(dir, &st);
    const bool is_there = !e && st.kind == FS_DIR; /* a symlink leads to what is not ours */
    err_ignore(e);
    return is_there;
}

err *exp_copy_remove_dir(struct scm *s, const char *dir)
{
    scoped(arena) struct arena a = ARENA_INIT;
    TRY(scm_ref_delete(s, pin_of(dir, &a), NULL));
    return fs_remove_tree(dir);
}

void exp_copy_remove(struct exp_copy *c)
{
    if (!c->dir)
        return;
    repo_close(c->repo);
    c->repo = NULL;
    err_ignore(c->origin ? exp_copy_remove_dir(c->origin, c->dir) : fs_remove_tree(c->dir));
}

/* --- what killed ones left --- */

/* The info file of the run in `dir`, if it was going on. */
static bool is_killed(const struct project *p, const char *rev, const char *dir, struct arena *a,
                      struct exec_info *ret)
{
    bool found = false;
    err_ignore(exec_info_read(exec_info_temp_path(p, rev, a), a, ret, &found)); /* spoilt: none */
    return found && ret->status == EXEC_RUNNING && streq(ret->root_dir, dir) &&
           hex_is(str_of(ret->baseline_rev), sizeof(struct scm_id) - 1);
}

/* Checkpoints are an experiment already. */
static err *keep_one(const struct project *p, struct scm *s, const struct exec_info *info,
                     struct arena *a)
{
    struct scm_id baseline = SCM_ID_NONE, tip;
    memcpy(baseline.hex, info->baseline_rev, sizeof(baseline.hex));
    TRY(scm_ref_read(s, exp_ref_format(&baseline, info->name, a), &tip));
    if (scm_id_is_none(&tip))
        exp_partial_keep_copy(s, info->root_dir, info->name, &baseline, p->env->vars);
    return NULL;
}

static err *keep_killed(const struct project *p, struct scm *s, const char *dir, struct arena *a)
{
    struct fs_entries runs = {0};
    struct exec_info info;
    TRY(fs_list_if_there(exps_dir(p, EXEC_INFO_TEMP, a), a, &runs));
    for (size_t i = 0; i < runs.len; i++)
        if (is_killed(p, runs.at[i].name, dir, a, &info)) {
            TRY(keep_one(p, s, &info, a));
            return exec_info_temp_forget(p, runs.at[i].name);
        }
    return NULL;
}

/* In the queue's place one with files is its task's, which will be settled. */
static err *sweep_locked(const struct project *p, struct scm *s, const char *dir,
                         enum exp_copy_place place, struct arena *a)
{
    struct fs_entries files = {0};
    TRY(fs_list(dir, a, &files));
    if (place == EXP_COPY_QUEUE && files.len)
        return NULL;
    proc_kill_below(dir, RUN_CMD_STAGE_VAR);
    if (place == EXP_COPY_TEMP)
        err_ignore(keep_killed(p, s, dir, a)); /* what is killed may be lost */
    return exp_copy_remove_dir(s, dir);
}

static err *sweep_dir(const struct project *p, struct scm *s, const char *dir,
                      enum exp_copy_place place, struct arena *a)
{
    int fd = lock_dir(dir);
    if (fd < 0)
        return NULL;
    err *e = sweep_locked(p, s, dir, place, a);
    close(fd);
    return e;
}

static err *sweep_place(const struct project *p, struct scm *s, enum exp_copy_place place)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries files = {0};
    const char *parent = place_dir(p, place, &a);
    if (!fs_is_dir(parent))
        return NULL;
    TRY(fs_list(parent, &a, &files));
    for (size_t i = 0; i < files.len; i++)
        if (starts_with(files.at[i].name, OUR_NAMES))
            TRY(sweep_dir(p, s, path_join(&a, parent, files.at[i].name), place, &a));
    return NULL;
}

err *exp_copy_sweep(const struct project *p, struct scm *s)
{
    TRY(sweep_place(p, s, EXP_COPY_TEMP));
    return sweep_place(p, s, EXP_COPY_QUEUE);
}
