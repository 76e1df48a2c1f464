#include "cli/command.h"
#include "cli/complete.h"

struct words {
    const char *shell;
};

static const struct {
    const char *shell;
    void (*write)(struct sb *out);
} writers[] = {{"bash", complete_bash}, {"zsh", complete_zsh}, {"fish", complete_fish}};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    scoped(sb) struct sb text = SB_INIT;
    (void)ret_code;
    for (size_t i = 0; i < ARRAY_LEN(writers); i++)
        if (streq(writers[i].shell, w->shell ? w->shell : "bash"))
            writers[i].write(&text);
    app_put(app, text.buf, text.len);
    return NULL;
}

static const char *const shells[] = {"bash", "zsh", "fish", NULL};

static const struct opt options[] = {
    {.short_name = 's',
     .long_name = "shell",
     .kind = OPT_CHOICE,
     .offset = offsetof(struct words, shell),
     .help = "Shell to complete for. Default: bash.",
     .choices = shells},
    OPT_END,
};

static const char *const examples[] = {
    "completion -s bash >~/.local/share/bash-completion/completions/cdvc",
    "Complete commands and options in bash.",
    NULL,
};

const struct command cmd_completion = {
    .name = "completion",
    .group = "Project",
    .summary = "Print a script that makes a shell complete commands and options.",
    .opts = options,
    .examples = examples,
    .opts_size = sizeof(struct words),
    .run = run,
};
