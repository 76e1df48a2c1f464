#include "cli/command.h"
#include "cli/manpage.h"

struct words {
    bool list;
    struct strs name;
};

static const char *joined(const struct strs *words, struct arena *a)
{
    const char *text = "";
    vec_each (words, w)
        text = arena_printf(a, "%s%s%s", text, text[0] ? " " : "", *w);
    return text;
}

/* "PAGE<TAB>COMMAND" a line: what an installer loops over. */
static void list(struct sb *out)
{
    for (const struct command *const *c = commands; *c; c++) {
        if ((*c)->hidden)
            continue;
        manpage_name(*c, out);
        sb_addf(out, "\t%s\n", (*c)->name);
    }
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    const char *name = joined(&w->name, &app->arena);
    scoped(sb) struct sb text = SB_INIT;
    (void)ret_code;
    if (w->list)
        list(&text);
    else if (!name[0])
        manpage_overview(&text);
    for (const struct command *const *c = commands; name[0] && *c; c++)
        if (streq((*c)->name, name))
            manpage_command(*c, &text);
    if (!text.len)
        return err_new(ERR_NOT_FOUND, "no command '%s'", name);
    app_put(app, text.buf, text.len);
    return NULL;
}

static const struct opt options[] = {
    OPT(0, "list", OPT_FLAG, struct words, list, NULL, "List the pages and their commands."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "command",
     .count = OPT_ANY,
     .offset = offsetof(struct words, name),
     .help = "Words of a command."},
    {0},
};

const struct command cmd_manual = {
    .name = "manual",
    .group = "Project",
    .summary = "Print a manual page in roff.",
    .opts = options,
    .positionals = positionals,
    .opts_size = sizeof(struct words),
    .run = run,
    .hidden = true,
};
