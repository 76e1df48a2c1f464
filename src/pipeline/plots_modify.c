#include "pipeline/plots_modify.h"

#include "base/path.h"
#include "pipeline/graph.h"
#include "pipeline/save.h"
#include "pipeline/stage_edit.h"
#include "pipeline/stage_target.h"

static const char *const prop_names[] = {"template", "x",     "y",     "x_label",
                                         "y_label",  "title", "header"};

struct work {
    struct repo *repo;
    struct arena *arena;
    const struct plots_edit *edit;
    struct stage *stage;
    struct out *out;
    struct value *body; /* becoming that of the stage; NULL for what a group makes */
};

/* Where an output is mentioned: an item of a list, which may have others beside it. */
struct mention {
    struct value *list;
    size_t index;
    const char *key; /* as it is spelled there */
};

/* --- lists of outputs --- */

static bool leads_to_out(const struct work *w, const char *spelled)
{
    const char *path = path_is_abs(spelled)
                           ? project_rel(w->repo->project, spelled, w->arena)
                           : path_norm(w->arena, path_join(w->arena, w->stage->wdir, spelled));
    return streq(path, w->out->path);
}

/* The last one, whose flags count, or false. */
static bool find_mention(const struct work *w, struct value *list, struct mention *ret)
{
    bool found = false;
    for (size_t i = 0; value_is(list, VALUE_LIST) && i < list->list.len; i++) {
        const struct value *item = list->list.items[i];
        if (item->kind == VALUE_STR && leads_to_out(w, item->s)) {
            *ret = (struct mention){list, i, item->s};
            found = true;
        }
        for (size_t k = 0; item->kind == VALUE_MAP && k < item->map.len; k++)
            if (leads_to_out(w, item->map.pairs[k].key)) {
                *ret = (struct mention){list, i, item->map.pairs[k].key};
                found = true;
            }
    }
    return found;
}

static struct value *flags_at(const struct work *w, const struct mention *m)
{
    const struct value *item = m->list->list.items[m->index];
    struct value *flags = value_find(item, m->key);
    return value_is(flags, VALUE_MAP) ? flags : value_map(w->arena);
}

static void remove_item(struct value *list, size_t i)
{
    list->list.len--;
    memmove(&list->list.items[i], &list->list.items[i + 1],
            (list->list.len - i) * sizeof(*list->list.items));
}

/* As an item is written: a path alone, or with its flags. */
static struct value *item_of(const struct work *w, const char *key, struct value *flags)
{
    struct value *item = value_map(w->arena);
    if (!flags->map.len)
        return value_strz(w->arena, key);
    value_set(w->arena, item, key, flags);
    return item;
}

static void write_mention(const struct work *w, const struct mention *m, struct value *flags)
{
    struct value *item = m->list->list.items[m->index];
    if (item->kind == VALUE_MAP && item->map.len > 1)
        value_set(w->arena, item, m->key, flags->map.len ? flags : value_null(w->arena));
    else
        m->list->list.items[m->index] = item_of(w, m->key, flags);
}

static const char *spelled_at(const struct value *list, size_t i)
{
    const struct value *item = list->list.items[i];
    return item->kind == VALUE_STR                    ? item->s
           : item->kind == VALUE_MAP && item->map.len ? item->map.pairs[0].key
                                                      : "";
}

/* In its place among sorted ones. */
static void add_to_plots(const struct work *w, const char *key, struct value *flags)
{
    struct value *list = value_find(w->body, "plots");
    if (!value_is(list, VALUE_LIST))
        value_set(w->arena, w->body, "plots", list = value_list(w->arena));
    size_t at = list->list.len;
    while (at && strcmp(spelled_at(list, at - 1), key) > 0)
        at--;
    value_push(w->arena, list, NULL);
    memmove(&list->list.items[at + 1], &list->list.items[at],
            (list->list.len - at - 1) * sizeof(*list->list.items));
    list->list.items[at] = item_of(w, key, flags);
}

/* All that is said of it in the list `name`, which goes when nothing is left in it. */
static void take_from(const struct work *w, const char *name, const char **key, struct value *flags)
{
    struct value *list = value_find(w->body, name);
    struct mention m;
    while (find_mention(w, list, &m)) {
        struct value *item = list->list.items[m.index], *said = flags_at(w, &m);
        *key = m.key;
        for (size_t i = 0; i < said->map.len; i++)
            if (!value_find(flags, said->map.pairs[i].key))
                value_set(w->arena, flags, said->map.pairs[i].key, said->map.pairs[i].val);
        if (item->kind == VALUE_MAP && item->map.len > 1)
            value_unset(item, m.key);
        else
            remove_item(list, m.index);
    }
    if (list && !list->list.len)
        value_unset(w->body, name);
}

