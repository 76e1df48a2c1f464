/* change_list.h — what a checkout changed, as `checkout` and `pull` say it. */
#ifndef CLI_CHANGE_LIST_H
#define CLI_CHANGE_LIST_H

#include "cli/app.h"
#include "pipeline/outs.h"

/* "A<blanks>path", one a line: modified, added, deleted.  Sorts them. */
void change_list_put(struct app *app, struct out_changes *changes);

/* "1 file fetched and 2 files added": counts that are not 0, in the order in which they come. */
struct change_counts {
    struct strs parts;
};
void change_counts_add(struct change_counts *c, struct arena *a, uint64_t n, const char *what);
void change_counts_add_checkout(struct change_counts *c, struct arena *a,
                                const struct checkout_counts *n);
/* `none`: what is said when all are 0. */
void change_counts_put(struct app *app, const struct change_counts *c, const char *none);

#endif
