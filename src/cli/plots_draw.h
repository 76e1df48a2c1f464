/* plots_draw.h — plots of revisions drawn: filled templates, and images written beside the page. */
#ifndef CLI_PLOTS_DRAW_H
#define CLI_PLOTS_DRAW_H

#include "cli/app.h"
#include "experiment/plots_collect.h"
#include "view/vega.h"

struct plots_image {
    const char *rev, *name; /* of the file in the directory of images */
};
VEC(plots_images, struct plots_image);

struct plots_picture {
    const char *name;
    bool is_image;
    struct vega_plot vega;
    struct plots_images images;
};
VEC(plots_pictures, struct plots_picture);

struct plots_drawing {
    struct plots_pictures pictures; /* in the order of the groups */
    struct value *errors;           /* a list, as the JSON has it: of pictures, then of revisions */
    const char *image_dir;
};

/* Draw all plots; images are written to `image_dir` (absolute, made when there is one), each whole
 * or not at all.  What is wrong with the data of a plot is warned of and stands in the errors.
 * Fails for a template that is none (ERR_UNEXPECTED) and when an image cannot be written. */
err *plots_draw(struct app *app, const struct plots_revs *revs, const char *image_dir,
                struct plots_drawing *ret) MUST_CHECK;

/* What editors read: {"errors", "data"}, either left out when it is empty.  `split` as
 * vega_fill_split. */
err *plots_draw_json(const struct plots_drawing *d, bool split, struct arena *a, struct value **ret)
    MUST_CHECK;

#endif
