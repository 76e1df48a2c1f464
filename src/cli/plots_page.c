#include "cli/plots_page.h"

#include "base/path.h"
#include "cli/page_file.h"
#include "view/page.h"

VEC(picture_ptrs, const struct plots_picture *);

/* --- order: series, then images by directory, number and name --- */

/* The digits that a file is called by; NULL when it has another name. */
static const char *number_of(const char *path, size_t *ret_len)
{
    const char *base = path_base(path), *ext = path_ext(path);
    size_t len = strlen(base) - strlen(ext);
    if (!len || strspn(base, "0123456789") < len)
        return NULL;
    while (len > 1 && *base == '0')
        base++, len--;
    *ret_len = len;
    return base;
}

/* Numbers come before names. */
static int cmp_number(const char *a, const char *b)
{
    size_t a_len = 0, b_len = 0;
    const char *a_num = number_of(a, &a_len), *b_num = number_of(b, &b_len);
    if (!a_num || !b_num)
        return !a_num - !b_num;
    if (a_len != b_len)
        return a_len < b_len ? -1 : 1;
    return strncmp(a_num, b_num, a_len);
}

static int cmp_dir(const char *a, const char *b)
{
    size_t a_len = (size_t)(path_base(a) - a), b_len = (size_t)(path_base(b) - b);
    return str_cmp((struct str){a, a_len}, (struct str){b, b_len});
}

static int cmp_pictures(const void *x, const void *y)
{
    const struct plots_picture *a = *(const struct plots_picture *const *)x;
    const struct plots_picture *b = *(const struct plots_picture *const *)y;
    int c = a->is_image - b->is_image;
    if (!c && a->is_image)
        c = cmp_dir(a->name, b->name);
    if (!c && a->is_image)
        c = cmp_number(a->name, b->name);
    if (!c && a->is_image)
        c = strcmp(path_base(a->name), path_base(b->name));
    return c ? c : a < b ? -1 : a > b;
}

static struct picture_ptrs in_order(const struct plots_drawing *d, struct arena *a)
{
    struct picture_ptrs all = {0};
    vec_each (&d->pictures, pic)
        arena_push(a, &all, pic);
    vec_sort(&all, cmp_pictures);
    return all;
}

/* --- the page --- */

static struct page_images image_parts(const struct plots_picture *pic, struct arena *a)
{
    struct page_image *at = arena_array(a, pic->images.len, sizeof(*at));
    for (size_t i = 0; i < pic->images.len; i++)
        at[i] = (struct page_image){.rev = pic->images.at[i].rev,
                                    .src = page_file_address("static/", pic->images.at[i].name, a)};
    return (struct page_images){.at = at, .len = pic->images.len};
}

static err *make_part(const struct plots_picture *pic, struct arena *a, struct page_part *ret)
{
    struct value *doc = NULL;
    *ret = (struct page_part){.id = pic->name};
    if (pic->is_image) {
        ret->images = image_parts(pic, a);
        return NULL;
    }
    TRY(vega_fill(&pic->vega, a, &doc));
    ret->vega = doc;
    return NULL;
}

/* An image that is an output and named at the top of a dvc.yaml stands once on the page. */
static bool is_repeated(const struct page_parts *parts, const struct page_part *part)
{
    const struct page_part *last = parts->len ? &parts->at[parts->len - 1] : NULL;
    if (!last || last->vega || part->vega || !streq(last->id, part->id) ||
        last->images.len != part->images.len)
        return false;
    for (size_t i = 0; i < part->images.len; i++)
        if (!streq(last->images.at[i].rev, part->images.at[i].rev) ||
            !streq(last->images.at[i].src, part->images.at[i].src))
            return false;
    return true;
}

err *plots_page_write(struct app *app, const struct plots_drawing *d, const char *dir,
                      const char *template, const char **ret_url)
{
    struct arena *a = &app->arena;
    struct page_parts parts = {0};
    struct picture_ptrs pictures = in_order(d, a);
    scoped(sb) struct sb text = SB_INIT;
    const char *page;
    vec_each (&pictures, pic) {
        struct page_part part;
        TRY(make_part(*pic, a, &part));
        if (!is_repeated(&parts, &part))
            arena_push(a, &parts, part);
    }
    TRY(page_plots(&parts, template, &text));
    TRY(page_file_write(app, dir, "index.html", sb_str(&text), &page));
    *ret_url = page_file_address("file://", page, a);
    return NULL;
}
