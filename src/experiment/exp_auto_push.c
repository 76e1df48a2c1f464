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
    *ret = (struct exp_auto_push){0};
    if (!is_wanted(r->project))
        return;
    err *e = check_remotes(r, s, git_remote);
    if (e)
        warn(r, "Failed to validate remotes. Disabling auto push", e);
    else
        ret->git_remote = git_remote;
}

/* --- pushing --- */

static err *push_data(struct repo *r, struct scm *s, const struct exp_push_result *pushed)
{
    const struct data_sync_opts how = {.scope = {.only = &pushed->commits}, .run_cache = true};
    size_t moved;
    if (!pushed->commits.len)
        return err_new(ERR_CONFLICT, "another experiment of that name is there");
    TRY(repo_enter(r));
    err *e = repo_leave(r, data_sync_push(r, s, &how, &moved));
    return e ? err_note(e, "failed to push cache") : NULL;
}

void exp_auto_push(const struct exp_auto_push *push, struct repo *r, struct scm *s, const char *ref)
{
    scoped(exp_push_result) struct exp_push_result pushed = {0};
    struct exp_push_opts how = {.git_remote = push->git_remote};
    if (!push->git_remote)
        return;
    arena_push(r->arena, &how.names, ref);
    repo_say(r, "Pushing experiment to '%s'. Cancel with CTRL+C. See <" SHARING "> for more info.",
             push->git_remote);
    err *e = exp_push(r, s, &how, &pushed);
    if (!e)
        e = push_data(r, s, &pushed);
    if (e)
        warn(r,
             arena_printf(r->arena,
                          "Something went wrong while auto pushing experiment to the remote '%s'",
                          push->git_remote),
             e);
}
