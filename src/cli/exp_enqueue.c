#include "cli/exp_enqueue.h"

#include "cli/name_words.h"
#include "cli/program.h"
#include "cli/queue_follow.h"
#include "experiment/copy_paths.h"
#include "experiment/exp_left_out.h"
#include "experiment/exp_prepare.h"
#include "experiment/queue_stash.h"
#include "experiment/queue_worker.h"

/* --- queueing --- */

/* {'params.yaml': ['lr=0.1']}, as Python spells it. */
static void say_overrides(struct app *app, const struct override_set *set)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *m = value_map(&app->arena);
    for (size_t i = 0; i < set->len; i++) {
        struct value *list = value_list(&app->arena);
        vec_each (&set->at[i].texts, override)
            value_push(&app->arena, list, value_strz(&app->arena, *override));
        value_set(&app->arena, m, set->at[i].file, list);
    }
    value_py_repr(m, &text);
    app_say(app, "Queueing with overrides '%s'.", text.buf);
}

err *exp_enqueue(struct app *app, const struct exp_run_opts *opts, const struct strs *copy_paths)
{
    struct exp_plans plans = {0};
    struct exp_edits data = {0};
    struct queue_batch batch = {.opts = opts, .copy_paths = copy_paths};
    TRY(copy_paths_check(app->project, copy_paths));
    TRY(exp_plan_make_all(app->repo, app->scm, opts, &plans));
    TRY(exp_left_out_warn(app->repo, app->scm, opts, copy_paths));
    TRY(exp_prepare_apart(app->repo, app->scm, &data));
    vec_each (&plans, plan) {
        plan->data = data;
        exp_resume_tell(app->repo, &plan->resume, opts->name);
        if (plan->overrides)
            say_overrides(app, plan->overrides);
        TRY(queue_add(app->repo, app->scm, &batch, plan));
        app_say(app, "Queued experiment '%s' for future execution.", plan->name);
    }
    return NULL;
}

/* --- running --- */

void exp_enqueue_say_ran(struct app *app, const char *names)
{
    app_say(app, "\nRan experiment(s): %s", names);
    app_say(app, "To apply the results of an experiment to your workspace run:");
    app_say(app, "\n\t%s exp apply <exp>", app->env.prog);
}

static void say_results(struct app *app, const struct strs *made, const struct strs *failed)
{
    if (failed->len)
        app_report_always(app, arena_printf(&app->arena, "Failed to reproduce experiment(s) '%s'",
                                            name_words_commas(failed, &app->arena)));
    if (made->len)
        exp_enqueue_say_ran(app, name_words_commas(made, &app->arena));
}

err *exp_run_all(struct app *app, unsigned jobs)
{
    struct queue_tasks tasks = {0};
    struct strs made = {0}, failed = {0};
    struct queue_crew crew = {.how.count = MAX(jobs, 1u)};
    size_t started, waiting = 0;
    bool left = false;
    TRY(queue_stash_adopt(app->repo, app->scm));
    TRY(queue_list(app->repo, app->scm, &app->arena, &tasks));
    vec_each (&tasks, t)
        waiting += t->state == QUEUE_QUEUED && !t->item.is_held;
    if (!waiting)
        return NULL;
    TRY(program_path(app, &crew.program));
    TRY(queue_start_workers(app->repo, crew.program, &crew.how, &started));
    app_say(app, "Following logs for all queued experiments. Use Ctrl+C to stop following logs "
                 "(experiment execution will continue).\n");
    TRY(queue_follow_all(app, &crew, &made, &failed, &left));
    if (left)
        app_say(app,
                "Experiment(s) are still executing in the background. To abort execution use '%s "
                "queue kill' or '%s queue stop'.",
                app->env.prog, app->env.prog);
    else
        say_results(app, &made, &failed);
    return NULL;
}
