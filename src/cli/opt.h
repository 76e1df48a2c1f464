/* opt.h — option tables: parsing, help, manual pages and completion all come from them.
 *
 * Parsing follows argparse as the original uses it: long options may be abbreviated when unique,
 * `--opt=value` and `--opt value`, short options may be bundled, options and positionals mix, `--`
 * ends options. */
#ifndef CLI_OPT_H
#define CLI_OPT_H

#include "base/err.h"
#include "base/vec.h"

enum opt_kind {
    OPT_FLAG,   /* bool * := true */
    OPT_CLEAR,  /* bool * := false: takes back an OPT_FLAG that came before */
    OPT_STOP,   /* bool * := true, and the rest of the line is not looked at (--help, --version) */
    OPT_COUNT,  /* int * += 1 */
    OPT_STR,    /* const char ** := value */
    OPT_NAME,   /* const char ** := value, NULL when it is empty: as if it had not been given */
    OPT_INT,    /* int * := value; "invalid int value: 'x'" */
    OPT_LIST,   /* struct strs *: each use appends one value (one of `choices`, if there are) */
    OPT_NARGS,  /* struct strs *: each use takes all following words that are no options (argparse
                   nargs="*") */
    OPT_CHOICE, /* const char **: one of `choices` */
};

struct opt {
    char short_name;       /* 0: none */
    const char *long_name; /* without dashes */
    enum opt_kind kind;
    size_t offset;    /* of the target in the command's options struct */
    const char *arg;  /* placeholder in help, "<path>"; NULL for flags */
    const char *help; /* one sentence */
    const char *const *choices;
    const char *bare; /* what it means without a value; NULL: it needs one */
    bool hidden;
    const char *alias; /* another long spelling, NULL */
    char group;        /* not 0: of the options with this letter only one may be given; capitals are
                          opt_common.h's */
    bool required;     /* OPT_STR that must be given */
};

/* One row of a table: OPT('f', "force", OPT_FLAG, struct repro_words, force, NULL, "Reproduce …").
 */
#define OPT(s, l, k, type, field, a, h)                                                            \
    {                                                                                              \
        .short_name = (s), .long_name = (l), .kind = (k), .offset = offsetof(type, field),         \
        .arg = (a), .help = (h)                                                                    \
    }

/* The same for a flag that has another long spelling. */
#define OPT_FLAG_AKA(l, aka, type, field, h)                                                       \
    {                                                                                              \
        .long_name = (l), .kind = OPT_FLAG, .offset = offsetof(type, field), .help = (h),          \
        .alias = (aka)                                                                             \
    }

static inline bool opt_takes_value(const struct opt *o)
{
    return o->kind != OPT_FLAG && o->kind != OPT_CLEAR && o->kind != OPT_STOP &&
           o->kind != OPT_COUNT;
}

struct opt_positional {
    const char *name; /* in help and messages, "targets" */
    enum {
        OPT_ONE,   /* exactly one */
        OPT_MAYBE, /* ? */
        OPT_ANY,   /* * */
        OPT_SOME,  /* + */
        OPT_REST,  /* the first word that is no option and all behind it, options too */
    } count;
    size_t offset; /* const char * for ONE/MAYBE, struct strs for the others */
    const char *help;
    bool is_path; /* completion offers files */
};

/* The positionals of commands on tracked things; `field` is a struct strs. */
#define OPT_TARGETS(type, field)                                                                   \
    {                                                                                              \
        .name = "targets", .count = OPT_ANY, .offset = offsetof(type, field),                      \
        .help = "Limit the command to these tracked files and directories, .dvc files and stage "  \
                "names.",                                                                          \
        .is_path = true                                                                            \
    }

/* Two revisions to compare, the positionals of a table; `a` and `b`: fields of type const char *.
 */
#define OPT_REVS(type, a, b)                                                                       \
    {.name = "a_rev",                                                                              \
     .count = OPT_MAYBE,                                                                           \
     .offset = offsetof(type, a),                                                                  \
     .help = "Old commit or experiment; HEAD by default."},                                        \
    {                                                                                              \
        .name = "b_rev", .count = OPT_MAYBE, .offset = offsetof(type, b),                          \
        .help = "New commit or experiment; the workspace by default."                              \
    }

#define OPT_END                                                                                    \
    {                                                                                              \
        0                                                                                          \
    }

#endif
