#include "cli/help.h"

#include "base/utf8.h"
#include "cli/opt_common.h"
#include "cli/opt_parse.h"

enum {
    TERM_INDENT = 2,
    TEXT_COLUMN = 24, /* where explanations start */
    MIN_COLUMNS = 40,
};

/* --- wrapping --- */

static void new_line(struct sb *out, size_t indent)
{
    sb_add_char(out, '\n');
    sb_add_repeat(out, ' ', indent);
}

static void wrap_line(struct str line, size_t *column, size_t indent, size_t columns,
                      struct sb *out)
{
    struct str word;
    bool first = true;
    while (str_split(&line, ' ', &word)) {
        size_t width = utf8_width(word);
        if (!word.len)
            continue;
        if (!first && *column + 1 + width > columns) {
            new_line(out, indent);
            *column = indent;
        } else if (!first) {
            sb_add_char(out, ' ');
            (*column)++;
        }
        sb_add_str(out, word);
        *column += width;
        first = false;
    }
}

void help_wrap(const char *text, size_t column, size_t indent, size_t columns, struct sb *out)
{
    struct str rest = str_of(text), line;
    bool first = true;
    while (str_split(&rest, '\n', &line)) {
        if (!first) {
            sb_add_char(out, '\n');
            if (line.len)
                sb_add_repeat(out, ' ', indent);
            column = indent;
        }
        wrap_line(line, &column, indent, columns, out);
        first = false;
    }
    sb_add_char(out, '\n');
}

static size_t usable(int columns)
{
    return columns - 2 > MIN_COLUMNS ? (size_t)columns - 2 : MIN_COLUMNS;
}

static void add_row(const char *term, const char *text, size_t columns, struct sb *out)
{
    size_t width = TERM_INDENT + utf8_width(str_of(term));
    sb_add_repeat(out, ' ', TERM_INDENT);
    sb_add(out, term);
    if (width + 2 > TEXT_COLUMN)
        new_line(out, TEXT_COLUMN);
    else
        sb_add_repeat(out, ' ', TEXT_COLUMN - width);
    help_wrap(text, TEXT_COLUMN, TEXT_COLUMN, columns, out);
}

/* --- usage --- */

static void add_placeholder(const struct opt *o, struct sb *out)
{
    if (o->choices) {
        sb_add(out, o->bare ? " [{" : " {");
        opt_choices(o, ",", out);
        sb_add(out, o->bare ? "}]" : "}");
    } else if (o->kind == OPT_NARGS) {
        sb_addf(out, " [%s ...]", o->arg);
    } else if (opt_takes_value(o)) {
        sb_addf(out, o->bare ? " [%s]" : " %s", o->arg);
    }
}

static void add_usage_name(const struct opt *o, struct sb *out)
{
    if (o->short_name)
        sb_addf(out, "-%c", o->short_name);
    else
        sb_addf(out, "--%s", o->long_name);
    add_placeholder(o, out);
}

/* A part of the usage line is not broken inside. */
static void add_part(const char *part, size_t indent, size_t columns, size_t *column,
                     struct sb *out)
{
    size_t width = utf8_width(str_of(part));
    if (*column + 1 + width > columns) {
        new_line(out, indent);
        *column = indent;
    } else {
        sb_add_char(out, ' ');
        (*column)++;
    }
    sb_add(out, part);
    *column += width;
}

static void add_usage_opts(const struct opt *opts, size_t indent, size_t columns, size_t *column,
                           struct sb *out)
{
    for (const struct opt *o = opts; !opt_is_end(o); o++) {
        scoped(sb) struct sb part = SB_INIT;
        if (o->hidden)
            continue;
        bool optional = !o->required;
        sb_add(&part, optional ? "[" : "");
        add_usage_name(o, &part);
        while (o->group && !opt_is_end(o + 1) && o[1].group == o->group) {
            o++;
            sb_add(&part, " | ");
            add_usage_name(o, &part);
        }
        sb_add(&part, optional ? "]" : "");
        add_part(part.buf, indent, columns, column, out);
    }
}

static void add_usage_positionals(const struct opt_positional *p, size_t indent, size_t columns,
                                  size_t *column, struct sb *out)
{
    for (; p && p->name; p++) {
        scoped(sb) struct sb part = SB_INIT;
        switch (p->count) {
        case OPT_ONE:
            sb_add(&part, p->name);
            break;
        case OPT_MAYBE:
            sb_addf(&part, "[%s]", p->name);
            break;
        case OPT_ANY:
            sb_addf(&part, "[%s ...]", p->name);
            break;
        case OPT_SOME:
            sb_addf(&part, "%s [%s ...]", p->name, p->name);
            break;
        case OPT_REST:
            sb_add(&part, "...");
            break;
        }
        add_part(part.buf, indent, columns, column, out);
    }
}