/* --- properties --- */

static bool is_prop(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(prop_names); i++)
        if (streq(prop_names[i], name))
            return true;
    return false;
}

/* `flags` have other things in them, too. */
static err *unset_props(const struct work *w, struct value *flags)
{
    scoped(sb) struct sb missing = SB_INIT;
    vec_each (w->edit->unset, name) {
        if (is_prop(*name) && value_find(flags, *name))
            continue;
        sb_add(&missing, missing.len ? ", " : "");
        value_py_repr(value_strz(w->arena, *name), &missing);
    }
    if (missing.len)
        return err_new(ERR_INVALID, "display properties [%s] not found in plot '%s'", missing.buf,
                       project_show(w->repo->project, w->out->path, w->arena));
    vec_each (w->edit->unset, name)
        value_unset(flags, *name);
    return NULL;
}

static err *change_props(const struct work *w, struct value *flags)
{
    const struct value *props = w->edit->props;
    TRY(unset_props(w, flags));
    for (size_t i = 0; i < props->map.len; i++)
        value_set(w->arena, flags, props->map.pairs[i].key, props->map.pairs[i].val);
    return NULL;
}

/* --- stages --- */

static err *change_stage(const struct work *w)
{
    struct mention m;
    if (find_mention(w, value_find(w->body, "plots"), &m)) {
        struct value *flags = flags_at(w, &m);
        TRY(change_props(w, flags));
        write_mention(w, &m, flags);
        return NULL;
    }
    struct value *flags = value_map(w->arena);
    const char *key = w->out->def;
    take_from(w, "outs", &key, flags);
    take_from(w, "metrics", &key, flags);
    TRY(change_props(w, flags));
    add_to_plots(w, key, flags);
    return NULL;
}

/* --- the whole --- */

static err *find_out(struct work *w, const char *typed)
{
    const char *path = project_rel(w->repo->project, typed, w->arena);
    struct index *ix = NULL;
    struct graph *g = NULL;
    TRY(repo_index(w->repo, &ix));
    TRY(graph_build(ix, w->arena, &g));
    vec_each (&ix->stages, s) {
        w->stage = *s;
        w->out = stage_find_out(*s, path);
        if (w->out)
            return NULL;
    }
    return err_new(ERR_NOT_FOUND, "Unable to find DVC file with output '%s'",
                   project_show(w->repo->project, path, w->arena));
}

static void load_body(struct work *w)
{
    const struct value *stages = value_find(w->stage->file->doc, "stages");
    const struct value *body = value_find(stages, w->stage->name);
    w->body = body ? value_copy(w->arena, body) : NULL;
}

/* DVC writes into the .dvc file what makes it unreadable (docs/deviations.md, plots-of-data). */
static err *check_is_of_stage(const struct work *w)
{
    const char *show = project_show(w->repo->project, w->out->path, w->arena);
    if (!stage_is_data(w->stage))
        return NULL;
    return err_hint(err_new(ERR_INVALID,
                            "'%s' is no output of a stage: '%s' cannot say how it is "
                            "drawn.",
                            show, project_show(w->repo->project, w->stage->file->path, w->arena)),
                    "name it in `plots` at the top of a dvc.yaml");
}

static err *change(const struct work *w)
{
    if (w->edit->is_of_plot && w->out->kind != OUT_PLOT)
        return err_new(ERR_INVALID,
                       "'%s' is not a known plot. Use `dvc plots modify` to turn it into one.",
                       project_show(w->repo->project, w->out->path, w->arena));
    TRY(check_is_of_stage(w));
    if (w->body)
        TRY(change_stage(w));
    else /* it is written nowhere, but known */
        TRY(unset_props(w,
                        w->out->entry ? value_copy(w->arena, w->out->entry) : value_map(w->arena)));
    TRY(save_check_is_text(w->repo, w->out));
    return stage_target_check_plain(w->repo, w->stage, "dump");
}

err *plots_modify(struct repo *r, const char *typed, const struct plots_edit *edit)
{
    struct work w = {.repo = r, .arena = r->arena, .edit = edit};
    const char *text = NULL;
    TRY(find_out(&w, typed));
    const struct dvcfile *f = w.stage->file;
    if (!stage_is_data(w.stage))
        load_body(&w);
    TRY(change(&w));
    TRY(stage_edit_put(str_of(f->text), w.stage->name, w.body, r->arena, &text));
    if (!streq(text, f->text))
        TRY(fs_write_file(project_abs(r->project, f->path, r->arena), str_of(text), 0666, true));
    repo_say(r, "Modifying stage '%s' in '%s'", w.stage->name,
             project_show(r->project, f->path, r->arena));
    return NULL;
}
