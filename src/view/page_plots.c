#include "view/page.h"

#include "base/map.h"
#include "view/page_shell.h"
#include "view/page_text.h"

/* --- one part --- */

static bool is_drawn(const struct page_part *p)
{
    return p->vega && p->vega->kind == VALUE_MAP && p->vega->map.len;
}

/* An id that nothing has yet on the page: "a.b" and "a_b" are two plots. */
static void add_own_id(const char *name, struct map *taken, struct sb *out)
{
    scoped(sb) struct sb id = SB_INIT;
    page_add_id(name, &id);
    size_t stem = id.len;
    for (int n = 2; map_has(taken, id.buf); n++) {
        sb_truncate(&id, stem);
        sb_addf(&id, "_%d", n);
    }
    map_set(taken, id.buf, taken);
    sb_add(out, id.buf);
}

static void add_images(const struct page_part *p, struct sb *out)
{
    for (size_t i = 0; i < p->images.len; i++) {
        const struct page_image *image = &p->images.at[i];
        sb_add(out, "<figure><img loading=\"lazy\" src=\"");
        page_add_text(image->src, out);
        sb_add(out, "\" alt=\"");
        page_add_text(p->id, out);
        sb_add(out, "\"><figcaption>");
        page_add_text(image->rev, out);
        sb_add(out, "</figcaption></figure>\n");
    }
}

static void add_part(const struct page_part *p, struct map *taken, struct sb *out)
{
    sb_addf(out, "<div class=\"plot%s\" id=\"", p->vega ? "" : " images");
    add_own_id(p->id, taken, out);
    if (is_drawn(p)) {
        sb_add(out, "\" data-plot=\"");
        page_add_text(p->id, out);
        sb_add(out, "\"><script type=\"application/json\">");
        page_add_json(p->vega, out);
        sb_add(out, "</script></div>\n");
        return;
    }
    sb_add(out, "\"><p class=\"name\">");
    page_add_text(p->id, out);
    sb_add(out, "</p>\n");
    if (p->vega)
        sb_add(out, "<p class=\"failed\">There is nothing to draw.</p>\n");
    else
        add_images(p, out);
    sb_add(out, "</div>\n");
}

/* --- the page --- */

static bool has_plots(const struct page_parts *parts)
{
    vec_each (parts, p)
        if (is_drawn(p))
            return true;
    return false;
}

static void add_parts(const struct page_parts *parts, struct sb *out)
{
    scoped(map) struct map taken = MAP_INIT;
    vec_each (parts, p)
        add_part(p, &taken, out);
    if (has_plots(parts))
        page_add_script(PAGE_PLOTS_JS, out);
}

static void add_scripts(const struct page_parts *parts, struct sb *out)
{
    if (has_plots(parts))
        page_add_vega(out);
}

static void add_nothing(const struct page_parts *parts, struct sb *out)
{
    (void)parts;
    (void)out;
}

/* In one pass: what is filled in is not looked at again. */
static void fill(const char *template, const struct page_parts *parts, struct sb *out)
{
    static const struct {
        const char *name;
        void (*add)(const struct page_parts *parts, struct sb *out);
    } slots[] = {
        {"{scripts}", add_scripts}, {"{plot_divs}", add_parts}, {"{refresh_tag}", add_nothing}};
    while (*template) {
        size_t n = strcspn(template, "{");
        sb_add_mem(out, template, n);
        template += n;
        size_t i = 0;
        while (i < ARRAY_LEN(slots) && !starts_with(template, slots[i].name))
            i++;
        if (i < ARRAY_LEN(slots)) {
            slots[i].add(parts, out);
            template += strlen(slots[i].name);
        } else if (*template) {
            sb_add_char(out, *template ++);
        }
    }
}

err *page_plots(const struct page_parts *parts, const char *template, struct sb *out)
{
    if (template && !strstr(template, "{plot_divs}"))
        return err_new(ERR_INVALID, "HTML template has to contain '{plot_divs}'.");
    if (template) {
        fill(template, parts, out);
        return NULL;
    }
    page_begin_head("Plots", out);
    add_scripts(parts, out);
    sb_add(out, "</head>\n<body>\n<main class=\"plots\">\n");
    add_parts(parts, out);
    sb_add(out, "</main>\n</body>\n</html>\n");
    return NULL;
}
