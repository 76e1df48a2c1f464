/* plots_props.h — the options that say how a plot is drawn, of all commands for plots. */
#ifndef CLI_PLOTS_PROPS_H
#define CLI_PLOTS_PROPS_H

#include "cli/opt.h"
#include "data/value.h"

/* NULL, and false: nothing is said. */
struct plots_props {
    const char *template_name, *x, *y, *title, *x_label, *y_label;
    bool no_header;
};

/* Rows of an option table; `type` has a field `props`. */
#define PLOTS_PROPS_OPTIONS(type)                                                                  \
    {.short_name = 't',                                                                            \
     .long_name = "template",                                                                      \
     .kind = OPT_NAME,                                                                             \
     .offset = offsetof(type, props.template_name),                                                \
     .arg = "<path>",                                                                              \
     .help = "Template to fill with the data: a name of those of `plots templates` or in "         \
             ".dvc/plots, or a file.",                                                             \
     .bare = ""},                                                                                  \
        OPT('x', NULL, OPT_STR, type, props.x, "<field>",                                          \
            "Field for the X axis; without one it is the number of the row, called 'step', also "  \
            "where a file has a field of that name."),                                             \
        OPT('y', NULL, OPT_STR, type, props.y, "<field>",                                          \
            "Field for the Y axis; the last one by default."),                                     \
        OPT(0, "no-header", OPT_FLAG, type, props.no_header, NULL,                                 \
            "CSV and TSV files have no header: fields are called 0, 1, 2 and so on."),             \
        OPT(0, "title", OPT_STR, type, props.title, "<text>", "Title of the plot."),               \
        OPT(0, "x-label", OPT_STR, type, props.x_label, "<text>", "Label of the X axis."),         \
        OPT(0, "y-label", OPT_STR, type, props.y_label, "<text>", "Label of the Y axis.")

/* What is said, as a map in the words of dvc.yaml and in the order in which it is written there. */
struct value *plots_props_map(const struct plots_props *p, struct arena *a);

#endif
