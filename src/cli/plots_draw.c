#include "cli/plots_draw.h"

#include "base/fs.h"
#include "base/path.h"
#include "cli/page_file.h"
#include "view/plots_rows.h"

struct artist {
    struct app *app;
    struct arena *arena;
    struct plots_drawing *out;
};

/* --- errors --- */

static struct value *error_of(const struct artist *p, const char *name, const char *rev)
{
    struct value *m = value_map(p->arena);
    if (name)
        value_set(p->arena, m, "name", value_strz(p->arena, name));
    value_set(p->arena, m, "rev", value_strz(p->arena, rev));
    value_push(p->arena, p->out->errors, m);
    return m;
}

static void put_error(const struct artist *p, struct value *m, const struct value *error)
{
    value_set(p->arena, m, "type", value_find(error, "type"));
    value_set(p->arena, m, "msg", value_find(error, "msg"));
}

static void note_sources(const struct artist *p, const char *name, const struct plots_part *part)
{
    struct strs files = {0};
    plots_def_sources(part->def, p->arena, &files);
    vec_each (&files, f) {
        const struct plots_source *src = plots_rev_source(part->rev, *f);
        if (!src || !src->error)
            continue;
        struct value *m = error_of(p, name, part->rev->label);
        value_set(p->arena, m, "source", value_strz(p->arena, *f));
        put_error(p, m, src->error);
    }
}

/* The data of one revision makes no plot. */
struct trouble {
    const char *rev, *type, *text;
};
VEC(troubles, struct trouble);

static void note_trouble(const struct artist *p, const char *rev, const char *type, err *e,
                         struct troubles *out)
{
    scoped(free) char *text = err_text(e);
    struct trouble t = {rev, type, arena_strdup(p->arena, text)};
    app_warn(p->app, "In '%s', %s", rev, arena_lower(p->arena, text));
    arena_push(p->arena, out, t);
    err_free(e);
}

static void note_errors(const struct artist *p, const char *name, const struct plots_group *g,
                        const struct troubles *troubles)
{
    vec_each (&g->parts, part)
        note_sources(p, name, part);
    vec_each (troubles, t) {
        struct value *m = error_of(p, name, t->rev);
        value_set(p->arena, m, "type", value_strz(p->arena, t->type));
        value_set(p->arena, m, "msg", value_strz(p->arena, t->text));
    }
}

/* --- images --- */

/* One component, whatever revision and path hold. */
static const char *image_name(const char *rev, const char *path, struct arena *a)
{
    char *name = arena_printf(a, "%s_%s", rev, path);
    for (char *c = name; *c; c++)
        if (*c == '/')
            *c = '_';
    return name;
}

static err *make_image_dir(struct app *app, const char *dir)
{
    struct fs_stat st;
    TRY(fs_lstat(dir, &st));
    if (st.kind == FS_LINK)
        return err_new(ERR_INVALID, "'%s' is a link: images are not written through it", dir);
    return st.kind == FS_DIR ? NULL : page_file_make_dir(app, dir);
}

static err *add_images(const struct artist *p, const struct plots_part *part,
                       struct plots_picture *pic)
{
    struct strs files = {0};
    plots_def_sources(part->def, p->arena, &files);
    vec_each (&files, f) {
        const struct plots_source *src = plots_rev_source(part->rev, *f);
        if (!src || !src->image.len)
            continue;
        const char *name = image_name(part->rev->label, *f, p->arena);
        TRY(make_image_dir(p->app, p->out->image_dir));
        TRY(page_file_put(p->app, path_join(p->arena, p->out->image_dir, name), src->image));
        arena_push(p->arena, &pic->images, ((struct plots_image){part->rev->label, name}));
    }
    return NULL;
}

static err *draw_images(const struct artist *p, const struct plots_group *g,
                        struct plots_picture *pic)
{
    pic->is_image = true;
    pic->name = g->parts.at[0].def->id;
    vec_each (&g->parts, part)
        TRY(add_images(p, part, pic));
    return NULL;
}

/* --- series --- */

static void add_rows(const struct artist *p, const struct plots_group *g,
                     const struct plots_part *part, struct plots_picture *pic,
                     struct troubles *troubles)
{
    struct value *props = NULL;
    const struct plots_rows_in in = {.id = part->def->id,
                                     .rev = part->rev->label,
                                     .props = g->props,
                                     .files = plots_part_data(part, p->arena)};
    err *e = plots_rows(&in, p->arena, pic->vega.rows, &props);
    if (e) {
        const char *type = plots_rows_error_type(e);
        note_trouble(p, part->rev->label, type, e, troubles);
        return;
    }
    if (!props)
        return;
    arena_push(p->arena, &pic->vega.revs, part->rev->label);
    if (!pic->vega.props)
        pic->vega.props = props;
}

