#include "view/page.h"

#include "view/page_shell.h"
#include "view/page_text.h"

bool page_has_scripts(void)
{
    return page_asset(PAGE_VEGA).len > 0;
}

void page_begin_head(const char *title, struct sb *out)
{
    sb_add(out, "<!DOCTYPE html>\n"
                "<html lang=\"en\">\n"
                "<head>\n"
                "<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                "<title>");
    page_add_text(title, out);
    sb_add(out, "</title>\n<style>\n");
    sb_add_str(out, page_asset(PAGE_CSS));
    sb_add(out, "</style>\n");
}

void page_add_script(enum page_asset which, struct sb *out)
{
    sb_add(out, "<script>\n");
    sb_add_str(out, page_asset(which));
    sb_add(out, "</script>\n");
}

void page_add_vega(struct sb *out)
{
    if (page_has_scripts()) {
        page_add_script(PAGE_VEGA, out);
        page_add_script(PAGE_VEGA_LITE, out);
        page_add_script(PAGE_VEGA_EMBED, out);
        return;
    }
    sb_add(out, "<script src=\"https://cdn.jsdelivr.net/npm/vega@5.33.1\"></script>\n"
                "<script src=\"https://cdn.jsdelivr.net/npm/vega-lite@5.23.0\"></script>\n"
                "<script src=\"https://cdn.jsdelivr.net/npm/vega-embed@6.29.0\"></script>\n");
}
