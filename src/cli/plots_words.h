/* plots_words.h — what `plots show` and `plots diff` have in common: their options, and how plots
 * are told of and written. */
#ifndef CLI_PLOTS_WORDS_H
#define CLI_PLOTS_WORDS_H

#include "cli/app.h"
#include "cli/opt.h"

struct plots_words {
    struct strs targets;
    struct strs revisions; /* of `plots diff` */
    bool experiment;       /* of `plots diff` */
    const char *template_name, *x, *y, *title, *x_label, *y_label;
    const char *out, *html_template;
    bool no_header, show_vega, json, split, open;
};

/* Rows of the option tables of both. */
#define PLOTS_WORDS_OPTIONS                                                                        \
    {.short_name = 't',                                                                            \
     .long_name = "template",                                                                      \
     .kind = OPT_NAME,                                                                             \
     .offset = offsetof(struct plots_words, template_name),                                        \
     .arg = "<path>",                                                                              \
     .help = "Template to fill with the data: a name of those of `plots templates` or in "         \
             ".dvc/plots, or a file.",                                                             \
     .bare = ""},                                                                                  \
        OPT('x', NULL, OPT_STR, struct plots_words, x, "<field>", "Field for the X axis."),        \
        OPT('y', NULL, OPT_STR, struct plots_words, y, "<field>", "Field for the Y axis."),        \
        OPT(0, "no-header", OPT_FLAG, struct plots_words, no_header, NULL,                         \
            "CSV and TSV files have no header: fields are called 0, 1, 2 and so on."),             \
        OPT(0, "title", OPT_STR, struct plots_words, title, "<text>", "Title of the plot."),       \
        OPT(0, "x-label", OPT_STR, struct plots_words, x_label, "<text>", "Label of the X axis."), \
        OPT(0, "y-label", OPT_STR, struct plots_words, y_label, "<text>", "Label of the Y axis."), \
        OPT('o', "out", OPT_NAME, struct plots_words, out, "<path>",                               \
            "Directory to write to; plots.out_dir of the configuration, or dvc_plots."),           \
        OPT(0, "show-vega", OPT_FLAG, struct plots_words, show_vega, NULL,                         \
            "Print the plot of one target as a Vega-Lite document."),                              \
        {.long_name = "json",                                                                      \
         .kind = OPT_FLAG,                                                                         \
         .offset = offsetof(struct plots_words, json),                                             \
         .help = "Print all plots as JSON, as editors read it, and write no page.",                \
         .alias = "show-json"},                                                                    \
        OPT(0, "split", OPT_FLAG, struct plots_words, split, NULL,                                 \
            "With --json: leave data, title, sizes and colors beside the documents."),             \
        OPT(0, "open", OPT_FLAG, struct plots_words, open, NULL, "Open the page in a browser."),   \
        OPT(0, "html-template", OPT_NAME, struct plots_words, html_template, "<path>",             \
            "Page to put the plots in, in place of the built-in one.")

/* The plots of `revs` (as typed; none: there is nothing to compare) as `w` wants them.  The repo is
 * open.  *ret_code: EXIT_FAILED when the browser could not be started, or with the error of words
 * that do not go together. */
err *plots_words_show(struct app *app, const struct plots_words *w, const struct strs *revs,
                      int *ret_code) MUST_CHECK;
/* Errors of words that do not go together, before anything is opened. */
err *plots_words_check(const struct plots_words *w) MUST_CHECK;

#endif