static err *draw_series(const struct artist *p, const struct plots_group *g,
                        struct plots_picture *pic, struct troubles *troubles)
{
    struct app *app = p->app;
    const char *dvc_dir = app->project->dvc_dir;
    struct value *props = value_map(p->arena);
    pic->name = pic->vega.name = g->id;
    pic->vega.rows = value_list(p->arena);
    vec_each (&g->parts, part) {
        add_rows(p, g, part, pic, troubles);
        if (part == g->parts.at) /* most revisions have about as many */
            value_reserve(p->arena, pic->vega.rows, pic->vega.rows->list.len * (g->parts.len - 1));
    }
    for (size_t i = 0; pic->vega.props && i < pic->vega.props->map.len; i++)
        value_set(p->arena, props, pic->vega.props->map.pairs[i].key,
                  pic->vega.props->map.pairs[i].val);
    if (!value_find(props, "title"))
        value_set(p->arena, props, "title", value_strz(p->arena, g->id));
    pic->vega.props = props;
    const struct value *name = value_find(props, "template");
    return vega_template_find(value_is(name, VALUE_STR) ? name->s : NULL,
                              path_join(p->arena, dvc_dir, "plots"), app->env.cwd, p->arena,
                              &pic->vega.template);
}

static err *draw_group(const struct artist *p, const struct plots_group *g)
{
    struct plots_picture pic = {0};
    struct troubles troubles = {0};
    TRY(plots_def_is_image(g->parts.at[0].def->id) ? draw_images(p, g, &pic)
                                                   : draw_series(p, g, &pic, &troubles));
    note_errors(p, pic.name, g, &troubles);
    arena_push(p->arena, &p->out->pictures, pic);
    return NULL;
}

err *plots_draw(struct app *app, const struct plots_revs *revs, const char *image_dir,
                struct plots_drawing *ret)
{
    struct plots_drawing out = {.errors = value_list(&app->arena), .image_dir = image_dir};
    struct artist p = {.app = app, .arena = &app->arena, .out = &out};
    struct plots_groups groups = {0};
    plots_group(revs, p.arena, &groups);
    vec_each (&groups, g)
        TRY(draw_group(&p, g));
    vec_each (revs, r)
        if (r->error)
            put_error(&p, error_of(&p, NULL, r->label), r->error);
    *ret = out;
    return NULL;
}

/* --- JSON --- */

static struct value *one_text(const char *text, struct arena *a)
{
    struct value *list = value_list(a);
    value_push(a, list, value_strz(a, text));
    return list;
}

static struct value *images_json(const struct plots_drawing *d, const struct plots_picture *pic,
                                 struct arena *a)
{
    struct value *list = value_list(a);
    vec_each (&pic->images, i) {
        struct value *m = value_map(a);
        value_set(a, m, "type", value_strz(a, "image"));
        value_set(a, m, "revisions", one_text(i->rev, a));
        value_set(a, m, "url", value_strz(a, path_join(a, d->image_dir, i->name)));
        value_push(a, list, m);
    }
    return list;
}

static err *series_json(const struct plots_picture *pic, bool split, struct arena *a,
                        struct value **ret)
{
    struct value *list = value_list(a), *m = value_map(a), *revs = value_list(a);
    struct value *doc = NULL, *anchors = NULL;
    *ret = list;
    if (!pic->vega.rows->list.len)
        return NULL;
    TRY(split ? vega_fill_split(&pic->vega, a, &doc, &anchors) : vega_fill(&pic->vega, a, &doc));
    vec_each (&pic->vega.revs, r)
        value_push(a, revs, value_strz(a, *r));
    value_set(a, m, "type", value_strz(a, "vega"));
    value_set(a, m, "revisions", revs);
    value_set(a, m, "content", doc);
    if (split)
        value_set(a, m, "anchor_definitions", anchors);
    value_push(a, list, m);
    return NULL;
}

err *plots_draw_json(const struct plots_drawing *d, bool split, struct arena *a, struct value **ret)
{
    struct value *all = value_map(a), *data = value_map(a);
    vec_each (&d->pictures, pic) {
        struct value *list = NULL;
        if (pic->is_image)
            list = images_json(d, pic, a);
        else
            TRY(series_json(pic, split, a, &list));
        value_set(a, data, pic->name, list);
    }
    if (d->errors->list.len)
        value_set(a, all, "errors", d->errors);
    if (data->map.len)
        value_set(a, all, "data", data);
    *ret = all;
    return NULL;
}