void help_usage(const char *prog, const struct command *c, size_t columns, struct sb *out)
{
    size_t start = out->len, before = strlen("usage: ");
    sb_add(out, prog);
    if (c)
        sb_addf(out, " %s", c->name);
    size_t column = before + out->len - start, indent = column + 1;
    add_usage_opts(c ? opt_common : opt_global, indent, columns, &column, out);
    if (!c)
        add_part("command ...", indent, columns, &column, out);
    if (c)
        add_usage_opts(c->opts, indent, columns, &column, out);
    if (c)
        add_usage_positionals(c->positionals, indent, columns, &column, out);
}

/* --- rows --- */

static void add_positionals(const struct opt_positional *p, size_t columns, struct sb *out)
{
    if (!p || !p->name)
        return;
    sb_add(out, "\narguments:\n");
    for (; p->name; p++)
        add_row(p->name, p->help, columns, out);
}

void help_option(const struct opt *o, struct sb *out)
{
    if (o->short_name)
        sb_addf(out, "-%c%s", o->short_name, o->long_name ? ", " : "");
    if (o->long_name)
        sb_addf(out, "--%s", o->long_name);
    if (o->alias)
        sb_addf(out, ", --%s", o->alias);
    add_placeholder(o, out);
}

static void add_opts(const struct opt *opts, size_t columns, struct sb *out)
{
    for (const struct opt *o = opts; !opt_is_end(o); o++) {
        scoped(sb) struct sb term = SB_INIT;
        if (o->hidden)
            continue;
        help_option(o, &term);
        add_row(term.buf, o->help, columns, out);
    }
}

static void add_examples(const char *prog, const struct command *c, size_t columns, struct sb *out)
{
    if (!c->examples || !c->examples[0])
        return;
    sb_add(out, "\nexamples:\n");
    for (const char *const *ex = c->examples; ex[0]; ex += 2) {
        sb_addf(out, "  %s %s\n      ", prog, ex[0]);
        help_wrap(ex[1], 6, 6, columns, out);
    }
}

static void add_command_row(const struct command *c, struct sb *out, size_t columns)
{
    scoped(sb) struct sb term = SB_INIT;
    sb_addf(&term, "  %s", c->name);
    if (c->alias)
        sb_addf(&term, " (%s)", c->alias);
    add_row(term.buf, c->summary, columns, out);
}

/* --- the three texts --- */

void help_command(const char *prog, const struct command *c, int columns, struct sb *out)
{
    size_t width = usable(columns);
    sb_add(out, "usage: ");
    help_usage(prog, c, width, out);
    sb_add(out, "\n\n");
    help_wrap(c->summary, 0, 0, width, out);
    if (c->description) {
        sb_add_char(out, '\n');
        help_wrap(c->description, 0, 0, width, out);
    }
    add_positionals(c->positionals, width, out);
    sb_add(out, "\noptions:\n");
    add_opts(opt_common, width, out);
    add_opts(c->opts, width, out);
    add_examples(prog, c, width, out);
    if (c->see_also) {
        sb_add(out, "\nSee also: ");
        help_wrap(c->see_also, strlen("See also: "), strlen("See also: "), width, out);
    }
}

void help_group(const char *prog, const struct command_group *g, int columns, struct sb *out)
{
    size_t width = usable(columns), column = 0;
    sb_addf(out, "usage: %s %s", prog, g->name);
    add_usage_opts(opt_common, 0, width, &column, out);
    sb_addf(out, " command ...\n\n%s\n\ncommands:\n", g->summary);
    for (const struct command *const *c = commands; *c; c++)
        if (!(*c)->hidden && command_is_in(*c, g))
            add_command_row(*c, out, width);
    sb_add(out, "\noptions:\n");
    add_opts(opt_common, width, out);
    sb_addf(out, "\nUse `%s %s command --help` for the help of one command.\n", prog, g->name);
}

static bool is_first_of_heading(const struct command *const *c)
{
    for (const struct command *const *before = commands; before < c; before++)
        if (!(*before)->hidden && streq((*before)->group, (*c)->group))
            return false;
    return true;
}

void help_overview(const char *prog, int columns, struct sb *out)
{
    size_t width = usable(columns);
    sb_add(out, "usage: ");
    help_usage(prog, NULL, width, out);
    sb_add(out, "\n\nExperiments, pipelines and data versions in a Git repository.\n\noptions:\n");
    add_opts(opt_global, width, out);
    for (const struct command *const *c = commands; *c; c++) {
        if ((*c)->hidden || !is_first_of_heading(c))
            continue;
        sb_addf(out, "\n%s:\n", (*c)->group);
        for (const struct command *const *in = c; *in; in++)
            if (!(*in)->hidden && streq((*in)->group, (*c)->group))
                add_command_row(*in, out, width);
    }
    sb_addf(out, "\nUse `%s command --help` for the help of one command.\n", prog);
}
