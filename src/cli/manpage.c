#include "cli/manpage.h"

#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/opt_common.h"
#include "cli/opt_parse.h"
#include "cli/version.h"

#define PROGRAM "cdvc"

enum { ONE_LINE = 1 << 20 };

/* --- roff --- */

/* Text of one line: nothing in it is a request or an escape, and dashes are the ones to type. */
static void add_text(const char *text, struct sb *out)
{
    if (text[0] == '.' || text[0] == '\'')
        sb_add(out, "\\&");
    for (const char *p = text; *p; p++)
        if (*p == '\\')
            sb_add(out, "\\e");
        else if (*p == '-')
            sb_add(out, "\\-");
        else
            sb_add_char(out, *p);
}

static void add_line(const char *text, struct sb *out)
{
    add_text(text, out);
    sb_add_char(out, '\n');
}

/* Paragraphs are parted by empty lines; other line breaks are kept as spaces. */
static void add_paragraphs(const char *text, struct sb *out)
{
    struct str rest = str_of(text), line;
    while (str_split(&rest, '\n', &line)) {
        scoped(free) char *copy = mem_strndup(line.ptr, line.len);
        if (line.len)
            add_line(copy, out);
        else
            sb_add(out, ".PP\n");
    }
}

static void add_heading(const char *title, struct sb *out)
{
    sb_addf(out, ".SH %s\n", title);
}

static void add_term(const char *term, const char *text, struct sb *out)
{
    sb_add(out, ".TP\n.B ");
    add_line(term, out);
    add_paragraphs(text, out);
}

static void add_upper(const char *text, struct sb *out)
{
    for (const char *p = text; *p; p++)
        sb_add_char(out, *p >= 'a' && *p <= 'z' ? (char)(*p - 'a' + 'A') : *p);
}

/* --- parts of a page --- */

static void begin_page(const char *name, const char *summary, struct sb *out)
{
    scoped(sb) struct sb line = SB_INIT;
    sb_add(out, ".TH ");
    add_upper(name, out);
    sb_addf(out, " 1 \"\" \"%s %s\" \"%s manual\"\n", PROGRAM, VERSION_OWN, PROGRAM);
    add_heading("NAME", out);
    sb_addf(&line, "%s - %s", name, summary);
    size_t len = line.len;
    if (len && line.buf[len - 1] == '.')
        sb_truncate(&line, len - 1);
    add_line(line.buf, out);
}

static void add_synopsis(const struct command *c, struct sb *out)
{
    scoped(sb) struct sb usage = SB_INIT;
    add_heading("SYNOPSIS", out);
    help_usage(PROGRAM, c, ONE_LINE, &usage);
    add_line(usage.buf, out);
}

static void add_options(const struct opt *opts, struct sb *out)
{
    for (const struct opt *o = opts; !opt_is_end(o); o++) {
        scoped(sb) struct sb term = SB_INIT;
        if (o->hidden)
            continue;
        help_option(o, &term);
        add_term(term.buf, o->help, out);
    }
}

static void add_positionals(const struct opt_positional *p, struct sb *out)
{
    if (!p || !p->name)
        return;
    add_heading("ARGUMENTS", out);
    for (; p->name; p++)
        add_term(p->name, p->help, out);
}

static void add_examples(const struct command *c, struct sb *out)
{
    if (!c->examples || !c->examples[0])
        return;
    add_heading("EXAMPLES", out);
    for (const char *const *ex = c->examples; ex[0]; ex += 2) {
        scoped(sb) struct sb line = SB_INIT;
        sb_addf(&line, "%s %s", PROGRAM, ex[0]);
        add_term(line.buf, ex[1], out);
    }
}

void manpage_name(const struct command *c, struct sb *out)
{
    sb_add(out, PROGRAM "-");
    for (const char *p = c->name; *p; p++)
        sb_add_char(out, *p == ' ' ? '-' : *p);
}

static void add_reference(const char *name, bool last, struct sb *out)
{
    scoped(sb) struct sb line = SB_INIT;
    sb_addf(&line, "%s(1)%s", name, last ? "" : ",");
    add_line(line.buf, out);
}

