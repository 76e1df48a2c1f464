#include "view/page_assets.h"

#define ASSET(name) extern const char page_asset_##name[], page_asset_##name##_end[]

ASSET(css);
ASSET(plots_js);
ASSET(table_js);
ASSET(parallel_js);
ASSET(vega);
ASSET(vega_lite);
ASSET(vega_embed);

struct str page_asset(enum page_asset which)
{
#define SPAN(name)                                                                                 \
    {                                                                                              \
        page_asset_##name, page_asset_##name##_end                                                 \
    }
    const struct {
        const char *at, *end;
    } spans[] = {
        [PAGE_CSS] = SPAN(css),
        [PAGE_PLOTS_JS] = SPAN(plots_js),
        [PAGE_TABLE_JS] = SPAN(table_js),
        [PAGE_PARALLEL_JS] = SPAN(parallel_js),
        [PAGE_VEGA] = SPAN(vega),
        [PAGE_VEGA_LITE] = SPAN(vega_lite),
        [PAGE_VEGA_EMBED] = SPAN(vega_embed),
    };
#undef SPAN
    return (struct str){spans[which].at,
                        (size_t)((uintptr_t)spans[which].end - (uintptr_t)spans[which].at)};
}
