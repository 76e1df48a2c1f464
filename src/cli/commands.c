#include "cli/command.h"

/* Every command, in the order of the overview: X(root) is `cmd_root` of cmd_root.c. */
#define COMMANDS(X)                                                                                \
    X(exp_run)                                                                                     \
    X(exp_show)                                                                                    \
    X(exp_list)                                                                                    \
    X(exp_diff)                                                                                    \
    X(exp_apply)                                                                                   \
    X(exp_remove)                                                                                  \
    X(exp_gc)                                                                                      \
    X(exp_rename)                                                                                  \
    X(exp_branch)                                                                                  \
    X(exp_save)                                                                                    \
    X(exp_push)                                                                                    \
    X(exp_pull)                                                                                    \
    X(exp_clean)                                                                                   \
    X(queue_start)                                                                                 \
    X(queue_hold)                                                                                  \
    X(queue_release)                                                                               \
    X(queue_status)                                                                                \
    X(queue_logs)                                                                                  \
    X(queue_stop)                                                                                  \
    X(queue_kill)                                                                                  \
    X(queue_remove)                                                                                \
    X(exp_queue_worker)                                                                            \
    X(exp_queue_task)                                                                              \
    X(exp_exec_run)                                                                                \
    X(params_diff)                                                                                 \
    X(metrics_show)                                                                                \
    X(metrics_diff)                                                                                \
    X(plots_show)                                                                                  \
    X(plots_diff)                                                                                  \
    X(plots_modify)                                                                                \
    X(plots_templates)                                                                             \
    X(repro)                                                                                       \
    X(stage_add)                                                                                   \
    X(stage_list)                                                                                  \
    X(dag)                                                                                         \
    X(list)                                                                                        \
    X(diff)                                                                                        \
    X(data_status)                                                                                 \
    X(status)                                                                                      \
    X(freeze)                                                                                      \
    X(unfreeze)                                                                                    \
    X(add)                                                                                         \
    X(move)                                                                                        \
    X(remove)                                                                                      \
    X(checkout)                                                                                    \
    X(commit)                                                                                      \
    X(unprotect)                                                                                   \
    X(check_ignore)                                                                                \
    X(pull)                                                                                        \
    X(push)                                                                                        \
    X(fetch)                                                                                       \
    X(gc)                                                                                          \
    X(cache_dir)                                                                                   \
    X(cache_migrate)                                                                               \
    X(remote_add)                                                                                  \
    X(remote_default)                                                                              \
    X(remote_modify)                                                                               \
    X(remote_list)                                                                                 \
    X(remote_remove)                                                                               \
    X(remote_rename)                                                                               \
    X(init)                                                                                        \
    X(config)                                                                                      \
    X(root)                                                                                        \
    X(completion)                                                                                  \
    X(git_hook)                                                                                    \
    X(manual)                                                                                      \
    X(version)

#define DECLARE(name) extern const struct command cmd_##name;
COMMANDS(DECLARE)

#define ADDRESS(name) &cmd_##name,
const struct command *const commands[] = {COMMANDS(ADDRESS) NULL};

const struct command_group command_groups[] = {
    {"exp", "experiments", "Commands to run and compare experiments."},
    {"queue", NULL, "Commands to manage the experiments queue."},
    {"metrics", NULL, "Commands to display and compare metrics."},
    {"plots", NULL, "Commands to draw and compare plots."},
    {"params", NULL, "Commands to display params."},
    {"data", NULL, "Commands to look at tracked data."},
    {"stage", NULL, "Commands to list and create stages."},
    {"cache", NULL, "Commands to set up the cache."},
    {"remote", NULL, "Commands to set up remotes, where data is kept for others."},
    {NULL, NULL, NULL},
};

const struct command_group *command_find_group(const char *word)
{
    for (const struct command_group *g = command_groups; g->name; g++)
        if (streq(g->name, word) || (g->alias && streq(g->alias, word)))
            return g;
    return NULL;
}

bool command_is_in(const struct command *c, const struct command_group *group)
{
    const char *blank = strchr(c->name, ' ');
    if (!group || !blank)
        return !group && !blank;
    return strncmp(c->name, group->name, (size_t)(blank - c->name)) == 0 &&
           strlen(group->name) == (size_t)(blank - c->name);
}

const char *command_word(const struct command *c)
{
    const char *blank = strchr(c->name, ' ');
    return blank ? blank + 1 : c->name;
}

const struct command *command_find(const struct command_group *group, const char *word)
{
    for (const struct command *const *c = commands; *c; c++)
        if (command_is_in(*c, group) &&
            (streq(command_word(*c), word) || ((*c)->alias && streq((*c)->alias, word))))
            return *c;
    return NULL;
}
