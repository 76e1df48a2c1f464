/* plots_words.h — what `plots show` and `plots diff` have in common: their options, and how plots
 * are told of and written. */
#ifndef CLI_PLOTS_WORDS_H
#define CLI_PLOTS_WORDS_H

#include "cli/app.h"
#include "cli/plots_props.h"

struct plots_words {
    struct strs targets;
    struct strs revisions; /* of `plots diff` */
    bool experiment;       /* of `plots diff` */
    struct plots_props props;
    const char *out, *html_template;
    bool show_vega, json, split, open;
};

/* Rows of the option tables of both. */
#define PLOTS_WORDS_OPTIONS                                                                        \
    PLOTS_PROPS_OPTIONS(struct plots_words),                                                       \
        OPT('o', "out", OPT_NAME, struct plots_words, out, "<path>",                               \
            "Directory to write to; plots.out_dir of the configuration, or dvc_plots."),           \
        OPT(0, "show-vega", OPT_FLAG, struct plots_words, show_vega, NULL,                         \
            "Print the plot of one target as a Vega-Lite document."),                              \
        OPT_FLAG_AKA("json", "show-json", struct plots_words, json,                                \
                     "Print all plots as JSON, as editors read it, and write no page."),           \
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
