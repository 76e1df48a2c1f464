#include "cli/complete.h"

#include "cli/opt_common.h"
#include "cli/opt_parse.h"

/* --- what all shells need to know --- */

typedef void (*opt_fn)(const struct opt *o, void *ctx);

static void each_opt(const struct opt *opts, opt_fn fn, void *ctx)
{
    for (const struct opt *o = opts; !opt_is_end(o); o++)
        if (!o->hidden)
            fn(o, ctx);
}

static bool takes_paths(const struct command *c)
{
    for (const struct opt_positional *p = c->positionals; p && p->name; p++)
        if (p->is_path)
            return true;
    return false;
}

/* An option whose value is a place in the file system, by its placeholder. */
static bool is_path_value(const struct opt *o)
{
    return o->arg && (strstr(o->arg, "path") || strstr(o->arg, "dir") || strstr(o->arg, "file"));
}

static void add_words_of_group(const struct command_group *g, struct sb *out)
{
    for (const struct command *const *c = commands; *c; c++) {
        if ((*c)->hidden || !command_is_in(*c, g))
            continue;
        sb_addf(out, "%s%s", out->len && out->buf[out->len - 1] != '\'' ? " " : "",
                command_word(*c));
        if ((*c)->alias)
            sb_addf(out, " %s", (*c)->alias);
    }
    for (const struct command_group *in = command_groups; !g && in->name; in++)
        sb_addf(out, " %s%s%s", in->name, in->alias ? " " : "", in->alias ? in->alias : "");
}

/* Inside single quotes of any shell. */
static void add_quoted(const char *text, struct sb *out)
{
    sb_add_char(out, '\'');
    for (const char *p = text; *p; p++)
        if (*p == '\'')
            sb_add(out, "'\\''");
        else
            sb_add_char(out, *p);
    sb_add_char(out, '\'');
}

/* --- bash --- */

static void bash_option(const struct opt *o, void *ctx)
{
    struct sb *out = ctx;
    const char *blank = out->buf[out->len - 1] == '\'' ? "" : " ";
    if (o->short_name)
        sb_addf(out, "%s-%c", blank, o->short_name);
    if (o->long_name)
        sb_addf(out, "%s--%s", o->short_name ? " " : blank, o->long_name);
    if (o->alias)
        sb_addf(out, " --%s", o->alias);
}

/* The options that take a value, and what the value may be: "-o --out=file". */
static void bash_value(const struct opt *o, void *ctx)
{
    struct sb *out = ctx;
    if (!opt_takes_value(o))
        return;
    sb_add(out, "        ");
    if (o->short_name)
        sb_addf(out, "-%c%s", o->short_name, o->long_name ? "|" : "");
    if (o->long_name)
        sb_addf(out, "--%s", o->long_name);
    if (o->alias)
        sb_addf(out, "|--%s", o->alias);
    sb_add(out, ") ");
    if (o->choices) {
        sb_add(out, "words='");
        opt_choices(o, " ", out);
        sb_add(out, "'; kind=words ;;\n");
    } else {
        sb_addf(out, "kind=%s ;;\n", is_path_value(o) ? "files" : "none");
    }
}

static void bash_command(const struct command *c, struct sb *out)
{
    sb_addf(out, "    '%s')\n        options='", c->name);
    each_opt(opt_common, bash_option, out);
    each_opt(c->opts, bash_option, out);
    sb_addf(out, "'\n        kind=%s\n", takes_paths(c) ? "files" : "none");
    scoped(sb) struct sb values = SB_INIT;
    each_opt(c->opts, bash_value, &values);
    if (values.len)
        sb_addf(out, "        case $before in\n%s        esac\n", values.buf);
    sb_add(out, "        ;;\n");
}

/* Names as typed to names of the table. */
static void bash_command_aliases(struct sb *out)
{
    for (const struct command *const *c = commands; *c; c++) {
        const char *blank = strchr((*c)->name, ' ');
        if ((*c)->hidden || !(*c)->alias)
            continue;
        sb_addf(out, "    '" STR_FMT "%s%s') command='%s' ;;\n",
                (int)(blank ? blank - (*c)->name : 0), (*c)->name, blank ? " " : "", (*c)->alias,
                (*c)->name);
    }
}

static const char bash_head[] =
    "# bash completion for cdvc and dvc\n"
    "_cdvc() {\n"
    "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
    "    local i w group='' command='' options='' words='' kind=words\n"
    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "        w=${COMP_WORDS[i]}\n"
    "        case $w in\n"
    "        --cd) ((i++)); continue ;;\n"
    "        -*) continue ;;\n"
    "        esac\n";

static const char bash_middle[] =
    "        if [[ -n $group && -z $command ]]; then command=\"$group $w\"\n"
    "        elif [[ -z $command ]]; then\n"
    "            case $w in\n";

static void bash_groups(struct sb *out)
{
    for (const struct command_group *g = command_groups; g->name; g++)
        sb_addf(out, "            %s%s%s) group=%s ;;\n", g->name, g->alias ? "|" : "",
                g->alias ? g->alias : "", g->name);
}