static void add_see_also(const struct command *c, struct sb *out)
{
    struct str rest = str_of(c->see_also), word;
    add_heading("SEE ALSO", out);
    while (c->see_also && str_split(&rest, ',', &word)) {
        scoped(sb) struct sb name = SB_INIT;
        scoped(free) char *copy = mem_strndup(str_trim(word).ptr, str_trim(word).len);
        struct command other = {.name = copy};
        manpage_name(&other, &name);
        add_reference(name.buf, false, out);
    }
    add_reference(PROGRAM, true, out);
}

static const struct {
    enum exit_code code;
    const char *meaning;
} exit_codes[] = {
    {EXIT_OK, "Success."},
    {EXIT_FAILED, "The command itself reports failure, or (status -q) a difference."},
    {EXIT_BROKEN_PIPE, "Nobody reads the output any more."},
    {EXIT_BAD_CONFIG, "The configuration is wrong."},
    {EXIT_INTERRUPTED, "Interrupted."},
    {EXIT_NO_PROJECT, "There is no project here."},
    {EXIT_BAD_USAGE, "The command line is wrong."},
    {EXIT_ERROR, "Any other error."},
};

static void add_exit_status(struct sb *out)
{
    add_heading("EXIT STATUS", out);
    for (size_t i = 0; i < ARRAY_LEN(exit_codes); i++) {
        scoped(sb) struct sb code = SB_INIT;
        sb_addf(&code, "%d", (int)exit_codes[i].code);
        add_term(code.buf, exit_codes[i].meaning, out);
    }
}

/* --- pages --- */

void manpage_command(const struct command *c, struct sb *out)
{
    scoped(sb) struct sb name = SB_INIT;
    manpage_name(c, &name);
    begin_page(name.buf, c->summary, out);
    add_synopsis(c, out);
    add_heading("DESCRIPTION", out);
    add_paragraphs(c->description ? c->description : c->summary, out);
    add_positionals(c->positionals, out);
    add_heading("OPTIONS", out);
    add_options(opt_common, out);
    add_options(c->opts, out);
    add_examples(c, out);
    add_see_also(c, out);
}

static const char *const environment[] = {
    "DVC_PAGER, PAGER",
    "Program that shows long output on a terminal. Default: less.",
    "NO_COLOR",
    "When set and not empty, nothing is coloured.",
    "COLUMNS",
    "Width to which texts are wrapped.",
    "DVC_GLOBAL_CONFIG_DIR, DVC_SYSTEM_CONFIG_DIR",
    "Directories of the configuration of this user and of this machine.",
    "DVC_ROOT, DVC_STAGE",
    "Set for the commands of stages: the project's root and the stage's name.",
    NULL,
};

static const char *const files[] = {
    "dvc.yaml, dvc.lock",
    "The pipeline of a directory, and what each stage was when it last ran.",
    "*.dvc",
    "What a tracked file or directory holds.",
    ".dvcignore",
    "What is no part of tracked directories.",
    ".dvc/config, .dvc/config.local",
    "Configuration of the project, and of this copy of it.",
    ".dvc/cache",
    "Contents of data and outputs, by their hashes.",
    NULL,
};

static void add_pairs(const char *title, const char *const *pairs, struct sb *out)
{
    add_heading(title, out);
    for (; pairs[0]; pairs += 2)
        add_term(pairs[0], pairs[1], out);
}

void manpage_overview(struct sb *out)
{
    begin_page(PROGRAM, "experiments, pipelines and data versions in a Git repository", out);
    add_synopsis(NULL, out);
    add_heading("DESCRIPTION", out);
    add_line("The same files, commands and exit codes as DVC " VERSION_DVC
             ", in one native program.",
             out);
    add_heading("OPTIONS", out);
    add_options(opt_global, out);
    add_heading("COMMANDS", out);
    for (const struct command *const *c = commands; *c; c++)
        if (!(*c)->hidden)
            add_term((*c)->name, (*c)->summary, out);
    add_exit_status(out);
    add_pairs("ENVIRONMENT", environment, out);
    add_pairs("FILES", files, out);
    add_heading("SEE ALSO", out);
    for (const struct command *const *c = commands; *c; c++) {
        scoped(sb) struct sb name = SB_INIT;
        if ((*c)->hidden)
            continue;
        manpage_name(*c, &name);
        add_reference(name.buf, false, out);
    }
    add_reference("git", true, out);
}
