/* page.h — HTML pages: plots, tables of experiments, parallel coordinates.
 *
 * A page carries what it needs: with the scripts of Vega built in it opens without a network, else
 * it loads them as DVC's does.  Whatever comes from a repository is escaped where it stands, as
 * text, attribute or script. */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include "data/frame.h"

/* One thing on a page, in its order. */
struct page_part {
    const char
        *id; /* of the plot, as shown; its HTML id has "_" for what is no letter, digit or "-" */
    const struct value
        *vega; /* a Vega-Lite document; {} : nothing could be drawn; NULL for images */
    struct page_images {
        const struct page_image {
            const char *rev, *src; /* caption; address relative to the page */
        } * at;
        size_t len;
    } images;
};
VEC(page_parts, struct page_part);

/* `template` (NULL: the built-in one): a whole page with "{plot_divs}" and, if it wants,
 * "{scripts}" and "{refresh_tag}". ERR_INVALID "HTML template has to contain '{plot_divs}'." */
err *page_plots(const struct page_parts *parts, const char *template, struct sb *out) MUST_CHECK;

/* `exp show --html`: the table with what a page can do besides: sorting, and columns that stay in
 * sight. */
void page_table(const struct frame *f, struct sb *out);
/* `exp show --pcp`: an axis for each column that has numbers, or few texts, a line for each row. */
void page_parallel(const struct frame *f, struct sb *out);

/* Are the scripts built in? */
bool page_has_scripts(void);

#endif
