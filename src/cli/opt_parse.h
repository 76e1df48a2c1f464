/* opt_parse.h — words of a command line into a command's options struct, by its tables.
 *
 * Rules and texts of complaints are argparse's (Python 3.11, as DVC 3.67.1 runs on), with one
 * difference: positionals may stand in several places among the options, where argparse takes only
 * the first run of them. */
#ifndef CLI_OPT_PARSE_H
#define CLI_OPT_PARSE_H

#include "base/arena.h"
#include "base/sb.h"
#include "cli/opt.h"

/* A table and the struct that its offsets point into. */
struct opt_set {
    const struct opt *opts; /* may be NULL */
    void *target;
};

struct opt_parser {
    const struct opt_set *sets;
    size_t nsets;
    const struct opt_positional *positionals; /* NULL: none */
    void *target;                             /* of the positionals */
    bool first_word_ends; /* stop before the first positional: what follows is for another parser */
};

struct opt_parsed {
    size_t used;         /* words looked at */
    bool stopped;        /* an OPT_STOP was met */
    struct strs unknown; /* unrecognized words, in order */
};

/* `words` is NULL-ended and must outlive the result; lists grow in `a`.  ERR_INVALID "argument
 * -n/--name: expected one argument", "the following arguments are required: targets", "ambiguous
 * option: --al could match --all, --all-tags".  Unrecognized words are no error here: the caller
 * names those of all parsers at once. */
err *opt_parse(const struct opt_parser *p, const char *const *words, struct arena *a,
               struct opt_parsed *ret) MUST_CHECK;

/* "-f/--force", as messages name an option. */
void opt_name(const struct opt *o, struct sb *out);
/* What may be its value, as help and completions list it; it has choices. */
void opt_choices(const struct opt *o, const char *between, struct sb *out);
/* Is this the row that ends a table? */
bool opt_is_end(const struct opt *o);

#endif