static void bash_group_words(struct sb *out)
{
    for (const struct command_group *g = command_groups; g->name; g++) {
        sb_addf(out, "        %s) words='", g->name);
        add_words_of_group(g, out);
        sb_add(out, "'; options='");
        each_opt(opt_common, bash_option, out);
        sb_add(out, "' ;;\n");
    }
    sb_add(out, "        '') words='");
    add_words_of_group(NULL, out);
    sb_add(out, "'; options='");
    each_opt(opt_global, bash_option, out);
    sb_add(out, "' ;;\n");
}

void complete_bash(struct sb *out)
{
    sb_add(out, bash_head);
    sb_add(out, bash_middle);
    bash_groups(out);
    sb_add(out, "            *) command=$w ;;\n            esac\n        fi\n    done\n");
    sb_add(out, "    case $command in\n");
    bash_command_aliases(out);
    sb_add(out, "    esac\n    case $command in\n    '')\n        case $group in\n");
    bash_group_words(out);
    sb_add(out, "        esac\n        [[ $before = --cd ]] && kind=files\n        ;;\n");
    for (const struct command *const *c = commands; *c; c++)
        if (!(*c)->hidden)
            bash_command(*c, out);
    sb_add(out, "    esac\n"
                "    if [[ $word = -* ]]; then\n"
                "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
                "    elif [[ $kind = words ]]; then\n"
                "        mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
                "    elif [[ $kind = files ]]; then\n"
                "        compopt -o filenames\n"
                "        mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
                "    fi\n"
                "}\n"
                "complete -F _cdvc cdvc dvc\n");
}

/* --- zsh --- */

/* In a specification of _arguments brackets and colons mean something. */
static void zsh_escape(const char *text, struct sb *out)
{
    scoped(sb) struct sb plain = SB_INIT;
    for (const char *p = text; *p; p++) {
        if (strchr("[]:\\", *p))
            sb_add_char(&plain, '\\');
        sb_add_char(&plain, *p);
    }
    for (const char *p = plain.buf; *p; p++)
        if (*p == '\'')
            sb_add(out, "'\\''");
        else
            sb_add_char(out, *p);
}

static void zsh_value(const struct opt *o, struct sb *out)
{
    if (!opt_takes_value(o))
        return;
    sb_add(out, ":value:");
    if (o->choices) {
        sb_add_char(out, '(');
        opt_choices(o, " ", out);
        sb_add_char(out, ')');
    } else if (is_path_value(o)) {
        sb_add(out, "_files");
    }
}

static void zsh_spelling(const struct opt *o, const char *dashes, const char *name, struct sb *out)
{
    sb_addf(out, " \\\n        '*%s%s[", dashes, name);
    zsh_escape(o->help, out);
    sb_add_char(out, ']');
    zsh_value(o, out);
    sb_add_char(out, '\'');
}

static void zsh_option(const struct opt *o, void *ctx)
{
    struct sb *out = ctx;
    if (o->short_name)
        zsh_spelling(o, "-", (char[]){o->short_name, '\0'}, out);
    if (o->long_name)
        zsh_spelling(o, "--", o->long_name, out);
    if (o->alias)
        zsh_spelling(o, "--", o->alias, out);
}

static void zsh_command(const struct command *c, struct sb *out)
{
    sb_addf(out, "    '%s')\n        _arguments -s", c->name);
    each_opt(opt_common, zsh_option, out);
    each_opt(c->opts, zsh_option, out);
    sb_addf(out, " \\\n        '*:argument:%s'\n        ;;\n", takes_paths(c) ? "_files" : " ");
}

static void zsh_describe(const struct command_group *g, struct sb *out)
{
    sb_addf(out, "    '%s')\n        words_here=(\n", g ? g->name : "");
    for (const struct command *const *c = commands; *c; c++) {
        if ((*c)->hidden || !command_is_in(*c, g))
            continue;
        sb_addf(out, "            '%s:", command_word(*c));
        zsh_escape((*c)->summary, out);
        sb_add(out, "'\n");
    }
    for (const struct command_group *in = command_groups; !g && in->name; in++) {
        sb_addf(out, "            '%s:", in->name);
        zsh_escape(in->summary, out);
        sb_add(out, "'\n");
    }
    sb_add(out, "        )\n        ;;\n");
}

