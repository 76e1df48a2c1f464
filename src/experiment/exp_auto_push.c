#include "experiment/exp_auto_push.h"

#include "experiment/exp_push.h"
#include "scm/scm_remote.h"

#include <strings.h>

#define SHARING "https://dvc.org/doc/user-guide/experiment-management/sharing-experiments"

static void warn(struct repo *r, const char *before, err *e)
{
    char *text = err_text(e);
    repo_warn(r, "%s: %s", before, text);
    free(text);
    err_free(e);
}

/* --- whether --- */

/* COMPAT exprun/auto_push: a 1, a y or "true" anywhere. */
static bool means_yes(const char *text)
{
    for (const char *p = text; *p; p++)
        if (strchr("1yY", *p) || strncasecmp(p, "true", strlen("true")) == 0)
            return true;
    return false;
}

static bool is_wanted(const struct project *p)
{
    const char *said = env_get(p->env, "DVC_EXP_AUTO_PUSH");
    return said ? means_yes(said) : config_get_bool(p->config, "exp.auto_push");
}

static const char *git_remote_of(const struct project *p)
{
    const char *said = env_get(p->env, "DVC_EXP_GIT_REMOTE");
    const char *name = said ? said : config_get(p->config, "exp.git_remote");
    return name ? name : "origin";
}

static err *check_remotes(struct repo *r, struct scm *s, const char *git_remote)
{
    if (streq(git_remote, r->project->root))
        repo_warn(r,
                  "'%s' points to the current Git repo, experiment Git refs will not be pushed. "
                  "But DVC cache and run cache will automatically be pushed to the default DVC "
                  "remote (if any) on each experiment commit.",
                  git_remote);
    TRY(scm_remote_check(s, git_remote));
    return data_sync_check_default(r);
}

void exp_auto_push_plan(struct repo *r, struct scm *s, struct exp_auto_push *ret)
{
    const char *git_remote = git_remote_of(r->project);
    if (ret->is_planned)
        return;
    ret->is_planned = true;
    if (!is_wanted(r->project))
        return;
    err *e = check_remotes(r, s, git_remote);
    if (e)
        warn(r, "Failed to validate remotes. Disabling auto push", e);
    else
        ret->git_remote = git_remote;
}

/* --- pushing --- */

/* The commits, newest first, that this run has not brought there before. */
static void leave_new(struct scm_id_list *commits, const struct scm_id *pushed)
{
    for (size_t i = 0; i < commits->len; i++)
        if (scm_id_equal(&commits->at[i], pushed)) {
            commits->len = i;
            return;
        }
}

static err *push_data(struct repo *r, struct scm *s, const struct scm_id_list *commits,
                      bool run_cache)
{
    const struct data_sync_opts how = {.scope = {.only = commits}, .run_cache = run_cache};
    size_t moved;
    TRY(repo_lock_take(&r->lock));
    err *e = data_sync_push(r, s, &how, &moved);
    repo_lock_drop(&r->lock);
    return e ? err_note(e, "failed to push cache") : NULL;
}

/* A stage that drops checkpoints makes the commits after them anew: over those of ours. */
static err *push_all(struct exp_auto_push *push, struct repo *r, struct scm *s, const char *ref,
                     bool run_cache)
{
    scoped(exp_push_result) struct exp_push_result result = {0};
    struct exp_push_opts how = {.git_remote = push->git_remote, .there = push->pushed};
    arena_push(r->arena, &how.names, ref);
    TRY(exp_push(r, s, &how, &result));
    if (!result.commits.len)
        return err_new(ERR_CONFLICT, "another experiment of that name is there");
    const struct scm_id tip = result.commits.at[0];
    leave_new(&result.commits, &push->pushed);
    TRY(push_data(r, s, &result.commits, run_cache));
    push->pushed = tip;
    return NULL;
}

static void push_or_warn(struct exp_auto_push *push, struct repo *r, struct scm *s, const char *ref,
                         bool run_cache)
{
    if (!push->git_remote)
        return;
    repo_say(r, "Pushing experiment to '%s'. Cancel with CTRL+C. See <" SHARING "> for more info.",
             push->git_remote);
    err *e = push_all(push, r, s, ref, run_cache);
    if (e)
        warn(r,
             arena_printf(r->arena,
                          "Something went wrong while auto pushing experiment to the remote '%s'",
                          push->git_remote),
             e);
}

void exp_auto_push(struct exp_auto_push *push, struct repo *r, struct scm *s, const char *ref)
{
    push_or_warn(push, r, s, ref, true);
}

void exp_auto_push_checkpoint(struct exp_auto_push *push, struct repo *r, struct scm *s,
                              const char *ref)
{
    exp_auto_push_plan(r, s, push);
    push_or_warn(push, r, s, ref, false);
}
