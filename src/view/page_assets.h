/* page_assets.h — what pages are made of besides their data: styles and scripts, built into the
 * program from the files beside this one and from packages (docs/adr/0012-scripts-of-vega.md). */
#ifndef VIEW_PAGE_ASSETS_H
#define VIEW_PAGE_ASSETS_H

#include "base/str.h"

enum page_asset {
    PAGE_CSS,
    PAGE_PLOTS_JS,
    PAGE_TABLE_JS,
    PAGE_PARALLEL_JS,
    PAGE_VEGA, /* this one and the next are empty when the program was built without */
    PAGE_VEGA_LITE,
    PAGE_VEGA_EMBED,
};

struct str page_asset(enum page_asset which);

#endif