void complete_zsh(struct sb *out)
{
    sb_add(out, "#compdef cdvc dvc\n"
                "_cdvc() {\n"
                "    local i w group='' command=''\n"
                "    local -a words_here\n"
                "    for ((i = 2; i < CURRENT; i++)); do\n"
                "        w=$words[i]\n"
                "        case $w in\n"
                "        --cd) ((i++)); continue ;;\n"
                "        -*) continue ;;\n"
                "        esac\n"
                "        if [[ -n $group && -z $command ]]; then command=\"$group $w\"\n"
                "        elif [[ -z $command ]]; then\n"
                "            case $w in\n");
    bash_groups(out);
    sb_add(out, "            *) command=$w ;;\n            esac\n        fi\n    done\n    case "
                "$command in\n");
    bash_command_aliases(out);
    sb_add(out, "    esac\n    case $command in\n");
    for (const struct command *const *c = commands; *c; c++)
        if (!(*c)->hidden)
            zsh_command(*c, out);
    sb_add(out, "    '')\n        if [[ -z $group && $words[CURRENT] = -* ]]; then\n            "
                "_arguments -s");
    each_opt(opt_global, zsh_option, out);
    sb_add(out, "\n            return\n        fi\n        case $group in\n");
    for (const struct command_group *g = command_groups; g->name; g++)
        zsh_describe(g, out);
    zsh_describe(NULL, out);
    sb_add(out, "        esac\n        _describe command words_here\n        ;;\n    "
                "esac\n}\n_cdvc \"$@\"\n");
}

/* --- fish --- */

struct fish {
    struct sb *out;
    const char *condition;
};

static void fish_option(const struct opt *o, void *ctx)
{
    struct fish *f = ctx;
    struct sb *out = f->out;
    sb_addf(out, "    complete -c $name -n \"%s\"", f->condition);
    if (o->short_name)
        sb_addf(out, " -s %c", o->short_name);
    if (o->long_name)
        sb_addf(out, " -l %s", o->long_name);
    if (o->alias)
        sb_addf(out, " -l %s", o->alias);
    if (opt_takes_value(o))
        sb_add(out, is_path_value(o) ? " -r -F" : " -x");
    if (o->choices) {
        sb_add(out, " -a '");
        opt_choices(o, " ", out);
        sb_add_char(out, '\'');
    }
    sb_add(out, " -d ");
    add_quoted(o->help, out);
    sb_add_char(out, '\n');
}

static void fish_word(const char *condition, const char *word, const char *summary, struct sb *out)
{
    sb_addf(out, "    complete -c $name -f -n \"%s\" -a %s -d ", condition, word);
    add_quoted(summary, out);
    sb_add_char(out, '\n');
}

static void fish_command(const struct command *c, struct sb *out)
{
    scoped(sb) struct sb condition = SB_INIT;
    const char *blank = strchr(c->name, ' ');
    sb_addf(&condition, "__cdvc_in '%s'", c->name);
    struct fish f = {out, condition.buf};
    if (blank) {
        scoped(sb) struct sb in_group = SB_INIT;
        sb_addf(&in_group, "__cdvc_in '" STR_FMT "'", (int)(blank - c->name), c->name);
        fish_word(in_group.buf, blank + 1, c->summary, out);
    } else {
        fish_word("__cdvc_in ''", c->name, c->summary, out);
    }
    each_opt(opt_common, fish_option, &f);
    each_opt(c->opts, fish_option, &f);
    if (!takes_paths(c))
        sb_addf(out, "    complete -c $name -f -n \"%s\"\n", condition.buf);
}

/* Only first words: an alias inside a group may as well be somebody's file. */
static void fish_aliases(struct sb *out)
{
    for (const struct command_group *g = command_groups; g->name; g++)
        if (g->alias)
            sb_addf(out, "            case %s\n                set -a found %s\n", g->alias,
                    g->name);
    for (const struct command *const *c = commands; *c; c++)
        if (!(*c)->hidden && (*c)->alias && command_is_in(*c, NULL))
            sb_addf(out, "            case %s\n                set -a found %s\n", (*c)->alias,
                    (*c)->name);
}

void complete_fish(struct sb *out)
{
    struct fish global = {out, "__cdvc_in ''"};
    sb_add(out, "# fish completion for cdvc and dvc\n"
                "function __cdvc_in\n"
                "    set -l found\n"
                "    set -l skip 0\n"
                "    for w in (commandline -opc)[2..-1]\n"
                "        if test $skip = 1\n"
                "            set skip 0\n"
                "            continue\n"
                "        end\n"
                "        switch $w\n"
                "            case --cd\n"
                "                set skip 1\n"
                "            case '-*'\n");
    fish_aliases(out);
    sb_add(out, "            case '*'\n"
                "                set -a found $w\n"
                "        end\n"
                "    end\n"
                "    switch \"$found[1]\"\n"
                "        case");
    for (const struct command_group *g = command_groups; g->name; g++)
        sb_addf(out, " %s", g->name);
    sb_add(out, "\n"
                "            test \"$argv[1]\" = \"$(string join ' ' $found[1..2])\"\n"
                "        case '*'\n"
                "            test \"$argv[1]\" = \"$found[1]\"\n"
                "    end\n"
                "end\n"
                "for name in cdvc dvc\n");
    each_opt(opt_global, fish_option, &global);
    for (const struct command_group *g = command_groups; g->name; g++)
        fish_word("__cdvc_in ''", g->name, g->summary, out);
    for (const struct command *const *c = commands; *c; c++)
        if (!(*c)->hidden)
            fish_command(*c, out);
    sb_add(out, "end\n");
}
