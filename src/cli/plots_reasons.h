/* plots_reasons.h — why plots lack something: told beside a page, where the original says nothing
 * or no more than the revision (docs/deviations.md, plots-reasons). */
#ifndef CLI_PLOTS_REASONS_H
#define CLI_PLOTS_REASONS_H

#include "cli/plots_draw.h"

/* Targets that no revision knows: an error when that is all of them, else a warning. `known`: one
 * for each. */
err *plots_reasons_check_targets(struct app *app, const struct strs *targets, const bool *known)
    MUST_CHECK;
/* Warn of what could not be read, of revisions of which nothing is drawn, and of plots in which
 * nothing is to be seen. */
void plots_reasons_tell(struct app *app, const struct strs *revs, const struct plots_revs *found,
                        const struct plots_drawing *d);

#endif
