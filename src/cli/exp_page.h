/* exp_page.h — `exp show` as a page instead of a table. */
#ifndef CLI_EXP_PAGE_H
#define CLI_EXP_PAGE_H

#include "cli/app.h"
#include "data/frame.h"

struct exp_page_words {
    bool html, parallel;
    bool open;       /* in a browser, too */
    const char *out; /* directory, made when it is not there; NULL: dvc_plots */
};

static inline bool exp_page_is_wanted(const struct exp_page_words *w)
{
    return w->html || w->parallel;
}
/* ERR_INVALID when they do not go together, or with --json, --csv or --md. */
err *exp_page_check(const struct exp_page_words *w, bool has_other_format) MUST_CHECK;
/* Write the page and say its path: index.html in the directory that is named, as DVC 2.58.2 `exp
 * show --pcp` does it, else a file of its own in dvc_plots. */
err *exp_page_put(struct app *app, const struct exp_page_words *w, const struct frame *f)
    MUST_CHECK;

#endif
